import Basics
import Content
import Diagnostics
import Markdown
import Model
import OutputChecks
import Redaction
import Templates
import Views

/// Makes the file of one route and stages it. Holds nothing that changes, so that any thread may use it.
struct RouteRenderer: Sendable {
  let options: BuildOptions
  let files: FileSystem
  let theme: SiteTheme
  let library: Library
  let publication: Publication
  let url: String?
  let redaction: Redaction
  /// Where places are that links name on another page.
  var moved: [String: String] = [:]
  /// Whether nothing is staged.
  let isDry: Bool
  /// Whether texts were left unread.
  let isPartial: Bool
  /// The footnotes that pages may call, by their keys.
  let notes: [String: Note]
  /// The site that pages are looked at in, and not staged; nil where they are published.
  var proofs: PublishedSite?
  /// What is known of the build before; nil where every file is made.
  var sequel: BuildSession?

  struct Result: Sendable {
    var isChanged = false
    /// What stands in its place and is somebody else’s.
    var taken: String?
    /// Of what was made; nil where nothing was.
    var hash: Digest?
    var findings: [Finding] = []
    /// Who is named in it that must not be.
    var named: [Redaction.Named] = []
    var facts: PageFacts?
    /// Whether a view or data was asked for.
    var isRendered = false
    /// Whether it shows a text that was left unread.
    var isUnread = false
    /// Whether it is not published.
    var isWithheld: Bool { named.contains { $0.certainty == .sure } }
    /// Whether there is nothing to tell of it.
    var isQuiet: Bool { findings.isEmpty && named.isEmpty }
  }

  func make(_ route: Route, number: Int) -> Result {
    var result = Result()
    if let known = sequel?.hash(of: route, files) {
      result.hash = known
      return result
    }
    do {
      switch route.body {
      case .page(let template, let values):
        result.isRendered = true
        var buffer = ByteBuffer(reserving: 16_384)
        let links = links(from: route)
        result.findings = library.render(template, values(), links: links, into: &buffer)
        if result.findings.contains(where: { $0.severity == .error }) { return result }
        let page = withNotes(buffer.bytes, links: links)
        if !route.isRedirect { result.facts = proofs?.read(page, as: number) }
        try publish(page, route, number, &result)
      case .data(let bytes):
        result.isRendered = true
        try publish(bytes(), route, number, &result)
      case .asset(let path):
        let bytes = theme.assets[path] ?? []
        result.named = named(asset: bytes, in: route)
        if result.isWithheld { return result }
        try stage(bytes, route, number, &result)
      case .copy(let path):
        let found = try named(copy: path, in: route)
        result.named = found.named
        if result.isWithheld { return result }
        result.findings += unverified(path, found.unread)
        if proofs != nil { return try proof(path, number, result) }
        let (outcome, hash) = try publication.stage(
          copyOf: join(options.content, path), as: number, for: route.path, isForced: options.isForced, isDryRun: isDry)
        result.hash = hash
        result.note(outcome)
      }
    } catch {
      result.findings.append(explain(error, options))
    }
    return result
  }

  /// The page with its footnotes; most have none.
  private func withNotes(_ bytes: [UInt8], links: Links) -> [UInt8] {
    guard PageNotes.isNeeded(bytes) else { return bytes }
    var page = PageNotes(notes) { markup in
      var buffer = ByteBuffer(reserving: markup.utf8.count + 64)
      buffer.append(markup: markup, links: links)
      return buffer.text
    }
    return page.page(bytes)
  }

  /// Stages bytes, unless they name someone who must not be named.
  private func publish(_ bytes: [UInt8], _ route: Route, _ number: Int, _ result: inout Result) throws {
    if isPartial, bytes.contains(Prose.unreadMark) {
      result.isUnread = true
      return
    }
    result.named = named(bytes, in: route)
    if result.isWithheld { return }
    try stage(bytes, route, number, &result)
  }

  private func stage(_ bytes: [UInt8], _ route: Route, _ number: Int, _ result: inout Result) throws {
    if proofs != nil { return }
    result.hash = Digest(bytes)
    result.note(
      try publication.stage(bytes, as: number, for: route.path, isForced: options.isForced, isDryRun: isDry))
  }

  /// Links are relative, so that the site works under any address; but the page for what is not found answers anywhere.
  private func links(from route: Route) -> Links {
    var links: Links =
      route.address.hasSuffix("/404.html") ? .absolute(base: basePath(of: url)) : .relative(to: route.address)
    links.moved = moved
    return links
  }
}

extension RouteRenderer.Result {
  fileprivate mutating func note(_ outcome: Publication.Outcome) {
    isChanged = outcome == .staged
    if case .taken(let path) = outcome { taken = path }
  }
}

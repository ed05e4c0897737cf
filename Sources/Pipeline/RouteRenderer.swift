import Basics
import Content
import Diagnostics
import Markdown
import Model
import OutputChecks
import Pictures
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
  /// Whether links name files, and so lead somewhere on a disk.
  let linksToFiles: Bool
  let redaction: Redaction
  /// Where copies of pictures are, and of which files of `content/` there are any.
  var book: PictureBook?
  var pictures: [String: Picture] = [:]
  /// Where places are that links name on another page.
  var moved: [String: String] = [:]
  /// Whether nothing is staged.
  let isDry: Bool
  /// The footnotes that pages may call, by their keys.
  let notes: [String: Note]
  /// The site that pages are looked at in, and not staged; nil where they are published.
  var proofs: PublishedSite?
  /// The pages of the build before that stand.
  var cached = CachedOutputs()
  /// Whether what pages are made from is noted, for the next build.
  var isTraced = false

  struct Result: Sendable {
    var isChanged = false
    /// What stands in its place and is somebody else’s.
    var taken: String?
    /// Of what was made; nil where nothing was.
    var hash: Digest?
    /// What a page was made from.
    var trace: Manifest.PageTrace?
    /// The page of the build before, which is not rendered again.
    var cached: Manifest.Entry?
    var findings: [Finding] = []
    /// Who is named in it that must not be.
    var named: [Redaction.Named] = []
    var facts: PageFacts?
    /// Whether a view or data was asked for.
    var isRendered = false
    /// Whether it is not published.
    var isWithheld: Bool { named.contains { $0.certainty == .sure } }
    /// Whether there is nothing to tell of it.
    var isQuiet: Bool { findings.isEmpty && named.isEmpty }
  }

  func make(_ route: Route, number: Int) -> Result {
    var result = Result()
    do {
      switch route.body {
      case .page(let template, let values):
        try make(route, number, template, values(), &result)
      case .data(let bytes):
        result.isRendered = true
        try publish(bytes(), route, number, &result)
      case .asset(let path):
        let bytes = theme.assets[path] ?? []
        result.named = named(asset: bytes, in: route)
        if result.isWithheld { return result }
        try stage(bytes, route, number, &result)
      case .copy(let path):
        let clean = try clean(path, findings: &result.findings)
        let found = try named(copy: path, clean, in: route)
        result.named = found.named
        if result.isWithheld { return result }
        result.findings += unverified(path, found.unread)
        if proofs != nil { return try proof(path, number, result) }
        if let clean {
          try stage(clean, route, number, &result)
          return result
        }
        let (outcome, hash) = try publication.stage(
          copyOf: join(options.content, path), as: number, for: route.path, isForced: options.isForced, isDryRun: isDry)
        result.hash = hash
        result.note(outcome)
      case .picture(let path, let picture, let copy):
        // Where nothing is published, nobody has made it.
        guard let book, !isDry, proofs == nil else { return result }
        let place = book.place(of: copy, of: picture)
        result.named = try named(copy: path, files.read(place, Int.max), in: route).named
        if result.isWithheld { return result }
        let (outcome, hash) = try publication.stage(
          copyOf: place, as: number, for: route.path, isForced: options.isForced, isDryRun: false)
        result.hash = hash
        result.note(outcome)
      }
    } catch {
      result.findings.append(explain(error, options))
    }
    return result
  }

  /// Makes a page of its values, unless the one that stands was made of the same.
  private func make(
    _ route: Route, _ number: Int, _ template: String, _ value: Value, _ result: inout Result
  ) throws {
    let made = isTraced ? ValueDigest(value, for: template) : nil
    if let made, let known = cached.page(join(publication.target, route.path), madeFrom: made) {
      result.cached = known
      result.hash = known.hash
      return
    }
    result.isRendered = true
    var buffer = ByteBuffer(reserving: 16_384)
    var proses: [WrittenProse] = []
    let links = links(from: route)
    result.findings = library.render(template, value, links: links, into: &buffer, proses: &proses)
    if result.findings.contains(where: { $0.severity == .error }) { return }
    var trace = made.map { Manifest.PageTrace(made: $0) }
    let page = withNotes(buffer.bytes, links: links, proses, &trace)
    if !route.isRedirect { result.facts = proofs?.read(page, as: number) }
    try publish(page, route, number, &result)
    if result.isQuiet { result.trace = trace }
  }

  /// The page with its footnotes; most have none.
  ///
  /// - Parameters:
  ///   - proses: the texts of records in it.
  ///   - trace: gets where these stand, and the notes that they alone call.
  private func withNotes(
    _ bytes: [UInt8], links: Links, _ proses: [WrittenProse], _ trace: inout Manifest.PageTrace?
  ) -> [UInt8] {
    var places = proses.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    var notes: Range<Int>?
    var result = bytes
    var isOwn = true
    if PageNotes.isNeeded(bytes) {
      var page = PageNotes(self.notes) { markup in
        var buffer = ByteBuffer(reserving: markup.utf8.count + 64)
        buffer.append(markup: markup, links: links)
        return buffer.text
      }
      isOwn = proses.isEmpty || !calls(bytes, besides: proses.map(\.range))
      result = page.page(bytes, keeping: &places)
      notes = page.block
    }
    guard trace != nil, isOwn else { return result }
    trace?.texts = proses.enumerated().filter { !$1.range.isEmpty }.map { number, prose in
      Manifest.PageTrace.Text(
        source: Memory.name(ofInput: join(options.content, prose.source)),
        range: places[2 * number]..<places[2 * number + 1])
    }
    // Where notes come before the text that calls them, they are none of the text’s alone.
    if let notes, notes.lowerBound >= places.last ?? 0 { trace?.notes = notes }
    return result
  }

  /// Whether a page calls notes elsewhere than in its texts.
  private func calls(_ bytes: [UInt8], besides texts: [Range<Int>]) -> Bool {
    var start = 0
    for text in texts + [bytes.count..<bytes.count] {
      if bytes[start..<text.lowerBound].contains(NoteMarks.call) { return true }
      start = text.upperBound
    }
    return false
  }

  /// Stages bytes, unless they name someone who must not be named.
  private func publish(_ bytes: [UInt8], _ route: Route, _ number: Int, _ result: inout Result) throws {
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
    let answersAnywhere = route.address.hasSuffix("/404.html") && !linksToFiles
    var links: Links = answersAnywhere ? .absolute(base: basePath(of: url)) : .relative(to: route.address)
    links.moved = moved
    links.namesFiles = linksToFiles
    return links
  }
}

extension RouteRenderer.Result {
  fileprivate mutating func note(_ outcome: Publication.Outcome) {
    isChanged = outcome == .staged
    if case .taken(let path) = outcome { taken = path }
  }
}

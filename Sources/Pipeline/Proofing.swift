import Basics
import Content
import Diagnostics
import Model
import OutputChecks
import Views

/// What `jalon check` does besides: looks at the site as it would be published, and at the texts as they are written.
struct Proofing: Sendable {
  let site: PublishedSite
  private let options: BuildOptions
  private let files: FileSystem
  private let written: [WrittenFile]
  private let starts: [String]
  /// The files that write on many pages: settings, then the site’s own templates.
  private let shared: [String]
  /// The templates, by their files as findings name them.
  private let templates: [String: SourceText]

  init(
    _ site: Site, _ routes: [Route], _ theme: SiteTheme, written: [WrittenFile], options: BuildOptions,
    files: FileSystem
  ) {
    let content = options.content
    let sources = Dictionary(site.headers.map { ($0.address, $0.source) }) { first, _ in first }
    let published = routes.map { route in
      let source = sources[route.address] ?? route.source
      return PublishedFile(
        address: route.address, path: route.path, kind: Self.kind(of: route), source: source.map { join(content, $0) },
        template: Self.template(of: route).flatMap { theme.templates[$0]?.path })
    }
    self.site = PublishedSite(published, url: site.settings.url)
    self.options = options
    self.files = files
    self.written = written
    starts = site.settings.languages.map(site.settings.home)
    templates = Dictionary(theme.templates.values.map { ($0.path, $0) }) { first, _ in first }
    let settings = ["site.yml"] + site.settings.languages.map { "site.\($0.rawValue).yml" }
    shared =
      settings.map { join(content, $0) }.filter { (try? files.kind($0)) == .file }
      + templates.keys.filter { builtInName($0) == nil }.sorted()
  }

  /// What there is to say of pages that are rendered, and of what they were made from.
  ///
  /// - Parameter known: what the run has found so far.
  func findings(_ pages: [PageFacts], known: [Finding]) -> [Finding] {
    site.check(pages, shared: shared, known: known, read: text)
      + [site.orphans(pages, starts: starts, folder: options.content)].compactMap { $0 } + typography()
  }

  /// The links out of the site.
  func outside(_ pages: [PageFacts]) -> [OutsideLink] { site.outside(pages, shared: shared, read: text) }

  private func typography() -> [Finding] {
    written.filter { $0.language == .french }.parallelMap(jobs: options.jobs) { file -> [Finding] in
      text(join(options.content, file.path)).map { proofread($0, isOutline: !file.isPage) } ?? []
    }.flatMap { $0 }
  }

  /// What cannot be read has been told of.
  private func text(_ path: String) -> SourceText? {
    if let template = templates[path] { return template }
    guard let bytes = try? files.read(path, textLimit) else { return nil }
    var findings: [Finding] = []
    return readText(bytes, path: path, findings: &findings)
  }

  private static func kind(of route: Route) -> PublishedFile.Kind {
    switch route.body {
    case .page: route.isRedirect ? .other : .page
    case .copy, .picture: .copy
    case .data, .asset: .other
    }
  }

  private static func template(of route: Route) -> String? {
    if case .page(let template, _) = route.body { template } else { nil }
  }
}

extension RouteRenderer {
  /// Looks at a file that is copied: how heavy an image is, where the links of a page lead.
  func proof(_ path: String, _ number: Int, _ result: Result) throws -> Result {
    var result = result
    let full = join(options.content, path)
    // Whoever looks at a page is sent a copy.
    if pictures[path] == nil {
      result.findings += try heavyImage(full, size: files.size(full)).map { [$0] } ?? []
    }
    if path.hasSuffix(".html") || path.hasSuffix(".htm") {
      result.facts = proofs?.read(try files.read(full, textLimit), as: number, isWhole: false)
    }
    return result
  }
}

/// No page that a person wrote is as long.
private let textLimit = 10_000_000

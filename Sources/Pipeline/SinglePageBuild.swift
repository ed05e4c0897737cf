import Basics
import Content
import Diagnostics
import Markdown
import Model
import Templates
import Views

/// An incremental build of single pages: makes those again whose texts have changed, and no others: where no other file of
/// the site has, where the rest of the site knows of them what it knew, and where there is nothing to tell but of those
/// texts.
///
/// A page that is kept is shown by its own route only, so that nothing else can have changed.
struct SinglePageBuild {
  let options: BuildOptions
  /// Those that note what is read of them.
  let files: FileSystem
  let changed: ChangedTexts
  let publication: Publication

  struct Made: Sendable {
    let route: Route
    let result: RouteRenderer.Result
    /// Its places in the manifest.
    let input: Int
    let output: Int
    /// What there is to tell of its text, as it is told.
    let findings: [Finding]
  }

  /// More at once are read with all the others.
  private static let limit = 100

  /// Stages the pages; nil, and nothing staged, where they cannot be made alone.
  func make(reads: ReadHashes) throws -> [Made]? {
    let places = changed.places
    guard !options.isForced, places.count <= Self.limit, changed.outputs.allSatisfy(\.self),
      let lines = PageMemory.PageLines(changed.pages), let context = lines.context, let redaction = redaction(context)
    else { return nil }
    let before = places.compactMap(lines.page(ofInput:))
    guard before.count == places.count, let planned = try plan(before, lines, context, reads),
      // What names someone is not remembered, be it in the words of a finding.
      redaction.isEmpty || planned.findings.allSatisfy(\.isEmpty)
    else { return nil }
    let maker = RouteRenderer(
      options: options, files: files, theme: planned.theme, library: planned.library, publication: publication,
      url: planned.url, redaction: redaction, isDry: false, isPartial: false, notes: planned.notes)
    try publication.open(for: planned.routes.map(\.path))
    let made = zip(before, planned.routes).enumerated().map { number, page in
      Made(
        route: page.1, result: maker.make(page.1, number: number), input: page.0.input, output: page.0.output,
        findings: planned.findings[number])
    }
    guard made.allSatisfy({ $0.result.isQuiet && $0.result.hash != nil }) else {
      try publication.clear()
      return nil
    }
    return made
  }

  /// Those who must not be named: a build of this process knows them, and none is on record.
  private func redaction(_ context: SiteContext) -> Redaction? {
    context.texts.redacted == 0 ? Redaction() : options.lastBuild?.redaction(of: changed.manifest.kept)
  }

  private struct Plan {
    var routes: [Route]
    var theme: SiteTheme
    var library: Library
    var url: String?
    var notes: [String: Note]
    /// What there is to tell of each text.
    var findings: [[Finding]]
  }

  /// The routes of pages whose texts are read again; nil where something else of one has changed.
  private func plan(
    _ before: [PageMemory.Page], _ lines: PageMemory.PageLines, _ context: SiteContext, _ reads: ReadHashes
  ) throws -> Plan? {
    let name = fileName(of: try files.realPath(options.source))
    let pages = SinglePageReader(
      options.content, name: String(name), files: files, asOf: options.day, context: context.texts,
      kept: { lines.places })
    let read = before.map { pages.read($0.kept.header.source) }
    guard read.allSatisfy({ $0 != nil }) else { return nil }
    let settings = options.addressed(pages.settings)
    guard let (theme, library) = try readTheme(settings, reads) else { return nil }
    let planner = TextPages(
      settings, strings: theme.strings, assets: Assets(addresses: context.assets), menus: context.menus)
    var routes: [Route] = []
    var findings: [[Finding]] = []
    for case (let page, let read?) in zip(before, read) {
      guard let route = planner.route(read.page, page.neighbours), let text = route.text else { return nil }
      var now = page
      now.kept = read.kept
      now.surround = text.surround
      let (told, ignored) = pages.severities.weighed(read.findings)
      now.ignored = ignored
      guard now.bytes == page.bytes, !told.contains(where: stopsBuild) else { return nil }
      routes.append(route)
      findings.append(told.bounded)
    }
    return Plan(
      routes: routes, theme: theme, library: library, url: settings.url,
      notes: read.reduce(into: [:]) { notes, page in notes.merge(page?.notes ?? [:]) { first, _ in first } },
      findings: findings)
  }

  private func stopsBuild(_ finding: Finding) -> Bool {
    finding.severity == .error || options.isStrict && finding.severity == .warning
  }

  /// The theme as this process knows it, else its templates and words: where its files are published is on record. Nil where there is
  /// something to tell of it, were it only now that it cannot be read.
  private func readTheme(_ settings: Settings, _ reads: ReadHashes) throws -> (SiteTheme, Library)? {
    let files = try ThemeFiles(options.templates, files: files)
    guard files.findings.isEmpty else { return nil }
    if let known = options.lastBuild?.theme(from: ResolvedTheme.Source(files, settings, options, reads)) {
      return (known.theme, known.library.value)
    }
    var told: [Finding] = []
    let theme = SiteTheme(files, languages: settings.languages, findings: &told)
    return (theme, Library(theme.templates))
  }
}

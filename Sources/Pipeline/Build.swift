package import Basics
import Content
package import Diagnostics
import Markdown
import Model
import ModelChecks
import OutputChecks
import Pictures
package import Reference
import Templates
import Views

/// Builds a site: from `content/` and `templates/` to `public/`, step by step. Nothing is published when any step has an
/// error.
package func build(_ options: BuildOptions, files: FileSystem = .local) -> BuildReport {
  var run = Run(options: options.onSiteDays(files), files: files)
  run.all()
  return run.report
}

/// The names that the templates of a site are given, and what was wrong with the site.
package func templateNames(_ options: BuildOptions, files: FileSystem = .local) throws -> (TemplateNames, [Finding]) {
  var run = Run(options: options.onSiteDays(files), files: files)
  return try (run.names(), run.findings)
}

/// How each plan of a site was read, in the order of the site; none where the site cannot be read, which a build tells.
package func readings(_ options: BuildOptions, files: FileSystem = .local) -> [ReadingReport] {
  var run = Run(options: options.onSiteDays(files), files: files)
  return run.readings()
}

/// One build: its state from step to step. The steps are in the order of `all`; those that are there for the next build are in
/// `RunMemory`.
struct Run {
  var options: BuildOptions
  let files: FileSystem
  var report = BuildReport()
  var findings: [Finding] = []
  /// What the site has them weigh.
  var severities = Severities()
  var written: [WrittenFile] = []
  /// The footnotes of the site's texts, by their keys.
  var notes: [String: Note] = [:]
  /// Where places are that links name on another page.
  var moved: [String: String] = [:]
  var pages: [PageFacts] = []
  var reach = Reach()

  /// Between being listed, for the names that records may give, and being read.
  var themeFiles: ThemeFiles?
  /// What was read of content and templates.
  let reads = ReadHashes()
  /// The files as those who read them see them.
  let noted: FileSystem
  /// The record that stands there now.
  var record = Digest(value: 0)
  /// When the build began, by the file system’s clock.
  var start = 0
  /// What became of each route.
  var results: [RouteRenderer.Result] = []
  /// What texts are read with, and those that were read; nil where they are not kept on the disk.
  var context: TextContext?
  var archive: TextArchive?
  /// Who must not be named; nobody until the site is read.
  var redaction = Redaction()
  /// What is known of its pictures; nil where none are made smaller.
  var pictures: PictureBook?

  init(options: BuildOptions, files: FileSystem) {
    self.options = options
    self.files = files
    noted = reads.noting(files)
  }

  mutating func all() {
    do {
      guard try hasContent() else { return close() }
      let destination = try Destination(of: options, files: files)
      options.destination = destination.name
      let memory = Memory(options: options, destination: destination, files: files)
      let lock = try options.isDryRun ? nil : step("wait") { try $0.wait() }
      defer { withExtendedLifetime(lock) {} }
      pictures = PictureBook(
        options.pictureFolder, start: start, files: files, triesAgain: options.isForced, maker: options.pictureMaker)
      let (inputs, manifest) = try step("look") { try $0.look(memory) }
      var known: Known?
      if let inputs {
        switch step("recall", { _ in memory.recall(inputs, manifest) }) {
        case .same(let manifest): return settle(manifest, inputs)
        case .known(let last):
          if try step("texts", { try $0.replaceTexts(last, inputs, memory) }) { return }
          known = last
        case .nothing: break
        }
      }
      return try make(inputs, memory, known)
    } catch {
      options.lastBuild?.forget()
      findings.append(explain(error, options))
    }
    close()
  }

  /// All the work there is, from reading to remembering.
  ///
  /// - Parameters:
  ///   - known: what holds of the last build.
  ///   - readings: how many times it was read already.
  mutating func make(_ inputs: Inputs?, _ memory: Memory, _ known: Known?, after readings: Int = 0) throws {
    let before = findings
    // One process keeps them in memory.
    if inputs != nil, options.lastBuild == nil { archive = TextArchive(memory.archiveFolder, files: files) }
    var (site, sources, redaction) = try step("read") { try $0.read() }
    let (notes, moved) = (notes, moved)
    let themeFiles = try self.themeFiles ?? ThemeFiles(options.templates, files: noted)
    self.themeFiles = nil
    step("reach") { $0.limit(&site, themeFiles) }
    guard try step("pictures", { try $0.makePictures(of: site) }) || readings == Self.mostReadings else {
      findings = before
      return try make(inputs, memory, known, after: readings + 1)
    }
    let dressed = step("theme") { $0.dress(themeFiles, site.settings, sources) }
    let theme = dressed.theme
    findings += dressed.findings
    findings += reads.untold(in: findings)
    let library = step("templates") { _ in dressed.library.value }
    let routes = step("check and plan") { $0.plan(site, theme, sources) }
    if options.comparesTranslations { step("translations") { $0.compareTranslations(site, sources) } }
    findings += library.findings.filter { isUsed($0.file, by: routes) }
    report.remains = [site, sources, routes]
    let publication = try Publication(
      options, memory.destination, site: SiteSignature(site.settings),
      paths: options.isCheck ? nil : routes.map(\.path),
      files: files)
    let proofing =
      options.isCheck ? Proofing(site, routes, theme, written: written, options: options, files: files) : nil
    let ground = ground(site, theme)
    let maker = RouteRenderer(
      options: options, files: files, theme: theme, library: library, publication: publication,
      url: site.settings.url, linksToFiles: site.settings.linksToFiles, redaction: redaction, book: pictures,
      pictures: site.pictures, moved: moved, isDry: isDry, notes: notes, proofs: proofing?.site,
      cached: (known.map(CachedOutputs.init) ?? CachedOutputs()).holding(on: ground), isTraced: inputs != nil)
    let made = try step("render") { try $0.render(routes, maker, sources) }
    if let proofing {
      step("proofs") { $0.proofread(proofing) }
      return close()
    }
    guard mayPublish else {
      try publication.clear()
      if !redaction.isEmpty, !options.isDryRun {
        try memory.forget { [redaction] in !redaction.find(in: $0, as: .path).isEmpty }
      }
      return close()
    }
    do {
      try step("publish") { try $0.publish(made, routes, publication) }
    } catch {
      report.isCutShort = true
      // What is staged takes room, which may be what there is too little of.
      try? publication.clear()
      throw error
    }
    if report.isPublished { try writeServerFiles(for: site, options: options, files: files) }
    close()
    // What stays there must be told each time, until it is gone.
    if let inputs, publication.stale.changed.isEmpty {
      try step("remember") { try $0.remember(inputs, routes, ground, known, memory) }
      try pictures?.close(inputs.stamps)
    }
  }

  mutating func readings() -> [ReadingReport] {
    guard let (site, sources, _) = try? read() else { return [] }
    let day = site.settings.asOf ?? options.today
    return site.plans.map { ReadingReport($0, asOf: day, sources: sources) }
  }

  mutating func names() throws -> TemplateNames {
    // The names of copies are wanted, and no copies: the same on every machine.
    pictures = PictureBook(options.pictureFolder, start: 0, files: files) { PictureMaker(id: 2) { _, _, _ in [] } }
    let (site, sources, _) = try read()
    let dressed = dress(try ThemeFiles(options.templates, files: noted), site.settings, sources)
    findings += dressed.findings
    return TemplateNames(plan(site, dressed.theme, sources))
  }

  // MARK: Steps

  mutating func hasContent() throws -> Bool {
    if try files.kind(options.content) == .folder { return true }
    findings.append(
      Finding(
        .contentMissing, file: options.content,
        Words(fr: "il n’y a pas de dossier content/ ici", en: "there is no content/ folder here"),
        hint: Words(
          fr: "Lancez Jalon depuis le dossier du site, ou nommez-le : jalon build -s mon-site.",
          en: "Run Jalon from the site’s folder, or name it: jalon build -s my-site.")))
    return false
  }

  mutating func read() throws -> (Site, SourceMap, Redaction) {
    options.headway.begin(.reading)
    let name = fileName(of: try files.realPath(options.source))
    let options = options
    // What is wrong with them is told where they are read for themselves.
    themeFiles = try? ThemeFiles(options.templates, files: noted)
    let layouts = themeFiles.map { Set($0.templateNames) }
    let content = try readContent(
      options.content, name: String(name), files: noted,
      asOf: options.day, preview: options.preview, layouts: layouts, strings: themeFiles?.languages ?? .commands,
      memory: options.lastBuild?.texts, archive: archive,
      pictures: pictures, jobs: options.jobs, findings: &findings)
    context = content.context
    severities = content.severities
    written = content.written
    notes = content.notes
    moved = content.moved
    reach = content.reach
    var site = content.site
    if site.isEmpty && !findings.contains(where: { $0.severity == .error }) {
      findings.append(
        Finding(
          .contentEmpty, file: options.content,
          Words(fr: "ce dossier n’a aucune page", en: "this folder has no page"),
          why: Words(
            fr: "Publier maintenant viderait le site en ligne.", en: "Publishing now would empty the site."),
          hint: Words(
            fr: "Créez content/index.md : une ligne suffit pour commencer.",
            en: "Make content/index.md: one line is enough to begin.")))
    }
    site.settings = options.adapted(site.settings)
    redaction = Redaction(content.redactions, phrases: site.redirects(to: content.redactions.programmes))
    return (site, SourceMap(content: options.content, texts: content.texts), redaction)
  }

  /// Leaves of the site’s files those that something leads to.
  mutating func limit(_ site: inout Site, _ theme: ThemeFiles) {
    findings += reach.limit(&site, content: options.content, theme: { theme.own }, files: noted)
    findings += scripts(in: site.files, content: options.content, files: noted, jobs: options.jobs)
  }

  func dress(_ files: ThemeFiles, _ settings: Settings, _ sources: SourceMap) -> ResolvedTheme {
    let dress = { [options] in ResolvedTheme(files, settings, sources, content: options.content) }
    guard let last = options.lastBuild else { return dress() }
    let source = ResolvedTheme.Source(files, settings, options, reads)
    return last.theme(from: source, dress: dress)
  }

  /// The site's routes; what its checks find, side by side with that.
  mutating func plan(_ site: Site, _ theme: SiteTheme, _ sources: SourceMap) -> [Route] {
    let options = options
    options.headway.begin(.checking)
    let (found, all) = concurrently(jobs: options.jobs) {
      check(site, asOf: site.settings.asOf ?? options.today, sources: sources)
    } _: {
      routes(site, strings: theme.strings, assets: Assets(addresses: theme.addresses), jobs: options.jobs)
    }
    findings += found + addressCollisions(all, site.redirects, sources, known: findings)
    report.pages = all.count { if case .page = $0.body { !$0.isRedirect } else { false } }
    report.files = all.count - report.pages
    return all
  }

  mutating func render(_ routes: [Route], _ maker: RouteRenderer, _ sources: SourceMap) throws -> [Publication.Made] {
    if !maker.isDry { try maker.publication.open(for: routes.map(\.path)) }
    let headway = options.headway
    headway.begin(.rendering, of: routes.count)
    // One at a time: the few pages that tell of a whole plan stand side by side, and take longer than all the others.
    results = Array(routes.indices).parallelMap(jobs: options.jobs, chunk: 1) { number in
      defer { headway.advance() }
      return maker.make(routes[number], number: number)
    }
    var made: [Publication.Made] = []
    findings += misplaced(results.compactMap(\.taken), maker.publication, options)
    findings += withoutEchoes(results.flatMap(\.findings))
    var places = NamedPlaces(redaction, options, files, sources)
    findings += places.findings(
      of: zip(routes, results).filter { !$1.named.isEmpty }.map { ($0, $1.named) })
    for (number, result) in results.enumerated() {
      result.facts.map { pages.append($0) }
      if result.isRendered { report.rendered += 1 }
      if result.cached != nil { report.kept += 1 }
      if result.isChanged {
        made.append(Publication.Made(number: number, path: routes[number].path, hash: result.hash))
      }
    }
    return made
  }

  /// Looks at the site as it would be published.
  mutating func proofread(_ proofing: Proofing) {
    options.headway.begin(.proofreading)
    findings += proofing.findings(pages, known: findings)
    if options.listsOutside {
      // They are asked after, and remembered.
      report.outside = proofing.outside(pages).filter { redaction.find(inPath: $0.url).isEmpty }
    }
  }

  mutating func publish(
    _ made: [Publication.Made], _ routes: [Route], _ publication: Publication
  ) throws {
    report.written = made.count
    report.unchanged = routes.count - made.count
    guard !options.isDryRun else { return }
    let all = routes.indices.map { Publication.Made(number: $0, path: routes[$0].path, hash: results[$0].hash) }
    (report.removed, record) = try publication.publish(made, all: all)
    report.changedPaths = made.map(\.path)
    report.removedPaths = publication.stale.all
    try publication.clear()
    report.isPublished = true
  }

  // MARK: Private

  /// Errors so far leave no reason to write anything; rendering goes on, to find all there is to find.
  var isDry: Bool { options.isDryRun || !mayPublish }

  var mayPublish: Bool {
    !severities.applied(to: findings).contains { $0.severity == .error || options.isStrict && $0.severity == .warning }
  }

  mutating func step<Result>(_ name: String, _ work: (inout Run) throws -> Result) rethrows -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    defer { report.steps.append((name, clock.now - start)) }
    return try work(&self)
  }

  /// Hands on what was found.
  mutating func close() {
    report.severities = severities
    report.add(redaction.masking(findings))
    findings = []
  }
}

import Basics
import Content
import Diagnostics
import Markdown
import Model
import ModelChecks
import OutputChecks
import Templates
import Views

/// The steps of a build that are there for the next one, and those that go by the last.
extension Run {
  /// One build at a time: another one’s staged files are not ours to clear, nor its memory to overwrite.
  mutating func wait() throws -> FileLock? {
    try files.makeFolder(options.memoryFolder)
    let path = options.buildLock
    var lock = try files.lock(path, false)
    if lock == nil {
      options.onWait()
      lock = try files.lock(path, true)
    }
    start = try files.stamp(path)?.time ?? 0
    return lock
  }

  /// What there is to read, nil where nobody can tell whether it has changed since; what the last build read.
  mutating func look(_ memory: Memory) throws -> (Inputs?, Manifest?) {
    if options.isDryRun { return (nil, nil) }
    let (inputs, manifest) = concurrently(jobs: options.jobs) { [options, files] in
      Result { try Inputs(of: options, files: files) }
    } _: {
      memory.manifest
    }
    return (try inputs.get(), manifest)
  }

  /// Nothing has changed: what the last build said holds.
  mutating func settle(_ kept: Manifest, _ inputs: Inputs) {
    report.findings = Memory.findings(of: kept, inputs)
    report.ignored = kept.ignored
    report.pages = kept.pages
    report.files = kept.outputs.count - kept.pages
    report.unchanged = kept.outputs.count
    report.isPublished = true
  }

  /// Makes only the pages whose texts changed; false, and nothing done, where that is not all there is to do.
  mutating func retouch(_ changed: ChangedTexts, _ inputs: Inputs, _ memory: Memory) throws -> Bool {
    let publication = try Publication(options, memory.destination, site: nil, paths: nil, files: files)
    let retouch = SinglePageBuild(options: options, files: noted, changed: changed, publication: publication)
    guard let made = try retouch.make(reads: reads) else { return false }
    let staged = made.enumerated().filter { $1.result.isChanged }.map { number, made in
      Publication.Made(number: number, path: made.route.path, hash: made.result.hash)
    }
    do {
      record = try publication.replace(staged)
    } catch {
      report.isCutShort = true
      try? publication.clear()
      throw error
    }
    settle(try memory.remember(made, of: changed, inputs, read: reads, start: start, record: record), inputs)
    report.written = staged.count
    report.unchanged -= staged.count
    report.rendered = made.count
    report.kept = report.pages - made.count
    return true
  }

  mutating func remember(_ inputs: Inputs, _ routes: [Route], _ memory: Memory) throws {
    let made = routes.indices.map { number -> Memory.Made in
      standing[number].map { .kept(kept.made($0)) } ?? .file(routes[number].path, hashes[number])
    }
    var done = Memory.Done(
      read: reads, start: start, made: made, findings: report.findings, pages: report.pages, ignored: report.ignored,
      record: record)
    let folder = options.content + "/"
    done.memory = PageMemory(
      keepable, context: context, kept: kept,
      inputs: inputs.stamps.map { $0.path.hasPrefix(folder) ? String($0.path.dropFirst(folder.count)) : nil },
      made: routes.indices.filter { quiet[$0] && standing[$0] == nil }.map { ($0, routes[$0]) }
    ) { [told, own, severities] source in
      guard told.isEmpty || !told.contains(folder + source) else { return nil }
      return own[folder + source].map { severities.weighed($0).ignored } ?? 0
    }
    if !redaction.isEmpty {
      done.memory.context?.texts.places.removeAll { [redaction] in
        !redaction.find(inPath: $0.source).isEmpty || !redaction.find(inPath: $0.address).isEmpty
      }
      done.names = { [redaction] in !redaction.find(in: $0, as: .path).isEmpty }
    }
    let sum = try memory.remember(inputs, done, kept: kept)
    options.lastBuild?.keep(redaction, of: sum)
  }

  /// What is known of the build before, where it is to be gone by.
  func sequel(_ site: Site, _ theme: SiteTheme, _ redaction: Redaction) -> BuildSession? {
    guard let last = options.lastBuild, !options.isForced, !options.isDryRun, !options.isCheck else { return nil }
    texts.look(at: kept.pages)
    return BuildSession(
      last, texts,
      BuildCache.CacheKey(
        target: options.target, base: basePath(of: site.settings.url), templates: theme.templates.mapValues(\.text),
        redacted: redaction.sum, moved: moved),
      notes)
  }

  func keep(_ routes: [Route]) {
    guard let sequel else { return }
    let made = routes.indices.map { number in
      BuildSession.Made(
        // A copy is of a file that the route does not hold.
        route: routes[number], hash: quiet[number] && !routes[number].isCopy ? hashes[number] : nil,
        isUnread: standing[number] != nil)
    }
    sequel.keep(made, files, jobs: options.jobs)
  }
}

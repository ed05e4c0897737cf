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

  /// Puts texts in the place of others, where nothing but texts has changed; false, and nothing done, where that is not all there is to do.
  mutating func replaceTexts(_ known: Known, _ inputs: Inputs, _ memory: Memory) throws -> Bool {
    let publication = try Publication(options, memory.destination, site: nil, paths: nil, files: files)
    let build = SingleTextBuild(
      options: options, files: noted, known: known, memory: memory, publication: publication, pictures: pictures)
    guard let made = try build.make(inputs) else { return false }
    let pages = made.flatMap(\.pages)
    let staged = pages.filter(\.isChanged).enumerated().map { number, page in
      Publication.Made(number: number, path: page.path, hash: page.hash)
    }
    do {
      record = try publication.replace(staged)
    } catch {
      report.isCutShort = true
      try? publication.clear()
      throw error
    }
    let archive = memory.archive(after: known.manifest)
    for made in made {
      let path = inputs.stamps[made.input].path
      archive?.add(try files.read(path, Int.max), at: path)
    }
    settle(
      try memory.remember(
        made, of: known, inputs, read: reads, start: start, record: record, archive: archive?.close()), inputs)
    report.written = staged.count
    report.changedPaths = pages.filter(\.isChanged).map(\.path)
    report.unchanged -= staged.count
    report.rendered = pages.count
    report.kept = report.pages - pages.count
    return true
  }

  /// The digest of what all pages are made with besides their values.
  func ground(_ site: Site, _ theme: SiteTheme) -> Digest {
    var bytes = ByteBuffer(reserving: 100_000)
    for (name, template) in theme.templates.sorted(by: { $0.key < $1.key }) {
      bytes.append(digesting: name)
      bytes.append(digesting: template.text)
    }
    // The page for what is not found has links from there.
    bytes.append(digesting: basePath(of: site.settings.url))
    bytes.append(digesting: site.settings.linksToFiles ? "files" : "folders")
    for (place, moved) in moved.sorted(by: { $0.key < $1.key }) {
      bytes.append(digesting: place)
      bytes.append(digesting: moved)
    }
    bytes.append(0xFF)
    // A note’s key tells what its author wrote, and not what acronyms in it mean.
    for (key, note) in notes.sorted(by: { $0.key < $1.key }) where note.markup.contains("<abbr") {
      bytes.append(digesting: key)
      bytes.append(digesting: note.markup)
    }
    bytes.append(0xFF)
    for text in redaction.sum { bytes.append(digesting: text) }
    return Digest(bytes.bytes)
  }

  mutating func remember(
    _ inputs: Inputs, _ routes: [Route], _ ground: Digest, _ known: Known?, _ memory: Memory
  ) throws {
    let made = zip(routes, results).map { route, result -> Memory.Made in
      result.cached.map { .kept($0) } ?? .file(route.path, result.hash, result.trace)
    }
    var done = Memory.Done(
      read: reads, start: start, made: made, findings: report.findings, pages: report.pages, ignored: report.ignored,
      record: record)
    done.ground = ground
    done.lack = pictures?.lackMark ?? 0
    done.context = context
    // Texts may name whom no text may name.
    if redaction.isEmpty, let (places, files) = archive?.close() {
      done.archive = (Dictionary(uniqueKeysWithValues: places.map { (join(options.content, $0), $1) }), files)
    }
    if !redaction.isEmpty {
      done.context?.places.removeAll { [redaction] in
        !redaction.find(inPath: $0.source).isEmpty || !redaction.find(inPath: $0.address).isEmpty
      }
      done.names = { [redaction] in !redaction.find(in: $0, as: .path).isEmpty }
    }
    guard let manifest = try memory.remember(inputs, done, known: known) else { return }
    options.lastBuild?.keep(redaction, of: manifest.context)
  }
}

import Basics
import Content
import Diagnostics
import Views

/// What builds remember from one to the next, in `.jalon/`: whether there is anything to do, and what of it.
///
/// Contents decide; times only save reading them. Whatever is in doubt is built.
struct Memory: Sendable {
  let options: BuildOptions
  let destination: Destination
  let files: FileSystem
  private var path: String { join(options.memoryFolder, "manifest-" + destination.number) }
  private var pagesPath: String { join(options.memoryFolder, "pages-" + destination.number) }

  // MARK: Recalling

  /// What still holds of the last build.
  enum Recollection: Sendable {
    /// Another build would make what there is already: nothing that it read has changed, nor what it made.
    case same(Manifest)
    /// Only texts have changed, or what it made was touched.
    case texts(ChangedTexts)
    case nothing
  }

  /// - Parameter manifest: the last build’s (`manifest`).
  func recall(_ inputs: Inputs, _ manifest: Manifest?) -> Recollection {
    guard let manifest, manifest.inputs.count == inputs.stamps.count,
      zip(manifest.inputs, inputs.stamps).allSatisfy({ $0.path == Self.name(ofInput: $1.path) }),
      let record = manifest.record, (try? isSame(record, files.stamp(record.path))) == true
    else { return .nothing }
    let known = zip(manifest.inputs, inputs.stamps).map { input, now in
      var input = input
      input.path = now.path
      return input
    }
    let ins = sameness(of: known) { number, _ in inputs.stamps[number].stamp }
    let outs = sameness(of: manifest.outputs) { _, entry in try files.stamp(entry.path) }
    if ins.allSatisfy(\.self), outs.allSatisfy(\.self) { return .same(manifest) }
    let changed = zip(known, ins).filter { !$1 }.map(\.0.path)
    guard changed.allSatisfy(isText), let pages = try? pages(of: manifest) else { return .nothing }
    return .texts(ChangedTexts(manifest: manifest, inputs: ins, outputs: outs, pages: pages))
  }

  /// How a file that was read goes by in the manifest. Its own name may be somebody’s who is not to be named: it is not kept.
  private static func name(ofInput path: String) -> String {
    hexadecimal(Digest(Array(path.utf8)).value, digits: 16)
  }

  /// The last build’s, where it was asked the same.
  var manifest: Manifest? {
    guard !options.isForced else { return nil }
    // What cannot be read is a reason to build, where it is told of.
    guard let bytes = try? files.kind(path) == .file ? files.read(path, Int.max) : nil, let manifest = Manifest(bytes),
      manifest.key == (try? key())
    else { return nil }
    return manifest
  }

  private func pages(of manifest: Manifest) throws -> [UInt8]? {
    guard manifest.kept.value != 0 else { return nil }
    let bytes = try files.read(pagesPath, Int.max)
    return Digest(bytes) == manifest.kept ? bytes : nil
  }

  /// Whether a file is a page’s text, or another record’s: of the settings, images and templates, all pages may be made anew.
  private func isText(_ path: String) -> Bool { path.hasPrefix(options.content + "/") && isMarkdown(path) }

  /// Whether each file is as it was; `stamp` gives the one that it has now. What cannot be told is not the same.
  private func sameness(
    of entries: [Manifest.Entry], _ stamp: @escaping @Sendable (Int, Manifest.Entry) throws -> Stamp?
  ) -> [Bool] {
    Array(entries.enumerated()).parallelMap(jobs: options.jobs) { number, entry in
      (try? isSame(entry, stamp(number, entry))) ?? false
    }
  }

  private func isSame(_ entry: Manifest.Entry, _ now: Stamp?) throws -> Bool {
    guard let now else { return false }
    if let stamp = entry.stamp {
      if stamp == now { return true }
      if stamp.size != now.size { return false }
    }
    guard let hash = entry.hash else { return false }
    return try Digest(files.read(entry.path, Int.max)) == hash
  }

  // MARK: Remembering

  /// What a build knows when it has been published.
  struct Done: Sendable {
    /// What was read of content and templates.
    var read: ReadHashes
    /// The file system's own time before anything was read.
    var start: Int
    /// The files of `public/`.
    var made: [Made]
    var findings: [Finding]
    var pages: Int
    var ignored = 0
    /// The record that stands in `public/`.
    var record: Digest
    /// What is to be remembered of pages.
    var memory = PageMemory()
    /// Whether some text has somebody’s name in it that must not be kept.
    var names: @Sendable ([UInt8]) -> Bool = { _ in false }
  }

  /// A file of `public/`, by its path from there.
  enum Made: Sendable {
    /// It was written; nil of what was copied.
    case file(String, Digest?)
    /// It stands as it was.
    case kept(Manifest.Entry)
  }

  /// Remembers a build that was published.
  ///
  /// - Parameter kept: what it did not do again.
  /// - Returns: the sum of what is remembered of pages.
  @discardableResult
  func remember(_ inputs: Inputs, _ done: Done, kept: CachedOutputs = CachedOutputs()) throws -> Digest {
    var manifest = Manifest(key: try key())
    let numbers = inputs.numbers
    manifest.findings = done.findings.map { $0.marked(numbers) }
    manifest.pages = done.pages
    manifest.ignored = done.ignored
    let start = done.start
    let read = done.read
    let known = kept.inputs.count == inputs.stamps.count ? kept.inputs : []
    manifest.inputs = try Array(inputs.stamps.enumerated()).parallelMap(jobs: options.jobs) { number, input in
      let (path, before) = input
      return Result {
        let known = known.isEmpty ? nil : known[number]
        if let known, known.stamp != nil, known.stamp == before { return known }
        return try entry(path, before: before, read: read[path] ?? known?.hash, start: start)
      }
    }.map { try $0.get() }
    manifest.outputs = try done.made.parallelMap(jobs: options.jobs) { made in
      Result {
        switch made {
        case .kept(let entry): return entry
        case .file(let path, let hash):
          let path = join(options.target, path)
          return Manifest.Entry(
            path: path, hash: try hash ?? Digest(files.read(path, Int.max)), stamp: try files.stamp(path))
        }
      }
    }.map { try $0.get() }
    manifest.record = try record(done.record)
    if !done.memory.pages.isEmpty {
      let bytes = done.memory.bytes
      manifest.kept = done.names(bytes) ? Digest(value: 0) : Digest(bytes)
      // The manifest names its sum: of a build that ends between the two, nothing is kept.
      if manifest.kept.value == 0 {
        try files.remove(pagesPath)
      } else if manifest.kept != kept.sum {
        try files.replace(pagesPath, with: bytes)
      }
    }
    let bytes = manifest.bytes
    // What quotes a name is not kept: the next build does all its work.
    if done.names(bytes) { try forget() } else { try files.replace(path, with: bytes) }
    return manifest.kept
  }

  /// Remembers a build that made some pages alone: the rest is as it was.
  ///
  /// - Returns: what is remembered.
  func remember(
    _ made: [SinglePageBuild.Made], of changed: ChangedTexts, _ inputs: Inputs, read: ReadHashes, start: Int,
    record sum: Digest
  ) throws -> Manifest {
    var manifest = changed.manifest
    manifest.record = try record(sum)
    for made in made {
      let (path, before) = inputs.stamps[made.input]
      manifest.inputs[made.input] = try entry(path, before: before, read: read[path], start: start)
      let output = manifest.outputs[made.output].path
      manifest.outputs[made.output] = Manifest.Entry(
        path: output, hash: made.result.hash, stamp: try files.stamp(output))
    }
    let places = Set(made.map(\.input))
    let isTold = manifest.findings.contains { Self.place(of: $0).map(places.contains) == true }
    if isTold || made.contains(where: { !$0.findings.isEmpty }) {
      manifest.findings.removeAll { Self.place(of: $0).map(places.contains) == true }
      let all = Self.findings(of: manifest, inputs) + made.flatMap(\.findings)
      let numbers = inputs.numbers
      manifest.findings = all.sorted(by: Finding.inOrder).map { $0.marked(numbers) }
    }
    try files.replace(path, with: manifest.bytes)
    return manifest
  }

  /// Forgets the last build: the next one does all its work.
  func forget() throws { try files.remove(path) }

  private func record(_ sum: Digest) throws -> Manifest.Entry {
    let path = PublishedFolder.recordPath(in: options.target)
    return Manifest.Entry(path: path, hash: sum, stamp: try files.stamp(path))
  }

  /// Forgets what earlier builds kept where it has somebody’s name in it that must not be kept any more.
  func forget(where names: ([UInt8]) -> Bool) throws {
    for path in [path, pagesPath] where try files.kind(path) == .file {
      if names(try files.read(path, Int.max)) { try files.remove(path) }
    }
  }

  /// The place of a finding’s file among the inputs, as the manifest has it; nil where it is about none of them.
  static func place(of finding: Finding) -> Int? {
    guard let file = finding.file, file.utf8.first == 1 else { return nil }
    return fieldNumber(Array(file.utf8.dropFirst())[...]).map { Int(truncatingIfNeeded: $0) }
  }

  /// What a build told, with the files by their names again.
  static func findings(of manifest: Manifest, _ inputs: Inputs) -> [Finding] {
    manifest.findings.map { finding in
      guard let place = place(of: finding), inputs.stamps.indices.contains(place) else { return finding }
      return finding.named(inputs.stamps[place].path)
    }
  }

  private func entry(_ path: String, before: Stamp?, read: Digest?, start: Int) throws -> Manifest.Entry {
    let isStill = try before != nil && files.stamp(path) == before
    let isOld = before.map { $0.time < start - Self.tick } ?? false
    let stamp = isStill && isOld ? before : nil
    // What was copied was not read: it is known by what it is now, if it has long been so.
    let hash = try read ?? (stamp == nil ? nil : Digest(files.read(path, Int.max)))
    return Manifest.Entry(path: Self.name(ofInput: path), hash: hash, stamp: stamp)
  }

  /// The coarsest tick of a file system's clock (FAT: two seconds), in nanoseconds: what was changed since then may be changed
  /// again without its time saying so.
  private static let tick = 2_000_000_000

  /// All that a build depends on besides files.
  private func key() throws -> String {
    var asked = options
    asked.jobs = 1
    asked.isForced = false
    asked.takesOver = false
    asked.onWait = {}
    asked.lastBuild = nil
    if asked.asOf != nil { asked.sourceDate = nil }
    if asked.asOf != nil || asked.sourceDate != nil { asked.today = CivilDate(dayNumber: 0) }
    return String(Digest(Array("\(asked) \(try files.realPath(options.source))".utf8)).value)
  }
}

extension Finding {
  /// The same with its file by the place among the inputs, where it is one of them.
  fileprivate func marked(_ places: [String: Int]) -> Finding {
    file.flatMap { places[$0] }.map { named("\u{1}\($0)") } ?? self
  }

  /// The same with its file by another name.
  func named(_ file: String) -> Finding {
    var copy = self
    copy.file = file
    return copy
  }
}

extension Inputs {
  /// The place of each, by its path.
  fileprivate var numbers: [String: Int] {
    Dictionary(stamps.enumerated().map { ($1.path, $0) }) { first, _ in first }
  }
}

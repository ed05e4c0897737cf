import Basics
import Content
import Diagnostics
import Pictures
import Views

/// What builds remember from one to the next, in `.jalon/`: whether there is anything to do, and what of it.
///
/// Contents decide; times only save reading them. Whatever is in doubt is built.
struct Memory: Sendable {
  let options: BuildOptions
  let destination: Destination
  let files: FileSystem
  private var path: String { join(options.memoryFolder, "manifest-" + destination.number) }
  private var contextPath: String { join(options.memoryFolder, "pages-" + destination.number) }

  /// Where the texts are kept that were read.
  var archiveFolder: String { join(options.memoryFolder, "texts-" + destination.number) }

  /// An archive for texts that take the place of others, after those of a build; nil where there is none.
  func archive(after manifest: Manifest) -> TextArchive? {
    manifest.archived == 0 ? nil : TextArchive(archiveFolder, first: manifest.archived, files: files)
  }

  // MARK: Recalling

  /// What still holds of the last build.
  enum Recollection: Sendable {
    /// Another build would make what there is already: nothing that it read has changed, nor what it made.
    case same(Manifest)
    /// Something has changed.
    case known(Known)
    case nothing
  }

  /// - Parameter manifest: the last build’s (`manifest`).
  func recall(_ inputs: Inputs, _ manifest: Manifest?) -> Recollection {
    guard let manifest, let record = manifest.record, (try? isSame(record, files.stamp(record.path))) == true else {
      return .nothing
    }
    // What it would have made had there been what it takes: by now there may be.
    if manifest.lack != 0, manifest.lack != PictureBook.mark(of: options.pictureMaker()) { return .nothing }
    let outs = sameness(of: manifest.outputs) { _, entry in try files.stamp(entry.path) }
    guard manifest.inputs.count == inputs.stamps.count,
      zip(manifest.inputs, inputs.stamps).allSatisfy({ $0.path == Self.name(ofInput: $1.path) })
    else { return .known(Known(manifest: manifest, inputs: nil, outputs: outs)) }
    let known = zip(manifest.inputs, inputs.stamps).map { input, now in
      var input = input
      input.path = now.path
      return input
    }
    let ins = sameness(of: known) { number, _ in inputs.stamps[number].stamp }
    if ins.allSatisfy(\.self), outs.allSatisfy(\.self) { return .same(manifest) }
    return .known(Known(manifest: manifest, inputs: ins, outputs: outs))
  }

  /// How a file that was read goes by in the manifest. Its own name may be somebody’s who is not to be named: it is not kept.
  static func name(ofInput path: String) -> String {
    hexadecimal(Digest(Array(path.utf8)).value, digits: 16)
  }

  /// The last build’s, where it was asked the same.
  var manifest: Manifest? {
    guard !options.isForced else { return nil }
    // What cannot be read is a reason to build, where it is told of.
    guard let stamp = try? files.stamp(path), let key = try? key() else { return nil }
    if let known = options.lastBuild?.manifest(stamp) { return known.key == key ? known : nil }
    guard let bytes = try? files.read(path, Int.max), let manifest = Manifest(bytes), manifest.key == key else {
      return nil
    }
    return manifest
  }

  /// What texts were read with that a build remembers; nil where it remembers none.
  func context(of manifest: Manifest) -> TextContext? {
    guard manifest.context.value != 0, let bytes = try? files.read(contextPath, Int.max),
      Digest(bytes) == manifest.context
    else { return nil }
    return TextContext(bytes)
  }

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
    var ground = Digest(value: 0)
    /// As in the manifest.
    var lack: UInt64 = 0
    /// Where texts are kept, by their file’s path, and how many files hold them.
    var archive: (places: [String: TextArchive.Place], files: Int) = ([:], 0)
    /// What texts are read with; nil where that is not all there is to know.
    var context: TextContext?
    /// Whether some text has somebody’s name in it that must not be kept.
    var names: @Sendable ([UInt8]) -> Bool = { _ in false }
  }

  /// A file of `public/`, by its path from there.
  enum Made: Sendable {
    /// It was written; its digest is nil of what was copied, its trace of what is to be made again.
    case file(String, Digest?, Manifest.PageTrace?)
    /// It stands as it was.
    case kept(Manifest.Entry)
  }

  /// Remembers a build that was published.
  ///
  /// - Parameter known: what held of the one before.
  /// - Returns: what is remembered; nil where nothing may be.
  @discardableResult
  func remember(_ inputs: Inputs, _ done: Done, known: Known? = nil) throws -> Manifest? {
    var manifest = Manifest(key: try key())
    let numbers = inputs.numbers
    manifest.findings = done.findings.map { $0.marked(numbers) }
    manifest.pages = done.pages
    manifest.ignored = done.ignored
    manifest.ground = done.ground
    manifest.lack = done.lack
    let start = done.start
    let read = done.read
    let before = known?.inputs.map { zip(known?.manifest.inputs ?? [], $0).map { $1 ? $0 : nil } } ?? []
    manifest.inputs = try Array(inputs.stamps.enumerated()).parallelMap(jobs: options.jobs) { number, input in
      let (path, stamp) = input
      return Result {
        let known = before.isEmpty ? nil : before[number]
        var entry =
          if let known, known.stamp != nil, known.stamp == stamp {
            known
          } else { try entry(path, before: stamp, read: read[path] ?? known?.hash, start: start) }
        entry.text = done.archive.places[path]
        return entry
      }
    }.map { try $0.get() }
    manifest.outputs = try done.made.parallelMap(jobs: options.jobs) { made in
      Result {
        switch made {
        case .kept(let entry): return entry
        case .file(let path, let hash, let trace):
          let path = join(options.target, path)
          return Manifest.Entry(
            path: path, hash: try hash ?? Digest(files.read(path, Int.max)), stamp: try files.stamp(path),
            page: trace)
        }
      }
    }.map { try $0.get() }
    manifest.record = try record(done.record)
    manifest.archived = done.archive.files
    try TextArchive.remove(from: manifest.archived, in: archiveFolder, files)
    manifest.context = try remember(done.context, done.names, known: known?.manifest.context)
    let bytes = manifest.bytes
    // What quotes a name is not kept: the next build does all its work.
    if done.names(bytes) {
      try forget()
      return nil
    }
    try files.replace(path, with: bytes)
    options.lastBuild?.keep(manifest, try files.stamp(path))
    return manifest
  }

  /// Remembers what texts are read with, before the manifest that names its digest: of a build that ends between the two, nothing is
  /// kept.
  private func remember(
    _ context: TextContext?, _ names: ([UInt8]) -> Bool, known: Digest?
  ) throws -> Digest {
    if let bytes = context?.bytes, !names(bytes) {
      let digest = Digest(bytes)
      if digest != known { try files.replace(contextPath, with: bytes) }
      return digest
    }
    try files.remove(contextPath)
    return Digest(value: 0)
  }

  /// Remembers a build that put texts in the place of others: the rest is as it was.
  ///
  /// - Returns: what is remembered.
  func remember(
    _ made: [SingleTextBuild.Made], of known: Known, _ inputs: Inputs, read: ReadHashes, start: Int,
    record sum: Digest, archive: (places: [String: TextArchive.Place], files: Int)?
  ) throws -> Manifest {
    var manifest = known.manifest
    manifest.record = try record(sum)
    for made in made {
      let (path, before) = inputs.stamps[made.input]
      var input = try entry(path, before: before, read: read[path], start: start)
      input.text = archive?.places[path]
      manifest.ignored += made.ignored
      manifest.inputs[made.input] = input
      for page in made.pages {
        let output = manifest.outputs[page.output].path
        manifest.outputs[page.output] = Manifest.Entry(
          path: output, hash: page.hash, stamp: try files.stamp(output), page: page.trace)
      }
    }
    if let archive { manifest.archived = archive.files }
    if made.contains(where: { $0.findings != $0.before }) {
      var all = Self.findings(of: manifest, inputs)
      for made in made {
        for finding in made.before { all.firstIndex(of: finding).map { _ = all.remove(at: $0) } }
        all += made.findings
      }
      let numbers = inputs.numbers
      manifest.findings = all.sorted(by: Finding.inOrder).map { $0.marked(numbers) }
    }
    try files.replace(path, with: manifest.bytes)
    options.lastBuild?.keep(manifest, try files.stamp(path))
    return manifest
  }

  /// Forgets the last build: the next one does all its work.
  func forget() throws { try files.remove(path) }

  private func record(_ sum: Digest) throws -> Manifest.Entry {
    let path = PublishedFolder.recordPath(in: options.target)
    return Manifest.Entry(path: path, hash: sum, stamp: try files.stamp(path))
  }

  /// Forgets what earlier builds kept where it has somebody’s name in it that must not be kept any more, and the texts, which may.
  func forget(where names: ([UInt8]) -> Bool) throws {
    try TextArchive.remove(from: 0, in: archiveFolder, files)
    for path in [path, contextPath] where try files.kind(path) == .file {
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
    let isOld = before?.isOlder(than: start) ?? false
    let stamp = isStill && isOld ? before : nil
    // What was copied was not read: it is known by what it is now, if it has long been so.
    let hash = try read ?? (stamp == nil ? nil : Digest(files.read(path, Int.max)))
    return Manifest.Entry(path: Self.name(ofInput: path), hash: hash, stamp: stamp)
  }

  /// All that a build depends on besides files.
  private func key() throws -> String {
    var asked = options
    asked.jobs = 1
    asked.isForced = false
    asked.takesOver = false
    asked.onWait = {}
    asked.pictureMaker = { nil }
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

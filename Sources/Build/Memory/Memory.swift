import Basics
import Diagnostics

/// What builds remember from one to the next, in `.jalon/`: whether there is anything to do.
///
/// Contents decide; times only save reading them. Whatever is in doubt is built.
struct Memory: Sendable {
  let options: BuildOptions
  let files: FileSystem
  private var path: String { join(options.memoryFolder, "manifest-" + slug(options.target)) }

  // MARK: Recalling

  /// The last build, where another one would make what there is already: nothing that it read has changed, nor what it made.
  func recall(_ inputs: Inputs) -> Manifest? {
    // What cannot be read is a reason to build, where it is told of.
    options.isForced ? nil : try? same(as: inputs)
  }

  private func same(as inputs: Inputs) throws -> Manifest? {
    guard try files.kind(path) == .file, let manifest = Manifest(try files.read(path, Int.max)),
      try manifest.key == key(), manifest.inputs.count == inputs.stamps.count
    else { return nil }
    let now = Dictionary(inputs.stamps.map { ($0.path, $0.stamp) }) { first, _ in first }
    guard try areSame(manifest.inputs, { now[$0] ?? nil }), try areSame(manifest.outputs, files.stamp) else {
      return nil
    }
    return manifest
  }

  /// Whether every file is as it was; `stamp` gives the one that it has now.
  private func areSame(
    _ entries: [Manifest.Entry], _ stamp: @escaping @Sendable (String) throws -> Stamp?
  ) throws -> Bool {
    let same = entries.parallelMap(jobs: options.jobs) { entry in
      Result { try isSame(entry, stamp(entry.path)) }
    }
    return try same.allSatisfy { try $0.get() }
  }

  private func isSame(_ entry: Manifest.Entry, _ now: Stamp?) throws -> Bool {
    guard let now else { return false }
    if let stamp = entry.stamp {
      if stamp == now { return true }
      if stamp.size != now.size { return false }
    }
    guard let hash = entry.hash else { return false }
    return try ContentHash(files.read(entry.path, Int.max)) == hash
  }

  // MARK: Remembering

  /// Remembers a build that was published.
  ///
  /// - Parameters:
  ///   - start: the file system's own time before anything was read.
  ///   - made: the files of `public/`, from there, and what was written to them; nil for what was copied.
  func remember(
    _ inputs: Inputs, read: ReadHashes, start: Int, made: [(path: String, hash: ContentHash?)], findings: [Finding],
    pages: Int, ignored: Int = 0
  ) throws {
    var manifest = Manifest(key: try key())
    manifest.findings = findings
    manifest.pages = pages
    manifest.ignored = ignored
    manifest.inputs = try inputs.stamps.parallelMap(jobs: options.jobs) { path, before in
      Result { try entry(path, before: before, read: read[path], start: start) }
    }.map { try $0.get() }
    manifest.outputs = try made.parallelMap(jobs: options.jobs) { path, hash in
      let path = join(options.target, path)
      return Result {
        Manifest.Entry(
          path: path, hash: try hash ?? ContentHash(files.read(path, Int.max)), stamp: try files.stamp(path))
      }
    }.map { try $0.get() }
    try files.replace(path, with: manifest.bytes)
  }

  /// Forgets the last build: the next one does all its work.
  func forget() throws { try files.remove(path) }

  private func entry(_ path: String, before: Stamp?, read: ContentHash?, start: Int) throws -> Manifest.Entry {
    let isStill = try before != nil && files.stamp(path) == before
    let isOld = before.map { $0.time < start - Self.tick } ?? false
    let stamp = isStill && isOld ? before : nil
    // What was copied was not read: it is known by what it is now, if it has long been so.
    let hash = try read ?? (stamp == nil ? nil : ContentHash(files.read(path, Int.max)))
    return Manifest.Entry(path: path, hash: hash, stamp: stamp)
  }

  /// The coarsest tick of a file system's clock (FAT: two seconds), in nanoseconds: what was changed since then may be changed
  /// again without its time saying so.
  private static let tick = 2_000_000_000

  /// All that a build depends on besides files.
  private func key() throws -> String {
    var asked = options
    asked.jobs = 1
    asked.isForced = false
    asked.onWait = {}
    asked.lastBuild = nil
    if asked.asOf != nil { asked.sourceDate = nil }
    if asked.asOf != nil || asked.sourceDate != nil { asked.today = CivilDate(dayNumber: 0) }
    return "\(asked) \(try files.realPath(options.source))"
  }
}

import Basics
import Content

/// The files that a build may read, as they were before it read any.
struct Inputs: Sendable {
  /// By path as the build names it, in order.
  let stamps: [(path: String, stamp: Stamp?)]

  /// Nil where there is a link among them, or a name that cannot be read: what they lead to may change unseen.
  init?(of options: BuildOptions, files: FileSystem) throws {
    var paths: [String] = []
    for root in [options.content, options.templates] where try files.kind(root) == .folder {
      guard try list(root, below: root, files, into: &paths) else { return nil }
    }
    let found = paths.parallelMap(jobs: options.jobs) { path in Result { try files.stamp(path) } }
    stamps = try zip(paths, found).map { ($0, try $1.get()) }
  }
}

/// Lists what is below a folder; false where that is not all there is to know.
private func list(
  _ folder: String, below root: String, _ files: FileSystem, into paths: inout [String]
) throws -> Bool {
  for entry in try files.list(folder) {
    let path = join(folder, entry.name)
    if isPassedOver(String(path.dropFirst(root.count + 1))) { continue }
    guard entry.isReadable else { return false }
    switch entry.kind {
    case .file: paths.append(path)
    case .folder: if try !list(path, below: root, files, into: &paths) { return false }
    case .link, .other: return false
    }
  }
  return true
}

/// What was read of files, as it was read: what a build is made from are these bytes, whatever becomes of the files meanwhile.
final class ReadHashes: Sendable {
  private let hashes = Locked<[String: Digest?]>([:])
  private let failures = Locked<Set<FileError>>([])

  /// The same files, every whole one noted as it is read. One that is read twice and is not the same is forgotten.
  func noting(_ files: FileSystem) -> FileSystem {
    var noting = files
    noting.read = { [self] path, limit in
      let bytes = try notingFault { try files.read(path, limit) }
      if bytes.count < limit { note(Digest(bytes), of: path) }
      return bytes
    }
    noting.kind = { [self] path in try notingFault { try files.kind(path) } }
    return noting
  }

  /// What could not be read, or not even asked about.
  var faults: Set<FileError> { failures.withLock { $0 } }

  private func notingFault<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as FileError {
      failures.withLock { _ = $0.insert(error) }
      throw error
    }
  }

  subscript(path: String) -> Digest? { hashes.withLock { $0[path] ?? nil } }

  private func note(_ hash: Digest, of path: String) {
    hashes.withLock { known in
      if let other = known[path], other != hash { known[path] = .some(nil) } else { known[path] = hash }
    }
  }
}

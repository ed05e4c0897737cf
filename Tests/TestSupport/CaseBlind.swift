package import Basics

extension FileSystem {
  /// The files of this machine, as a file system has them that takes capitals for small letters: what is there keeps the name that it
  /// was given first, even where another is moved onto it.
  package static let caseBlind: FileSystem = {
    let local = FileSystem.local
    var files = local
    files.read = { try local.read(onDisk($0), $1) }
    files.list = { try local.list(onDisk($0)) }
    files.kind = { try local.kind(onDisk($0)) }
    files.ownKind = { try local.ownKind(onDisk($0)) }
    // As Linux has it: links are followed, and letters stay as they were asked for.
    files.realPath = { try local.realPath(onDisk($0)) == onDisk($0) ? $0 : local.realPath(onDisk($0)) }
    files.stamp = { try local.stamp(onDisk($0)) }
    files.size = { try local.size(onDisk($0)) }
    files.hash = { try local.hash(onDisk($0)) }
    files.write = { try local.write($0, onDisk($1)) }
    files.isSame = { try local.isSame(onDisk($0), onDisk($1)) }
    files.copy = { try local.copy(onDisk($0), onDisk($1)) }
    files.move = { try local.move(onDisk($0), onDisk($1)) }
    files.makeFolder = { try local.makeFolder(onDisk($0)) }
    files.makeNewFolder = { try local.makeNewFolder(onDisk($0)) }
    files.lock = { try local.lock(onDisk($0), $1) }
    files.remove = { try local.remove(onDisk($0)) }
    return files
  }()
}

/// A path by the names that its parts have on the disk.
private func onDisk(_ path: String) -> String {
  var result = path.hasPrefix("/") ? "/" : ""
  for name in path.split(separator: "/").map(String.init) {
    let next = join(result, name)
    if case .some(.some) = try? FileSystem.local.ownKind(next) {
      result = next
      continue
    }
    let entries = (try? FileSystem.local.list(result.isEmpty ? "." : result)) ?? []
    result = join(result, entries.first { $0.name.lowercased() == name.lowercased() }?.name ?? name)
  }
  return result
}

package import Basics

extension FileSystem {
  /// The files of this machine, as a file system has them that takes capitals for small letters: what is there keeps the name that it
  /// was given first, even where another is moved onto it.
  package static let caseBlind: FileSystem = {
    let local = FileSystem.local
    var files = local
    files.read = { try local.read(spelled($0), $1) }
    files.list = { try local.list(spelled($0)) }
    files.kind = { try local.kind(spelled($0)) }
    files.ownKind = { try local.ownKind(spelled($0)) }
    // As Linux has it: links are followed, and letters stay as they were asked for.
    files.realPath = { try local.realPath(spelled($0)) == spelled($0) ? $0 : local.realPath(spelled($0)) }
    files.stamp = { try local.stamp(spelled($0)) }
    files.size = { try local.size(spelled($0)) }
    files.hash = { try local.hash(spelled($0)) }
    files.write = { try local.write($0, spelled($1)) }
    files.isSame = { try local.isSame(spelled($0), spelled($1)) }
    files.copy = { try local.copy(spelled($0), spelled($1)) }
    files.move = { try local.move(spelled($0), spelled($1)) }
    files.makeFolder = { try local.makeFolder(spelled($0)) }
    files.makeNewFolder = { try local.makeNewFolder(spelled($0)) }
    files.lock = { try local.lock(spelled($0), $1) }
    files.remove = { try local.remove(spelled($0)) }
    return files
  }()
}

/// A path by the names that its parts have on the disk.
private func spelled(_ path: String) -> String {
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

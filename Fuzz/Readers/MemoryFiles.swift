import Basics

/// Files that are nowhere but in memory: `content/` and what is in it, read only.
func memoryFiles(_ contents: [String: [UInt8]]) -> FileSystem {
  let missing: @Sendable (String) -> FileError = { FileError(path: $0, number: 2) }
  let isFolder: @Sendable (String) -> Bool = { path in contents.keys.contains { $0.hasPrefix(path + "/") } }
  let bytes: @Sendable (String) throws -> [UInt8] = { path in
    guard let bytes = contents[path] else { throw missing(path) }
    return bytes
  }
  let refused: @Sendable (String) throws -> Void = { throw FileError(path: $0, number: 30) }
  var files = FileSystem.local
  files.read = { path, limit in Array(try bytes(path).prefix(limit)) }
  files.list = { folder in
    var kinds: [String: FileSystem.Kind] = [:]
    for path in contents.keys where path.hasPrefix(folder + "/") {
      let rest = path.dropFirst(folder.count + 1)
      let name = String(rest.prefix { $0 != "/" })
      kinds[name] = name.count == rest.count ? .file : .folder
    }
    return kinds.sorted { $0.key < $1.key }.map { .init(name: $0.key, kind: $0.value) }
  }
  files.kind = { contents[$0] != nil ? .file : isFolder($0) ? .folder : nil }
  files.realPath = { $0 }
  files.stamp = { path in contents[path].map { Stamp(size: $0.count, time: 0, id: 0) } }
  files.size = { try bytes($0).count }
  files.write = { try refused($1) }
  files.isSame = { try bytes($0) == bytes($1) }
  files.copy = { try refused($1) }
  files.move = { try refused($1) }
  files.makeFolder = refused
  files.makeNewFolder = { path in
    try refused(path)
    return false
  }
  files.remove = refused
  return files
}

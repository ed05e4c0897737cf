package import Basics

/// Writes files that are not there yet into a folder; where one of them is, nothing is written.
///
/// - Returns: the paths that are in the way, in their order; none when all files were written.
/// - Throws: `FileError`, when the machine does not let one be written.
package func makeFiles(_ made: [StarterFile], in folder: String, files: FileSystem) throws -> [String] {
  let taken = try made.map(\.path).filter { try isTaken($0, in: folder, files: files) }
  guard taken.isEmpty else { return taken.sorted { CollationKey($0) < CollationKey($1) } }
  for file in made {
    let path = join(folder, file.path)
    let above = Basics.folder(of: path)
    if !above.isEmpty { try files.makeFolder(above) }
    try files.write(file.bytes, path)
  }
  return []
}

/// Whether something has a path already, or a file stands where one of its folders would.
package func isTaken(_ path: String, in folder: String, files: FileSystem) throws -> Bool {
  var above = folder
  for name in path.split(separator: "/") {
    switch try files.kind(above.isEmpty ? "." : above) {
    case nil: return false
    case .folder: break
    default: return true
    }
    let child = join(above, name)
    // A link that leads nowhere is no kind of file, and is there all the same.
    let isThere = try files.list(above.isEmpty ? "." : above).contains { $0.name == name }
    if !isThere { return false }
    above = child
  }
  return true
}

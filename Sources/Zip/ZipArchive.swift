package import Basics

/// A file of an archive.
package struct ZipMember: Sendable, Hashable {
  /// Its path in the archive, with `/`.
  package var name: String
  /// Where its bytes are.
  package var source: String

  package init(name: String, source: String) {
    self.name = name
    self.source = source
  }
}

/// Writes a ZIP archive (PKWARE APPNOTE 6.3) in one step: a reader sees the old one or the new, whole.
///
/// The same files give the same bytes: members are in the order of their names, none has a time. What shrinks is packed (deflate, RFC
/// 1951); names are UTF-8. No more than one file of moderate size is in memory at a time. An archive that is too large for the plain
/// format is one of ZIP64.
///
/// - Throws: `FileError`, and nothing is left of the new archive.
package func writeZip(_ members: [ZipMember], to path: String) throws {
  let ordered = members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  let file = try NewFile(path + ".new")
  do {
    var directory: [ZipEntry] = []
    directory.reserveCapacity(ordered.count)
    for member in ordered { directory.append(try write(member, to: file)) }
    let start = file.size
    for entry in directory { try file.write(entry.central) }
    try file.write(endOfDirectory(count: directory.count, start: start, size: file.size - start))
    try file.finish()
    try FileSystem.local.move(path + ".new", path)
  } catch {
    file.abandon()
    throw error
  }
}

/// What is larger is copied piece by piece, unpacked: photos and films, which hardly shrink.
private let largestPacked = 8 << 20

private func write(_ member: ZipMember, to file: NewFile) throws -> ZipEntry {
  var entry = ZipEntry(name: member.name, offset: file.size)
  if try FileSystem.local.size(member.source) <= largestPacked {
    let bytes = try FileSystem.local.read(member.source, Int.max)
    entry.check = checksum(of: bytes)
    entry.size = bytes.count
    let packed = isPacked(member.name) ? nil : deflated(bytes)
    entry.isDeflated = packed != nil
    entry.packedSize = packed?.count ?? bytes.count
    try file.write(entry.local)
    try file.write(packed ?? bytes)
    return entry
  }
  // Once for what stands before the bytes, once for the bytes.
  try forEachPiece(of: member.source) { piece in
    entry.check = checksum(of: piece, after: entry.check)
    entry.size += piece.count
  }
  entry.packedSize = entry.size
  try file.write(entry.local)
  var check: UInt32 = 0
  try forEachPiece(of: member.source) { piece in
    check = checksum(of: piece, after: check)
    try file.write(piece)
  }
  // It was changed between the two.
  guard check == entry.check else { throw FileError(path: member.source, number: fileChanged) }
  return entry
}

/// Whether a file is of a kind that is packed already.
private func isPacked(_ name: String) -> Bool {
  let suffix = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  return [
    "jpg", "jpeg", "png", "gif", "webp", "avif", "woff2", "woff", "zip", "docx", "xlsx", "pptx", "odt", "mp3", "mp4",
    "m4a", "webm", "gz",
  ]
  .contains(suffix)
}

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSystem {
  /// The files of this machine.
  package static let local = FileSystem(
    read: readFile, list: listFolder, kind: { try findKind($0, by: stat) }, ownKind: { try findKind($0, by: lstat) },
    realPath: resolve, stamp: readStamp,
    size: measure, hash: hashFile, write: writeFile,
    isSame: compareFiles, copy: copyFile,
    move: { from, to in try check(rename(from, to), to) }, makeFolder: makeFolders,
    makeNewFolder: addFolder, lock: lockFile, remove: removeFile)
}

// The functions stand outside the type, where the C library's `read`, `remove` and `open` are in reach.

private func readFile(_ path: String, limit: Int) throws -> [UInt8] {
  let descriptor = try openFile(path, O_RDONLY)
  defer { close(descriptor) }
  return try readAll(descriptor, path: path, limit: limit)
}

private func findKind(
  _ path: String, by look: (UnsafePointer<CChar>, UnsafeMutablePointer<stat>) -> Int32
) throws -> FileSystem.Kind? {
  var status = stat()
  guard look(path, &status) == 0 else {
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw FileError(path: path, number: errno)
  }
  return kind(of: status.st_mode)
}

private func resolve(_ path: String) throws -> String {
  guard let resolved = realpath(path, nil) else { throw FileError(path: path, number: errno) }
  defer { free(resolved) }
  return String(cString: resolved)
}

private func readStamp(_ path: String) throws -> Stamp? {
  var status = stat()
  guard stat(path, &status) == 0 else {
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw FileError(path: path, number: errno)
  }
  guard status.st_mode & S_IFMT == S_IFREG else { return nil }
  #if canImport(Darwin)
    let time = status.st_mtimespec
  #else
    let time = status.st_mtim
  #endif
  return Stamp(
    size: Int(status.st_size), time: Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec), id: UInt64(status.st_ino))
}

private func measure(_ path: String) throws -> Int {
  var status = stat()
  try check(stat(path, &status), path)
  return Int(status.st_size)
}

private func writeFile(_ bytes: [UInt8], _ path: String) throws {
  let descriptor = try openFile(path, O_WRONLY | O_CREAT | O_TRUNC)
  do {
    try writeAll(bytes[...], to: descriptor, path: path)
  } catch {
    close(descriptor)
    throw error
  }
  // A full disk may only show when the file is closed.
  try check(close(descriptor), path)
}

private func removeFile(_ path: String) throws {
  if remove(path) != 0 && errno != ENOENT { throw FileError(path: path, number: errno) }
}

private func check(_ result: Int32, _ path: String) throws(FileError) {
  if result != 0 { throw FileError(path: path, number: errno) }
}

/// Opens a file, which no program that is started inherits; one that is made may be read by everyone.
///
/// - Throws: `FileError`.
package func openFile(_ path: String, _ flags: Int32) throws(FileError) -> Int32 {
  let descriptor = open(path, flags | O_CLOEXEC, 0o644)
  if descriptor < 0 { throw FileError(path: path, number: errno) }
  return descriptor
}

/// Reads up to `limit` bytes; a file that grows or shrinks meanwhile gives what was there to read.
private func readAll(_ descriptor: Int32, path: String, limit: Int) throws -> [UInt8] {
  var status = stat()
  try check(fstat(descriptor, &status), path)
  // One byte more than the file is said to hold: a read of nothing then ends the loop without growing the array.
  let expected = min(limit, max(Int(status.st_size), 0) + 1)
  var failure: FileError?
  var bytes = [UInt8](unsafeUninitializedCapacity: expected) { buffer, count in
    count = 0
    while count < buffer.count {
      let got = read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      if got > 0 {
        count += got
        continue
      }
      if got < 0 && errno == EINTR { continue }
      if got < 0 { failure = FileError(path: path, number: errno) }
      return
    }
  }
  // The file holds more than its size said (it grew, or it is a device): go on in pieces.
  while failure == nil, bytes.count >= expected, bytes.count < limit {
    var piece = [UInt8](repeating: 0, count: min(65_536, limit - bytes.count))
    let got = read(descriptor, &piece, piece.count)
    if got == 0 { break }
    if got < 0 {
      if errno == EINTR { continue }
      failure = FileError(path: path, number: errno)
    } else {
      bytes += piece[..<got]
    }
  }
  if let failure { throw failure }
  return bytes
}

/// Writes bytes to their end, however many steps the system takes.
package func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32, path: String) throws(FileError) {
  let failure: FileError? = bytes.withUnsafeBytes { buffer in
    var done = 0
    while done < buffer.count {
      let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
      let put = write(descriptor, rest.baseAddress, rest.count)
      if put < 0 && errno == EINTR { continue }
      if put < 0 { return FileError(path: path, number: errno) }
      done += put
    }
    return nil
  }
  if let failure { throw failure }
}

/// How much of a large file is in memory at a time.
private let pieceSize = 1 << 18

private func copyFile(_ from: String, _ to: String) throws {
  let source = try openFile(from, O_RDONLY)
  defer { close(source) }
  let target = try openFile(to, O_WRONLY | O_CREAT | O_TRUNC)
  do {
    while true {
      let piece = try readPiece(source, path: from)
      if piece.isEmpty { break }
      try writeAll(piece[...], to: target, path: to)
    }
  } catch {
    close(target)
    throw error
  }
  try check(close(target), to)
}

private func compareFiles(_ left: String, _ right: String) throws -> Bool {
  let one = try openFile(left, O_RDONLY)
  defer { close(one) }
  let other = try openFile(right, O_RDONLY)
  defer { close(other) }
  while true {
    let piece = try readPiece(one, path: left)
    guard try piece == readPiece(other, path: right) else { return false }
    if piece.isEmpty { return true }
  }
}

private func hashFile(_ path: String) throws -> Digest {
  let descriptor = try openFile(path, O_RDONLY)
  defer { close(descriptor) }
  var status = stat()
  try check(fstat(descriptor, &status), path)
  var hasher = ContentHasher(count: Int(status.st_size))
  while true {
    let piece = try readPiece(descriptor, path: path)
    if !piece.isEmpty { hasher.add(piece[...]) }
    if piece.count < pieceSize { return hasher.hash }
  }
}

/// The next piece of a file; empty at its end, shorter than the others only there.
package func readPiece(_ descriptor: Int32, path: String) throws(FileError) -> [UInt8] {
  var piece = [UInt8](repeating: 0, count: pieceSize)
  var count = 0
  while count < piece.count {
    let got = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress.map { $0 + count }, $0.count - count) }
    if got == 0 { break }
    if got > 0 {
      count += got
    } else if errno != EINTR {
      throw FileError(path: path, number: errno)
    }
  }
  piece.removeSubrange(count...)
  return piece
}

private func kind(of mode: mode_t) -> FileSystem.Kind {
  switch mode & S_IFMT {
  case S_IFREG: .file
  case S_IFDIR: .folder
  case S_IFLNK: .link
  default: .other
  }
}

private func listFolder(_ path: String) throws -> [FileSystem.Entry] {
  guard let directory = opendir(path) else { throw FileError(path: path, number: errno) }
  defer { closedir(directory) }
  var entries: [FileSystem.Entry] = []
  while let entry = readdir(directory) {
    let bytes = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    if bytes == Array(".".utf8) || bytes == Array("..".utf8) { continue }
    let name = String(validating: bytes, as: UTF8.self)
    let found: FileSystem.Kind
    switch Int32(entry.pointee.d_type) {
    case Int32(DT_REG): found = .file
    case Int32(DT_DIR): found = .folder
    case Int32(DT_LNK): found = .link
    default:
      // Some file systems do not say in the listing.
      var status = stat()
      found = name.map { lstat(join(path, $0), &status) == 0 ? kind(of: status.st_mode) : .other } ?? .other
    }
    entries.append(.init(name: name ?? String(decoding: bytes, as: UTF8.self), kind: found, isReadable: name != nil))
  }
  return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
}

private func makeFolders(_ path: String) throws {
  if path.isEmpty || mkdir(path, 0o755) == 0 { return }
  let number = errno
  if number == ENOENT {
    let above = folder(of: path)
    guard !above.isEmpty else { throw FileError(path: path, number: number) }
    try makeFolders(above)
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    throw FileError(path: path, number: errno)
  }
  var status = stat()
  if number == EEXIST && stat(path, &status) == 0 && kind(of: status.st_mode) == .folder { return }
  throw FileError(path: path, number: number == EEXIST ? ENOTDIR : number)
}

private func lockFile(_ path: String, waits: Bool) throws -> FileLock? {
  let descriptor = try openFile(path, O_RDWR | O_CREAT)
  while flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
    let number = errno
    if number == EINTR { continue }
    close(descriptor)
    if number == EWOULDBLOCK { return nil }
    throw FileError(path: path, number: number)
  }
  let lock = FileLock { close(descriptor) }
  // Its time is that of the file system’s own clock.
  guard ftruncate(descriptor, 0) == 0, futimens(descriptor, nil) == 0 else {
    throw FileError(path: path, number: errno)
  }
  return lock
}

private func addFolder(_ path: String) throws -> Bool {
  if mkdir(path, 0o755) == 0 { return true }
  guard errno == EEXIST else { throw FileError(path: path, number: errno) }
  return false
}

extension FileError {
  /// Whether a symbolic link leads to itself.
  package var isLoop: Bool { number == ELOOP }
  /// Whether a file was to be moved from one disk to another, which takes more than one step.
  package var isOfTwoDisks: Bool { number == EXDEV }
}

/// What a system error means to a person.
func systemWords(for number: Int32) -> Words {
  switch number {
  case ENOENT: Words(fr: "le fichier n’existe pas", en: "there is no such file")
  case EACCES, EPERM: Words(fr: "la permission est refusée", en: "permission is denied")
  case ENOSPC, EDQUOT: Words(fr: "il n’y a plus de place sur le disque", en: "the disk is full")
  case EROFS: Words(fr: "le disque est en lecture seule", en: "the disk is read-only")
  case ENOTDIR:
    Words(fr: "un fichier se trouve là où il faudrait un dossier", en: "a file stands where a folder should be")
  case EISDIR:
    Words(fr: "un dossier se trouve là où il faudrait un fichier", en: "a folder stands where a file should be")
  case ENOTEMPTY, EEXIST: Words(fr: "le dossier n’est pas vide", en: "the folder is not empty")
  case EMFILE, ENFILE: Words(fr: "trop de fichiers sont ouverts à la fois", en: "too many files are open at once")
  case ELOOP: Words(fr: "un lien symbolique mène à lui-même", en: "a symbolic link leads to itself")
  case EIO: Words(fr: "le disque ne répond pas comme il faut", en: "the disk does not answer as it should")
  case EFBIG: Words(fr: "le fichier dépasse la taille permise", en: "the file is larger than is allowed")
  case EXDEV: Words(fr: "le fichier est sur un autre disque", en: "the file is on another disk")
  case ENAMETOOLONG: Words(fr: "le nom est trop long", en: "the name is too long")
  default: Words(fr: "erreur du système n\u{B0}\u{A0}\(number)", en: "system error \(number)")
  }
}

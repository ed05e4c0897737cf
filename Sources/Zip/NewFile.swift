import Basics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The number of the error where a file has changed while it was read.
let fileChanged = EAGAIN

/// A file that is written from its beginning to its end, a large piece at a time.
final class NewFile {
  private let path: String
  private var descriptor: Int32
  private var waiting: [UInt8] = []
  /// How many bytes it has.
  private(set) var size = 0

  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(path: path, number: errno) }
  }

  func write(_ bytes: [UInt8]) throws {
    waiting += bytes
    size += bytes.count
    if waiting.count >= pieceSize { try flush() }
  }

  /// Has the disk take it.
  func close() throws {
    try flush()
    guard fsync(descriptor) == 0 else { throw FileError(path: path, number: errno) }
    end()
  }

  /// Leaves nothing of it.
  func abandon() {
    end()
    unlink(path)
  }

  private func end() {
    #if canImport(Darwin)
      if descriptor >= 0 { _ = Darwin.close(descriptor) }
    #elseif canImport(Musl)
      if descriptor >= 0 { _ = Musl.close(descriptor) }
    #else
      if descriptor >= 0 { _ = Glibc.close(descriptor) }
    #endif
    descriptor = -1
  }

  private func flush() throws {
    var failure: Int32?
    waiting.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let put = put(descriptor, UnsafeRawBufferPointer(rebasing: buffer[done...]))
        if put < 0 && errno == EINTR { continue }
        if put < 0 {
          failure = errno
          return
        }
        done += put
      }
    }
    if let failure { throw FileError(path: path, number: failure) }
    waiting.removeAll(keepingCapacity: true)
  }
}

private func put(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

/// How much is in memory at a time.
private let pieceSize = 1 << 20

/// The bytes of a file, piece by piece.
func forEachPiece(of path: String, _ body: ([UInt8]) throws -> Void) throws {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileError(path: path, number: errno) }
  defer { close(descriptor) }
  while true {
    var piece = [UInt8](repeating: 0, count: pieceSize)
    let got = read(descriptor, &piece, piece.count)
    if got < 0 && errno == EINTR { continue }
    if got < 0 { throw FileError(path: path, number: errno) }
    if got == 0 { return }
    if got < piece.count { piece.removeLast(piece.count - got) }
    try body(piece)
  }
}

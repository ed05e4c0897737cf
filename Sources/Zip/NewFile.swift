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
    descriptor = try openFile(path, O_WRONLY | O_CREAT | O_TRUNC)
  }

  func write(_ bytes: [UInt8]) throws {
    waiting += bytes
    size += bytes.count
    if waiting.count >= mostWaiting { try flush() }
  }

  /// Has the disk take it.
  func finish() throws {
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
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  private func flush() throws {
    try writeAll(waiting[...], to: descriptor, path: path)
    waiting.removeAll(keepingCapacity: true)
  }
}

/// How many bytes wait in memory for the disk.
private let mostWaiting = 1 << 20

/// The bytes of a file, piece by piece.
func forEachPiece(of path: String, _ body: ([UInt8]) throws -> Void) throws {
  let descriptor = try openFile(path, O_RDONLY)
  defer { close(descriptor) }
  while true {
    let piece = try readPiece(descriptor, path: path)
    if piece.isEmpty { return }
    try body(piece)
  }
}

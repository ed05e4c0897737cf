import Basics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file held open, so that its size, its date and its bytes are those of one file even where another takes its place meanwhile.
final class OpenFile: Sendable {
  /// In bytes.
  let size: Int
  let identity: Identity
  private let descriptor: Int32

  /// What tells that a file is still the same without reading it.
  struct Identity: Sendable, Hashable {
    let device: UInt64
    let number: UInt64
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  /// Nil for what is not a file, or cannot be read.
  init?(_ path: String) {
    // A pipe would hold up whoever opens it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    size = Int(status.st_size)
    identity = Identity(status)
  }

  deinit { close(descriptor) }

  /// Up to `count` bytes from an offset; fewer at the end, or where the file was cut short.
  func read(from offset: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      done = 0
      while done < count {
        let got = pread(descriptor, buffer.baseAddress.map { $0 + done }, count - done, off_t(offset + done))
        if got < 0 && errno == EINTR { continue }
        if got <= 0 { return }
        done += got
      }
    }
  }
}

extension OpenFile.Identity {
  init(_ status: stat) {
    #if canImport(Darwin)
      let moment = status.st_mtimespec
    #else
      let moment = status.st_mtim
    #endif
    self.init(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino), size: Int(status.st_size),
      seconds: Int(moment.tv_sec), nanoseconds: Int(moment.tv_nsec))
  }
}

extension OpenFile.Identity {
  /// That of the file, or the folder, which a path leads to; nil where there is none.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}

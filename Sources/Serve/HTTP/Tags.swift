import Basics

/// The `ETag`s of files, each told from its bytes once.
final class Tags: Sendable {
  private let known = Locked<[OpenFile.Identity: String]>([:])

  /// A strong tag from the file’s bytes; of a very large file, a weak one from its size and date.
  func tag(of file: OpenFile) -> String {
    let identity = file.identity
    if file.size > largest {
      return "W/\"\(identity.size)-\(identity.seconds)-\(identity.nanoseconds)\""
    }
    if let tag = known.withLock({ $0[identity] }) { return tag }
    let tag = Tags.tag(of: file.read(from: 0, count: file.size))
    known.withLock { known in
      // Files come and go as a site is written; what is known of those that are gone is not worth keeping.
      if known.count > 10_000 { known = [:] }
      known[identity] = tag
    }
    return tag
  }

  /// A strong tag from bytes.
  static func tag(of bytes: [UInt8]) -> String { "\"\(bytes.count)-\(fingerprint(bytes))\"" }
}

/// In bytes: what takes long to read.
private let largest = 16_000_000

package import Basics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension ByteBuffer {
  /// Appends HTML that is already safe, each marked address written as `links` has it. Without a mark, one copy.
  package mutating func append(markup: String, links: Links) {
    var copy = markup
    copy.withUTF8 { bytes in
      guard var mark = find(linkMark, in: bytes, from: 0) else { return append(markup) }
      var start = 0
      while true {
        let end = find(UInt8(ascii: "\""), in: bytes, from: mark + 1) ?? bytes.count
        append(UnsafeBufferPointer(rebasing: bytes[start..<mark]))
        append(address: UnsafeBufferPointer(rebasing: bytes[(mark + 1)..<end]), links: links, isRaw: true)
        start = end
        guard let next = find(linkMark, in: bytes, from: end) else { break }
        mark = next
      }
      append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }
}

/// The offset of a byte from `start` on.
private func find(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  guard let base = bytes.baseAddress, start < bytes.count,
    let found = memchr(base + start, Int32(byte), bytes.count - start)
  else { return nil }
  return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
}

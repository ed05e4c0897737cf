package import Basics

extension ByteBuffer {
  /// Appends HTML that is already safe, each marked address written as `links` has it. Without a mark, one copy.
  package mutating func append(markup: String, links: Links) {
    var copy = markup
    copy.withUTF8 { bytes in
      guard var mark = bytes.firstIndex(of: linkMark, from: 0) else { return append(markup) }
      var start = 0
      while true {
        let end = bytes.firstIndex(of: UInt8(ascii: "\""), from: mark + 1) ?? bytes.count
        append(UnsafeBufferPointer(rebasing: bytes[start..<mark]))
        append(address: UnsafeBufferPointer(rebasing: bytes[(mark + 1)..<end]), links: links, isRaw: true)
        start = end
        guard let next = bytes.firstIndex(of: linkMark, from: end) else { break }
        mark = next
      }
      append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }
}

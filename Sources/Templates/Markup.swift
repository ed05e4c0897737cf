package import Basics

extension ByteBuffer {
  /// Appends HTML that is already safe, each marked address written as `links` has it. Without a mark, one copy.
  package mutating func append(markup: String, links: Links) {
    var copy = markup
    copy.withUTF8 { bytes in
      guard var mark = bytes.firstIndex(of: linkMark, from: 0) else { return append(markup) }
      var start = 0
      while true {
        var end = bytes.firstIndex(of: UInt8(ascii: "\""), from: mark + 1) ?? bytes.count
        let next = bytes.firstIndex(of: linkMark, from: mark + 1)
        let isOneOfMany = next.map { $0 < end } ?? false
        if let next, isOneOfMany { end = next }
        append(UnsafeBufferPointer(rebasing: bytes[start..<mark]))
        append(address: UnsafeBufferPointer(rebasing: bytes[(mark + 1)..<end]), links: links, isRaw: true)
        start = isOneOfMany ? end + 1 : end
        guard let next = isOneOfMany ? bytes.firstIndex(of: linkMark, from: start) : next else { break }
        mark = next
      }
      append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }
}

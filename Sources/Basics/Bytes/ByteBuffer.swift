/// Bytes on their way to a file: what renderers write into. Runs are copied whole; nothing is read back.
package struct ByteBuffer: Sendable, Hashable {
  package private(set) var bytes: [UInt8] = []

  package init(reserving capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// The bytes as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends a text’s UTF-8.
  package mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends a text with its length before it: no two texts side by side are taken for others.
  package mutating func append(digesting text: String) {
    var length = text.utf8.count
    while length > 0x7F {
      append(UInt8(truncatingIfNeeded: length) | 0x80)
      length >>= 7
    }
    append(UInt8(length))
    append(text)
  }

  /// Appends bytes, one after the other.
  package mutating func append(_ run: some Sequence<UInt8>) {
    bytes.append(contentsOf: run)
  }

  /// Appends bytes that lie together, at once.
  package mutating func append(_ run: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: run)
  }

  /// Appends one byte.
  package mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  /// Appends text with `&`, `<`, `>`, `"` and `'` escaped: safe as HTML or XML text and in a quoted attribute.
  ///
  /// Copies each run between two such characters in one go. Control characters that neither HTML nor XML allows
  /// (all below U+0020 save tab, line feed and carriage return) are left out.
  package mutating func append(escaping text: String) {
    var copy = text
    copy.withUTF8 { append(escaping: $0) }
  }

  /// The same, from bytes in UTF-8.
  package mutating func append(escaping source: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in source.indices {
      // Letters are all above.
      guard source[index] <= UInt8(ascii: ">"), let entity = Self.entity(for: source[index]) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
      bytes.append(contentsOf: entity.utf8)
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
  }

  /// Whether a byte is not written as it is.
  fileprivate static func isEscaped(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: ">") && entity(for: byte) != nil }

  @inline(__always)
  private static func entity(for byte: UInt8) -> StaticBytes? {
    switch byte {
    case UInt8(ascii: "&"): StaticBytes("&amp;")
    case UInt8(ascii: "<"): StaticBytes("&lt;")
    case UInt8(ascii: ">"): StaticBytes("&gt;")
    case UInt8(ascii: "\""): StaticBytes("&quot;")
    case UInt8(ascii: "'"): StaticBytes("&#39;")
    case 0x09, 0x0A, 0x0D: nil
    case 0..<0x20: StaticBytes("")
    default: nil
    }
  }
}

/// A literal's bytes, without the cost of making a `String`.
private struct StaticBytes {
  let utf8: UnsafeBufferPointer<UInt8>

  init(_ text: StaticString) {
    utf8 = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }
}

/// Text escaped for HTML or XML, when a string is handier than a buffer.
package func escape(_ text: String) -> String {
  guard text.withBytes({ $0.contains(where: ByteBuffer.isEscaped) }) else { return text }
  var buffer = ByteBuffer(reserving: text.utf8.count)
  buffer.append(escaping: text)
  return buffer.text
}

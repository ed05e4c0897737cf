#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Bytes that are searched, and what is known of bytes: all that can be told of a place without what stands before it.
struct SearchedText {
  let bytes: UnsafeBufferPointer<UInt8>
  let tables: ByteTables
  /// A bit for each number of digits that a number which is looked for may have.
  let phoneLengths: UInt64

  func scalar(at index: Int) -> (Unicode.Scalar, Int)? {
    let lead = bytes[index]
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, index + length <= bytes.count else { return nil }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for place in (index + 1)..<(index + length) {
      guard bytes[place] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(bytes[place] & 0x3F)
    }
    if value == 0xC3, let (scalar, more) = mended(at: index + length) { return (scalar, length + more) }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  /// The letter that « Ã » is the half of where UTF-8 was read as Windows-1252, « Ã© », from what stands after it.
  private func mended(at index: Int) -> (Unicode.Scalar, Int)? {
    guard index < bytes.count, bytes[index] != 0xC3, let (scalar, length) = scalar(at: index), scalar != "\u{A0}",
      let byte = (0x80...0xBF).first(where: { windows1252($0) == scalar })
    else { return nil }
    return (Unicode.Scalar(byte + 0x40), length)
  }

  /// Where the next line begins; nil in the last.
  func endOfLine(after index: Int) -> Int? {
    guard index < bytes.count, let start = bytes.baseAddress,
      let found = memchr(start + index, 0x0A, bytes.count - index)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start) + 1
  }

  // MARK: Tags

  /// A tag of an element.
  struct Tag {
    /// Where its name begins.
    var start: Int
    /// What it is to those who read; nil of what divides no words.
    var gap: Gap?
  }

  /// The tag that a `<` opens; nil of comments and declarations, and where it opens none.
  @inline(__always)
  func tag(at index: Int) -> Tag? {
    var next = index + 1
    if next < bytes.count, bytes[next] == UInt8(ascii: "/") { next += 1 }
    var name: UInt64 = 0
    let start = next
    while next < bytes.count, next - start < 8 {
      let code = tables.kinds[Int(bytes[next])]
      guard (1...52).contains(code) || next > start && code == ByteKind.digit else { break }
      name = name << 8 | UInt64(bytes[next] | 0x20)
      next += 1
    }
    guard next > start else { return nil }
    let isInline = next == bytes.count || !isNameByte(bytes[next]) ? tables.isInline(name) : false
    return Tag(start: start, gap: isInline ? nil : name == InlineTags.lineBreak ? [.space, .line] : [.space, .block])
  }

  func isNameByte(_ byte: UInt8) -> Bool {
    let kind = tables.kinds[Int(byte)]
    return (1...52).contains(kind) || kind == ByteKind.digit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
  }
}

/// A file that the binary carries, as the build step writes it.
package struct EmbeddedFile: Sendable {
  /// From the folder that was embedded: `partials/header.html`.
  package let path: String
  /// RFC 4648, section 4.
  private let base64: StaticString

  package init(path: String, base64: StaticString) {
    self.path = path
    self.base64 = base64
  }

  /// What the file holds.
  package var bytes: [UInt8] {
    base64.withUTF8Buffer { text in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.count / 4 * 3)
      var bits: UInt32 = 0
      var count = 0
      for character in text {
        guard let value = Self.value(of: character) else { break }
        bits = bits << 6 | value
        count += 6
        if count >= 8 {
          count -= 8
          bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
      }
      return bytes
    }
  }

  private static func value(of character: UInt8) -> UInt32? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}

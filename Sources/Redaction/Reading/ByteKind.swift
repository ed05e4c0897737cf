/// What a byte begins, for the one pass through all that is published: letters by their place in the alphabet, capitals 26 further on.
enum ByteKind {
  static let gap: UInt8 = 0
  static let digit: UInt8 = 53
  static let space: UInt8 = 54
  /// A scalar of several bytes.
  static let other: UInt8 = 55
  /// What may begin or end markup, or stand for another character.
  static let special: UInt8 = 56

  static let table: [UInt8] = (0..<256).map { value in
    switch UInt8(value) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt8(value) - 0x60
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(value) - 0x40 + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
    case 0x20: space
    case 0x80...0xFF: other
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "\\"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      special
    default: gap
    }
  }
}

/// The elements that stand within a word or beside it without dividing it, their names as bytes of one number.
enum InlineTags {
  static let lineBreak = number("br")

  private static let numbers: Set<UInt64> = Set(
    [
      "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
      "mark", "nobr", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
      "tspan", "tt", "u", "var", "wbr", "textpath",
    ].map(number))

  static func contain(_ name: UInt64) -> Bool { numbers.contains(name) }

  private static func number(_ name: String) -> UInt64 { name.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
}

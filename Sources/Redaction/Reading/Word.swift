/// A word as it was read: what it says, by a number, and how it was written.
struct Word: Sendable, Hashable {
  /// Of its letters without case and accents. Words of up to twelve Latin letters have a number each; of longer ones, two have
  /// the same once in billions of billions of times.
  var hash: UInt64 = 0
  /// How many letters.
  var count = 0
  /// Its place among the bytes that were read.
  var range = 0..<0
  var traits: Traits = []
  /// Of a word of one letter: the letter, 1 to 26; else zero.
  var initial: UInt8 = 0

  struct Traits: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    static let firstIsUpper = Traits(rawValue: 1)
    static let hasLower = Traits(rawValue: 2)
    static let endsLower = Traits(rawValue: 4)
    /// A capital follows a small letter: « ÉliseCôté ».
    static let hasHump = Traits(rawValue: 8)
    static let isNumber = Traits(rawValue: 16)
    /// Of a script without capitals.
    static let isCaseless = Traits(rawValue: 32)
    static let firstIsAccented = Traits(rawValue: 64)
  }

  /// Whether it is one Latin letter.
  var isLetter: Bool { count == 1 && hash <= 26 }

  var isCapital: Bool { !traits.isDisjoint(with: [.firstIsUpper, .isCaseless, .isNumber]) }

  @inline(__always)
  static func adding(_ code: UInt8, to hash: UInt64) -> UInt64 { (hash << 5 | hash >> 59) ^ UInt64(code) }

  @inline(__always)
  static func adding(_ scalar: UInt32, to hash: UInt64) -> UInt64 {
    (hash << 5 | hash >> 59) ^ UInt64(scalar) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Where the hash of a number begins.
  static let number: UInt64 = 0xD1B5_4A32_D192_ED03

  /// Of letters as codes, or of digits.
  static func hash(_ codes: some Sequence<UInt32>, isNumber: Bool) -> UInt64 {
    codes.reduce(isNumber ? number : 0) { hash, code in
      isNumber || code > 26 ? adding(code, to: hash) : adding(UInt8(code), to: hash)
    }
  }
}

/// One number made of several, no two orders alike.
@inline(__always)
func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
  let product = (left ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: right ^ 0xE703_7ED1_A0B4_28DB)
  return product.high ^ product.low
}

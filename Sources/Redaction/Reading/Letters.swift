@_spi(_Unicode) import Swift

/// What each character is to someone who reads names: one and the same letter with and without accents, in any case; a kind of
/// gap; nothing at all.
///
/// One table of the scalars below U+0700 (Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic) and of Latin Extended Additional; the
/// others are asked of Unicode, one by one.
enum Letter: Sendable {
  /// One letter or several (« œ »), as codes from 1 to 26.
  case latin(first: UInt8, second: UInt8, third: UInt8, isUpper: Bool, isAccented: Bool)
  /// A letter of another script, in lower case.
  case other(UInt32, isUpper: Bool)
  /// A word by itself, as ideographs are.
  case ideograph(UInt32)
  /// 0 to 9.
  case digit(UInt8)
  case gap(Gap)
  /// A mark upon a letter, a soft hyphen, what directs or joins.
  case unseen

  init(_ scalar: Unicode.Scalar) {
    let value = Int(scalar.value)
    self =
      value < Self.low.count
      ? Self.low[value] : (0x1E00..<0x1F00).contains(value) ? Self.additional[value - 0x1E00] : Self.of(scalar)
  }

  private static let low: [Letter] = (0..<0x700).map { of(Unicode.Scalar($0) ?? " ") }
  private static let additional: [Letter] = (0x1E00..<0x1F00).map { of(Unicode.Scalar($0) ?? " ") }

  private static func of(_ scalar: Unicode.Scalar) -> Letter {
    if let spelled = spelling(of: scalar.value) {
      let codes = spelled.utf8.map { $0 & 31 }
      return .latin(
        first: codes[0], second: codes.count > 1 ? codes[1] : 0, third: codes.count > 2 ? codes[2] : 0,
        isUpper: scalar.properties.isUppercase, isAccented: scalar.value >= 0x80 && scalar.value < 0xFB00)
    }
    if let (letter, isUpper) = plainLetter(of: scalar.value) {
      return .latin(first: letter, second: 0, third: 0, isUpper: isUpper, isAccented: false)
    }
    switch scalar.value {
    case 0x30...0x39: return .digit(UInt8(scalar.value - 0x30))
    case 0x3099, 0x309B, 0xFF9E: return .ideograph(0x3099)
    case 0x309A, 0x309C, 0xFF9F: return .ideograph(0x309A)
    case 0xAD, 0x34F, 0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F,
      0xFEFF:
      return .unseen
    default: break
    }
    if let gap = gap(scalar.value) { return .gap(gap) }
    let properties = scalar.properties
    if properties.numericType == .decimal, let digit = properties.numericValue {
      return .digit(UInt8(digit))
    }
    switch properties.generalCategory {
    // Vowels of India’s scripts are written as marks; what is written upon a letter elsewhere is not read.
    case .nonspacingMark where isIndic(scalar.value) && properties.isAlphabetic,
      .spacingMark where isIndic(scalar.value) && properties.isAlphabetic:
      return .other(scalar.value, isUpper: true)
    case .nonspacingMark, .enclosingMark, .spacingMark, .format, .modifierLetter: return .unseen
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .gap(.space)
    case .dashPunctuation: return .gap(.hyphen)
    case .initialPunctuation, .finalPunctuation: return .gap(.cell)
    case .openPunctuation, .closePunctuation: return .gap(.bracket)
    case .connectorPunctuation: return .gap(.glue)
    default: break
    }
    guard properties.isAlphabetic else { return .gap(.hard) }
    if properties.isIdeographic || isWrittenWithoutSpaces(scalar.value) {
      return .ideograph(halfwidthKana(scalar.value) ?? scalar.value)
    }
    // What has no small letters is a capital: no name in it is told from other words by one.
    let isCased = properties.isCased && !(0x10D0...0x10FF).contains(scalar.value)
    return .other(plain(scalar), isUpper: properties.isUppercase || !isCased)
  }

  /// A letter in lower case and without what stands upon it: « ά », « й », « أ ».
  private static func plain(_ scalar: Unicode.Scalar) -> UInt32 {
    let base = Unicode.Scalar(arabicForm(scalar.value) ?? greekForm(scalar.value) ?? scalar.value) ?? scalar
    let small = base.properties.lowercaseMapping.unicodeScalars.first ?? base
    let value = String(small)._nfd.first(where: { _ in true })?.value ?? small.value
    // A sigma is one letter wherever it stands.
    return value == 0x3C2 ? 0x3C3 : value
  }

  /// Kana, Hangul and the scripts of South-East Asia, whose words no space divides or what follows is written upon.
  private static func isWrittenWithoutSpaces(_ value: UInt32) -> Bool {
    switch value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x31F0...0x31FF, 0xAC00...0xD7A3,
      0xFF66...0xFF9D:
      true
    default: false
    }
  }

  private static func isIndic(_ value: UInt32) -> Bool { (0x900...0xDFF).contains(value) }

  /// A kana that has a mark of its voice, without it, and the mark: two signs where the text is decomposed.
  static func unvoiced(_ value: UInt32) -> (base: UInt32, mark: UInt32?) {
    (0x3040...0x30FF).contains(value) ? voices[Int(value - 0x3040)] : (value, nil)
  }

  private static let voices: [(base: UInt32, mark: UInt32?)] = (UInt32(0x3040)...0x30FF).map { value in
    let parts = Unicode.Scalar(value).map { Array(String($0)._nfd) } ?? []
    return parts.count == 2 ? (parts[0].value, parts[1].value) : (value, nil)
  }

  private static func gap(_ value: UInt32) -> Gap? {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: [.space, .line]
    // Fillers of Hangul and of Braille are seen as spaces.
    case 0x09, 0x20, 0xA0, 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0: .space
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFF0D: .hyphen
    case 0x2E, 0x2024, 0xFF0E: .dot
    case 0x2C, 0xFF0C, 0x3001: .comma
    case 0x27, 0x60, 0xB4, 0x2018...0x201B, 0x2032, 0x5F, 0xFF07: .glue
    case 0x2B, 0xFF0B: [.glue, .plus]
    case 0x22, 0x3B, 0x7C, 0xAB, 0xBB, 0x201C...0x201F, 0x2039, 0x203A, 0x25CF: .cell
    case 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB: .middot
    case 0x40, 0xFE6B, 0xFF20: [.hard, .at]
    case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D: .bracket
    case 0x2F, 0x5C, 0x2044: .slash
    case 0x2A, 0x7E: .unseen
    default: nil
    }
  }

  /// The plain letters of a Latin one; nil of what is none.
  private static func spelling(of value: UInt32) -> Substring? {
    let found: Substring? =
      switch value {
      case 0x41...0x5A: Substring(String(UnicodeScalar(UInt8(value + 0x20))))
      case 0x61...0x7A: Substring(String(UnicodeScalar(UInt8(value))))
      case 0xC0...0x24F: latin[Int(value - 0xC0)]
      case 0x1E00...0x1EFF: latinAdditional[Int(value - 0x1E00)]
      case 0xFB00...0xFB06: ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(value - 0xFB00)]
      case 0xFF21...0xFF3A: Substring(String(UnicodeScalar(UInt8(value - 0xFF21 + 0x61))))
      case 0xFF41...0xFF5A: Substring(String(UnicodeScalar(UInt8(value - 0xFF41 + 0x61))))
      case 0x212A: "k"
      case 0x212B: "a"
      case 0xAA: "a"
      case 0xBA: "o"
      default: nil
      }
    return found == "." ? nil : found
  }

  /// U+00C0…U+024F, in order.
  private static let latin: [Substring] = {
    let letters =
      "a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th ss "
      + "a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th y "
      + "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij "
      + "j j k k k l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t "
      + "u u u u u u u u u u u u w w y y y z z z z z z s "
      + "b b . . . . o c c d d d d . e e e f f g . . i i k k l l . . n n o o o . . p p . . . . . t t t t u u . v y y z z "
      + ". . . . . . . . . . . . . dz dz dz lj lj lj nj nj nj a a i i o o u u u u u u u u u u e a a a a ae ae g g g g k k "
      + "o o o o . . j dz dz dz g g . . n n a a ae ae o o a a a a e e e e i i i i o o o o r r r r u u u u s s t t . . h h "
      + "n d . . z z a a e e o o o o o o o o y y l n t j . . a c c l t s z . . b u v e e j j q q r r y y"
    return letters.split(separator: " ")
  }()

  /// U+1E00…U+1EFF, in order.
  private static let latinAdditional: [Substring] = {
    let letters =
      "a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i i i k k k k k k l l l "
      + "l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p r r r r r r r r s s s s s s s s s s t t t t t t t t "
      + "u u u u u u u u u u v v v v w w w w w w w w w w x x x x y y z z z z z z h t w y a s s s ss d a a a a a a a a a a "
      + "a a a a a a a a a a a a a a e e e e e e e e e e e e e e e e i i i i o o o o o o o o o o o o o o o o o o o o o o o "
      + "o u u u u u u u u u u u u u u y y y y y y y y ll ll v v y y"
    return letters.split(separator: " ")
  }()
}

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
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "\\"),
      UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      special
    default: gap
    }
  }
}

/// The tables that every search asks for every byte, where they are.
struct ByteTables {
  let kinds: UnsafeBufferPointer<UInt8>
  /// Of ASCII.
  let gaps: UnsafeBufferPointer<Gap>
  /// Of `FormTable`.
  let filter: UnsafeBufferPointer<UInt64>
  let afterLetters: UnsafeBufferPointer<UInt64>
  private let keys: UnsafeBufferPointer<UInt64>
  private let inline: UnsafeBufferPointer<UInt64>

  static func with<Result>(_ table: FormTable, _ body: (ByteTables) -> Result) -> Result {
    ByteKind.table.withUnsafeBufferPointer { kinds in
      allGaps.withUnsafeBufferPointer { gaps in
        InlineTags.slots.withUnsafeBufferPointer { inline in
          table.filter.withUnsafeBufferPointer { filter in
            table.afterLetters.withUnsafeBufferPointer { afterLetters in
              table.keys.withUnsafeBufferPointer { keys in
                body(
                  ByteTables(
                    kinds: kinds, gaps: gaps, filter: filter, afterLetters: afterLetters, keys: keys, inline: inline))
              }
            }
          }
        }
      }
    }
  }

  /// Whether a word may begin a form.
  @inline(__always)
  func mayBegin(_ hash: UInt64) -> Bool {
    let bit = FormTable.bit(of: hash)
    return filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  /// Whether a word begins a form.
  @inline(__always)
  func begins(_ hash: UInt64) -> Bool {
    guard mayBegin(hash) else { return false }
    let key = FormStep.key(0, word: hash)
    return keys[FormTable.slot(of: key, in: keys)] == key
  }

  @inline(__always)
  func mayFollowLetter(_ hash: UInt64) -> Bool {
    let bit = FormTable.bit(of: hash)
    return afterLetters[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  /// Whether any part of a word that has capitals inside may begin a form; true where that is not told at once.
  func mayBeginInside(_ word: UnsafeBufferPointer<UInt8>.SubSequence) -> Bool {
    var hash: UInt64 = 0
    var wasLower = false
    for byte in word {
      let code = kinds[Int(byte)]
      guard (1...52).contains(code) else { return true }
      if code > 26, wasLower {
        if mayBegin(hash) { return true }
        hash = 0
      }
      wasLower = code <= 26
      hash = Word.adding(wasLower ? code : code - 26, to: hash)
    }
    return mayBegin(hash)
  }

  /// Whether an element divides no words.
  @inline(__always)
  func isInline(_ name: UInt64) -> Bool {
    var slot = InlineTags.slot(of: name)
    while inline[slot] != 0 {
      if inline[slot] == name { return true }
      slot = (slot + 1) & 255
    }
    return false
  }
}

private let allGaps: [Gap] = (0..<128).map {
  if case .gap(let gap) = Letter(Unicode.Scalar(UInt8($0))) { gap } else { .hard }
}

/// The elements that stand within a word or beside it without dividing it, their names as bytes of one number.
enum InlineTags {
  static let lineBreak = number("br")

  /// Open addressing; zero is nothing.
  static let slots: [UInt64] = {
    var slots = [UInt64](repeating: 0, count: 256)
    for name in names.split(separator: " ").map(String.init).map(number) {
      var slot = slot(of: name)
      while slots[slot] != 0 { slot = (slot + 1) & 255 }
      slots[slot] = name
    }
    return slots
  }()

  private static let names =
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rb rp rt ruby s samp small span strike "
    + "strong sub sup time tspan tt u var wbr textpath"

  @inline(__always)
  static func slot(of name: UInt64) -> Int { Int(truncatingIfNeeded: (name &* 0x9E37_79B9_7F4A_7C15) >> 56) }

  private static func number(_ name: String) -> UInt64 { name.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
}

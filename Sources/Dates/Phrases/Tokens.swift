/// A phrase cut into tokens.
///
/// Spaces, apostrophes and the full stop of an abbreviation only part words. A phrase of more tokens than any date has is
/// cut short by an unknown one, so that prose costs nothing.
func cut(folded bytes: UnsafeBufferPointer<UInt8>) -> [Token] {
  var lexer = Lexer(bytes: bytes)
  lexer.tokens.reserveCapacity(24)
  while lexer.index < bytes.count {
    if lexer.tokens.count == 23 {
      lexer.tokens.append(.unknown)
      break
    }
    lexer.next()
  }
  return lexer.tokens
}

private struct Lexer {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  var tokens: [Token] = []

  mutating func next() {
    let byte = bytes[index]
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "'"): index += 1
    case UInt8(ascii: "a")...UInt8(ascii: "z"): word()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
    case UInt8(ascii: "-"): dash()
    // The mark of a note.
    case UInt8(ascii: "*") where index + 1 == bytes.count && index > 0: index += 1
    case UInt8(ascii: "."): fullStop()
    default:
      index += 1
      tokens.append(Self.token(of: byte))
    }
  }

  private static func token(of byte: UInt8) -> Token {
    switch byte {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "&"): .word(.and)
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: "("): .open
    case UInt8(ascii: ")"): .close
    default: .unknown
    }
  }

  private mutating func word() {
    var key: UInt64 = 0
    let start = index
    while index < bytes.count, isLetter(bytes[index]) {
      Vocabulary.extend(&key, by: bytes[index])
      index += 1
    }
    if index == start + 1, let part = partNumber(after: bytes[start]) {
      tokens.append(.part(part))
      index += 1
      return
    }
    if index == start + 1 { initials(&key) }
    // « Y2 » is the second year of the plan.
    if index == start + 1, bytes[start] == UInt8(ascii: "y"), index < bytes.count, isDigit(bytes[index]) {
      return tokens.append(.word(.year))
    }
    skipAbbreviationStop()
    let slot = Vocabulary.shared.slot(key: key)
    if slot.token == .unknown, let number = Self.romanNumbers[key] { return tokens.append(.ordinal(number)) }
    tokens.append(slot.opensTerms ? term(after: slot) ?? slot.token : slot.token)
  }

  /// Letters one by one are a word: “a.m.”, “T.B.D.”, “N/A”.
  private mutating func initials(_ key: inout UInt64) {
    func isInitial(_ place: Int) -> Bool {
      place + 1 < bytes.count && bytes[place] != 0x20 && isLetter(bytes[place + 1])
        && (place + 2 >= bytes.count || !isLetter(bytes[place + 2]) && !isDigit(bytes[place + 2]))
    }
    while index < bytes.count, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: "/"), isInitial(index)
    {
      Vocabulary.extend(&key, by: bytes[index + 1])
      index += 2
    }
  }

  /// The meaning of the longest term that the word just read opens, with the rest of it taken.
  private mutating func term(after slot: Vocabulary.Slot) -> Token? {
    var afterSecond = index
    let second = key(after: &afterSecond)
    if second == 0 { return nil }
    for term in Vocabulary.shared.terms(of: slot) where term.second == second {
      var end = afterSecond
      if term.rest.allSatisfy({ key(after: &end) == $0 }) {
        index = end
        return term.token
      }
    }
    return nil
  }

  /// The key of the word that comes next, after spaces, apostrophes and hyphens, and where that ends; 0 where none does.
  private func key(after place: inout Int) -> UInt64 {
    let start = place
    while place < bytes.count, Self.parts(bytes[place]) { place += 1 }
    guard place > start else { return 0 }
    var key: UInt64 = 0
    while place < bytes.count, isLetter(bytes[place]) {
      Vocabulary.extend(&key, by: bytes[place])
      place += 1
    }
    return key
  }

  private static func parts(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-")
  }

  /// One that ends the phrase says nothing; one between digits parts them; any other is in no phrase.
  private mutating func fullStop() {
    index += 1
    if index < bytes.count, index > 1, isDigit(bytes[index]), isDigit(bytes[index - 2]) {
      tokens.append(.dot)
    } else if bytes[index...].contains(where: { $0 != 0x20 }) {
      tokens.append(.unknown)
    }
  }

  private mutating func skipAbbreviationStop() {
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") { index += 1 }
  }

  /// `T1`, `Q4`, `S2`, `H1`; not the minutes of `9h2`.
  private func partNumber(after letter: UInt8) -> Int? {
    guard index < bytes.count, index + 1 == bytes.count || !isDigit(bytes[index + 1]),
      index < 2 || !isDigit(bytes[index - 2])
    else { return nil }
    let number = Int(bytes[index]) - 0x30
    switch letter {
    case UInt8(ascii: "t"), UInt8(ascii: "q"): return (1...4).contains(number) ? 32 + number : nil
    case UInt8(ascii: "s"), UInt8(ascii: "h"): return (1...2).contains(number) ? 39 + number : nil
    default: return nil
    }
  }

  private mutating func number() {
    let start = index
    var value = 0
    while index < bytes.count, isDigit(bytes[index]) {
      // More than nine digits are no date; the value does not matter then.
      if index - start < 9 { value = value * 10 + Int(bytes[index]) - 0x30 }
      index += 1
    }
    if index == start + 1, let part = partAfter(value) {
      index += 1
      return tokens.append(.part(part))
    }
    tokens.append(takeOrdinalEnding() ? .ordinal(value) : .number(value, digits: index - start))
  }

  /// `I`…`IV` as quarters have them: « IIe trimestre », « III trimestre ».
  private static let romanNumbers: [UInt64: Int] = {
    var numbers: [UInt64: Int] = [:]
    for (index, words) in ["i ier", "ii iie", "iii iiie", "iv ive"].enumerated() {
      for word in words.split(separator: " ") { numbers[Vocabulary.key(word.utf8)] = index + 1 }
    }
    return numbers
  }()

  /// `2H 2027`, `4Q27`: a part of a year whose number comes first. An `h` is an hour’s, unless a year of four digits follows.
  private mutating func partAfter(_ number: Int) -> Int? {
    guard index < bytes.count, index + 1 == bytes.count || !isLetter(bytes[index + 1]) else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "q"), UInt8(ascii: "t"): return (1...4).contains(number) ? 32 + number : nil
    case UInt8(ascii: "s"): return (1...2).contains(number) ? 39 + number : nil
    case UInt8(ascii: "h") where isYear(after: index + 1): return (1...2).contains(number) ? 39 + number : nil
    default: return nil
    }
  }

  private func isYear(after place: Int) -> Bool {
    var start = place
    while start < bytes.count, Self.parts(bytes[start]) { start += 1 }
    let digits = bytes[min(start, bytes.count)...].prefix(while: isDigit).count
    return digits == 4
  }

  /// The `er` of `1er`, the `nd` of `2nd`…
  private mutating func takeOrdinalEnding() -> Bool {
    var key: UInt64 = 0
    var end = index
    while end < bytes.count, isLetter(bytes[end]) {
      Vocabulary.extend(&key, by: bytes[end])
      end += 1
    }
    guard key != 0, Self.ordinalEndings.contains(key) else { return false }
    index = end
    return true
  }

  private static let ordinalEndings = ["er", "re", "e", "eme", "ieme", "nd", "nde", "st", "rd", "th"].map {
    Vocabulary.key($0.utf8)
  }

  private mutating func dash() {
    let spaceBefore = index > 0 && bytes[index - 1] == 0x20
    while index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
    let spaceAfter = index < bytes.count && bytes[index] == 0x20
    tokens.append(.dash(tight: !spaceBefore && !spaceAfter))
  }

  private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

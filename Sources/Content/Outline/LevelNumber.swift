import Basics

/// The number of a level: `1`, `1.2`, `1-1`, `IV`, `A`, `1.a`. How deep it is says on which level it stands.
struct LevelNumber: Hashable {
  /// What its first part is made of: numbers of two kinds are of two levels.
  enum Style: Hashable { case digits, roman, capital, small, word }

  /// As written, without `#`, parentheses and final full stop.
  var text: String
  var style: Style
  /// How many parts it has.
  var depth: Int

  /// Takes a number from the start of a text, and what closes it; nil where there is none.
  ///
  /// What is not all digits has to be closed by a mark, for « A » and « I » are words as well. `allowsWords` takes « One » too.
  static func take(from text: inout Substring, allowsWords: Bool = false) -> LevelNumber? {
    var rest = text
    let isMarked = takeSign(&rest)
    let isOpen = rest.first == "("
    if isOpen { rest = rest.dropFirst() }
    let body = rest.prefix { isNumberCharacter($0) }
    guard let first = body.first else { return nil }
    var trimmedBody = body
    while let last = trimmedBody.last, ".-".contains(last) { trimmedBody.removeLast() }
    let parts = trimmedBody.split(omittingEmptySubsequences: false) { ".-".contains($0) }
    guard !parts.isEmpty, parts.count <= 5, parts.allSatisfy({ isPart($0) }) else {
      return allowsWords ? takeWord(from: &text) : nil
    }
    let after = rest[trimmedBody.endIndex...]
    let style: Style
    if first.isNumber {
      style = .digits
    } else {
      guard let kind = letterStyle(parts[0]) else { return allowsWords ? takeWord(from: &text) : nil }
      style = kind
    }
    // A mark, a space or nothing has to follow: « 50 % » and « 2020-2022 » are no numbers of a level.
    let close = after.first
    if let close, !(close.isWhitespace || ".):–—-‒―".contains(close)) { return nil }
    if after.drop(while: \.isWhitespace).first == "%" { return nil }
    if trimmedBody.contains("-"), let close, close.isWhitespace, !allowsWords, !after.hasSeparator { return nil }
    let isClosed = isOpen ? close == ")" : close.map { ".):–—-‒―".contains($0) } ?? true || after.hasSeparator
    // « Axe 1 » and « 1.1 Titre » need no mark.
    guard style == .digits || parts.count > 1 || isClosed || isMarked else { return nil }
    var remainder = after
    if isOpen || close == ")" { remainder = close == ")" ? remainder.dropFirst() : remainder }
    if remainder.first == ".", !(remainder.dropFirst().first?.isNumber ?? false) { remainder = remainder.dropFirst() }
    text = remainder.trimmed
    return LevelNumber(text: String(trimmedBody), style: style, depth: parts.count)
  }

  private static func takeSign(_ text: inout Substring) -> Bool {
    for sign in ["#", "n° ", "n°", "no ", "no. ", "nº ", "N° ", "No. ", "n.o "] where text.hasPrefix(sign) {
      text = text.dropFirst(sign.count).drop { $0.isWhitespace }
      return true
    }
    return false
  }

  private static func isNumberCharacter(_ character: Character) -> Bool {
    character.isASCII && (character.isNumber || character.isLetter || character == "." || character == "-")
  }

  /// `12`, `1a`, `A1`, `IV`, `a`; no year.
  private static func isPart(_ part: Substring) -> Bool {
    guard let first = part.first, part.count <= 5 else { return false }
    let digits = part.drop(while: { $0.isLetter }).prefix { $0.isNumber }
    if first.isNumber {
      let tail = part.dropFirst(digits.count)
      return digits.count <= 3 && (tail.isEmpty || tail.count == 1 && tail.allSatisfy { $0.isLowercase })
    }
    if digits.isEmpty { return letterStyle(part) != nil }
    return digits.count <= 2 && part.count == digits.count + 1 && first.isUppercase
  }

  private static func letterStyle(_ part: Substring) -> Style? {
    let letters = part.prefix { $0.isLetter }
    guard let first = letters.first else { return nil }
    if letters.count == 1, first.isLowercase { return .small }
    if letters.allSatisfy({ "IVX".contains($0) }) { return .roman }
    if letters.allSatisfy({ "ivx".contains($0) }) { return .roman }
    return letters.count == 1 ? .capital : nil
  }

  private static func takeWord(from text: inout Substring) -> LevelNumber? {
    let word = text.prefix { $0.isLetter }
    let after = text[word.endIndex...]
    guard numbers.contains(fold(word)), after.isEmpty || after.hasSeparator else { return nil }
    text = after.trimmed
    return LevelNumber(text: String(word), style: .word, depth: 1)
  }

  private static let numbers: Set<String> = [
    "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "one", "two", "three", "four", "five",
    "seven", "eight", "nine", "ten",
  ]
}

extension Substring {
  /// Whether a mark that parts a number from a title comes next.
  var hasSeparator: Bool { drop(while: \.isWhitespace).first.map { ":—–-‒―.)|".contains($0) } ?? false }
}

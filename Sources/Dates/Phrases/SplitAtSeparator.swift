import Basics

// Dates beside a title without parentheses. What parts them is a separator, so that a title which merely holds a date is whole.

extension DateReader {
  /// The date after a separator: « Peindre – juin 2024 », « Ouvrir, printemps 2027 », « Ouverture : mars 2024 ».
  ///
  /// The longest ending that reads as a date is taken; else the last one, if it nearly does, as `unread` with the title whole.
  /// Nil where there is neither, and where the whole text is a date.
  package func trailingDate(_ text: String) -> SplitDate? {
    let separators = separators(of: text)
    guard !separators.isEmpty, reading(of: text) == nil else { return nil }
    for separator in separators.suffix(Separator.limit) where !separator.isWithinYears(of: text) {
      if let found = trailing(separator, of: text) { return found }
    }
    guard let last = separators.last else { return nil }
    let range = trimmed(last.range.upperBound..<text.utf8.count, of: text)
    guard let nearest = nearest(to: slice(text, range)) else { return nil }
    return SplitDate(
      title: asWritten(text), phrase: slice(text, range), range: range, reading: .unread(nearest: nearest))
  }

  /// The date before a separator: « Mars 2024 : ouvrir », « 2024 – Ouvrir ».
  ///
  /// The longest beginning that reads as a date is taken. After a comma comes prose (« 2020, une année charnière »): there, a
  /// year alone or what comes back is no date of the title, unless the text is what stands in parentheses
  /// (« 2024, Direction »). Nil where there is none, and where the whole text is a date.
  package func leadingDate(_ text: String, inParentheses: Bool = false) -> SplitDate? {
    let separators = separators(of: text)
    guard !separators.isEmpty, reading(of: text) == nil else { return nil }
    for separator in separators.prefix(Separator.limit).reversed() {
      let range = trimmed(0..<separator.range.lowerBound, of: text)
      let title = asWritten(slice(text, separator.range.upperBound..<text.utf8.count))
      guard range.count <= Separator.longest, title.contains(where: \.isLetter), !separator.isWithinYears(of: text),
        let reading = reading(of: slice(text, range)), case .read(let when, let problems) = reading,
        !when.isBareWord(problems), separator.mark != .comma || inParentheses || when.opensSentence
      else { continue }
      return SplitDate(title: title, phrase: slice(text, range), range: range, reading: reading)
    }
    return nil
  }

  private func trailing(_ separator: Separator, of text: String) -> SplitDate? {
    let range = trimmed(separator.range.upperBound..<text.utf8.count, of: text)
    let title = asWritten(slice(text, 0..<separator.range.lowerBound))
    guard (1...Separator.longest).contains(range.count), title.contains(where: \.isLetter),
      let reading = reading(of: slice(text, range)), case .read(let when, let problems) = reading,
      !when.isBareWord(problems)
    else { return nil }
    return SplitDate(title: title, phrase: slice(text, range), range: range, reading: reading)
  }

  /// Without white space at the ends, and without the mark that ends the text.
  private func trimmed(_ range: Range<Int>, of text: String) -> Range<Int> {
    text.withBytes { bytes in
      var range = range
      while let byte = range.last.map({ bytes[$0] }), byte <= 0x20 || byte == 0x3B || byte == 0x2E {
        range = range.lowerBound..<range.upperBound - 1
      }
      while let byte = range.first.map({ bytes[$0] }), byte <= 0x20 { range = range.lowerBound + 1..<range.upperBound }
      return range
    }
  }
}

extension DateExpression {
  /// Whether it is a month or a season that nothing gives a year, and might as well be a word of the title.
  fileprivate func isBareWord(_ problems: [DateProblem]) -> Bool {
    problems.contains(.incomplete) && !text.utf8.contains { (0x30...0x39).contains($0) }
  }

  /// Whether a sentence that opens with it, and a comma, is dated by it.
  fileprivate var opensSentence: Bool {
    guard edtf != nil, kind != .ongoing, kind != .recurring else { return false }
    return !(text.utf8.count <= 9 && text.utf8.allSatisfy { !(0x61...0x7A).contains($0 | 0x20) })
  }
}

/// What parts a title from the date beside it.
private struct Separator {
  enum Mark { case dash, colon, comma, other }

  /// So many are looked at, from the end of the text or from its beginning.
  static let limit = 5
  /// In bytes: no date is longer.
  static let longest = 90

  /// With the spaces around it, in UTF-8.
  let range: Range<Int>
  let mark: Mark

  /// Whether it stands between two years of four digits, as in « Forum 2020 – 2021 ».
  func isWithinYears(of text: String) -> Bool {
    guard mark == .dash else { return false }
    return text.withBytes { bytes in
      func isYear(_ range: Range<Int>) -> Bool {
        range.lowerBound >= 0 && range.upperBound <= bytes.count && range.allSatisfy { isDigit(bytes[$0]) }
      }
      return isYear(range.lowerBound - 4..<range.lowerBound) && isYear(range.upperBound..<range.upperBound + 4)
    }
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// Dashes with spaces around them, long dashes, colons, commas and semicolons before a space, bars, tabs, arrows; in order.
private func separators(of text: String) -> [Separator] {
  var found: [Separator] = []
  let scalars = text.unicodeScalars
  var index = scalars.startIndex
  var offset = 0
  /// Where the white space before the scalar in hand began; its own place when there is none.
  var spaceStart = 0
  while index < scalars.endIndex {
    let scalar = scalars[index]
    let after = scalars.index(after: index)
    let end = offset + scalar.utf8.count
    if let mark = mark(scalar) {
      let next = after < scalars.endIndex ? scalars[after] : " "
      let isSpaced = next.properties.isWhitespace
      let isArrow = next == ">" && scalar != ":" && scalar != ","
      let isPart =
        switch mark {
        case .dash: scalar == "\u{2014}" || isSpaced && spaceStart < offset
        case .colon, .comma: isSpaced
        case .other: true
        }
      if isPart || isArrow && spaceStart < offset {
        var upper = isArrow ? end + 1 : end
        var ahead = isArrow ? scalars.index(after: after) : after
        while ahead < scalars.endIndex, scalars[ahead].properties.isWhitespace {
          upper += scalars[ahead].utf8.count
          ahead = scalars.index(after: ahead)
        }
        found.append(Separator(range: spaceStart..<upper, mark: mark))
        index = ahead
        offset = upper
        spaceStart = upper
        continue
      }
    }
    index = after
    offset = end
    if !scalar.properties.isWhitespace { spaceStart = end }
  }
  return found
}

private func mark(_ scalar: Unicode.Scalar) -> Separator.Mark? {
  switch scalar {
  case "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}", "=": .dash
  case ":": .colon
  case ",", ";": .comma
  case "|", "\t", "\u{2192}", "\u{21D2}", "\u{27A1}": .other
  default: nil
  }
}

import Basics

/// A date that stands beside a title, and the title without it: « Projet de stratégie (juin 2021) », « Peindre – juin 2024 »,
/// « Mars 2024 : ouvrir ».
package struct SplitDate: Sendable, Hashable {
  /// The text without the date and what parts them.
  package let title: String
  /// What stands between the parentheses, or on the other side of the separator, as written.
  package let phrase: String
  /// Where the phrase is in the text, in UTF-8.
  package let range: Range<Int>
  /// `unread` with a nearest phrase when what ends the text is nearly a date; the title is then the whole text.
  package let reading: Reading
}

extension DateReader {
  /// The date beside a title, wherever it stands: in parentheses, else after a separator, else before one; nil where there is
  /// none. A title that merely holds a year (« Forum 2020 », « Budget 2024-2025 ») is not cut.
  package func dateSplit(_ text: String) -> SplitDate? {
    let inParentheses = splitTrailingDate(text)
    if case .read? = inParentheses?.reading { return inParentheses }
    let trailing = trailingDate(text)
    if case .read? = trailing?.reading { return trailing }
    return leadingDate(text) ?? inParentheses ?? trailing
  }

  /// The last parenthesis that reads as a date; else the one that ends the text, if it nearly does; else nil.
  ///
  /// What follows the parenthesis stays in the title, save a full stop or a semicolon that ends the text. A date « to be
  /// determined » or « à confirmer » gives way to a known date before it.
  package func splitTrailingDate(_ text: String) -> SplitDate? {
    var undetermined: SplitDate?
    let parentheses = parentheses(of: text)
    for parenthesis in parentheses.reversed() {
      let phrase = slice(text, parenthesis)
      guard let reading = reading(of: phrase), case .read(let when, _) = reading else { continue }
      let found = SplitDate(
        title: title(text, without: parenthesis), phrase: phrase, range: parenthesis, reading: reading)
      if when.kind != .unknown { return found }
      undetermined = undetermined ?? found
    }
    if let undetermined { return undetermined }
    guard let last = parentheses.last, isEnding(slice(text, last.upperBound + 1..<text.utf8.count)),
      let nearest = nearest(to: slice(text, last))
    else { return nil }
    return SplitDate(
      title: asWritten(text), phrase: slice(text, last), range: last, reading: .unread(nearest: nearest))
  }

  /// What stands between the outermost parentheses, in UTF-8, in order. One that is not closed is no parenthesis.
  private func parentheses(of text: String) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var opened: [Int] = []
    text.withBytes { bytes in
      for (offset, byte) in bytes.enumerated() {
        if byte == UInt8(ascii: "(") {
          opened.append(offset)
        } else if byte == UInt8(ascii: ")"), let start = opened.popLast() {
          // It holds those found within it.
          while let inner = found.last, inner.lowerBound > start { found.removeLast() }
          found.append(start + 1..<offset)
        }
      }
    }
    return found
  }

  private func title(_ text: String, without parenthesis: Range<Int>) -> String {
    let before = slice(text, 0..<parenthesis.lowerBound - 1)
    let after = slice(text, parenthesis.upperBound + 1..<text.utf8.count)
    if isEnding(after) { return asWritten(before) }
    let rest = asWritten(after)
    let isPunctuation = rest.utf8.first.map { [0x2C, 0x2E, 0x3B].contains($0) } ?? false
    return asWritten(before) + (isPunctuation ? "" : " ") + rest
  }

  /// Whether nothing but the mark that ends the text follows.
  private func isEnding(_ rest: String) -> Bool {
    rest.allSatisfy { $0.isWhitespace || $0 == "." || $0 == ";" }
  }

  func slice(_ text: String, _ range: Range<Int>) -> String {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    return String(text[start..<text.utf8.index(start, offsetBy: range.count)])
  }
}

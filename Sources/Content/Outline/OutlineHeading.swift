import Basics
import Markdown

/// A heading that announces an objective or a project: « Objectif #1 : Le secteur est soutenu ».
struct OutlineHeading: Hashable {
  var rank: OutlineWords.Rank
  /// As written: « Objectif ».
  var label: String
  /// As written, without `#` and final full stop: `1`, `1.2`.
  var number: String?
  /// Without markup; the label and number where there is nothing else.
  var title: String

  /// Nil when the text is no such heading: a word of the table, then a number, a separator or both, then a title.
  init?(_ text: String) {
    let word = text.prefix { $0.isLetter }
    guard let rank = OutlineWords.ranks[fold(word)] else { return nil }
    var rest = text[word.endIndex...].trimmed
    self.rank = rank
    label = String(word)
    number = takeNumber(&rest)
    let hasSeparator = takeSeparator(&rest)
    guard number != nil || hasSeparator else { return nil }
    let name = rest.trimmed
    guard !name.isEmpty || number != nil else { return nil }
    title = name.isEmpty ? [label, number ?? ""].joined(separator: " ") : String(name)
  }
}

/// `1`, `#1`, `1.2`, `1.`
private func takeNumber(_ text: inout Substring) -> String? {
  let body =
    text.first == "#" || text.first == "n" && text.dropFirst().first == "°" ? text.drop { "#n° ".contains($0) } : text
  let digits = body.prefix { $0.isASCII && $0.isNumber || $0 == "." }
  guard digits.first?.isNumber == true else { return nil }
  let after = body[digits.endIndex...]
  // « Projet 2020-2022 » and « Objectif 50 % » have no number.
  if let next = after.first, next.isLetter || next == "-" && after.dropFirst().first?.isNumber == true { return nil }
  if after.drop(while: \.isWhitespace).first == "%" { return nil }
  text = after.trimmed
  return String(digits.last == "." ? digits.dropLast() : digits)
}

/// `:`, a dash of any width, or a full stop.
private func takeSeparator(_ text: inout Substring) -> Bool {
  guard let first = text.first, ":—–-.‒―".contains(first) else { return false }
  text = text.dropFirst().trimmed
  return true
}

import Basics

/// The acronyms of a title, in its order: words of two to six capitals that are no Roman numeral and not known to all.
///
/// A title all in capitals has none that can be told from its other words.
func acronyms(in title: String) -> [String] {
  guard title.contains(where: \.isLowercase) else { return [] }
  return title.split { !$0.isLetter && !$0.isNumber }.filter(isAcronym).map(String.init)
}

private func isAcronym(_ word: Substring) -> Bool {
  guard (2...6).contains(word.count), word.allSatisfy(\.isUppercase) else { return false }
  return !word.allSatisfy { "IVX".contains($0) } && !known.contains(word)
}

/// What readers of a plan know in this form only.
private let known: Set<Substring> = [
  "CD", "CV", "DVD", "FAQ", "GPS", "HTML", "OK", "PC", "PDF", "QR", "SMS", "TV", "URL", "USB", "WEB", "ZIP",
]

/// Whether a text gives the full name of an acronym: « Conseil des arts et des lettres du Québec (CALQ) », or the other way round,
/// « CALQ (Conseil des arts et des lettres du Québec) ».
func isExplained(_ acronym: String, in text: String) -> Bool {
  var rest = text[...]
  while let found = rest.rangeInUTF8(of: acronym) {
    let (before, after) = (text[..<found.lowerBound], text[found.upperBound...])
    if before.last == "(", after.first == ")", namesInFull(before.dropLast(), acronym) { return true }
    if isApart(before.last), let inside = parenthesis(opening: after), spells(inside, acronym) { return true }
    rest = after
  }
  return false
}

private func isApart(_ character: Character?) -> Bool { character.map { !$0.isLetter && !$0.isNumber } ?? true }

/// What stands in the parenthesis that a text opens with.
private func parenthesis(opening text: Substring) -> Substring? {
  let text = text.drop(while: \.isWhitespace)
  guard text.first == "(", let end = text.firstIndex(of: ")") else { return nil }
  return text[text.index(after: text.startIndex)..<end]
}

/// Whether the words before a parenthesis are the name that its acronym stands for: they spell it, or they are a name in
/// another language than the acronym’s (« Independent Media Arts Alliance (AAMI) »).
private func namesInFull(_ text: Substring, _ acronym: String) -> Bool {
  let words = words(of: text).suffix(14)
  guard !words.isEmpty else { return false }
  if words.indices.contains(where: { spells(words[$0...].joined(separator: " ")[...], acronym) }) { return true }
  let name = words.suffix(4).filter { $0.first?.isUppercase == true && $0.count > 2 }
  return name.count > 1 && !name.contains { isAcronym($0) }
}

/// Whether a name begins with an acronym’s first letter and has the others in order: « Société de développement des
/// entreprises culturelles » spells SODEC.
private func spells(_ name: Substring, _ acronym: String) -> Bool {
  guard words(of: name).count > 1 else { return false }
  var letters = Array(fold(acronym).unicodeScalars)[...]
  let scalars = fold(name).unicodeScalars
  guard scalars.first == letters.first else { return false }
  for scalar in scalars where scalar == letters.first { letters.removeFirst() }
  return letters.isEmpty
}

private func words(of text: Substring) -> [Substring] { text.split { !$0.isLetter && !$0.isNumber } }

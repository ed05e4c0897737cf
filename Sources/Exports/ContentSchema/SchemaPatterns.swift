import Basics
import Model

/// The pattern of every way of writing a key: in any case, with or without its accents, with a space, a hyphen, an underscore or
/// nothing between its words.
func pattern(of field: Field, in scope: Field.Scope) -> String {
  let rows = Field.table.filter { $0.field == field && $0.scopes.contains(scope) }
  let names = rows.flatMap { [$0.names.french, $0.names.english, $0.field.rawValue] + $0.others }
  var found: [String] = []
  for name in names where Field.named(name, in: scope) == field {
    let one = name.map(pattern).joined()
    if !found.contains(one) { found.append(one) }
  }
  return anyOf(found)
}

/// The pattern of words that have lost their case and accents, and may be written with them.
func pattern(amongFolded words: [String]) -> String {
  let accents: [Character: String] = ["a": "àâä", "c": "ç", "e": "éèêë", "i": "îï", "o": "ôö", "u": "ùûü"]
  var found: [String] = []
  for word in words {
    let one = word.map { letters([$0] + Array(accents[$0] ?? "")) }.joined()
    if !found.contains(one) { found.append(one) }
  }
  return anyOf(found)
}

private func anyOf(_ patterns: [String]) -> String { "^(\(patterns.joined(separator: "|")))$" }

private func pattern(of character: Character) -> String {
  if " -_'’".contains(character) { return "[ '_-]?" }
  let plain = Array(fold(String(character)))
  return plain.count == 1 && plain[0] != character ? letters([plain[0], character]) : letters([character])
}

/// Any of some letters, in either case; what has no case, as it is.
private func letters(_ all: [Character]) -> String {
  all[0].isLetter ? "[\(String(all))\(String(all).uppercased())]" : String(all[0])
}

import Basics
import Model

/// The pattern of every way of writing a key: in any case, with or without its accents, with a space, a hyphen, an underscore or
/// nothing between its words.
func pattern(of field: Field, in room: Field.Room) -> String {
  let rows = Field.table.filter { $0.field == field && $0.rooms.contains(room) }
  let names = rows.flatMap { [$0.names.french, $0.names.english, $0.field.rawValue] + $0.others }
  return pattern(among: names.filter { Field.named($0, in: room) == field }, between: "[ '_-]?")
}

/// The pattern of some words, each in any case and with or without accents.
func pattern(among words: [String], between: String = " ") -> String {
  var found: [String] = []
  for word in words {
    let one = pattern(of: word, between: between)
    if !found.contains(one) { found.append(one) }
  }
  return "^(\(found.joined(separator: "|")))$"
}

private func pattern(of word: String, between: String) -> String {
  fold(word).map { letter in
    switch letter {
    case " ", "-", "_", "'": between
    case "a": "[aàâäAÀÂÄ]"
    case "c": "[cçCÇ]"
    case "e": "[eéèêëEÉÈÊË]"
    case "i": "[iîïIÎÏ]"
    case "o": "[oôöOÔÖ]"
    case "u": "[uùûüUÙÛÜ]"
    case "b"..."z": "[\(letter)\(letter.uppercased())]"
    default: "\(letter)"
    }
  }.joined()
}

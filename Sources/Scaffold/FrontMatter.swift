import Basics
import Model
import Reference

/// The front matter of a new file: its title, then the keys that its type may have, each a comment with an example and what to
/// write there.
struct NewFrontMatter {
  let type: RecordType
  let language: Language
  let title: String
  /// Values that are known already.
  let known: [Field: String]

  /// Its lines, between two of three hyphens.
  var text: String {
    let scope = Field.Scope.record(type)
    var lines = ["---", "\(Field.title.name(in: scope, language)): \(yamlText(title))"]
    var others: [String] = []
    for field in (type.descriptor.newFile?.keys ?? []) + [.draft] {
      if let value = known[field] {
        lines.append("\(field.name(in: scope, language)): \(value)")
      } else {
        others += keyLines(field, in: scope)
      }
    }
    if !others.isEmpty {
      lines.append("# " + Self.howTo[language])
      lines += others.map { "# " + $0 }
    }
    lines += ["# " + Self.wherePages[language], "---"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static let howTo = Words(
    fr: "Enlevez « # » devant les lignes qui vous servent et changez-en la valeur.",
    en: "Take “# ” away before the lines that you need, and change their values.")
  private static let wherePages = Words(
    fr: "Le texte de la page va sous les trois tirets.", en: "The text of the page goes below the three hyphens.")

  /// A key with an example, and what to write; of a list, its first entry under it.
  private func keyLines(_ field: Field, in scope: Field.Scope) -> [String] {
    guard case .entries(let inner)? = field.kind(in: scope) else { return [line(field, in: scope)] }
    let keys = inner.keysOfNewEntry.map { line($0, in: inner) }
    return [line(field, in: scope)] + keys.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
  }

  private func line(_ field: Field, in scope: Field.Scope) -> String {
    let name = field.name(in: scope, language)
    guard let advice = field.advice(in: scope, language) else { return "\(name):" }
    let words = advice.words
    let value = advice.example.map { " " + $0 } ?? ""
    // « ville : la ville » says nothing.
    let isSaid = words.split(separator: " ").count <= 2 && fold(words).hasSuffix(fold(name))
    return "\(name):\(value)" + (isSaid ? "" : "  # \(words)")
  }
}

/// A text as a YAML value: as it is where YAML reads it as such, else in quotes.
func yamlText(_ text: String) -> String {
  let isPlain =
    !text.isEmpty && text.first.map { $0.isLetter || $0.isNumber } == true && !text.contains(": ")
    && !text.contains(" #") && !text.hasSuffix(":") && !text.hasSuffix(" ")
    && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{7F}" }
  if isPlain { return text }
  let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ")
  return "\"\(escaped)\""
}

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
  /// The keys of the site’s own that it may have.
  var fields: [CustomField] = []

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
    others += fields.map(line)
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

  /// A key of the site’s own with an example, and what it is where its name does not say it.
  private func line(_ field: CustomField) -> String {
    var value: String
    var words = field.label(in: language)
    switch field.kind {
    case .text: value = ""
    case .date: value = "2026-05-12"
    case .number: value = "12"
    case .link: value = language == .french ? "https://exemple.ca" : "https://example.org"
    case .flag: value = language == .french ? "oui" : "yes"
    case .choice(let choices):
      let labels = choices.map { $0.label(in: language) }
      value = yamlText(labels.first ?? "")
      words = labels.joined(separator: ", ")
    }
    if !value.isEmpty { value = " " + value }
    return "\(yamlText(field.key)):\(value)" + (fold(words) == fold(field.key) ? "" : "  # \(words)")
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

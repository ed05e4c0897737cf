import Basics
import Diagnostics

/// The name that a writer gives to a heading’s place, as Pandoc and PHP Markdown Extra write it: `## Titre {#mon-id}`.
struct HeadingID {
  /// As written.
  let text: String
  /// What it is in an address.
  let name: String

  /// Takes it off the end of a heading; nil where there is none.
  init?(takenFrom heading: Node) {
    guard let last = heading.children.last, last.kind == .text else { return nil }
    let literal = last.literal
    let text = literal[...].trimmed
    guard text.last == "}", let start = text.lastIndex(of: "{"), text[start...].hasPrefix("{#") else { return nil }
    let own = text[start...].dropFirst(2).dropLast()
    guard !own.isEmpty, !own.contains("{") else { return nil }
    self.text = String(own)
    name = own.utf8.allSatisfy(Self.isWritable) ? self.text : slug(own, limit: 64)
    let rest = String(text[..<start].trimmed)
    if rest.isEmpty { last.remove() } else { last.set(literal: rest) }
  }

  /// What an address and a style sheet take as it is.
  private static func isWritable(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// What is wrong with it: it cannot be written so, or another heading has it.
  ///
  /// - Parameter anchor: what the heading’s place is called in the end.
  func finding(anchor: String, in source: SourceText, at range: SourceRange) -> Finding? {
    if anchor == text { return nil }
    let range = source.place(of: "{#\(text)}", in: range) ?? range
    if name == text {
      return Finding(
        .headingID, in: source, at: range,
        Words(
          fr: "un autre titre s’appelle déjà « #\(text) » : celui-ci s’appelle « #\(anchor) »",
          en: "another heading is already called “#\(text)”: this one is called “#\(anchor)”"),
        hint: Words(fr: "Donnez un autre nom à l’un des deux.", en: "Give one of the two another name."))
    }
    return Finding(
      .headingID, in: source, at: range,
      Words(
        fr: "« {#\(text)} » ne peut pas s’écrire ainsi dans une adresse : ce titre s’appelle « #\(anchor) »",
        en: "“{#\(text)}” cannot be written so in an address: this heading is called “#\(anchor)”"),
      hint: Words(
        fr: "Écrivez « {#\(anchor)} » : des lettres sans accents, des chiffres, des tirets.",
        en: "Write “{#\(anchor)}”: letters without accents, digits, hyphens."))
  }
}

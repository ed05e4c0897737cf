import Basics
import Diagnostics
import Model

/// Reads the entries of a menu: links alone, titles with links, titles that open entries of their own.
///
/// A menu has two levels: entries below the second are told, and shown on it.
func readMenu(
  _ attributes: Attributes, _ field: Field, isInner: Bool = false, language: Language, findings: inout [Finding]
) -> [MenuItem] {
  var items: [MenuItem] = []
  for (entry, range) in attributes.entriesWithRanges(field, in: .menuItem, language: language, findings: &findings) {
    let origin = { (range: SourceRange) in Origin(source: String(fileName(of: attributes.source.path)), range: range) }
    switch entry {
    case .text(let link):
      if let link = attributes.safe(link, field, findings: &findings) {
        items.append(MenuItem(title: "", link: link, origin: origin(range)))
      }
    case .attributes(let entry):
      let title = entry.text(.title, findings: &findings) ?? ""
      let hasLink = entry.has(.link)
      let link = entry.address(.link, findings: &findings)
      let inner = readMenu(entry, .items, isInner: true, language: language, findings: &findings)
      if isInner, !inner.isEmpty { findings.append(tooDeep(entry)) }
      if let finding = incomplete(entry, range, title: title, hasLink: hasLink, inner) { findings.append(finding) }
      let origin = origin(entry.range(of: .link) ?? range)
      if isInner {
        if let link { items.append(MenuItem(title: title, link: link, origin: origin)) }
        items += inner
      } else if link != nil || !inner.isEmpty {
        items.append(MenuItem(title: title, link: link, origin: origin, items: inner))
      }
    }
  }
  return items
}

private func tooDeep(_ entry: Attributes) -> Finding {
  Finding(
    .configInvalid, as: .warning, in: entry.source, at: entry.range(of: .items) ?? SourceRange(at: 0),
    Words(
      fr: "un menu n’a que deux niveaux; ceci serait le troisième", en: "a menu has two levels; this would be the third"
    ),
    why: Words(fr: "Ces entrées paraissent au deuxième.", en: "These entries are shown on the second."),
    hint: Words(
      fr: "Montez-les d’un niveau, ou faites-en une page qui mène aux autres.",
      en: "Move them up a level, or make a page that leads to them."))
}

/// An entry that leads nowhere and opens nothing, or that opens others and has no name to open them by.
private func incomplete(
  _ entry: Attributes, _ range: SourceRange, title: String, hasLink: Bool, _ inner: [MenuItem]
) -> Finding? {
  // A link that is not safe was told, and so were entries of which none is left.
  if hasLink || inner.isEmpty && entry.hasEntries(.items) { return nil }
  let place = title.isEmpty ? range : entry.range(of: .title) ?? range
  if inner.isEmpty {
    return Finding(
      .entryIncomplete, in: entry.source, at: place,
      Words(
        fr: "une entrée de menu n’a ni lien ni sous-menu", en: "an entry of the menu has neither a link nor a submenu"),
      hint: Words(fr: "Ajoutez « lien: /une-page/ ».", en: "Add “link: /a-page/”."))
  }
  guard title.isEmpty else { return nil }
  return Finding(
    .entryIncomplete, in: entry.source, at: place,
    Words(fr: "un sous-menu n’a pas de titre", en: "a submenu has no title"),
    hint: Words(fr: "Ajoutez « titre: À propos ».", en: "Add “title: About us”."))
}

extension Attributes {
  /// Whether a list is given that is not empty.
  fileprivate func hasEntries(_ field: Field) -> Bool {
    if case .sequence(let items, _)? = value(of: field) { !items.isEmpty } else { false }
  }
}

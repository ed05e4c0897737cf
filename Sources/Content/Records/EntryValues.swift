import Basics
import Dates
import Diagnostics
import Markdown
import Model

extension KeyedEntry {
  /// What the entry is called: its text, else its `title` or `name`.
  var title: [Inline] { text ?? keys.text(.title) ?? keys.text(.name) ?? [] }

  /// The plain words of a key; nil where they are absent or empty.
  subscript(field: Field) -> String? {
    keys.text(field).flatMap { inlines in
      let plain = inlines.plain[...].trimmed
      return plain.isEmpty ? nil : String(plain)
    }
  }

  func prose(_ field: Field) -> Prose? { keys.prose(field) }

  /// The names of a key, between commas or one an item.
  func mentions(_ field: Field) -> [RecordReference] {
    keys.filter { $0.field == field }.flatMap { key in
      readPartners(key.text, isOne: false) + key.items.flatMap { readPartners($0.text, isOne: true) }
    }
  }

  func mention(_ field: Field) -> RecordReference? {
    keys.text(field).flatMap { readPartners($0, isOne: true).first }
  }

  /// Where a key is written; the entry where it is not.
  func range(of field: Field) -> SourceRange { keys.first { $0.field == field }?.range ?? range }
}

extension RecordFields {
  /// `oui` or `non` of an entry's key.
  mutating func flag(_ field: Field, of entry: KeyedEntry) -> Bool? {
    guard let text = entry[field] else { return nil }
    switch fold(text) {
    case "oui", "yes", "true", "vrai", "x", "✓": return true
    case "non", "no", "false", "faux": return false
    default:
      findings.append(wrong(text, field, entry, Words(fr: "« oui » ou « non »", en: "“yes” or “no”")))
      return nil
    }
  }

  /// A day of an entry's key.
  mutating func day(_ field: Field, of entry: KeyedEntry) -> CivilDate? {
    guard let text = entry[field] else { return nil }
    if let day = source.day(text, of: field, at: entry.range(of: field), findings: &findings) { return day }
    findings.append(wrong(text, field, entry, dayWords))
    return nil
  }

  /// A date in words of an entry's key, or the parenthesis that ends its title.
  mutating func dated(_ entry: KeyedEntry) -> DatedTitle {
    var split =
      entry.text == nil
      ? DatedTitle(title: entry.title) : splitDate(entry.title, source, entry.range, findings: &findings)
    if let text = entry[.date] {
      split.date = source.readDate(text, at: entry.range(of: .date), findings: &findings)
    }
    return split
  }

  /// One of a few words, in either language; nil of any other.
  ///
  /// - Parameter otherwise: how much any other word weighs: a warning where nothing wrong is published for want of it.
  mutating func choice<Choice: CaseIterable>(
    _ field: Field, of entry: KeyedEntry, names: (Choice) -> Words, otherwise: Severity = .error
  ) -> Choice? {
    guard let text = entry[field] else { return nil }
    if let choice = match(text, names: names) { return choice }
    findings.append(wrong(text, field, entry, among(names), as: otherwise))
    return nil
  }

  /// One of a few words, of a key of the record.
  mutating func choice<Choice: CaseIterable>(_ field: Field, names: (Choice) -> Words) -> Choice? {
    guard let text = text(field) else { return nil }
    if let choice = match(text, names: names) { return choice }
    if let finding = attributes.wrongKind(field, among(names)) { findings.append(finding) }
    return nil
  }

  private func match<Choice: CaseIterable>(_ text: String, names: (Choice) -> Words) -> Choice? {
    let word = fold(text)
    return Choice.allCases.first { choice in
      let names = names(choice)
      if names.french == text || names.english == text { return true }
      // « accordée » and « remplacé » agree with what they speak of.
      let french = fold(names.french)
      return word == french || word == french + "e" || word == french.dropLast() || word == fold(names.english)
    }
  }

  private func among<Choice: CaseIterable>(_ names: (Choice) -> Words) -> Words {
    let all = Choice.allCases.map(names)
    return Words(
      fr: "l’un de ces mots : \(all.map(\.french).joined(separator: ", "))",
      en: "one of these words: \(all.map(\.english).joined(separator: ", "))")
  }

  func wrong(
    _ text: String, _ field: Field, _ entry: KeyedEntry, _ expected: Words, as severity: Severity = .error
  ) -> Finding {
    let name = field.names
    return Finding(
      .valueKind, as: severity, in: source.text, at: source.place(of: text, in: entry.range(of: field)),
      Words(
        fr: "« \(name.french) » attend \(expected.french)", en: "“\(name.english)” takes \(expected.english)"))
  }

  /// An entry that lacks what it cannot do without, and is not published.
  mutating func leaveOut(_ entry: KeyedEntry, lacking field: Field) {
    let name = field.names
    findings.append(
      Finding(
        .entryIncomplete, in: source.text, at: source.place(of: "", in: entry.range),
        Words(
          fr: "cet élément n’est pas publié : il n’a pas de « \(name.french) »",
          en: "this entry is not published: it has no “\(name.english)”")))
  }

  // MARK: Values with rules of their own

  mutating func country(_ name: String, at range: SourceRange) -> Country? {
    source.country(name, at: range, findings: &findings)
  }

  mutating func file(_ path: String, at range: SourceRange) -> String? {
    source.file(path, at: range, findings: &findings)
  }

  mutating func image(_ path: String, at range: SourceRange) -> InlineImage? {
    source.image(path, at: range, findings: &findings)
  }

  mutating func readWebAddress(_ text: String, at range: SourceRange) -> String? {
    source.webAddress(text, at: range, findings: &findings)
  }

  /// An address of the web, of a key of the record.
  mutating func webAddress(_ field: Field) -> String? {
    text(field).flatMap { readWebAddress($0, at: range(of: field)) }
  }
}

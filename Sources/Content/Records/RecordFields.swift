import Basics
import Dates
import Diagnostics
import Markdown
import Model
import Redaction

/// What a record says, key by key, whether its front matter or a section of its text says it.
struct RecordFields {
  let source: RecordSource
  let attributes: Attributes
  /// The text outside of sections.
  private(set) var body = ""
  /// The headings in it.
  private(set) var headings: [Section] = []
  /// What is written in a section of entries besides its entries.
  private(set) var intros: [Field: Prose] = [:]
  var findings: [Finding] = []
  /// Where an image without words of its own is said by a key what it shows.
  var described: [SourceRange] = []

  /// A section of the text.
  private struct TextSection {
    var entries: [KeyedEntry] = []
    var range: SourceRange
    /// The level of its heading; nil of a label that is none.
    var level: Int?
    var isEmpty = true
  }
  private var sections: [Field: TextSection] = [:]
  private var open: Field? { didSet { kind = open?.kind(in: .record(type)) } }
  /// What the open section may hold: every entry asks.
  private var kind: Field.Kind?
  /// The level of the heading above, as its page has it.
  private var above = 1
  private var type: RecordType

  init(_ draft: Draft, _ outline: Outline, _ source: RecordSource) {
    self.source = source
    attributes = draft.attributes
    type = draft.type
    var anchors = outline.headings[...]
    // A glossary is its terms, whatever heading they stand under.
    if let field = draft.type.descriptor.textField {
      open = field
      kind = field.kind(in: .record(draft.type))
      sections[field] = TextSection(range: SourceRange(at: 0), isEmpty: false)
    }
    for event in EventReader(words: SectionWords(type: draft.type)).read(outline.blocks) { read(event, &anchors) }
    close()
    body += footnotes(outline)
  }

  /// Front matter alone, of a record whose text is read otherwise.
  init(_ draft: Draft, _ source: RecordSource) {
    self.source = source
    attributes = draft.attributes
    type = draft.type
  }

  // MARK: Values of a key

  mutating func text(_ field: Field) -> String? { attributes.text(field, findings: &findings) }

  mutating func flag(_ field: Field) -> Bool? { attributes.flag(field, findings: &findings) }

  /// A day, as ISO has it or in words: « 25 mai 2016 ».
  mutating func day(_ field: Field) -> CivilDate? { source.day(field, of: attributes, findings: &findings) }

  mutating func phrase(_ field: Field) -> DateExpression? {
    guard let text = text(field) else { return nil }
    return source.readDate(text, at: attributes.range(of: field), findings: &findings)
  }

  mutating func number(_ field: Field) -> Int? {
    guard let text = text(field) else { return nil }
    if let number = Int(text) { return number }
    if let finding = attributes.wrongKind(field, Words(fr: "un nombre", en: "a number")) { findings.append(finding) }
    return nil
  }

  /// A name, which may be a link.
  mutating func mention(_ field: Field) -> RecordReference? {
    guard let text = text(field) else { return nil }
    return readPartners(fragment(text, at: attributes.range(of: field)).inlines, isOne: true).first
  }

  /// Names between commas, or one an item.
  mutating func mentions(_ field: Field) -> [RecordReference] {
    let given = (attributes.texts(field, findings: &findings) ?? []).flatMap { text, range in
      readPartners(fragment(text, at: range).inlines, isOne: false)
    }
    return given + (sections[field]?.entries ?? []).flatMap { readPartners($0.text ?? [], isOne: false) }
  }

  /// Words between commas, or one an item.
  mutating func names(_ field: Field) -> [String] { mentions(field).map(\.name) }

  /// Sentences, one an item.
  mutating func proses(_ field: Field) -> [Prose] {
    let given = (attributes.texts(field, findings: &findings) ?? []).map { text, range in
      Prose(fragment(text, at: range).inlines.markup)
    }
    return given + (sections[field]?.entries ?? []).map { Prose($0.text?.markup ?? "") }
  }

  /// Prose of any length.
  mutating func prose(_ field: Field) -> Prose? {
    if let text = text(field) { return Prose(fragment(text, at: attributes.range(of: field)).markup) }
    guard sections[field] != nil else { return nil }
    return intros[field] ?? Prose()
  }

  /// The entries of a key, those of front matter first.
  mutating func entries(_ field: Field) -> [KeyedEntry] {
    guard case .entries(let scope)? = field.kind(in: .record(type)) else { return [] }
    var given: [KeyedEntry] = []
    if case .scalar(let text, _, let range)? = attributes.value(of: field), !text.isEmpty {
      given = [KeyedEntry(text: fragment(text, at: range).inlines, keys: [], range: range)]
    } else {
      given = attributes.keyed(field, in: scope, source, findings: &findings)
    }
    return given + (sections[field]?.entries ?? [])
  }

  /// Where a key is written; the start of the file where it is not.
  func range(of field: Field) -> SourceRange {
    attributes.range(of: field) ?? sections[field]?.range ?? SourceRange(at: 0)
  }

  func has(_ field: Field) -> Bool { attributes.has(field) || sections[field] != nil }

  private mutating func fragment(_ text: String, at range: SourceRange?) -> Fragment {
    Fragment(
      text, in: source.text, at: range ?? SourceRange(at: 0), options: source.options, findings: &findings)
  }

  // MARK: The text

  private mutating func read(_ event: OutlineEvent<Field>, _ anchors: inout ArraySlice<Heading>) {
    switch event {
    // No heading of such a record has a title of its own besides its words.
    case .heading(_, let level, let block), .title(let level, let block):
      let isInside = open.flatMap { sections[$0]?.level }.map { level > $0 } ?? false
      if !isInside { close() }
      if open == nil { note(block, &anchors) }
      if let skipped = skippedHeading(level, after: above, in: source.text, at: block.range) {
        findings.append(skipped)
      }
      above = level
      add(block.markup)
    case .label(let field, let line, let value, _, let block):
      close()
      var level: Int?
      if case .heading(let own, _) = block.kind { level = own }
      // Whatever announces a section, its page gives it a heading of level 2.
      above = max(level ?? 2, 2)
      open = field
      if sections[field] == nil {
        sections[field] = TextSection(range: source.place(of: line, in: block.range), level: level)
      }
      sections[field]?.isEmpty = true
      if !value.isEmpty { add(KeyedEntry(text: value, keys: [], range: source.place(of: line, in: block.range))) }
    case .list(let items, let block): addList(items, block)
    case .table(let rows, let block): addTable(rows, block)
    case .text(let inlines, let markup, let block):
      if case .texts? = kind {
        add(KeyedEntry(text: inlines, keys: [], range: block.range))
      } else if !addPeople(inlines.plain, block) {
        add(markup)
      }
    case .other(let block): add(block.markup)
    }
  }

  private mutating func add(_ entry: KeyedEntry) {
    guard let open else { return }
    if case .prose? = kind { return add((entry.text ?? []).paragraph) }
    sections[open]?.entries.append(entry)
    sections[open]?.isEmpty = false
  }

  private mutating func add(_ markup: String) {
    guard let open else {
      body += markup
      return
    }
    intros[open, default: Prose()].markup += markup
    sections[open]?.isEmpty = false
  }

  private mutating func addList(_ items: [ListItem], _ block: Block) {
    switch kind {
    case .entries(let scope)?:
      for item in items {
        let nested = readNested(item.blocks, in: scope, source, findings: &findings)
        add(KeyedEntry(text: item.text, keys: nested.keys, range: item.range, unread: nested.notes))
      }
    case .texts?: for item in items { add(KeyedEntry(text: item.text, keys: [], range: item.range)) }
    default: add(block.markup)
    }
  }

  /// A table whose header names keys gives an entry a row; any other is text.
  private mutating func addTable(_ rows: [[[Inline]]], _ block: Block) {
    guard case .entries(let scope)? = kind, let header = rows.first else {
      return add(block.markup)
    }
    let columns = header.map { Field.named($0.plain, in: scope) }
    guard columns.contains(where: { $0 != nil }) else {
      for row in rows.dropFirst() { _ = addPeople(row.map(\.plain).joined(separator: "; "), block) }
      return add(block.markup)
    }
    for (cell, column) in zip(header, columns) where column == nil {
      findings.append(unknownColumn(cell.plain, scope, block))
    }
    for row in rows.dropFirst() {
      let words = row.first { !$0.isEmpty }?.plain ?? ""
      let range = source.place(of: words, in: block.range)
      let keys = zip(row, columns).compactMap { cell, column -> KeyValue? in
        guard let column, !cell.isEmpty else { return nil }
        return KeyValue(field: column, text: cell, range: range)
      }
      let unread = zip(row, columns).filter { $1 == nil }.map(\.0.plain)
      if !keys.isEmpty { add(KeyedEntry(text: nil, keys: keys, range: range, unread: unread)) }
    }
  }

  /// Whoever a paragraph names where people are listed is one of them, as those of a list are.
  ///
  /// - Returns: whether there is nothing else in it to show.
  private mutating func addPeople(_ text: String, _ block: Block) -> Bool {
    guard case .entries(let scope)? = kind, scope.isOfPeople else { return false }
    let found = NamedParagraph(text)
    for name in found.names { add(KeyedEntry(text: [Inline(text: name)], keys: [], range: block.range)) }
    return found.isList
  }

  private mutating func note(_ block: Block, _ anchors: inout ArraySlice<Heading>) {
    guard case .heading(_, let inlines) = block.kind else { return }
    while let heading = anchors.popFirst() {
      guard heading.text == inlines.plain else { continue }
      headings.append(Section(title: heading.text, anchor: heading.anchor))
      return
    }
  }

  private mutating func close() {
    defer { open = nil }
    guard let open, let section = sections[open], section.isEmpty, section.entries.isEmpty else { return }
    let name = source.text.slice(section.range.lower, section.range.upper)
    findings.append(emptySection(String(name), source, at: section.range))
  }

  private func unknownColumn(_ name: String, _ scope: Field.Scope, _ block: Block) -> Finding {
    let names = Field.names(in: scope, language: source.language)
    return Finding(
      .keyUnknown, in: source.text, at: source.place(of: name, in: block.range),
      Words(fr: "« \(name) » n’est pas une colonne connue", en: "“\(name)” is not a known column"),
      hint: didYouMean(name, among: names)
        ?? Words(
          fr: "Les colonnes possibles : \(names.joined(separator: ", ")).",
          en: "The columns: \(names.joined(separator: ", ")).")
    )
  }

  /// Calls of the notes that the text refers to elsewhere: what shows no mark must not lose them.
  private func footnotes(_ outline: Outline) -> String {
    var seen: Set<String> = []
    let used = outline.blocks.flatMap(\.footnotes).filter { seen.insert($0).inserted }
    return used.compactMap { outline.footnotes[$0] }.joined()
  }
}

let dayWords = Words(fr: "une date comme 2020-12-15", en: "a date such as 2020-12-15")

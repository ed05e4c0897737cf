import Basics
import Dates
import Diagnostics
import Model

/// The keys of a front matter, matched with the table of keys; reading one as another kind than it is leaves a finding.
struct Attributes {
  let source: SourceText
  let scope: Field.Scope
  /// In the order of the source.
  private(set) var fields: [Field] = []
  private var values: [Field: YAML.Pair] = [:]
  /// The keys that something else than Jalon reads: another generator, or whoever made up the record's type.
  private(set) var foreign: [YAML.Pair] = []
  /// The keys that the site declares of its own, in the order in which it does.
  private(set) var custom: [(field: CustomField, pair: YAML.Pair)] = []
  /// Of what has a name in each language, what it is called in languages other than French and English, by their codes.
  private(set) var byLanguage: [(language: Language, pair: YAML.Pair)] = []
  /// What keys of someone say that are not known: « courriel perso ».
  private(set) var unread: [String] = []

  /// Matches pairs with the keys that a room may have. Unknown keys and keys given twice are findings.
  ///
  /// - Parameters:
  ///   - declared: the keys of the site’s own that may stand there.
  ///   - isForeign: whether keys that are not known are no slips, as those of a type that is not known.
  init(
    _ pairs: [YAML.Pair], in scope: Field.Scope, custom declared: [CustomField] = [], isForeign: Bool = false,
    language: Language, source: SourceText, findings: inout [Finding]
  ) {
    self.source = source
    self.scope = scope
    var own: [String: YAML.Pair] = [:]
    for pair in pairs {
      if let lost = lostToComment(pair) { findings.append(lost) }
      guard let field = Field.named(pair.key, in: scope) else {
        if let field = declared.first(where: { $0.isNamed(pair.key) }) {
          if let first = own.updateValue(pair, forKey: field.name) {
            let line = source.line(at: first.keyRange.lower)
            findings.append(twice(pair.key, pair.keyRange, first: line, in: source))
            own[field.name] = first
          }
          continue
        }
        let key = isRecord ? ForeignKey(pair.key) : nil
        if let finding = heldElsewhere(pair, key) { findings.append(finding) }
        if [.tag, .customField, .choice, .customType].contains(scope), let language = Language(rawValue: fold(pair.key))
        {
          byLanguage.append((language, pair))
          continue
        }
        if scope.isOfPeople, case .scalar(let text, _, _) = pair.value { unread.append(text) }
        if isForeign || key != nil {
          foreign.append(pair)
        } else {
          findings.append(
            unknown(
              pair, language: language, declared, isOneOfMany: findings.areMany(.keyUnknown, in: source.path)))
        }
        continue
      }
      if let first = values[field] {
        let line = source.line(at: first.keyRange.lower)
        findings.append(twice(pair.key, pair.keyRange, first: line, in: source))
        continue
      }
      values[field] = pair
      fields.append(field)
    }
    custom = declared.compactMap { field in own[field.name].map { (field, $0) } }
  }

  private var isRecord: Bool { if case .record = scope { true } else { false } }

  /// No attributes at all.
  init(in scope: Field.Scope, source: SourceText) {
    self.scope = scope
    self.source = source
  }

  /// The value of a field as it is written.
  func value(of field: Field) -> YAML? { values[field]?.value }

  func has(_ field: Field) -> Bool { values[field] != nil }

  /// Where a field's value is written, or its key; nil when it is absent.
  func range(of field: Field) -> SourceRange? { values[field].map { $0.value.range } }

  /// The text of a field; nil when it is absent or empty.
  func text(_ field: Field, findings: inout [Finding]) -> String? {
    guard let pair = values[field] else { return nil }
    guard case .scalar(let text, let isQuoted, let range) = pair.value else {
      findings.append(wrongKind(pair, Words(fr: "un texte sur une ligne", en: "text on one line")))
      return nil
    }
    if let first = text.first, !isQuoted, "“”".contains(first), let last = text.last, "“”".contains(last),
      text.count > 1
    {
      let place = Placing(source: source, firstLine: 1)
      let line = source.line(at: range.lower)
      let content = place.content(ofLine: line)
      if let part = content.rangeInUTF8(of: text) {
        findings.append(curlyQuotes(content[part], place, line, severity: .warning))
      }
    }
    if text.isEmpty { noteLostToComment(pair, findings: &findings) }
    let trimmed = text[...].trimmed
    return trimmed.isEmpty ? nil : String(trimmed)
  }

  /// `oui`, `yes`, `true` or their contraries.
  func flag(_ field: Field, findings: inout [Finding]) -> Bool? {
    guard let text = text(field, findings: &findings), let pair = values[field] else { return nil }
    if let flag = readFlag(text) { return flag }
    findings.append(wrongKind(pair, flagWords))
    return nil
  }

  /// `YYYY-MM-DD`, or the day in a zone of a time that says how far from UTC it is.
  func date(_ field: Field, in zone: Zone, findings: inout [Finding]) -> CivilDate? {
    guard let text = text(field, findings: &findings), let pair = values[field] else { return nil }
    if let date = CivilDate(iso: text) { return date }
    if let instant = WrittenInstant(text) { return zone.local(instant.seconds).day }
    findings.append(wrongKind(pair, Words(fr: "une date comme 2020-12-15", en: "a date such as 2020-12-15")))
    return nil
  }

  /// A month, by its name or its number: « avril », “July”, 4; nil, with a finding, when it is none.
  func month(_ field: Field, findings: inout [Finding]) -> Int? {
    guard let text = text(field, findings: &findings) else { return nil }
    if let month = DateReader.month(named: text) { return month }
    wrongKind(field, Words(fr: "un mois, comme « avril »", en: "a month, such as “April”")).map { findings.append($0) }
    return nil
  }

  /// A list of texts; one text alone is a list of one, or of several between commas.
  func list(_ field: Field, findings: inout [Finding]) -> [(text: String, range: SourceRange)]? {
    guard let pair = values[field] else { return nil }
    switch pair.value {
    case .scalar(let text, _, let range):
      if text.isEmpty { noteLostToComment(pair, findings: &findings) }
      return text.split(separator: ",").map { (String($0.trimmed), range) }.filter { !$0.0.isEmpty }
    case .sequence(let items, _):
      return items.compactMap { item in
        if case .scalar(let text, _, let range) = item { return (text, range) }
        findings.append(wrongKind(pair, at: item.range, Words(fr: "une liste de textes", en: "a list of texts")))
        return nil
      }
    case .mapping:
      findings.append(wrongKind(pair, Words(fr: "une liste", en: "a list")))
      return nil
    }
  }

  /// A list of texts as they are written; one text alone is a list of one.
  func texts(_ field: Field, findings: inout [Finding]) -> [(text: String, range: SourceRange)]? {
    if case .scalar(let text, _, let range)? = value(of: field) { return text.isEmpty ? [] : [(text, range)] }
    return list(field, findings: &findings)
  }

  /// A mapping under a field, or its short form: a text alone.
  func entry(_ field: Field, in scope: Field.Scope, language: Language, findings: inout [Finding]) -> Entry? {
    guard let pair = values[field] else { return nil }
    return entry(pair, pair.value, in: scope, language: language, findings: &findings)
  }

  /// A list of mappings under a field.
  func entries(_ field: Field, in scope: Field.Scope, language: Language, findings: inout [Finding]) -> [Entry] {
    entriesWithRanges(field, in: scope, language: language, findings: &findings).map(\.entry)
  }

  /// A list of mappings under a field, and where each begins.
  func entriesWithRanges(
    _ field: Field, in scope: Field.Scope, language: Language, findings: inout [Finding]
  ) -> [(entry: Entry, range: SourceRange)] {
    guard let pair = values[field] else { return [] }
    guard case .sequence(let items, _) = pair.value else {
      findings.append(
        wrongKind(pair, Words(fr: "une liste, un tiret par élément", en: "a list, with a hyphen for each item")))
      return []
    }
    return items.compactMap { item in
      entry(pair, item, in: scope, language: language, findings: &findings).map { ($0, item.range) }
    }
  }

  enum Entry {
    case text(String)
    case attributes(Attributes)
  }

  private func entry(
    _ pair: YAML.Pair, _ value: YAML, in scope: Field.Scope, language: Language, findings: inout [Finding]
  ) -> Entry? {
    switch value {
    case .scalar(let text, _, _): return text.isEmpty ? nil : .text(text)
    case .mapping(let pairs, _):
      return .attributes(Attributes(pairs, in: scope, language: language, source: source, findings: &findings))
    case .sequence:
      findings.append(wrongKind(pair, at: value.range, Words(fr: "des clés et des valeurs", en: "keys and values")))
      return nil
    }
  }

  // MARK: Findings

  /// A key that is not known here.
  func unknown(_ pair: YAML.Pair, language: Language) -> Finding {
    unknown(pair, language: language, [], isOneOfMany: false)
  }

  /// A value that is not of the kind its key wants.
  func wrongKind(_ field: Field, _ expected: Words, as severity: Severity = .error) -> Finding? {
    values[field].map { wrongKind($0, expected, as: severity) }
  }

  private func wrongKind(
    _ pair: YAML.Pair, at range: SourceRange? = nil, _ expected: Words, as severity: Severity = .error
  ) -> Finding {
    Finding(
      .valueKind, as: severity, in: source, at: range ?? pair.value.range,
      Words(
        fr: "« \(pair.key) » attend \(expected.french)", en: "“\(pair.key)” takes \(expected.english)"))
  }

  /// A key that keeps a page from readers in another generator, and does not here: an error, for it would be published.
  private func heldElsewhere(_ pair: YAML.Pair, _ known: ForeignKey?) -> Finding? {
    guard isRecord, let (key, value) = holding(pair, known) else { return nil }
    return Finding(
      .keyHolds, in: source, at: pair.keyRange,
      Words(
        fr: "« \(key): \(value) » ne retient pas cette page : Jalon ne connaît pas cette clé",
        en: "“\(key): \(value)” does not hold this page back: Jalon does not know this key"),
      hint: Words(fr: "Écrivez « brouillon: oui ».", en: "Write “draft: yes”."))
  }

  /// What of a pair would hold the page back elsewhere: the pair itself, or what it holds, as `build: {render: never}` does.
  private func holding(_ pair: YAML.Pair, _ known: ForeignKey?, depth: Int = 0) -> (key: String, value: String)? {
    switch pair.value {
    case .scalar(let value, _, _):
      if known?.holdsBack(value) == true { return (pair.key, value) }
      let isDraft = depth > 0 && Field.named(pair.key, in: scope) == .draft && readFlag(value) == true
      return isDraft ? (pair.key, value) : nil
    case .mapping(let pairs, _):
      guard depth < 4 else { return nil }
      return pairs.lazy.compactMap { holding($0, ForeignKey($0.key), depth: depth + 1) }.first.map {
        ("\(pair.key): \($0.key)", $0.value)
      }
    case .sequence(let items, _):
      return items.lazy.compactMap { item -> (key: String, value: String)? in
        guard case .mapping = item else { return nil }
        return holding(YAML.Pair(key: pair.key, keyRange: pair.keyRange, value: item), known, depth: depth)
      }.first
    }
  }

  /// The keys that something else than Jalon reads, in words, the first of them by name; nil where there are none.
  var foreignWords: Words? {
    guard !foreign.isEmpty else { return nil }
    let names = foreign.prefix(8).map(\.key).joined(separator: ", ") + (foreign.count > 8 ? "…" : "")
    return foreign.count == 1
      ? Words(fr: "Cette clé n’est pas lue : \(names).", en: "This key is not read: \(names).")
      : Words(
        fr: "Ces \(foreign.count) clés ne sont pas lues : \(names).",
        en: "These \(foreign.count) keys are not read: \(names).")
  }

  /// That keys of another generator are not read: one note for all of a file.
  var foreignNote: Finding? {
    guard let first = foreign.first else { return nil }
    return Finding(
      .keyForeign, in: source, at: first.keyRange,
      Words(
        fr: "cet en-tête a des clés d’un autre générateur de sites",
        en: "this front matter has keys of another site generator"),
      why: foreignWords,
      hint: Words(
        fr: "Retirez-les, ou laissez-les : la page est publiée sans elles.",
        en: "Take them out, or leave them: the page is published without them."))
  }

  private func unknown(
    _ pair: YAML.Pair, language: Language, _ declared: [CustomField], isOneOfMany: Bool
  ) -> Finding {
    let summary = Words(fr: "« \(pair.key) » n’est pas une clé connue", en: "“\(pair.key)” is not a known key")
    if isOneOfMany { return Finding(.keyUnknown, in: source, at: pair.keyRange, summary) }
    return Finding(
      .keyUnknown, in: source, at: pair.keyRange, summary,
      hint: (declared.isEmpty ? nil : didYouMean(pair.key, among: declared.map(\.key)))
        ?? KeyHints.hint(for: pair.key, in: scope, language))
  }

  /// « titre: Atelier #3 » is « Atelier » and a comment; whoever comments leaves a space after the sign.
  private func lostToComment(_ pair: YAML.Pair) -> Finding? {
    guard case .scalar(let text, false, let range) = pair.value, !text.isEmpty else { return nil }
    let line = source.line(at: range.lower)
    let content = source.content(ofLine: line)
    guard content.utf8.contains(UInt8(ascii: "#")), let end = content.rangeInUTF8(of: text)?.upperBound else {
      return nil
    }
    let rest = content[end...]
    guard let mark = rest.firstIndex(of: "#"), mark > end, rest[..<mark].allSatisfy(\.isWhitespace),
      let next = rest[mark...].dropFirst().first, next.isLetter || next.isNumber
    else { return nil }
    let lost = rest[mark...].trimmed
    return Finding(
      .valueKind, as: .warning, in: source, at: pair.keyRange,
      Words(
        fr: "« \(pair.key) » perd « \(lost) » : ce qui suit un croisillon (#) est un commentaire",
        en: "“\(pair.key)” loses “\(lost)”: what follows a number sign (#) is a comment"),
      hint: Words(
        fr: "Mettez la valeur entre guillemets droits : \(pair.key): \"\(text) \(lost)\".",
        en: "Put the value in straight quotes: \(pair.key): \"\(text) \(lost)\"."))
  }

  /// `accent: #8C2A18` is an empty value and a comment.
  private func noteLostToComment(_ pair: YAML.Pair, findings: inout [Finding]) {
    let content = source.content(ofLine: source.line(at: pair.keyRange.lower))
    guard let mark = content.firstIndex(of: "#"), content[..<mark].contains(":") else { return }
    let lost = content[mark...].trimmed
    findings.append(
      Finding(
        .valueKind, in: source, at: pair.keyRange,
        Words(
          fr: "« \(pair.key) » est vide : ce qui suit un croisillon (#) est un commentaire",
          en: "“\(pair.key)” is empty: what follows a number sign (#) is a comment"),
        hint: Words(fr: "Écrivez \(pair.key): \"\(lost)\".", en: "Write \(pair.key): \"\(lost)\".")))
  }
}

/// What « oui », `yes`, `true` or their contraries say; nil of anything else.
func readFlag(_ text: String) -> Bool? {
  switch fold(text) {
  case "oui", "yes", "true", "vrai": true
  case "non", "no", "false", "faux": false
  default: nil
  }
}

/// What a flag has to be.
let flagWords = Words(fr: "« oui » ou « non »", en: "“yes” or “no”")

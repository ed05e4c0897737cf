import Basics
import Diagnostics
import Markdown
import Model

/// A key and its value, from a nested list item or from front matter: what milestones and indicators are told with.
struct KeyValue {
  var field: Field
  var text: [Inline]
  /// What is written under it: entries with keys of their own, or texts.
  var items: [Item] = []
  var range: SourceRange
  /// What it is called where it is written; empty of one from elsewhere.
  var label = ""
  /// When its values hold, where its name says so: « Cible 2028 ».
  var date: String?

  struct Item {
    var text: [Inline]
    var keys: [KeyValue]
    var range: SourceRange
  }
}

/// What is nested under a list item: keys with their values, steps of its own, and what is neither, which is published as a note.
struct Nested {
  var keys: [KeyValue] = []
  var steps: [ListItem] = []
  var notes: [String] = []
  /// Those of them that may say how it goes, without their markup.
  var plainNotes: [String] = []
}

/// The keys nested under a list item.
func readKeys(_ blocks: [Block], in scope: Field.Scope, _ page: RecordSource, findings: inout [Finding]) -> [KeyValue] {
  readNested(blocks, in: scope, page, findings: &findings).keys
}

/// Reads what is nested under a list item. What looks like a key and is none is told.
func readNested(_ blocks: [Block], in scope: Field.Scope, _ page: RecordSource, findings: inout [Finding]) -> Nested {
  var nested = Nested()
  let isNoted = scope == .milestone || scope == .indicator
  for block in blocks {
    switch block.kind {
    case .list(let items):
      for item in items {
        if nested.keys.last?.field == .indicators, isIndicatorKey(item.text, page) {
          // « - indicateur : Membres », then « - départ : 220 » beside it.
          nested.keys[nested.keys.count - 1].items.append(KeyValue.Item(text: item.text, keys: [], range: item.range))
        } else if let key = readKey(item, in: scope, page, findings: &findings) {
          nested.keys.append(key)
        } else if scope == .milestone, isStep(item, page, isNested: true) {
          nested.steps.append(item)
        } else {
          if !isNoted || mayBeKey(item.text.plain) {
            findings.append(unused(item.range, scope, page, isNoted: isNoted))
          }
          nested.plainNotes.append(item.text.plain)
          nested.notes.append(([item.text.markup] + inner(item.blocks)).filter { !$0.isEmpty }.joined(separator: " "))
        }
      }
    case .paragraph(let inlines):
      for line in inlines.lines {
        if let key = readKeyLine(line, in: scope, at: page.place(of: line.plain, in: block.range), page) {
          nested.keys.append(key)
        } else {
          if !isNoted { findings.append(unused(block.range, scope, page, isNoted: false)) }
          nested.plainNotes.append(line.plain)
          nested.notes.append(line.markup)
        }
      }
    default:
      if !isNoted { findings.append(unused(block.range, scope, page, isNoted: false)) }
      nested.notes += inner([block])
    }
  }
  return nested
}

/// The texts of blocks that are read no further.
func inner(_ blocks: [Block]) -> [String] {
  blocks.flatMap { block -> [String] in
    switch block.kind {
    case .paragraph(let inlines), .heading(_, let inlines): [inlines.markup]
    case .list(let items): items.flatMap { [$0.text.markup] + inner($0.blocks) }
    case .table(let rows): rows.map { row in row.map(\.markup).joined(separator: " | ") }
    case .other: [block.markup]
    }
  }
}

/// Whether an item has what only a step has: a box, a date, a state. A date in the sentence of a nested one is more likely a remark.
func isStep(_ item: ListItem, _ page: RecordSource, isNested: Bool = false) -> Bool {
  if item.isTicked != nil { return true }
  var unused: [Finding] = []
  let read = readItem(item.text.lines.first ?? item.text, page, item.range, findings: &unused)
  return read.isStep && !(isNested && read.isDatedInSentence && read.state == nil)
}

/// « couleur : rouge », and not a sentence with a colon in it.
private func mayBeKey(_ text: String) -> Bool {
  guard let colon = text.firstIndex(of: ":") else { return false }
  let word = text[..<colon].trimmed
  return word.utf8.count < 32 && word.split(separator: " ").count <= 3
}

/// A line « échéance : juin 2024 »; nil of any other.
func readKeyLine(_ line: [Inline], in scope: Field.Scope, at range: SourceRange, _ page: RecordSource) -> KeyValue? {
  let plain = line.plain
  guard let colon = plain.utf8.prefix(64).firstIndex(of: UInt8(ascii: ":")),
    let (field, date) = field(named: plain[..<colon], in: scope, page)
  else { return nil }
  return KeyValue(
    field: field, text: value(of: line, plain, after: colon), range: range, label: String(plain[..<colon].trimmed),
    date: date)
}

/// The field that a label names under a milestone or an indicator, by its name or by its head: « Unité responsable ».
func keyField(_ label: Substring, in scope: Field.Scope) -> Field? {
  let word = String(label.filter { $0 != "*" && $0 != "_" }[...].trimmed)
  if let field = Field.named(word, in: scope) { return field }
  guard scope == .milestone, word.utf8.count < 60 else { return nil }
  return PlanWords.field(PlanWords.bare(fold(word))) ?? PlanWords.headed(word)
}

/// What a key means in a room; « Cible 2028 » and « résultat » are keys of an indicator.
private func field(named label: Substring, in scope: Field.Scope, _ page: RecordSource) -> (Field, date: String?)? {
  if let field = keyField(label, in: scope) { return (field, nil) }
  let name = String(label.filter { $0 != "*" }[...].trimmed)
  return scope == .indicator ? indicatorField(name, page) : nil
}

func readKey(_ item: ListItem, in scope: Field.Scope, _ page: RecordSource, findings: inout [Finding]) -> KeyValue? {
  let plain = item.text.plain
  let colon = plain.utf8.firstIndex(of: UInt8(ascii: ":")) ?? plain.endIndex
  guard let (field, date) = field(named: plain[..<colon], in: scope, page) else { return nil }
  let text = colon == plain.endIndex ? [] : value(of: item.text, plain, after: colon)
  var key = KeyValue(
    field: field, text: text, range: item.range, label: String(plain[..<colon].trimmed), date: date)
  for block in item.blocks {
    guard case .list(let nested) = block.kind else { continue }
    key.items += nested.map {
      KeyValue.Item(text: $0.text, keys: subkeys(of: $0, field, page, findings: &findings), range: $0.range)
    }
  }
  return key
}

/// What follows the colon of a line.
private func value(of line: [Inline], _ plain: String, after colon: String.Index) -> [Inline] {
  line.value(after: plain[...colon].count)
}

private func subkeys(of item: ListItem, _ field: Field, _ page: RecordSource, findings: inout [Finding]) -> [KeyValue] {
  field == .updates && !item.blocks.isEmpty ? readKeys(item.blocks, in: .update, page, findings: &findings) : []
}

private func unused(_ range: SourceRange, _ scope: Field.Scope, _ page: RecordSource, isNoted: Bool) -> Finding {
  let line = page.text.line(at: range.lower)
  let content = page.text.content(ofLine: line)
  let written = content.drop { " -*+\t".contains($0) }
  let word = written.prefix { $0 != ":" }.trimmed
  let names = Field.names(in: scope, language: page.language)
  return Finding(
    .outlineUnused, in: page.text, at: page.place(of: String(written), in: range),
    isNoted
      ? Words(
        fr: "cette ligne est publiée comme une note : « \(word.prefix(40)) » n’est pas une clé connue ici",
        en: "this line is published as a note: “\(word.prefix(40))” is not a known key here")
      : Words(
        fr: "cette ligne n’est pas publiée : « \(word.prefix(40)) » n’est pas une clé connue ici",
        en: "this line is not published: “\(word.prefix(40))” is not a known key here"),
    hint: didYouMean(String(word), among: names)
      ?? Words(
        fr: "Les clés possibles : \(names.joined(separator: ", ")).", en: "The keys: \(names.joined(separator: ", ")).")
  )
}

extension KeyValue {
  /// As a note: what it is called, and what it says.
  var note: String {
    let values = ([text.markup] + items.map(\.text.markup)).filter { !$0.isEmpty }.joined(separator: "; ")
    return label.isEmpty ? values : "\(escape(label)) : \(values)"
  }
}

extension [KeyValue] {
  /// The first value of a field.
  func text(_ field: Field) -> [Inline]? { first { $0.field == field }?.text }

  func prose(_ field: Field) -> Prose? { text(field).map { Prose($0.markup) } }
}

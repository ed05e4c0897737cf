import Basics
import Diagnostics
import Markdown
import Model

/// A key and its value, from a nested list item or from front matter: what milestones and indicators are told with.
struct Keyed {
  var field: Field
  var text: [Inline]
  /// What is written under it: entries with keys of their own, or texts.
  var items: [Item] = []
  var range: SourceRange

  struct Item {
    var text: [Inline]
    var keys: [Keyed]
    var range: SourceRange
  }
}

/// The keys nested under a list item. An item that is no known key is left out with a finding.
func readKeys(_ blocks: [Block], in room: Field.Room, _ page: RecordSource, findings: inout [Finding]) -> [Keyed] {
  var keys: [Keyed] = []
  for block in blocks {
    guard case .list(let items) = block.kind else {
      findings.append(unused(block.range, room, page))
      continue
    }
    for item in items {
      if let key = readKey(item, in: room, page, findings: &findings) {
        keys.append(key)
      } else {
        findings.append(unused(item.range, room, page))
      }
    }
  }
  return keys
}

private func readKey(_ item: ListItem, in room: Field.Room, _ page: RecordSource, findings: inout [Finding]) -> Keyed? {
  let plain = item.text.plain
  let colon = plain.utf8.firstIndex(of: UInt8(ascii: ":")) ?? plain.endIndex
  guard let field = Field.named(String(plain[..<colon].trimmed), in: room) else { return nil }
  var value: [Inline] = []
  if colon != plain.endIndex {
    if item.text.count == 1, item.text[0].isText {
      // Most values are plain words.
      value = [Inline(text: String(plain[plain.utf8.index(after: colon)...].trimmed))]
    } else {
      value = item.text.dropping(first: plain[...colon].count) ?? []
      if let first = value.first, first.isText { value[0] = Inline(text: String(first.plain.drop { $0.isWhitespace })) }
    }
  }
  var key = Keyed(field: field, text: value.filter { !$0.plain.isEmpty || !$0.isText }, range: item.range)
  for block in item.blocks {
    guard case .list(let nested) = block.kind else { continue }
    key.items += nested.map {
      Keyed.Item(text: $0.text, keys: subkeys(of: $0, field, page, findings: &findings), range: $0.range)
    }
  }
  return key
}

private func subkeys(of item: ListItem, _ field: Field, _ page: RecordSource, findings: inout [Finding]) -> [Keyed] {
  field == .updates && !item.blocks.isEmpty ? readKeys(item.blocks, in: .update, page, findings: &findings) : []
}

private func unused(_ range: SourceRange, _ room: Field.Room, _ page: RecordSource) -> Finding {
  let line = page.text.line(at: range.lower)
  let content = page.text.content(ofLine: line)
  let written = content.drop { " -*+\t".contains($0) }
  let word = written.prefix { $0 != ":" }.trimmed
  let names = Field.names(in: room, language: page.language)
  return Finding(
    .outlineUnused, in: page.text, at: page.place(of: String(written), in: range),
    Words(
      fr: "cette ligne n’est pas publiée : « \(word.prefix(40)) » n’est pas une clé connue ici",
      en: "this line is not published: “\(word.prefix(40))” is not a known key here"),
    hint: didYouMean(String(word), among: names)
      ?? Words(
        fr: "Les clés possibles : \(names.joined(separator: ", ")).", en: "The keys: \(names.joined(separator: ", ")).")
  )
}

extension [Keyed] {
  /// The first value of a field.
  func text(_ field: Field) -> [Inline]? { first { $0.field == field }?.text }

  func prose(_ field: Field) -> Prose? { text(field).map { Prose($0.markup) } }
}

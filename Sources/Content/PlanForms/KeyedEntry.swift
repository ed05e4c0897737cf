import Basics
import Diagnostics
import Markdown
import Model

/// An entry of a list in front matter: a text alone, or keys.
struct KeyedEntry {
  var text: [Inline]?
  var keys: [KeyValue]
  var range: SourceRange
  /// What is written under it and is no key.
  var unread: [String] = []
}

extension Attributes {
  /// The entries of a list, each with the keys that a room allows, as the outline's nested lists give them.
  func keyed(_ field: Field, in scope: Field.Scope, _ page: RecordSource, findings: inout [Finding]) -> [KeyedEntry] {
    entriesWithRanges(field, in: scope, language: page.language, findings: &findings).map { entry, range in
      switch entry {
      case .text(let text):
        let fragment = Fragment(text, in: source, at: range, options: page.options, findings: &findings)
        return KeyedEntry(text: fragment.inlines, keys: [], range: range)
      case .attributes(let attributes):
        let keys = attributes.keys(page, findings: &findings)
        return KeyedEntry(text: nil, keys: keys, range: range, unread: attributes.unread)
      }
    }
  }

  /// Every key, in the order of the source.
  private func keys(_ page: RecordSource, findings: inout [Finding]) -> [KeyValue] {
    fields.compactMap { field in
      guard let value = value(of: field) else { return nil }
      switch value {
      case .scalar(let text, _, let range):
        let fragment = Fragment(text, in: source, at: range, options: page.options, findings: &findings)
        return KeyValue(field: field, text: fragment.inlines, range: range)
      case .sequence(let items, let range):
        var key = KeyValue(field: field, text: [], range: range)
        key.items = items.map { item($0, field, page, findings: &findings) }
        return key
      case .mapping(_, let range):
        var key = KeyValue(field: field, text: [], range: range)
        key.items = [item(value, field, page, findings: &findings)]
        return key
      }
    }
  }

  private func item(_ value: YAML, _ field: Field, _ page: RecordSource, findings: inout [Finding]) -> KeyValue.Item {
    switch value {
    case .scalar(let text, _, let range):
      let fragment = Fragment(text, in: source, at: range, options: page.options, findings: &findings)
      return KeyValue.Item(text: fragment.inlines, keys: [], range: range)
    case .mapping(let pairs, let range):
      let attributes = Attributes(
        pairs, in: field == .updates ? .update : scope, language: page.language, source: source, findings: &findings)
      return KeyValue.Item(text: [], keys: attributes.keys(page, findings: &findings), range: range)
    case .sequence(_, let range):
      return KeyValue.Item(text: [], keys: [], range: range)
    }
  }
}

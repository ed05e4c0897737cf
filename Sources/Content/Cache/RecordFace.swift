import Basics
import Diagnostics
import Markdown
import Model

/// All that was read of a record’s file but the record’s own text: what its front matter says, its other parts, the places in it that
/// others may link to, what it leads to. Where two readings have the same face, nothing but the text has changed,
/// and pages that show it may have the one in the place of the other.
struct RecordFace: Equatable {
  private let said: [UInt8]
  /// Where its parts are written: the same where whatever is told of them is still told at the right place.
  let places: [UInt8]

  static func == (left: Self, right: Self) -> Bool { left.said == right.said }

  /// The record’s own text.
  let text: Prose

  /// Nil of a record that has no text of its own, or several; of one that embeds something, which may be of other files.
  init?(of draft: Draft, _ finished: FinishedDraft, _ settings: Settings) {
    guard let record = finished.record, !record.record.hasEmbeds else { return nil }
    var texts: [Prose] = []
    var rest = record.record
    rest.updateTexts { own in
      texts += own
      return own.map { _ in Prose() }
    }
    guard texts.count == 1, let text = texts.first, !text.isEmpty else { return nil }
    self.text = text
    var bytes = ReflectedBytes()
    var unsaid: [Finding] = []
    for text in [draft.type.rawValue, draft.language.rawValue, draft.key, draft.address] { bytes.add(text) }
    bytes.add(draft.schedule(settings, findings: &unsaid))
    for alias in draft.aliases(findings: &unsaid) {
      bytes.add(alias.text)
      bytes.add(place: alias.range)
    }
    bytes.add(withoutNotes(rest))
    bytes.add(record.anchors)
    bytes.add(finished.leads)
    for link in record.links.flatMap(\.links) {
      bytes.add(link.address)
      bytes.add(place: link.range)
    }
    said = bytes.said.bytes
    places = bytes.places.bytes
  }
}

/// The footnotes of a page’s text go with it.
private func withoutNotes(_ record: any Record) -> any Record {
  if var page = record as? Page {
    page.notes = Prose()
    return page
  }
  if var report = record as? Report {
    report.page.notes = Prose()
    return report
  }
  return record
}

/// The bytes of all that a value holds, found by reflection, which forgets no property that is added later. It is slow, and asked only of
/// the few records that changed.
private struct ReflectedBytes {
  private(set) var said = ByteBuffer(reserving: 4_096)
  private(set) var places = ByteBuffer()

  mutating func add(place range: SourceRange) { places.append("\(range.lower) \(range.upper) ") }

  /// Texts are told apart by their bytes: é of one scalar is another than é of two.
  mutating func add(_ value: Any) {
    switch value {
    case let origin as Origin: return add(place: origin.range)
    case let text as String: return said.append(digesting: text)
    case let text as Substring: return said.append(digesting: String(text))
    default: break
    }
    let mirror = Mirror(reflecting: value)
    said.append(digesting: "\(type(of: value))")
    if mirror.children.isEmpty { return said.append(digesting: "\(value)") }
    switch mirror.displayStyle {
    case .set, .dictionary:
      // In an order that is not that of the run.
      let all = mirror.children.map { child in
        var bytes = ReflectedBytes()
        bytes.add(child.value)
        return bytes
      }
      for bytes in all.sorted(by: { $0.said.bytes.lexicographicallyPrecedes($1.said.bytes) }) {
        said.append(bytes.said.bytes)
        places.append(bytes.places.bytes)
      }
    default:
      for child in mirror.children {
        said.append(digesting: child.label ?? "")
        add(child.value)
      }
    }
    said.append(0xFF)
  }
}

import Basics
import Diagnostics
import Markdown
import Model

/// All that was read of a record’s file but the record’s own text: what its front matter says, its other parts, the places in it that others may
/// link to, what it leads to, and whether there is a text at all. Where two readings have the same face, nothing but the text has changed,
/// and pages that show it may have the one in the place of the other.
struct RecordFace: Equatable {
  private let said: [UInt8]
  /// Where its parts are written: the same where whatever is told of them is still told at the right place.
  let places: [UInt8]

  static func == (left: Self, right: Self) -> Bool { left.said == right.said }

  /// Nil of a record that has no text of its own, or whose text has a view of a plan in it, and of one that says when it is published,
  /// which depends on the day.
  init?(of draft: Draft, _ finished: FinishedDraft) {
    guard !draft.isScheduled, let record = finished.record, let text = record.record.text else { return nil }
    var bytes = ReflectedBytes()
    var unsaid: [Finding] = []
    for text in [draft.type.rawValue, draft.language.rawValue, draft.key, draft.address] { bytes.add(text) }
    for alias in draft.aliases(findings: &unsaid) {
      bytes.add(alias.text)
      bytes.add(place: alias.range)
    }
    bytes.add(record.record.withoutText)
    bytes.add(record.anchors)
    bytes.add(finished.leads)
    bytes.add(text.isEmpty)
    for link in record.links.flatMap(\.links) {
      bytes.add(link.address)
      bytes.add(place: link.range)
    }
    said = bytes.said.bytes
    places = bytes.places.bytes
  }
}

extension ReadRecord.Record {
  /// The text that pages of its own show, and no others; nil of a record that has none, or has more than a text in its place.
  var text: Prose? {
    switch self {
    case .page(let page): page.hasEmbeds ? nil : page.body
    case .report(let report): report.page.hasEmbeds ? nil : report.page.body
    case .mission(let mission): mission.body
    case .policy(let policy): policy.body
    case .event(let event): event.body
    case .organization(let organization): organization.body
    case .plan, .contact, .glossary: nil
    }
  }

  /// The record with its text taken out.
  fileprivate var withoutText: Self {
    switch self {
    case .page(var page):
      page.takeOutText()
      return .page(page)
    case .report(var report):
      report.page.takeOutText()
      return .report(report)
    case .mission(var mission):
      mission.body = Prose()
      return .mission(mission)
    case .policy(var policy):
      policy.body = Prose()
      return .policy(policy)
    case .event(var event):
      event.body = Prose()
      return .event(event)
    case .organization(var organization):
      organization.body = Prose()
      return .organization(organization)
    case .plan, .contact, .glossary: return self
    }
  }
}

extension Page {
  fileprivate mutating func takeOutText() {
    pieces = []
    notes = Prose()
  }
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

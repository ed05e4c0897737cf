import Basics
import Model
import Templates

extension Value {
  /// Records under headings; a lone group has one where its heading says what no other does.
  static func recordGroups(_ groups: [(title: String, records: [Value])], headsLone: Bool = false) -> Value {
    .list(
      groups.map { title, records in
        ["title": .text(title), "has_title": .bool(headsLone || groups.count > 1), "items": .list(records)]
      })
  }

  /// A record in a list: what it is called, a few facts, what it is about.
  static func record(_ header: Header, notes: [String], summary: String?, _ frame: SiteChrome) -> Value {
    [
      "title": .text(header.title), "url": .address(header.address),
      "notes": .list(notes.map { ["text": .text($0)] }),
      "summary": .optional(summary ?? header.description), "is_example": .bool(header.isExample),
    ]
  }
}

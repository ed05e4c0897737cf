import Basics
import Model
import Templates

/// What lists of records of any type say of one.
struct RecordEntry: Sendable, Hashable {
  let header: Header
  let summary: String?
  let moment: Moment?

  init(_ record: some Record) {
    header = record.header
    summary = record.summary
    moment = record.moment
  }

  /// What it is; nil of a page, which is nothing in particular.
  func kind(_ strings: Strings) -> String? {
    header.type == .page ? nil : strings["record_\(header.type.rawValue)"]
  }

  /// The latest first; what tells no day after all that does, by its title.
  static func newestFirst(_ left: RecordEntry, _ right: RecordEntry) -> Bool {
    switch (left.moment, right.moment) {
    case (let one?, let other?) where one != other: one > other
    case (nil, _?): false
    case (_?, nil): true
    case (nil, nil) where left.header.title != right.header.title:
      collates(left.header.title, before: right.header.title)
    default: left.header.address < right.header.address
    }
  }
}

/// Of tags, and of types of the site’s own.
extension RecordEntry: ListEntry {
  static func values(of page: ListPage<RecordEntry>, _ frame: SiteChrome) -> [String: Value] {
    let records = page.entries.map { $0.value(frame) }
    return [
      "groups": .recordGroups(records.isEmpty ? [] : [(title: page.title, records: records)]),
      "list": page.values(frame, counted: "tagged"),
    ]
  }

  /// The record in a list of records of several types: what it is and of which day.
  private func value(_ frame: SiteChrome) -> Value {
    .record(
      header,
      notes: [kind(frame.strings), moment.map { frame.wording.words($0.day) }].compactMap(\.self)
        + frame.notes(header.customValues),
      summary: summary, frame)
  }
}

extension Record {
  /// Those of the type in one language that are asked for.
  static func entries(
    of site: Site, in language: Language, where isAsked: @Sendable (Self) -> Bool
  ) -> [RecordEntry] {
    site[keyPath: list].compactMap { $0.header.language == language && isAsked($0) ? RecordEntry($0) : nil }
  }

  /// Those that have a tag.
  static func tagged(of site: Site, in language: Language) -> [RecordEntry] {
    entries(of: site, in: language) { !$0.header.tags.isEmpty }
  }

  /// Those that tell a day.
  static func dated(of site: Site, in language: Language) -> [RecordEntry] {
    entries(of: site, in: language) { $0.moment != nil || $0.header.updated != nil }
  }
}

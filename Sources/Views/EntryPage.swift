import Basics
import Model
import Templates

/// A page of a list of records of several types, or of a type of the site’s own: some of them.
struct EntryPage: Sendable, Hashable {
  let title: String
  /// Of its first page.
  let address: String
  /// From 1.
  let number: Int
  let pages: Int
  /// How many records there are on all of its pages.
  let count: Int
  let entries: [RecordEntry]
  let trail: [Breadcrumb]
  let translations: [Translation]

  static let size = 20

  /// The pages of a tag, at least one.
  static func pages(
    of entries: [RecordEntry], title: String, address: String, trail: [Breadcrumb], translations: [Translation]
  ) -> [EntryPage] {
    let pages = max(1, (entries.count + size - 1) / size)
    return (1...pages).map { number in
      EntryPage(
        title: title, address: address, number: number, pages: pages, count: entries.count,
        entries: Array(entries[((number - 1) * size)..<min(number * size, entries.count)]),
        trail: number == 1 ? trail : trail + [Breadcrumb(title: title, address: address)],
        // Another language has other records, and other pages of them.
        translations: number == 1 ? translations : translations.map(\.above))
    }
  }

  /// The page's values; the function has nothing but its parts to make them from.
  static func values(_ frame: SiteChrome, _ page: Self) -> Value {
    let outline = page.outline(frame)
    return frame.values(outline, startValues(frame, outline, page))
  }

  /// What it adds to its frame.
  static func startValues(_ frame: SiteChrome, _: PageMetadata, _ page: Self) -> [String: Value] {
    let records = page.entries.map { $0.value(frame) }
    return [
      "groups": .recordGroups(records.isEmpty ? [] : [(title: page.title, records: records)]),
      "list": .pages(page.number, of: page.pages, at: page.address, frame.strings).with([
        "count_text": .text(frame.strings.count(page.count, "tagged"))
      ]),
    ]
  }

  /// What tells it from other pages.
  func outline(_ frame: SiteChrome) -> PageMetadata {
    PageMetadata(
      address: ArchiveAddresses.page(number, of: address),
      title: number == 1 ? title : "\(title), \(frame.strings.page(number, of: pages))", trail: trail,
      translations: translations)
  }
}

extension RecordEntry {
  /// The record in a list of records of several types: what it is and of which day.
  fileprivate func value(_ frame: SiteChrome) -> Value {
    let kind = header.type == .page ? nil : frame.strings["record_\(header.type.rawValue)"]
    return .record(
      header,
      notes: [kind, moment.map { frame.wording.words($0.day) }].compactMap(\.self) + frame.notes(header.customValues),
      summary: summary, frame)
  }
}

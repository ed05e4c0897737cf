import Basics
import Model
import Templates

/// What a page of the list of news shows, and no more.
struct NewsList: Sendable, Hashable {
  /// Of the list, as its first page has it.
  var title: String
  var address: String
  /// From 1.
  var number: Int
  var pages: Int
  /// How many there are on all of its pages.
  var count: Int
  /// The news of this page.
  var entries: [NewsEntry]
  /// The pages above the list.
  var trail: [Breadcrumb]
  var translations: [Translation]

  static let size = 20

  /// The pages of a list, at least one.
  static func pages(
    of entries: [NewsEntry], title: String, address: String, trail: [Breadcrumb], translations: [Translation]
  ) -> [NewsList] {
    let pages = max(1, (entries.count + size - 1) / size)
    return (1...pages).map { number in
      NewsList(
        title: title, address: address, number: number, pages: pages, count: entries.count,
        entries: Array(entries[((number - 1) * size)..<min(number * size, entries.count)]),
        trail: number == 1 ? trail : trail + [Breadcrumb(title: title, address: address)],
        // Another language has other news, and other pages of them.
        translations: number == 1 ? translations : translations.map(\.above))
    }
  }

  /// The page's values; the function has nothing but its parts to make them from.
  static func values(_ frame: SiteChrome, _ page: Self) -> Value {
    let outline = page.outline(frame)
    return frame.values(outline, startValues(frame, outline, page))
  }

  /// What the first page adds to its frame.
  static func startValues(_ frame: SiteChrome, _: PageMetadata, _ page: Self) -> [String: Value] {
    ["groups": page.entries.byYear(frame), "list": page.value(frame)]
  }

  /// What tells it from other pages.
  func outline(_ frame: SiteChrome) -> PageMetadata {
    PageMetadata(
      address: ArchiveAddresses.page(number, of: address),
      title: number == 1 ? title : "\(title), \(frame.strings.page(number, of: pages))",
      trail: trail, translations: translations)
  }

  private func value(_ frame: SiteChrome) -> Value {
    .pages(number, of: pages, at: address, frame.strings).with([
      "count_text": .text(frame.strings.count(count, "news"))
    ])
  }
}

import Basics
import Model
import Templates

/// What a list in pages is of.
protocol ListEntry: Sendable, Hashable {
  /// What a page of such a list adds to its frame.
  static func values(of page: ListPage<Self>, _ frame: SiteChrome) -> [String: Value]
}

/// A page of a list: some of its entries.
struct ListPage<Entry: ListEntry>: Sendable, Hashable {
  /// Of the list, as its first page has it.
  let title: String
  /// Of its first page.
  let address: String
  /// From 1.
  let number: Int
  let pages: Int
  /// How many entries there are on all of its pages.
  let count: Int
  let entries: [Entry]
  /// The pages above it.
  let trail: [Breadcrumb]
  let translations: [Translation]

  /// The pages of a list, at least one: twenty entries on each.
  static func pages(
    of entries: [Entry], title: String, address: String, trail: [Breadcrumb], translations: [Translation]
  ) -> [Self] {
    let size = 20
    let pages = max(1, (entries.count + size - 1) / size)
    return (1...pages).map { number in
      Self(
        title: title, address: address, number: number, pages: pages, count: entries.count,
        entries: Array(entries[((number - 1) * size)..<min(number * size, entries.count)]),
        trail: number == 1 ? trail : trail + [Breadcrumb(title: title, address: address)],
        // Another language has other entries, and other pages of them.
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
    Entry.values(of: page, frame)
  }

  /// What tells it from other pages.
  func outline(_ frame: SiteChrome) -> PageMetadata {
    PageMetadata(
      address: ArchiveAddresses.page(number, of: address),
      title: number == 1 ? title : "\(title), \(frame.strings.page(number, of: pages))", trail: trail,
      translations: translations)
  }

  /// Which page of the list it is, the pages beside it, and how many entries there are.
  ///
  /// - Parameter counted: the words that count them.
  func values(_ frame: SiteChrome, counted: String) -> Value {
    .pages(number, of: pages, at: address, frame.strings).with([
      "count_text": .text(frame.strings.count(count, counted))
    ])
  }
}

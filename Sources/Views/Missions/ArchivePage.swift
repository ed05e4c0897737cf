import Basics
import Model
import Templates

/// What a page of an archive shows, and no more: its own entries among all.
struct ArchivePage: Sendable, Equatable {
  /// What all pages of the archive share.
  struct Header: Sendable, Hashable {
    var title: String
    var address: String
    /// The pages above the archive.
    var trail: [Breadcrumb]

    var crumb: Breadcrumb { Breadcrumb(title: title, address: address) }
  }

  /// A value that all missions of the page have.
  struct Chosen: Sendable, Hashable {
    var facet: Facet
    var label: String
    /// The page without it.
    var off: String
    /// The page of the record that goes by the name.
    var record: String?
  }

  var header: Header
  /// Of the first page, where there are several.
  var address: String
  var chosen: [Chosen] = []
  /// From 1.
  var number = 1
  var pages = 1
  /// How many missions there are on all of its pages.
  var count: Int
  /// The missions of this page.
  var entries: [Value]
  var lists: [FacetList] = []
  var map: ArchiveMap?
  var trail: [Breadcrumb]
  var translations: [Translation]

  static let size = 50

  /// The page's values; the function has nothing but its parts to make them from.
  static func values(_ frame: SiteChrome, _ page: Self) -> Value {
    let outline = page.outline(frame)
    return frame.values(outline, startValues(frame, outline, page))
  }

  /// What the first page adds to its frame.
  static func startValues(_ frame: SiteChrome, _: PageMetadata, _ page: Self) -> [String: Value] {
    ["archive": page.value(frame)]
  }

  /// What tells it from other pages.
  func outline(_ frame: SiteChrome) -> PageMetadata {
    let title = chosen.isEmpty ? header.title : chosen.map(\.label).joined(separator: ", ")
    let ending = pages == 1 || number == 1 ? "" : ", " + frame.strings.page(number, of: pages)
    return PageMetadata(
      address: ArchiveAddresses.page(number, of: address), title: title + ending,
      whole: chosen.isEmpty ? nil : header.title,
      description: "\(header.title)\(frame.strings["colon"])\(title) (\(countText(frame.strings)))\(ending)",
      trail: trail, translations: translations)
  }

  private func value(_ frame: SiteChrome) -> Value {
    let strings = frame.strings
    return Value.pages(number, of: pages, at: address, strings).with([
      "title": .text(header.title), "url": .address(header.address),
      "name": .optional(chosen.isEmpty ? nil : chosen.map(\.label).joined(separator: ", ")),
      "count_text": .text(countText(strings)),
      "chosen": .list(chosen.map { value($0, strings) }), "is_pair": .bool(chosen.count > 1),
      "items": .list(entries),
      "has_lists": .bool(!lists.isEmpty), "lists": .list(lists.map { $0.value(strings) }),
      "lists_title": .text(strings[chosen.isEmpty ? "archive_browse" : "archive_narrow"]),
      "is_narrowed": .bool(!chosen.isEmpty),
      "has_map": .bool(map != nil), "map": map?.value(strings) ?? .null,
    ])
  }

  private func value(_ chosen: Chosen, _ strings: Strings) -> Value {
    [
      "facet": .text(strings["facet_\(chosen.facet.rawValue)"]), "label": .text(chosen.label),
      "off": .address(chosen.off), "record": .link(chosen.record),
    ]
  }

  private func countText(_ strings: Strings) -> String { strings.count(count, "missions") }
}

/// Values of a facet, to choose from.
struct FacetList: Sendable, Hashable {
  struct Item: Sendable, Hashable {
    var label: String
    var count: Int
    /// Nil where there is nothing to gain by going there.
    var address: String?
  }

  var facet: Facet
  var items: [Item]
  /// The page of all its values.
  var address: String?
  /// How many there are on that page.
  var total: Int

  func value(_ strings: Strings) -> Value {
    [
      "title": .text(strings["facets_\(facet.rawValue)"]), "url": address.map { .address($0) } ?? .null,
      "name": .text(facet.rawValue),
      "more_text": .optional(
        items.count < total ? strings["all_values", ["count": strings.written(total)]] : nil),
      "items": .list(
        items.map { item in
          [
            "label": .text(item.label), "count": .text(strings.written(item.count)),
            "url": item.address.map { .address($0) } ?? .null,
          ]
        }),
    ]
  }
}

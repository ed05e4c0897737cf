import Basics
import Model
import Templates

/// A page of an alphabetical list: all of it, a letter, or the records of a group. It reads what it lists and no more.
struct DirectoryPage: Sendable, Hashable {
  /// Records under a letter; of a page that has no letters, all of them.
  struct Stretch: Sendable, Hashable {
    var letter: String?
    var anchor: String?
    var records: [ListedRecord]
  }

  /// A page that leads to some of the records, and how many there are.
  struct Choice: Sendable, Hashable {
    var label: String
    var address: String
    var count: Int
  }

  /// The groups that the list may be narrowed to, under a heading.
  struct Choices: Sendable, Hashable {
    var grouping: Grouping
    var items: [Choice]
  }

  var address: String
  var title: String
  /// What the list is called, on a page of some of its records.
  var whole: String?
  /// What its records have in common.
  var grouping: Grouping?
  var count: Int
  var trail: [Breadcrumb]
  var translations: [Translation]
  var letters: [Choice] = []
  var choices: [Choices] = []
  var stretches: [Stretch] = []
  var number = 1
  var pages = 1
  var previous: String?
  var next: String?
  /// The key of the count of its records: `contacts`.
  var noun: String

  /// The page's values; the function has nothing but its parts to make them from.
  static func values(_ frame: SiteChrome, _ page: Self) -> Value {
    let outline = page.outline(frame)
    return frame.values(outline, startValues(frame, outline, page))
  }

  /// What the first page adds to its frame.
  static func startValues(_ frame: SiteChrome, _: PageMetadata, _ page: Self) -> [String: Value] {
    ["directory": page.value(frame)]
  }

  /// « Allemagne », « Allemagne, page 2 de 3 ».
  func outline(_ frame: SiteChrome) -> PageMetadata {
    let ending = number > 1 ? ", " + frame.strings.page(number, of: pages) : ""
    let name = [whole, title].compactMap(\.self).joined(separator: frame.strings["colon"])
    return PageMetadata(
      address: address, title: title + ending, whole: whole,
      description: "\(name) (\(frame.strings.count(count, noun)))\(ending)", trail: trail, translations: translations)
  }

  /// Under `directory` in the templates.
  private func value(_ frame: SiteChrome) -> Value {
    let strings = frame.strings
    return [
      "count_text": .text(strings.count(count, noun)),
      "whole": .optional(whole), "has_pages": .bool(pages > 1),
      "previous": previous.map { .address($0) } ?? .null, "next": next.map { .address($0) } ?? .null,
      "has_letters": .bool(letters.count > 1), "letters": .list(letters.map(choice)),
      "has_lists": .bool(!choices.isEmpty), "is_narrowed": true, "lists_title": .text(strings["archive_browse"]),
      "lists": .list(
        choices.map { choices in
          [
            "title": .text(strings["directory_\(choices.grouping.rawValue)"]), "url": .null, "more_text": .null,
            "items": .list(choices.items.map(choice)),
          ]
        }),
      "groups": .list(stretches.map(stretch)),
    ]
  }

  private func choice(_ choice: Choice) -> Value {
    ["label": .text(choice.label), "url": .address(choice.address), "count": .integer(choice.count)]
  }

  private func stretch(_ stretch: Stretch) -> Value {
    [
      "letter": .optional(stretch.letter), "anchor": .optional(stretch.anchor),
      "has_letter": .bool(stretch.letter != nil),
      "items": .list(
        stretch.records.map { record in
          [
            "title": .text(record.title), "url": .address(record.address), "acronym": .optional(record.acronym),
            "notes": .list(record.notes(without: grouping).map { ["text": .text($0)] }),
          ]
        }),
    ]
  }
}

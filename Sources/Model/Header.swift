package import Basics

/// What every record has: where it comes from, where it goes, what it is called.
package struct Header: Sendable, Hashable {
  /// The path of its file, from `content/`: `plans/2019-2023.en.md`.
  package var source: String
  package var type: RecordType
  package var language: Language
  /// The same for a record and its translations: `plans/2019-2023`.
  package var key: String
  /// From the site's root: `/en/plans/2019-2023/`.
  package var address: String
  package var title: String
  /// One sentence for search engines and lists.
  package var description: String?
  /// The template to use in place of the type's own.
  package var layout: String?
  /// The day of which its author says that it was brought up to date.
  package var updated: CivilDate?
  /// What it is about, in the order of its author; each once.
  package var tags: [Tag] = []
  /// What it says under keys of the site’s own, in the order in which the site declares them.
  package var customValues: [CustomValue] = []
  /// The name of the site’s own type that it is of; nil of one that is of a type that Jalon knows.
  package var customType: String?
  /// The template of the pages of its folder, and its own where there are such pages, of a folder’s own page.
  package var pagesLayout: String?
  package var listLayout: String?
  /// Whether it tells of nothing real: its page says so.
  package var isExample = false
  /// What its texts embed, by the numbers that stand there between two marks (`embedMark`); nil where there is nothing to show.
  package var embeds: [Embed?] = []

  package init(source: String, type: RecordType, language: Language, key: String, address: String, title: String) {
    self.source = source
    self.type = type
    self.language = language
    self.key = key
    self.address = address
    self.title = title
  }
}

/// Text as rendered: HTML whose links into the site are marked for whoever writes the page.
package struct Prose: Sendable, Hashable {
  package var markup: String

  package init(_ markup: String = "") {
    self.markup = markup
  }

  package var isEmpty: Bool { markup.isEmpty }
}

/// What stands in a text around the number of an embed; as the mark of links, it cannot come from a source.
package let embedMark: UInt8 = 2

extension Prose {
  /// Without the marks of embeds, for where these cannot be shown.
  package var withoutEmbeds: Prose {
    guard markup.hasByte(embedMark) else { return self }
    let parts = markup.split(separator: "\u{2}", omittingEmptySubsequences: false)
    return Prose(parts.enumerated().map { $0.isMultiple(of: 2) ? String($1) : "" }.joined())
  }
}

/// A heading of a page's text, for the contents list.
package struct Section: Sendable, Hashable {
  package var title: String
  package var anchor: String
  package var children: [Section]

  package init(title: String, anchor: String, children: [Section] = []) {
    self.title = title
    self.anchor = anchor
    self.children = children
  }
}

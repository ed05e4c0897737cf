package import Basics
package import Diagnostics

/// How a document is to be rendered.
package struct MarkdownOptions: Sendable {
  /// The language of the text, for the few words that rendering adds.
  package var language: Language
  /// Whether raw HTML is written as it stands; otherwise it is shown as text.
  package var allowsHTML: Bool
  /// Where a link or an image leads, from its destination as written.
  package var follow: @Sendable (_ destination: String, _ isImage: Bool) -> LinkTarget

  package init(
    language: Language, allowsHTML: Bool = false,
    follow: @escaping @Sendable (String, Bool) -> LinkTarget = { destination, _ in .outside(destination) }
  ) {
    self.language = language
    self.allowsHTML = allowsHTML
    self.follow = follow
  }
}

/// Where a link leads.
package enum LinkTarget: Sendable, Hashable {
  /// Out of the site; checked for a safe scheme before it is written.
  case outside(String)
  /// An address of the site, from its root: `/plans/2019-2023/#objectif-1`.
  case inside(String)
  /// Nowhere.
  case broken(Code, Words, hint: Words?)
}

/// A link or an image of a document that leads into the site.
package struct SiteLink: Sendable, Hashable {
  /// As `LinkTarget.inside` gave it.
  package var address: String
  /// Where the destination is written.
  package var range: SourceRange
}

/// A paragraph that asks for something else in its place: `{{jalons état="en retard"}}`.
package struct EmbedText: Sendable, Hashable {
  /// Without the braces and the white space around it.
  package var text: String
  package var range: SourceRange
}

/// What stands in HTML for an embed; as `linkMark`, it cannot come from a source.
let embedMark: Character = "\u{2}"

/// A heading of a document and those below it.
package struct Heading: Sendable, Hashable {
  /// Without markup.
  package var text: String
  /// Unique in the document, from the folded text.
  package var anchor: String
  /// As rendered, 2…6.
  package var level: Int
  package var children: [Heading] = []
}

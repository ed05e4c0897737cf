package import Basics
package import Diagnostics

/// How a document is to be rendered.
package struct MarkdownOptions: Sendable {
  /// The language of the text.
  package var language: Language
  /// The interface’s words in it, for the few that rendering adds.
  package var strings: Strings
  /// Whether raw HTML is written as it stands; otherwise it is shown as text.
  package var allowsHTML: Bool
  /// Where a link or an image leads, from its destination as written.
  package var follow: @Sendable (_ destination: String, _ isImage: Bool) -> LinkTarget
  /// Takes the notes of the documents that are read: what a page shows of one has calls of them only.
  package var notes: NoteCollector?
  /// What stands before the anchor of each heading: of a document that is put together with others, which file it is of.
  package var anchorPrefix: String
  /// What is written in the place of raw HTML: the same, its links followed.
  package var followHTML: @Sendable (_ markup: String) -> String = { $0 }

  package init(
    language: Language, strings: Strings? = nil, allowsHTML: Bool = false, notes: NoteCollector? = nil,
    anchorPrefix: String = "",
    follow: @escaping @Sendable (String, Bool) -> LinkTarget = { destination, _ in .outside(destination) }
  ) {
    self.language = language
    self.strings = strings ?? (language == .french ? .inFrench : .inEnglish)
    self.allowsHTML = allowsHTML
    self.follow = follow
    self.notes = notes
    self.anchorPrefix = anchorPrefix
  }
}

/// Where a link leads.
package enum LinkTarget: Sendable, Hashable {
  /// Out of the site; checked for a safe scheme before it is written.
  case outside(String)
  /// An address of the site, from its root: `/plans/2019-2023/#objectif-1`.
  case inside(String)
  /// An image of the site.
  case image(SiteImage)
  /// What is there and not published: the text stays, without a link.
  case heldBack(Words, hint: Words)
  /// Out of the site, at an address that is written otherwise; that is told.
  case mended(String, Words, hint: Words)
  /// Nowhere.
  case broken(Code, Words, hint: Words?)
}

/// An image of the site, as far as those who show it need to know it.
package struct SiteImage: Sendable, Hashable {
  /// As of a link into the site.
  package var address: String
  /// What room to keep for it; nil where it is not known.
  package var size: PixelSize?
  /// What other sizes there are of it; nil where there is only itself.
  package var picture: Picture?
  /// What there is to tell of it; nil of an image that is good.
  package var fault: ImageFault?

  package init(address: String, size: PixelSize? = nil, picture: Picture? = nil, fault: ImageFault? = nil) {
    self.address = address
    self.size = size
    self.picture = picture
    self.fault = fault
  }

  /// The finding of an image that is not good, for the place where its name is written.
  package func finding(in source: SourceText, at range: SourceRange) -> Finding? {
    fault.map { Finding($0.code, in: source, at: range, $0.summary, why: $0.why, hint: $0.hint) }
  }
}

/// What is wrong with an image, as a finding tells it.
package struct ImageFault: Sendable, Hashable {
  package let code: Code
  package let summary: Words
  package let why: Words?
  package let hint: Words

  package init(_ code: Code, _ summary: Words, why: Words? = nil, hint: Words) {
    self.code = code
    self.summary = summary
    self.why = why
    self.hint = hint
  }
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

/// What stands in HTML on both sides of the number of an embed; as `linkMark`, it cannot come from a source.
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

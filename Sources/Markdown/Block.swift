package import Basics
package import Diagnostics

/// An item of a list.
package struct ListItem: Sendable, Hashable {
  /// `[x]` and `[ ]`; nil when the item is no task.
  package var isTicked: Bool?
  /// The item's first paragraph.
  package var text: [Inline]
  /// What comes under it, lists of keys above all.
  package var blocks: [Block]
  package var range: SourceRange
  /// The footnotes that it refers to, by label, those of its blocks included.
  package var footnotes: [String]

  package init(isTicked: Bool?, text: [Inline], blocks: [Block], range: SourceRange, footnotes: [String]) {
    self.isTicked = isTicked
    self.text = text
    self.blocks = blocks
    self.range = range
    self.footnotes = footnotes
  }
}

/// A block of a document, as far as the outline of a plan needs to know it.
package struct Block: Sendable, Hashable {
  /// The kinds of block that an outline tells apart.
  package enum Kind: Sendable, Hashable {
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    case list([ListItem])
    /// Rows of cells; the first row is the header.
    case table([[[Inline]]])
    case other
  }

  package var kind: Kind
  /// The whole block as HTML.
  package var markup: String
  package var range: SourceRange
  /// The footnotes that it refers to, by label.
  package var footnotes: [String]

  package init(kind: Kind, markup: String, range: SourceRange, footnotes: [String]) {
    self.kind = kind
    self.markup = markup
    self.range = range
    self.footnotes = footnotes
  }
}

/// A Markdown text as blocks, for those who read its structure.
package struct Outline: Sendable, Hashable {
  package var blocks: [Block]
  /// A silent call of each footnote, by label: for where what calls it is shown without its mark.
  package var footnotes: [String: String]
  package var anchors: [String]
  /// In their order, without those below them.
  package var headings: [Heading]
  /// Every link into the site.
  package var links: [SiteLink]
  /// The paragraphs `{{…}}` of a text to read: their numbers stand in blocks between two marks.
  package var embeds: [EmbedText] = []
  /// Those that share a paragraph with other text, and are left in it.
  package var strayEmbeds: [EmbedText] = []
  /// Paragraphs that another generator puts something in the place of; here they are text.
  package var shortcodes: [EmbedText] = []
  /// The level-1 heading that opened the text and was taken out of it.
  package var title: String?
  /// Where in the source the text stands.
  package var range: SourceRange

  /// Reads the Markdown of a source from a line on.
  ///
  /// - Parameters:
  ///   - keepsTitle: leaves a level-1 heading that opens it where it is.
  ///   - isProse: whether it is a text to read, with embeds and definitions, and not the outline of a plan.
  package init(
    _ source: SourceText, afterLines linesBefore: Int, options: MarkdownOptions, keepsTitle: Bool = false,
    isProse: Bool = false, findings: inout [Finding]
  ) {
    let start = source.offset(ofLine: linesBefore + 1)
    let text = source.slice(start, source.text.utf8.count)
    range = SourceRange(start, source.text.utf8.count)
    let refusal = MarkdownLimits.refusal(of: text, from: start, in: source)
    if let refusal { findings.append(refusal) }
    let pasted = PastedText(
      refusal == nil ? text : "", in: source, linesBefore: linesBefore, isOutline: true, allowsHTML: options.allowsHTML)
    findings += pasted.findings
    guard refusal == nil, let tree = Tree(pasted.text) else {
      (blocks, footnotes, anchors, headings, links, title) = ([], [:], [], [], [], nil)
      return
    }
    title = keepsTitle ? nil : takeTitle(from: tree.root)
    var preparation = ASTRewriter(
      source: source, linesBefore: linesBefore, options: options, pasted: pasted, signs: Signs(text, isProse: isProse))
    let origins = preparation.prepare(tree.root)
    preparation.checkNotes(in: text, from: start)
    findings += preparation.findings
    anchors = preparation.headings.map(\.anchor)
    headings = preparation.headings
    links = preparation.siteLinks
    embeds = preparation.embeds
    strayEmbeds = preparation.strayEmbeds
    shortcodes = preparation.shortcodes
    let reader = BlockReader(preparation: preparation)
    blocks = tree.root.children.map { reader.block($0, origin: origins[$0.pointer]) }
    footnotes = Dictionary(preparation.notes.map { ($0.label, NoteMarks.silentCall($0.key)) }) { first, _ in first }
  }
}

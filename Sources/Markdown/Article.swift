import Basics
import CCmark
package import Diagnostics

/// A Markdown text, rendered.
package struct Article: Sendable, Hashable {
  /// HTML in pieces, an embed between each and the next: `embeds` has one less than there are pieces.
  package var pieces: [String]
  /// The paragraphs `{{…}}`, without their braces.
  package var embeds: [EmbedText]
  /// Those that share a paragraph with other text, and are left in it.
  package var strayEmbeds: [EmbedText] = []
  /// Paragraphs that another generator puts something in the place of; here they are text.
  package var shortcodes: [EmbedText] = []
  /// The whole HTML without embeds; a link into the site is `linkMark` and an address from the root.
  package var markup: String { pieces.joined() }
  /// The outline of the text.
  package var headings: [Heading]
  /// Every anchor a link may name.
  package var anchors: [String]
  /// Every link into the site.
  package var links: [SiteLink]
  /// The level-1 heading that opened the text and was taken out of it, as plain text.
  package var title: String?

  /// Renders the Markdown of a source from a line on.
  ///
  /// A level-1 heading that opens the text is its title, and is not in the HTML; any other one moves all headings down a
  /// level, because a page has one `<h1>`.
  package init(_ source: SourceText, afterLines linesBefore: Int, options: MarkdownOptions, findings: inout [Finding]) {
    self.init(pieces: [""], embeds: [], headings: [], anchors: [], links: [], title: nil)
    let start = source.offset(ofLine: linesBefore + 1)
    let text = source.slice(start, source.text.utf8.count)
    if let refusal = MarkdownLimits.refusal(of: text, from: start, in: source) {
      findings.append(refusal)
      return
    }
    let pasted = PastedText(
      text, in: source, linesBefore: linesBefore, isOutline: false, allowsHTML: options.allowsHTML)
    findings += pasted.findings
    guard let tree = Tree(pasted.text) else { return }
    title = takeTitle(from: tree.root)
    var preparation = ASTRewriter(
      source: source, linesBefore: linesBefore, options: options, pasted: pasted, signs: Signs(text, isProse: true))
    _ = preparation.prepare(tree.root, isUnderTitle: true)
    preparation.checkNotes(in: text, from: start)
    findings += preparation.findings
    anchors = preparation.headings.map(\.anchor)
    links = preparation.siteLinks
    headings = nest(preparation.headings)
    embeds = preparation.embeds
    strayEmbeds = preparation.strayEmbeds
    shortcodes = preparation.shortcodes
    let markup = finish(tree.root.markup(), preparation, isPage: true)
    pieces = embeds.isEmpty ? [markup] : cut(markup)
  }

  private init(
    pieces: [String], embeds: [EmbedText], headings: [Heading], anchors: [String], links: [SiteLink], title: String?
  ) {
    self.pieces = pieces
    self.embeds = embeds
    self.headings = headings
    self.anchors = anchors
    self.links = links
    self.title = title
  }
}

/// HTML cut at its embeds.
private func cut(_ markup: String) -> [String] {
  // Every other part is the number of an embed.
  markup.split(separator: embedMark, omittingEmptySubsequences: false).enumerated().compactMap { index, part in
    index.isMultiple(of: 2) ? String(part.drop { $0 == "\n" }) : nil
  }
}

/// Takes the level-1 heading that opens a document out of it.
func takeTitle(from root: Node) -> String? {
  guard let first = root.firstChild, first.kind == .heading, first.headingLevel == 1 else { return nil }
  if first.plainText.hasSuffix("}") { _ = HeadingID(takenFrom: first) }
  let title = first.plainText
  leaveCalls(of: first)
  return title
}

/// Takes a title out of its document; the notes that it calls are still called, without a mark.
private func leaveCalls(of title: Node) {
  var calls: [Node] = []
  title.walk { node, _ in if node.kind == .footnoteReference { calls.append(node) } }
  guard !calls.isEmpty, let box = Node(cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)) else { return title.remove() }
  cmark_node_set_on_enter(box.pointer, "")
  cmark_node_set_on_exit(box.pointer, "")
  cmark_node_insert_before(title.pointer, box.pointer)
  for call in calls { cmark_node_append_child(box.pointer, call.pointer) }
  title.remove()
}

/// A flat list of headings as a tree by level.
func nest(_ headings: [Heading]) -> [Heading] {
  var result: [Heading] = []
  var index = 0
  while index < headings.count {
    var heading = headings[index]
    let end = headings[(index + 1)...].firstIndex { $0.level <= heading.level } ?? headings.count
    heading.children = nest(Array(headings[(index + 1)..<end]))
    result.append(heading)
    index = end
  }
  return result
}

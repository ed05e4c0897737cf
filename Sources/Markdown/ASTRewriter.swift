import Basics
import CCmark
import Diagnostics

/// Rewrites the syntax tree of a document before it is rendered: links followed, raw HTML shown as text, headings given anchors.
struct ASTRewriter {
  /// Deeper than any text a person writes, and shallow enough for every stack and every browser.
  static let depthLimit = 100

  let source: SourceText
  /// How many lines of the file come before the Markdown.
  let linesBefore: Int
  let options: MarkdownOptions
  /// How the text that was parsed stands to the source.
  private let pasted: PastedText
  var findings: [Finding] = []
  private(set) var headings: [Heading] = []
  /// Those that something refers to, in the order of their numbers.
  var notes: [Note] = []
  /// The places in `notes` of those that the text calls, or a note that it calls.
  var calledNotes: Set<Int> = []
  private(set) var hasTasks = false
  private(set) var embeds: [EmbedText] = []
  private(set) var strayEmbeds: [EmbedText] = []
  private(set) var shortcodes: [EmbedText] = []
  var siteLinks: [SiteLink] = []
  var hasImages = false
  private var anchors = UniqueNames()
  /// What is out of the tree, and still in the lists of those who walk over it.
  private var dropped: [Node] = []
  /// After the last destination that was found in the source.
  var cursor = 0

  /// What there is to look for in the text.
  let signs: Signs

  init(source: SourceText, linesBefore: Int, options: MarkdownOptions, pasted: PastedText, signs: Signs) {
    self.pasted = pasted
    self.signs = signs
    self.source = source
    self.linesBefore = linesBefore
    self.options = options
  }

  /// What a heading was before it was given an anchor.
  struct Origin {
    let level: Int
    let range: SourceRange
  }

  /// Prepares a whole document. Returns what each heading was.
  ///
  /// `isUnderTitle` moves all headings down a level where one is of level 1: a page has one `<h1>`, its title. None may then
  /// skip a level; of an outline, only whoever reads it knows what a heading becomes.
  mutating func prepare(_ root: Node, isUnderTitle: Bool = false) -> [OpaquePointer: Origin] {
    var nodes: [Node] = []
    var references: [Node] = []
    var notes: [Node] = []
    var quotes: [Node] = []
    var paragraphs: [Node] = []
    var deepest: (node: Node, depth: Int)?
    root.walk { node, depth in
      if depth > Self.depthLimit && deepest == nil { deepest = (node, depth) }
      switch node.kind {
      case .heading, .link, .image, .htmlBlock, .htmlInline, .table: nodes.append(node)
      case .footnoteReference: references.append(node)
      case .footnoteDefinition: notes.append(node)
      case .quote where signs.callouts: quotes.append(node)
      case .paragraph:
        if signs.embeds, depth == 1 { nodes.append(node) }
        if signs.definitions, depth == 1 || node.parent?.kind == .quote { paragraphs.append(node) }
      case .item: if node.isTicked != nil { hasTasks = true }
      default: break
      }
    }
    if let deepest {
      findings.append(Self.tooDeep(in: source, at: range(of: deepest.node).lower))
      root.children.forEach { $0.remove() }
      return [:]
    }
    if signs.scripts { writeScripts(of: root) }
    let ids = signs.ids ? takeIDs(of: nodes) : [:]
    let shift = isUnderTitle && nodes.contains { $0.kind == .heading && $0.headingLevel == 1 } ? 1 : 0
    var origins: [OpaquePointer: Origin] = [:]
    var above = shift == 1 ? 0 : 1
    for node in nodes {
      switch node.kind {
      case .heading:
        let origin = Origin(level: node.headingLevel, range: range(of: node))
        anchor(node, level: min(6, origin.level + shift), ids[node.pointer], at: origin.range)
        origins[node.pointer] = origin
        if isUnderTitle, let skipped = skippedHeading(origin.level, after: above, in: source, at: origin.range) {
          findings.append(skipped)
        }
        above = origin.level
      case .link, .image: follow(node)
      case .table:
        checkRows(of: node)
        wrap(node)
      case .paragraph: break
      default: if options.allowsHTML { node.set(literal: options.followHTML(node.literal)) } else { show(node) }
      }
    }
    writeCallouts(of: quotes)
    writeDefinitions(of: paragraphs)
    if !notes.isEmpty { takeNotes(references, notes) }
    // After all that stands in them was looked at: what is in a paragraph goes with it.
    for node in nodes where node.kind == .paragraph { takeEmbed(node) }
    dropped.forEach { $0.remove() }
    dropped = []
    return origins
  }

  /// Takes a node out of the tree, and lets go of it in the end.
  mutating func drop(_ node: Node) {
    cmark_node_unlink(node.pointer)
    dropped.append(node)
  }

  /// The stretch of the file that a node comes from.
  func range(of node: Node) -> SourceRange {
    var block = node
    // A box put around a table has no place of its own; what is in it has.
    if block.startLine == 0, let first = block.firstChild, first.startLine > 0 { block = first }
    while block.startLine == 0, let parent = block.parent { block = parent }
    let start = pasted.place(line: block.startLine, column: max(1, block.startColumn))
    let end = pasted.place(line: block.endLine, column: block.endColumn)
    let lower = source.offset(ofLine: start.line + linesBefore) + start.column - 1
    let upper = source.offset(ofLine: end.line + linesBefore) + end.column
    return SourceRange(lower, max(lower, upper))
  }

  // MARK: Headings

  /// The names that writers gave to headings, off their texts: no other heading takes one of them.
  private mutating func takeIDs(of nodes: [Node]) -> [OpaquePointer: (id: HeadingID, anchor: String)] {
    var taken: [OpaquePointer: (id: HeadingID, anchor: String)] = [:]
    for node in nodes where node.kind == .heading {
      guard let id = HeadingID(takenFrom: node) else { continue }
      taken[node.pointer] = (id, anchors.claim(id.name.isEmpty ? "section" : id.name))
    }
    return taken
  }

  private mutating func anchor(
    _ heading: Node, level: Int, _ given: (id: HeadingID, anchor: String)?, at range: SourceRange
  ) {
    let text = heading.plainText
    let name = given == nil ? slug(text, limit: 64) : ""
    let unique = options.anchorPrefix + (given?.anchor ?? anchors.claim(name.isEmpty ? "section" : name))
    if let given, let finding = given.id.finding(anchor: given.anchor, in: source, at: range) {
      findings.append(finding)
    }
    headings.append(Heading(text: text, anchor: unique, level: level))
    heading.becomeBox("<h\(level) id=\"\(unique)\">", "</h\(level)>")
  }

  /// Puts a table in a box that scrolls where the table is wider, and that the keyboard reaches.
  private func wrap(_ table: Node) {
    guard let block = Node(cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)) else { return }
    cmark_node_set_on_enter(block.pointer, "<div class=\"scroll\" tabindex=\"0\">")
    cmark_node_set_on_exit(block.pointer, "</div>")
    cmark_node_insert_before(table.pointer, block.pointer)
    cmark_node_append_child(block.pointer, table.pointer)
  }

  /// Puts a mark in the place of a paragraph that is nothing but `{{…}}`.
  private mutating func takeEmbed(_ paragraph: Node) {
    // Code that shows an embed is not one.
    guard paragraph.children.allSatisfy({ $0.kind != .code }) else { return }
    let text = paragraph.plainText[...].trimmed
    if isShortcode(text) {
      shortcodes.append(EmbedText(text: String(text), range: range(of: paragraph)))
      return
    }
    if text.contains("{{"), text.contains("}}"), !(text.hasPrefix("{{") && text.hasSuffix("}}")) {
      noteEmbeds(beside: paragraph)
    }
    guard text.hasPrefix("{{"), text.hasSuffix("}}"), text.count > 4,
      let block = Node(cmark_node_new(CMARK_NODE_CUSTOM_BLOCK))
    else { return }
    cmark_node_set_on_enter(block.pointer, "\(embedMark)\(embeds.count)\(embedMark)")
    embeds.append(
      EmbedText(text: String(text.dropFirst(2).dropLast(2).trimmed), range: range(of: paragraph)))
    cmark_node_insert_before(paragraph.pointer, block.pointer)
    drop(paragraph)
  }

  /// Whether a text is what another generator puts something in the place of: `{{< figure src="a.png" >}}`, `{{% note %}}`, `{% include a %}`.
  private func isShortcode(_ text: some StringProtocol) -> Bool {
    ["{{<", "{{%", "{%"].contains(where: text.hasPrefix) && [">}}", "%}}", "%}"].contains(where: text.hasSuffix)
  }

  /// Notes lines that are nothing but `{{…}}` in a paragraph with other lines: a blank line is missing.
  private mutating func noteEmbeds(beside paragraph: Node) {
    let block = range(of: paragraph)
    for line in source.line(at: block.lower)...source.line(at: max(block.lower, block.upper - 1)) {
      let text = source.content(ofLine: line).trimmed
      guard text.hasPrefix("{{"), text.hasSuffix("}}"), text.count > 4, !isShortcode(text) else { continue }
      let start = source.offset(ofLine: line)
      let place = SourceRange(start, start + source.content(ofLine: line).utf8.count)
      strayEmbeds.append(EmbedText(text: String(text), range: place))
    }
  }

  // MARK: Raw HTML

  /// Puts text in the place of raw HTML; a comment is meant for the writer and goes.
  private mutating func show(_ node: Node) {
    let literal = node.literal
    let trimmed = literal.drop { $0.isWhitespace }
    // Markdown has no other way to break a line in a cell.
    if node.isBreak, node.parent?.kind == .tableCell { return node.set(literal: "<br>") }
    if trimmed.hasPrefix("<!--"), trimmed.contains("-->") {
      let isWhole = trimmed.reversed().drop { $0.isWhitespace }.starts(with: ">--")
      if isWhole { return node.remove() }
    }
    findings.append(
      Finding(
        .rawHTML, in: source, at: range(of: node),
        Words(
          fr: "le HTML est montré comme du texte : « \(firstLine(of: literal)) »",
          en: "HTML is shown as text: “\(firstLine(of: literal))”"),
        hint: Words(
          fr: "Écrivez-le en Markdown, ou mettez « html: oui » dans content/site.yml si vous en êtes l’auteur.",
          en: "Write it in Markdown, or put “html: yes” in content/site.yml if you wrote it yourself.")))
    guard let text = cmark_node_new(CMARK_NODE_TEXT) else { return }
    cmark_node_set_literal(text, literal)
    var replacement = text
    if node.kind == .htmlBlock, let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH) {
      cmark_node_append_child(paragraph, text)
      replacement = paragraph
    }
    cmark_node_insert_before(node.pointer, replacement)
    node.remove()
  }

  private func firstLine(of literal: String) -> String {
    let line = literal.split(whereSeparator: \.isNewline).first ?? ""
    return line.count > 60 ? line.prefix(59) + "…" : String(line)
  }

  static func tooDeep(in source: SourceText, at offset: Int) -> Finding {
    Finding(
      .nestingTooDeep, in: source, at: SourceRange(at: offset),
      Words(
        fr: "plus de \(depthLimit) niveaux imbriqués les uns dans les autres",
        en: "more than \(depthLimit) levels inside one another"),
      hint: Words(
        fr: "Vérifiez les « > », les tirets et les astérisques de ce passage : il y en a sûrement trop.",
        en: "Look at the “>”, dashes and asterisks of this passage: there are surely too many."))
  }
}

import Basics
import CCmark

/// A node of a parsed document: valid while the `Tree` it came from lives, and not handed out of this room.
struct Node {
  let pointer: OpaquePointer

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  enum Kind {
    case document, heading, paragraph, quote, list, item, table, tableRow, tableCell, htmlBlock
    case footnoteDefinition, footnoteReference
    case text, code, softBreak, lineBreak, htmlInline, link, image, strong, other
  }

  var kind: Kind {
    let type = cmark_node_get_type(pointer)
    return switch type {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_STRONG: .strong
    case jalon_table_type(): .table
    case jalon_table_row_type(): .tableRow
    case jalon_table_cell_type(): .tableCell
    default: .other
    }
  }

  var parent: Node? { Node(cmark_node_parent(pointer)) }
  var next: Node? { Node(cmark_node_next(pointer)) }
  var previous: Node? { Node(cmark_node_previous(pointer)) }
  var firstChild: Node? { Node(cmark_node_first_child(pointer)) }

  /// The children, in order. Taken before the tree is changed under them.
  var children: [Node] {
    var result: [Node] = []
    var child = firstChild
    while let node = child {
      result.append(node)
      child = node.next
    }
    return result
  }

  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
  var url: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
  var title: String { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }

  func set(literal: String) { cmark_node_set_literal(pointer, literal) }
  func set(url: String) { cmark_node_set_url(pointer, url) }
  func set(title: String) { cmark_node_set_title(pointer, title) }

  /// Makes spaces of the control characters that its text, its address and its title have.
  func clean() {
    switch kind {
    case .text where literal.hasControls: set(literal: literal.withoutControls)
    case .link, .image:
      if url.hasControls { set(url: url.withoutControls) }
      if title.hasControls { set(title: title.withoutControls) }
    default:
      if let info = cmark_node_get_fence_info(pointer).map({ String(cString: $0) }), info.hasControls {
        cmark_node_set_fence_info(pointer, info.withoutControls)
      }
    }
  }

  /// Whether it is text that begins with a sign that everybody sees.
  var isVisible: Bool {
    guard kind == .text, let first = cmark_node_get_literal(pointer)?.pointee else { return false }
    return first > 0x20 && first < 0x7F
  }

  /// Whether a list item is ticked; nil when it is no task.
  var isTicked: Bool? {
    guard jalon_is_task(pointer) else { return nil }
    return cmark_gfm_extensions_get_tasklist_item_checked(pointer)
  }

  /// Makes of a block one that is written as given, around what is in it. The block stays the same node, for its text is kept
  /// in it and goes when it goes.
  func becomeBox(_ start: String, _ end: String) {
    cmark_node_set_type(pointer, CMARK_NODE_CUSTOM_BLOCK)
    cmark_node_set_on_enter(pointer, start)
    cmark_node_set_on_exit(pointer, end)
  }

  /// A node that is written as it stands; of all that are, table cells take no others.
  init?(writing text: String) {
    self.init(cmark_node_new(CMARK_NODE_HTML_INLINE))
    set(literal: text)
  }

  /// Words.
  init?(text: Substring) {
    guard !text.isEmpty else { return nil }
    self.init(cmark_node_new(CMARK_NODE_TEXT))
    set(literal: String(text))
  }

  /// Puts a node, wherever it was, at the end of what is in this one.
  func append(_ node: Node) { cmark_node_append_child(pointer, node.pointer) }

  /// Puts a node, wherever it was, right before this one.
  func precede(with node: Node) { cmark_node_insert_before(pointer, node.pointer) }

  /// Whether it is what `takeTitle` leaves of a title that calls notes.
  var isTitleBox: Bool {
    cmark_node_get_type(pointer) == CMARK_NODE_CUSTOM_BLOCK && cmark_node_get_on_enter(pointer)?.pointee == 0
  }

  /// Whether it is `<br>`.
  var isBreak: Bool {
    kind == .htmlInline && literal.utf8.count < 8
      && literal.lowercased().filter { !$0.isWhitespace && $0 != "/" } == "<br>"
  }

  /// The key that a call of a note has.
  var noteKey: Substring? {
    guard kind == .htmlInline, literal.utf8.first == NoteMarks.call else { return nil }
    return literal.drop { $0 == "\u{3}" || $0 == "!" }.prefix { $0 != "\u{3}" }
  }

  /// Takes the node out of the tree and leaves what is in it where it was.
  func unwrap() {
    for child in children { cmark_node_insert_before(pointer, child.pointer) }
    cmark_node_free(pointer)
  }

  /// Takes the node and all below it out of the tree.
  func remove() { cmark_node_free(pointer) }

  /// The node as HTML, by the library's own renderer.
  func markup() -> String {
    guard let html = cmark_render_html(pointer, Tree.renderOptions, nil) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return String(cString: html)
  }

  /// The text without markup: what a reader would say aloud. A line break is a space.
  var plainText: String {
    var result = ""
    func add(_ node: Node) {
      switch node.kind {
      case .text, .code: result += node.literal
      case .softBreak, .lineBreak: result += " "
      case .footnoteReference: break
      case .htmlInline: result += node.scriptText ?? ""
      default: node.children.forEach(add)
      }
    }
    add(self)
    return result
  }

  /// Calls `visit` for this node and all below it, parents first, with the depth. Uses no stack of its own, so that
  /// hostile nesting cannot exhaust it. Nodes must not be removed during the walk.
  func walk(_ visit: (Node, Int) -> Void) {
    guard let iterator = cmark_iter_new(pointer) else { return }
    defer { cmark_iter_free(iterator) }
    var depth = 0
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard let node = Node(cmark_iter_get_node(iterator)) else { return }
      if event == CMARK_EVENT_ENTER {
        visit(node, depth)
        if cmark_node_first_child(node.pointer) != nil || !Node.isLeaf(node) { depth += 1 }
      } else {
        depth -= 1
      }
    }
  }

  /// Whether the library's iterator gives no exit event for a node of this kind (iterator.c, `S_leaf_mask`).
  private static func isLeaf(_ node: Node) -> Bool {
    switch cmark_node_get_type(node.pointer) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK,
      CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      true
    default: false
    }
  }
}

/// A parsed document, freed when it goes.
struct Tree: ~Copyable {
  /// Raw HTML and dangerous links are dealt with on the tree, before rendering, so that nothing is left out in silence.
  static let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
  /// Lines of the source are no lines of the page: print styles would keep them.
  static let renderOptions = options | CMARK_OPT_NOBREAKS

  let root: Node

  /// Nil only when memory is out.
  init?(_ text: Substring) {
    guard let root = Node(Extensions.shared.parse(text, options: Self.options)) else { return nil }
    self.root = root
    // A source has no control character; « &#1; » writes one, which would be taken for a mark.
    if text.rangeInUTF8(of: "&#") != nil { root.walk { node, _ in node.clean() } }
  }

  deinit { cmark_node_free(root.pointer) }
}

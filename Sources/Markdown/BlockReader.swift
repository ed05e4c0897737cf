import Basics

/// Turns the nodes of a prepared tree into blocks.
struct BlockReader {
  let preparation: ASTRewriter
  /// Lists inside lists are read this deep: a milestone, its keys, their values.
  private static let listDepth = 4

  init(preparation: ASTRewriter) {
    self.preparation = preparation
  }

  /// A block at the top of the document; `origin` is what it was if it stands for a heading.
  func block(_ node: Node, origin: ASTRewriter.Origin?) -> Block {
    Block(
      kind: origin.map { .heading(level: $0.level, inlines(of: node)) } ?? kind(of: node, depth: 0),
      markup: markup(of: node), range: origin?.range ?? preparation.range(of: node),
      footnotes: footnoteLabels(in: node))
  }

  // MARK: Private

  private func kind(of node: Node, depth: Int) -> Block.Kind {
    switch node.kind {
    case .paragraph: .paragraph(inlines(of: node))
    case .list where depth < Self.listDepth: .list(node.children.map { item($0, depth: depth) })
    case .table: .table(node.children.map { row in row.children.map(inlines) })
    case .other: node.children.first.map { kind(inside: node, first: $0, depth: depth) } ?? .other
    default: .other
    }
  }

  /// What a box was before it was put around a table or an image.
  private func kind(inside box: Node, first: Node, depth: Int) -> Block.Kind {
    switch first.kind {
    case .table: kind(of: first, depth: depth)
    case .image: .paragraph(inlines(of: box))
    default: .other
    }
  }

  private func item(_ node: Node, depth: Int) -> ListItem {
    var children = node.children
    var text: [Inline] = []
    if let first = children.first, first.kind == .paragraph {
      text = inlines(of: first)
      children.removeFirst()
    }
    return ListItem(
      isTicked: node.isTicked, text: text,
      blocks: children.map { child in
        Block(
          kind: kind(of: child, depth: depth + 1), markup: markup(of: child), range: preparation.range(of: child),
          footnotes: [])
      },
      range: preparation.range(of: node), footnotes: footnoteLabels(in: node))
  }

  /// The stretches of a block, neighbouring text put together.
  private func inlines(of node: Node) -> [Inline] {
    var result: [Inline] = []
    var next = node.firstChild
    while let child = next {
      next = child.next
      let kind = child.kind
      let isText =
        kind == .text || kind == .softBreak || kind == .lineBreak || child.isBreak || child.scriptText != nil
      let plain = child.plainOrBreak(kind)
      let markup = markup(of: child, kind, plain: plain)
      if isText, let last = result.indices.last, result[last].isText {
        result[last].plain += plain
        result[last].markup += markup
      } else {
        result.append(
          Inline(
            plain: plain, markup: markup, isStrong: kind == .strong,
            link: kind == .link && !child.url.isEmpty ? address(child.url) : nil,
            image: kind == .image ? image(child) : nil, isText: isText))
      }
    }
    return result
  }

  private func image(_ node: Node) -> InlineImage {
    let url = node.url
    let mark = ImageMark(url[...])
    return InlineImage(
      link: address(mark.map { String($0.url) } ?? url), size: mark?.size, picture: mark?.picture, title: node.title)
  }

  private func address(_ url: String) -> String {
    url.hasPrefix("jalon:") ? String(Unicode.Scalar(linkMark)) + url.dropFirst(6) : url
  }

  private func markup(of node: Node) -> String { finish(node.markup(), preparation) }

  /// A stretch's HTML: plain words, as most are, need no renderer.
  private func markup(of node: Node, _ kind: Node.Kind, plain: String) -> String {
    switch kind {
    case .text where !plain.withBytes({ $0.contains(where: isMarkup) }), .softBreak: plain
    default: markup(of: node)
    }
  }

  private func footnoteLabels(in node: Node) -> [String] {
    guard !preparation.notes.isEmpty else { return [] }
    var seen: Set<Substring> = []
    var labels: [String] = []
    node.walk { child, _ in
      guard let key = child.noteKey, seen.insert(key).inserted, let note = preparation.note(of: key) else { return }
      labels.append(note.label)
    }
    return labels
  }
}

/// Whether the library's renderer would write a byte of text in another way.
private func isMarkup(_ byte: UInt8) -> Bool {
  // Letters are all above.
  byte <= UInt8(ascii: ">")
    && (byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&")
      || byte == UInt8(ascii: "\""))
}

extension Node {
  fileprivate func plainOrBreak(_ kind: Kind) -> String {
    switch kind {
    case .text, .code: literal
    case .softBreak, .lineBreak: "\n"
    case .htmlInline: isBreak ? "\n" : String(scriptText ?? "")
    default: plainText
    }
  }
}

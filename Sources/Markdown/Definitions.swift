import Basics
import CCmark

/// Lists of terms and what they mean, as PHP Markdown Extra and Pandoc write them:
///
///     Terme
///     : définition
///     : une autre
///
/// Only a line that begins with a colon and a space is a definition, below a line that is not: « Lieu : Montréal » is none.
extension ASTRewriter {
  /// Lines above a definition are each a term; more than these are a paragraph.
  private static let mostTerms = 3

  /// Makes lists of the paragraphs that are terms and definitions; those that follow one another are one list.
  mutating func writeDefinitions(of paragraphs: [Node]) {
    var last: Node?
    for paragraph in paragraphs where paragraph.hasDefinition {
      var lines = paragraph.lines
      guard let first = lines.firstIndex(where: { $0.first?.isDefinition == true }) else { continue }
      var before = paragraph.previous
      if first == 0, before == nil || before?.pointer != last?.pointer {
        // The term has a paragraph of its own.
        guard let term = before, term.kind == .paragraph, term.lines.count == 1 else { continue }
        lines.insert(term.children, at: 0)
        before = term.previous
      } else if first > Self.mostTerms {
        continue
      }
      lines.forEach(dropBreak)
      if let last, before?.pointer == last.pointer {
        define(lines, in: last)
        drop(paragraph)
      } else {
        paragraph.becomeBox("<dl>", "</dl>")
        define(lines, in: paragraph)
        last = paragraph
      }
      if let empty = last?.previous, empty.kind == .paragraph, empty.firstChild == nil { drop(empty) }
      if let empty = last?.next, empty.kind == .paragraph, empty.firstChild == nil { drop(empty) }
    }
  }

  /// Puts terms and definitions, a line each, at the end of a list. A line that is neither goes on with the definition above it.
  private func define(_ lines: [[Node]], in list: Node) {
    var definition: Node?
    for line in lines {
      if let first = line.first, first.isDefinition {
        first.set(literal: String(first.literal.dropFirst().drop { $0 == " " || $0 == "\t" }))
        definition = box("dd", in: list)
      } else if let open = definition {
        if let space = Node(text: " ") { open.append(space) }
      } else {
        definition = nil
        guard let term = box("dt", in: list) else { continue }
        for node in line { term.append(node) }
        continue
      }
      for node in line { definition?.append(node) }
    }
  }

  private func box(_ name: String, in list: Node) -> Node? {
    guard let box = Node(cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)) else { return nil }
    box.becomeBox("<\(name)>", "</\(name)>")
    list.append(box)
    return box
  }

  /// Ends of lines are boundaries of what is put apart.
  private func dropBreak(after line: [Node]) {
    guard let end = line.last?.next, end.kind == .softBreak || end.kind == .lineBreak else { return }
    end.remove()
  }
}

extension Node {
  /// Whether a text begins a definition.
  fileprivate var isDefinition: Bool {
    guard kind == .text else { return false }
    let text = literal.utf8
    guard text.first == UInt8(ascii: ":"), let second = text.dropFirst().first else { return false }
    return second == UInt8(ascii: " ") || second == UInt8(ascii: "\t")
  }

  /// Whether a line of a paragraph may begin with a colon: before its texts are put together.
  fileprivate var hasDefinition: Bool {
    var isAtStart = true
    var next = firstChild
    while let node = next {
      next = node.next
      if isAtStart, node.kind == .text, node.literal.utf8.first == UInt8(ascii: ":") { return true }
      isAtStart = node.kind == .softBreak || node.kind == .lineBreak
    }
    return false
  }

  /// The lines of a paragraph, without what parts them.
  fileprivate var lines: [[Node]] {
    var lines: [[Node]] = [[]]
    for node in children {
      if node.kind == .softBreak || node.kind == .lineBreak {
        lines.append([])
      } else {
        lines[lines.count - 1].append(node)
      }
    }
    return lines.filter { !$0.isEmpty }
  }
}

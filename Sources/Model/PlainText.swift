import Basics

extension Prose {
  /// The text alone, on one line: tags left out, entities put back.
  package var plain: String {
    var result = ""
    forEachPiece(of: markup) { piece in
      if case .text(let text) = piece { result += decodeEntities(NoteMarks.removed(from: text)) }
    }
    return result.split { $0 == "\n" }.joined(separator: " ")
  }

  /// The text alone, block by block in reading order: each paragraph, heading, list item, table cell… on one line, its white
  /// space being single spaces save for no-break ones. Blocks without text are left out, and so are the marks that lead to
  /// footnotes and back.
  package var paragraphs: [String] {
    var reader = ParagraphReader()
    forEachPiece(of: markup) { reader.read($0) }
    reader.endParagraph()
    return reader.paragraphs
  }
}

private enum MarkupPiece {
  case text(String)
  case tag(MarkupScanner.Tag, String)
}

/// Goes through the texts and the tags of HTML; comments, scripts and styles are neither.
private func forEachPiece(of markup: String, _ body: (MarkupPiece) -> Void) {
  var markup = markup
  markup.withUTF8 { bytes in
    func text(_ range: Range<Int>) -> String {
      String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
    var scanner = MarkupScanner(bytes)
    while let piece = scanner.next() {
      switch piece {
      case .text(let range): body(.text(text(range)))
      case .tag(let tag): body(.tag(tag, text(tag.range)))
      case .other: continue
      }
    }
  }
}

private struct ParagraphReader {
  var paragraphs: [String] = []
  private var text = ""
  /// The element that is being left out.
  private var leftOut: ElementName?

  mutating func read(_ piece: MarkupPiece) {
    switch piece {
    case .text(let run):
      if leftOut == nil { text += decodeEntities(NoteMarks.removed(from: run)) }
    case .tag(let tag, let words):
      if let name = leftOut {
        if tag.isClosing, tag.name == name { leftOut = nil }
      } else if tag.name == "br" {
        text += " "
      } else if Self.blocks.contains(tag.name) {
        endParagraph()
      } else if tag.name == "sup" || tag.name == "a", !tag.isClosing, leadsToFootnote(words) {
        leftOut = tag.name
      }
    }
  }

  mutating func endParagraph() {
    let line = text.unicodeScalars.split { $0 == " " || ("\t"..."\r").contains($0) }.map { String($0) }
      .joined(separator: " ")
    if line.contains(where: { !$0.isWhitespace }) { paragraphs.append(line) }
    text = ""
  }

  /// The library's classes: `footnote-ref` of the mark, `footnote-backref` of the arrow back.
  private func leadsToFootnote(_ tag: String) -> Bool {
    tag.rangeInUTF8(of: "\"footnote-ref\"") != nil || tag.rangeInUTF8(of: "\"footnote-backref\"") != nil
  }

  /// The elements whose text stands apart from what is before and after them.
  private static let blocks = Set<ElementName>([
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
    "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "search", "section", "select",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ])
}

package import Basics
package import Diagnostics

/// A short text of Markdown that stands in front matter.
package struct Fragment: Sendable, Hashable {
  /// The stretches of its first paragraph.
  package var inlines: [Inline]
  /// The whole of it as HTML.
  package var markup: String

  /// Reads a text. Findings point at `range` of the source: what stands in YAML has no lines of its own to point at.
  package init(
    _ text: String, in source: SourceText, at range: SourceRange, options: MarkdownOptions, findings: inout [Finding]
  ) {
    if isPlain(text) {
      inlines = [Inline(text: text)]
      markup = "<p>\(inlines.markup)</p>\n"
      return
    }
    var found: [Finding] = []
    let outline = Outline(
      SourceText(path: source.path, text: text), afterLines: 0, options: options, keepsTitle: true, findings: &found)
    findings += found.map { finding in
      Finding(
        finding.code, as: finding.severity, in: source, at: range, finding.summary, why: finding.why, hint: finding.hint
      )
    }
    markup = outline.blocks.map(\.markup).joined()
    if case .paragraph(let inlines)? = outline.blocks.first?.kind, outline.blocks.count == 1 {
      self.inlines = inlines
    } else {
      inlines = text.isEmpty ? [] : [Inline(text: text)]
    }
  }
}

/// Whether a text has no byte that Markdown could make anything of, as most values of front matter.
private func isPlain(_ text: String) -> Bool {
  let bytes = text.utf8
  guard let first = bytes.first, !" \t#+-=>.".utf8.contains(first), !(0x30...0x39).contains(first) else { return false }
  // An autolink needs a colon or `www.`, an e-mail address its sign.
  return !bytes.contains { "*_[]<>&\\`!~:|@{}\n\r\t".utf8.contains($0) } && bytes.last != 0x20
    && text.rangeInUTF8(of: "www.") == nil && text.rangeInUTF8(of: "  ") == nil
}

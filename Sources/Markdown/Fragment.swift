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

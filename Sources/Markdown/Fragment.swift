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
  text.withBytes { bytes in
    guard let first = bytes.first, let last = bytes.last, last != 0x20, !mayBegin(first) else { return false }
    var isAfterSpace = false
    for byte in bytes {
      if mayMark(byte) || byte == 0x20 && isAfterSpace { return false }
      isAfterSpace = byte == 0x20
    }
    return true
  } && text.rangeInUTF8(of: "www.") == nil
}

/// Whether a byte may begin what is more than words: a list, a heading, a quote.
private func mayBegin(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x20, 0x09, UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ">"),
    UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: false
  }
}

/// Whether a byte may be a mark, wherever it stands. An autolink needs a colon or `www.`, an e-mail address its sign.
private func mayMark(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
    UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "!"), UInt8(ascii: "~"), UInt8(ascii: ":"),
    UInt8(ascii: "|"), UInt8(ascii: "@"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "^"), 0x0A, 0x0D, 0x09:
    true
  default: false
  }
}

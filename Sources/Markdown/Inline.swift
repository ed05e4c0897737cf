package import Basics

/// A stretch of text inside a paragraph, heading or list item.
package struct Inline: Sendable, Hashable {
  /// What a reader would say aloud; lines of the source stay lines.
  package var plain: String
  /// As HTML; link marks as in `Article.markup`.
  package var markup: String
  package var isStrong: Bool
  /// The address of the link that this stretch is; nil when it is none.
  package var link: String?
  /// The image that this stretch is; its plain text is what stands for it.
  package var image: InlineImage?
  /// Whether it is nothing but text, with no markup of its own.
  package var isText: Bool

  package init(
    plain: String, markup: String, isStrong: Bool = false, link: String? = nil, image: InlineImage? = nil,
    isText: Bool = false
  ) {
    self.plain = plain
    self.markup = markup
    self.isStrong = isStrong
    self.link = link
    self.image = image
    self.isText = isText
  }

  /// Plain text, escaped.
  package init(text: String) {
    self.init(plain: text, markup: escape(text), isText: true)
  }
}

/// An image inside a text.
package struct InlineImage: Sendable, Hashable {
  /// As a link's.
  package var link: String
  /// Nil where it is not known.
  package var size: PixelSize?
  /// What other sizes there are of it; nil where there is only itself.
  package var picture: Picture?
  /// What stands in quotes after its address; empty where nothing does.
  package var title: String

  package init(link: String, size: PixelSize? = nil, picture: Picture? = nil, title: String = "") {
    self.link = link
    self.size = size
    self.picture = picture
    self.title = title
  }
}

extension [Inline] {
  /// What a reader would say aloud, on one line.
  package var plain: String {
    let text = count == 1 ? self[0].plain : map(\.plain).joined()
    return text.hasByte(UInt8(ascii: "\n")) ? text.replacing("\n", with: " ") : text
  }
  /// As HTML.
  package var markup: String { map(\.markup).joined() }
}

extension [Inline] {
  /// The lines of the source, each with its stretches. A stretch with markup of its own stays in one piece.
  package var lines: [[Inline]] {
    if !contains(where: { $0.isText && $0.plain.hasByte(UInt8(ascii: "\n")) }) { return isEmpty ? [] : [self] }
    var lines: [[Inline]] = [[]]
    for inline in self {
      guard inline.isText, inline.plain.hasByte(UInt8(ascii: "\n")) else {
        lines[lines.count - 1].append(inline)
        continue
      }
      for (index, part) in inline.plain.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { lines.append([]) }
        if !part.isEmpty { lines[lines.count - 1].append(Inline(text: String(part))) }
      }
    }
    return lines.filter { !$0.isEmpty }
  }

  /// As a paragraph of its own.
  package var paragraph: String { isEmpty ? "" : "<p>\(markup.replacing("\n", with: " "))</p>\n" }

  /// Without the first characters, all of them plain text; nil when they are not.
  package func dropping(first count: Int) -> [Inline]? {
    var rest = count
    var result = self
    while rest > 0, let first = result.first {
      if first.plain.count <= rest {
        rest -= first.plain.count
        result.removeFirst()
      } else {
        guard first.isText else { return nil }
        result[0] = Inline(text: String(first.plain.dropFirst(rest)))
        rest = 0
      }
    }
    return result
  }
}

/// Text set in a font at a size, in pixels.
package struct Typesetting: Sendable {
  package let atlas: GlyphAtlas
  /// The height of an em, at most the atlas’s.
  package let size: Int
  /// What each letter’s pen moves besides its own width, in thousandths of an em: large letters stand closer.
  package let tracking: Int

  package init(atlas: GlyphAtlas, size: Int, tracking: Int = 0) {
    self.atlas = atlas
    self.size = min(size, atlas.size)
    self.tracking = tracking
  }

  /// How wide a text is, in pixels, rounded up.
  package func width(of text: some StringProtocol) -> Int {
    (text.reduce(0) { $0 + advance(of: $1) } + 63) / 64
  }

  /// How far the pen moves, in 64ths of a pixel.
  func advance(of character: Character) -> Int {
    guard let glyph = atlas[character] else { return 0 }
    return glyph.advance * size / atlas.size + tracking * size * 64 / 1000
  }

  /// A text in lines no wider than `width`, broken at spaces but those that keep words together. A word that is wider than a
  /// line is cut.
  package func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline || $0 == "\t" }) {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if self.width(of: longer) <= width {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if !line.isEmpty, self.width(of: line + String(character)) > width {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}

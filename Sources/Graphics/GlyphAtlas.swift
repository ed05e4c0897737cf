/// The letters of one font at one size, each as a drawing in 16 greys: what `Scripts/glyphs.py` writes.
package struct GlyphAtlas: Sendable {
  /// A letter. Lengths are in pixels at the atlas’s size.
  struct Glyph: Sendable {
    /// How far the pen moves, in 64ths.
    var advance: Int
    /// Where the drawing is from the pen and from the line’s top.
    var left: Int
    var top: Int
    var width: Int
    var height: Int
    /// Where it is kept.
    var bytes: Range<Int>
  }

  /// The height of an em, and of a line’s top above its baseline, in pixels.
  let size: Int
  let ascent: Int
  private let glyphs: [Character: Glyph]
  private let bytes: [UInt8]

  /// Reads an atlas; nil when the bytes are none.
  package init?(_ bytes: [UInt8]) {
    func number(_ offset: Int) -> Int { Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 }
    guard bytes.starts(with: "JGLY".utf8), bytes.count >= 12, number(4) == 1, number(6) > 0 else { return nil }
    size = number(6)
    ascent = number(8)
    let count = number(10)
    var start = 12 + count * 14
    guard bytes.count >= start else { return nil }
    var glyphs: [Character: Glyph] = [:]
    for index in 0..<count {
      let header = 12 + index * 14
      let end = start + number(header + 12)
      guard let scalar = Unicode.Scalar(UInt16(number(header))), end <= bytes.count else { return nil }
      glyphs[Character(scalar)] = Glyph(
        advance: number(header + 2), left: Int(Int16(truncatingIfNeeded: number(header + 4))),
        top: Int(Int16(truncatingIfNeeded: number(header + 6))), width: number(header + 8),
        height: number(header + 10), bytes: start..<end)
      start = end
    }
    self.glyphs = glyphs
    self.bytes = bytes
  }

  /// The letter of a character, however it is composed; nil where the font has none.
  subscript(character: Character) -> Glyph? {
    switch character {
    // Narrow and thin spaces, and a hyphen that keeps words together.
    case "\u{202F}", "\u{2009}":
      glyphs[" "].map { Glyph(advance: $0.advance * 2 / 3, left: 0, top: 0, width: 0, height: 0, bytes: 0..<0) }
    case "\u{2011}": glyphs["-"]
    default: glyphs[character]
    }
  }

  /// Whether there is a letter for every character of a text.
  package func covers(_ text: String) -> Bool {
    text.allSatisfy { self[$0] != nil || $0.isNewline }
  }

  /// A letter’s drawing, row by row: 0 is empty and 15 is full.
  func drawing(of glyph: Glyph) -> [UInt8] {
    var pixels: [UInt8] = []
    pixels.reserveCapacity(glyph.width * glyph.height)
    var halves = bytes[glyph.bytes].flatMap { [$0 >> 4, $0 & 15] }[...]
    while pixels.count < glyph.width * glyph.height, let value = halves.popFirst() {
      var count = 1
      if value == 0 || value == 15 {
        while let more = halves.popFirst() {
          count += Int(more)
          if more < 15 { break }
        }
      }
      pixels.append(contentsOf: repeatElement(value, count: min(count, glyph.width * glyph.height - pixels.count)))
    }
    pixels.append(contentsOf: repeatElement(0, count: glyph.width * glyph.height - pixels.count))
    return pixels
  }
}

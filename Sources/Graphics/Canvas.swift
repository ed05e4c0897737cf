/// A picture being drawn: a grid of places in a palette of 256 colours.
///
/// The palette is fixed by what is drawn on what: a stretch of it goes from a background to an ink, so that the edge of a
/// letter is a place in between.
package struct Canvas: Sendable {
  package let width: Int
  package let height: Int
  package private(set) var palette: [Color]
  /// Row by row, places in the palette.
  package private(set) var pixels: [UInt8]

  /// - Parameter paper: what the picture is filled with.
  package init(width: Int, height: Int, paper: Color) {
    self.width = width
    self.height = height
    palette = [paper]
    pixels = [UInt8](repeating: 0, count: width * height)
  }

  /// Fills a rectangle, as far as it is in the picture.
  package mutating func fill(_ color: Color, x: Range<Int>, y: Range<Int>) {
    let place = place(of: color)
    let columns = x.clamped(to: 0..<width)
    for row in y.clamped(to: 0..<height) {
      for column in columns { pixels[row * width + column] = place }
    }
  }

  /// Writes a line of text on the paper.
  ///
  /// - Parameters:
  ///   - x: where the line begins.
  ///   - y: its baseline.
  package mutating func write(_ text: String, _ setting: Typesetting, _ color: Color, x: Int, baseline y: Int) {
    let paper = palette[0]
    let inks = (0...15).map { place(of: paper.mixed(with: color, UInt8($0 * 17))) }
    var pen = x * 64
    for character in text {
      guard let glyph = setting.atlas[character] else { continue }
      draw(glyph, setting, inks, pen: (pen + 32) / 64, baseline: y)
      pen += setting.advance(of: character)
    }
  }

  /// Draws a letter, smaller than in the atlas where need be: each pixel is the mean of what it stands for.
  private mutating func draw(
    _ glyph: GlyphAtlas.Glyph, _ setting: Typesetting, _ inks: [UInt8], pen: Int, baseline: Int
  ) {
    let (size, whole) = (setting.size, setting.atlas.size)
    let drawing = setting.atlas.drawing(of: glyph)
    let top = glyph.top - setting.atlas.ascent
    // In pixels of the picture times `whole`; a pixel of the drawing is `size` wide, one of the picture `whole`.
    let rows = floored(top * size, whole)..<floored((top + glyph.height) * size + whole - 1, whole)
    let columns = floored(glyph.left * size, whole)..<floored((glyph.left + glyph.width) * size + whole - 1, whole)
    let across = columns.map { parts(of: $0, size, whole, from: glyph.left, count: glyph.width) }
    for row in rows where (0..<height).contains(baseline + row) {
      let down = parts(of: row, size, whole, from: top, count: glyph.height)
      for (column, across) in zip(columns, across) where (0..<width).contains(pen + column) {
        var sum = 0
        for (y, high) in down {
          for (x, wide) in across { sum += Int(drawing[y * glyph.width + x]) * high * wide }
        }
        let grey = (sum + whole * whole / 2) / (whole * whole)
        if grey > 0 { pixels[(baseline + row) * width + pen + column] = inks[grey] }
      }
    }
  }

  /// The pixels of a drawing that one of the picture stands for, and how much of it each is, of `whole`.
  private func parts(of pixel: Int, _ size: Int, _ whole: Int, from start: Int, count: Int) -> [(Int, Int)] {
    let (low, high) = (pixel * whole, (pixel + 1) * whole)
    let first = max(floored(low, size) - start, 0)
    let last = min(floored(high - 1, size) - start, count - 1)
    guard first <= last else { return [] }
    return (first...last).map { index in
      let edge = (index + start) * size
      return (index, min(edge + size, high) - max(edge, low))
    }
  }

  private mutating func place(of color: Color) -> UInt8 {
    if let place = palette.firstIndex(of: color) { return UInt8(place) }
    // A picture of more colours than there are places has its last ones wrong; ours have three inks.
    if palette.count < 256 { palette.append(color) }
    return UInt8(palette.count - 1)
  }
}

/// A quotient rounded down.
private func floored(_ number: Int, _ divisor: Int) -> Int {
  number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
}

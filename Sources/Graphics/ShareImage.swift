/// The picture that stands for a site where its pages are shared: the site's title and its organization's name on paper, with the
/// theme's mark and a band of the accent.
package struct ShareImage: Sendable {
  package static let width = 1200
  package static let height = 630

  private static let margin = 80
  private static let band = 28
  /// The heights of an em to try for the title, and how many lines each leaves room for.
  private static let sizes = [(80, 3), (64, 4), (50, 5), (38, 7)]

  let title: String
  /// What stands below the title; nil where that says it already.
  let organization: String?
  let paper: Color
  let ink: Color
  let accent: Color

  package init(title: String, organization: String?, paper: Color, ink: Color, accent: Color) {
    self.title = title
    self.organization = organization == title ? nil : organization
    self.paper = paper
    self.ink = ink
    self.accent = accent
  }

  /// Draws it; nil where the font has no letter for one of the characters.
  package func drawn(with atlas: GlyphAtlas) -> Canvas? {
    guard atlas.covers(title), atlas.covers(organization ?? "") else { return nil }
    var canvas = Canvas(width: Self.width, height: Self.height, paper: paper)
    canvas.fill(ink, x: 0..<Self.width, y: 0..<10)
    canvas.fill(accent, x: 0..<Self.width, y: (Self.height - Self.band)..<Self.height)
    mark(&canvas)
    var bottom = Self.height - Self.band - 56
    let small = Typesetting(atlas: atlas, size: 34)
    bottom = write(organization ?? "", small, accent, limit: 2, bottom: bottom, on: &canvas)
    let (setting, limit) = fitted(atlas)
    _ = write(title, setting, ink, limit: limit, bottom: bottom, on: &canvas)
    return canvas
  }

  /// The largest letters that the whole title has room in.
  private func fitted(_ atlas: GlyphAtlas) -> (Typesetting, Int) {
    let settings = Self.sizes.map { (Typesetting(atlas: atlas, size: $0, tracking: -18), $1) }
    return settings.first { setting, limit in
      setting.lines(of: title, width: Self.width - 2 * Self.margin).count <= limit
    } ?? settings[settings.count - 1]
  }

  /// Writes a text whose last line stands on `bottom`.
  ///
  /// - Returns: where whatever comes above it has its last line.
  private func write(
    _ text: String, _ setting: Typesetting, _ color: Color, limit: Int, bottom: Int, on canvas: inout Canvas
  ) -> Int {
    let all = setting.lines(of: text, width: Self.width - 2 * Self.margin)
    var lines = Array(all.prefix(limit))
    if all.count > limit, let last = lines.popLast() { lines.append(last + "…") }
    let step = setting.size * 6 / 5
    for (index, line) in lines.enumerated() {
      canvas.write(
        line, setting, color, x: Self.margin, baseline: bottom - (lines.count - 1 - index) * step)
    }
    return lines.isEmpty ? bottom : bottom - (lines.count - 1) * step - setting.size - 36
  }

  /// The theme's mark: a diamond on a pole.
  private func mark(_ canvas: inout Canvas) {
    let (x, y, half) = (Self.margin + 30, 66, 30)
    canvas.fill(ink, x: (x - 4)..<(x + 4), y: (y + half)..<(y + 104))
    for row in 0..<(2 * half) {
      let wide = min(row + 1, 2 * half - row)
      canvas.fill(accent, x: (x - wide)..<(x + wide), y: (y + row)..<(y + row + 1))
    }
  }
}

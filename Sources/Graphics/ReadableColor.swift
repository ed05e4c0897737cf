extension Color {
  /// What WCAG 2.2 asks of text, at level AAA (1.4.6).
  package static let textContrast = 7.0

  /// Whether text in the colour can be read on each of some backgrounds.
  package func isReadable(on backgrounds: [Color], contrast: Double = textContrast) -> Bool {
    backgrounds.allSatisfy { self.contrast(with: $0) >= contrast }
  }

  /// The colour itself where it can be read on each of some backgrounds; else the nearest of its hue that can, darker on light
  /// backgrounds and lighter on dark ones. Black or white where the backgrounds leave nothing else, for want of better.
  package func readable(on backgrounds: [Color], contrast: Double = textContrast) -> Color {
    if isReadable(on: backgrounds, contrast: contrast) { return self }
    func least(_ color: Color) -> Double { backgrounds.map(color.contrast).min() ?? 21 }
    let end = least(.black) > least(.white) ? 0.0 : 1.0
    var shade = OKLCH(self)
    var (fails, passes) = (shade.lightness, end)
    var found = end == 0 ? Color.black : Color.white
    for _ in 0..<16 {
      shade.lightness = (fails + passes) / 2
      let candidate = shade.color
      if candidate.isReadable(on: backgrounds, contrast: contrast) {
        (passes, found) = (shade.lightness, candidate)
      } else {
        fails = shade.lightness
      }
    }
    return found
  }
}

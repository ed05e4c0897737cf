import Basics
import Diagnostics
import Graphics
import Model
import ModelChecks

/// The accent of a site's pages, as style sheets write colours: the one that `site.yml` gives where it can be read, else the
/// nearest of its hue that can.
struct Accent: Sendable, Hashable {
  var light: String
  var dark: String

  /// Fits a colour to the backgrounds of a style sheet, which it calls `--paper` and `--warm`.
  ///
  /// A theme's dark accent is made for its light one: a site that asks for the one has the other.
  init?(_ hex: String, on sheet: [UInt8]) {
    guard let color = Color(hex: hex) else { return nil }
    let properties = customProperties(in: sheet)
    func colors(_ names: Set<String>, isDark: Bool) -> [(text: String, color: Color)] {
      properties.filter { names.contains($0.name) && $0.isDark == isDark }.compactMap { property in
        let text = String(decoding: sheet[property.range], as: UTF8.self)
        return Color(hex: text).map { (text, $0) }
      }
    }
    func fit(isDark: Bool) -> String {
      let fitted = color.readable(on: colors(["paper", "warm"], isDark: isDark).map(\.color))
      return fitted == color ? hex : fitted.hex
    }
    light = fit(isDark: false)
    dark = fit(isDark: true)
    if let own = colors(["accent"], isDark: false).first, own.color == color, light == hex,
      let other = colors(["accent"], isDark: true).first
    {
      dark = other.text
    }
  }

  /// What is told where the colour that a site gives is not the one of its pages.
  ///
  /// No colour can be read both on white and on black: that the dark pages have another goes without saying.
  func finding(about written: WrittenColor, sources: SourceMap) -> Finding? {
    guard light != written.hex else { return nil }
    return sources.finding(
      .accentAdjusted, at: written.origin,
      Words(
        fr: "l’accent \(written.hex) se lirait mal sur fond clair : les pages prennent \(light)",
        en: "the accent \(written.hex) would be hard to read on a light background: pages use \(light)"),
      hint: Words(
        fr: "Rien à faire si la couleur vous convient; sur fond sombre, c’est \(dark).",
        en: "Nothing to do if it suits you; on a dark background, it is \(dark)."))
  }

  /// A style sheet, or an image, that has the accent wherever it declares `--accent`.
  func set(in sheet: [UInt8]) -> [UInt8] {
    var result = sheet
    for property in customProperties(in: sheet).reversed() where property.name == "accent" {
      result.replaceSubrange(property.range, with: (property.isDark ? dark : light).utf8)
    }
    return result
  }
}

import Basics
import Diagnostics
import Graphics
import Model
import Theme
import Views

extension SiteTheme {
  /// Draws the picture of each language for where its pages are shared, in the theme's light colours.
  ///
  /// Only a site that says where it will be can name it: whoever shows the picture wants a whole address. A file of the site's
  /// own theme, `assets/share.fr.png`, takes its place.
  mutating func drawShareImages(_ settings: Settings, content: String, findings: inout [Finding]) {
    guard settings.url != nil, let bytes = builtInTheme().first(where: { $0.path == Self.letters })?.bytes,
      let atlas = GlyphAtlas(bytes)
    else { return }
    for language in settings.languages where assets[Assets.share(in: language)] == nil {
      let texts = settings.texts(in: language)
      let image = ShareImage(
        title: texts.title, organization: texts.organization?.name, paper: color("warm") ?? .white,
        ink: color("ink") ?? .black, accent: color("accent") ?? .black)
      if let canvas = image.drawn(with: atlas) {
        assets[Assets.share(in: language)] = canvas.png
      } else {
        findings.append(undrawn(texts, content: content))
      }
    }
  }

  private static var letters: String { "share/inter-bold.glyphs" }

  /// The light one of the style sheet's colours of a name.
  private func color(_ name: String) -> Color? {
    let property = customProperties(in: styleSheet).first { $0.name == name && !$0.isDark }
    return property.flatMap { Color(hex: String(decoding: styleSheet[$0.range], as: UTF8.self)) }
  }
}

private func undrawn(_ texts: SiteTexts, content: String) -> Finding {
  Finding(
    .shareImageLetters, file: join(content, "site.yml"),
    Words(
      fr: "« \(texts.title) » a des lettres que l’image de partage ne sait pas dessiner : il n’y en aura pas",
      en: "“\(texts.title)” has letters that the share image cannot draw: there will be none"),
    hint: Words(
      fr: "Mettez la vôtre, de 1200 sur 630 pixels, dans templates/assets/share.fr.png.",
      en: "Put your own, of 1200 by 630 pixels, in templates/assets/share.en.png."))
}

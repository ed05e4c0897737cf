package import Basics
import Templates

/// The name of the page that leads to a site from beside its folder, in the site’s language: one finds it among the files of an archive.
package func openingPage(in language: Language) -> String {
  language == .french ? "Ouvrir-le-site.html" : "Open-the-site.html"
}

/// The folder that the site is in, beside that page.
package let openedFolder = "site"

/// The page that leads to the home pages from beside the folder of the site.
func openingRoutes(_ frames: [Part<SiteChrome>]) -> [Route] {
  guard let frame = frames.first else { return [] }
  let homes = frames.map { Home(frame: $0.content) }
  return [
    Route(
      "/" + openingPage(in: frame.content.language), template: "zip/open", reading: frame, Part("homes", homes),
      view: openingValues)
  ]
}

/// What the page says of the site in one of its languages.
private struct Home: Sendable {
  let tag: String
  let link: String
  let title: String
  let words: String

  init(frame: SiteChrome) {
    tag = frame.language.tag
    link = openedFolder + frame.home + "index.html"
    title = frame.texts.title
    words = frame.strings["open_site"]
  }

  var value: Value { ["lang": .text(tag), "url": .text(link), "title": .text(title), "text": .text(words)] }
}

private func openingValues(_ frame: SiteChrome, _ homes: [Home]) -> Value {
  let address = "/" + openingPage(in: frame.language)
  var page = PageMetadata(address: address, title: frame.texts.title, trail: [], translations: [])
  page.isAnswer = false
  return frame.values(page, ["homes": .list(homes.map(\.value)), "first": homes.first?.value ?? .null])
}

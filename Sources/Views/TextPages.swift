package import Basics
package import Model

/// Pages that show one text each, planned without the site that they are of: what is around their texts is known.
package struct TextPages: Sendable {
  private let frames: [Language: Part<SiteChrome>]

  /// - Parameters:
  ///   - settings: as the site has them, its logo in its place.
  ///   - menus: what `Site.menu` gave in each language.
  package init(_ settings: Settings, strings: [Strings], assets: Assets, menus: [Language: [MenuItem]]) {
    let frames = strings.map { strings in
      let language = strings.language
      let frame = SiteChrome(
        settings, language: language, strings: strings, assets: assets, menu: menus[language] ?? [])
      return (language, Part("frame", of: language.rawValue, frame))
    }
    self.frames = Dictionary(frames) { first, _ in first }
  }

  /// The page of a text without views of plans; nil of one in a language that the site does not speak.
  package func route(_ page: Page, _ neighbours: PageNavigation) -> Route? {
    guard let frame = frames[page.header.language], !page.hasEmbeds else { return nil }
    return Route(text: page, [], in: PageMetadata(of: page, neighbours, in: frame.content), frame)
  }
}

extension Route {
  /// A page that shows one text.
  ///
  /// - Parameter shown: the plans of its views (`embeddedPlans`).
  convenience init(text page: Page, _ shown: [Plan?], in outline: PageMetadata, _ frame: Part<SiteChrome>) {
    let template = page.header.layout ?? "page"
    self.init(
      page.header.address, template: template,
      text: page.hasEmbeds ? nil : TextRoute(page, template: template, in: outline, frame.content), reading: frame,
      Part("outline", of: outline.address, outline), Part("page", of: page.header.source, page),
      Part("embeds", of: page.header.source, shown), view: pageValues)
  }
}

extension PageMetadata {
  init(of page: Page, _ neighbours: PageNavigation, in frame: SiteChrome) {
    self.init(
      address: page.header.address,
      // A first page without a title of its own has nothing to be named after but the site.
      title: page.header.title.isEmpty ? frame.texts.title : page.header.title,
      description: page.header.description, trail: neighbours.trail, translations: neighbours.translations,
      contents: page.sections, body: page.body, updated: page.header.updated, isExample: page.header.isExample)
  }
}

package import Basics
package import Model

extension Site {
  /// The menu in a language: its own, else the main one’s, each entry replaced by its translation where there is one.
  package func menu(in language: Language) -> [MenuItem] {
    let own = settings.texts[language]?.menu ?? []
    let linked = LinkedPages(self)
    return own.isEmpty
      ? settings.texts(in: settings.mainLanguage).menu.map { linked.translated($0, language) } : own.map(linked.titled)
  }

  /// The foot in a language: its own, else the main one’s, its links led as those of a menu.
  package func footer(in language: Language) -> Footer {
    let own = settings.texts[language]?.footer ?? Footer()
    let linked = LinkedPages(self)
    var footer = own.isEmpty ? settings.texts(in: settings.mainLanguage).footer : own
    footer.links = footer.links.map { own.isEmpty ? linked.translated($0, language) : linked.titled($0) }
    return footer
  }
}

/// The pages that menus and feet lead to: they give a title to entries that have none, and a translation to those of another language.
private struct LinkedPages {
  private let byAddress: [String: Header]
  private let translations: [String: [Language: Header]]

  init(_ site: Site) {
    let links = Set(site.settings.texts.values.flatMap(\.links))
    let pages = site.pages.lazy.filter { links.contains($0.header.address) }.map(\.header)
    let others = links.isEmpty ? [] : site.recordHeaders
    byAddress = Dictionary((pages + others).map { ($0.address, $0) }) { first, _ in first }
    translations = site.translations
  }

  func titled(_ item: MenuItem) -> MenuItem {
    var copy = item
    copy.items = item.items.map(titled)
    if item.title.isEmpty, let link = item.link { copy.title = byAddress[link]?.title ?? link }
    return copy
  }

  func translated(_ item: MenuItem, _ language: Language) -> MenuItem {
    var copy = item
    copy.items = item.items.map { translated($0, language) }
    if let link = item.link, let header = byAddress[link], let other = translations[header.key]?[language] {
      copy.title = other.title
      copy.link = other.address
    }
    return titled(copy)
  }
}

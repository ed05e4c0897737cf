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
    if own.isEmpty { footer.text = linked.translated(footer.text, language) }
    return footer
  }
}

/// The pages that menus and feet lead to: they give a title to entries that have none, and a translation to those of another language.
private struct LinkedPages {
  private let byAddress: [String: Header]
  private let translations: [String: [Language: Header]]

  init(_ site: Site) {
    let links = Set(site.settings.texts.values.flatMap { $0.links + Self.links(in: $0.footer.text).map(\.address) })
    let pages = site.pages.lazy.filter { links.contains($0.header.address) }.map(\.header)
    let others = links.isEmpty ? [] : site.recordHeaders.filter { links.contains($0.address) }
    byAddress = Dictionary((pages + others).map { ($0.address, $0) }) { first, _ in first }
    translations = site.translations
  }

  /// A text whose links lead to the translations of what they lead to.
  func translated(_ text: Prose, _ language: Language) -> Prose {
    var markup = text.markup
    for link in Self.links(in: text).reversed() {
      guard let header = byAddress[link.address], let other = translations[header.key]?[language] else { continue }
      markup.replaceSubrange(link.range, with: other.address)
    }
    return Prose(markup)
  }

  /// The pages that a text leads to, and where their addresses stand in it.
  private static func links(in text: Prose) -> [(address: String, range: Range<String.Index>)] {
    var links: [(address: String, range: Range<String.Index>)] = []
    var rest = text.markup[...]
    while let mark = rest.firstIndex(of: "\u{1}") {
      let start = text.markup.index(after: mark)
      let end = text.markup[start...].firstIndex { "\"#?".contains($0) } ?? text.markup.endIndex
      links.append((String(text.markup[start..<end]), start..<end))
      rest = text.markup[end...]
    }
    return links
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

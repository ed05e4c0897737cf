package import Basics
package import Model

extension Site {
  /// The menu in a language: its own, else the main one's, each entry replaced by its translation where there is one.
  package func menu(in language: Language) -> [MenuItem] {
    let links = Set(settings.texts.values.flatMap(\.menu).map(\.link))
    let pages = pages.lazy.filter { links.contains($0.header.address) }.map(\.header)
    let others = links.isEmpty ? [] : recordHeaders
    let byAddress = Dictionary((pages + others).map { ($0.address, $0) }) { first, _ in first }
    if let texts = settings.texts[language], !texts.menu.isEmpty {
      return texts.menu.map { item in
        MenuItem(title: item.title.isEmpty ? byAddress[item.link]?.title ?? item.link : item.title, link: item.link)
      }
    }
    return settings.texts(in: settings.mainLanguage).menu.map { item in
      guard let header = byAddress[item.link], let other = translations[header.key]?[language] else { return item }
      return MenuItem(title: other.title, link: other.address)
    }
  }
}

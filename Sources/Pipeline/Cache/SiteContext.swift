import Basics
import Content
import Model
import Views

/// What a build keeps of a site that a page is made with alone, besides its text, the settings and the theme’s files.
struct SiteContext: Sendable {
  var texts: PageContext
  var menus: [Language: [MenuItem]] = [:]
  /// Where the theme’s files are published, by their path from `templates/`.
  var assets: [String: String] = [:]

  /// Nil where that is not all there is to know.
  init?(_ kept: CachedPages, of site: Site, _ theme: SiteTheme) {
    guard let texts = kept.context else { return nil }
    self.texts = texts
    menus = Dictionary(uniqueKeysWithValues: site.settings.languages.map { ($0, site.menu(in: $0)) })
    assets = theme.addresses
  }

  /// Adds where a page goes that is not remembered itself.
  mutating func add(_ page: CachedPage) { texts.places.append((page.header.source, page.header.address)) }
}

// MARK: As text

extension SiteContext {
  /// A sign, then fields, escaped.
  var lines: [[String]] {
    var lines = [["n", String(texts.redacted)]]
    for (language, meanings) in texts.acronyms.sorted(by: { $0.key < $1.key }) {
      lines += meanings.sorted { $0.key < $1.key }.map { ["a", language.rawValue, $0.key, $0.value] }
    }
    for (language, menu) in menus.sorted(by: { $0.key < $1.key }) {
      lines += menu.map { ["m", language.rawValue, $0.title, $0.link] }
    }
    lines += assets.sorted { $0.key < $1.key }.map { ["t", $0.key, $0.value] }
    lines += texts.places.map { ["f", $0.source, $0.address] }
    return lines.map { $0.map(escaped) }
  }

  /// Nil of no line, or of one that is not understood.
  init?(_ lines: some Collection<ArraySlice<UInt8>>) {
    guard let first = lines.first?.split(separator: tab), first.count == 2, fieldText(first[0]) == "n",
      let redacted = fieldNumber(first[1])
    else { return nil }
    texts = PageContext(acronyms: [:], places: [], redacted: Int(truncatingIfNeeded: redacted))
    for line in lines.dropFirst() {
      let fields = line.split(separator: tab, omittingEmptySubsequences: false).map { plain(fieldText($0)) }
      switch (fields[0], fields.count) {
      case ("f", 3): texts.places.append((fields[1], fields[2]))
      case ("t", 3): assets[fields[1]] = fields[2]
      case ("a", 4), ("m", 4):
        guard let language = Language(rawValue: fields[1]) else { return nil }
        if fields[0] == "a" {
          texts.acronyms[language, default: [:]][fields[2]] = fields[3]
        } else {
          menus[language, default: []].append(MenuItem(title: fields[2], link: fields[3]))
        }
      default: return nil
      }
    }
  }
}

package import Basics
package import Dates

/// What `site.yml` says.
package struct Settings: Sendable, Hashable {
  /// Published languages, the one without a prefix first.
  package var languages: [Language] = [.french]
  /// The interface’s words in those of its languages that the code has no words in.
  package var strings: [Language: Strings] = [:]
  /// The site's words in each language.
  package var texts: [Language: SiteTexts] = [:]
  /// Where the site will be, for what needs whole addresses: `https://exemple.ca/plan/`.
  package var url: String?
  /// The day that states are computed for.
  package var asOf: CivilDate?
  /// How long a season is.
  package var seasons = SeasonRule.astronomical
  /// Where the site is at home: its days begin at midnight there, and times that say how far from UTC they are become its own.
  package var zone = Zone.defaultOfSites
  /// The site's own names of the levels of plans, from the highest down.
  package var levels: [String] = []
  /// The month in which a financial year begins, 1…12; nil where it is not said.
  package var financialStart: Int?
  /// The organization's colour.
  package var accent: WrittenColor?
  /// Whether raw HTML in Markdown is published.
  package var allowsHTML = false
  /// Whether what servers say with every page is written to `_headers`.
  package var writesHeaders = false
  /// What tags are called in each language, where that is said.
  package var tagNames: [TagNames] = []
  /// The keys that records have besides those that Jalon knows.
  package var customFields: [CustomField] = []
  /// The types of record that there are besides those that Jalon knows.
  package var customTypes: [CustomType] = []
  /// The names of the templates that a record may ask for; nil where nobody knows.
  package var layouts: Set<String>?
  /// Whether links name the file that answers at an address, so that the site can be opened from a disk.
  package var linksToFiles = false
  /// Whether a page beside the site leads to it: in an archive, where it is to be opened first.
  package var hasOpeningPage = false
  /// What counts visits; nil where nothing does.
  package var analytics: Analytics?
  /// The web servers that old addresses are told to besides by pages.
  package var servers: Set<WebServer> = []

  package init() {}

  /// The same for a day, and for templates of those names.
  package func asOf(_ day: CivilDate, layouts: Set<String>? = nil) -> Settings {
    var copy = self
    copy.asOf = day
    copy.layouts = layouts
    return copy
  }

  package var mainLanguage: Language { languages.first ?? .french }

  /// The words of the code and of the files of languages, for what is said while texts are read; in English for a language that has none.
  package func strings(in language: Language) -> Strings {
    strings[language] ?? (language == .french ? .inFrench : .inEnglish)
  }

  /// The languages whose pages are in a folder of their own: all but the main one.
  package var otherLanguages: [Language] { Array(languages.dropFirst()) }

  /// The address of the first page in a language.
  package func home(in language: Language) -> String { language == mainLanguage ? "/" : "/\(language.rawValue)/" }

  /// The words in a language, or in the main one where there are none of its own.
  package func texts(in language: Language) -> SiteTexts {
    texts[language] ?? texts[mainLanguage] ?? SiteTexts()
  }
}

/// A web server that has a file of its own for redirections.
package enum WebServer: String, Sendable, Hashable, CaseIterable {
  case nginx, apache
}

/// The path of a site’s address, from `/` to `/`: `/jalon/` of `https://exemple.ca/jalon/`; `/` without an address.
package func basePath(of url: String?) -> String {
  guard let url, let scheme = url.rangeInUTF8(of: "://") else { return "/" }
  let rest = url[scheme.upperBound...]
  return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
}

/// A colour, and where it is written.
package struct WrittenColor: Sendable, Hashable {
  /// `#RRGGBB`.
  package var hex: String
  package var origin: Origin

  package init(hex: String, origin: Origin) {
    self.hex = hex
    self.origin = origin
  }
}

/// What the site says of itself in one language.
package struct SiteTexts: Sendable, Hashable {
  package var title: String
  package var description: String?
  package var organization: Named?
  /// The organization's, for the head of every page.
  package var logo: Logo?
  package var licence: Named?
  package var menu: [MenuItem] = []
  package var footer = Footer()

  package init(title: String = "") {
    self.title = title
  }
}

/// An organization's sign.
package struct Logo: Sendable, Hashable {
  /// The address of its file, from the site's root.
  package var address: String
  /// What it says, for those who do not see it.
  package var alt: String
  /// The room that it takes at its own scale; nil where it is not known.
  package var size: PixelSize?

  package init(address: String, alt: String, size: PixelSize? = nil) {
    self.address = address
    self.alt = alt
    self.size = size
  }
}

/// Something with a name, perhaps a short one and an address on the web.
package struct Named: Sendable, Hashable {
  package var name: String
  package var acronym: String?
  package var url: String?

  package init(name: String, acronym: String? = nil, url: String? = nil) {
    self.name = name
    self.acronym = acronym
    self.url = url
  }
}

/// An entry of the menu.
package struct MenuItem: Sendable, Hashable {
  /// Empty where the page that it leads to gives it.
  package var title: String
  /// An address of the site, from its root, or of the web; nil of an entry that only opens those under it.
  package var link: String?
  /// Where the link is written; nil of one that is made.
  package var origin: Origin?
  /// The entries under it, which have none of their own.
  package var items: [MenuItem] = []

  package init(title: String, link: String?, origin: Origin? = nil, items: [MenuItem] = []) {
    self.title = title
    self.link = link
    self.origin = origin
    self.items = items
  }
}

extension SiteTexts {
  /// Every link of the menu and of the lists at the foot, from the first to the last.
  package var links: [String] {
    (menu.flatMap { [$0] + $0.items } + footer.allLinks).compactMap(\.link)
  }

  /// Leads every link elsewhere, or takes it out where `change` gives nil. What then neither leads anywhere nor opens anything goes.
  package mutating func updateLinks(_ change: (String, Origin?) -> String?) {
    menu = menu.compactMap { $0.updating(change) }
    footer.links = footer.links.compactMap { $0.updating(change) }
    footer.social = footer.social.compactMap { $0.updating(change) }
    for index in footer.partners.indices {
      footer.partners[index].link = footer.partners[index].link.flatMap { $0.updating(change) }
    }
  }
}

extension MenuItem {
  fileprivate func updating(_ change: (String, Origin?) -> String?) -> MenuItem? {
    var copy = self
    copy.link = link.flatMap { change($0, origin) }
    copy.items = items.compactMap { $0.updating(change) }
    return copy.link == nil && copy.items.isEmpty ? nil : copy
  }
}

extension Zone {
  /// That of a site that says none.
  package static let defaultOfSites = Zone(named: "America/Toronto") ?? .utc
}

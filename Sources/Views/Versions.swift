import Basics
import Exports
import Model

/// A page as it says which others it is a version of, and when it was brought up to date: what search engines ask.
protocol VersionedPage: Sendable {
  var translations: [Translation] { get }
  /// The day of which its author says that it was brought up to date, else the day that its text is of.
  var modified: CivilDate? { get }
}

extension VersionedPage {
  /// Nobody says when a list was brought up to date.
  var modified: CivilDate? { nil }
}

extension PageMetadata: VersionedPage {
  var modified: CivilDate? { updated ?? byline.date?.day }
}

extension ContactPage: VersionedPage { var modified: CivilDate? { contact.header.updated } }
extension EventPage: VersionedPage { var modified: CivilDate? { event.header.updated } }
extension MissionPage: VersionedPage { var modified: CivilDate? { mission.header.updated } }
extension NewsPage: VersionedPage { var modified: CivilDate? { news.header.updated ?? news.byline.date?.day } }
extension OrganizationPage: VersionedPage { var modified: CivilDate? { organization.header.updated } }
extension PolicyPage: VersionedPage { var modified: CivilDate? { policy.header.updated } }
extension PolicyChanges: VersionedPage {}
extension ArchivePage: VersionedPage {}
extension FacetPage: VersionedPage {}
extension DirectoryPage: VersionedPage {}
extension ListPage: VersionedPage {}

/// What is among parts that says which page is made of them; nil where none of them does.
func versionedPage<each Content: Sendable>(_ parts: repeat Part<each Content>) -> (any VersionedPage)? {
  for part in repeat each parts {
    // Asking the type copies nothing of what is there.
    if type(of: part.content) is any VersionedPage.Type, let page = part.content as? any VersionedPage { return page }
  }
  return nil
}

extension Settings {
  /// The versions of a page, itself among them: each names all, `x-default` being the one in the site’s main language (Google Search
  /// Central, « localized versions »; RFC 8288). None of a page that has no twin, and none without the site’s address: they go by whole addresses.
  func versions(of address: String, in language: Language, _ translations: [Translation]) -> [SitemapEntry.Version] {
    let twins = translations.filter(\.isTwin)
    guard let url, !twins.isEmpty else { return [] }
    let all = (twins + [Translation(language: language, address: address)]).sorted { $0.language < $1.language }
    let tagged =
      all.map { ($0.language.tag, $0.address) }
      + all.filter { $0.language == mainLanguage }.map { ("x-default", $0.address) }
    return tagged.map { SitemapEntry.Version(language: $0, url: url + $1.dropFirst()) }
  }

  /// The language of a page, by its address.
  func language(of address: String) -> Language {
    otherLanguages.first { address.hasPrefix("/\($0.rawValue)/") } ?? mainLanguage
  }
}

/// `robots.txt`, and the sitemap that it names, which needs whole addresses, and so a site that says where it will be. A site that has more
/// pages than a sitemap may name has several, and `sitemap.xml` names those.
func searchEngineRoutes(_ site: Site, pages: [Route], jobs: Int) -> [Route] {
  let settings = site.settings
  guard let url = settings.url else {
    return [Route("/robots.txt", reading: Part("sitemap", String?.none), data: robots)]
  }
  let entries = pages.filter { $0.address.hasSuffix("/") }.sorted { $0.address < $1.address }.parallelMap(jobs: jobs) {
    route in
    let (address, page) = (route.address, route.versionedPage())
    let language = settings.language(of: address)
    return SitemapEntry(
      url: url + address.dropFirst(), modified: page?.modified,
      versions: page.map { settings.versions(of: address, in: language, $0.translations) } ?? [])
  }
  let robots = Route("/robots.txt", reading: Part("sitemap", Optional(url + "sitemap.xml")), data: robots)
  let maps = sitemaps(of: entries)
  guard maps.count > 1 else {
    return [robots, Route("/sitemap.xml", reading: Part("pages", entries), data: sitemap)]
  }
  let names = maps.indices.map { "sitemap-\($0 + 1).xml" }
  return [robots, Route("/sitemap.xml", reading: Part("sitemaps", names.map { url + $0 }), data: sitemapIndex)]
    + zip(names, maps).map { Route("/\($0)", reading: Part("pages", of: $0, $1), data: sitemap) }
}

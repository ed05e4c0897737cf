import Basics
import Model
import Templates

/// The routes of one language.
struct LanguageRoutes: Sendable {
  let site: Site
  let frame: Part<SiteChrome>
  /// The interface’s words in each language of the site.
  let strings: [Language: Strings]
  /// How many pages are planned at once.
  let jobs: Int
  private let records: [Page]
  /// Where the page of an address is among them.
  private let recordPlaces: [String: Int]
  private let ownPlans: [Plan]
  /// The title at each address, for the trail of pages above one.
  private let titles: [String: String]

  /// The list of each type of record that there is any of.
  let sections: [RecordType: RecordList]
  /// What organizations and contacts have a part in.
  let roles: Lazy<RoleIndex>

  var isMain: Bool { frame.content.language == site.settings.mainLanguage }

  init(site: Site, frame: Part<SiteChrome>, strings all: [Language: Strings], jobs: Int) {
    self.site = site
    strings = all
    self.frame = frame
    self.jobs = jobs
    let language = frame.content.language
    records = site.pages.filter { $0.header.language == language }
    recordPlaces = Dictionary(records.enumerated().map { ($1.header.address, $0) }) { first, _ in first }
    ownPlans = site.plans.filter { $0.header.language == language }
    var titles = Dictionary(records.map { ($0.header.address, $0.header.title) }) { first, _ in first }
    let strings = frame.content.strings
    // The texts of a policy’s versions stand below it.
    for policy in site.policies where policy.header.language == language {
      titles[policy.header.address] = policy.header.title
    }
    titles[frame.content.home] = strings["home"]
    if !ownPlans.isEmpty, titles[frame.content.home + "plans/"] == nil {
      titles[frame.content.home + "plans/"] = strings["plans"]
    }
    let pages = records
    let sections = Dictionary(
      uniqueKeysWithValues: RecordList.types.compactMap { type in
        RecordList(type, of: site, in: language, pages: pages).map { (type, $0) }
      })
    self.sections = sections
    for type in RecordList.types {
      guard let section = sections[type], titles[section.address] == nil else { continue }
      titles[section.address] = strings["section_\(type.rawValue)"]
    }
    titles.merge(Self.customTitles(site, in: language, home: frame.content.home)) { known, _ in known }
    self.titles = titles
    roles = Lazy { RoleIndex(site, frame.content) }
  }

  // MARK: Pages

  var pages: [Route] {
    let addresses = Set(records.map(\.header.address))
    // The index of a folder of records is the text of their list.
    let taken = Set(sections.values.map(\.address)).union(tagAddresses).union(customAddresses)
    var routes = records.filter { !taken.contains($0.header.address) }.parallelMap(jobs: jobs, page)
    let home = frame.content.home
    if !addresses.contains(home) { routes.append(homeWithoutText) }
    if !ownPlans.isEmpty && !addresses.contains(plansAddress) { routes.append(planList(nil)) }
    return routes + customLists
  }

  private var plansAddress: String { frame.content.home + "plans/" }

  private func page(_ page: Page) -> Route {
    if page.header.address == plansAddress { return planList(page) }
    let outline = outline(of: page)
    let text = Part("page", of: page.header.source, page)
    guard page.header.address == frame.content.home else {
      return Route(
        page.header.address, template: page.header.layout ?? "page", reading: frame, part(outline), text,
        view: pageValues)
    }
    return Route(
      page.header.address, template: page.header.layout ?? "home", reading: frame, part(outline), text,
      plansPart, newsPart, view: homePage)
  }

  /// The page that somebody wrote at an address; nil where nobody did.
  func page(at address: String) -> Page? { recordPlaces[address].map { records[$0] } }

  /// An outline as a part.
  func part(_ outline: PageMetadata) -> Part<PageMetadata> { Part("outline", of: outline.address, outline) }

  func outline(of page: Page) -> PageMetadata {
    let header = page.header
    return PageMetadata(
      address: header.address,
      // A first page without a title of its own has nothing to be named after but the site.
      title: header.title.isEmpty ? frame.content.texts.title : header.title,
      description: header.description, trail: trail(to: header.address), translations: translations(of: header),
      contents: page.sections, body: .text(page.body, of: header), updated: header.updated,
      isExample: header.isExample, tags: header.tags, custom: header.customValues,
      byline: page.byline)
  }

  private var homeWithoutText: Route {
    let outline = PageMetadata(
      address: frame.content.home, title: frame.content.texts.title, trail: [], translations: homes)
    return Route(
      outline.address, template: "home", reading: frame, part(outline), plansPart, newsPart, view: homePageWithoutText)
  }

  private func planList(_ page: Page?) -> Route {
    var outline =
      page.map(outline)
      ?? PageMetadata(
        address: plansAddress, title: frame.content.strings["plans"], trail: trail(to: plansAddress), translations: [])
    let lists = homes.filter { home in site.plans.contains { $0.header.language == home.language } }
      .map { Translation(language: $0.language, address: $0.address + "plans/") }
    outline.translations = lists.besides(outline.translations)
    return Route(
      plansAddress, template: page?.header.layout ?? "list", reading: frame, part(outline), plansPart,
      view: planListValues)
  }

  /// The page for what is not found, below each language’s home. Of the main language it answers for the whole site where a host
  /// knows no other, and speaks the others too.
  func notFound(among frames: [Part<SiteChrome>]) -> Route {
    let others = frames.map(\.content).filter { $0.language != frame.content.language }.map { other in
      NotFound(
        language: other.language, home: other.home, title: other.strings["not_found_title"],
        text: other.strings["not_found_text"], homeTitle: other.strings["home"])
    }
    var outline = PageMetadata(
      address: frame.content.home + "404.html", title: frame.content.strings["not_found_title"], trail: [],
      translations: others.map { Translation(language: $0.language, address: $0.home) })
    outline.isAnswer = false
    return Route(
      outline.address, template: "404", reading: frame, part(outline), Part("others", isMain ? others : []),
      view: notFoundValues)
  }

  // MARK: Plans

  var plans: [Route] {
    ownPlans.flatMap { plan in
      let others = site.plans.compactMap { other -> (plan: Plan, strings: Strings)? in
        guard other.header.key == plan.header.key, other.header.language != plan.header.language else { return nil }
        return strings[other.header.language].map { (other, $0) }
      }
      return PlanViews(
        trail: trail(to: plan.header.address), frame: frame, plan: plan, others: others
      ).routes
    }
  }

  private var plansPart: Part<[Plan]> {
    Part("plans", of: frame.content.language.rawValue, ownPlans)
  }

  private var newsPart: Part<LatestNews?> { Part("news", of: frame.content.language.rawValue, latestNews) }

  // MARK: Places

  /// The pages above an address, from the home page down, as far as there are such pages.
  func trail(to address: String) -> [Breadcrumb] {
    var crumbs: [Breadcrumb] = []
    var rest = address.dropLast()
    while let slash = rest.lastIndex(of: "/") {
      let above = String(rest[...slash])
      if let title = titles[above] { crumbs.insert(Breadcrumb(title: title, address: above), at: 0) }
      rest = rest[..<slash]
    }
    return address == frame.content.home ? [] : crumbs
  }

  /// The first pages in the other languages: each has one, whether somebody wrote it or not.
  private var homes: [Translation] {
    site.settings.languages.filter { $0 != frame.content.language }.sorted().map {
      Translation(language: $0, address: site.settings.home(in: $0))
    }
  }

  func translations(of header: Header) -> [Translation] {
    if header.address == frame.content.home { return homes }
    return (site.translations[header.key] ?? [:]).values.filter { $0.language != header.language }
      .sorted { $0.language < $1.language }.map {
        Translation(language: $0.language, address: $0.address)
      }
  }
}

// MARK: Views

func pageValues(_ frame: SiteChrome, _ outline: PageMetadata, _ page: Page) -> Value {
  frame.values(outline.with(pieces(of: page, frame.wording)), [:])
}

private func homePage(
  _ frame: SiteChrome, _ outline: PageMetadata, _ page: Page, _ plans: [Plan], _ news: LatestNews?
) -> Value {
  frame.values(outline.with(pieces(of: page, frame.wording)), homeValues(plans, news, frame))
}

private func homePageWithoutText(
  _ frame: SiteChrome, _ outline: PageMetadata, _ plans: [Plan], _ news: LatestNews?
) -> Value {
  frame.values(outline, homeValues(plans, news, frame))
}

/// Plans as entries of a list.
private func planListValues(_ frame: SiteChrome, _ outline: PageMetadata, _ plans: [Plan]) -> Value {
  let items = plans.map { PlanValues(header: PlanHeader($0, frame.strings), wording: frame.wording).entry($0) }
  return frame.values(outline, ["items": .list(items)])
}

/// What the page for what is not found says in another language.
private struct NotFound: Sendable, Hashable {
  let language: Language
  let home: String
  let title: String
  let text: String
  let homeTitle: String
}

private func notFoundValues(_ frame: SiteChrome, _ outline: PageMetadata, _ others: [NotFound]) -> Value {
  let others = others.map { other -> Value in
    [
      "lang": .text(other.language.tag), "title": .text(other.title), "text": .text(other.text),
      "url": .address(other.home), "home": .text(other.homeTitle),
    ]
  }
  return frame.values(outline, ["others": .list(others)])
}

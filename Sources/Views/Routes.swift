import Basics
package import Model
import Templates
import Writers

/// Every file of the published site, in the order of addresses.
///
/// - Parameters:
///   - strings: the interface's words in each language of the site.
///   - assets: the theme's files that are published, by their path from `templates/`.
package func routes(_ site: Site, strings: [Strings], assets: [String]) -> [Route] {
  let frames = strings.map { Part("frame:\($0.language.rawValue)", Frame(site, language: $0.language, strings: $0)) }
  var routes: [Route] = []
  for frame in frames {
    let language = LanguageRoutes(site: site, frame: frame)
    routes += language.pages + language.plans
    if language.isMain { routes.append(language.notFound) }
  }
  if !site.plans.isEmpty { routes.append(Route(planSchemaAddress, reading: Part("schema", "")) { _ in planSchema() }) }
  routes += site.files.map { file in Route(file.address, reads: ["file:\(file.source)"], body: .copy(file.source)) }
  routes += assets.map { asset in Route("/" + asset, reads: ["asset:\(asset)"], body: .asset(asset)) }
  if !routes.contains(where: { $0.address == "/robots.txt" }) { routes += searchEngineRoutes(site, pages: routes) }
  return routes.sorted { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
}

/// `sitemap.xml` needs whole addresses, and so a site that says where it will be.
private func searchEngineRoutes(_ site: Site, pages: [Route]) -> [Route] {
  guard let url = site.settings.url else {
    return [Route("/robots.txt", reading: Part("url", "")) { _ in robots(sitemap: nil) }]
  }
  let addresses = pages.filter { $0.address.hasSuffix("/") }.map { url + $0.address.dropFirst() }.sorted()
  return [
    Route("/robots.txt", reading: Part("url", url)) { robots(sitemap: $0 + "sitemap.xml") },
    Route("/sitemap.xml", reading: Part("addresses", addresses)) { sitemap($0) },
  ]
}

/// The routes of one language.
private struct LanguageRoutes {
  let site: Site
  let frame: Part<Frame>
  private let records: [Page]
  private let ownPlans: [Plan]
  /// The title at each address, for the trail of pages above one.
  private let titles: [String: String]

  var isMain: Bool { frame.content.language == site.settings.mainLanguage }

  init(site: Site, frame: Part<Frame>) {
    self.site = site
    self.frame = frame
    let language = frame.content.language
    records = site.pages.filter { $0.header.language == language }
    ownPlans = site.plans.filter { $0.header.language == language }
    var titles = Dictionary(records.map { ($0.header.address, $0.header.title) }) { first, _ in first }
    let strings = frame.content.strings
    titles[frame.content.home] = strings["home"]
    if !ownPlans.isEmpty, titles[frame.content.home + "plans/"] == nil {
      titles[frame.content.home + "plans/"] = strings["plans"]
    }
    self.titles = titles
  }

  // MARK: Pages

  var pages: [Route] {
    let addresses = Set(records.map(\.header.address))
    var routes = records.map(page)
    let home = frame.content.home
    if !addresses.contains(home) { routes.append(homeWithoutText) }
    if !ownPlans.isEmpty && !addresses.contains(plansAddress) { routes.append(planList(nil)) }
    return routes
  }

  private var plansAddress: String { frame.content.home + "plans/" }

  private func page(_ page: Page) -> Route {
    if page.header.address == plansAddress { return planList(page) }
    let content = Part("page:\(page.header.source)", page)
    let outline = self.outline(of: page)
    let shown = Part("embeds:\(page.header.source)", embeddedPlans(in: page, of: site))
    guard page.header.address == frame.content.home else {
      return Route(page.header.address, template: page.header.layout ?? "page", reading: frame, content, shown) {
        frame, page, shown in
        frame.values(outline.with(pieces(of: page, shown, frame.wording)), [:])
      }
    }
    return Route(
      page.header.address, template: page.header.layout ?? "home", reading: frame, content, shown, plansPart
    ) { frame, page, shown, plans in
      frame.values(outline.with(pieces(of: page, shown, frame.wording)), ["plans": summaries(plans, frame)])
    }
  }

  private func outline(of page: Page) -> PageFrame {
    PageFrame(
      address: page.header.address, title: page.header.title, description: page.header.description,
      trail: trail(to: page.header.address), translations: translations(of: page.header), contents: page.sections,
      body: page.body)
  }

  private var homeWithoutText: Route {
    let outline = PageFrame(
      address: frame.content.home, title: frame.content.texts.title, trail: [], translations: [])
    return Route(outline.address, template: "home", reading: frame, plansPart) { frame, plans in
      frame.values(outline, ["plans": summaries(plans, frame)])
    }
  }

  private func planList(_ page: Page?) -> Route {
    let outline =
      page.map(outline)
      ?? PageFrame(
        address: plansAddress, title: frame.content.strings["plans"], trail: trail(to: plansAddress), translations: [])
    return Route(plansAddress, template: page?.header.layout ?? "list", reading: frame, plansPart) { frame, plans in
      frame.values(outline, ["items": summaries(plans, frame)])
    }
  }

  var notFound: Route {
    let outline = PageFrame(
      address: "/404.html", title: frame.content.strings["not_found_title"], trail: [], translations: [])
    return Route(outline.address, template: "404", reading: frame) { frame in frame.values(outline, [:]) }
  }

  // MARK: Plans

  var plans: [Route] {
    ownPlans.flatMap { plan in
      let others = site.plans.filter { $0.header.key == plan.header.key && $0.header.language != plan.header.language }
      return PlanViews(
        trail: trail(to: plan.header.address), frame: frame, plan: plan, others: others
      ).routes
    }
  }

  private var plansPart: Part<[Plan]> {
    Part("plans:\(frame.content.language.rawValue)", ownPlans)
  }

  // MARK: Places

  /// The pages above an address, from the home page down, as far as there are such pages.
  private func trail(to address: String) -> [Crumb] {
    var crumbs: [Crumb] = []
    var rest = address.dropLast()
    while let slash = rest.lastIndex(of: "/") {
      let above = String(rest[...slash])
      if let title = titles[above] { crumbs.insert(Crumb(title: title, address: above), at: 0) }
      rest = rest[..<slash]
    }
    return address == frame.content.home ? [] : crumbs
  }

  private func translations(of header: Header) -> [Translation] {
    (site.translations[header.key] ?? [:]).values.filter { $0.language != header.language }
      .sorted { $0.language < $1.language }.map {
        Translation(language: $0.language, address: $0.address)
      }
  }
}

/// Plans as entries of a list.
private func summaries(_ plans: [Plan], _ frame: Frame) -> Value {
  .list(plans.map { PlanValues(header: PlanHeader($0), wording: frame.wording).entry($0) })
}

import Basics
import Dates
import Model
import Templates
import Testing

@testable import Views

@Suite struct RouteTests {
  private func routes(_ plans: [Plan], languages: [Language] = [.french, .english]) throws -> [Route] {
    var settings = Settings()
    settings.languages = languages
    settings.asOf = CivilDate(iso: "2020-12-15")
    settings.texts[.french] = SiteTexts(title: "Site")
    var site = Site(settings: settings)
    site.plans = plans
    site.linkTranslations()
    return Views.routes(site, strings: try languages.map(Sample.strings), assets: Assets())
  }

  private var english: Plan {
    var plan = Sample.plan
    plan.header.language = .english
    plan.header.address = "/en/plans/p/"
    plan.header.source = "plans/p.en.md"
    plan.objectives[0].details.indicators = []
    return plan
  }

  private func values(_ route: Route?) throws -> Value {
    guard case .page(_, let values)? = route?.body else { return .null }
    return values()
  }

  @Test func everyPageOfAPlan() throws {
    let made = try routes([Sample.plan], languages: [.french]).map(\.address).filter { $0.hasPrefix("/plans/p/") }
    #expect(
      made == [
        "/plans/p/", "/plans/p/calendrier/", "/plans/p/echeancier/", "/plans/p/etats/", "/plans/p/imprimer/",
        "/plans/p/indicateurs/",
        "/plans/p/matrice/", "/plans/p/objectif-1/", "/plans/p/objectif-1/alpha/", "/plans/p/objectif-1/beta/",
        "/plans/p/objectif-2/", "/plans/p/objectif-2/gamma/", "/plans/p/partenaires/", "/plans/p/plan.json",
      ])
  }

  @Test func emptyPagesAreNotMade() throws {
    var plan = Sample.plan
    plan.issues = []
    plan.details.milestones = []
    plan.objectives = [Objective(id: "o", label: "Objectif", number: nil, title: "O", origin: Sample.origin)]
    let made = try routes([plan], languages: [.french])
    #expect(
      made.map(\.address).filter { $0.hasPrefix("/plans/p/") } == [
        "/plans/p/", "/plans/p/imprimer/", "/plans/p/o/", "/plans/p/plan.json",
      ])
    let page = try values(made.first { $0.address == "/plans/p/" })
    #expect(page["plan", "pages"].texts("title") == ["Le plan", "Imprimer"])
    #expect(page["plan", "progress"] == .null)
  }

  @Test(arguments: [
    (PlanPage.timeline, "echeancier", "timeline"), (.calendar, "calendrier", "calendar"), (.states, "etats", "states"),
    (.matrix, "matrice", "matrix"), (.indicators, "indicateurs", "indicators"), (.partners, "partenaires", "partners"),
  ])
  func templatesAndNames(page: PlanPage, french: String, english: String) throws {
    let route = try #require(routes([Sample.plan]).first { $0.address == "/plans/p/\(french)/" })
    guard case .page(let template, _) = route.body else { return }
    #expect(template == english)
    #expect(page.segment(in: .inEnglish) == english + "/")
    let values = try values(route)
    #expect(values["plan", "pages"].texts("name") == PlanPage.allCases.filter { $0 != .leads }.map(\.name))
    #expect(values["plan", "pages"]?.list.filter { $0["current"] == true }.map { $0["name"]?.text } == [page.name])
    #expect(values["page", "breadcrumb"].texts("title").last == values["page", "title"]?.text)
    #expect(values["page", "head_title"]?.text == "\(values["page", "title"]?.text ?? "") – Le plan – Site")
  }

  /// The same page in the other language where there is one, else the plan.
  @Test(arguments: [
    ("calendrier", "/en/plans/p/calendar/"), ("indicateurs", "/en/plans/p/"), ("objectif-2", "/en/plans/p/objectif-2/"),
    ("objectif-1/beta", "/en/plans/p/objectif-1/beta/"),
  ])
  func translations(page: String, other: String) throws {
    let route = try routes([Sample.plan, english]).first { $0.address == "/plans/p/\(page)/" }
    #expect(try values(route)["translations"].texts("url") == [other])
  }

  // MARK: The day that it was brought up to date

  @Test func everyPageOfAPlanSaysWhenItWasUpdated() throws {
    var plans = [Sample.plan, english]
    let unsaid = try routes(plans).filter { $0.address.hasPrefix("/plans/p/") && $0.address.hasSuffix("/") }
    #expect(try unsaid.allSatisfy { try values($0)["page", "updated"] == .null })
    for index in plans.indices { plans[index].header.updated = CivilDate(iso: "2020-05-02") }
    let made = try routes(plans).filter { $0.address.contains("/plans/p/") && $0.address.hasSuffix("/") }
    #expect(made.count > 20)
    for route in made {
      let words = route.address.hasPrefix("/en/") ? "2 May 2020" : "2 mai 2020"
      #expect(try values(route)["page", "updated"] == ["text": .text(words), "iso": "2020-05-02"])
    }
  }

  @Test func everyRecordSaysWhenItWasUpdated() throws {
    func header(_ type: RecordType, _ address: String) -> Header {
      var header = Header(
        source: address, type: type, language: .french, key: address, address: address, title: "T")
      header.updated = CivilDate(iso: "2020-12-15")
      return header
    }
    var settings = Settings()
    settings.asOf = CivilDate(iso: "2020-12-15")
    var site = Site(settings: settings)
    let origin = Sample.origin
    site.pages = ["/", "/a/", "/missions/", "/organisations/"].map {
      Page(header: header(.page, $0), pieces: [], sections: [])
    }
    site.missions = [Mission(header: header(.mission, "/missions/m/"), origin: origin)]
    site.organizations = [Organization(header: header(.organization, "/organisations/o/"), origin: origin)]
    site.contacts = [Contact(header: header(.contact, "/contacts/c/"), origin: origin)]
    site.policies = [Policy(header: header(.policy, "/politiques/p/"), origin: origin)]
    site.events = [Event(header: header(.event, "/evenements/e/"), origin: origin)]
    site.reports = [
      Report(page: Page(header: header(.report, "/rapports/r/"), pieces: [], sections: []), origin: origin)
    ]
    site.glossaries = [Glossary(header: header(.glossary, "/glossaire/"))]
    site.news = [News(header: header(.news, "/actualites/n/"), origin: origin)]
    site.linkTranslations()
    let made = Views.routes(site, strings: [try Sample.strings(.french)], assets: Assets())
    let addresses = site.headers.map(\.address)
    for address in addresses {
      let page = try values(made.first { $0.address == address })
      #expect(page["page", "updated", "text"]?.text == "15 décembre 2020", "\(address)")
    }
    #expect(try values(made.first { $0.address == "/contacts/" })["page", "updated"] == .null)
  }

  // MARK: Parts

  @Test func aProjectReadsWhatItShows() throws {
    let route = try routes([Sample.plan]).first { $0.address == "/plans/p/objectif-1/alpha/" }
    #expect(
      route?.reads == [
        "frame:fr", "outline:/plans/p/objectif-1/alpha/", "header:plans/p.md", "project:plans/p.md#alpha",
      ])
  }

  private func pages(_ plan: Plan) throws -> [ProjectPage] {
    let strings = try Sample.strings(.french)
    var site = Site(settings: Settings())
    site.plans = [plan]
    site.linkTranslations()
    let frame = Part("frame:fr", SiteChrome(site, language: .french, strings: strings))
    return PlanViews(trail: [], frame: frame, plan: plan, others: []).projectPages
  }

  /// The parts of a project's page hold nothing of the other projects but their titles and addresses.
  @Test func aChangeElsewhereLeavesAProjectAsItWas() throws {
    let plan = Sample.plan
    var changed = plan
    changed.objectives[1].projects[0].details.milestones[0].title = "Autre"
    changed.objectives[0].details.body = Prose("Autre")
    changed.objectives[0].projects[1].details.results = [Prose("Autre")]
    changed.details.body = Prose("Autre")
    let (before, after) = (try pages(plan), try pages(changed))
    #expect(before[0] == after[0])
    #expect(before[1] != after[1])
    #expect(before[2] != after[2])
    #expect(PlanHeader(plan, .inFrench) == PlanHeader(changed, .inFrench))
    let shown = "\(before[0]) \(PlanHeader(plan, .inFrench))"
    #expect(shown.contains("Jalon a1"))
    for elsewhere in ["Jalon b1", "Jalon c1", "Jalon p1", "Visibilité"] { #expect(!shown.contains(elsewhere)) }
  }

  @Test func aProjectsPage() throws {
    let page = try values(routes([Sample.plan]).first { $0.address == "/plans/p/objectif-1/beta/" })
    #expect(page["project", "period_text"]?.text == "de septembre 2020 à décembre 2022")
    #expect(page["previous", "title"]?.text == "Projet alpha")
    #expect(page["next", "title"]?.text == "Projet gamma")
    #expect(page["objective", "label"]?.text == "Objectif\u{A0}1")
    #expect(page["has_related"] == true)
    #expect(page["history", 0, "milestone_title"]?.text == "Jalon b2")
    #expect(page["axis", "years"]?.list.count == 5)
    #expect(page["project", "milestones", 1, "has_more"] == true)
    #expect(page["project", "milestones", 0, "has_more"] == false)
    #expect(page["plan", "objectives"] == nil)
  }

  /// Without a day, nothing has begun.
  @Test func withoutADayTheEpochIsMeant() throws {
    let site = Site(settings: Settings())
    let frame = SiteChrome(site, language: .french, strings: try Sample.strings(.french))
    #expect(frame.wording.asOf.iso == "1970-01-01")
  }

  /// A logo beside the title says nothing that the title says already.
  @Test(arguments: [("Réseau", "Réseau"), ("Plan", "")])
  func aLogoSaysWhatTheTitleDoesNot(alt: String, expected: String) throws {
    var site = Site(settings: Settings())
    var texts = SiteTexts(title: "Plan")
    texts.logo = Logo(address: "/logo.svg", alt: alt, size: PixelSize(width: 7, height: 5))
    site.settings.texts[.french] = texts
    let routes = Views.routes(site, strings: [try Sample.strings(.french)], assets: Assets())
    let page = try values(routes.first { $0.address == "/" })
    #expect(page["site", "logo", "alt"]?.text == expected)
    #expect(page["site", "logo", "url"] == .address("/logo.svg"))
    #expect(page["site", "logo", "size"] == ["width": 7, "height": 5])
  }
}

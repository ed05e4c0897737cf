import Basics
import Dates
import Model
import Templates
import Testing

@testable import Views

@Suite struct HomeTests {
  private func plan(_ title: String, _ period: String? = nil, milestones: [Milestone] = []) -> Plan {
    var plan = Plan(
      header: Header(
        source: "plans/\(title).md", type: .plan, language: .french, key: "plans/\(title)", address: "/plans/\(title)/",
        title: title))
    plan.period = period.map(Sample.date)
    plan.details.milestones = milestones
    return plan
  }

  private func home(_ plans: [Plan]) throws -> Value {
    var settings = Settings()
    settings.asOf = CivilDate(iso: "2020-12-15")
    let frame = SiteChrome(Site(settings: settings), language: .french, strings: try Sample.strings(.french))
    return .object(Object(homeValues(plans, nil, frame).map { ($0.key, $0.value) }))
  }

  /// What has milestones comes before what has none, then what the day is in; the rest follows in its own order.
  @Test func thePlanOfTheDay() throws {
    let some = [Sample.milestone("a", "2022")]
    let plans = [
      plan("vision"), plan("passé", "2016-2018", milestones: some), plan("présent", "2019-2023", milestones: some),
      plan("aussi", "2020-2021", milestones: some),
    ]
    let home = try home(plans)
    #expect(home["plan", "title"]?.text == "présent")
    #expect(home["plans"].texts("title") == ["vision", "passé", "présent", "aussi"])
    #expect(home["plans"]?.list.map { $0["is_current"] == true } == [false, false, true, false])
    #expect(home["has_others"] == true)
    #expect(try self.home(Array(plans.prefix(2)))["plan", "title"]?.text == "passé")
    #expect(try self.home([plans[0]])["plan", "title"]?.text == "vision")
    #expect(try self.home([plans[0]])["has_others"] == false)
    #expect(try self.home([])["plan"] == .null)
  }

  @Test func whereItStandsAndWhatComesNext() throws {
    let home = try home([Sample.plan])
    #expect(home["plan", "as_of_text"]?.text == "État au 15 décembre 2020")
    #expect(home["plan", "progress", "text"]?.text == "1 jalon réalisé sur 11 (9\u{A0}%)")
    // The soonest due first, and no more than a screen holds.
    #expect(home["plan", "under_way"]?.list.map { $0["anchor"]?.text } == ["beta-b1", "plan-p1"])
    #expect(home["plan", "next"]?.list.map { $0["anchor"]?.text } == ["gamma-c1", "alpha-a4", "beta-b2"])
  }

  @Test func aHomeWithoutATitleHasTheSites() throws {
    var settings = Settings()
    settings.texts[.french] = SiteTexts(title: "Le site")
    var site = Site(settings: settings)
    let header = Header(source: "index.md", type: .page, language: .french, key: "index", address: "/", title: "")
    site.pages = [Page(header: header, pieces: [], sections: [])]
    let routes = Views.routes(site, strings: [try Sample.strings(.french)], assets: Assets())
    guard case .page("home", let values)? = routes.first(where: { $0.address == "/" })?.body else {
      Issue.record("no home")
      return
    }
    #expect(values()["page", "title"]?.text == "Le site")
  }
}

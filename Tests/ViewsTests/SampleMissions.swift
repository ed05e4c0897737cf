import Basics
import Content
import Diagnostics
import Model
import Templates
import TestSupport
import Testing

@testable import Views

/// The routes of a site that a test writes, and what their templates get.
struct MadeSite {
  let routes: [Route]

  init(_ site: Site) throws {
    var site = site
    site.linkTranslations()
    let strings = try site.settings.languages.map(Sample.strings)
    routes = Views.routes(site, strings: strings, assets: Assets())
  }

  init(_ files: [String: String], settings: String = "as_of: 2020-12-15\n") throws {
    let folder = try TestSite(["site.yml": settings].merging(files) { $1 })
    var findings: [Finding] = []
    let site = try readContent(folder.root + "/content", name: "essai", files: .local, jobs: 1, findings: &findings)
      .site
    #expect(findings.filter { $0.severity == .error } == [])
    try self.init(site)
  }

  /// The addresses below one, without it.
  func addresses(under start: String) -> [String] {
    routes.map(\.address).filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
  }

  func page(_ address: String) throws -> Value {
    let route = try #require(routes.first { $0.address == address }, "no page \(address)")
    guard case .page(_, let values) = route.body else { return .null }
    return values()
  }

  /// The data at an address.
  func text(_ address: String) throws -> String {
    let route = try #require(routes.first { $0.address == address }, "no data \(address)")
    guard case .data(let bytes) = route.body else { return "" }
    return String(decoding: bytes(), as: UTF8.self)
  }

  func template(_ address: String) -> String? {
    guard case .page(let template, _)? = routes.first(where: { $0.address == address })?.body else { return nil }
    return template
  }
}

extension Sample {
  /// The missions of a small archive, in the order of their sources.
  static var missions: [Mission] {
    [
      mission("a", "12-17 février 2019", [("Berlin", "DE")], ["art sonore", "Installation"], ["résidence"]),
      mission("b", "mai 2019", [("Lyon", "FR"), ("Paris", "FR")], ["vidéo"], ["diffusion", "Résidence"]),
      mission("c", "janvier 2020", [("Leipzig", "DE"), ("Berlin", "DE")], ["installation"], []),
      mission("d", nil, [(nil, "JP")], ["Installation", "Installation"], ["résidence"]),
      mission("e", "2018", [("Paris", "US")], [], []),
    ]
  }

  static func mission(
    _ name: String, _ dates: String?, _ places: [(city: String?, country: String)], _ disciplines: [String] = [],
    _ outcomes: [String] = []
  ) -> Mission {
    var mission = Mission(
      header: Header(
        source: "missions/\(name).md", type: .mission, language: .french, key: "missions/\(name)",
        address: "/missions/\(name)/", title: "Mission \(name)"), origin: origin)
    mission.dates = dates.map(date)
    mission.places = places.map { Destination(city: $0.city, country: Country(named: $0.country)) }
    mission.disciplines = disciplines
    mission.outcomes = outcomes.enumerated().map { number, nature in
      var outcome = Outcome(id: "suite-\(number)", title: "Suite", markup: Prose("Suite"), origin: origin)
      outcome.nature = nature
      return outcome
    }
    return mission
  }

  static func site(_ missions: [Mission], languages: [Language] = [.french]) -> Site {
    var settings = Settings()
    settings.languages = languages
    settings.asOf = CivilDate(iso: "2020-12-15")
    settings.texts[.french] = SiteTexts(title: "Site")
    var site = Site(settings: settings)
    site.missions = missions
    return site
  }
}

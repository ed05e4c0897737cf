import Basics
import Model
import Templates
import Testing

@testable import Views

/// The lists of missions.
@Suite struct ArchiveTests {
  private func made(_ missions: [Mission] = Sample.missions) throws -> MadeSite { try MadeSite(Sample.site(missions)) }

  private func list(_ page: Value, _ facet: String) -> Value? {
    page["archive", "lists"]?.list.first { $0["name"]?.text == facet }
  }

  // MARK: Order and pages

  @Test func newestFirstAndUndatedLast() throws {
    let page = try made().page("/missions/")
    #expect(
      page["archive", "items"].texts("title") == ["Mission c", "Mission b", "Mission a", "Mission e", "Mission d"])
    #expect(page["archive", "count_text"]?.text == "5 missions")
    #expect(page["archive", "has_pages"] == false)
  }

  @Test func anEntry() throws {
    let entry = try made().page("/missions/")["archive", "items", 1]
    #expect(entry?["places"]?.text == "Lyon, Paris (France)")
    #expect(entry?["date"]?.text == "mai 2019")
    #expect(entry?["counts"]?.text == "2 retombées")
    #expect(entry?["state", "name"]?.text == "done")
  }

  @Test func fiftyAPage() throws {
    let site = try made((1...101).map { Sample.mission("m\($0)", "\(1900 + $0)", [(nil, "DE")]) })
    #expect(site.addresses(under: "/missions/page/") == ["2/", "3/"])
    #expect(site.addresses(under: "/missions/pays/allemagne/page/") == ["2/", "3/"])
    let first = try site.page("/missions/")["archive"]
    let second = try site.page("/missions/page/2/")
    let third = try site.page("/missions/page/3/")["archive"]
    #expect(first?["items"]?.list.count == 50)
    #expect(first?["previous"] == .null)
    #expect(first?["next"]?.text == "/missions/page/2/")
    #expect(second["archive", "items", 0, "title"]?.text == "Mission m51")
    #expect(second["archive", "page_text"]?.text == "page 2 de 3")
    #expect(second["archive", "previous"]?.text == "/missions/")
    #expect(second["archive", "has_lists"] == false)
    #expect(second["archive", "has_map"] == false)
    #expect(second["page", "title"]?.text == "Missions, page 2 de 3")
    #expect(second["page", "breadcrumb"].texts("url") == ["/", "/missions/", nil])
    #expect(third?["items"].texts("title") == ["Mission m1"])
    #expect(third?["next"] == .null)
  }

  @Test func exactlyFiftyAreOnePage() throws {
    let site = try made((1...50).map { Sample.mission("m\($0)", "2019", []) })
    #expect(site.addresses(under: "/missions/page/") == [])
  }

  // MARK: Facets

  @Test func theAddressesOfFacets() throws {
    let site = try made()
    #expect(
      site.addresses(under: "/missions/ville/") == [
        "", "berlin/", "leipzig/", "lyon/", "paris-etats-unis/", "paris-france/",
      ])
    #expect(site.addresses(under: "/missions/annee/") == ["", "2018/", "2019/", "2020/"])
    #expect(site.template("/missions/ville/") == "archive-facet")
    #expect(site.template("/missions/ville/berlin/") == "archive")
    // Nobody paid for these missions: the facet has no page.
    #expect(site.addresses(under: "/missions/bailleur/") == [])
  }

  @Test func aGroupGoesByItsCommonestSpelling() throws {
    let page = try made().page("/missions/")
    let disciplines = list(page, "discipline")?["items"]
    #expect(disciplines.texts("label") == ["Art sonore", "Installation", "Vidéo"])
    #expect(disciplines.texts("count") == ["1", "3", "1"])
    #expect(list(page, "outcome")?["items"].texts("label") == ["Diffusion", "Résidence"])
    // In the order of the calendar backwards, whatever comes first.
    #expect(list(page, "year")?["items"].texts("label") == ["2020", "2019", "2018"])
  }

  @Test func theCommonestSpellingNotTheFirst() throws {
    let missions = ["RESIDENCE", "résidence", "résidence"].enumerated().map { number, nature in
      Sample.mission("m\(number)", "2019", [], [], [nature])
    }
    let page = try made(missions).page("/missions/")
    #expect(list(page, "outcome")?["items"].texts("label") == ["Résidence"])
  }

  @Test func twelveOfManyAndAPageOfAll() throws {
    let missions = (1...14).map { Sample.mission("m\($0)", "2019", [], ["d\($0)"] + ($0 < 14 ? [] : ["d13"])) }
    let site = try made(missions)
    let list = try self.list(site.page("/missions/"), "discipline")
    #expect(list?["items"]?.list.count == 12)
    #expect(list?["items"].texts("label").contains("D13") == true)
    #expect(list?["more_text"]?.text == "Tout voir (14)")
    #expect(list?["url"]?.text == "/missions/discipline/")
    let all = try site.page("/missions/discipline/")
    #expect(all["archive", "list", "items"]?.list.count == 14)
    #expect(all["archive", "list", "more_text"] == .null)
  }

  @Test func aValueListsItsOwn() throws {
    let page = try made().page("/missions/pays/allemagne/")
    #expect(page["archive", "items"].texts("title") == ["Mission c", "Mission a"])
    #expect(page["page", "head_title"]?.text == "Allemagne – Missions – Site")
    #expect(page["page", "breadcrumb"].texts("title") == ["Accueil", "Missions", "Pays", "Allemagne"])
    #expect(page["archive", "is_pair"] == false)
  }

  @Test func onlyThoseNamedAreParticipants() throws {
    var mission = Sample.mission("a", "2019", [])
    mission.participants = [
      Participant(name: nil, kind: .person, origin: Sample.origin),
      Participant(
        name: RecordReference(name: "Studio Ours", link: "\u{1}/organisations/ours/"), kind: .organization,
        origin: Sample.origin),
    ]
    let site = try made([mission])
    #expect(site.addresses(under: "/missions/participant/") == ["", "studio-ours/"])
    let page = try site.page("/missions/participant/studio-ours/")
    #expect(page["archive", "chosen", 0, "record"]?.text == "/organisations/ours/")
    #expect(page["archive", "has_lists"] == false)
  }

  @Test func namesWithoutLettersHaveAddresses() throws {
    let site = try made([Sample.mission("a", "2019", [], ["!!!", "???"])])
    #expect(site.addresses(under: "/missions/discipline/") == ["", "x-2/", "x/"])
  }

  // MARK: Pairs

  @Test func aFacetIsNarrowedByAnother() throws {
    let site = try made()
    let page = try site.page("/missions/pays/allemagne/")
    let years = list(page, "year")?["items"]
    #expect(years.texts("label") == ["2020", "2019"])
    #expect(years.texts("url") == ["/missions/pays/allemagne/annee/2020/", "/missions/pays/allemagne/annee/2019/"])
    // Both missions are installations: nothing is gained by choosing that too.
    let disciplines = list(page, "discipline")?["items"]
    #expect(disciplines.texts("label") == ["Art sonore", "Installation"])
    #expect(disciplines.texts("url") == ["/missions/pays/allemagne/discipline/art-sonore/", nil])
    #expect(list(page, "country") == nil)
    #expect(list(page, "city") == nil)
  }

  /// Every link of every list leads to a page, and every page of a pair is where a link leads.
  @Test func pairsAreMadeOnceAndAllLinked() throws {
    let site = try made()
    let addresses = site.routes.map(\.address)
    #expect(Set(addresses).count == addresses.count)
    let pairs = Set(addresses.filter { $0.hasPrefix("/missions/") && $0.split(separator: "/").count == 5 })
    var linked: Set<String> = []
    for address in addresses where site.template(address) == "archive" {
      for list in try site.page(address)["archive", "lists"]?.list ?? [] {
        linked.formUnion(list["items"].texts("url").compactMap { $0 })
      }
    }
    #expect(linked.subtracting(addresses) == [])
    #expect(pairs.subtracting(linked) == [])
    #expect(pairs.contains("/missions/pays/allemagne/discipline/installation/"))
    #expect(!pairs.contains { $0.hasPrefix("/missions/annee/") })
    // Japan and its only discipline: neither narrows… but installations are narrowed to Japan.
    #expect(pairs.contains("/missions/pays/japon/discipline/installation/"))
    // Video and diffusion are one and the same mission.
    #expect(!pairs.contains("/missions/discipline/video/retombee/diffusion/"))
  }

  @Test func aPairTellsWhatIsChosen() throws {
    let page = try made().page("/missions/pays/allemagne/annee/2019/")
    #expect(page["archive", "items"].texts("title") == ["Mission a"])
    #expect(page["archive", "is_pair"] == true)
    #expect(page["archive", "chosen"].texts("label") == ["Allemagne", "2019"])
    #expect(page["archive", "chosen"].texts("off") == ["/missions/annee/2019/", "/missions/pays/allemagne/"])
    #expect(page["page", "title"]?.text == "Allemagne, 2019")
  }

  // MARK: Map

  @Test func theMapShowsCitiesAndCountries() throws {
    var missions = Sample.missions
    missions[0].places[0].coordinates = Coordinates(latitude: 52.52, longitude: 13.405)
    let map = try made(missions).page("/missions/")["archive", "map"]
    // Berlin was given a place once; Leipzig, Lyon, Paris and Japan are only as precise as their country.
    #expect(
      map?["points"].texts("text") == [
        "Berlin\u{A0}: 2 missions", "Allemagne\u{A0}: 1 mission", "États-Unis\u{A0}: 1 mission",
        "France\u{A0}: 1 mission", "Japon\u{A0}: 1 mission",
      ])
    #expect(map?["points", 0, "url"]?.text == "/missions/ville/berlin/")
    #expect(map?["rows"]?.list.map { $0["country", "label"]?.text } == ["Allemagne", "États-Unis", "France", "Japon"])
    #expect(map?["rows", 0, "cities"].texts("label") == ["Berlin", "Leipzig"])
    #expect(map?["rows", 0, "country", "count"]?.text == "2")
  }

  @Test func withoutPlacesThereIsNoMap() throws {
    let page = try made([Sample.mission("a", "2019", [])]).page("/missions/")
    #expect(page["archive", "has_map"] == false)
  }

  // MARK: The text and the other language

  @Test func theIndexOfTheFolderIsItsText() throws {
    let site = try MadeSite([
      "missions/index.md": "---\ntitre: Nos missions\n---\nVoici tout.\n", "missions/a.md": "---\ntitre: A\n---\n",
    ])
    let page = try site.page("/missions/")
    #expect(site.template("/missions/") == "archive")
    #expect(page["page", "title"]?.text == "Nos missions")
    #expect(page["page", "pieces", 0, "html"]?.text?.contains("Voici tout.") == true)
    #expect(page["archive", "items"].texts("title") == ["A"])
  }

  @Test func theOtherLanguage() throws {
    let site = try MadeSite(
      [
        "missions/a.md": "---\ntitre: A\ndates: 2019\nlieux: [\"Berlin, Allemagne\"]\ndisciplines: [vidéo]\n---\n",
        "missions/a.en.md": "---\ntitle: A\ndates: 2019\nplaces: [\"Berlin, Germany\"]\ndisciplines: [film]\n---\n",
      ], settings: "as_of: 2020-12-15\nlangues: [fr, en]\nlangue: fr\n")
    func others(_ address: String) throws -> [String?] { try site.page(address)["translations"].texts("url") }
    #expect(try others("/missions/") == ["/en/missions/"])
    #expect(try others("/missions/pays/allemagne/") == ["/en/missions/country/germany/"])
    #expect(try others("/en/missions/country/germany/") == ["/missions/pays/allemagne/"])
    #expect(try others("/missions/pays/") == ["/en/missions/country/"])
    #expect(try others("/missions/discipline/video/") == ["/en/missions/"])
  }

  // MARK: Parts

  /// A page reads its own entries: a change of another mission's summary does not make it again.
  @Test func aValueReadsItsOwnMissions() throws {
    var changed = Sample.missions
    changed[1].summary = "Autre"
    let (before, after) = (try made(), try made(changed))
    #expect(try before.page("/missions/pays/allemagne/") == after.page("/missions/pays/allemagne/"))
    #expect(try before.page("/missions/pays/france/") != after.page("/missions/pays/france/"))
    let route = before.routes.first { $0.address == "/missions/pays/allemagne/" }
    #expect(route?.reads == ["frame:fr", "missions:/missions/pays/allemagne/"])
  }
}

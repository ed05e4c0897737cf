import Basics
import Model
import Templates
import Testing

@testable import Views

@Suite struct EventTests {
  private func event(_ title: String, _ keys: String, _ text: String = "") -> String {
    "---\ntitre: \(title)\n\(keys)---\n\(text)"
  }

  private let conference = """
    série: Forum
    édition: 2023
    numéro: 1
    nature: conférence
    début: 2023-02-13 9:45
    fin: 2023-02-13 10:45
    ville: Québec
    pays: Canada
    thèmes: [La diversité, L’éducation]
    conférenciers:
      - nom: Joselle Baril
        rôle: Enseignante
        organisation: CERESO
        consentement: 2020-01-01
      - nom: Sans Accord
    animation:
      - nom: Diane Perreault
        consentement: 2020-01-01
    organisateurs: [CERESO, RIDEAU]
    liens:
      - titre: Présentation
        url: https://sway.office.com/x?y
        archive: https://web.archive.org/z

    """

  @Test func anEvent() throws {
    let site = try MadeSite([
      "evenements/a.md": event("Atelier", conference, "## Les outils\nDes cartes.\n"),
      "organisations/cereso.md": "---\ntitre: CERESO\n---\n",
    ])
    let page = try site.page("/evenements/a/")
    let event = page["event"]
    #expect(event?["series"]?.text == "Forum, 2023")
    #expect(event?["kind"]?.text == "Conférence")
    #expect(event?["start", "text"]?.text == "lundi 13 février 2023, de 9\u{A0}h\u{A0}45 à 10\u{A0}h\u{A0}45")
    #expect(event?["start", "iso"]?.text == "2023-02-13T09:45")
    #expect(event?["time_zone"]?.text == "heure de l’Est")
    #expect(event?["place"]?.text == "Québec, Canada")
    #expect(event?["themes"].texts("text") == ["La diversité", "L’éducation"])
    #expect(event?["speakers"].texts("name") == ["Joselle Baril"])
    #expect(event?["speakers", 0, "organization", "url"]?.text == "/organisations/cereso/")
    #expect(event?["unnamed"]?.text == "Et 1 autre personne, dont le nom n’est pas publié.")
    #expect(event?["organizers"].texts("name") == ["CERESO", "RIDEAU"])
    #expect(event?["organizers"].texts("url") == ["/organisations/cereso/", nil])
    #expect(event?["links", 0, "site"]?.text == "sway.office.com")
    #expect(event?["links", 0, "archive"]?.text == "https://web.archive.org/z")
    #expect(page["page", "contents"].texts("title") == ["Les outils", "Avec qui", "Qui l’organise", "Liens"])
  }

  /// Of an event without hours, no time zone is said.
  @Test func aDay() throws {
    let page = try MadeSite(["evenements/a.md": event("A", "début: 2021-04-15\n")]).page("/evenements/a/")
    #expect(page["event", "start", "text"]?.text == "jeudi 15 avril 2021")
    #expect(page["event", "time_zone"] == .null)
    #expect(page["event", "sections", "people"] == .null)
  }

  @Test func onlyPeopleWhoMayNotBeNamed() throws {
    let keys = "conférenciers:\n  - nom: Une\n  - nom: Autre\n"
    let event = try MadeSite(["evenements/a.md": event("A", keys)]).page("/evenements/a/")["event"]
    #expect(event?["unnamed"]?.text == "2 personnes (noms non publiés)")
    #expect(event?["sections", "people", "title"]?.text == "Avec qui")
  }

  /// What is to come begins with what is soonest, what is past with what is latest, and the day itself is still to come.
  @Test func comingThenPast() throws {
    let site = try MadeSite([
      "evenements/a.md": event("Demain", "début: 2020-12-16\n"), "evenements/b.md": event("Un jour", ""),
      "evenements/c.md": event("Ce soir", "début: 2020-12-15 20:00\n"),
      "evenements/d.md": event("Ce matin", "début: 2020-12-15 9:00\n"),
      "evenements/e.md": event("Hier", "début: 2020-12-14\n"), "evenements/f.md": event("Jadis", "début: 2012-01-02\n"),
      "evenements/g.md": event("En cours", "début: 2020-12-01\nfin: 2020-12-15\n"),
    ])
    let page = try site.page("/evenements/")
    #expect(page["groups"].texts("title") == ["À venir", "Passés"])
    #expect(page["groups", 0, "items"].texts("title") == ["En cours", "Ce matin", "Ce soir", "Demain", "Un jour"])
    #expect(page["groups", 1, "items"].texts("title") == ["Hier", "Jadis"])
    #expect(page["as_of_text"]?.text == "État au 15 décembre 2020")
  }

  @Test func aLoneGroupHasItsHeading() throws {
    let page = try MadeSite(["evenements/e.md": event("Hier", "début: 2020-12-14\n")]).page("/evenements/")
    #expect(page["groups"].texts("title") == ["Passés"])
    #expect(page["groups", 0, "has_title"] == true)
  }

  @Test(arguments: [
    ("America/Toronto", "heure de l’Est", "Eastern time"),
    ("America/Halifax", "heure de l’Atlantique", "Atlantic time"),
    ("Europe/Berlin", "heure de Berlin", "Berlin time"),
    ("America/Argentina/Buenos_Aires", "heure de Buenos Aires", "Buenos Aires time"),
    ("Europe/Amsterdam", "heure d’Amsterdam", "Amsterdam time"),
    ("UTC", "temps universel (UTC)", "Universal Time (UTC)"),
  ])
  func timeZones(zone: String, french: String, english: String) {
    #expect(zoneName(zone, in: .inFrench) == french)
    #expect(zoneName(zone, in: .inEnglish) == english)
  }
}

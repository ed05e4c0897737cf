import Basics
import Model
import Templates
import Testing

@testable import Views

/// The page of a mission.
@Suite struct MissionTests {
  private static let text = """
    ---
    titre: Berlin 2019
    exemple: oui
    résumé: Six jours.
    dates: 12-17 février 2019
    disciplines: [art sonore]
    source: Rapport, 2019
    ---
    Il neigeait.

    ## Lieux

    Deux quartiers, une ville.

    - Berlin, Allemagne

    ## Objectifs

    - Trouver un *coproducteur*

    ## Participants

    - Zoé Imaginaire
      - nature : personne
      - rôle : coordination
      - membre : non
      - consentement : 2019-01-01
    - Malik Fictif
      - nature : personne
    - Samuel Prétexte
      - nature : personne
    - Studio Ours
      - nature : organisme
      - membre : oui
      - sélection : appel aux membres

    ## Financement

    - Fonds
      - programme : Capitales
      - montant : 12 500 $
      - devise : CAD
      - statut : accordé
    - Fonds
      - montant : 500,50 $
      - statut : accordé
      - devise : CAD
    - Ville
      - montant : 1 200 €
      - statut : accordé
    - Conseil
      - montant : 9 000 $
      - devise : CAD
      - statut : refusé

    ## Rencontres

    Les rendez-vous.

    - Souper (13 février 2019)
      - heure : 18 h 30
      - avec : Festival A, Quelqu’un, Quelqu’une
    - Accueil (12 février 2019)
      - heure : 10 h
      - hôte : Festival A
      - avec : Festival A
      - note : Le festival cherche une œuvre.
    - Atelier (12-14 février 2019)
    - Retrouvailles

    ## Visites

    - Visite (13 février 2019)
      - heure : 9 h
      - avec : Quelqu’un

    ## Retombées

    - Coproduction (septembre 2019)
      - nature : coproduction
      - état : réalisé
      - issue de : Accueil
      - lien : https://example.org/
    - Diffusion (mai 2021)
      - nature : diffusion
    - Accueil

    ## Documents

    - [Rapport](rapport.pdf)
    - [Article](https://example.org/article)

    ## Photos

    - ![Des flocons.](neige.svg) La *cour*.
      - crédit : Studio Ours
    """

  private func made(_ text: String = text) throws -> MadeSite {
    try MadeSite([
      "missions/berlin/index.md": text, "missions/berlin/rapport.pdf": "%PDF",
      "missions/berlin/neige.svg": "<svg viewBox='0 0 6 4'/>",
      "missions/avant.md": "---\ntitre: Avant\ndates: 2018\n---\n",
      "missions/apres.md": "---\ntitre: Après\ndates: 2020\n---\n",
      "contacts/a.md": "---\ntitre: Festival A\n---\n",
    ])
  }

  private func mission(_ text: String = text) throws -> Value {
    try #require(try made(text).page("/missions/berlin/")["mission"])
  }

  // MARK: Facts

  @Test func theFactsOfAMission() throws {
    let page = try made().page("/missions/berlin/")
    let mission = page["mission"]
    #expect(mission?["date", "text"]?.text == "12-17 février 2019")
    #expect(mission?["places", 0, "city"]?.text == "Berlin")
    #expect(mission?["places", 0, "city_url"]?.text == "/missions/ville/berlin/")
    #expect(mission?["places", 0, "country"]?.text == "Allemagne")
    #expect(mission?["places", 0, "country_url"]?.text == "/missions/pays/allemagne/")
    #expect(mission?["state", "name"]?.text == "done")
    #expect(mission?["disciplines", 0, "url"]?.text == "/missions/discipline/art-sonore/")
    #expect(mission?["objectives", 0, "html"]?.text == "Trouver un <em>coproducteur</em>")
    #expect(mission?["source"]?.text == "Rapport, 2019")
    #expect(page["page", "is_example"] == true)
    #expect(page["page", "description"]?.text == "Six jours.")
  }

  @Test func theNeighboursInTime() throws {
    let site = try made()
    let page = try site.page("/missions/berlin/")
    #expect(page["previous", "title"]?.text == "Avant")
    #expect(page["next", "title"]?.text == "Après")
    #expect(try site.page("/missions/apres/")["next"] == .null)
    #expect(try site.page("/missions/avant/")["previous"] == .null)
    #expect(try site.page("/missions/avant/")["page", "is_example"] == false)
  }

  @Test func onlySectionsThatAreThere() throws {
    let full = try made().page("/missions/berlin/")["page", "contents"]
    #expect(
      full.texts("title") == [
        "Objectifs", "Qui y est allé", "Programme", "Personnes et lieux", "Retombées", "Financement", "Images",
        "Documents",
      ])
    let bare = try made("---\ntitre: B\n---\n## Retombées\n\nRien encore.\n").page("/missions/berlin/")
    #expect(bare["page", "contents"].texts("title") == ["Retombées"])
    #expect(bare["mission", "sections", "outcomes", "intro"]?.text?.contains("Rien encore.") == true)
    #expect(bare["mission", "has_outcomes"] == false)
    #expect(bare["mission", "sections", "programme"] == .null)
  }

  /// Nobody has been yet where a mission is to come; its place keeps its name in addresses.
  @Test func whoIsGoing() throws {
    let text = "---\ntitre: B\ndates: mai 2999\nparticipants:\n  - nom: Studio\n    nature: organisme\n---\n"
    let page = try made(text).page("/missions/berlin/")
    #expect(page["mission", "sections", "participants", "title"]?.text == "Qui y va")
    #expect(page["mission", "sections", "participants", "anchor"]?.text == "qui-y-est-alle")
  }

  @Test func theWordsOfItsSections() throws {
    let mission = try mission()
    #expect(mission["sections", "programme", "intro"]?.text?.contains("Les rendez-vous.") == true)
    #expect(mission["sections", "people", "intro"]?.text?.contains("Deux quartiers") == true)
    #expect(mission["sections", "funding", "intro"] == .null)
  }

  // MARK: Who went

  @Test func organizationsThenPeopleAndACount() throws {
    let mission = try mission()
    #expect(mission["participants"].texts("name") == ["Studio Ours", "Zoé Imaginaire"])
    #expect(mission["participants", 0, "member"]?.text == "membre")
    #expect(mission["participants", 0, "selection"]?.text == "appel aux membres")
    #expect(mission["participants", 1, "role"]?.text == "coordination")
    #expect(mission["participants", 1, "member"]?.text == "non-membre")
    #expect(mission["unnamed_participants"]?.text == "2 personnes (noms non publiés)")
    #expect(!"\(mission)".contains("Malik"))
  }

  // MARK: Programme

  @Test func theProgrammeByDay() throws {
    let mission = try mission()
    #expect(mission["days"]?.list.map { $0["date", "text"]?.text } == ["12 février 2019", "13 février 2019"])
    // By the clock, not by kind.
    #expect(mission["days", 1, "encounters"].texts("title_html") == ["Visite", "Souper"])
    #expect(mission["days", 1, "encounters"].texts("kind") == ["Visite", "Rencontre"])
    #expect(mission["other_encounters"].texts("title_html") == ["Atelier", "Retrouvailles"])
    #expect(mission["other_encounters", 0, "date", "text"]?.text == "12-14 février 2019")
    #expect(mission["days", 0, "encounters", 0, "date"] == .null)
  }

  @Test func thoseMetWhoAreNotNamed() throws {
    let mission = try mission()
    let supper = mission["days", 1, "encounters", 1]
    #expect(supper?["contacts"].texts("name") == ["Festival A"])
    #expect(supper?["contacts", 0, "url"]?.text == "/contacts/a/")
    #expect(supper?["unnamed"]?.text == "et 2 autres personnes")
    #expect(mission["days", 1, "encounters", 0, "unnamed"]?.text == "1 personne (nom non publié)")
    #expect(mission["contacts"].texts("name") == ["Festival A"])
    #expect(mission["unnamed"]?.text == "et 3 autres personnes")
    #expect(mission["hosts"].texts("name") == ["Festival A"])
  }

  @Test(
    arguments: [
      ("17 h", 1020), ("17 h 30", 1050), ("9h05", 545), ("9:45", 585), ("de 9 h à 11 h", 540), ("5:30 p.m.", 1050),
      ("5 pm", 1020), ("12 pm", 720), ("midi", 720), ("en soirée", nil), ("", nil), ("2019", nil),
    ] as [(String, Int?)])
  func hours(text: String, minute: Int?) {
    var encounter = Encounter(id: "a", kind: .visit, title: "A", markup: Prose("A"), origin: Sample.origin)
    encounter.time = text
    #expect(encounter.minute == minute)
  }

  // MARK: What came of it

  @Test func outcomesAreTracedToTheirEncounters() throws {
    let mission = try mission()
    let outcome = mission["outcomes", 0]
    #expect(outcome?["encounter"]?.text == "Accueil")
    #expect(outcome?["encounter_url"]?.text == "#accueil")
    #expect(outcome?["state", "name"]?.text == "done")
    #expect(outcome?["nature_url"]?.text == "/missions/retombee/coproduction/")
    #expect(outcome?["url"]?.text == "https://example.org/")
    let encounter = mission["days", 0, "encounters", 0]
    #expect(encounter?["anchor"]?.text == "accueil")
    #expect(encounter?["outcomes"].texts("title") == ["Coproduction"])
    #expect(encounter?["outcomes", 0, "url"]?.text == "#coproduction")
    #expect(mission["outcomes", 1, "encounter"] == .null)
    // Dated after the day that states are told for.
    #expect(mission["outcomes", 1, "state", "name"]?.text == "planned")
  }

  @Test func noAnchorIsThereTwice() throws {
    // An outcome and an encounter go by one name, and a heading of the text by that of a section.
    let text = Self.text.replacing("Il neigeait.", with: "## Programme\n\nIl neigeait.")
    let page = try made(text).page("/missions/berlin/")
    let mission = page["mission"]
    let encounters = mission?["days"]?.list.flatMap { $0["encounters"].texts("anchor") } ?? []
    var anchors = encounters + (mission?["other_encounters"].texts("anchor") ?? [])
    anchors += mission?["outcomes"].texts("anchor") ?? []
    anchors += page["page", "contents"].texts("url").map { $0?.dropFirst().description }
    #expect(anchors.count == 5 + 3 + 9)
    #expect(Set(anchors).count == anchors.count)
    #expect(mission?["outcomes"].texts("anchor").last == "accueil-2")
  }

  // MARK: Money and files

  @Test func whatWasGrantedIsSummedByCurrency() throws {
    let mission = try mission()
    #expect(
      mission["funding"].texts("amount") == [
        "12\u{A0}500\u{A0}$", "500,50\u{A0}$", "1\u{A0}200\u{A0}€", "9\u{A0}000\u{A0}$",
      ])
    #expect(mission["funding"].texts("status") == ["accordé", "accordé", "accordé", "refusé"])
    #expect(mission["totals"].texts("amount") == ["13\u{A0}000,50\u{A0}$", "1\u{A0}200\u{A0}€"])
    let one = try self.mission(
      "---\ntitre: B\n---\n## Financement\n\n- Fonds\n  - montant : 5 $\n  - statut : accordé\n")
    #expect(one["has_totals"] == false)
  }

  @Test func filesAndPictures() throws {
    let mission = try mission()
    #expect(mission["documents"].texts("kind") == ["PDF", nil])
    #expect(mission["documents", 0, "url"]?.text == "/missions/berlin/rapport.pdf")
    #expect(mission["photos", 0, "alt"]?.text == "Des flocons.")
    #expect(mission["photos", 0, "url"]?.text == "/missions/berlin/neige.svg")
    #expect(mission["photos", 0, "caption_html"]?.text == "La <em>cour</em>.")
    #expect(mission["photos", 0, "credit"]?.text == "Studio Ours")
    #expect(mission["photos", 0, "size"] == ["width": 6, "height": 4])
  }

  @Test func logisticsStayPrivate() throws {
    let text = "---\ntitre: B\nLOGISTIQUE: Chambre 12.\n---\n"
    let secret = try mission(text.replacing("LOGISTIQUE", with: "logistique"))
    #expect(!"\(secret)".contains("Chambre"))
    let open = try mission(text.replacing("LOGISTIQUE", with: "logistique publique: oui\nlogistique"))
    #expect(open["logistics_html"]?.text?.contains("Chambre 12.") == true)
    #expect(open["sections", "logistics", "title"]?.text == "Logistique")
  }
}

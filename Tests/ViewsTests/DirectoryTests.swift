import Basics
import Model
import Templates
import Testing

@testable import Views

/// The directory, from A to Z and by group.
@Suite struct DirectoryTests {
  private func contact(_ name: String, _ keys: String = "", text: String = "") -> String {
    "---\ntitre: \(name)\n\(keys)---\n\(text)"
  }

  private var files: [String: String] {
    [
      "contacts/ecran.md": contact("Écran", "catégorie: festival\npays: Allemagne\nville: Berlin\n"),
      "contacts/edison.md": contact("Edison", "catégorie: Festival\npays: DE\n"),
      "contacts/eclipse.md": contact("Éclipse", "catégorie: résidence\npays: Autriche\n"),
      "contacts/lobe.md": contact("Le Lobe", "catégorie: kunstverein\n"),
      "contacts/quatre.md": contact("4 saisons"),
      "contacts/zoo.md": contact("« Zoo »", "pays: Allemagne\n"),
    ]
  }

  private let bilingual = "as_of: 2020-12-15\nlangues: [fr, en]\n"

  private func list(_ page: Value, _ place: Int) -> Value? { page["directory", "lists", place, "items"] }

  @Test func lettersInOrder() throws {
    let page = try MadeSite(files).page("/contacts/")
    #expect(page["directory", "groups"].texts("letter") == ["0-9", "E", "L", "Z"])
    #expect(page["directory", "groups", 1, "items"].texts("title") == ["Éclipse", "Écran", "Edison"])
    #expect(page["directory", "groups"].texts("anchor") == ["lettre-0-9", "lettre-e", "lettre-l", "lettre-z"])
    #expect(page["directory", "letters"].texts("url")[1] == "/contacts/#lettre-e")
    #expect(page["directory", "letters", 1, "count"] == 3)
    #expect(page["directory", "count_text"]?.text == "6 contacts")
    #expect(page["page", "title"]?.text == "Bottin")
  }

  @Test func countriesAndCategories() throws {
    let site = try MadeSite(files)
    let page = try site.page("/contacts/")
    #expect(list(page, 0).texts("label") == ["Allemagne", "Autriche"])
    #expect(list(page, 0).texts("url") == ["/contacts/pays/allemagne/", "/contacts/pays/autriche/"])
    #expect(list(page, 0)?.list.map { $0["count"] } == [3, 1])
    #expect(list(page, 1).texts("label") == ["Festival", "Kunstverein", "Résidence"])
    let germany = try site.page("/contacts/pays/allemagne/")["directory"]
    #expect(germany?["groups", 0, "items"].texts("title") == ["Écran", "Edison", "« Zoo »"])
    #expect(germany?["groups", 0, "items", 0, "notes"].texts("text") == ["festival", "Berlin"])
    let festivals = try site.page("/contacts/categorie/festival/")["directory"]
    #expect(festivals?["groups", 0, "items", 0, "notes"].texts("text") == ["Berlin, Allemagne"])
    #expect(festivals?["has_lists"] == false)
    #expect(festivals?["groups", 0, "has_letter"] == false)
  }

  /// The words that are known are the page's, and lead to the same page of the other language.
  @Test func inEnglish() throws {
    let site = try MadeSite(files, settings: bilingual)
    let page = try site.page("/en/contacts/")
    #expect(list(page, 0).texts("label") == ["Austria", "Germany"])
    #expect(list(page, 1).texts("label") == ["Festival", "Kunstverein", "Residency"])
    #expect(list(page, 1).texts("url").last == "/en/contacts/category/residency/")
    let other = try site.page("/en/contacts/category/residency/")
    #expect(other["translations"].texts("url") == ["/contacts/categorie/residence/"])
    #expect(try site.page("/contacts/pays/autriche/")["translations"].texts("url") == ["/en/contacts/country/austria/"])
    #expect(page["directory", "groups"].texts("anchor").first == "letter-0-9")
    #expect(page["translations"].texts("url") == ["/contacts/"])
  }

  /// A page a letter from 201 on, and none with more than 200.
  @Test func longLists() throws {
    var files: [String: String] = [:]
    for number in 1...201 { files["contacts/a\(number).md"] = contact("A\(number)", "pays: Canada\n") }
    #expect(try MadeSite(files.filter { $0.key != "contacts/a1.md" }).addresses(under: "/contacts/lettre-") == [])
    files["contacts/b.md"] = contact("B")
    let site = try MadeSite(files)
    #expect(site.addresses(under: "/contacts/lettre-") == ["a/", "a/page/2/", "b/"])
    #expect(site.addresses(under: "/contacts/pays/") == ["canada/", "canada/page/2/"])
    let start = try site.page("/contacts/")["directory"]
    #expect(start?["groups"]?.list == [])
    #expect(start?["letters"].texts("url") == ["/contacts/lettre-a/", "/contacts/lettre-b/"])
    let first = try site.page("/contacts/lettre-a/")
    #expect(first["directory", "groups", 0, "items"]?.list.count == 200)
    #expect(first["directory", "next"]?.text == "/contacts/lettre-a/page/2/")
    #expect(first["directory", "previous"] == .null)
    let second = try site.page("/contacts/lettre-a/page/2/")
    #expect(second["directory", "groups", 0, "items"].texts("title") == ["A99"])
    #expect(second["page", "title"]?.text == "A, page 2 de 2")
    #expect(second["page", "head_title"]?.text == "A, page 2 de 2 – Bottin – essai")
  }

  @Test func theTextOfTheFolderComesFirst() throws {
    let site = try MadeSite(files.merging(["contacts/index.md": "---\ntitre: Nos contacts\n---\nBonjour."]) { $1 })
    let page = try site.page("/contacts/")
    #expect(page["page", "title"]?.text == "Nos contacts")
    #expect(page["page", "body"]?.text?.contains("Bonjour.") == true)
    #expect(try site.page("/contacts/pays/allemagne/")["page", "breadcrumb"].texts("title")[1] == "Nos contacts")
  }

  @Test func noContactsNoDirectory() throws {
    #expect(try MadeSite(["index.md": "# A\n"]).addresses(under: "/contacts/") == [])
  }
}

/// A page of the directory.
@Suite struct ContactTests {
  private let files = [
    "contacts/festival-k.md": """
    ---
    titre: Festival K
    exemple: oui
    catégorie: festival
    pays: Allemagne
    ville: Berlin
    site: https://www.example.org/k/
    courriel: info@example.org
    téléphone: 514 555-0140, poste 12
    langues: [allemand, Klingon]
    disciplines: [art sonore]
    vérifié: 2020-11-03
    personnes:
      - nom: Greta Erfunden
        rôle: directrice
        courriel: greta@example.org
        consentement: 2019-02-13
      - nom: Paul Absent
        rôle: adjoint
    ---
    Un dôme.
    """,
    "missions/berlin/index.md": """
    ---
    titre: Berlin 2019
    dates: 12-17 février 2019
    ---
    ## Rencontres
    - Au dôme (13 février 2019)
      - avec : Festival K
    - Sans eux (14 février 2019)
    ## Réseautage
    - 5 à 7 (15 février 2019)
      - hôte : Festival K
      - avec : Festival K
    """,
    "missions/leipzig/index.md": "---\ntitre: Leipzig 2020\ndates: janvier 2020\n---\n## Financement\n- Festival K\n",
  ]

  private let bilingual = "as_of: 2020-12-15\nlangues: [fr, en]\n"

  @Test func whatIsSaidOfIt() throws {
    let page = try MadeSite(files).page("/contacts/festival-k/")
    let contact = page["contact"]
    #expect(page["page", "is_example"] == true)
    #expect(contact?["category", "name"]?.text == "Festival")
    #expect(contact?["category", "url"]?.text == "/contacts/categorie/festival/")
    #expect(contact?["country", "url"]?.text == "/contacts/pays/allemagne/")
    #expect(contact?["website", "text"]?.text == "example.org/k")
    #expect(contact?["email", "url"]?.text == "mailto:info@example.org")
    #expect(contact?["phone", "url"]?.text == "tel:5145550140;ext=12")
    #expect(contact?["languages"].texts("text") == ["allemand", "Klingon"])
    #expect(contact?["verified", "text"]?.text == "3 novembre 2020")
    #expect(contact?["people"].texts("name") == ["Greta Erfunden"])
    #expect(contact?["text_lang"] == .null)
  }

  @Test func inTheOtherLanguage() throws {
    let contact = try MadeSite(files, settings: bilingual).page("/en/contacts/festival-k/")["contact"]
    #expect(contact?["languages"].texts("text") == ["German", "Klingon"])
    #expect(contact?["disciplines"].texts("text") == ["sound art"])
    #expect(contact?["country", "name"]?.text == "Germany")
    #expect(contact?["text_lang"]?.text == "fr-CA")
    // The missions are not translated, so that no page of theirs is there to lead to.
    #expect(contact?["has_roles"] == false)
  }

  /// Each encounter once, whatever its part in it; what is newest first.
  @Test func whereItWasMet() throws {
    let roles = try MadeSite(files).page("/contacts/festival-k/")["contact", "roles"]
    #expect(roles.texts("title") == ["Missions"])
    let missions = roles?[0, "items"]
    #expect(missions.texts("url") == ["/missions/leipzig/", "/missions/berlin/"])
    #expect(missions?[0, "notes"].texts("text") == ["janvier 2020", "financement"])
    #expect(missions?[1, "notes"].texts("text") == ["12-17 février 2019", "accueil, rencontre"])
    #expect(missions?[1, "places"].texts("title") == ["Au dôme", "5 à 7"])
    #expect(missions?[1, "places"].texts("url") == ["/missions/berlin/#au-dome", "/missions/berlin/#5-a-7"])
  }

  /// A contact's page is made again only when what it shows changes.
  @Test func itReadsOnlyItsOwnPart() throws {
    let route = try MadeSite(files).routes.first { $0.address == "/contacts/festival-k/" }
    #expect(route?.reads == ["frame:fr", "contact:/contacts/festival-k/"])
  }

  @Test(arguments: [
    ("555-0140", "tel:5550140"), ("+1 (514) 555-0140", "tel:+15145550140"),
    ("1 514 555.0140 #3", "tel:15145550140;ext=3"),
    ("Tél. : 555-0140", "tel:5550140"),
  ])
  func numbersToDial(phone: String, link: String) { #expect(dialLink(phone) == link) }

  @Test func noNumberNoLink() { #expect(dialLink("sur demande") == nil) }
}

import Basics
import Model
import Templates
import Testing

@testable import Views

@Suite struct PolicyTests {
  private func policy(_ title: String, _ keys: String, _ text: String = "") -> String {
    "---\ntitre: \(title)\n\(keys)---\n\(text)"
  }

  private func versions(_ texts: [String?]) -> String {
    var keys = "révisions:\n"
    for (index, text) in texts.enumerated() {
      keys += "  - en vigueur: \(2016 + index)-05-01\n    changement: Version \(index + 1).\n"
      if let text { keys += "    texte: \(text)\n" }
    }
    return keys
  }

  private func status(_ keys: String) throws -> Value? {
    try MadeSite(["politiques/p.md": policy("P", keys)]).page("/politiques/p/")["policy", "status"]
  }

  @Test(arguments: [
    ("", "En vigueur", true), ("en vigueur: 2016-05-25\n", "En vigueur depuis le 25 mai 2016", true),
    ("en vigueur: 2020-12-15\n", "En vigueur depuis le 15 décembre 2020", true),
    ("en vigueur: 2020-12-16\n", "En vigueur à partir du 16 décembre 2020", false),
    ("statut: abrogée\n", "Abrogée", false), ("statut: remplacée\n", "Remplacée", false),
  ])
  func whereItStands(keys: String, text: String, isInForce: Bool) throws {
    let status = try status(keys)
    #expect(status?["text"]?.text == text)
    #expect(status?["is_in_force"] == .bool(isInForce))
    #expect(status?["replaced_by"] == .null)
  }

  @Test func replaced() throws {
    let site = try MadeSite([
      "politiques/a.md": policy("Ancienne", "remplacée par: Nouvelle\nen vigueur: 2015-01-01\n"),
      "politiques/n.md": policy("Nouvelle", "remplace: Ancienne\norganisation: CQAM\n"),
      "politiques/autre.md": policy("Autre", ""),
    ])
    let status = try site.page("/politiques/a/")["policy", "status"]
    #expect(status?["text"]?.text == "Remplacée par")
    #expect(status?["replaced_by", "url"]?.text == "/politiques/n/")
    #expect(try site.page("/politiques/n/")["policy", "replaces", "url"]?.text == "/politiques/a/")
    let groups = try site.page("/politiques/")["groups"]
    #expect(groups.texts("title") == ["En vigueur", "Autres politiques"])
    #expect(groups?[0, "items"].texts("title") == ["Autre", "Nouvelle"])
    #expect(groups?[0, "items", 1, "notes"].texts("text") == ["En vigueur", "CQAM"])
    #expect(groups?[1, "items", 0, "notes"].texts("text") == ["Remplacée par Nouvelle"])
  }

  @Test func itsParts() throws {
    let text = """
      ## Objectifs
      - Voir
      - Montrer
      ## Responsabilités
      Deux personnes.

      - Direction : veille à tout
      ## Annexe
      Autre chose.
      """
    let page = try MadeSite(["politiques/p.md": policy("P", "instance: Conseil\n", text)]).page("/politiques/p/")
    #expect(page["page", "contents"].texts("title") == ["Annexe", "Objectifs", "Responsabilités"])
    #expect(page["policy", "sections", "responsibilities", "intro"]?.text?.contains("Deux personnes.") == true)
    #expect(page["policy", "objectives"].texts("html") == ["Voir", "Montrer"])
    #expect(page["policy", "sections", "principles"] == .null)
    #expect(page["policy", "responsibilities", 0, "role"]?.text == "Direction")
    #expect(page["policy", "authority"]?.text == "Conseil")
  }

  // MARK: Versions

  private func site(_ texts: [String?], files: [String: String]) throws -> MadeSite {
    try MadeSite(files.merging(["politiques/p/index.md": policy("P", versions(texts))]) { $1 })
  }

  private let texts = [
    "politiques/p/textes/un.md": "---\ntitre: Un\n---\nOn part six jours.\n\nOn revient.\n",
    "politiques/p/textes/deux.md": "---\ntitre: Deux\n---\nOn part dix jours.\n\nOn revient.\n\nOn raconte.\n",
  ]

  @Test func newestFirstWithWhatChanged() throws {
    let site = try site(["textes/un.md", "textes/deux.md"], files: texts)
    let versions = try site.page("/politiques/p/")["policy", "versions"]
    #expect(versions.texts("name") == ["Version du 1er mai 2017", "Version du 1er mai 2016"])
    #expect(versions.texts("text_url") == ["/politiques/p/textes/deux/", "/politiques/p/textes/un/"])
    #expect(versions.texts("changes_url") == ["/politiques/p/changements/2/", nil])
    #expect(site.template("/politiques/p/changements/2/") == "policy-version")
    #expect(site.addresses(under: "/politiques/p/changements/") == ["2/"])
    #expect(
      try site.page("/politiques/p/textes/un/")["page", "breadcrumb"].texts("title") == [
        "Accueil", "Politiques", "P", "Un",
      ])
  }

  @Test func whatChanged() throws {
    let site = try site(["textes/un.md", "textes/deux.md"], files: texts)
    let page = try site.page("/politiques/p/changements/2/")
    #expect(page["counts"]?.text == "1 changé, 1 ajouté")
    #expect(page["paragraphs", 0, "runs"].texts("text") == ["On part ", "six", "dix", " jours."])
    #expect(page["paragraphs", 0, "runs"]?.list.map { $0["is_removed"] } == [false, true, false, false])
    #expect(page["paragraphs", 0, "runs"]?.list.map { $0["is_added"] } == [false, false, true, false])
    #expect(page["paragraphs", 1, "is_changed"] == false)
    #expect(page["paragraphs", 2, "runs"]?.list.map { $0["is_added"] } == [true])
    #expect(page["old", "name"]?.text == "Version du 1er mai 2016")
    #expect(page["page", "head_title"]?.text == "Ce qui a changé – P – essai")
  }

  /// A version whose text was not kept, or is no page, is passed over.
  @Test func onlyKeptTextsAreCompared() throws {
    let files = texts.merging(["politiques/p/textes/trois.txt": "Trois"]) { $1 }
    let site = try site(["textes/un.md", nil, "textes/trois.txt", "textes/deux.md"], files: files)
    #expect(site.addresses(under: "/politiques/p/changements/") == ["4/"])
    #expect(try site.page("/politiques/p/changements/4/")["old", "name"]?.text == "Version du 1er mai 2016")
    let versions = try site.page("/politiques/p/")["policy", "versions"]
    #expect(versions.texts("changes_url") == ["/politiques/p/changements/4/", nil, nil, nil])
  }

  @Test func noWordChanged() throws {
    let site = try site(["textes/un.md", "textes/un.md"], files: texts)
    let page = try site.page("/politiques/p/changements/2/")
    #expect(page["has_changes"] == false)
    #expect(page["counts"] == .null)
  }

  /// Versions are put in the order of their days, however they are written.
  @Test func versionsByDay() throws {
    let keys = "révisions:\n  - en vigueur: 2020-01-01\n  - en vigueur: 2018-01-01\n  - changement: Sans date.\n"
    let page = try MadeSite(["politiques/p.md": policy("P", keys)]).page("/politiques/p/")
    #expect(
      page["policy", "versions"].texts("name") == [
        "Version du 1er janvier 2020", "Version 2", "Version du 1er janvier 2018",
      ])
  }

  @Test func missionsHeldUnderIt() throws {
    let site = try MadeSite([
      "politiques/p.md": policy("Politique de mission", ""),
      "missions/a.md": "---\ntitre: A\ndates: mars 2018\npolitique: Politique de mission\n---\n",
      "missions/b.md": "---\ntitre: B\ndates: mars 2019\npolitique: Politique de mission\n---\n",
      "missions/c.md": "---\ntitre: C\ndates: mars 2020\n---\n",
    ])
    let page = try site.page("/politiques/p/")
    #expect(page["policy", "missions"].texts("title") == ["B", "A"])
    #expect(page["policy", "missions"].texts("url") == ["/missions/b/", "/missions/a/"])
    #expect(page["policy", "sections", "missions", "title"]?.text == "Missions menées sous cette politique")
    #expect(page["policy", "sections", "upcoming"] == .null)
  }

  /// What is to come was not held, and what is made up says so wherever it stands.
  @Test func missionsToComeAndExamples() throws {
    let site = try MadeSite([
      "site.yml": "as_of: 2020-12-15\n",
      "politiques/p.md": policy("Politique de mission", ""),
      "missions/a.md": "---\ntitre: A\nexemple: oui\ndates: mars 2018\npolitique: Politique de mission\n---\n",
      "missions/b.md": "---\ntitre: B\ndates: mai 2021\npolitique: Politique de mission\n---\n",
    ])
    let page = try site.page("/politiques/p/")
    #expect(page["policy", "missions"].texts("title") == ["A"])
    #expect(page["policy", "missions"].texts("example") == ["exemple fictif"])
    #expect(page["policy", "upcoming"].texts("title") == ["B"])
    #expect(page["policy", "upcoming"].texts("example") == [nil])
    #expect(page["policy", "sections", "upcoming", "title"]?.text == "Missions à venir sous cette politique")
    #expect(page["page", "contents"].texts("title").contains("Missions à venir sous cette politique"))
  }
}

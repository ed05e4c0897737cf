import Basics
import Content
import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// Nothing of a page that is held back reaches `public/`: every byte of it is searched.
@Suite struct EmbargoBuildTests {
  /// Words that stand in held pages alone, one for each thing that they say.
  static let hidden = [
    "zygomatique", "ornithorynque", "quenouille", "turlututu", "saperlipopette", "galimatias", "carabistouille",
    "abracadabra", "billevesee", "calembredaine", "fariboles", "coquecigrue", "patatras", "tintamarre", "brimborion",
    "DOCUMENT-RETENU", "hurluberlu",
  ]

  static func site(_ key: String) throws -> TestSite {
    // A contact’s `expires` is a consent’s.
    let contact = key.replacing("expire le", with: "publier jusqu’au")
    return try TestSite([
      "site.yml": """
      titre: Essai
      url: https://exemple.ca
      as_of: 2021-06-30
      langues: [fr, en]
      redirections: [nginx, apache]
      menu:
        - titre: Missions
          lien: /missions/
        - titre: Plan
          lien: /plans/zygomatique/
      """,
      "index.md":
        "# Accueil\n\n[Le plan](plans/zygomatique.md), [la mission](missions/quenouille/) et [tout](missions/index.md).\n",
      "page.md": "---\n\(key)\nalias: /tintamarre/\n---\n# Page brimborion\n",
      "plans/zygomatique.md":
        "---\ntitre: Plan zygomatique\n\(key)\n---\n## Objectif 1 : Ornithorynque\n### Projet : A\nPartenaires : Hurluberlu\n",
      "plans/zygomatique/b.md": "---\ntitre: Projet fariboles\nobjectif: 1\n---\n",
      "plans/ouvert.md": "## Objectif 1 : Ouvert\n### Projet : A\nPartenaires : Organisation G\nJalons\n- Un (2020)\n",
      "missions/index.md": "---\n\(key)\n---\nUn texte patatras.\n",
      "missions/quenouille/index.md":
        "---\ntitre: Mission quenouille\ndates: mai 2019\n\(key)\n---\n[Document](calembredaine.txt)\n\n## Lieux\n- Lyon, France\n",
      "missions/quenouille/index.en.md":
        "---\ntitle: Mission quenouille\ndates: May 2019\n\(key)\n---\n## Places\n- Lyon, France\n",
      "missions/quenouille/calembredaine.txt": "DOCUMENT-RETENU",
      "missions/oslo.md":
        "---\ntitre: Oslo\ndates: juin 2019\npolitique: Politique T\n---\n## Lieux\n- Oslo, Norvège\n## Rencontres\n- Accueil (3 juin 2019)\n  - avec : Festival C\n",
      "politiques/t.md": "---\ntitre: Politique T\n\(key)\n---\nTurlututu.\n",
      "organisations/g.md": "---\ntitre: Organisation G\nsigle: OG\n\(key)\n---\nGalimatias.\n",
      "contacts/c.md": "---\norganisation: Festival C\ncatégorie: saperlipopette\n\(contact)\n---\n",
      "evenements/e.md": "---\ntitre: Atelier carabistouille\ndébut: 2020-01-01 9:00\n\(key)\n---\n",
      "rapports/r.md": "---\ntitre: Rapport abracadabra\n\(key)\n---\n",
      "glossaire.md": "---\n\(key)\n---\n- **OG** : billevesée coquecigrue\n",
    ])
  }

  private func report(of site: TestSite, _ preview: Preview = []) -> BuildReport {
    var options = BuildOptions()
    options.source = site.root
    options.preview = preview
    return build(options)
  }

  private func found(in site: TestSite) -> Set<String> {
    var found: Set<String> = []
    for (path, data) in site.tree().merging(
      site.tree(".jalon").filter { $0.key.hasSuffix(".conf") }, uniquingKeysWith: { $1 })
    {
      let text = fold(path + "\n" + String(decoding: data, as: UTF8.self))
      for word in Self.hidden where text.contains(fold(word)) { found.insert(word) }
    }
    return found
  }

  @Test(arguments: [
    ("brouillon: oui", Preview.drafts), ("publier le: 2021-07-01", .future), ("expire le: 2021-06-29", .expired),
  ])
  func nothingOfItIsPublished(key: String, preview: Preview) throws {
    let site = try Self.site(key)
    let held = report(of: site)
    #expect(held.findings.filter { $0.severity == .error }.isEmpty)
    #expect(held.isPublished)
    #expect(found(in: site) == [])
    // One note for each page, none for what goes with it.
    #expect(held.findings.count { $0.code == .heldBack } == 11)
    #expect(held.findings.count { $0.code == .linkHeld && $0.severity == .warning } == 3)
    #expect(held.findings.count { $0.code == .linkHeld && $0.severity == .note } == 3)
    // Whoever asks sees all of it: the words are where they are looked for.
    let shown = report(of: site, preview)
    #expect(shown.isPublished)
    #expect(shown.findings.filter { $0.code == .heldBack || $0.code == .linkHeld }.isEmpty)
    #expect(found(in: site) == Set(Self.hidden))
    // And back.
    #expect(report(of: site).removed > 0)
    #expect(found(in: site) == [])
  }

  /// A page that takes the place of another on a day has its address on that day.
  @Test func onePageFollowsAnother() throws {
    let site = try TestSite([
      "avant.md": "---\nadresse: page\nexpire le: 2021-06-30\n---\n# Avant",
      "apres.md": "---\nadresse: page\npublier le: 2021-07-01\n---\n# Après",
    ])
    for (day, title) in [("2021-06-30", "Avant"), ("2021-07-01", "Après")] {
      var options = BuildOptions()
      options.source = site.root
      options.asOf = CivilDate(iso: day)
      #expect(build(options).isPublished)
      let page = try #require(site.tree()["page/index.html"])
      #expect(String(decoding: page, as: UTF8.self).contains("<h1>\(title)</h1>"))
    }
  }

  /// A contact that is held back protects whom it names without consent as an open one does.
  @Test func privacyHolds() throws {
    let site = try TestSite([
      "site.yml": "as_of: 2021-06-30\n", "index.md": "Merci à Zénaïde Sansaccord!",
      "contacts/z.md": "---\npersonne: Zénaïde Sansaccord\nbrouillon: oui\n---\n",
    ])
    let report = report(of: site)
    #expect(!report.isPublished)
    #expect(report.findings.map(\.code).contains(.personalData))
  }

  @Test func aSiteOfDraftsAloneIsNotPublished() throws {
    let site = try TestSite(["index.md": "---\nbrouillon: oui\n---\n"])
    let report = report(of: site)
    #expect(!report.isPublished)
    #expect(Set(report.findings.map(\.code)) == [.contentEmpty, .heldBack])
  }
}

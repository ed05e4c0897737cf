import Basics
import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

/// Drafts, pages that open later, pages that have expired: who is held back, what is said, and where.
@Suite struct EmbargoTests {
  static let settings = "titre: Essai\nas_of: 2021-06-30\n"

  /// A page with keys, as of 2021-06-30, and whether it is published.
  @Test(arguments: [
    ("brouillon: oui", false), ("draft: yes", false), ("brouillon: non", true), ("brouillon:", true),
    ("publier le: 2021-06-30", true), ("publier le: 2021-07-01", false), ("publish_from: 1er juillet 2021", false),
    ("publier à partir du: 30 juin 2021", true),
    // The last day is a day of publication, as a consent’s.
    ("expire le: 2021-06-30", true), ("expires: 2021-06-29", false), ("publier jusqu'au: 29 juin 2021", false),
    ("publier le: 2021-06-30\nexpire le: 2021-06-30", true), ("publier le: 2020-01-01\nexpire: 2020-12-31", false),
  ])
  func published(keys: String, isPublished: Bool) throws {
    let site = try TestSite(["site.yml": Self.settings, "index.md": "# Accueil", "a.md": "---\n\(keys)\n---\n# Page\n"])
    let (read, findings) = try site.read()
    #expect(read.pages.contains { $0.header.source == "a.md" } == isPublished)
    #expect(findings.map(\.code) == (isPublished ? [] : [.heldBack]))
  }

  /// Every type of record has the keys, and none is published.
  @Test(arguments: RecordType.allCases.filter { $0 != .objective && $0 != .project })
  func everyType(type: RecordType) throws {
    let expires = type == .contact ? "publier jusqu’au" : "expire le"
    for keys in ["brouillon: oui", "publier le: 2022-01-01", "\(expires): 2020-01-01"] {
      let site = try TestSite([
        "site.yml": Self.settings, "index.md": "# Accueil",
        "a.md": "---\ntype: \(type.rawValue)\n\(keys)\n---\n# Page\n",
      ])
      let (read, findings) = try site.read()
      #expect(read.headers.map(\.source) == ["index.md"])
      #expect(findings.map(\.code) == [.heldBack])
    }
  }

  /// In a contact, `expires` stays the end of a consent.
  @Test func aConsentIsNoPage() throws {
    let site = try TestSite([
      "site.yml": Self.settings,
      "contacts/a.md": "---\norganisation: Salle A\npersonne: Léa\nconsentement: 2020-01-01\nexpire: 2021-01-01\n---\n",
    ])
    let (read, findings) = try site.read()
    #expect(read.contacts.map(\.header.title) == ["Salle A"])
    #expect(read.contacts.first?.people.isEmpty == true)
    #expect(findings.map(\.code) == [.consentExpired])
  }

  struct Said: Sendable {
    var text: String
    var code: Code
    var french: String
  }

  @Test(arguments: [
    Said(
      text: "---\ntitre: A\nbrouillon: ➤oui\n---\n", code: .heldBack,
      french: "cette page est retenue : c’est un brouillon"),
    Said(
      text: "---\nbrouillon: ➤oui\npublier le: 2022-01-01\n---\n", code: .heldBack,
      french: "cette page est retenue : c’est un brouillon; une fois prête, elle ouvrira le 1er janvier 2022"),
    Said(
      text: "---\npublier le: ➤2021-08-15\n---\n", code: .heldBack,
      french: "cette page est retenue : elle ouvre le 15 août 2021"),
    Said(
      text: "---\nexpire le: ➤2021-06-01\n---\n", code: .heldBack,
      french: "cette page est retenue : son dernier jour était le 1er juin 2021"),
    Said(
      text: "---\nbrouillon: ➤peut-être\n---\n", code: .valueKind, french: "« brouillon » attend « oui » ou « non »"),
    Said(
      text: "---\npublier le: ➤bientôt\n---\n", code: .valueKind,
      french: "« publier le » attend une date comme 2020-12-15"),
    Said(
      text: "---\nexpire le: ➤2021-02-30\n---\n", code: .valueKind,
      french: "« expire le » attend une date comme 2020-12-15"),
    Said(
      text: "---\npublier le: ➤été 2021\n---\n", code: .valueKind,
      french: "« publier le » attend une date comme 2020-12-15"),
    Said(
      text: "---\npublier le: 2021-03-01\nexpire le: ➤2021-02-01\n---\n", code: .expiresFirst,
      french: "cette date vient avant l’ouverture de la page, le 1er mars 2021"),
    Said(
      text: "---\ntype: plan\nobjectifs:\n  - titre: Un\n    brouillon: ➤oui\n---\n", code: .keyUnknown,
      french: "« brouillon » vaut pour un fichier, et non pour une partie d’un fichier"),
  ])
  func said(_ said: Said) throws {
    let (text, places) = marked(said.text)
    let site = try TestSite(["site.yml": Self.settings, "index.md": "# Accueil", "a.md": text])
    let (read, findings) = try site.read()
    let finding = try #require(findings.first { $0.code == said.code })
    #expect(finding.summary.french == Words(fr: said.french, en: "").french)
    #expect([finding.lineAndColumn] == places)
    // What is not understood is not published, even where a site makes the error less of one.
    if said.code != .keyUnknown { #expect(read.headers.map(\.source) == ["index.md"]) }
  }

  @Test func previews() throws {
    let site = try TestSite([
      "site.yml": Self.settings, "a.md": "---\nbrouillon: oui\n---\n", "b.md": "---\npublier le: 2022-01-01\n---\n",
      "c.md": "---\nexpire le: 2020-01-01\n---\n", "d.md": "---\nbrouillon: oui\npublier le: 2022-01-01\n---\n",
      "e.md": "ici",
    ])
    func shown(_ preview: Preview) throws -> [String] {
      var findings: [Finding] = []
      return try readContent(
        site.root + "/content", name: "essai", files: .local, preview: preview, jobs: 2, findings: &findings
      ).site.pages.map(\.header.source)
    }
    #expect(try shown([]) == ["e.md"])
    #expect(try shown(.drafts) == ["a.md", "e.md"])
    #expect(try shown(.future) == ["b.md", "e.md"])
    #expect(try shown(.expired) == ["c.md", "e.md"])
    #expect(try shown([.drafts, .future]) == ["a.md", "b.md", "d.md", "e.md"])
    #expect(try shown([.drafts, .future, .expired]).count == 5)
  }

  @Test func eachTranslationDecidesForItself() throws {
    let site = try TestSite([
      "site.yml": Self.settings + "langues: [fr, en]\n", "a/index.md": "---\nbrouillon: oui\n---\n# Un",
      "a/index.en.md": "# One\n\n![A](b.png)", "a/b.png": "x",
    ])
    let (read, _) = try site.read()
    #expect(read.pages.map(\.header.address) == ["/en/a/"])
    // The folder is the open page’s too.
    #expect(read.files.map(\.source) == ["a/b.png"])
  }

  /// Files go with the pages that share their folder; those that an open page may show stay.
  @Test func filesGoWithTheirPages() throws {
    let held = "---\nbrouillon: oui\n---\n"
    let site = try TestSite([
      "site.yml": Self.settings, "index.md": held, "racine.txt": "x", "images/commune.txt": "x",
      "missions/index.md": held, "missions/a/index.md": held, "missions/a/a.txt": "x", "missions/a/docs/b.txt": "x",
      "missions/c.md": "# C", "missions/c.txt": "x",
      "plans/p.md": held, "plans/p/objectif.md": "---\nobjectif: 1\n---\n# A", "plans/p/d.txt": "x",
    ])
    let (read, findings) = try site.read()
    #expect(read.files.map(\.source) == ["images/commune.txt", "missions/c.txt", "racine.txt"])
    // The parts of a plan go with it, without a word of their own.
    #expect(findings.map(\.code) == [.heldBack, .heldBack, .heldBack, .heldBack])
    #expect(
      findings.first { $0.file?.hasSuffix("missions/a/index.md") ?? false }?.why?.english.contains("2 files") == true)
  }

  @Test func partsOfAPlanMayWait() throws {
    func read(_ objective: String, _ project: String) throws -> (site: Site, findings: [Finding]) {
      try TestSite([
        "site.yml": Self.settings, "plans/p/index.md": "# Plan\n\n## Objectif 1 : Un\n",
        "plans/p/deux.md": "---\ntype: objectif\nnuméro: 2\ntitre: Deux\n\(objective)\n---\n",
        "plans/p/a.md": "---\ntitre: Projet A\nobjectif: 2\n\(project)\n---\n",
      ]).read()
    }
    let whole = try read("", "")
    #expect(whole.site.plans.first?.objectives.map(\.title) == ["Un", "Deux"])
    #expect(whole.site.plans.first?.projects.map(\.title) == ["Projet A"])
    let without = try read("", "brouillon: oui")
    #expect(without.site.plans.first?.objectives.map(\.title) == ["Un", "Deux"])
    #expect(without.site.plans.first?.projects.isEmpty == true)
    // The projects of an objective wait with it.
    let alone = try read("brouillon: oui", "")
    #expect(alone.site.plans.first?.objectives.map(\.title) == ["Un"])
    #expect(alone.findings.map(\.code) == [.heldBack])
  }

  @Test func rowsOfATableMayWait() throws {
    let (text, places) = marked(
      """
      organisation;brouillon;publier le;publier jusqu'au;anciennes adresses
      Salle A;;;;/salle-a/, vieux/a.html
      Salle B;➤x;;;/b/
      Salle C;;➤2022-01-01;;
      Salle D;non;2021-01-01;➤2021-03-01;
      Salle E;➤peut-être;;;

      """)
    let site = try TestSite(["site.yml": Self.settings, "contacts/contacts.csv": text])
    let (read, findings) = try site.read()
    #expect(read.contacts.map(\.header.title) == ["Salle A"])
    #expect(findings.map(\.code) == [.heldBack, .heldBack, .heldBack, .valueKind])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(read.redirects.map(\.from) == ["/salle-a/", "/vieux/a.html"])
    #expect(Set(read.redirects.map(\.to)) == ["/contacts/salle-a/"])
  }
}

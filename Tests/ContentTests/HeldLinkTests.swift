import Basics
import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

/// What names or leads to a page that is held back, on a page that is not.
@Suite struct HeldLinkTests {
  static let held: [String: String] = [
    "site.yml": "titre: Essai\nas_of: 2021-06-30\n",
    "plans/secret.md": "---\ntitre: Plan secret\npublier le: 2021-09-01\n---\n## Objectif 1 : Un\n",
    "notes/index.md": "---\nbrouillon: oui\n---\n", "notes/carte.png": "x", "notes/liste.pdf": "x",
  ]

  /// A link in a text, and what becomes of it.
  @Test(arguments: [
    ("[Le *plan*](➤../plans/secret.md#objectif-1)", "Le <em>plan</em>"), ("[Le plan](➤/plans/secret/)", "Le plan"),
    ("[Le plan](➤/plans/secret)", "Le plan"), ("[Au calendrier](➤/plans/secret/calendrier/?a=b#c)", "Au calendrier"),
    ("[Notes](➤../notes/)", "Notes"), ("[Notes](➤../notes/index.md)", "Notes"),
    ("![Carte](➤../notes/carte.png)", "Carte"),
    ("[Liste](➤../notes/liste.pdf)", "Liste"), ("[Liste](➤/notes/liste.pdf)", "Liste"),
    ("[![Carte](➤../notes/carte.png)](➤../plans/secret.md)", "Carte"),
  ])
  func aLinkBecomesItsText(link: String, text: String) throws {
    let (source, places) = marked("# Page\n\nVoici \(link), voilà.\n")
    let site = try TestSite(Self.held.merging(["textes/a.md": source]) { $1 })
    let (read, findings) = try site.read()
    #expect(read.pages.first?.body.markup == "<p>Voici \(text), voilà.</p>\n")
    let told = findings.filter { $0.code == .linkHeld }
    #expect(Set(told.map(\.lineAndColumn)) == Set(places))
    #expect(told.allSatisfy { $0.severity == .warning })
    #expect(findings.allSatisfy { $0.severity < .error })
  }

  /// Old addresses of what is held back lead nowhere either, where nothing else answers.
  @Test(arguments: ["/vieux/", "/vieux", "/vieux/#ici", "/ancien.html"])
  func anOldAddressIsHeldBack(link: String) throws {
    let held =
      "---\ntitre: X\ndate: 2031-01-01\nanciennes adresses: [/vieux/, ancien.html, /ouverte/, /]\n---\nTexte.\n"
    let site = try TestSite([
      "site.yml": "as_of: 2021-06-01\n", "actualites/x.md": held, "ouverte.md": "# Ouverte\n",
      "a.md": "[Lien](\(link)), [ouverte](/ouverte/), [accueil](/)\n",
    ])
    let (read, findings) = try site.read()
    let page = try #require(read.pages.first { $0.header.source == "a.md" })
    #expect(page.body.markup.hasPrefix("<p>Lien, <a"))
    #expect(findings.filter { $0.code == .linkHeld }.count == 1)
  }

  @Test func aLinkSaysWhenItsPageOpens() throws {
    let site = try TestSite(Self.held.merging(["a.md": "[x](plans/secret.md)\n\n![y](notes/carte.png)\n"]) { $1 })
    let told = try site.read().findings.filter { $0.code == .linkHeld }
    #expect(
      told.map(\.summary.english) == [
        "“plans/secret.md” leads to a page that is held back: it opens on 1 September 2021",
        "“notes/carte.png” is held back with its page: it is a draft",
      ])
  }

  /// Of a translation that is held back, the other is no stand-in.
  @Test func aFolderIsThatOfItsLanguage() throws {
    let site = try TestSite([
      "site.yml": "langues: [fr, en]\nas_of: 2021-06-30\n", "a/index.md": "# A",
      "a/index.en.md": "---\ndraft: yes\n---\n",
      "b.en.md": "[A](a/)", "b.md": "[A](a/)",
    ])
    let (read, findings) = try site.read()
    #expect(findings.filter { $0.code == .linkHeld }.compactMap(\.file).map { $0.suffix(7) } == ["b.en.md"])
    #expect(read.pages.first { $0.header.source == "b.md" }?.body.markup == "<p><a href=\"\u{1}/a/\">A</a></p>\n")
  }

  /// The list of records, and the home page, are there without a text of their own.
  @Test func aListStandsWithoutItsText() throws {
    let held = "---\nbrouillon: oui\n---\n"
    let site = try TestSite([
      "site.yml": "as_of: 2021-06-30\n", "index.md": held, "missions/index.md": held, "missions/a.md": "# A",
      "politiques/index.md": held, "page.md": "[a](index.md) [b](missions/index.md) [c](politiques/index.md)",
    ])
    let (read, findings) = try site.read()
    #expect(
      read.pages.map(\.body.markup) == ["<p><a href=\"\u{1}/\">a</a> <a href=\"\u{1}/missions/\">b</a> c</p>\n"])
    #expect(findings.filter { $0.code == .linkHeld }.count == 1)
  }

  @Test func theMenuLeavesItOut() throws {
    let (text, places) = marked(
      """
      as_of: 2021-06-30
      menu:
        - titre: Plan
          lien: ➤/plans/secret/#objectif-1
        - titre: A
          lien: /a/
        - ➤/notes/

      """)
    let site = try TestSite(Self.held.merging(["site.yml": text, "a.md": "A"]) { $1 })
    let (read, findings) = try site.read()
    #expect(read.settings.texts(in: .french).menu.map(\.link) == ["/a/"])
    #expect(findings.filter { $0.code == .linkHeld }.map(\.lineAndColumn) == places)
  }

  @Test func anEmbedOfItIsLeftOut() throws {
    for embed in ["{{jalons plan=\"secret\"}}", "{{sommaire}}"] {
      let (text, places) = marked("Avant.\n\n➤\(embed)\n\nAprès.\n")
      let site = try TestSite(Self.held.merging(["a.md": text]) { $1 })
      let (read, findings) = try site.read()
      #expect(read.pages.first?.hasEmbeds == false)
      #expect(read.pages.first?.body.markup == "<p>Avant.</p>\n<p>Après.</p>\n")
      #expect(findings.filter { $0.code == .linkHeld }.map(\.lineAndColumn) == places)
    }
    // One that names no plan shows the one that is open.
    let site = try TestSite(Self.held.merging(["a.md": "{{sommaire}}", "plans/ouvert.md": "# Ouvert"]) { $1 })
    #expect(try site.read().site.pages.first?.hasEmbeds == true)
  }

  /// Whose a plan is, and who leads a part of it, are names as those of its partners are.
  @Test func thoseWhoLeadAPlanAreTold() throws {
    let (plan, places) = marked(
      "---\norganisation: ➤Salle A\n---\n# Plan\n## Objectif 1 : Un\n### Projet : A\nResponsable : ➤Festival B\n")
    let site = try TestSite([
      "site.yml": "as_of: 2021-06-30\n", "plans/p.md": plan,
      "organisations/a.md": "---\nbrouillon: oui\n---\n# Salle A",
      "contacts/b.md": "---\nbrouillon: oui\norganisation: Festival B\n---\n",
    ])
    let (read, findings) = try site.read()
    #expect(read.plans.first?.organization?.link == nil)
    #expect(findings.filter { $0.code == .linkHeld }.map(\.lineAndColumn) == places)
  }

  /// Names stay names.
  @Test func relationsFallBackToNames() throws {
    let draft = "---\nbrouillon: oui\n"
    let (mission, places) = marked(
      """
      ---
      dates: 12-17 mai 2019
      politique: ➤Politique des voyages
      ---
      ## Participants
      - ➤Salle A (SA)
      ## Rencontres
      - Accueil (13 mai 2019)
        - avec : ➤Festival B
        - hôte : Salle A
      ## Financement
      - ➤Bailleur C

      """)
    let site = try TestSite([
      "site.yml": "as_of: 2021-06-30\nlangues: [fr, en]\n", "missions/lyon.md": mission,
      "politiques/p.md": draft + "---\n# Politique des voyages",
      "organisations/a.md": draft + "sigle: SA\n---\n# Salle A",
      "contacts/b.md": draft + "organisation: Festival B\n---\n", "organisations/c.md": draft + "---\n# Bailleur C",
    ])
    let (read, findings) = try site.read()
    let lyon = try #require(read.missions.first)
    let names = [
      lyon.policy, lyon.participants.first?.name, lyon.encounters.first?.contacts.first, lyon.funding.first?.funder,
    ]
    #expect(names.map { $0?.name } == ["Politique des voyages", "Salle A", "Festival B", "Bailleur C"])
    #expect(names.allSatisfy { $0?.link == nil && $0?.isResolved == true })
    #expect(lyon.participants.first?.kind == .organization)
    #expect(read.organizations.isEmpty && read.contacts.isEmpty && read.policies.isEmpty)
    let told = findings.filter { $0.code == .linkHeld }
    #expect(told.allSatisfy { $0.severity == .note })
    #expect(Set(told.map(\.lineAndColumn)).isSuperset(of: places))
    #expect(!findings.contains { $0.code == .referenceUnknown || $0.code == .contactUnknown })
  }

  /// Someone whose page in the directory is held back is named by no list, and their consent there names them nowhere else.
  @Test(arguments: ["consentement: 2020-01-01", "rôle: artiste"])
  func peopleOfHeldPagesAreNotNamed(key: String) throws {
    let (mission, places) = marked(
      """
      ---
      dates: 12-17 mai 2019
      ---
      ## Rencontres
      - Accueil (13 mai 2019)
        - avec : ➤Léa Tremblay

      """)
    let site = try TestSite([
      "site.yml": "as_of: 2021-06-30\n",
      "contacts/lea.md": "---\npersonne: Léa Tremblay\n\(key)\nbrouillon: oui\n---\n", "missions/lyon.md": mission,
    ])
    let (read, findings) = try site.read()
    #expect(read.missions.first?.encounters.first?.contacts.isEmpty == true)
    #expect(read.missions.first?.encounters.first?.unnamed == 1)
    #expect(findings.filter { $0.code == .contactUnknown }.map(\.lineAndColumn) == places)
    // Nor does a consent that is there name them in an event.
    try site.write("evenements/e.md", "---\ndébut: 2020-01-01 9:00\nconférenciers:\n  - Léa Tremblay\n---\n")
    let event = try site.read()
    #expect(event.site.events.first?.speakers.isEmpty == true)
    #expect(event.findings.contains { $0.code == .consentMissing })
  }
}

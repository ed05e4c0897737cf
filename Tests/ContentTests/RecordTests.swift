import Basics
import Diagnostics
import Model
import TestSupport
import Testing

/// Policies, events, organizations, reports and glossaries, as their files say them.
@Suite struct RecordTests {
  private func read(_ files: [String: String]) throws -> (site: Site, findings: [Finding]) {
    try TestSite(files.merging(["site.yml": "as_of: 2020-12-15\nlangues: [fr, en]\n"]) { $1 }).read()
  }

  @Test func aPolicySaysWhatItWantsAndForbids() throws {
    let (site, findings) = try read([
      "politiques/voyages.md": """
      ---
      titre: Voyages
      organisation: CQAM
      instance: conseil d’administration
      approuvée: 2016-05-01
      en vigueur: 25 mai 2016
      révisions:
        - approuvée: 2018-01-01
          en vigueur: 2018-01-15
          changement: Le train *d’abord*
          texte: textes/2018.md
      ---
      Un mot.
      ## Objectifs
      - Voir
      ## Principes
      Ils sont deux :
      - Un
      - Deux
      ## Interdictions
      - Pas de spectacle
        - natures : spectacle, concert
      ## Responsabilités
      - Direction : veille à *tout*
      - Conseil
        - tâches : approuver
      """,
      "politiques/textes/2018.md": "Texte.\n",
      "organisations/cqam.md": "---\ntitre: Conseil\nsigle: CQAM\n---\n",
    ])
    #expect(findings == [])
    let policy = try #require(site.policies.first)
    #expect(site.policies.count == 1)
    #expect(policy.organization?.link == "\u{1}/organisations/cqam/")
    #expect(policy.authority == "conseil d’administration")
    #expect(policy.effective == CivilDate(iso: "2016-05-25"))
    #expect(policy.status == .inForce)
    #expect(policy.objectives.map(\.markup) == ["Voir"])
    #expect(policy.principles.map(\.markup) == ["Ils sont deux :", "Un", "Deux"])
    #expect(policy.prohibitions.map(\.kinds) == [["spectacle", "concert"]])
    #expect(policy.responsibilities.map(\.role) == ["Direction", "Conseil"])
    #expect(policy.responsibilities.map { $0.duties.map(\.markup) } == [["veille à <em>tout</em>"], ["approuver"]])
    #expect(policy.revisions.first?.change?.markup == "Le train <em>d’abord</em>")
    #expect(policy.revisions.first?.text == "\u{1}/politiques/textes/2018/")
    #expect(policy.body.plain == "Un mot.")
  }

  @Test func anEventSaysWhenWhereAndWhoWithItsProgramme() throws {
    let text = """
      ---
      titre: Atelier 1
      série: Forum
      édition: 2023
      numéro: 1
      nature: atelier
      début: 2023-02-13 9:45
      fin: 2023-02-13 10 h 45
      lieu: Salle A
      ville: Québec
      pays: CA
      PUBLIC
      conférenciers:
        - Josée Un, enseignante, CERESO
        - nom: Francis Deux
          rôle: conseiller
          organisation: CERESO
      animation: Diane Trois (Réseau)
      organisateurs: RIDEAU
      collaborateurs: [CERESO, Réseau]
      liens:
        - titre: Le site
          url: example.org/forum
          archive: https://archive.example.org/1
      ---
      ## Enjeux
      Six.
      """
    let organization = ["organisations/cereso.md": "---\ntitre: CERESO\n---\n"]
    let (site, findings) = try read(
      organization.merging(["evenements/a.md": text.replacing("PUBLIC", with: "noms publics: Programme")]) { $1 })
    #expect(findings == [])
    let event = try #require(site.events.first)
    #expect([event.series, event.edition, event.number, event.nature] == ["Forum", "2023", "1", "atelier"])
    #expect(event.start?.iso == "2023-02-13T09:45")
    #expect(event.end?.minutes == 645)
    #expect(event.timeZone == "America/Toronto")
    #expect(event.country?.code == "CA")
    #expect(event.speakers.map(\.name) == ["Josée Un", "Francis Deux"])
    #expect(event.speakers.map(\.role) == ["enseignante", "conseiller"])
    #expect(event.speakers.map(\.organization?.link) == Array(repeating: "\u{1}/organisations/cereso/", count: 2))
    #expect(event.moderators.map(\.name) == ["Diane Trois"])
    #expect(event.collaborators.map(\.isResolved) == [true, false])
    #expect(
      event.links == [
        WebLink(title: "Le site", url: "https://example.org/forum", archive: "https://archive.example.org/1")
      ])
    #expect(event.sections.map(\.title) == ["Enjeux"])
    // Without the programme, nobody agreed to be named.
    let (other, told) = try read(
      organization.merging(["evenements/a.md": text.replacing("PUBLIC", with: "résumé: Rien")]) { $1 })
    #expect(other.events.first?.speakers == [])
    #expect(other.events.first?.unnamed == 3)
    #expect(told.map(\.code) == [.consentMissing, .consentMissing, .consentMissing])
  }

  @Test func anOrganizationIsInEveryLanguage() throws {
    let (site, findings) = try read([
      "organisations/rda.md": """
      ---
      titre: Réseau des arts
      sigle: RDA
      nom anglais: Arts Network
      site: rda.example.org
      catégories: membre, partenaire
      logo: rda.svg
      texte du logo: Un cercle
      ---
      Un mot.
      """, "organisations/rda.svg": "<svg/>",
    ])
    #expect(findings == [])
    #expect(site.organizations.map(\.header.address) == ["/organisations/rda/", "/en/organisations/rda/"])
    #expect(site.organizations.map(\.header.title) == ["Réseau des arts", "Arts Network"])
    #expect(site.organizations.map(\.textLanguage) == [nil, .french])
    let organization = try #require(site.organizations.first)
    #expect(organization.categories == ["membre", "partenaire"])
    #expect(organization.logo?.link == "\u{1}/organisations/rda.svg")
    #expect(organization.logo?.alt == "Un cercle")
    #expect(site.translations["organisations/rda"]?.count == 2)
  }

  @Test func aReportIsOfAPlanAtADate() throws {
    let (site, findings) = try read([
      "rapports/2020.md": "---\ntitre: Bilan\npériode: 2020\nplan: P\nétat au: 2020-12-15\n---\nRécit.\n",
      "plans/p.md": "---\ntitre: P\n---\n## Objectif 1 : Un\n### Projet : A\nJalons\n- Un (2020)\n",
    ])
    #expect(findings == [])
    let report = try #require(site.reports.first)
    #expect(report.plan?.link == "\u{1}/plans/p/")
    #expect(report.asOf == CivilDate(iso: "2020-12-15"))
    #expect(report.period?.text == "2020")
    #expect(report.page.body.plain == "Récit.")
  }

  /// A term ends at its colon, not at one that is in it; what has no definition is told.
  @Test(arguments: [
    ("**Art : action** : faire", "Art : action", "faire"),
    ("**https://exemple.ca** : le site", "https://exemple.ca", "le site"),
    ("https://exemple.ca : le site", "https://exemple.ca", "le site"), ("RDA: le réseau", "RDA", "le réseau"),
    ("**RDA :** le réseau", "RDA", "le réseau"), ("**RDA** – le réseau : son nom", "RDA – le réseau", "son nom"),
    ("**RDA** – le réseau", "RDA", "le réseau"), ("RDA = le réseau", "RDA", "le réseau"),
    ("[RDA](https://exemple.ca) : le réseau", "RDA", "le réseau"), ("Avant-garde", nil, nil),
    ("**Un : deux**", nil, nil),
  ])
  func aTermEndsAtItsSign(item: String, term: String?, meaning: String?) throws {
    let (site, findings) = try read(["glossaire.md": "- \(item)\n"])
    #expect(site.glossaries.first?.terms.map(\.term) == [term].compactMap(\.self))
    #expect(site.glossaries.first?.terms.map(\.definition.plain) == [meaning].compactMap(\.self))
    #expect(findings.map(\.code) == (term == nil ? [.entryIncomplete] : []))
  }

  /// An acronym of the glossary, or of an organization, is explained where a text first uses it.
  @Test func acronymsAreExplainedOnce() throws {
    let (site, findings) = try read([
      "glossaire.md": "Des mots.\n\n- **RDA** : Réseau des arts. Fondé jadis.\n- Jalon : une étape\n",
      "organisations/cqm.md": "---\ntitre: Conseil de la musique\nsigle: CQM\n---\n",
      "index.md": "# Accueil RDA\n\nLe RDA et le CQM. Le RDA encore.\n",
      "plans/p.md":
        "---\ntitre: P\n---\nRDA.\n## Objectif 1 : Un\n### Projet : A\nRDA.\nJalons\n- Aider RDA (2020)\n### Projet : B\nRDA, RDA.\nJalons\n- Un (2020)\n",
    ])
    #expect(findings == [])
    #expect(site.glossaries.first?.terms.map(\.term) == ["RDA", "Jalon"])
    #expect(site.glossaries.first?.terms.map(\.id) == ["rda", "jalon"])
    #expect(
      site.pages.first?.body.markup
        == "<p>Le <abbr title=\"Réseau des arts\">RDA</abbr> et le <abbr title=\"Conseil de la musique\">CQM</abbr>. Le RDA encore.</p>\n"
    )
    let plan = try #require(site.plans.first)
    let marked = "<p><abbr title=\"Réseau des arts\">RDA</abbr>"
    #expect(plan.details.body.markup.hasPrefix(marked))
    #expect(plan.projects.map { $0.details.body.markup.hasPrefix(marked) } == [true, true])
    #expect(plan.projects[1].details.body.markup == marked + ", RDA.</p>\n")
  }

  @Test(arguments: [
    ("évenements/a.md", "début: ➤demain", Code.valueKind),
    ("evenements/a.md", "fin: ➤2023-02-30", .valueKind),
    ("evenements/a.md", "pays: ➤Prusse", .countryUnknown),
    ("evenements/a.md", "liens:\n  - titre: X\n    url: ➤javascript:alert(1)", .unsafeLink),
    ("evenements/a.md", "liens:\n  - ➤titre: X", .entryIncomplete),
    ("politiques/a.md", "en vigueur: ➤bientôt", .valueKind),
    ("politiques/a.md", "délai: ➤un mois", .valueKind),
    ("politiques/a.md", "statut: ➤perdue", .valueKind),
    ("politiques/a.md", "révisions:\n  - approuvée: 2020-01-01\n    texte: ➤absent.md", .linkBroken),
    ("organisations/a.md", "logo: ➤absent.svg", .fileMissing),
    ("organisations/a.md", "site: ➤nulle part", .unsafeLink),
    ("rapports/a.md", "état au: ➤hier", .valueKind),
  ])
  func badInputIsTold(path: String, line: String, code: Code) throws {
    let (text, places) = marked("---\ntitre: X\n\(line)\n---\n")
    let (_, findings) = try read([path: text])
    #expect(findings.map(\.code) == [code])
    #expect(findings.map(\.lineAndColumn) == places)
  }
}

import Basics
import Content
import Diagnostics
import Model
import ModelChecks
import TestSupport
import Testing

/// Rules on missions, policies and events, told for 15 December 2020.
@Suite struct ArchiveRules {
  private static let policy = """
    ---
    titre: Politique
    ---
    ## Interdictions
    - Pas de diffusion
      - natures : spectacle, exposition
    """

  /// The findings of all rules on a site with one policy and one more file, and the places marked in that file.
  private func findings(_ path: String, _ text: String, _ others: [String: String] = [:]) throws -> (
    [Finding], [[Int]]
  ) {
    let (plain, places) = marked(text)
    var files = [
      "politiques/p.md": Self.policy, path: plain,
      "site.yml": "as_of: 2020-12-15\nlangues: [fr, en]\nurl: https://exemple.ca/\n",
    ]
    files.merge(others) { first, _ in first }
    let folder = try TestSite(files)
    var reading: [Finding] = []
    let content = try readContent(folder.root + "/content", name: "x", files: .local, jobs: 1, findings: &reading)
    #expect(reading.filter { $0.severity > .note } == [])
    let sources = SourceMap(content: folder.root + "/content", texts: content.texts)
    let asOf = try #require(content.site.settings.asOf)
    return (check(content.site, asOf: asOf, sources: sources).sorted(by: Finding.inOrder), places)
  }

  @Test(arguments: [
    ("➤---\ntitre: X\n---\n", Code.missionWithoutPolicy),
    ("---\ntitre: X\npolitique: ➤Politesse\n---\n", .referenceUnknown),
    (
      "---\ntitre: X\npolitique: Politique\n---\n## Participants\n- Studio A\n  - nature : organisme\n- ➤studio a\n  - nature : organisme\n",
      .participantTwice
    ),
    (
      "---\ntitre: X\npolitique: Politique\ndates: 12-17 mai 2019\n---\n## Rencontres\n- Un (12 mai 2019)\n- Deux (17 mai 2019)\n- Trois (➤18 mai 2019)\n",
      .encounterOutsideMission
    ),
    (
      "---\ntitre: X\npolitique: Politique\ndates: 12-17 mai 2019\n---\n## Visites\n- Un (➤avril 2019)\n",
      .encounterOutsideMission
    ),
    (
      "---\ntitre: X\npolitique: Politique\n---\n## Retombées\n- Suite (2020)\n  - rencontre : ➤Accueil\n",
      .referenceUnknown
    ),
    ("---\ntitre: X\npolitique: Politique\n---\n## Financement\n➤- Fonds\n  - montant : 12 500 $\n", .currencyMissing),
    (
      "---\ntitre: X\npolitique: Politique\n---\n## Réseautage\n- Soirée\n  - nature : ➤Spectacle\n- Repas\n  - nature : dîner\n",
      .policyForbids
    ),
  ])
  func missions(text: String, code: Code) throws {
    let (findings, places) = try findings("missions/x.md", text)
    #expect(findings.map(\.code) == [code])
    #expect(findings.map(\.lineAndColumn) == places)
  }

  @Test(arguments: [
    ("---\ntitre: X\napprouvée: 2020-01-10\nen vigueur: ➤2020-02-10\n---\n", true),
    ("---\ntitre: X\napprouvée: 2020-01-10\nen vigueur: ➤2020-01-09\n---\n", true),
    ("---\ntitre: X\napprouvée: 2020-01-10\nen vigueur: 2020-02-09\n---\n", false),
    ("---\ntitre: X\napprouvée: 2020-01-10\nen vigueur: 2020-04-01\ndélai: 90\n---\n", false),
    ("---\ntitre: X\nrévisions:\n  - approuvée: 2020-01-10\n    en vigueur: ➤2020-04-01\n---\n", true),
  ])
  func policiesComeIntoForceInTime(text: String, isLate: Bool) throws {
    let (findings, places) = try findings("politiques/x.md", text)
    #expect(findings.map(\.code) == (isLate ? [.policyLate] : []))
    #expect(findings.map(\.lineAndColumn) == places)
  }

  @Test func anEventEndsAfterItHasBegun() throws {
    let (told, places) = try findings(
      "evenements/x.md", "➤---\ntitre: X\ndébut: 2023-02-13 10:45\nfin: 2023-02-13 9:45\n---\n")
    #expect(told.map(\.code) == [.eventEndsFirst])
    #expect(told.map(\.lineAndColumn) == places)
    let (none, _) = try findings(
      "evenements/x.md", "---\ntitre: X\ndébut: 2023-02-13 9:45\nfin: 2023-02-13 10:45\n---\n")
    #expect(none == [])
  }

  @Test func newsSayOfWhichDayTheyAre() throws {
    let (told, places) = try findings("actualites/x.md", "➤---\ntitre: X\n---\n")
    #expect(told.map(\.code) == [.newsUndated])
    #expect(told.map(\.lineAndColumn) == places)
    let (none, _) = try findings("actualites/x.md", "---\ntitre: X\ndate: 2019-02-13\n---\n")
    #expect(none == [])
  }

  /// Partners that have no page are listed once, in one note.
  @Test func unknownPartnersAreListed() throws {
    let plan = """
      ---
      titre: P
      ---
      ## Objectif 1 : Un
      ### Projet : A
      Jalons
      - Un (2020)
      Partenaires : Réseau A, ➤Groupe B, Groupe C
      ### Projet : B
      Jalons
      - Un (2020)
      Partenaires : groupe b, RA
      """
    let organization = "---\ntitre: Réseau A\nsigle: RA\n---\n"
    let (told, places) = try findings("plans/p.md", plan, ["organisations/a.md": organization])
    #expect(told.map(\.code) == [.organizationUnknown])
    #expect(told.map(\.lineAndColumn) == places)
    #expect(told.first?.summary.english.hasPrefix("2 partners") == true)
    #expect(try findings("plans/p.md", plan).0 == [])
  }
}

import Diagnostics
import Model
import TestSupport
import Testing

@Suite struct PlanTests {
  private func read(_ text: String) throws -> (plan: Plan, findings: [Finding]) {
    let (site, findings) = try TestSite(["plans/p.md": text]).read()
    return (try #require(site.plans.first), findings)
  }

  /// The example of the design, its labels glued to what comes before as people paste them.
  @Test func aPlanIsReadAsPeopleWriteIt() throws {
    let (plan, findings) = try read(
      """
      ---
      titre: Plan d’action 2019-2023
      période: 2019/2023
      ---
      Avant.
      ## Objectif 1 : Le secteur est *renforcé*
      Pourquoi.
      ### Projet : Conférences bisannuelles
      Jalons
      - [x] Financement de la [conférence](https://x.ca) 2020 (novembre 2019 - mars 2020)
      - [ ] Conférence 2022 (juin 2022)
        - état : reporté
      Partenaires : MAAP, [RAMO](https://ramo.ca), Film inc.
      Résultat : Une phrase.
      ### Projet — Suite
      Du texte.

      **Étapes**

      1. Projet de stratégie (juin 2021).

      #### Résultats attendus

      - Un
      - Deux

      ## Objective #2 - But
      ## Annexe
      Après.
      """)
    #expect(findings.isEmpty)
    #expect(plan.header.title == "Plan d’action 2019-2023")
    #expect(plan.period?.text == "2019/2023")
    #expect(plan.details.body.markup == "<p>Avant.</p>\n")
    #expect(plan.closing.markup == "<h2 id=\"annexe\">\nAnnexe\n</h2>\n<p>Après.</p>\n")
    #expect(plan.objectives.map(\.id) == ["objectif-1", "objective-2"])
    #expect(plan.objectives.map(\.title) == ["Le secteur est renforcé", "But"])
    let objective = plan.objectives[0]
    #expect(objective.details.body.markup == "<p>Pourquoi.</p>\n")
    #expect(objective.projects.map(\.id) == ["conferences-bisannuelles", "suite"])
    let first = objective.projects[0].details
    #expect(first.milestones.map(\.title) == ["Financement de la conférence 2020", "Conférence 2022"])
    #expect(first.milestones.map { $0.date?.text } == ["novembre 2019 - mars 2020", "juin 2022"])
    #expect(first.milestones.map(\.isDone) == [true, false])
    #expect(first.milestones[0].markup.markup == "Financement de la <a href=\"https://x.ca\">conférence</a> 2020")
    #expect(first.partners.map(\.name) == ["MAAP", "RAMO", "Film inc."])
    #expect(first.partners.map(\.link) == [nil, "https://ramo.ca", nil])
    #expect(first.results.map(\.markup) == ["Une phrase."])
    let second = objective.projects[1].details
    #expect(second.body.markup == "<p>Du texte.</p>\n")
    #expect(second.milestones.map(\.title) == ["Projet de stratégie"])
    #expect(second.milestones.map { $0.date?.text } == ["juin 2021"])
    #expect(second.results.map(\.markup) == ["Un", "Deux"])
  }

  @Test(arguments: [
    ("Objectif 1 : Titre", "1", "Titre"), ("OBJECTIF #1", "1", "OBJECTIF 1"), ("But 1. Unité", "1", "Unité"),
    ("But – Grandir", nil, "Grandir"), ("Objectif 1.2 Titre", "1.2", "Titre"), ("Goal 3—Grow", "3", "Grow"),
    ("Objectif\u{A0}1\u{A0}: Titre", "1", "Titre"),
  ])
  func headingsThatOpenAnObjective(heading: String, number: String?, title: String) throws {
    let (plan, _) = try read("## \(heading)\n")
    #expect(plan.objectives.map(\.title) == [title])
    #expect(plan.objectives.map(\.number) == [number])
  }

  @Test(arguments: [
    "Objectifs", "But commun", "Objectif 50 % de membres", "Action culturelle", "Orientations : vision",
  ])
  func headingsThatDoNot(heading: String) throws {
    #expect(try read("## \(heading)\n").plan.objectives.isEmpty)
  }

  @Test func aRepeatedObjectiveContinuesWithANote() throws {
    let (text, places) = marked(
      """
      ## Objectif 1 : Un
      Pourquoi.
      ### Projet : A
      ## Objectif 2 : Deux
      ➤## OBJECTIF 1 - Un
      Pourquoi.

      Et aussi.
      ### Projet : B
      """)
    let (plan, findings) = try read(text)
    #expect(findings.map(\.code) == [.outlineRepeated])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(plan.objectives.map(\.title) == ["Un", "Deux"])
    #expect(plan.objectives[0].projects.map(\.title) == ["A", "B"])
    #expect(plan.objectives[0].details.body.markup == "<p>Pourquoi.</p>\n<p>Et aussi.</p>\n")
  }

  @Test func whatIsMissingIsSaid() throws {
    let (text, places) = marked(
      """
      ➤### Projet : Orphelin
      ## Objectif 1 : Un
      ### Projet : A
      Jalons :
      ➤- Sans date
      - Sigle (JCT) au milieu (2020)

      ➤Partenaires :

      ### Projet : B
      """)
    let (plan, findings) = try read(text)
    #expect(findings.map(\.code) == [.outlineOrphan, .milestoneUndated, .outlineEmpty])
    #expect(findings.map(\.severity) == [.warning, .note, .warning])
    #expect(findings.map(\.lineAndColumn) == places)
    let milestones = plan.objectives[0].projects[0].details.milestones
    #expect(milestones.map { $0.date?.text } == [nil, "2020"])
    #expect(milestones.map(\.title) == ["Sans date", "Sigle (JCT) au milieu"])
  }

  @Test func footnotesFollowTheirText() throws {
    let (plan, _) = try read(
      "## Objectif 1 : Un\nA[^a].\n## Objectif 2 : Deux\nB[^b].\n\n[^a]: Note A.\n[^b]: Note B.\n")
    #expect(plan.objectives[0].details.footnotes.markup.contains("Note A."))
    #expect(!plan.objectives[0].details.footnotes.markup.contains("Note B."))
    #expect(plan.objectives[1].details.footnotes.markup.contains("Note B."))
  }
}

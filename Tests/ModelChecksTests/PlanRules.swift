import Diagnostics
import Model
import Testing

/// Rules on what a plan is made of.
@Suite struct PlanRules {
  @Test(arguments: [
    RuleCase(
      "an action on an axis without a name", .referenceUnknown,
      of: """
        Axe 1 : Concerter

        ## Objectif 1 : Un

        Axe 1
        - Réunir les membres

        Axe 4
        - ➤Former les membres
        """),
    RuleCase(
      "axes with names, or none with a name",
      of: "Axe 1 : Concerter\n\n## Objectif 1 : Un\n\nAxe 1\n- Réunir les membres\n"),
    RuleCase(
      "a plan that names no axis", of: "## Objectif 1 : Un\n\nAxe 1\n- Réunir\n\nAxe 2\n- Former\n"),
  ])
  func axes(rule: RuleCase) throws { try rule.run() }

  /// Read from an outline, an objective is in its issue; from front matter, in the one that it names.
  @Test func issueThatThePlanHasNot() throws {
    let rule = RuleCase(
      "issue", of: "## Enjeu 1 : Visibilité\n### ➤Objectif 1.1 : Un\n#### Projet : A\nTexte.\n")
    #expect(try rule.findings().findings.isEmpty)
    let (findings, _) = try rule.findings { $0.plans[0].objectives[0].issue = "enjeu-2" }
    #expect(findings.map(\.code) == [.referenceUnknown])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings.map(\.lineAndColumn) == [[5, 1]])
    #expect(findings.first?.hint?.english == "Did you mean “enjeu-1”?")
  }

  @Test func axisThatThePlanHasNot() throws {
    let rule = RuleCase("axis", of: "Axe 1 : Concerter\n\n## Objectif 1 : Un\n\nAxe 1\n- ➤Réunir\n")
    let (findings, places) = try rule.findings { $0.plans[0].objectives[0].actions[0].axis = "7" }
    #expect(findings.map(\.code) == [.referenceUnknown])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings.map(\.lineAndColumn) == places)
  }

  @Test(arguments: [
    RuleCase(
      "one id for two milestones of a project, and for two indicators of the plan", .idTwice, .idTwice,
      of: """
        ## Objectif 1 : Un
        ### Projet : A
        Jalons

        - Un (2020)
          - id : bilan
        - Deux (2021)
          - id : ➤bilan

        Indicateurs

        - Membres
          - id : membres
          - unité : personnes
          - départ : 1
          - cible : 2
        - Membres de plus
          - id : ➤membres
          - unité : personnes
          - départ : 1
          - cible : 2
        """),
    RuleCase(
      "one id in two projects, one title twice",
      of: """
        ## Objectif 1 : Un
        ### Projet : A
        Jalons

        - Bilan (2020)
          - id : bilan
        - Réunion (2020)
        - Réunion (2021)

        ### Projet : B
        Jalons

        - Bilan (2020)
          - id : bilan
        """),
  ])
  func idTwice(rule: RuleCase) throws { try rule.run() }

  @Test(arguments: [
    RuleCase(
      "an objective with nothing to do", .objectiveWithoutProject,
      of: "➤## Objectif 1 : Un\nTexte.\n## Objectif 2 : Deux\n### Projet : A\nTexte.\n"),
    RuleCase(
      "an objective with actions, or with milestones of its own",
      of: "## Objectif 1 : Un\n\nAxe 1\n- Réunir\n\n## Objectif 2 : Deux\nJalons\n\n- Tenir (2020)\n"),
  ])
  func objectiveWithoutProject(rule: RuleCase) throws { try rule.run() }

  @Test(arguments: [
    RuleCase(
      "a project with a name alone, or with partners alone", .projectEmpty, .projectEmpty,
      of: "## Objectif 1 : Un\n➤### Projet : A\n➤### Projet : B\n\nPartenaires : RAMO\n"),
    RuleCase(
      "a text, a milestone or a result",
      of: """
        ## Objectif 1 : Un
        ### Projet : A
        Texte.
        ### Projet : B
        Jalons

        - Tenir (2020)

        ### Projet : C

        Résultat : La salle est pleine.
        """),
  ])
  func projectEmpty(rule: RuleCase) throws { try rule.run() }

  @Test(arguments: [
    RuleCase(
      "a name twice in an objective, capitals and accents aside", .projectNameTwice,
      of: "## Objectif 1 : Un\n### Projet : Relève\nTexte.\n➤### Projet 2 : RELEVE\nTexte.\n"),
    RuleCase(
      "a name in two objectives",
      of: "## Objectif 1 : Un\n### Projet : Relève\nTexte.\n## Objectif 2 : Deux\n### Projet : Relève\nTexte.\n"),
  ])
  func projectNameTwice(rule: RuleCase) throws { try rule.run() }

  @Test(arguments: [
    RuleCase(
      "amounts that are no sum", .moneyUncounted, .moneyUncounted, .moneyUncounted,
      of: """
        ## Objectif 1 : Un
        Budget : ➤60 000 $/an
        ### Projet : A
        Coût : 1,2 M$

        - Peindre (juin 2020)
          - coût : ➤entre 5 000 et 8 000 $
          - dépensé : à déterminer
        - Vendre (juin 2020)
          - coût : ➤deux millions de dollars
        """),
    RuleCase(
      "sums in words",
      in: .english,
      of: """
        ## Objective 1: One
        ### Project: A
        Budget: $1.2 million

        - Paint (June 2020)
          - budget: 12k$
        - Sell (June 2020)
          - budget: CAD 5,000
        """),
  ])
  func moneyThatNoTotalCounts(rule: RuleCase) throws { try rule.run() }

  @Test(arguments: [
    RuleCase(
      "indicators that lack something", .indicatorIncomplete, .indicatorIncomplete,
      of: """
        ## Objectif 1 : Un
        ### Projet : A
        Texte.

        Indicateurs

        - ➤Membres
          - unité : personnes
          - départ : 220 (2019)
        - ➤Salles
        """),
    RuleCase(
      "names alone, told once", .indicatorIncomplete,
      of: """
        | Objectif | Axe 1 | Indicateurs |
        |---|---|---|
        | Un | Réunir | ➤Membres; Salles |
        | Deux | Former | Ateliers |
        """),
    RuleCase(
      "whole indicators, of which one shows its unit",
      of: """
        ## Objectif 1 : Un
        ### Projet : A
        Texte.

        Indicateurs

        - Membres
          - unité : personnes
          - départ : 220 (2019)
          - cible : 300 (2023)
        - Fréquentation
          - départ : 40 %
          - cible : 50 %
        """),
  ])
  func indicatorIncomplete(rule: RuleCase) throws { try rule.run() }

  /// A finding about a text that is not at hand names the file all the same.
  @Test func withoutTextsAFindingHasAFile() throws {
    let rule = RuleCase("elsewhere", of: "## Objectif 1 : Un\n")
    let (findings, _) = try rule.findings { $0.plans[0].objectives[0].origin.source = "plans/ailleurs.md" }
    #expect(findings.map(\.code) == [.objectiveWithoutProject])
    #expect(findings.first?.file?.hasSuffix("/content/plans/ailleurs.md") == true)
    #expect(findings.first?.place == nil)
  }
}

import Basics
import Diagnostics
import Testing

@testable import ModelChecks

/// Rules on how a plan is worded.
@Suite struct WordingRules {
  @Test(arguments: [
    RuleCase(
      "results that say what to do", .resultAsTask, .resultAsTask, .resultAsTask,
      of: results(
        "- ➤Améliorer la *formation*\n- La salle est pleine.\n- ➤Mettre en œuvre l’entente\n- ➤Se doter d’un plan\n")),
    RuleCase(
      "results that say what is",
      of: results(
        """
        - Ateliers offerts
        - Atelier offert
        - Quartier animé
        - Avenir assuré
        - Premier prix
        - Notre équipe grandit.
        - Savoir partagé
        - L’équipe sait améliorer ses outils.
        """)),
    RuleCase(
      "results in English that say what to do", .resultAsTask, .resultAsTask, in: .english,
      of: results("- ➤To improve training\n- ➤Develop a strategy\n- Development of a strategy\n", language: .english)),
    RuleCase(
      "results in English that say what is", in: .english,
      of: results(
        "- To date, forty members\n- Support for members\n- Launches are well attended.\n", language: .english)),
  ])
  func resultAsTask(rule: RuleCase) throws { try rule.run() }

  @Test(arguments: [
    RuleCase(
      "acronyms that nobody explains", .acronymUnexplained, .acronymUnexplained,
      of: """
        ## Objectif 1 : Servir la ➤ZQX
        ### Projet : A
        Jalons

        - Demander l’aide (JCT) au ➤CALQ (2020)
        - Recevoir la réponse du CALQ et de JCT (2020)

        Partenaires : Jeunesse Canada au travail (JCT)
        """),
    RuleCase(
      "acronyms that are explained, somewhere and either way, or known to all",
      of: """
        Avec la Société de développement des entreprises culturelles (SODEC).

        ## Objectif 1 : Faire vivre la SODEC
        ### Projet : Un PDF pour RAMO
        Jalons

        - Écrire au CAC, à l’AAMI et à la SODEC (2020)
        - Tenir la phase II d’AAMISource (2020)

        Partenaires : Réseau des arts médiatiques de l’Ontario (RAMO), CAC (Conseil des arts du Canada), Independent Media Arts Alliance (AAMI)
        """),
    RuleCase(
      "a title in capitals", of: "## OBJECTIF 1 : ICI ET LA\n### Projet : A\nTexte.\n"),
  ])
  func acronymUnexplained(rule: RuleCase) throws { try rule.run() }

  /// It is told once, with how often it comes.
  @Test func acronymsAreCounted() throws {
    let rule = RuleCase("count", of: milestones("- Un au ➤CALQ (2020)\n- Deux au CALQ et au CALQ (2020)\n"))
    let (findings, places) = try rule.findings()
    #expect(findings.map(\.summary.english) == ["“CALQ” is written in full nowhere in the plan (2 places)"])
    #expect(findings.map(\.lineAndColumn) == places)
  }

  @Test(arguments: [
    ("Améliorer l’accès", true), ("Étudier", true), ("Diversifier les revenus", true), ("Promouvoir", true),
    ("S’assurer du suivi", true), ("Ne pas perdre un membre", true), ("Mieux servir", true), ("Réduire", true),
    ("Chantier", false), ("Cahier", false), ("Espoir", false), ("Histoire", false), ("Février", false), ("Mer", false),
    ("Membres plus nombreux", false), ("", false), ("Mieux", false),
  ])
  func frenchInfinitives(text: String, isVerb: Bool) {
    #expect((openingVerb(of: text, in: .french) != nil) == isVerb)
  }
}

import Basics
import Dates
import Diagnostics
import Model
import TestSupport
import Testing

/// A row of what plans are written in, and what it has to give. In both languages, for each is as common.
@Suite struct PlanShapeTests {
  /// « Label number : title », from the highest level down.
  private func levels(_ plan: Plan) -> [String] {
    func line(_ depth: Int, _ label: String, _ number: String?, _ title: String) -> String {
      String(repeating: " ", count: depth) + "\(label) \(number ?? "") : \(title)"
    }
    return plan.issues.map { line(0, $0.label, $0.number, $0.title) }
      + plan.objectives.flatMap { objective in
        [line(1, objective.label, objective.number, objective.title)]
          + objective.projects.map { line(2, $0.label, $0.number, $0.title) }
      }
  }

  // MARK: Levels

  @Test(arguments: [
    "Axe", "Volet", "Orientation", "Priorité", "Chantier", "Mesure", "Engagement", "Livrable", "Activité", "Phase",
    "Pillar",
    "Theme", "Priority", "Strategy", "Tactic", "Commitment", "Deliverable", "Activity",
  ])
  func anyWordIsALevel(word: String) throws {
    let (plan, findings) = try readPlan(
      "## \(word) 1 : Un\n\n- Peindre (juin 2024)\n\n## \(word) 2 : Deux\n\n- Vendre (juin 2025)\n")
    #expect(findings.isEmpty)
    #expect(levels(plan) == [" \(word) 1 : Un", " \(word) 2 : Deux"])
    #expect(plan.milestones.map(\.title) == ["Peindre", "Vendre"])
  }

  @Test(arguments: ["##", "**", "", "#"])
  func threeLevelsStandByTheirRank(form: String) throws {
    func line(_ depth: Int, _ text: String) -> String {
      switch form {
      case "##": String(repeating: "#", count: depth + 2) + " " + text
      case "#": String(repeating: "#", count: depth + 2) + text
      default: form + text + form
      }
    }
    let (plan, _) = try readPlan(
      [
        line(0, "AXE 1 - Accueillir"), line(1, "ORIENTATION 1.1 : Mieux"), line(2, "Objectif 1.1.1 : Ouvrir"),
        "- Peindre (juin 2024)",
        line(0, "AXE 2 - Durer"), line(1, "ORIENTATION 2.1 : Plus"), line(2, "Objectif 2.1.1 : Garder"),
        "- Vendre (juin 2025)",
      ].joined(separator: "\n\n"))
    #expect(
      levels(plan) == [
        "AXE 1 : Accueillir", "AXE 2 : Durer", " ORIENTATION 1.1 : Mieux", "  Objectif 1.1.1 : Ouvrir",
        " ORIENTATION 2.1 : Plus",
        "  Objectif 2.1.1 : Garder",
      ])
    #expect(plan.objectives.map(\.issue) == ["axe-1", "axe-2"])
    #expect(plan.projects.map { $0.details.milestones.map(\.title) } == [["Peindre"], ["Vendre"]])
  }

  @Test func fourLevelsAreGroupsInGroups() throws {
    let (plan, _) = try readPlan(
      in: .english,
      "## Theme 1: A\n### Priority 1.1: B\n#### Goal 1.1.1: C\n##### Action 1.1.1.1: D\n- Do (May 2024)\n")
    #expect(plan.issues.map(\.title) == ["A", "B"])
    #expect(plan.issues.map(\.parent) == [nil, "theme-1"])
    #expect(plan.objectives.map(\.issue) == ["priority-1-1"])
    #expect(plan.projects.map(\.label) == ["Action"])
  }

  @Test func theSitesOwnWordsAreLevels() throws {
    let (plan, findings) = try readPlan(
      "---\nniveaux: [grand rêve, petit pas]\n---\n## Grand rêve 1 : Voler\n### Petit pas 1.1 : Sauter\n- Sauter (2024)\n"
    )
    #expect(findings.isEmpty)
    #expect(levels(plan) == [" Grand rêve 1 : Voler", "  Petit pas 1.1 : Sauter"])
  }

  @Test(arguments: [
    ("## 1. Un\n### 1.1 Deux\n- Peindre (2024)\n", ["1", "1.1"]),
    ("## I. Un\n### A) Deux\n- Peindre (2024)\n", ["I", "A"]),
    ("## 1) Un\n### 1-1) Deux\n- Peindre (2024)\n", ["1", "1-1"]),
    ("1. Un\n\n1.1 Deux\n\n- Peindre (2024)\n\n1.2 Trois\n\n- Vendre (2025)\n", ["1", "1.1", "1.2"]),
  ])
  func numbersAloneAreLevels(text: String, numbers: [String]) throws {
    let (plan, _) = try readPlan(text)
    #expect(plan.objectives.map(\.number) + plan.projects.map(\.number) == numbers.map { $0 })
    #expect(plan.objectives.map(\.title) == ["Un"])
    #expect(plan.projects.first?.title == "Deux")
  }

  @Test func aWordProcessorsNumbersComeBeforeTheWord() throws {
    let (plan, _) = try readPlan(
      "1. Objectif : Grandir\n\n1.1 Projet : Peindre\n\n- Peindre (juin 2024)\n\n2. Objectif : Durer\n\n- Tenir (2025)\n"
    )
    #expect(levels(plan) == [" Objectif 1 : Grandir", "  Projet 1.1 : Peindre", " Objectif 2 : Durer"])
  }

  @Test func chaptersAreNoLevels() throws {
    let (plan, _) = try readPlan(
      "## 1. Introduction\n\nDu texte.\n\n## 2. Accueil\n\n- Peindre (juin 2024)\n\n## 3. Annexe\n\nFin.\n")
    #expect(plan.objectives.map(\.title) == ["Accueil"])
  }

  @Test func headingsOfPeriodsGiveTheirDate() throws {
    let (plan, _) = try readPlan("## 2024\n\n### T1\n\n- Peindre\n- Vendre (mars 2025)\n\n## 2025\n\n- Tenir\n")
    #expect(plan.milestones.map(\.title) == ["Peindre", "Vendre", "Tenir"])
    #expect(plan.milestones.map { $0.date?.edtf?.description } == ["2024-33", "2025-03", "2025"])
    #expect(plan.objectives.isEmpty)
  }

  @Test func numbersBeginAgainInEachTheme() throws {
    let (plan, findings) = try readPlan(
      in: .english,
      "## Theme 1: A\n### Objective 1: Same\n#### Action 1: X\n- Do (2024)\n## Theme 2: B\n### Objective 1: Same\n#### Action 1: Y\n- Go (2025)\n"
    )
    #expect(findings.isEmpty)
    #expect(plan.objectives.map(\.issue) == ["theme-1", "theme-2"])
    #expect(plan.projects.map(\.title) == ["X", "Y"])
  }

  // MARK: Items

  @Test(arguments: [
    "•\t", "· ", "o\t", "–\t", "➡️ ", "✓ ", "☐ ", "-> ", "-\u{A0}", "\u{F0B7}\t", "▪ ", "► ", "=> ", "● ",
  ])
  func bulletsOfAllKindsAreItems(bullet: String) throws {
    let (plan, findings) = try readPlan(
      "## Objectif 1 : Un\n\n\(bullet)Peindre (juin 2024)\n\(bullet)Vendre (juin 2025)\n")
    #expect(findings.isEmpty)
    #expect(plan.milestones.map(\.title) == ["Peindre", "Vendre"])
  }

  @Test func aSubItemIsOneByItsIndent() throws {
    let (plan, findings) = try readPlan(
      "## Objectif 1 : Un\n\n- Peindre (juin 2024)\n - état : reporté\n - nouvelle date : 2026\n- Vendre (2025)\n")
    #expect(findings.isEmpty)
    #expect(plan.milestones.map(\.title) == ["Peindre", "Vendre"])
    #expect(plan.milestones.first?.statedState == .postponed)
  }

  @Test(arguments: [
    "[x] ", "[ x] ", "[x ] ", "[v] ", "[X] ", "[✓] ", "[x]\u{A0}", "[x]", "(x) ", "☑ ", "☒ ", "FAIT : ", "FAIT ", "✔ ",
    "✅ ", "🟢 ",
  ])
  func whatIsDoneIsDone(mark: String) throws {
    let (plan, _) = try readPlan("## Objectif 1 : Un\n\n- \(mark)Peindre (juin 2024)\n")
    #expect(plan.milestones.map(\.title) == ["Peindre"])
    #expect(plan.milestones.first?.state(asOf: CivilDate(dayNumber: 0)) == .done)
  }

  @Test(arguments: [
    ("Peindre – juin 2024", "2024-06"), ("Juin 2024 : peindre", "2024-06"), ("Peindre, printemps 2027", "2027-21"),
    ("**Juin 2024** : peindre", "2024-06"), ("Peindre – juin 2024 – Direction", "2024-06"),
  ])
  func datesStandOutsideParentheses(item: String, edtf: String) throws {
    let (plan, _) = try readPlan("## Objectif 1 : Un\n\n- \(item)\n")
    #expect(plan.milestones.map { $0.title.lowercased() } == ["peindre"])
    #expect(plan.milestones.first?.date?.edtf?.description == edtf)
  }

  @Test func parenthesesHoldSeveralThings() throws {
    let (plan, findings) = try readPlan(
      """
      ## Objectif 1 : Un

      - A (T2 2024, Direction)
      - B (complété)
      - C (reporté à l’automne 2024)
      - D (fait en mars 2026)
      - E (mars 2026, terminé)
      - F (Comité; 2025)
      """)
    #expect(findings.allSatisfy { $0.severity == .note })
    let all = plan.milestones
    #expect(all.map(\.title) == ["A", "B", "C", "D", "E", "F"])
    #expect(all.map(\.statedState) == [nil, .done, .postponed, .done, .done, nil])
    #expect(all.map { $0.leads.map(\.name) } == [["Direction"], [], [], [], [], ["Comité"]])
    #expect(all[2].newDate?.edtf?.description == "2024-23")
    #expect(all.map { $0.date?.edtf?.description } == ["2024-34", nil, nil, "2026-03", "2026-03", "2025"])
  }

  @Test func fieldsUnderAnActionMakeAStepOfIt() throws {
    let (plan, findings) = try readPlan(
      """
      ## Objectif 1 : Un

      ### Action 1.1 : Peindre

      Échéancier : mars 2025
      Responsables : Direction; CA
      Statut : en cours (75 %)
      Coût : 10 000 $
      Indicateur de réussite : Murs peints
      """)
    #expect(findings.isEmpty)
    let project = try #require(plan.projects.first)
    #expect(project.details.leads.map(\.name) == ["Direction", "CA"])
    #expect(project.details.budget == "10 000 $")
    #expect(project.details.indicators.map(\.title) == ["Murs peints"])
    let step = try #require(project.details.milestones.first)
    #expect(step.title == "Peindre")
    #expect(step.date?.edtf?.description == "2025-03")
    #expect(step.statedState == .underWay)
    #expect(step.progress == 75)
  }

  @Test func fieldsInEnglish() throws {
    let (plan, findings) = try readPlan(
      in: .english,
      "## Goal 1: One\n### Action 1.1: Paint\n\nTimeline: March 2025\n\nStatus: on hold\n\nLead: Director\n\nMeasure of success: 300 visitors\n"
    )
    #expect(findings.isEmpty)
    let project = try #require(plan.projects.first)
    #expect(project.details.leads.map(\.name) == ["Director"])
    #expect(project.details.indicators.map(\.title) == ["300 visitors"])
    #expect(project.details.milestones.first?.isOnHold == true)
  }

  @Test func fieldsAreKeysOfAMilestoneToo() throws {
    let (plan, findings) = try readPlan(
      "## Objectif 1 : Un\n\n- Peindre\n  - échéancier : mars 2025\n  - avancement : 75 %\n  - porteur : Direction\n  - coût : 500 $\n  - dépensé : 200 $\n"
    )
    #expect(findings.isEmpty)
    let step = try #require(plan.milestones.first)
    #expect(step.date?.edtf?.description == "2025-03")
    #expect(step.progress == 75)
    #expect(step.leads.map(\.name) == ["Direction"])
    #expect(step.budget == "500 $")
    #expect(step.spent == "200 $")
  }

  @Test func linesInThreesAreSteps() throws {
    let (plan, findings) = try readPlan(
      in: .english,
      "## Goal 1: One\n\nLaunch the call\nSeptember 2027\nDirector\n\nTrain people\nJune 2028\nBoard\n")
    #expect(findings.map(\.code) == [.outlineGrouped])
    #expect(plan.milestones.map(\.title) == ["Launch the call", "Train people"])
    #expect(plan.milestones.map { $0.leads.map(\.name) } == [["Director"], ["Board"]])
  }

  @Test func gluedLinesAreTold() throws {
    let (text, places) = marked("## Objectif 1 : Un\n\nConstruire des logements➤1.1.2 Rénover, version 2.1 Beta.\n")
    let (_, findings) = try readPlan(text)
    #expect(findings.map(\.code) == [.outlineGlued])
    #expect(findings.map(\.lineAndColumn) == places)
  }

  @Test func aHeadingUnderPastedHTMLIsRead() throws {
    let (text, places) = marked("<p class=\"MsoNormal\">\n➤## Objectif 1 : Un\n\n- Peindre (juin 2024)\n")
    let (plan, findings) = try readPlan(text)
    #expect(plan.objectives.map(\.title) == ["Un"])
    #expect(findings.contains { $0.code == .textPasted && $0.lineAndColumn == places[0] })
  }

  // MARK: The two laws

  @Test func whatReadsBadlyBlocksNothing() throws {
    let (plan, findings) = try readPlan(
      "## Objectif 1 : Un\n\nJalons\n\n- Peindre\n  - date : bientôt\n  - état : mauve\n- Soutenir (en contenu)\n")
    #expect(findings.map(\.code) == [.dateUnread, .stateUnknown, .dateUnread])
    #expect(findings.allSatisfy { $0.severity == .warning })
    let first = try #require(plan.milestones.first)
    #expect(first.date?.text == "bientôt")
    #expect(first.date?.kind == .unknown)
    #expect(first.statedState == .unknown)
    #expect(first.stateWords == "mauve")
    #expect(plan.milestones.last?.title == "Soutenir (en contenu)")
  }

  @Test(arguments: [
    "Fondé en 1990, l’organisme a grandi (2005) puis s’est établi en 2012.",
    "2020, une année charnière pour tout le monde.",
    "- Solidarité\n- Rigueur", "La mission de l’organisme est en cours de révision par toute l’équipe.",
  ])
  func proseDoesNotCryWolf(text: String) throws {
    let (_, findings) = try readPlan("## Objectif 1 : Un\n\n\(text)\n")
    #expect(findings.isEmpty)
  }

  @Test(arguments: [
    "Ouverture : juin 2024", "Peindre (juin 2024)", "terminé",
  ])
  func whatStandsAloneIsCounted(text: String) throws {
    let (_, findings) = try readPlan("## Objectif 1 : Un\n\n\(text)\n")
    #expect(findings.map(\.code) == [.planUnread])
  }

  @Test func silenceIsNoEvidenceOfFailure() throws {
    let text = "## Objectif 1 : Un\n\n- [ ] Peindre (juin 2020)\n- Vendre (juin 2021)\n"
    let day = try #require(CivilDate(iso: "2024-01-01"))
    func states(_ text: String) throws -> [State] { try readPlan(text).plan.milestones.map { $0.state(asOf: day) } }
    #expect(try states(text) == [.unreported, .unreported])
    #expect(try states("---\nsuivi: oui\n---\n" + text) == [.late, .late])
    #expect(try states(text + "- [x] Tenir (2020)\n") == [.late, .late, .done])
    #expect(try states(text + "- Tenir\n  - état : mauve\n") == [.unreported, .unreported, .unknown])
    #expect(try states("---\nsuivi: non\n---\n" + text + "- [x] Tenir (2020)\n") == [.unreported, .unreported, .done])
  }

  @Test func statementsFillTargets() throws {
    let (plan, _) = try readPlan(
      """
      | Objectif | Cible | Axe 1 | Indicateurs |
      |---|---|---|---|
      | 1.1 A | D’ici 2021, augmenter de 50 % les adhésions. | x | Membres |
      | 1.2 B | Avoir au moins 6 activités d’ici 2022. | y | Activités |
      | 1.3 C | D’ici 2021, mieux dire. | z | Sondages |
      """)
    #expect(plan.objectives.map { $0.details.indicators.first?.targets.map(\.value) } == [[50], [6], []])
    #expect(plan.objectives.map { $0.due?.edtf?.description } == ["../2021", "../2022", "../2021"])
  }
}

import Basics
import Diagnostics
import Model
import TestSupport
import Testing

/// Plans that tell how they went, as reports and work plans of other organisations do.
@Suite struct ReportShapeTests {
  private func read(_ text: String, _ language: Language = .french) throws -> (plan: Plan, findings: [Finding]) {
    let key = language == .french ? "période" : "period"
    return try readPlan(in: language, "---\n\(key): 2024/2028\n---\n" + text)
  }

  /// The first words under a heading, where nothing else says how it goes.
  @Test(arguments: [
    ("Réalisée. Trois soirées ont eu lieu (mars, juin et octobre 2026).", State.done),
    ("En cours. Douze jumelages sur vingt.", .underWay), ("Reportée à 2027-2028, faute de financement.", .postponed),
    ("Abandonnée : le ministère en a publié un.", .dropped),
  ])
  func theFirstWordsUnderALevelAreItsState(words: String, state: State) throws {
    let (plan, _) = try read("## Action 1 – Un\n\n\(words)\n\n## Action 2 – Deux\n\nDu texte.\n")
    #expect(plan.milestones.map(\.title) == ["Un"])
    #expect(plan.milestones.first?.statedState == state)
    #expect(plan.objectives.first?.details.body.plain.contains(words.prefix(12)) == true)
    #expect(plan.milestones.first?.newDate?.text == (state == .postponed ? "2027-2028" : nil))
  }

  @Test func whatHasStepsHasTheirStates() throws {
    let (plan, _) = try read("## Action 1 – Un\n\nEn cours. Voici.\n\n- Peindre (mars 2026)\n")
    #expect(plan.milestones.map(\.title) == ["Peindre"])
  }

  /// A note that is a state and nothing else.
  @Test func aStateAloneUnderAStepIsItsState() throws {
    let (plan, findings) = try read(
      "## Projects\n\n- Replace shelving by April 2027\n  - In progress, additional funds awarded\n", .english)
    #expect(plan.milestones.first?.statedState == .underWay)
    #expect(plan.milestones.first?.note?.plain == "In progress, additional funds awarded")
    #expect(findings.isEmpty)
  }

  /// When something was so is not when it is due; nothing is late for it.
  @Test(arguments: ["Obtenir le statut – déposé en mai 2026", "Obtenir le statut – présenté en mars 2026"])
  func whenItWasSoIsNoDueDate(item: String) throws {
    let (plan, findings) = try read("## Objectif 1 : Un\n\n- \(item)\n- [x] Peindre (mars 2025)\n")
    let milestone = try #require(plan.milestones.first)
    #expect(milestone.state(asOf: try #require(CivilDate(iso: "2026-12-01"))) == .unknown)
    #expect(findings.contains { $0.code == .stateUnknown })
  }

  @Test(arguments: [
    ("Ouvrir – mise en place le 1er septembre 2026", State.unknown), ("Ouvrir\n  - statut : 🟡 60 %", .underWay),
    ("Ouvrir (non démarré)", .planned), ("~~Ouvrir~~ no longer needed", .dropped),
  ])
  func wordsOfWorkPlansAreStates(item: String, state: State) throws {
    let (plan, _) = try read("## Objectif 1 : Un\n\n- \(item)\n- [x] Peindre (mars 2025)\n")
    #expect(plan.milestones.first?.title == "Ouvrir")
    #expect(plan.milestones.first?.statedState == state)
  }

  @Test(arguments: [
    ("Ouvrir : automne 2028 (à confirmer)", "2028-23?"), ("Opening: Fall 2028 (TBC)", "2028-23?"),
    ("Construction start: no earlier than April 2027", "2027-04/.."), ("Ouvrir pas avant avril 2027", "2027-04/.."),
  ])
  func datesOfWorkPlansAreRead(item: String, edtf: String) throws {
    let (plan, _) = try read("## Objectif 1 : Un\n\n- \(item)\n")
    #expect(plan.milestones.first?.date?.edtf?.description == edtf)
  }

  /// Keys on the lines of items that have no date of their own.
  @Test func linesUnderItemsAreTheirKeys() throws {
    let (plan, findings) = try read("1) Recruter\n   Échéance : 2026-03-31\n2) Revoir\n   Échéance : 2026-12-15\n")
    #expect(plan.milestones.map { $0.date?.text } == ["2026-03-31", "2026-12-15"])
    #expect(findings.isEmpty)
  }

  @Test(arguments: [
    ("- **T4 2025** : Peindre (✔)", State.done),
    ("| Action | Échéance |\n|---|---|\n| ✅ Peindre | mars 2026 |", .done),
    ("| Action | Échéance initiale | Échéance révisée |\n|---|---|---|\n| Peindre | mars 2026 | Annulé |", .dropped),
  ])
  func signsAndStatesStandWhereTheyDo(text: String, state: State) throws {
    let (plan, _) = try read("## Objectif 1 : Un\n\n\(text)\n")
    #expect(plan.milestones.first?.title == "Peindre")
    #expect(plan.milestones.first?.statedState == state)
    #expect(plan.milestones.first?.newDate == nil)
  }

  /// Of two things in one cell, one may be done and the other not.
  @Test func severalSignsAreTold() throws {
    let (plan, findings) = try read(
      "## Objectif 1 : Un\n\n| Action | Échéance |\n|---|---|\n| ✅ Peindre; 🚧 vernir | mars 2026 |\n| A | mai 2026 |\n")
    #expect(plan.milestones.first?.isPartlyUnread == true)
    #expect(findings.contains { $0.code == .stateUnknown })
  }

  @Test(arguments: ["First call closed Nov 1, 2026 — 42 applications", "AGM Oct 24, 2026 ✔"])
  func aDateIsNotCutAtItsComma(item: String) throws {
    let (plan, _) = try readPlan(in: .english, "## Goal 1: One\n\n- \(item)\n- B (2027)\n")
    let milestone = try #require(plan.milestones.first)
    #expect(milestone.date?.edtf?.description != "2026")
    #expect(milestone.date?.edtf?.description == "2026-10-24" || milestone.title.contains("Nov 1, 2026"))
  }

  @Test func aDayIsNoYear() throws {
    let (plan, _) = try readPlan(
      in: .english, "## Goal 1: One\n\n- Plan events (first: Feb 14, 2026 ✓; second: Oct 2026)\n- B (2027)\n")
    #expect(plan.milestones.first?.date?.earliest?.year != 2014)
  }

  @Test func aDelayUntilNobodyKnowsWhenIsAPostponement() throws {
    let (plan, _) = try readPlan(in: .english, "## Goal 1: One\n\n- Train staff (delayed until year 4)\n")
    #expect(plan.milestones.first?.statedState == .postponed)
  }

  /// No list of steps: each item has a label that is known.
  @Test func aListOfFieldsMayHaveOneWithoutAPlace() throws {
    let (plan, _) = try read(
      "## Orientation 1 – Un\n\n### Action 1 – Adopter\n\n- Cible : politique adoptée au 31 mars 2025\n- Résultat : non atteinte\n"
        + "- État : En retard\n")
    #expect(plan.milestones.map(\.title) == ["Adopter"])
    #expect(plan.milestones.first?.statedState == .late)
    #expect(plan.projects.first?.details.body.plain.contains("31 mars 2025") == true)
  }

  /// A key on the line under an item makes no field of the item.
  @Test func aLineUnderAnItemIsItsKey() throws {
    let text = "## Goal 1: One\n\n- Paint (June 2027)\n  Indicator : Walls | Target : Three\n"
    let (plan, _) = try read(text, .english)
    #expect(plan.milestones.map(\.title) == ["Paint"])
    #expect(plan.milestones.first?.indicators.first?.title.hasPrefix("Walls") == true)
  }

  @Test(arguments: [
    "Begin: March 2026. Expect complete: May 2026", "Pilot extended to Dec 2026", "Drafted", "Submitted Jan 15, 2026",
  ])
  func noLeadIsInvented(words: String) throws {
    let (plan, _) = try readPlan(in: .english, "## Goal 1: One\n\n- Collect samples — June 2026 — \(words)\n")
    #expect(plan.milestones.first?.leads == [])
  }

  @Test func signsOfEveryColourBeginALine() throws {
    let (plan, _) = try read(
      "## Axe 1 : Un\n\n🔴 Tarification (2026)\n⚪ Application (2025)\n🔵 Carte (2027)\n\n## Axe 2 : Deux\n")
    #expect(plan.milestones.map { $0.date?.text } == ["2026", "2025", "2027"])
  }

  @Test func aNumberedLineIsNoPartOfTheItemBeforeIt() throws {
    let (plan, _) = try readPlan(
      in: .english,
      "## Priority 1. Sustain\n\n- Reapply for funding (winter 2026)\n1.2 Care for our people\n- Review pay (2027)\n")
    #expect(plan.milestones.map(\.title) == ["Reapply for funding", "Review pay"])
  }

  /// « An 1 (2026-2027) » is the year that stands in its parentheses.
  @Test func aNumberedYearIsAPeriod() throws {
    let (plan, _) = try read("## An 3 (2026-2027)\n\n### Action 1 – Un\n\n- Sonder (automne)\n- Peindre\n")
    #expect(plan.milestones.map { $0.date?.edtf?.description } == ["2026-23", "2026/2027"])
  }
}

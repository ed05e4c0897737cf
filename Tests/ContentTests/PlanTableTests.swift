import Basics
import Dates
import Diagnostics
import Model
import TestSupport
import Testing

/// The tables that plans are written in, and what each has to give.
@Suite struct PlanTableTests {
  @Test func aTableOfActionsIsOfSteps() throws {
    let (plan, findings) = try readPlan(
      """
      ## Objectif 1 : Un

      | État | Action | Responsable | Indicateur | Échéancier | Coût |
      |---|---|---|---|---|---|
      | fait | Peindre | Direction; CA | I01, I02 | juin 2024 | 500 $ |
      | | Vendre | | | T3 2025 | |
      """)
    #expect(findings.allSatisfy { $0.severity == .note })
    #expect(plan.milestones.map(\.title) == ["Peindre", "Vendre"])
    #expect(plan.milestones.map { $0.indicators.map(\.title) } == [["I01", "I02"], []])
    #expect(plan.milestones.first?.leads.map(\.name) == ["Direction", "CA"])
    #expect(plan.milestones.first?.statedState == .done)
    #expect(plan.milestones.first?.budget == "500 $")
  }

  @Test func aWideTableHasLevelsInItsColumns() throws {
    let (plan, findings) = try readPlan(
      in: .english,
      """
      | Theme | Goal | Action | Due |
      |---|---|---|---|
      | A | B | Do | May 2024 |
      | | | Go | June 2024 |
      | | C | Be | 2025 |
      | D | E | See | 2025 |

      A word after the table.
      """)
    #expect(findings.isEmpty)
    #expect(plan.objectives.map(\.title) == ["A", "D"])
    #expect(plan.objectives.map { $0.projects.map(\.title) } == [["B", "C"], ["E"]])
    #expect(plan.milestones.count == 4)
    #expect(plan.closing.markup == "<p>A word after the table.</p>\n")
  }

  @Test func indicatorsHaveTheirYearsInTheHeader() throws {
    let (plan, findings) = try readPlan(
      """
      ## Objectif 1 : Un

      | Indicateur | Départ 2021 | Cible 2024 | Réel 2023 |
      |---|---|---|---|
      | Visites | 220 | 330 | 290 |

      | Indicateur | 2022 | 2023 |
      |---|---|---|
      | Membres | 10 | 12 |

      Indicateurs

      - Visiteurs : 220 en 2021, cible de 300 en 2024
      """)
    #expect(findings.isEmpty)
    let all = plan.objectives[0].details.indicators
    #expect(all.map(\.title) == ["Visites", "Membres", "Visiteurs"])
    #expect(all.map { $0.baseline?.value } == [220, nil, 220])
    #expect(all.map { $0.targets.map(\.value) } == [[330], [], [300]])
    #expect(all.map { $0.targets.map { $0.date?.text } } == [["2024"], [], ["2024"]])
    #expect(all.map { $0.actuals.map(\.value) } == [[290], [10, 12], []])
  }

  @Test func aMergedCellGoesOnWithTheObjectiveAbove() throws {
    let (plan, _) = try readPlan(
      """
      | Objectif | Axe 1 | Axe 2 | Indicateurs |
      |---|---|---|---|
      | 1.1 Dire | a | b | I1 |
      | | c | | I2, I3 |

      Un mot.
      """)
    #expect(plan.objectives.map(\.title) == ["Dire"])
    #expect(plan.objectives[0].actions.map(\.text.markup) == ["a", "b", "c"])
    #expect(plan.objectives[0].details.indicators.map(\.title) == ["I1", "I2", "I3"])
    #expect(plan.objectives[0].details.body.isEmpty)
  }

  @Test func aTableThatFitsNoneIsPublishedAndCounted() throws {
    let (text, places) = marked(
      "## Objectif 1 : Un\n\n➤| Truc | Machin |\n|---|---|\n| a | juin 2024 |\n| b | fait |\n")
    let (plan, findings) = try readPlan(text)
    #expect(findings.map(\.code) == [.planUnread])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(
      findings.first?.summary.french == "2 lignes de tableau, 1 date et 1 mot d’état n’ont été compris nulle part")
    #expect(plan.objectives[0].details.body.markup.contains("juin 2024"))
  }

  @Test func aTableUnderMilestonesIsOfSteps() throws {
    let (plan, _) = try readPlan(
      "## Objectif 1 : Un\n\nJalons\n\n| Quoi | Ce qu’on sait |\n|---|---|\n| Peindre (2024) | rien |\n")
    #expect(plan.milestones.map(\.title) == ["Peindre"])
    #expect(plan.milestones.first?.note?.plain == "Ce qu’on sait : rien")
  }

  @Test func aTheoryOfChangeHasItsSections() throws {
    let (plan, findings) = try readPlan(
      in: .english,
      "## Goal 1: One\n\nInputs:\n- Money\n\nActivities:\n- Teach\n\nOutputs:\n- Classes\n\nOutcomes:\n- Health\n")
    #expect(findings.isEmpty)
    #expect(plan.objectives[0].details.theory.map(\.kind) == [.inputs, .activities, .outputs, .outcomes])
    #expect(
      plan.objectives[0].details.theory.map { $0.items.map(\.markup) } == [
        ["Money"], ["Teach"], ["Classes"], ["Health"],
      ])
  }
}

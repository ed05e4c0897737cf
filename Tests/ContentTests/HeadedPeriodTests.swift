import Basics
import Diagnostics
import Model
import TestSupport
import Testing

/// Dates without a year under a heading that is two years.
@Suite struct HeadedPeriodTests {
  private func dates(_ text: String) throws -> [String?] {
    try readPlan("---\npériode: 2024/2030\n---\n\(text)").plan.milestones.map { $0.date?.edtf?.description }
  }

  private let items =
    "\n\n### Objectif 1 : Un\n\n- A (automne)\n- B (mars)\n- C (T2)\n- D (en octobre)\n- E (Noël)\n- F (décembre à février)\n"
  private let there = ["2026-23", "2027-03", "2026-07/2026-09", "2026-10", "2026-12-25", "2026-12/2027-02"]

  @Test(arguments: ["2026-2027", "2026–2027", "2026/2027", "Année 2026-2027"])
  func areOfTheOneThatTheyCanBeOf(heading: String) throws {
    #expect(try dates("## \(heading)\(items)") == there)
  }

  @Test func soAreThoseUnderAnItem() throws {
    let text = "## Objectif 1 : Un\n\n- 2026-2027\n  - A (automne)\n  - B (mars)\n"
    #expect(try dates(text) == ["2026-23", "2027-03"])
  }

  /// April to August is of the one for those who count money, and of the other for those who play.
  @Test func whatMayBeOfBothIsTold() throws {
    let text = "---\npériode: 2024/2030\n---\n## 2026-2027\n\n### Objectif 1 : Un\n\n- A (juin)\n- B (printemps)\n"
    let (plan, findings) = try readPlan(text)
    #expect(plan.milestones.allSatisfy { $0.date?.edtf == nil && $0.date?.text != nil })
    #expect(findings.map(\.code) == [.dateDoubtful, .dateDoubtful])
    let (told, none) = try readPlan(text.replacing("période", with: "exercice: avril\npériode"))
    #expect(told.milestones.map { $0.date?.edtf?.description } == ["2026-06", "2026-21"])
    #expect(none.isEmpty)
  }

  @Test func aSchoolYearSaysMore() throws {
    let text =
      "## 2026\n\n### Objectif 1 : Un\n\n- A (juin)\n\n## Année scolaire 2026-2027\n\n### Objectif 2 : Deux\n\n"
    #expect(try dates(text + "- B (juin)\n- C (octobre)\n") == ["2026-06", "2027-06", "2026-10"])
  }

  /// Two years and two years are no financial years.
  @Test func yearsByTwoAreTwo() throws {
    let text =
      "## 2026-2027\n\n### Objectif 1 : Un\n\n- A (automne)\n\n## 2028-2029\n\n### Objectif 2 : Deux\n\n- B (mars)\n"
    #expect(try dates(text) == [nil, nil])
  }
}

import Basics
import Diagnostics
import Model
import TestSupport
import Testing

/// A heading that opens a plan, and the title of its front matter that is shown in its place.
@Suite struct PlanTitleTests {
  private let rest = "\n\n## Objectif 1 : Un\n\n- Jouer (mars 2026)\n"

  private func read(_ front: String, _ heading: String) throws -> (plan: Plan, findings: [Finding]) {
    try readPlan("---\n\(front)\n---\n# \(heading)\(rest)")
  }

  @Test(arguments: [
    "Plan d’action 2024-2027", "Plan d’action (1er avril 2024 au 31 mars 2027)", "Plan d’action, 2024 à 2027",
  ])
  func aPeriodInItIsThePlans(heading: String) throws {
    for front in ["titre: Plan d’action", "brouillon: non"] {
      let (plan, findings) = try read(front, heading)
      #expect(plan.period?.earliest?.year == 2024)
      #expect(plan.period?.latest?.year == 2027)
      #expect(findings.isEmpty)
    }
  }

  @Test func thePeriodOfTheFrontMatterWins() throws {
    let (plan, findings) = try read("titre: Plan d’action\npériode: 2025/2026", "Plan d’action 2024-2027")
    #expect(plan.period?.text == "2025/2026")
    #expect(findings.map(\.code) == [.titleReplaced])
  }

  /// « Horizon 2030 » is where it aims; one year is mostly part of a name.
  @Test(arguments: ["Vision 2030", "Plan horizon 2030", "Plan adopté en 2019"])
  func aYearIsNoPeriod(heading: String) throws {
    #expect(try read("brouillon: non", heading).plan.period == nil)
  }

  @Test func whatItSaysBesidesIsTold() throws {
    let (plan, findings) = try read("titre: Plan d’action", "Plan d’action de l’Orchestre")
    #expect(plan.header.title == "Plan d’action")
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.code == .titleReplaced)
    #expect(finding.place?.line == 4)
    #expect(plan.reading.stretches.first?.outcome == .unread)
  }

  @Test(arguments: ["Plan d’action", "PLAN D'ACTION", "**Plan** d’action"])
  func theSameWordsAreNotTold(heading: String) throws {
    #expect(try read("titre: Plan d’action", heading).findings.isEmpty)
  }

  /// The date in an objective’s heading is when it is due: nothing of it is left.
  @Test func anObjectivesHeadingHasItsDueDate() throws {
    let (plan, findings) = try readPlan(
      "---\npériode: 2025/2028\n---\n## Objectif 1 : Accueillir 300 personnes d’ici 2027\n\n- Peindre (mars 2026)\n")
    #expect(plan.objectives.first?.due?.edtf?.description == "../2027")
    #expect(findings.isEmpty)
  }

  /// Pages and records lose theirs as plans do.
  @Test func soDoesAnyText() throws {
    let (_, findings) = try TestSite(["a.md": "---\ntitre: Nous\n---\n# Nous joindre à Laval\n\nOui.\n"]).read()
    #expect(findings.map(\.code) == [.titleReplaced])
  }
}

import Basics
import Testing

@testable import Model

@Suite struct CostTests {
  private let origin = Origin(source: "p.md", range: SourceRange(0, 0))

  private func milestone(_ budget: String?, spent: String? = nil) -> Milestone {
    var milestone = Milestone(id: "j", title: "J", markup: Prose("J"), origin: origin)
    milestone.budget = budget
    milestone.spent = spent
    return milestone
  }

  private func project(_ budget: String?, _ milestones: [Milestone]) -> Project {
    var project = Project(id: "p", label: "Projet", number: nil, title: "P", origin: origin)
    project.details.budget = budget
    project.details.milestones = milestones
    return project
  }

  private func words(_ total: MoneyTotal) -> [String] { total.sums.map { $0.words(in: .inEnglish) } }

  @Test func whatAPartSaysIsNotAddedToWhatItsPartsSay() {
    var objective = Objective(id: "o", label: "Objectif", number: nil, title: "O", origin: origin)
    objective.projects = [
      project("10 000 $", [milestone("4 000 $"), milestone("9 000 $")]),
      project(nil, [milestone("1 500 $", spent: "700 $"), milestone("500,50 $", spent: "300 $")]),
    ]
    objective.details.milestones = [milestone("100 $")]
    #expect(words(objective.cost.budget) == ["$12,100.50"])
    #expect(words(objective.cost.spent) == ["$1,000"])
    objective.details.budget = "20 000 $"
    #expect(words(objective.cost.budget) == ["$20,000"])
  }

  @Test func twoCurrenciesAreNeverAdded() {
    let cost = project(nil, [milestone("100 $"), milestone("80 €"), milestone("50 $ CA"), milestone("1 $ US")]).cost
    #expect(words(cost.budget) == ["$150", "€80", "US$1"])
  }

  /// What is no amount is counted apart, and what cannot be counted as well.
  @Test func whatIsNoAmount() {
    let cost = project(nil, [milestone("à déterminer"), milestone("100 $"), milestone("selon l’appui")]).cost
    #expect(words(cost.budget) == ["$100"])
    #expect(cost.budget.unread == 2)
    var total = MoneyTotal()
    total.add(Money(minorUnits: .max, currency: "CAD"))
    total.add(Money(minorUnits: 1, currency: "CAD"))
    #expect(total.counted == 1 && total.unread == 1)
    var other = MoneyTotal()
    other.add(total)
    other.add(total)
    #expect(other.sums == [Money(minorUnits: .max, currency: "CAD")] && other.unread == 3)
  }
}

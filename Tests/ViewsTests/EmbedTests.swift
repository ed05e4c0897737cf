import Basics
import Dates
import Model
import Templates
import Testing

@testable import Views

@Suite struct EmbedTests {
  private func embed(_ kind: Embed.Kind, _ arguments: [Embed.Argument: String] = [:]) throws -> Value? {
    let origin = Origin(source: "a.md", range: SourceRange(at: 0))
    return embedValues(
      Embed(kind: kind, arguments: arguments, origin: origin), Sample.plan, strings: try Sample.strings(.french),
      asOf: try #require(CivilDate(iso: "2020-12-15")))
  }

  static let filters: [([Embed.Argument: String], [String])] = [
    ([:], ["p1", "a1", "a2", "a3", "a4", "b1", "b2", "b3", "b4", "c1", "c2", "c3"]),
    ([.project: "alpha"], ["a1", "a2", "a3", "a4"]), ([.project: "Projet Beta"], ["b1", "b2", "b3", "b4"]),
    ([.objective: "2"], ["c1", "c2", "c3"]), ([.objective: "objectif-2", .state: "late"], ["c2"]),
    ([.state: "en retard"], ["a2", "a3", "c2"]), ([.year: "2022"], ["a4", "b2", "b3"]),
    ([.year: "2021", .project: "alpha"], []),
  ]

  @Test(arguments: filters)
  func milestonesPassFilters(arguments: [Embed.Argument: String], ids: [String]) throws {
    #expect(try embed(.milestones, arguments)?["entries"].texts("id") == ids)
  }

  @Test func aCalendarMayBeOfOneYear() throws {
    let whole = try #require(try embed(.calendar))
    let one = try #require(try embed(.calendar, [.year: "2020"]))
    #expect(whole["years"].texts("label").count > 1)
    #expect(one["years"].texts("label") == ["2020"])
  }

  /// What names nothing is told apart from what finds nothing.
  @Test(arguments: [[Embed.Argument.project: "delta"], [.state: "verdâtre"], [.year: "bientôt"]])
  func whatIsNotUnderstoodHasNoValues(arguments: [Embed.Argument: String]) throws {
    #expect(try embed(.milestones, arguments) == nil)
  }

  /// Embedded, a page's values are those of the page.
  @Test(arguments: [
    (Embed.Kind.matrix, PlanPage.matrix, ["axes", "issues"]), (.calendar, .calendar, ["years", "always", "undated"]),
    (.indicators, .indicators, ["groups"]),
  ])
  func theSameValuesAsThePage(kind: Embed.Kind, page: PlanPage, names: [String]) throws {
    let embedded = try #require(try embed(kind))
    let page = try Sample.page(page)
    for name in names { #expect(page[name] != nil && embedded[name] == page[name]) }
    #expect(embedded["t", "milestones"]?.text == "Jalons")
    #expect(embedded["plan", "title"]?.text == "Le plan")
  }

  @Test func theSummaryIsThePlansNumbers() throws {
    let summary = try embed(.summary)
    let plan = try Sample.page(.plan)["plan"]
    for name in ["title", "url", "progress", "states"] {
      #expect(plan?[name] != nil && summary?[name] == plan?[name])
    }
  }

  @Test func whatAPlanHasNotIsNotEmbedded() throws {
    var plan = Sample.plan
    plan.objectives[0].details.indicators = []
    let embed = Embed(kind: .indicators, arguments: [:], origin: Origin(source: "a.md", range: SourceRange(at: 0)))
    let strings = try Sample.strings(.french)
    #expect(embedValues(embed, plan, strings: strings, asOf: CivilDate(dayNumber: 0)) == nil)
  }
}

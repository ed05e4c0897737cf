import Basics
import Dates
import Model
import Templates
import Testing

@testable import Views

@Suite struct EmbedTests {
  private func embed(_ kind: String, _ arguments: [String: String] = [:]) throws -> Value? {
    embedValues(
      kind, Sample.plan, arguments: arguments, strings: try Sample.strings(.french),
      asOf: try #require(CivilDate(iso: "2020-12-15")))
  }

  @Test(arguments: [
    ([:], ["p1", "a1", "a2", "a3", "a4", "b1", "b2", "b3", "b4", "c1", "c2", "c3"]),
    (["projet": "alpha"], ["a1", "a2", "a3", "a4"]), (["Project": "Projet Beta"], ["b1", "b2", "b3", "b4"]),
    (["objectif": "2"], ["c1", "c2", "c3"]), (["objective": "objectif-2", "state": "late"], ["c2"]),
    (["état": "en retard"], ["a2", "a3", "c2"]), (["année": "2022"], ["a4", "b2", "b3"]),
    (["year": "2021", "projet": "alpha"], []),
  ])
  func milestonesPassFilters(arguments: [String: String], ids: [String]) throws {
    let value = try embed("jalons", arguments)
    #expect(value?["entries"].texts("id") == ids)
    #expect(try embed("milestones", arguments) == value)
  }

  /// What names nothing is told apart from what finds nothing.
  @Test(arguments: [
    ("jalons", ["projet": "delta"]), ("jalons", ["état": "verdâtre"]), ("jalons", ["année": "bientôt"]),
    ("jalons", ["couleur": "bleu"]), ("sommaire", ["projet": "alpha"]), ("carte", [:]),
  ])
  func whatIsNotUnderstoodHasNoValues(kind: String, arguments: [String: String]) throws {
    #expect(try embed(kind, arguments) == nil)
  }

  /// Embedded, a page's values are those of the page.
  @Test(arguments: [
    ("matrice", PlanPage.matrix, ["axes", "issues"]), ("calendar", .calendar, ["years", "always", "undated"]),
    ("Indicateurs", .indicators, ["groups"]),
  ])
  func theSameValuesAsThePage(kind: String, page: PlanPage, names: [String]) throws {
    let embedded = try #require(try embed(kind))
    let page = try Sample.page(page)
    for name in names { #expect(page[name] != nil && embedded[name] == page[name]) }
    #expect(embedded["t", "milestones"]?.text == "Jalons")
    #expect(embedded["plan", "title"]?.text == "Le plan")
  }

  @Test func theSummaryIsThePlansNumbers() throws {
    let summary = try embed("sommaire")
    let plan = try Sample.page(.plan)["plan"]
    for name in ["title", "url", "progress", "states"] {
      #expect(plan?[name] != nil && summary?[name] == plan?[name])
    }
  }

  @Test func whatAPlanHasNotIsNotEmbedded() throws {
    var plan = Sample.plan
    plan.objectives[0].details.indicators = []
    let strings = try Sample.strings(.french)
    #expect(embedValues("indicateurs", plan, strings: strings, asOf: CivilDate(dayNumber: 0)) == nil)
    #expect(Embed(named: "Indicateurs")?.template == "embeds/indicators")
  }
}

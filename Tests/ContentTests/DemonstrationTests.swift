import Basics
import Content
import Diagnostics
import Foundation
import Model
import TestSupport
import Testing

/// The plans of the demonstration site, as they are published.
@Suite struct DemonstrationTests {
  private func plan(_ path: String) throws -> Plan {
    let folder = try TestSite(copying: packageRoot, only: "content")
    let (site, findings) = try folder.read(jobs: 2)
    #expect(findings.allSatisfy { $0.severity == .note || Finding.areOfConsent.contains($0.code) })
    return try #require(site.plans.first { $0.header.source == path })
  }

  @Test(arguments: ["plans/2019-2023.md", "plans/2019-2023.en.md"])
  func theActionPlanIsWhole(path: String) throws {
    let plan = try plan(path)
    #expect(plan.objectives.map(\.projects.count) == [3, 4, 2, 5, 2, 3])
    #expect(plan.milestoneCount == 78)
    #expect(plan.milestones.allSatisfy { $0.date?.edtf != nil })
  }

  /// The states that follow from the rule, at two days; both languages say the same of the same milestones.
  @Test(arguments: ["plans/2019-2023.md", "plans/2019-2023.en.md"])
  func statesFollowFromTheRule(path: String) throws {
    let plan = try plan(path)
    func count(_ day: String) throws -> [State: Int] {
      let asOf = try #require(CivilDate(iso: day))
      return plan.milestones.reduce(into: [:]) { $0[$1.state(asOf: asOf), default: 0] += 1 }
    }
    #expect(try count("2020-12-15") == [.unreported: 53, .underWay: 10, .planned: 12, .ongoing: 3])
    #expect(try count("2022-01-01") == [.unreported: 69, .underWay: 4, .planned: 2, .ongoing: 3])
    #expect(try count("2019-01-01") == [.planned: 75, .ongoing: 3])
  }

  @Test(arguments: [
    (0, "unreported", "unreported"), (4, "under-way", "under-way"), (5, "planned", "planned"),
    (10, "unreported", "unreported"),
  ])
  func singleMilestonesHaveTheirState(index: Int, in2020: String, in2022: String) throws {
    let milestone = try plan("plans/2019-2023.md").milestones[index]
    #expect(milestone.state(asOf: try #require(CivilDate(iso: "2020-12-15"))).rawValue == in2020)
    #expect(milestone.state(asOf: try #require(CivilDate(iso: "2022-01-01"))).rawValue == in2022)
  }

  @Test(arguments: ["plans/cqm-2021.md", "plans/cqm-2021.en.md"])
  func theMatrixStandsWithItsTenRows(path: String) throws {
    let plan = try plan(path)
    #expect(plan.issues.count == 3)
    #expect(plan.strategy.axes.map(\.number) == ["1", "2", "3"])
    #expect(
      plan.objectives.map(\.number) == ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3"])
    #expect(plan.objectives.allSatisfy { $0.due?.edtf?.description == "../2021" && !$0.actions.isEmpty })
    let text = plan.objectives.compactMap { $0.statement?.markup }.joined(separator: " ")
    #expect(text.contains("50\u{A0}%") || text.contains("50%"))
    #expect(text.contains("25\u{A0}%") || text.contains("25%"))
  }
}

import Basics
import Content
import Diagnostics
import Foundation
import Model
import TestSupport
import Testing

@testable import Exports

@Suite struct PlanJSONTests {
  private static let fixtures = packageRoot.appendingPathComponent("Tests/ExportsTests/Fixtures")
  private let asOf = CivilDate(year: 2021, month: 12, day: 15)

  /// The plans of a site's folder.
  private func plans(_ root: String) throws -> [Plan] {
    var findings: [Finding] = []
    let content = try readContent(root + "/content", name: "x", files: .local, jobs: 2, findings: &findings)
    #expect(findings.filter { $0.severity > .note && !Finding.areOfConsent.contains($0.code) }.isEmpty)
    return content.site.plans
  }

  /// A plan with something in every key.
  private func richPlan() throws -> Plan {
    let text = try String(contentsOf: Self.fixtures.appendingPathComponent("strategique.md"), encoding: .utf8)
    let site = try TestSite(["plans/strategique.md": text])
    return try #require(try plans(site.root).first)
  }

  /// Byte for byte: keys and their order are part of the format.
  @Test func goldenPlan() throws {
    let bytes = planJSON(try richPlan(), asOf: try #require(asOf))
    let expected = try golden(Self.fixtures.appendingPathComponent("strategique.json"), updatedWith: bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  /// Nothing in the golden plan is always null or empty: a key that no longer got its value would show.
  @Test func theGoldenPlanFillsEveryKey() throws {
    let bytes = planJSON(try richPlan(), asOf: try #require(asOf))
    var filled: Set<String> = []
    var seen: Set<String> = []
    func visit(_ value: JSONValue) {
      switch value {
      case .list(let values): values.forEach(visit)
      case .object(let members):
        for (name, value) in members {
          seen.insert(name)
          if value != .null && value != .list([]) { filled.insert(name) }
          visit(value)
        }
      default: break
      }
    }
    visit(try JSONValue(bytes))
    #expect(seen == filled)
  }

  @Test func statesAreToldForADay() throws {
    let plan = try richPlan()
    func states(_ day: CivilDate?) throws -> [String] {
      let milestones = try JSONValue(planJSON(plan, asOf: try #require(day)))["objectives"]?["0"]?["projects"]?["0"]
      guard case .list(let all)? = milestones?["milestones"] else { return [] }
      return all.compactMap { if case .text(let state)? = $0["state"] { state } else { nil } }
    }
    let always = ["done", "postponed", "dropped", "unknown", "ongoing", "unknown"]
    #expect(try states(asOf) == always + ["planned"])
    #expect(try states(CivilDate(year: 2022, month: 1, day: 1)) == always + ["under-way"])
    #expect(try states(CivilDate(year: 2022, month: 3, day: 20)) == always + ["late"])
  }

  /// By project, objective and plan: one sum a currency, and how many amounts are in none.
  @Test func totalsAreAddedUp() throws {
    let text = """
      ## Objectif 1 : Un
      ### Projet 1 : A
      Budget : 12 k$

      - Peindre (juin 2024)
      ### Projet 2 : B

      - Vendre (juin 2024)
        - coût : 1,2 M$
        - dépensé : 200,50 $
      - Lire (juin 2024)
        - coût : 5 000 €
      - Rire (juin 2024)
        - coût : 60 000 $/an
      """
    var findings: [Finding] = []
    let site = try TestSite(["plans/p.md": text])
    let plan = try #require(
      try readContent(site.root + "/content", name: "x", files: .local, jobs: 1, findings: &findings).site.plans.first)
    let data = try JSONValue(planJSON(plan, asOf: try #require(asOf)))
    func told(_ value: JSONValue?) -> String {
      func sums(_ name: String) -> String {
        guard case .list(let all)? = value?["totals"]?[name] else { return "?" }
        return all.map { sum in
          guard case .number(let amount)? = sum["amount"], case .text(let currency)? = sum["currency"] else {
            return "?"
          }
          return "\(amount) \(currency)"
        }.joined(separator: ", ")
      }
      guard case .number(let uncounted)? = value?["totals"]?["uncounted"] else { return "?" }
      return "\(sums("cost")); \(sums("spent")); \(Int(uncounted))"
    }
    let objective = data["objectives"]?["0"]
    #expect(told(objective?["projects"]?["0"]) == "12000.0 CAD; ; 0")
    #expect(told(objective?["projects"]?["1"]) == "1200000.0 CAD, 5000.0 EUR; 200.5 CAD; 1")
    #expect(told(objective) == "1212000.0 CAD, 5000.0 EUR; 200.5 CAD; 1")
    #expect(told(data) == told(objective))
  }

  @Test func plansAreAsTheSchemaSays() throws {
    let schema = Schema(root: try JSONValue(planSchema()))
    let asOf = try #require(asOf)
    let plans = try [richPlan()] + plans(packageRoot.path)
    #expect(plans.count > 2)
    for plan in plans { #expect(schema.problems(in: try JSONValue(planJSON(plan, asOf: asOf))) == []) }
  }

  @Test(
    arguments: [
      (["title"], nil, ": no title"),
      (["title"], .number(1), "/title: number for [\"string\"]"),
      (["titre"], .text("x"), "/titre: not expected"),
      (["asOf"], .text("15 décembre 2020"), "/asOf: “15 décembre 2020” does not match"),
      (["language"], .text("fr"), "/language: “fr” does not match"),
      (["period"], .text("2021-2024"), "/period: string for [\"object\"]"),
      (["objectives"], .null, "/objectives: null for [\"array\"]"),
      (["objectives", "0", "id"], .text("Objectif 1"), "/objectives/0/id: “Objectif 1” does not match"),
      (["objectives", "0", "projects", "0", "milestones", "0", "done"], .text("oui"), nil),
      (["objectives", "0", "projects", "0", "milestones", "0", "state"], .text("fini"), nil),
      (["objectives", "0", "projects", "0", "milestones", "0", "date", "kind"], .text("x"), nil),
      (["objectives", "0", "projects", "0", "milestones", "0", "updates"], nil, nil),
      (["objectives", "0", "indicators", "0", "targets", "1", "value"], .text("1 830"), nil),
      (["objectives", "0", "actions", "0", "axe"], .text("1"), "/objectives/0/actions/0/axe: not expected"),
    ] as [([String], JSONValue?, String?)])
  func whatIsNoPlanIsRefused(path: [String], value: JSONValue?, problem: String?) throws {
    let schema = Schema(root: try JSONValue(planSchema()))
    let plan = try JSONValue(planJSON(try richPlan(), asOf: try #require(asOf)))
    let problems = schema.problems(in: plan.replacing(path, with: value))
    #expect(problems.count == 1)
    if let problem { #expect(problems == [problem]) }
  }

  @Test(arguments: [("/plans/x/", "../../schema/plan.json"), ("/x/", "../schema/plan.json"), ("/", "schema/plan.json")])
  func theSchemaIsFoundFromAnyDepth(address: String, link: String) throws {
    let header = Header(source: "x.md", type: .plan, language: .french, key: "x", address: address, title: "X")
    let json = try JSONValue(planJSON(Plan(header: header), asOf: try #require(asOf)))
    #expect(json["$schema"] == .text(link))
    #expect(Schema(root: try JSONValue(planSchema())).problems(in: json).isEmpty)
  }

  @Test(arguments: [
    (0.0, "0\n"), (1_220, "1220\n"), (-3, "-3\n"), (1830.5, "1830.5\n"), (0.1, "0.1\n"), (1e300, "1e+300\n"),
    (.infinity, "null\n"), (.nan, "null\n"),
  ])
  func numbers(value: Double, json: String) {
    #expect(String(decoding: JSON.number(value).bytes, as: UTF8.self) == json)
  }
}

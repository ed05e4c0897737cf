import Diagnostics
import Model
import TestSupport
import Testing

/// The month in which a financial year begins: the plan's, else the site's, else April, which is told once.
@Suite struct FinancialYearTests {
  private func dates(plan key: String = "", site: String? = nil) throws -> (edtf: [String?], readings: [Finding]) {
    var files = [
      "plans/p.md": """
      ---
      titre: Plan
      période: 2023/2026
      \(key)
      ---
      ## Objectif 1 : Un
      ### Projet : Deux
      Jalons
      - Déposer le budget (T1 2023-2024)
      - Le revoir (T2 2023-2024)
      - Le fermer (exercice 2024-2025)
      - Bilan (T1 2024)
      - Bilan (T2 2024)
      """
    ]
    files["site.yml"] = site
    let (read, findings) = try TestSite(files).read()
    let plan = try #require(read.plans.first)
    return (
      plan.objectives[0].projects[0].details.milestones.map { $0.date?.edtf?.description },
      findings.filter { $0.code == .dateReading || $0.severity != .note }
    )
  }

  @Test func aprilWithoutAWordToldOnce() throws {
    let (edtf, readings) = try dates()
    #expect(edtf == ["2023-04/2023-06", "2023-07/2023-09", "2024-04/2025-03", "2024-33", "2024-34"])
    #expect(readings.map(\.place?.line) == [9, 12])
    #expect(readings.allSatisfy { $0.code == .dateReading && $0.severity == .note })
    #expect(readings.first?.hint?.french.contains("exercice: avril") == true)
  }

  @Test(arguments: [
    ("exercice: juillet", nil), ("", "exercice: juillet"), ("fiscal year: July", "exercice: septembre"),
  ])
  func aMonthOfOnesOwn(plan: String, site: String?) throws {
    let (edtf, readings) = try dates(plan: plan, site: site)
    #expect(edtf == ["2023-07/2023-09", "2023-10/2023-12", "2024-07/2025-06", "2024-33", "2024-34"])
    #expect(readings.first?.hint == nil)
  }

  @Test func noMonthIsSaid() throws {
    let (edtf, findings) = try dates(plan: "exercice: printemps")
    #expect(edtf.first == "2023-04/2023-06")
    #expect(findings.contains { $0.code == .valueKind && $0.place?.line == 4 })
  }
}

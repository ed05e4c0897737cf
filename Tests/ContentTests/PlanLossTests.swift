import Basics
import Content
import Diagnostics
import Foundation
import Model
import TestSupport
import Testing

/// The first law at its strongest: every word of a plan's text is on the published page or in a finding. `JALON_PLANS=10000` reads so many.
@Suite struct PlanLossTests {
  private static let count = ProcessInfo.processInfo.environment["JALON_PLANS"].flatMap { Int($0) } ?? 400

  @Test func noWordIsLost() throws {
    var losses: [String] = []
    for start in stride(from: 0, to: Self.count, by: 500) {
      let scraps = (start..<min(start + 500, Self.count)).map { (seed: $0, plan: PlanScraps(seed: UInt64($0))) }
      var files = ["site.yml": "langues: [fr, en]\n"]
      func name(_ seed: Int, _ plan: PlanScraps) -> String { "p\(seed)\(plan.isFrench ? "" : ".en").md" }
      for (seed, plan) in scraps { files["plans/" + name(seed, plan)] = plan.text }
      let (site, findings) = try TestSite(files).read(jobs: 2)
      let byFile = Dictionary(grouping: findings) { fileName(of: $0.file ?? "") }
      let plans = Dictionary(uniqueKeysWithValues: site.plans.map { (fileName(of: $0.header.source), $0) })
      for (seed, scrap) in scraps {
        let file = name(seed, scrap)
        guard let plan = plans[file[...]] else {
          losses.append("\(file): no plan")
          continue
        }
        let lost = ShownWords.lost(from: scrap.words.joined(separator: " "), in: plan, byFile[file[...]] ?? [])
        if !lost.isEmpty { losses.append("\(file): \(lost)") }
      }
    }
    #expect(losses.isEmpty, "\(losses.count) losses, of which:\n\(losses.prefix(12).joined(separator: "\n"))")
  }
}

import Basics
import Diagnostics
import Foundation
import Model
import TestSupport
import Testing

/// Indicators written at random in every shape, by a writer that knows what it wrote: each is read right. `JALON_PLANS=10000` reads so many.
@Suite struct IndicatorGeneratorTests {
  private static let count = ProcessInfo.processInfo.environment["JALON_PLANS"].flatMap { Int($0) } ?? 600

  @Test func everyShapeIsReadRight() throws {
    var differences: [String] = []
    for start in stride(from: 0, to: Self.count, by: 300) {
      let seeds = start..<min(start + 300, Self.count)
      var files = ["site.yml": "langues: [fr, en]\n"]
      var written: [String: IndicatorWriter] = [:]
      for seed in seeds {
        let writer = IndicatorWriter(seed: UInt64(seed))
        let name = "p\(seed)\(writer.isFrench ? "" : ".en").md"
        files["plans/\(name)"] = writer.text
        written[name] = writer
      }
      let site = try TestSite(files).read(jobs: 2).site
      for plan in site.plans {
        let name = String(fileName(of: plan.header.source))
        guard let writer = written[name] else { continue }
        let found = told(plan)
        if found != [writer.truth] { differences.append("\(writer.text)\n→ \(found), not \(writer.truth)") }
      }
      #expect(site.plans.count == seeds.count)
    }
    #expect(differences.isEmpty, "\(differences.count), of which:\n\(differences.prefix(8).joined(separator: "\n\n"))")
  }

  private func told(_ plan: Plan) -> [String] {
    let details = [plan.details] + plan.objectives.flatMap { [$0.details] + $0.projects.map(\.details) }
    return details.flatMap { $0.indicators + $0.milestones.flatMap(\.indicators) }.map { indicator in
      func one(_ measure: Measure) -> String {
        "\(measure.value.map { Int($0) } ?? -1)@\(measure.date?.edtf?.description ?? "")"
      }
      let values = ([indicator.baseline].compactMap { $0 } + indicator.targets).map(one)
      return "\(indicator.title): " + values.joined(separator: " > ")
    }
  }
}

/// One indicator with its start and its target, in one of the shapes that people write.
private struct IndicatorWriter {
  let text: String
  let truth: String
  let isFrench: Bool

  init(seed: UInt64) {
    var random = SplitMix(seed: seed)
    func pick<Element>(_ all: [Element]) -> Element { all[Int(random.next() % UInt64(all.count))] }
    isFrench = pick([true, false])
    let isFrench = isFrench
    let title =
      isFrench
      ? pick(["Nombre de membres", "Part des femmes", "Dons reçus"]) : pick(["Members", "Share of women", "Gifts"])
    let (start, end) = (40 + Int(random.next() % 50), 100 + Int(random.next() % 800))
    let (startYear, endYear) = (2023 + Int(random.next() % 2), 2027 + Int(random.next() % 2))
    let unit = pick(Unit.allCases)
    func value(_ number: Int) -> String { unit.written(number, isFrench) }
    truth = "\(title): \(start * unit.factor)@\(startYear) > \(end * unit.factor)@\(endYear)"

    let (base, aim) =
      isFrench
      ? (
        pick(["départ", "Départ", "valeur de départ", "point de départ", "situation initiale"]),
        pick(["cible", "Cible", "valeur cible"])
      )
      : (pick(["baseline", "Baseline", "starting point"]), pick(["target", "Target", "target value"]))
    let colon = isFrench ? " : " : ": "
    let at = isFrench ? "en" : "in"
    let line = pick([
      "\(title)\(colon)\(value(start)) (\(startYear)) \(pick(["→", "->", "=>", "➜", "⇒", "➡️"])) \(value(end)) (\(endYear))",
      "\(title)\(colon)\(value(start)) \(at) \(startYear) → \(value(end)) \(at) \(endYear)",
      "\(title)\(colon)\(base) \(value(start)) (\(startYear)), \(aim) \(value(end)) (\(endYear))",
      "\(title)\(colon)\(value(start)) \(at) \(startYear), \(value(end)) \(at) \(endYear)",
      "\(title) (\(base)\(colon)\(value(start)) \(at) \(startYear); \(aim)\(colon)\(value(end)) \(at) \(endYear))",
      "\(title) – \(base)\(colon)\(value(start)) (\(startYear)) – \(aim) \(endYear)\(colon)\(value(end))",
      isFrench
        ? "\(title) : de \(value(start)) (\(startYear)) à \(value(end)) (\(endYear))"
        : "\(title): from \(value(start)) (\(startYear)) to \(value(end)) (\(endYear))",
    ])
    let keys = pick([
      ["\(base)\(colon)\(value(start)) (\(startYear))", "\(aim)\(colon)\(value(end)) (\(endYear))"],
      ["\(base) \(startYear)\(colon)\(value(start))", "\(aim) \(endYear)\(colon)\(value(end))"],
      ["\(base) (\(startYear))\(colon)\(value(start))", "\(aim) (\(endYear))\(colon)\(value(end))"],
    ])
    let label = isFrench ? "Indicateur" : "Indicator"
    let (action, due) = isFrench ? ("Action", "Échéance") : ("Action", "Due")
    let row = pick([("\(base) \(startYear)", "\(aim) \(endYear)"), ("\(base) (\(startYear))", "\(aim) (\(endYear))")])
    let body = pick([
      "\(label)s\n\n- \(line)", "\(label)\(colon)\(line)", "- Peindre (2026)\n  - \(label.lowercased())\(colon)\(line)",
      "| \(action) | \(due) | \(label) |\n|---|---|---|\n| Peindre | 2026 | \(line) |",
      "\(label)s\n\n- \(title)\n" + keys.map { "  - \($0)" }.joined(separator: "\n"),
      "\(label)\(colon)\(title)\n" + keys.map { "- \($0)" }.joined(separator: "\n"),
      "\(label)\(colon)\(title)\n\n" + keys.map { "- \($0)" }.joined(separator: "\n"),
      "- \(label)\(colon)\(title)\n" + keys.map { "- \($0)" }.joined(separator: "\n"),
      "- **\(label)**\(colon)\(title)\n" + keys.map { "  - \($0)" }.joined(separator: "\n"),
      "- Peindre (2026)\n  - \(label.lowercased())\(colon)\(title)\n"
        + keys.map { "  - \($0)" }.joined(separator: "\n"),
      "- Peindre (2026)\n  - \(label.lowercased())\(colon)\(title)\n"
        + keys.map { "    - \($0)" }.joined(separator: "\n"),
      "| \(label) | \(row.0) | \(row.1) |\n|---|---|---|\n| \(title) | \(value(start)) | \(value(end)) |",
      "| \(action) | \(due) | \(label) | \(row.0) | \(row.1) |\n|---|---|---|---|---|\n| Peindre | 2026 | \(title) | \(value(start)) | \(value(end)) |",
    ])
    let header = isFrench ? "titre: Plan\npériode: 2024/2027" : "title: Plan\nperiod: 2024/2027"
    let objective = isFrench ? "## Objectif 1 : Grandir" : "## Goal 1: Grow"
    text = "---\n\(header)\n---\n\(objective)\n\n\(body)\n"
  }

  private enum Unit: CaseIterable {
    case none, percent, dollars, thousands, millions, words

    var factor: Int {
      switch self {
      case .none, .percent, .dollars: 1
      case .thousands: 1_000
      case .millions, .words: 1_000_000
      }
    }

    func written(_ number: Int, _ isFrench: Bool) -> String {
      switch self {
      case .none: "\(number)"
      case .percent: isFrench ? "\(number) %" : "\(number)%"
      case .dollars: isFrench ? "\(number) $" : "$\(number)"
      case .thousands: isFrench ? "\(number) k$" : "$\(number)k"
      case .millions: isFrench ? "\(number) M$" : "$\(number)M"
      case .words: isFrench ? "\(number) millions de dollars" : "$\(number) million"
      }
    }
  }
}

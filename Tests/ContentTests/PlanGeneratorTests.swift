import Basics
import Content
import Dates
import Diagnostics
import Foundation
import Model
import TestSupport
import Testing

/// Plans of every shape, written at random by a generator that knows the truth: the right model, or a finding that says what was not
/// understood. `JALON_PLANS=10000` reads so many.
@Suite struct PlanGeneratorTests {
  private static let count = ProcessInfo.processInfo.environment["JALON_PLANS"].flatMap { Int($0) } ?? 1_500

  @Test func nothingIsLostInSilence() throws {
    var losses: [String] = []
    for start in stride(from: 0, to: Self.count, by: 500) {
      let seeds = start..<min(start + 500, Self.count)
      var files = ["site.yml": "langues: [fr, en]\n"]
      for seed in seeds {
        let (text, _, isFrench) = PlanGenerator.plan(seed: UInt64(seed))
        files["plans/p\(seed)\(isFrench ? "" : ".en").md"] = text
      }
      let (site, findings) = try TestSite(files).read(jobs: 2)
      let byFile = Dictionary(grouping: findings) { fileName(of: $0.file ?? "") }
      let plans = Dictionary(uniqueKeysWithValues: site.plans.map { (fileName(of: $0.header.source), $0) })
      for seed in seeds {
        let (text, truth, isFrench) = PlanGenerator.plan(seed: UInt64(seed))
        let name = "p\(seed)\(isFrench ? "" : ".en").md"
        guard let plan = plans[name[...]] else {
          losses.append("\(name): no plan")
          continue
        }
        losses += differences(plan, truth, byFile[name[...]] ?? [], text).map { "\(name): \($0)" }
      }
    }
    #expect(losses.isEmpty, "\(losses.count) losses, of which:\n\(losses.prefix(12).joined(separator: "\n"))")
  }

  /// What differs from the truth and is told by no finding.
  private func differences(_ plan: Plan, _ truth: PlanGenerator.Truth, _ findings: [Finding], _ text: String)
    -> [String]
  {
    var differences: [String] = []
    let told = findings.filter { $0.severity > .note }
    func isTold(_ title: String) -> Bool {
      told.contains { $0.code == .planUnread || $0.place?.excerpt.contains(title) ?? false }
    }
    let levels =
      plan.issues.map { (label: $0.label, title: $0.title) }
      + plan.objectives.map { (label: $0.label, title: $0.title) }
      + plan.projects.map { (label: $0.label, title: $0.title) }
    for level in truth.levels {
      guard let found = levels.first(where: { $0.title == level.title }) else {
        if !isTold(level.title) { differences.append("no level “\(level.title)”") }
        continue
      }
      if fold(found.label) != fold(level.label) {
        differences.append("“\(level.title)” is called “\(found.label)”, not “\(level.label)”")
      }
    }
    let steps =
      plan.details.milestones.map { ($0, "") }
      + plan.objectives.flatMap { objective in
        objective.details.milestones.map { ($0, objective.title) }
          + objective.projects.flatMap { project in project.details.milestones.map { ($0, project.title) } }
      }
    for step in truth.steps {
      guard let (milestone, owner) = steps.first(where: { $0.0.title == step.title }) else {
        if !isTold(step.title) { differences.append("no step “\(step.title)”") }
        continue
      }
      if isTold(step.title) { continue }
      if owner != step.owner { differences.append("“\(step.title)” is under “\(owner)”, not “\(step.owner)”") }
      let date = milestone.date?.edtf?.description
      if date != step.date {
        differences.append("“\(step.title)” has the date \(date ?? "–"), not \(step.date ?? "–")")
      }
      let state = milestone.isDone && milestone.statedState == nil ? "done" : milestone.statedState?.rawValue
      if state != step.state { differences.append("“\(step.title)” is \(state ?? "–"), not \(step.state ?? "–")") }
      if milestone.leads.map(\.name) != step.leads {
        differences.append("“\(step.title)” has the leads \(milestone.leads.map(\.name)), not \(step.leads)")
      }
      if milestone.budget != step.budget { differences.append("“\(step.title)” costs \(milestone.budget ?? "–")") }
    }
    if steps.count > truth.steps.count { differences.append("\(steps.count) steps, not \(truth.steps.count)") }
    return differences
  }
}

package import Basics
import Dates
package import Model

/// A plan as open data: what `plan.json` holds, as `planSchema` describes it.
///
/// Keys and their order are part of the format. Titles, results and prose are plain text here; pages have the markup.
///
/// - Parameter asOf: the day that states are told for.
package func planJSON(_ plan: Plan, asOf: CivilDate) -> [UInt8] {
  PlanWriter(asOf: asOf).plan(plan).bytes
}

/// Where the schema is, from the site's root.
package let planSchemaAddress = "/schema/plan.json"

private struct PlanWriter {
  let asOf: CivilDate

  func plan(_ plan: Plan) -> JSON {
    let header = plan.header
    // Relative, as every link of the site.
    let up = String(repeating: "../", count: header.address.split(separator: "/").count)
    return .object(
      [
        ("$schema", .text(up + planSchemaAddress.dropFirst())),
        ("title", .text(header.title)),
        ("language", .text(header.language.tag)),
        ("period", date(plan.period)),
        ("asOf", .text(asOf.iso)),
        ("followed", .bool(plan.isFollowed)),
        ("organization", .optional(plan.organization?.name)),
        ("summary", .optional(plan.summary)),
        ("source", .optional(plan.source)),
        ("text", text(plan.details.body)),
        ("vision", text(plan.strategy.vision)),
        ("mission", text(plan.strategy.mission)),
        ("values", texts(plan.strategy.values)),
        ("orientations", texts(plan.strategy.orientations)),
        ("issues", .list(plan.issues.map(issue))),
        ("axes", .list(plan.strategy.axes.map { ["number": .text($0.number), "name": .text($0.name)] })),
        ("objectives", .list(plan.objectives.map(objective))),
      ] + parts(of: plan.details, plan.cost, owner: "plan")
        + [("fields", .object(plan.header.customValues.map { ($0.field.key, value($0)) }))])
  }

  /// What is said under a key of the site's own.
  private func value(_ value: CustomValue) -> JSON {
    switch value.content {
    case .text(let text): .text(text)
    case .date(let when): date(when)
    case .number(let number): Int(exactly: number).map { .integer($0) } ?? .number(number)
    case .choice: .optional(value.choice?.name)
    case .link(let link):
      ["title": .text(link.name), "url": .optional(link.link.map { String($0.drop { $0 == "\u{1}" }) })]
    case .flag(let flag): .bool(flag)
    }
  }

  private func issue(_ issue: Issue) -> JSON {
    [
      "id": .text(issue.id), "parent": .optional(issue.parent), "label": .text(issue.label),
      "number": .optional(issue.number),
      "title": .text(issue.title), "text": text(issue.body),
    ]
  }

  private func objective(_ objective: Objective) -> JSON {
    .object(
      [
        ("id", .text(objective.id)),
        ("label", .text(objective.label)),
        ("number", .optional(objective.number)),
        ("title", .text(objective.title)),
        ("issue", .optional(objective.issue)),
        ("text", text(objective.details.body)),
        ("statement", text(objective.statement)),
        ("due", date(objective.due)),
        ("actions", .list(objective.actions.map { ["axis": .text($0.axis), "text": .text($0.text.plain)] })),
      ] + parts(of: objective.details, objective.cost, owner: objective.id)
        + [("projects", .list(objective.projects.map(project)))])
  }

  private func project(_ project: Project) -> JSON {
    .object(
      [
        ("id", .text(project.id)),
        ("label", .text(project.label)),
        ("number", .optional(project.number)),
        ("title", .text(project.title)),
        ("text", text(project.details.body)),
      ] + parts(of: project.details, project.cost, owner: project.id))
  }

  /// What a plan, an objective and a project all have. `owner` makes the ids of milestones unique in the plan, and the same as
  /// the anchors of its pages.
  private func parts(of details: Details, _ cost: Cost, owner: String) -> [(String, JSON)] {
    [
      ("lead", .optional(names(details.leads))),
      ("leads", .list(details.leads.map { .text($0.name) })),
      ("budget", .optional(details.budget)),
      ("spent", .optional(details.spent)),
      ("totals", totals(cost)),
      ("milestones", .list(details.milestones.map { milestone($0, of: owner) })),
      ("partners", .list(details.partners.map { .text($0.name) })),
      ("results", texts(details.results)),
      ("indicators", .list(details.indicators.map(indicator))),
      (
        "theory",
        .list(
          details.theory.map {
            ["kind": .text($0.kind.rawValue), "label": .text($0.label), "items": texts($0.items)]
          })
      ),
    ]
  }

  /// What it and its parts cost, added up as `Cost` does.
  private func totals(_ cost: Cost) -> JSON {
    [
      "cost": .list(cost.budget.sums.map(amount)), "spent": .list(cost.spent.sums.map(amount)),
      "uncounted": .integer(cost.budget.unread + cost.spent.unread),
    ]
  }

  private func amount(_ money: Money) -> JSON {
    ["amount": .number(Double(money.minorUnits) / 100), "currency": .text(money.currency ?? "CAD")]
  }

  private func milestone(_ milestone: Milestone, of owner: String) -> JSON {
    let state = milestone.state(asOf: asOf)
    return [
      "id": .text("\(owner)-\(milestone.id)"),
      "title": .text(milestone.title),
      "done": .bool(state == .done),
      "state": .text(state.rawValue),
      "stateText": .optional(milestone.stateWords),
      "progress": milestone.progress.map(JSON.integer) ?? .null,
      "atRisk": .bool(milestone.isAtRisk),
      "onHold": .bool(milestone.isOnHold),
      "date": date(milestone.date),
      "newDate": date(milestone.newDate),
      "lead": .optional(names(milestone.leads)),
      "leads": .list(milestone.leads.map { .text($0.name) }),
      "budget": .optional(milestone.budget),
      "spent": .optional(milestone.spent),
      "evidence": text(milestone.evidence),
      "reason": text(milestone.reason),
      "note": text(milestone.note),
      "indicators": .list(milestone.indicators.map(indicator)),
      "updates": .list(milestone.updates.map(update)),
    ]
  }

  private func names(_ mentions: [RecordReference]) -> String? {
    mentions.isEmpty ? nil : mentions.map(\.name).joined(separator: ", ")
  }

  private func update(_ update: Update) -> JSON {
    [
      "date": date(update.date), "state": .optional(update.state?.rawValue), "note": text(update.note),
      "evidence": text(update.evidence),
    ]
  }

  private func indicator(_ indicator: Indicator) -> JSON {
    [
      "id": .text(indicator.id),
      "title": .text(indicator.title),
      "unit": .optional(indicator.unit),
      "baseline": indicator.baseline.map(measure) ?? .null,
      "targets": .list(indicator.targets.map(measure)),
      "actuals": .list(indicator.actuals.map(measure)),
      "note": text(indicator.note),
    ]
  }

  private func measure(_ measure: Measure) -> JSON {
    ["text": .text(measure.text), "value": measure.value.map(JSON.number) ?? .null, "date": date(measure.date)]
  }

  private func text(_ prose: Prose?) -> JSON {
    prose.flatMap { $0.isEmpty ? nil : .text($0.plain) } ?? .null
  }

  private func texts(_ prose: [Prose]) -> JSON { .list(prose.map { .text($0.plain) }) }

  private func date(_ when: DateExpression?) -> JSON { when.map(JSON.init) ?? .null }
}

extension JSON {
  /// A date: the words, what they mean in EDTF, its first and last days (null where it is open), its kind.
  fileprivate init(_ when: DateExpression) {
    self = [
      "text": .text(when.text), "edtf": .optional(when.edtf?.description), "start": .optional(when.earliest?.iso),
      "end": .optional(when.latest?.iso), "kind": .text(when.kind.rawValue),
    ]
  }
}

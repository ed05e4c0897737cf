import Dates
package import Model

/// A plan as open data: what `plan.json` holds.
///
/// Keys and their order are part of the format. Titles, results and prose are plain text here; pages have the markup.
package func planJSON(_ plan: Plan) -> [UInt8] {
  let json: JSON = [
    "title": .text(plan.header.title),
    "language": .text(plan.header.language.tag),
    "period": .optional(plan.period?.text),
    "organization": .optional(plan.organization),
    "summary": .optional(plan.summary),
    "source": .optional(plan.source),
    "objectives": .list(plan.objectives.map(objective)),
  ]
  return json.bytes
}

private func objective(_ objective: Objective) -> JSON {
  [
    "id": .text(objective.id),
    "label": .text(objective.label),
    "number": .optional(objective.number),
    "title": .text(objective.title),
    "milestones": .list(objective.details.milestones.map { milestone($0, of: objective.id) }),
    "partners": .list(objective.details.partners.map { .text($0.name) }),
    "results": .list(objective.details.results.map { .text($0.plain) }),
    "projects": .list(objective.projects.map(project)),
  ]
}

private func project(_ project: Project) -> JSON {
  [
    "id": .text(project.id),
    "number": .optional(project.number),
    "title": .text(project.title),
    "milestones": .list(project.details.milestones.map { milestone($0, of: project.id) }),
    "partners": .list(project.details.partners.map { .text($0.name) }),
    "results": .list(project.details.results.map { .text($0.plain) }),
  ]
}

private func milestone(_ milestone: Milestone, of owner: String) -> JSON {
  [
    "id": .text("\(owner)-\(milestone.id)"),
    "title": .text(milestone.title),
    "done": .bool(milestone.isDone),
    "date": milestone.date.map { ["text": .text($0.text)] } ?? .null,
  ]
}

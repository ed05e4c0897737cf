import Model
import Templates

extension PlanValues {
  /// The milestones of a plan along its time, by objective and project; those without any are left out.
  ///
  /// Milestones that belong to no project stand in a first row of their objective, those of the plan in a first objective.
  func timeline(_ plan: Plan) -> [(String, Value)] {
    let whole = PlanLink(label: nil, title: header.title, address: header.address)
    let own = rows(whole, ofOwn: plan.details, prefix: "plan", projects: [])
    let objectives = plan.objectives.map { objective in
      rows(
        header.link(to: objective), ofOwn: objective.details, prefix: objective.id,
        projects: objective.projects.compactMap { project in
          row(header.link(to: project, in: objective), project.details, prefix: project.id)
        })
    }
    return [("axis", axis), ("objectives", .list(([own] + objectives).compactMap(\.self)))]
  }

  private func rows(_ link: PlanLink, ofOwn details: Details, prefix: String, projects: [Value]) -> Value? {
    let own = row(PlanLink(label: nil, title: strings["milestones"], address: link.address), details, prefix: prefix)
    let rows = (own.map { [$0] } ?? []) + projects
    guard !rows.isEmpty else { return nil }
    return [
      "label": .optional(link.label), "has_label": .bool(link.label != nil), "title": .text(link.title),
      "url": .address(link.address), "projects": .list(rows),
    ]
  }

  private func row(_ link: PlanLink, _ details: Details, prefix: String) -> Value? {
    guard !details.milestones.isEmpty else { return nil }
    return [
      "label": .optional(link.label), "title": .text(link.title), "url": .address(link.address),
      "milestones": .list(details.milestones.map { .object(Object(milestone($0, prefix: prefix))) }),
    ]
  }

  /// The milestones of a plan by state, what asks for attention first.
  func byState(_ entries: [Entry]) -> Value {
    let groups = Dictionary(grouping: entries, by: \.state)
    return .list(
      State.inOrder.compactMap { state in
        guard let group = groups[state] else { return nil }
        let milestones = list(group.sorted(by: Entry.byDue))
        return [
          "id": .text(state.rawValue), "name": .text(state.rawValue), "label": .text(wording.label(state)),
          "count": .integer(group.count), "count_text": .text(strings.count(group.count, "milestones")),
          "milestones": milestones,
          // The names that the embedded list goes by.
          "title": .null, "entries": milestones,
        ]
      })
  }
}

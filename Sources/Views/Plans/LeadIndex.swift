import Basics
import Model
import Templates

/// Who answers for what in a plan: for each name, the parts of the plan and the milestones that it leads.
struct LeadIndex: Sendable {
  private struct Named: Sendable {
    /// As first written.
    let name: String
    var link: String?
    var parts: [Value] = []
    var entries: [Entry] = []
  }

  /// By the name, whatever its case and accents.
  private var leads: [String: Named] = [:]

  init(_ plan: Plan, _ values: PlanValues) {
    add(plan.details, PlanLink(title: values.header.title, address: values.header.address), in: nil, values)
    for objective in plan.objectives {
      let link = values.header.link(to: objective)
      add(objective.details, link, in: nil, values, milestones: objective.milestones)
      for project in objective.projects {
        add(project.details, values.header.link(to: project, in: objective), in: link, values)
      }
    }
    for entry in values.entries(plan) {
      for lead in entry.milestone.leads { edit(lead) { $0.entries.append(entry) } }
    }
  }

  private mutating func add(
    _ details: Details, _ link: PlanLink, in objective: PlanLink?, _ values: PlanValues, milestones: [Milestone]? = nil
  ) {
    guard !details.leads.isEmpty else { return }
    let part: Value = [
      "label": .optional(link.label), "title": .text(link.title), "url": .address(link.address),
      "objective_label": .optional(objective.map { $0.label ?? $0.title }),
      "progress": values.wording.progress(milestones ?? details.milestones),
    ]
    for lead in details.leads { edit(lead) { $0.parts.append(part) } }
  }

  private mutating func edit(_ lead: RecordReference, _ change: (inout Named) -> Void) {
    var named = leads[fold(lead.name)] ?? Named(name: lead.name)
    named.link = named.link ?? lead.link
    change(&named)
    leads[fold(lead.name)] = named
  }

  /// In alphabetical order; of each, what it leads in the order of the plan, its milestones soonest due first.
  func value(_ values: PlanValues) -> Value {
    let sorted = leads.values.map { (CollationKey($0.name), $0) }.sorted { $0.0 < $1.0 }
    var names = UniqueNames()
    return .list(
      sorted.map { _, lead in
        let name = slug(lead.name)
        return [
          "name": .text(lead.name), "url": values.address(lead.link),
          "id": .text(names.claim(name.isEmpty ? "responsable" : name)),
          "has_parts": .bool(!lead.parts.isEmpty), "parts": .list(lead.parts),
          "has_milestones": .bool(!lead.entries.isEmpty),
          "milestones": values.list(lead.entries.sorted(by: Entry.byDue)),
        ]
      })
  }
}

import Basics
import Dates
import Model
import Templates

/// A plan and its parts as values for templates.
struct PlanValues {
  let plan: Plan
  let strings: Strings

  /// Where an objective's page is.
  func address(of objective: Objective) -> String { plan.header.address + objective.id + "/" }

  /// Where a project's page is: `/plans/2019-2023/objectif-1/cybersecurite/`.
  func address(of project: Project, in objective: Objective) -> String { address(of: objective) + project.id + "/" }

  /// « Objectif 1 »; nil where there is no number.
  func label(_ word: String, _ number: String?) -> String? {
    number.map { (word.uppercased() == word ? word.prefix(1) + word.dropFirst().lowercased() : word) + "\u{A0}" + $0 }
  }

  /// What a list says of the plan.
  var entry: Value {
    [
      "title": .text(plan.header.title), "url": .address(plan.header.address),
      "summary": .optional(plan.summary ?? plan.header.description),
      "period": .optional(plan.period.map { periodText($0.text) }),
      "counts": .text(counts(plan)),
    ]
  }

  /// What the pages under the plan say of it: no more, for there may be thousands of them.
  var header: Value {
    [
      "title": .text(plan.header.title), "url": .address(plan.header.address),
      "period": .optional(plan.period.map { periodText($0.text) }),
    ]
  }

  /// What a project's page says of its objective.
  func header(of objective: Objective) -> Value {
    let label = label(objective.label, objective.number)
    return [
      "label": .optional(label), "has_label": .bool(label != nil), "title": .text(objective.title),
      "url": .address(address(of: objective)),
    ]
  }

  /// The whole plan, for its page.
  var whole: Value {
    let own: [(String, Value)] = [
      ("title", .text(plan.header.title)),
      ("url", .address(plan.header.address)),
      ("data_url", .address(plan.header.address + "plan.json")),
      ("period", .optional(plan.period.map { periodText($0.text) })),
      ("organization", .optional(plan.organization)),
      ("summary", .optional(plan.summary)),
      ("source", .optional(plan.source)),
      ("closing", .markup(plan.closing.markup)),
      ("counts_text", .text(counts(plan))),
      ("has_objectives", .bool(!plan.objectives.isEmpty)),
      ("objectives", .list(plan.objectives.map(objective))),
    ]
    return .object(Object(own + details(plan.details, prefix: "plan")))
  }

  func objective(_ objective: Objective) -> Value {
    let label = label(objective.label, objective.number)
    let own: [(String, Value)] = [
      ("id", .text(objective.id)),
      ("label", .optional(label)),
      ("has_label", .bool(label != nil)),
      ("title", .text(objective.title)),
      ("url", .address(address(of: objective))),
      ("counts_text", .text(counts(objective))),
      ("progress", .null),
      ("has_projects", .bool(!objective.projects.isEmpty)),
      ("projects", .list(objective.projects.map { project($0, in: objective) })),
    ]
    return .object(Object(own + details(objective.details, prefix: objective.id)))
  }

  func project(_ project: Project, in objective: Objective) -> Value {
    let label = label(project.label, project.number)
    let own: [(String, Value)] = [
      ("id", .text(project.id)),
      ("label", .optional(label)),
      ("has_label", .bool(label != nil)),
      ("title", .text(project.title)),
      ("url", .address(address(of: project, in: objective))),
      ("counts_text", .text(strings.count(project.details.milestones.count, "milestones"))),
      ("period_text", .null),
      ("progress", .null),
    ]
    return .object(Object(own + details(project.details, prefix: project.id)))
  }

  /// `prefix` makes the anchors of milestones unique on a page that shows several lists.
  private func details(_ details: Details, prefix: String) -> [(String, Value)] {
    [
      ("body", .markup(details.body.markup + notes(details))),
      ("has_milestones", .bool(!details.milestones.isEmpty)),
      ("milestones", .list(details.milestones.map { milestone($0, prefix: prefix) })),
      ("has_partners", .bool(!details.partners.isEmpty)),
      ("partners", .list(details.partners.map { ["name": .text($0.name), "url": link($0.link)] })),
      ("has_results", .bool(!details.results.isEmpty)),
      ("results", .list(details.results.map { ["html": .markup($0.markup)] })),
    ]
  }

  private func milestone(_ milestone: Milestone, prefix: String) -> Value {
    [
      "id": .text(milestone.id),
      "anchor": .text("\(prefix)-\(milestone.id)"),
      "title_html": .markup(milestone.markup.markup),
      "date": milestone.date.map { ["text": .text($0.text), "iso": .null] } ?? .null,
      "done": .bool(milestone.isDone),
      "state": milestone.isDone ? ["name": "done", "label": .text(strings["state_done"])] : .null,
    ]
  }

  private func link(_ link: String?) -> Value {
    guard let link else { return .null }
    return link.hasPrefix("\u{1}") ? .address(String(link.dropFirst())) : .text(link)
  }

  private func notes(_ details: Details) -> String {
    details.footnotes.isEmpty
      ? "" : "<section class=\"footnotes\">\n<ol>\n\(details.footnotes.markup)</ol>\n</section>\n"
  }

  /// « 6 objectifs · 19 projets · 78 jalons ».
  private func counts(_ plan: Plan) -> String {
    [
      strings.count(plan.objectives.count, "objectives"), strings.count(plan.projects.count, "projects"),
      strings.count(plan.milestones.count, "milestones"),
    ].joined(separator: " · ")
  }

  private func counts(_ objective: Objective) -> String {
    [
      strings.count(objective.projects.count, "projects"), strings.count(objective.milestones.count, "milestones"),
    ].joined(separator: " · ")
  }

  /// An EDTF interval of years, as readers write it.
  private func periodText(_ period: String) -> String { period.replacing("/", with: "–") }
}

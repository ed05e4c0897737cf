import Basics
import Model
import Templates

/// What an objective's page shows, and no more: a change elsewhere in the plan does not make it again.
struct ObjectivePage: Sendable, Hashable {
  var objective: Objective
  var issue: PlanLink?
  var axes: [Axis]
  var previous: PlanLink?
  var next: PlanLink?

  /// The page's values; the function has nothing but its parts to make them from.
  static func values(_ frame: SiteChrome, _ outline: PageMetadata, _ header: PlanHeader, _ page: Self) -> Value {
    let values = PlanValues(header: header, wording: frame.wording)
    return frame.values(
      outline,
      [
        "plan": .object(Object(values.headerFields())),
        "axis": values.axis,
        "objective": values.objective(page.objective, issue: page.issue, axes: page.axes),
        "previous": page.previous?.value ?? .null, "next": page.next?.value ?? .null,
      ])
  }
}

/// What a project's page shows, and no more.
struct ProjectPage: Sendable, Hashable {
  var project: Project
  var link: PlanLink
  var objective: PlanLink
  var previous: PlanLink?
  var next: PlanLink?
  var related: [PartnerIndex.Related]

  /// The page's values; the function has nothing but its parts to make them from.
  static func values(_ frame: SiteChrome, _ outline: PageMetadata, _ header: PlanHeader, _ page: Self) -> Value {
    let values = PlanValues(header: header, wording: frame.wording)
    let history = values.history(page.project)
    return frame.values(
      outline,
      [
        "plan": .object(Object(values.headerFields())),
        "axis": values.axis,
        "objective": page.objective.value,
        "project": values.project(page.project, page.link),
        "has_related": .bool(!page.related.isEmpty), "related": .list(page.related.map(values.related)),
        "has_history": .bool(history != .list([])), "history": history,
        "previous": page.previous?.value ?? .null, "next": page.next?.value ?? .null,
      ])
  }
}

extension PlanPage {
  /// The values of a page that tells of a whole plan.
  func values(_ frame: SiteChrome, _ outline: PageMetadata, _ header: PlanHeader, _ plan: Plan) -> Value {
    let values = PlanValues(header: header, wording: frame.wording)
    let current = outline.address
    var own = [
      "plan": [.plan, .print].contains(self)
        ? values.whole(plan, current: current) : .object(Object(values.headerFields(current: current)))
    ]
    for (name, value) in fields(plan, values) { own[name] = value }
    return frame.values(outline, own)
  }

  /// What the page shows beside the header of its plan: the same as is embedded elsewhere.
  func fields(_ plan: Plan, _ values: PlanValues) -> [(String, Value)] {
    switch self {
    case .plan: [("axis", values.axis)]
    case .print: []
    case .timeline: values.timeline(plan)
    case .calendar: values.calendar(values.entries(plan))
    case .states: [("states", values.byState(values.entries(plan)))]
    case .matrix: values.matrix(plan)
    case .indicators: [("groups", values.indicatorGroups(plan))]
    case .leads: [("leads", LeadIndex(plan, values).value(values))]
    case .partners: [("partners", PartnerIndex(plan, values.header).value(values))]
    }
  }

  /// The page's headings: years of the calendar, states.
  func contents(_ plan: Plan, _ values: PlanValues) -> [Section] {
    switch self {
    case .plan:
      plan.objectives.map { Section(title: values.name(of: values.header.link(to: $0)), anchor: $0.id) }
    case .calendar: calendarYears(plan).map { Section(title: "\($0)", anchor: "a\($0)") }
    case .states:
      State.inOrder.filter(Set(plan.everyMilestone.map { $0.state(asOf: values.wording.asOf) }).contains).map {
        Section(title: values.wording.label($0), anchor: $0.rawValue)
      }
    case .timeline, .matrix, .indicators, .leads, .partners, .print: []
    }
  }
}

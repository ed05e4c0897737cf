import Basics
import Model
import Templates

/// The page of a plan: the plan at a glance, then all of it.
extension PlanValues {
  /// How many milestones a list at a glance has at most.
  private static let most = 5

  /// What a list says of the plan.
  func entry(_ plan: Plan, isCurrent: Bool = false) -> Value {
    [
      "title": .text(header.title), "url": .address(header.address),
      "summary": .optional(plan.summary ?? plan.header.description),
      "period": .optional(header.period),
      "counts": .text(counts(plan)),
      "progress": wording.progress(plan.everyMilestone), "is_current": .bool(isCurrent),
    ]
  }

  /// The whole plan, for its page.
  func whole(_ plan: Plan, current: String?) -> Value {
    let axes = plan.shownAxes
    let issues = Dictionary(plan.issues.map { ($0.id, header.link(to: $0)) }) { first, _ in first }
    let own: [(String, Value)] = [
      ("data_url", .address(header.address + "plan.json")),
      ("organization", .optional(plan.organization?.name)),
      ("summary", .optional(plan.summary)),
      ("source", .optional(plan.source)),
      ("closing", .markup(plan.closing.markup)),
      ("cost", cost(plan.cost, plan.details)),
      ("counts_text", .text(counts(plan))),
      ("has_objectives", .bool(!plan.objectives.isEmpty)),
      (
        "objectives",
        .list(plan.objectives.map { objective($0, issue: $0.issue.flatMap { issues[$0] }, axes: axes) })
      ),
    ]
    let link = PlanLink(label: nil, title: header.title, address: header.address)
    return .object(
      Object(
        headerFields(current: current) + own + numbers(plan) + attention(plan) + strategy(plan)
          + details(plan.details, prefix: "plan", owner: link)))
  }

  /// How far the plan is.
  func numbers(_ plan: Plan) -> [(String, Value)] {
    let milestones = plan.everyMilestone
    return [
      ("progress", wording.progress(milestones)),
      ("states", wording.states(milestones, at: header.address(of: .states))),
      ("has_standing", .bool(plan.milestoneCount > 0)), ("news", news(plan)),
      ("has_unreported", .bool(milestones.contains { $0.state(asOf: wording.asOf) == .unreported })),
    ]
  }

  /// What is being done and what comes next, soonest due first, `most` of each.
  func ahead(_ entries: [Entry], most: Int) -> [(String, Value)] {
    let underWay = entries.filter { $0.state == .underWay }.sorted(by: Entry.byDue)
    let next = entries.filter { $0.isToCome(on: wording.asOf) }.sorted(by: Entry.byDue)
    return [
      ("has_under_way", .bool(!underWay.isEmpty)), ("under_way", list(underWay.prefix(most))),
      ("more_under_way", more(underWay, .underWay, most: most)),
      ("has_next", .bool(!next.isEmpty)), ("next", list(next.prefix(most))),
      ("more_next", more(next, .planned, most: most)),
    ]
  }

  /// When something was last said of the plan: its newest follow-up; that nothing was, where milestones are past.
  func news(_ plan: Plan) -> Value {
    let told = plan.everyMilestone.lazy.flatMap(\.updates).map(\.date).filter { date in
      date.earliest.map { $0 <= wording.asOf } ?? false
    }
    if let last = told.max(by: { ($0.earliest?.dayNumber ?? 0) < ($1.earliest?.dayNumber ?? 0) }) {
      return .optional(wording.plainDate(last).map { strings["last_news", ["date": $0]] })
    }
    // « Aucune nouvelle » beside a box that is checked would not be so, even where the plan says that nobody follows it.
    let isSilent =
      !plan.isFollowed && !plan.hasNews && plan.everyMilestone.contains { $0.state(asOf: wording.asOf) == .unreported }
    return isSilent ? .text(strings["no_news_since"]) : .null
  }

  /// What comes next, what is late and what was put off.
  private func attention(_ plan: Plan) -> [(String, Value)] {
    let entries = entries(plan)
    let late = entries.filter { $0.state == .late }.sorted(by: Entry.byDue)
    let postponed = entries.filter { $0.state == .postponed }.sorted(by: Entry.byDue)
    return [
      ("has_late", .bool(!late.isEmpty)), ("late", list(late.prefix(Self.most))),
      ("late_count", .integer(late.count)), ("more_late", more(late, .late, most: Self.most)),
      ("has_postponed", .bool(!postponed.isEmpty)), ("postponed", list(postponed.prefix(Self.most))),
      ("postponed_count", .integer(postponed.count)),
      ("more_postponed", more(postponed, .postponed, most: Self.most)),
    ] + ahead(entries, most: Self.most)
  }

  /// « Voir les 12 jalons »; nothing when all of them are shown.
  private func more(_ entries: [Entry], _ state: State, most: Int) -> Value {
    guard entries.count > most, let address = header.address(of: .states) else { return .null }
    let count = strings.count(entries.count, "milestones")
    return [
      "text": .text(strings["more_milestones", ["count": count]]), "url": .address("\(address)#\(state.rawValue)"),
    ]
  }

  /// « 6 objectifs · 19 projets · 78 jalons ».
  func counts(_ plan: Plan) -> String {
    let issues = plan.issues.isEmpty ? [] : [strings.count(plan.issues.count, "issues")]
    let projects = plan.objectives.reduce(0) { $0 + $1.projects.count }
    return (issues + [strings.count(plan.objectives.count, "objectives")] + counts(projects, plan.everyMilestone.count))
      .joined(separator: " · ")
  }
}

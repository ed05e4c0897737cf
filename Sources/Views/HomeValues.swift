import Basics
import Model
import Templates

/// What the first page says besides its text: the plan of the day at a glance as `plan`, each plan in a line in `plans`, and the newest
/// news as `latest`.
func homeValues(_ plans: [Plan], _ news: LatestNews?, _ frame: SiteChrome) -> [String: Value] {
  let current = currentPlan(plans, on: frame.wording.asOf)
  let entries = plans.enumerated().map { index, plan -> Value in
    let values = PlanValues(header: PlanHeader(plan, frame.strings), wording: frame.wording)
    return values.entry(plan, isCurrent: index == current)
  }
  let glance = current.map {
    PlanValues(header: PlanHeader(plans[$0], frame.strings), wording: frame.wording).glance(plans[$0])
  }
  return [
    "plan": glance ?? .null, "plans": .list(entries), "has_others": .bool(plans.count > 1),
    "latest": news?.value(frame) ?? .null,
  ]
}

/// Which plan the first page opens with: one that has milestones rather than none, then one whose period the day is in, then
/// the first.
func currentPlan(_ plans: [Plan], on day: CivilDate) -> Int? {
  func rank(_ plan: Plan) -> Int {
    let isUnderWay = plan.period.map { ($0.earliest ?? day) <= day && day <= ($0.latest ?? day) } ?? false
    return (plan.milestoneCount > 0 ? 2 : 0) + (isUnderWay ? 1 : 0)
  }
  let ranks = plans.map(rank)
  return ranks.max().flatMap(ranks.firstIndex)
}

extension PlanValues {
  /// How many milestones of each kind stand beside a plan on the first page: it is read in one screen.
  private static let mostAtAGlance = 3

  /// The plan, where it stands and what comes next.
  fileprivate func glance(_ plan: Plan) -> Value {
    let own: [(String, Value)] = [
      ("organization", .optional(plan.organization?.name)),
      ("summary", .optional(plan.summary ?? plan.header.description)),
      ("counts_text", .text(counts(plan))),
    ]
    let ahead = ahead(entries(plan), most: Self.mostAtAGlance)
    return .object(Object(headerFields() + own + numbers(plan) + ahead))
  }
}

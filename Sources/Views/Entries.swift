import Basics
import Dates
import Model
import Templates

/// A milestone away from its project: in a calendar, in a list of what is late.
///
/// A class, for thousands of them are sorted, and a milestone is a large value to move.
final class Entry: Sendable {
  let milestone: Milestone
  let state: State
  let owner: Owner
  /// Its place in the plan.
  private let order: Int
  /// Days of `CivilDate.dayNumber`; the largest number where there is none.
  private let start: Int
  private let due: Int

  init(_ milestone: Milestone, _ state: State, of owner: Owner, order: Int) {
    self.milestone = milestone
    self.state = state
    self.owner = owner
    self.order = order
    let date = milestone.currentDate
    // Near and far come after all that has a date, the nearest first, and before what has none.
    let undated = date?.horizon.map { .max - Horizon.allCases.count + Int($0.rawValue) } ?? Int.max
    start = (date?.earliest ?? date?.latest)?.dayNumber ?? undated
    // What is under way with no end said is due at no time.
    due = (date?.latest ?? (state == .underWay ? nil : date?.earliest))?.dayNumber ?? undated
  }

  /// What is due soonest first; what has no date after all that has, and the plan's order between equals.
  static func byDue(_ left: Entry, _ right: Entry) -> Bool { (left.due, left.order) < (right.due, right.order) }

  /// Whether it is still to be done, on a day that is said: the new one of what was postponed.
  func isToCome(on day: CivilDate) -> Bool {
    guard state == .planned || state == .postponed, let date = milestone.currentDate else { return false }
    return (date.latest ?? date.earliest).map { $0 >= day } ?? false
  }

  /// What begins first, first.
  static func byStart(_ left: Entry, _ right: Entry) -> Bool {
    (left.start, left.order) < (right.start, right.order)
  }
}

/// What milestones belong to, with the values that all of them share.
final class Owner: Sendable {
  /// Their ids; nil where the milestones are the plan's or the objective's own.
  let objective: String?
  let project: String?
  let prefix: String
  let address: String
  let objectiveValue: Value
  let projectValue: Value

  init(
    _ address: String, prefix: String, objective: (id: String, link: PlanLink)?, project: (id: String, link: PlanLink)?
  ) {
    self.address = address
    self.prefix = prefix
    self.objective = objective?.id
    self.project = project?.id
    objectiveValue = objective?.link.value ?? .null
    projectValue = project?.link.value ?? .null
  }
}

extension PlanValues {
  /// Every milestone of a plan, in its order.
  func entries(_ plan: Plan) -> [Entry] {
    var entries: [Entry] = []
    func add(_ details: Details, of owner: @autoclosure () -> Owner) {
      guard !details.milestones.isEmpty else { return }
      let owner = owner()
      for milestone in details.milestones {
        entries.append(Entry(milestone, milestone.state(asOf: wording.asOf), of: owner, order: entries.count))
      }
    }
    add(plan.details, of: Owner(header.address, prefix: "plan", objective: nil, project: nil))
    for objective in plan.objectives {
      let link = header.link(to: objective)
      let own = (objective.id, link)
      add(objective.details, of: Owner(link.address, prefix: objective.id, objective: own, project: nil))
      for project in objective.projects {
        let link = header.link(to: project, in: objective)
        add(
          project.details, of: Owner(link.address, prefix: project.id, objective: own, project: (project.id, link)))
      }
    }
    return entries
  }

  func entry(_ entry: Entry) -> Value {
    let own: [(String, Value)] = [
      ("project", entry.owner.projectValue),
      ("objective", entry.owner.objectiveValue),
      ("url", .address("\(entry.owner.address)#\(entry.owner.prefix)-\(entry.milestone.id)")),
    ]
    return .object(Object(milestone(entry.milestone, prefix: entry.owner.prefix) + own))
  }

  func list(_ entries: some Sequence<Entry>) -> Value { .list(entries.map(entry)) }
}

extension Plan {
  /// Those of its objectives and projects, then its own; unlike `milestones`, a walk through them that copies none.
  var everyMilestone: FlattenSequence<[[Milestone]]> {
    (objectives.flatMap { $0.projects.map(\.details.milestones) + [$0.details.milestones] } + [details.milestones])
      .joined()
  }
}

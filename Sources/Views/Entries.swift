import Basics
import Dates
import Model
import Templates

/// A milestone away from its project: in a calendar, in a list of what is late.
struct Entry: Sendable {
  let milestone: Milestone
  let state: State
  let owner: Owner
  /// Its place in the plan.
  let order: Int
}

/// What milestones belong to, with the values that all of them share.
struct Owner: Sendable {
  let objective: Objective?
  let project: Project?
  let prefix: String
  let address: String
  let objectiveValue: Value
  let projectValue: Value
}

extension PlanValues {
  /// Every milestone of a plan, in its order.
  func entries(_ plan: Plan) -> [Entry] {
    var entries: [Entry] = []
    func add(_ details: Details, _ prefix: String, _ address: String, _ objective: Objective?, _ project: Project?) {
      guard !details.milestones.isEmpty else { return }
      let owner = Owner(
        objective: objective, project: project, prefix: prefix, address: address,
        objectiveValue: objective.map { header.link(to: $0).value } ?? .null,
        projectValue: objective.flatMap { objective in
          project.map { header.link(to: $0, in: objective).value }
        } ?? .null)
      for milestone in details.milestones {
        entries.append(
          Entry(
            milestone: milestone, state: milestone.state(asOf: wording.asOf), owner: owner, order: entries.count))
      }
    }
    add(plan.details, "plan", header.address, nil, nil)
    for objective in plan.objectives {
      add(objective.details, objective.id, header.address(of: objective), objective, nil)
      for project in objective.projects {
        add(project.details, project.id, header.address(of: project, in: objective), objective, project)
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

extension Sequence<Entry> {
  /// What is due soonest first; what has no date after all that has, and the plan's order between equals.
  func byDue() -> [Entry] {
    sorted { left, right in
      let (one, other) = (left.due, right.due)
      return one == other ? left.order < right.order : one < other
    }
  }

  /// What begins first, first.
  func byStart() -> [Entry] {
    sorted { left, right in
      let (one, other) = (left.start, right.start)
      return one == other ? left.order < right.order : one < other
    }
  }
}

extension Entry {
  /// What is under way with no end said is due at no time.
  fileprivate var due: Int {
    let date = milestone.currentDate
    return (date?.latest ?? (state == .underWay ? nil : date?.earliest))?.dayNumber ?? .max
  }

  fileprivate var start: Int {
    let date = milestone.currentDate
    return (date?.earliest ?? date?.latest)?.dayNumber ?? .max
  }
}

import Basics
import Dates
import Diagnostics
import Markdown
import Model

/// Puts a plan together, part by part, in the order in which they come, whatever form they are written in.
struct PlanBuilder {
  private(set) var plan: Plan
  var findings: [Finding] = []

  /// What is open, and takes what comes next.
  enum Place: Hashable { case plan, issue, objective, project, closing }
  private(set) var place = Place.plan
  private var objective = -1
  private var project = -1
  private var issue: String?
  /// Anchors share the page of the plan: one set of names for all of them.
  private var names = UniqueNames()
  private var milestoneNames: [String: UniqueNames] = [:]

  init(_ header: Header) {
    plan = Plan(header: header)
  }

  // MARK: Opening

  mutating func openIssue(_ label: String, _ number: String?, _ title: String, at origin: Origin) {
    place = .issue
    if let same = plan.issues.first(where: { isSame(($0.label, $0.number, $0.title), (label, number, title)) }) {
      issue = same.id
      return
    }
    let opened = Issue(id: claim(label, number, title), label: label, number: number, title: title, origin: origin)
    issue = opened.id
    plan.issues.append(opened)
  }

  /// Opens an objective, or the one of the same name again. Returns whether it is the same again.
  @discardableResult
  mutating func openObjective(
    _ label: String, _ number: String?, _ title: String, id: String? = nil, at origin: Origin
  ) -> Bool {
    place = .objective
    let same = plan.objectives.lastIndex { isSame(($0.label, $0.number, $0.title), (label, number, title)) }
    if let same {
      objective = same
      return true
    }
    var opened = Objective(
      id: id.flatMap(given).map { names.claim($0) } ?? claim(label, number, title), label: label, number: number,
      title: title,
      origin: origin)
    opened.givenID = id.flatMap(given)
    opened.issue = issue
    objective = plan.objectives.count
    plan.objectives.append(opened)
    return false
  }

  /// Opens the objective of a number; false when there is none.
  mutating func reopenObjective(number: String) -> Bool {
    guard let index = plan.objectives.firstIndex(where: { $0.number == number || $0.id == number }) else {
      return false
    }
    objective = index
    place = .objective
    return true
  }

  /// Opens a project of the open objective; false when none is open.
  mutating func openProject(
    _ label: String, _ number: String?, _ title: String, id: String? = nil, at origin: Origin
  ) -> Bool {
    guard objective >= 0 else { return false }
    place = .project
    project = plan.objectives[objective].projects.count
    let name = id.flatMap(given) ?? slug(title, limit: 60)
    var opened = Project(
      id: names.claim(name.isEmpty ? "projet" : name), label: label, number: number, title: title, origin: origin)
    opened.givenID = id.flatMap(given)
    plan.objectives[objective].projects.append(opened)
    return true
  }

  /// Goes back to the plan itself.
  mutating func reopenPlan() { place = .plan }

  /// Ends the objectives: what comes next is said after them.
  mutating func openClosing() { place = .closing }

  // MARK: Filling

  /// Changes what a plan, objective or project holds; an issue holds prose only, and the rest goes to the plan.
  mutating func edit(_ change: (inout Details) -> Void) {
    switch place {
    case .project: change(&plan.objectives[objective].projects[project].details)
    case .objective: change(&plan.objectives[objective].details)
    case .plan, .issue, .closing: change(&plan.details)
    }
  }

  mutating func editObjective(_ change: (inout Objective) -> Void) {
    if place == .objective || place == .project { change(&plan.objectives[objective]) }
  }

  mutating func editPlan(_ change: (inout Plan) -> Void) { change(&plan) }

  /// Adds prose where it is written.
  mutating func add(prose markup: String) {
    switch place {
    case .closing: plan.closing.markup += markup
    case .issue:
      if let index = plan.issues.firstIndex(where: { $0.id == issue }) { plan.issues[index].body.markup += markup }
    default: edit { $0.body.markup += markup }
    }
  }

  /// Whether the open objective already holds this prose.
  func holds(prose markup: String) -> Bool {
    place == .objective && plan.objectives[objective].details.body.markup.rangeInUTF8(of: markup) != nil
  }

  mutating func add(_ milestone: Milestone) {
    var milestone = milestone
    let owner = openID
    milestone.id = milestoneNames[owner, default: UniqueNames()].claim(milestone.id.isEmpty ? "jalon" : milestone.id)
    edit { $0.milestones.append(milestone) }
  }

  mutating func add(_ indicator: Indicator) {
    var indicator = indicator
    indicator.id = names.claim(indicator.id.isEmpty ? "indicateur" : indicator.id)
    edit { $0.indicators.append(indicator) }
  }

  mutating func add(_ axis: Axis) {
    if let index = plan.strategy.axes.firstIndex(where: { $0.number == axis.number }) {
      if plan.strategy.axes[index].name.isEmpty { plan.strategy.axes[index].name = axis.name }
    } else {
      let place = plan.strategy.axes.firstIndex { Int($0.number) ?? .max > Int(axis.number) ?? .max }
      plan.strategy.axes.insert(axis, at: place ?? plan.strategy.axes.endIndex)
    }
  }

  // MARK: Private

  private var openID: String {
    switch place {
    case .project: plan.objectives[objective].projects[project].id
    case .objective: plan.objectives[objective].id
    default: ""
    }
  }

  /// An identifier as it stands in an address; nil where there is nothing in it to make one of.
  private func given(_ id: String) -> String? {
    let name = slug(id, limit: nameLimit)
    return name.isEmpty ? nil : name
  }

  private mutating func claim(_ label: String, _ number: String?, _ title: String) -> String {
    let name = slug(number.map { "\(label) \($0)" } ?? title, limit: 60)
    return names.claim(name.isEmpty ? "section" : name)
  }

  private func isSame(_ left: (String, String?, String), _ right: (String, String?, String)) -> Bool {
    left.1 == right.1 && fold(left.2) == fold(right.2) && fold(left.0) == fold(right.0)
  }
}

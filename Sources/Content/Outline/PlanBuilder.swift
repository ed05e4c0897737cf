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
  /// The groups that are open, from the highest: their depth and id.
  private var groups: [(depth: Int, id: String)] = []
  private var issue: String? { groups.last?.id }
  /// What the open project says of itself as a step would; nil where it says nothing of the kind.
  private var ownOfProject: Own?
  /// The same of the open objective. What it comes to is known once all its projects are.
  private var ownOfObjective: Own?
  /// Whether a table of the plan itself has opened objectives: prose that comes now is said after them.
  private var isAfterTable = false
  /// Anchors share the page of the plan: one set of names for all of them.
  private var names = UniqueNames()
  private var milestoneNames: [String: UniqueNames] = [:]

  init(_ header: Header) {
    plan = Plan(header: header)
  }

  /// Notes what became of a stretch of the text.
  mutating func note(_ outcome: PlanReading.Outcome, _ origin: Origin) {
    plan.reading.stretches.append(PlanReading.Stretch(origin, outcome))
  }

  // MARK: Opening

  /// Opens a group, or the one of the same name in the same group again; `depth` counts from the highest.
  mutating func openIssue(_ label: String, _ number: String?, _ title: String, depth: Int = 0, at origin: Origin) {
    closeOwn()
    groups.removeAll { $0.depth >= depth }
    let parent = issue
    place = .issue
    let same = plan.issues.first {
      $0.parent == parent && isSame(($0.label, $0.number, $0.title), (label, number, title))
    }
    if let same { return groups.append((depth, same.id)) }
    var opened = Issue(id: claim(label, number, title), label: label, number: number, title: title, origin: origin)
    opened.parent = parent
    groups.append((depth, opened.id))
    plan.issues.append(opened)
  }

  /// Opens an objective, or the one of the same name again. Returns whether it is the same again.
  @discardableResult
  mutating func openObjective(
    _ label: String, _ number: String?, _ title: String, id: String? = nil, at origin: Origin
  ) -> Bool {
    closeOwn()
    place = .objective
    // In another group it is another one, though numbers begin again there.
    let same = plan.objectives.lastIndex {
      $0.issue == issue && isSame(($0.label, $0.number, $0.title), (label, number, title))
    }
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

  /// Opens an objective of the open group that stands for the group itself: what has steps cannot be a group only.
  private mutating func openObjectiveOfIssue() {
    guard let group = plan.issues.first(where: { $0.id == issue }) else { return }
    openObjective(group.label, group.number, group.title, at: group.origin)
  }

  /// Whether an objective is open in the open group.
  var hasObjective: Bool { objective >= 0 && plan.objectives[objective].issue == issue }

  /// Whether an objective is what a project is elsewhere: « ## Action 3 » in a plan of one level.
  private func isAction(_ label: String) -> Bool {
    label.isEmpty || PlanWords.levels[fold(label)].map { $0 >= .project } ?? false
  }

  /// Opens the objective of a number; false when there is none.
  mutating func reopenObjective(number: String) -> Bool {
    guard let index = plan.objectives.firstIndex(where: { $0.number == number || $0.id == number }) else {
      return false
    }
    closeOwn()
    objective = index
    place = .objective
    return true
  }

  /// Opens a project of the open objective; false when none is open.
  mutating func openProject(
    _ label: String, _ number: String?, _ title: String, id: String? = nil, at origin: Origin
  ) -> Bool {
    guard objective >= 0 else { return false }
    closeProject()
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
  mutating func reopenPlan() {
    closeOwn()
    place = .plan
    groups = []
  }

  /// Ends the objectives: what comes next is said after them.
  mutating func openClosing() {
    closeOwn()
    place = .closing
    groups = []
  }

  /// Ends what is open: there is no more to come.
  mutating func finish() { closeOwn() }

  // MARK: What is a step itself

  /// Takes what a key says of the open objective or project itself.
  mutating func takeOwn(_ key: KeyValue, _ page: RecordSource, findings: inout [Finding]) {
    var taken =
      own ?? Own(milestone: Milestone(id: "", title: "", markup: Prose(), origin: page.origin(key.range)))
    taken.milestone.take(key, page, findings: &findings)
    taken.hasKeys = true
    own = taken
  }

  /// Whether what is open already has what only one value can be given for.
  func has(_ label: OutlineWords.Label) -> Bool {
    let details =
      place == .project
      ? plan.objectives[objective].projects[project].details
      : place == .objective ? plan.objectives[objective].details : plan.details
    switch label {
    case .field(.budget): return details.budget != nil
    case .field(.spent): return details.spent != nil
    case .field(.date):
      return own?.milestone.date != nil || place == .objective && plan.objectives[objective].due != nil
    case .field(.newDate): return own?.milestone.newDate != nil
    case .field(.state): return own?.milestone.statedState != nil
    case .field(.progress): return own?.milestone.progress != nil
    case .statement: return place == .objective && plan.objectives[objective].statement != nil
    case .vision: return plan.strategy.vision != nil
    case .mission: return plan.strategy.mission != nil
    default: return false
    }
  }

  /// Takes what the heading of the open objective or project would say of it as a step, if it turns out to have none.
  mutating func takeHeading(_ milestone: Milestone) {
    var taken = own ?? Own(milestone: Milestone(id: "", title: "", markup: Prose(), origin: milestone.origin))
    taken.ofHeading = milestone
    own = taken
  }

  /// Takes what the first words under the open objective or project say of how it goes, if it turns out to have no steps.
  mutating func takeProse(_ key: KeyValue, _ page: RecordSource) {
    guard own?.ofProse == nil, !(own?.hasKeys ?? false) else { return }
    let blank = Milestone(id: "", title: "", markup: Prose(), origin: page.origin(key.range))
    var taken = own ?? Own(milestone: blank)
    var said = blank
    var unused: [Finding] = []
    said.take(key, page, findings: &unused)
    taken.ofProse = said
    own = taken
  }

  // MARK: Coming back

  /// What is open.
  struct Bookmark {
    fileprivate let place: Place
    fileprivate let objective: Int
    fileprivate let project: Int
    fileprivate let groups: [(depth: Int, id: String)]
  }

  var bookmark: Bookmark {
    Bookmark(place: place, objective: objective, project: project, groups: groups)
  }

  /// Opens again what was open before a table that opened levels of its own: what follows is not its last row's.
  mutating func goBack(to bookmark: Bookmark) {
    guard (place, objective, project) != (bookmark.place, bookmark.objective, bookmark.project) else { return }
    if objective == bookmark.objective { closeProject() } else { closeOwn() }
    isAfterTable = bookmark.place == .plan
    (place, objective, project, groups) = (bookmark.place, bookmark.objective, bookmark.project, bookmark.groups)
  }

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
    case .plan where isAfterTable: plan.closing.markup += markup
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
    if place == .issue { openObjectiveOfIssue() }
    var milestone = milestone
    let owner = openID
    milestone.id = milestoneNames[owner, default: UniqueNames()].claim(milestone.id.isEmpty ? "jalon" : milestone.id)
    edit { $0.milestones.append(milestone) }
  }

  /// Changes the last milestone of what is open; false where it has none.
  mutating func editLastMilestone(_ change: (inout Milestone) -> Void) -> Bool { editLast(of: \.milestones, change) }

  mutating func add(_ indicator: Indicator) {
    if place == .issue { openObjectiveOfIssue() }
    var indicator = indicator
    indicator.id = names.claim(indicator.id.isEmpty ? "indicateur" : indicator.id)
    edit { $0.indicators.append(indicator) }
  }

  /// Changes the last indicator of what is open; false where it has none.
  mutating func editLastIndicator(_ change: (inout Indicator) -> Void) -> Bool { editLast(of: \.indicators, change) }

  private mutating func editLast<Part>(
    of list: WritableKeyPath<Details, [Part]>, _ change: (inout Part) -> Void
  ) -> Bool {
    var isDone = false
    edit { details in
      guard let last = details[keyPath: list].indices.last else { return }
      change(&details[keyPath: list][last])
      isDone = true
    }
    return isDone
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

  /// Makes a milestone of a project or an objective that says of itself what a step would: « Échéance : juin 2024 »,
  /// « ### Action 3 : Peindre (juin 2024) ».
  private mutating func closeOwn() {
    closeProject()
    guard let own = ownOfObjective else { return }
    ownOfObjective = nil
    let open = plan.objectives[objective]
    let isAlone = open.projects.isEmpty && open.actions.isEmpty && open.statement == nil
    let isBare = isAlone && open.details.milestones.isEmpty
    // An objective with a date alone is due then, and no step.
    guard isAlone && isAction(open.label) || own.saysHowItGoes else {
      guard let heading = own.ofHeading, let due = heading.date else { return }
      if open.due == nil { plan.objectives[objective].due = due }
      plan.objectives[objective].title = heading.title
      return plan.objectives[objective].details.leads += heading.leads
    }
    if let title = own.title(isBare: isBare) { plan.objectives[objective].title = title }
    plan.objectives[objective].details.take(
      own, of: open.title, open.origin, isBare: isBare, &milestoneNames[open.id, default: UniqueNames()])
  }

  private mutating func closeProject() {
    guard let own = ownOfProject else { return }
    ownOfProject = nil
    let open = plan.objectives[objective].projects[project]
    let isBare = open.details.milestones.isEmpty
    if let title = own.title(isBare: isBare) { plan.objectives[objective].projects[project].title = title }
    plan.objectives[objective].projects[project].details.take(
      own, of: open.title, open.origin, isBare: isBare, &milestoneNames[open.id, default: UniqueNames()])
  }

  /// What the open level says of itself.
  private var own: Own? {
    get { place == .project ? ownOfProject : place == .objective ? ownOfObjective : nil }
    set {
      if place == .project { ownOfProject = newValue }
      if place == .objective { ownOfObjective = newValue }
    }
  }

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

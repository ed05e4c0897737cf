import Basics
import Dates
import Model
import Templates

/// A plan and its parts as values for templates. Every name is always there, empty where there is nothing.
struct PlanValues {
  let header: PlanHeader
  let wording: Localizer

  var strings: Strings { wording.strings }

  /// What all pages of a plan say of it; `current` is the address of the page.
  func headerFields(current: String? = nil) -> [(String, Value)] {
    let pages: [Value] = header.pages.compactMap { page in
      header.address(of: page).map { address in
        [
          "title": .text(strings["page_\(page.name)"]), "url": .address(address),
          "current": .bool(address == current), "name": .text(page.name),
        ]
      }
    }
    return [
      ("title", .text(header.title)),
      ("url", .address(header.address)),
      ("period", .optional(header.period)),
      ("pages", .list(pages)),
      ("has_pages", .bool(pages.count > 1)),
      ("as_of", wording.date(wording.asOf)),
      ("as_of_text", .text(strings["as_of_text", ["date": wording.words(wording.asOf)]])),
    ]
  }

  var axis: Value { header.axis?.value(wording) ?? .null }

  // MARK: Objectives and projects

  /// `issue` is the one that it answers, `axes` are the plan's.
  func objective(_ objective: Objective, issue: PlanLink?, axes: [Axis]) -> Value {
    let link = header.link(to: objective)
    let milestones = objective.milestones
    let actions = objective.actions.map { action -> Value in
      [
        "axis": axis(axes.first { $0.number == action.axis } ?? Axis(number: action.axis, name: "")),
        "html": html(action.text),
      ]
    }
    let own: [(String, Value)] = [
      ("id", .text(objective.id)),
      ("label", .optional(link.label)),
      ("has_label", .bool(link.label != nil)),
      ("title", .text(objective.title)),
      ("url", .address(link.address)),
      ("counts_text", .optional(extent(objective.projects.count, milestones.count))),
      ("period_text", .optional(periodText(of: milestones, in: wording.strings))),
      ("progress", wording.progress(milestones)),
      ("states", wording.states(milestones)),
      ("has_statement", .bool(objective.statement != nil)),
      ("statement_html", html(objective.statement)),
      ("due", wording.clearDate(objective.due)),
      ("has_actions", .bool(!actions.isEmpty)),
      ("actions", .list(actions)),
      ("issue", issue?.value ?? .null),
      ("has_projects", .bool(!objective.projects.isEmpty)),
      ("projects", .list(objective.projects.map { project($0, header.link(to: $0, in: objective)) })),
      ("cost", cost(objective.cost, objective.details)),
    ]
    return .object(Object(own + details(objective.details, prefix: objective.id, owner: link)))
  }

  func project(_ project: Project, _ link: PlanLink) -> Value {
    let milestones = project.details.milestones
    let own: [(String, Value)] = [
      ("id", .text(project.id)),
      ("label", .optional(link.label)),
      ("has_label", .bool(link.label != nil)),
      ("title", .text(project.title)),
      ("url", .address(link.address)),
      ("counts_text", .text(strings.count(milestones.count, "milestones"))),
      ("period_text", .optional(periodText(of: milestones, in: wording.strings))),
      ("progress", wording.progress(milestones)),
      ("states", wording.states(milestones)),
      ("cost", cost(project.cost, project.details)),
    ]
    return .object(Object(own + details(project.details, prefix: project.id, owner: link)))
  }

  /// What is written under a heading. `prefix` makes the anchors of milestones unique on a page that shows several lists.
  func details(_ details: Details, prefix: String, owner: PlanLink) -> [(String, Value)] {
    [
      ("body", .markup(details.body.markup)),
      ("footnotes", .markup(details.footnotes.markup)),
      ("has_milestones", .bool(!details.milestones.isEmpty)),
      ("milestones", .list(details.milestones.map { .object(Object(milestone($0, prefix: prefix))) })),
      ("has_partners", .bool(!details.partners.isEmpty)),
      ("partners", .list(details.partners.map { ["name": .text($0.name), "url": address($0.link)] })),
      ("has_results", .bool(!details.results.isEmpty)),
      ("results", .list(details.results.map { ["html": .markup($0.markup)] })),
      ("has_indicators", .bool(!details.indicators.isEmpty)),
      ("indicators", .list(details.indicators.map { indicator($0, of: owner) })),
      ("lead", .optional(details.leads.names)),
      ("budget", .optional(details.budget)), ("spent", .optional(details.spent)),
      ("has_theory", .bool(!details.theory.isEmpty)),
      (
        "theory",
        .list(
          details.theory.map {
            ["label": .text($0.label), "items": .list($0.items.map { ["html": .markup($0.markup)] })]
          })
      ),
    ]
  }

  /// What the parts of something add up to, where it says nothing of its own; null where there is nothing to add.
  func cost(_ cost: Cost, _ own: Details) -> Value {
    func words(_ total: MoneyTotal, isSaid: Bool) -> String? {
      isSaid || total.sums.isEmpty ? nil : total.sums.map { $0.words(in: wording.strings) }.joined(separator: ", ")
    }
    let budget = words(cost.budget, isSaid: own.budget != nil)
    let spent = words(cost.spent, isSaid: own.spent != nil)
    guard budget != nil || spent != nil else { return .null }
    let unread = (budget == nil ? 0 : cost.budget.unread) + (spent == nil ? 0 : cost.spent.unread)
    return [
      "budget": .optional(budget), "spent": .optional(spent),
      "unread": .optional(unread > 0 ? strings.count(unread, "unread_amounts") : nil),
    ]
  }

  // MARK: Words

  /// An axis of a strategic plan: « Axe 1 : Concerter ».
  func axis(_ axis: Axis) -> Value {
    ["number": .text(axis.number), "name": .optional(axis.name.isEmpty ? nil : axis.name), "label": .text(label(axis))]
  }

  func label(_ axis: Axis) -> String {
    "\(strings["axis"])\u{A0}\(axis.number)" + (axis.name.isEmpty ? "" : strings["colon"] + axis.name)
  }

  /// « Objectif 1 : Un secteur plus fort ».
  func name(of link: PlanLink) -> String { link.label.map { "\($0)\u{A0}: \(link.title)" } ?? link.title }

  /// « 3 projets · 14 jalons ».
  /// « 3 projets · 19 jalons »; nil where there is neither.
  private func extent(_ projects: Int, _ milestones: Int) -> String? {
    let counts = counts(projects, milestones)
    return counts.isEmpty ? nil : counts.joined(separator: " · ")
  }

  /// « 3 projets », « 19 jalons »; what there is none of is left out, for a strategic plan has neither.
  func counts(_ projects: Int, _ milestones: Int) -> [String] {
    (projects > 0 ? [strings.count(projects, "projects")] : [])
      + (milestones > 0 ? [strings.count(milestones, "milestones")] : [])
  }

  func html(_ prose: Prose?) -> Value { prose.map { .markup($0.markup) } ?? .null }

  /// An address of the site, after the link mark, or of the web.
  func address(_ link: String?) -> Value {
    guard let link else { return .null }
    return link.hasPrefix("\u{1}") ? .address(String(link.dropFirst())) : .text(link)
  }
}

import Basics
import Model
import Templates

/// What every page of a plan says of it: no more, for there may be thousands of them, and each is to be made again when any
/// of this changes.
struct PlanHeader: Sendable, Hashable {
  let title: String
  let address: String
  let language: Language
  /// As written, a dash between its years.
  let period: String?
  /// Those that are made, in the order of the plan's menu.
  let pages: [PlanPage]
  /// The last part of the address of each, in the order of `pages`.
  private let segments: [String]
  let axis: TimeAxis?

  init(_ plan: Plan, _ strings: Strings) {
    title = plan.header.title
    address = plan.header.address
    language = plan.header.language
    period = plan.period.map { $0.text.replacing("/", with: "–") }
    pages = PlanPage.allCases.filter { $0.isMade(for: plan) }
    segments = pages.map { $0.segment(in: strings) }
    axis = TimeAxis(plan)
  }

  /// Where a page of the plan is; nil when it is not made.
  func address(of page: PlanPage) -> String? {
    pages.firstIndex(of: page).map { address + segments[$0] }
  }

  /// Where an objective's page is.
  func address(of objective: Objective) -> String { address + objective.id + "/" }

  /// Where a project's page is: `/plans/2019-2023/objectif-1/cybersecurite/`.
  func address(of project: Project, in objective: Objective) -> String { address(of: objective) + project.id + "/" }
}

/// The pages that tell of a whole plan, in the order of its menu.
enum PlanPage: String, Sendable, Hashable, CaseIterable {
  case plan, timeline, calendar, states, matrix, indicators, leads, partners, print

  /// The template, and with `page_` before it the key of the title.
  var name: String { rawValue }

  /// The last part of the address, with its slash; nothing for the plan itself.
  func segment(in strings: Strings) -> String {
    let french =
      switch self {
      case .plan: ""
      case .timeline: "echeancier"
      case .calendar: "calendrier"
      case .states: "etats"
      case .matrix: "matrice"
      case .indicators: "indicateurs"
      case .leads: "responsables"
      case .partners: "partenaires"
      case .print: "imprimer"
      }
    return self == .plan ? "" : strings.path(Words(fr: french, en: name)) + "/"
  }

  /// Whether there is anything for it to show.
  func isMade(for plan: Plan) -> Bool {
    switch self {
    case .plan: true
    case .print: !plan.objectives.isEmpty
    case .timeline, .calendar, .states: plan.has { !$0.milestones.isEmpty }
    case .indicators: plan.has { !$0.indicators.isEmpty }
    case .leads: plan.has { !$0.leads.isEmpty || $0.milestones.contains { !$0.leads.isEmpty } }
    case .partners: plan.has { !$0.partners.isEmpty }
    case .matrix:
      !plan.issues.isEmpty && !plan.objectives.isEmpty
        || plan.objectives.contains { !$0.actions.isEmpty || $0.statement != nil || $0.issue != nil }
    }
  }
}

extension Plan {
  /// Whether the plan, or any of its objectives and projects, has something.
  fileprivate func has(_ something: (Details) -> Bool) -> Bool {
    something(details)
      || objectives.contains { something($0.details) || $0.projects.contains { something($0.details) } }
  }
}

/// Something of a plan that has a page, by its name.
struct PlanLink: Sendable, Hashable {
  /// « Objectif 1 ».
  var label: String?
  var title: String
  var address: String

  var value: Value {
    [
      "label": .optional(label), "has_label": .bool(label != nil), "title": .text(title), "url": .address(address),
    ]
  }
}

/// « Objectif 1 »; nil where there is no number.
func numbered(_ word: String, _ number: String?) -> String? {
  number.map { (word.uppercased() == word ? word.prefix(1) + word.dropFirst().lowercased() : word) + "\u{A0}" + $0 }
}

extension PlanHeader {
  func link(to objective: Objective) -> PlanLink {
    PlanLink(
      label: numbered(objective.label, objective.number), title: objective.title, address: address(of: objective))
  }

  func link(to project: Project, in objective: Objective) -> PlanLink {
    PlanLink(
      label: numbered(project.label, project.number), title: project.title, address: address(of: project, in: objective)
    )
  }

  /// The issue stands on the page of the plan.
  func link(to issue: Issue) -> PlanLink {
    PlanLink(label: numbered(issue.label, issue.number), title: issue.title, address: "\(address)#\(issue.id)")
  }
}

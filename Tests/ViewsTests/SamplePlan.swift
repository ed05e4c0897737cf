import Basics
import Content
import Dates
import Diagnostics
import Foundation
import Model
import Templates
import TestSupport

@testable import Views

/// A small plan with one of everything, as an author would have it read: some dates past, some to come, some not sure.
enum Sample {
  static var plan: Plan {
    var plan = Plan(
      header: Header(
        source: "plans/p.md", type: .plan, language: .french, key: "plans/p", address: "/plans/p/", title: "Le plan"))
    plan.period = date("2019-2023")
    plan.strategy.axes = [Axis(number: "1", name: "Concerter"), Axis(number: "2", name: "Outiller")]
    plan.issues = [Issue(id: "enjeu-1", label: "ENJEU", number: "1", title: "Visibilité", origin: origin)]
    plan.details.milestones = [milestone("p1", "jusqu’en mars 2021")]
    plan.objectives = [first, second]
    plan.settle()
    return plan
  }

  private static var first: Objective {
    var objective = Objective(id: "objectif-1", label: "Objectif", number: "1", title: "Un", origin: origin)
    objective.issue = "enjeu-1"
    objective.statement = Prose("D’ici 2021, grandir.")
    objective.due = date("d’ici 2021")
    objective.actions = [
      AxisAction(axis: "1", text: Prose("Réunir")), AxisAction(axis: "3", text: Prose("Montrer")),
      AxisAction(axis: "1", text: Prose("<em>Écouter</em>")),
    ]
    var members = Indicator(id: "membres", title: "Membres", origin: origin)
    members.unit = "membres"
    members.targets = [measure("450", 450, "2021")]
    members.actuals = [measure("220", 220, "2019"), measure("312", 312, "2020")]
    objective.details.indicators = [members]
    objective.projects = [
      project(
        "alpha", partners: ["RAMO", "Écran"],
        [
          milestone("a1", "novembre 2019") { $0.isDone = true }, milestone("a2", "avril à août 2020"),
          milestone("a3", "attendue en mars 2020"), milestone("a4", "juin 2022"),
        ]),
      project(
        "beta", partners: ["RAMO", "Le Lobe"],
        [
          milestone("b1", "automne 2020"),
          milestone("b2", "juin 2020") {
            $0.statedState = .postponed
            $0.newDate = date("automne 2022")
            $0.updates = [
              Update(date: date("15 mai 2020"), state: .postponed, note: Prose("La salle a fermé.")),
              Update(date: date("3 juin 2021"), note: Prose("La salle rouvre.")),
            ]
          },
          milestone("b3", "en continu"), milestone("b4", nil),
        ]),
    ]
    return objective
  }

  private static var second: Objective {
    var objective = Objective(id: "objectif-2", label: "Objectif", number: "2", title: "Deux", origin: origin)
    objective.projects = [
      project(
        "gamma", partners: ["écran"],
        [
          milestone("c1", "2021"), milestone("c2", "début 2020"),
          milestone("c3", "mai 2020") { $0.statedState = .dropped },
        ])
    ]
    return objective
  }

  // MARK: Making

  static let origin = Origin(source: "plans/p.md", range: SourceRange(at: 0))

  static func project(_ id: String, partners: [String] = [], _ milestones: [Milestone]) -> Project {
    var project = Project(id: id, label: "Projet", number: nil, title: "Projet \(id)", origin: origin)
    project.details.partners = partners.map { RecordReference(name: $0) }
    project.details.milestones = milestones
    return project
  }

  static func milestone(_ id: String, _ phrase: String?, _ change: (inout Milestone) -> Void = { _ in }) -> Milestone {
    var milestone = Milestone(id: id, title: "Jalon \(id)", markup: Prose("Jalon \(id)"), origin: origin)
    milestone.date = phrase.map(date)
    change(&milestone)
    return milestone
  }

  static func measure(_ text: String, _ value: Double?, _ phrase: String? = nil) -> Measure {
    Measure(text: text, value: value, date: phrase.map(date))
  }

  /// The date that a phrase says; one that says none is a slip in a test.
  static func date(_ phrase: String) -> DateExpression {
    guard case .read(let when, _) = DateReader(period: EDTF("2019/2023")).read(phrase) else {
      preconditionFailure("not a date: \(phrase)")
    }
    return when
  }

  // MARK: Seeing

  /// The theme's own words, so that a key which it lacks is seen.
  static func strings(_ language: Language) throws -> Strings {
    let path = packageRoot.appendingPathComponent("templates/strings/\(language.rawValue).yml")
    var findings: [Finding] = []
    let entries = readStrings(Array(try Data(contentsOf: path)), path: path.path, findings: &findings)
    return Strings(language: language, entries: entries)
  }

  static func wording(_ language: Language = .french, asOf day: String = "2020-12-15") throws -> Localizer {
    Localizer(try strings(language), asOf: CivilDate(iso: day) ?? CivilDate(dayNumber: 0))
  }

  static func values(_ plan: Plan = plan, asOf day: String = "2020-12-15") throws -> PlanValues {
    let wording = try wording(asOf: day)
    return PlanValues(header: PlanHeader(plan, wording.strings), wording: wording)
  }

  /// The values of one of the plan's pages, as its template gets them.
  static func page(_ page: PlanPage, of plan: Plan = plan, asOf day: String = "2020-12-15") throws -> Value {
    let values = try values(plan, asOf: day)
    let whole: [(String, Value)] = page == .plan ? [("plan", values.whole(plan, current: nil))] : []
    return .object(Object(page.fields(plan, values) + whole))
  }
}

extension Value {
  /// What is at a path of names and positions; nil where there is nothing.
  subscript(path: any PathStep...) -> Value? { path.reduce(self) { value, step in value.flatMap(step.step(into:)) } }

  var text: String? {
    switch self {
    case .text(let text), .markup(let text), .prose(let text, _), .address(let text): text
    default: nil
    }
  }

  var list: [Value] { if case .list(let values) = self { values } else { [] } }
}

protocol PathStep {
  func step(into value: Value) -> Value?
}

extension String: PathStep {
  func step(into value: Value) -> Value? { value.object?[self] }
}

extension Int: PathStep {
  func step(into value: Value) -> Value? { value.list.indices.contains(self) ? value.list[self] : nil }
}

extension Value? {
  /// The texts of one name in each of a list.
  func texts(_ name: String) -> [String?] { (self?.list ?? []).map { $0[name]?.text } }
}

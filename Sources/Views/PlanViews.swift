import Basics
import Model
import Templates
import Writers

/// The pages of a plan: the plan, each objective, each project.
struct PlanViews {
  let trail: [Crumb]
  let frame: Part<Frame>
  let plan: Plan
  /// The same plan in the other languages.
  let others: [Plan]
  /// The day that states are told for.
  let asOf: CivilDate

  private var values: PlanValues { PlanValues(plan: plan, strings: frame.content.strings) }
  private var part: Part<Plan> { Part("plan:\(plan.header.source)", plan) }
  private var crumb: Crumb { Crumb(title: plan.header.title, address: plan.header.address) }

  var routes: [Route] {
    let data = Route(plan.header.address + "plan.json", reading: part, Part("as-of", asOf)) {
      planJSON($0, asOf: $1)
    }
    return [planRoute, data] + plan.objectives.indices.map(objectiveRoute) + projectRoutes
  }

  /// A project by its place in the plan.
  private struct Place: Sendable {
    let objective: Int
    let project: Int
  }

  private var projectRoutes: [Route] {
    let places = plan.objectives.indices.flatMap { objective in
      plan.objectives[objective].projects.indices.map { Place(objective: objective, project: $0) }
    }
    return places.indices.map { index in
      projectRoute(
        places[index], before: index > 0 ? places[index - 1] : nil,
        after: index + 1 < places.count ? places[index + 1] : nil)
    }
  }

  private var planRoute: Route {
    let page = PageFrame(
      address: plan.header.address, title: plan.header.title, description: plan.header.description ?? plan.summary,
      trail: trail, translations: others.map { ($0.header.language, $0.header.address) },
      contents: plan.objectives.map { objective in
        Section(title: name(of: objective), anchor: objective.id)
      })
    return Route(page.address, template: plan.header.layout ?? "plan", reading: frame, part) { frame, plan in
      frame.values(page, ["plan": PlanValues(plan: plan, strings: frame.strings).whole])
    }
  }

  private func objectiveRoute(_ index: Int) -> Route {
    let objective = plan.objectives[index]
    let page = PageFrame(
      address: values.address(of: objective), title: name(of: objective), description: nil, trail: trail + [crumb],
      translations: others.map { other in
        let twins = other.objectives
        guard twins.count == plan.objectives.count else { return (other.header.language, other.header.address) }
        return (other.header.language, other.header.address + twins[index].id + "/")
      },
      contents: objective.projects.map { Section(title: $0.title, anchor: $0.id) })
    return Route(page.address, template: "objective", reading: frame, part) { frame, plan in
      let values = PlanValues(plan: plan, strings: frame.strings)
      return frame.values(
        page,
        [
          "plan": values.header, "objective": values.objective(plan.objectives[index]),
          "previous": neighbour(values, plan, index - 1), "next": neighbour(values, plan, index + 1),
        ])
    }
  }

  private func projectRoute(_ place: Place, before: Place?, after: Place?) -> Route {
    let objective = plan.objectives[place.objective]
    let project = objective.projects[place.project]
    let page = PageFrame(
      address: values.address(of: project, in: objective), title: project.title, description: nil,
      trail: trail + [crumb, Crumb(title: name(of: objective), address: values.address(of: objective))],
      translations: others.map { other in
        let twins = other.objectives
        guard twins.count == plan.objectives.count,
          twins[place.objective].projects.count == objective.projects.count
        else { return (other.header.language, other.header.address) }
        let twin = twins[place.objective]
        return (other.header.language, "\(other.header.address)\(twin.id)/\(twin.projects[place.project].id)/")
      })
    return Route(page.address, template: "project", reading: frame, part) { frame, plan in
      let values = PlanValues(plan: plan, strings: frame.strings)
      func neighbour(_ place: Place?) -> Value {
        guard let place else { return .null }
        let objective = plan.objectives[place.objective]
        let project = objective.projects[place.project]
        return [
          "label": .optional(values.label(objective.label, objective.number)), "title": .text(project.title),
          "url": .address(values.address(of: project, in: objective)),
        ]
      }
      let objective = plan.objectives[place.objective]
      return frame.values(
        page,
        [
          "plan": values.header, "objective": values.header(of: objective),
          "project": values.project(objective.projects[place.project], in: objective), "previous": neighbour(before),
          "next": neighbour(after),
        ])
    }
  }

  private func name(of objective: Objective) -> String {
    values.label(objective.label, objective.number).map { "\($0)\u{A0}: \(objective.title)" } ?? objective.title
  }
}

/// The objective at a place, for « previous » and « next ».
private func neighbour(_ values: PlanValues, _ plan: Plan, _ index: Int) -> Value {
  guard plan.objectives.indices.contains(index) else { return .null }
  let objective = plan.objectives[index]
  return [
    "label": .optional(values.label(objective.label, objective.number)), "title": .text(objective.title),
    "url": .address(values.address(of: objective)),
  ]
}

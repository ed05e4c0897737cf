import Basics
import Exports
import Model
import Templates

/// The pages of a plan: those that tell of all of it, each objective, each project.
struct PlanViews {
  private let trail: [Breadcrumb]
  private let frame: Part<SiteChrome>
  private let plan: Plan
  private let part: Part<Plan>
  private let header: Part<PlanHeader>
  private let partners: PartnerIndex
  /// The same plan in the other languages.
  private let others: [(plan: Plan, header: PlanHeader)]

  private var values: PlanValues { PlanValues(header: header.content, wording: frame.content.wording) }

  /// - Parameter others: the same plan in the other languages, each with the words of its interface.
  init(trail: [Breadcrumb], frame: Part<SiteChrome>, plan: Plan, others: [(plan: Plan, strings: Strings)]) {
    self.trail = trail
    self.frame = frame
    self.plan = plan
    self.others = others.map { ($0.plan, PlanHeader($0.plan, $0.strings)) }
    part = Part("plan", of: plan.header.source, plan)
    header = Part("header", of: plan.header.source, PlanHeader(plan, frame.content.strings))
    partners = PartnerIndex(plan, header.content)
  }

  var routes: [Route] {
    let data = Route(
      plan.header.address + "plan.json", reading: part, Part("as-of", frame.content.wording.asOf),
      data: planJSON)
    return [data] + header.content.pages.compactMap(pageRoute) + objectiveRoutes + projectRoutes
  }

  // MARK: The whole plan

  private func pageRoute(_ page: PlanPage) -> Route? {
    guard let address = header.content.address(of: page) else { return nil }
    var outline = PageMetadata(
      address: address, title: values.strings[page == .print ? "print_whole" : "page_\(page.name)"],
      trail: trail + [crumb],
      translations: others.map { other in
        let address = other.header.address(of: page)
        return Translation(
          language: other.header.language, address: address ?? other.header.address, isTwin: address != nil)
      },
      contents: page.contents(plan, values))
    var template = page.name
    if page == .plan {
      outline.title = plan.header.title
      outline.description = plan.header.description ?? plan.summary
      outline.trail = trail
      outline.tags = plan.header.tags
      outline.custom = plan.header.customValues
      template = plan.header.layout ?? template
    } else {
      outline.whole = plan.header.title
    }
    return Route(
      address, template: template, reading: frame, self.outline(outline), header, part, view: page.values)
  }

  // MARK: Objectives and projects

  private var objectiveRoutes: [Route] {
    let issues = Dictionary(plan.issues.map { ($0.id, header.content.link(to: $0)) }) { first, _ in first }
    let links = plan.objectives.map(header.content.link(to:))
    let axes = plan.shownAxes
    return plan.objectives.indices.map { index in
      let objective = plan.objectives[index]
      let outline = PageMetadata(
        address: links[index].address, title: values.name(of: links[index]), trail: trail + [crumb],
        translations: others.map { other in
          let address = twin(index, in: other.plan).map(other.header.address(of:))
          return Translation(
            language: other.header.language, address: address ?? other.header.address, isTwin: address != nil)
        },
        contents: objective.projects.map { Section(title: $0.title, anchor: $0.id) })
      let content = ObjectivePage(
        objective: objective, issue: objective.issue.flatMap { issues[$0] }, axes: axes,
        previous: index > 0 ? links[index - 1] : nil, next: index + 1 < links.count ? links[index + 1] : nil)
      return Route(
        outline.address, template: "objective", reading: frame, self.outline(outline), header,
        Part("objective", of: "\(plan.header.source)#\(objective.id)", content), view: ObjectivePage.values)
    }
  }

  private var projectRoutes: [Route] {
    zip(projectPlaces, projectPages).map { place, page in
      Route(
        page.link.address, template: "project", reading: frame, outline(outline(of: place)), header,
        Part("project", of: "\(plan.header.source)#\(page.project.id)", page), view: ProjectPage.values)
    }
  }

  /// What each project's page shows, in the order of the plan.
  var projectPages: [ProjectPage] {
    let places = projectPlaces
    return places.indices.map { index in
      projectPage(
        places[index], previous: index > 0 ? places[index - 1] : nil,
        next: index + 1 < places.count ? places[index + 1] : nil)
    }
  }

  /// A project by its place in the plan.
  private struct Place {
    let objective: Int
    let project: Int
    let link: PlanLink
  }

  private var projectPlaces: [Place] {
    plan.objectives.indices.flatMap { objective in
      let own = plan.objectives[objective]
      return own.projects.indices.map {
        Place(objective: objective, project: $0, link: header.content.link(to: own.projects[$0], in: own))
      }
    }
  }

  private func projectPage(_ place: Place, previous: Place?, next: Place?) -> ProjectPage {
    let objective = plan.objectives[place.objective]
    let project = objective.projects[place.project]
    return ProjectPage(
      project: project, link: place.link, objective: header.content.link(to: objective), previous: previous?.link,
      next: next?.link, related: partners.related(to: project.id))
  }

  private func outline(of place: Place) -> PageMetadata {
    let objective = header.content.link(to: plan.objectives[place.objective])
    return PageMetadata(
      address: place.link.address, title: place.link.title,
      trail: trail + [crumb, Breadcrumb(title: values.name(of: objective), address: objective.address)],
      translations: others.map { other in
        let twin = twin(place.objective, in: other.plan)
        guard let twin, twin.projects.count == plan.objectives[place.objective].projects.count else {
          return Translation(language: other.header.language, address: other.header.address, isTwin: false)
        }
        return Translation(
          language: other.header.language, address: other.header.address(of: twin.projects[place.project], in: twin))
      })
  }

  // MARK: Private

  private var crumb: Breadcrumb { Breadcrumb(title: plan.header.title, address: plan.header.address) }

  private func outline(_ outline: PageMetadata) -> Part<PageMetadata> {
    var outline = outline
    outline.updated = plan.header.updated
    return Part("outline", of: outline.address, outline)
  }

  /// The same objective in another language: they are known by their order, where there are as many.
  private func twin(_ index: Int, in other: Plan) -> Objective? {
    other.objectives.count == plan.objectives.count ? other.objectives[index] : nil
  }
}

/// The file of the guide's folder that tells what every template is given, without its ending.
let indexFile = "index"

/// Templates that one page of the guide tells of: all names on one page take a telephone more than a second to lay out.
struct NameGroup: Sendable {
  /// The page’s file, without its ending; what the page is called stands under this name in the catalog of names.
  let file: String
  let templates: [String]

  /// In the order of the guide. What several groups show is told in the first.
  static let all = [
    NameGroup(file: "plan", templates: ["plan", "objective", "project", "print"]),
    NameGroup(
      file: "vues",
      templates: [
        "calendar", "timeline", "states", "matrix", "indicators", "leads", "partners", "embeds/calendar",
        "embeds/indicators", "embeds/matrix", "embeds/milestones", "embeds/summary", "embeds/files", "embeds/video",
        "embeds/audio", "embeds/table", "embeds/chart", "embeds/map", "embeds/gallery",
      ]),
    NameGroup(file: "missions", templates: ["mission", "archive", "archive-facet"]),
    NameGroup(file: "bottin", templates: ["contact", "directory", "organization", "organizations"]),
    NameGroup(
      file: "politiques",
      templates: [
        "policy", "policy-version", "policies", "event", "events", "news", "news-list", "report", "reports", "glossary",
      ]),
    NameGroup(file: "pages", templates: ["home", "page", "list", "type", "tag", "tags", "redirect", "404"]),
  ]

  /// Templates that a site has of its own.
  static func others(_ templates: [String]) -> NameGroup { NameGroup(file: "autres", templates: templates) }
}

extension TemplateNames {
  /// What one page of the guide tells.
  struct Chapter {
    /// Nil of the page that tells what every template is given.
    var group: NameGroup?
    var templates: [String] = []
    var shapes: [Shape] = []
  }

  /// Every template and every shape, each in one chapter.
  var chapters: [Chapter] {
    let grouped = Set(NameGroup.all.flatMap(\.templates))
    let others = templates.keys.filter { !grouped.contains($0) }.sorted()
    var told: Set<Shape> = []
    func shapes(under slots: [Slot]) -> [Shape] {
      let found = reached(from: slots, besides: told)
      told.formUnion(found)
      return inOrder.filter(found.contains)
    }
    let index = Chapter(shapes: shapes(under: Array(shared.values)))
    let chapters = (NameGroup.all + [.others(others)]).compactMap { group -> Chapter? in
      let present = group.templates.filter { templates[$0] != nil }
      guard !present.isEmpty else { return nil }
      return Chapter(group: group, templates: present, shapes: shapes(under: present.flatMap { own($0).values }))
    }
    return [index] + chapters
  }

  /// What a template is given besides what all are.
  func own(_ template: String) -> [String: Slot] {
    let shared = shared
    return (templates[template] ?? [:]).filter { shared[$0.key] == nil }
  }

  /// The shapes under these names, and under theirs.
  private func reached(from slots: [Slot], besides told: Set<Shape>) -> Set<Shape> {
    var found: Set<Shape> = []
    var waiting = slots.flatMap(\.shapes)
    while let shape = waiting.popLast() {
      guard !told.contains(shape), found.insert(shape).inserted else { continue }
      waiting += (shapes[shape] ?? [:]).values.flatMap(\.shapes)
    }
    return found
  }
}

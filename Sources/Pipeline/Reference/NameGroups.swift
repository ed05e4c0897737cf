import Basics
import Diagnostics

/// The file of the guide's folder that tells what every template is given, without its ending.
let indexFile = "index"

/// Templates that one page of the guide tells of: all names on one page take a telephone more than a second to lay out.
struct NameGroup: Sendable {
  /// The page's file, without its ending.
  let file: String
  let title: Words
  let description: Words
  let templates: [String]

  /// In the order of the guide. What several groups show is told in the first.
  static let all = [
    NameGroup(
      file: "plan", title: Words(fr: "Un plan, ses objectifs, ses projets", en: "A plan, its objectives, its projects"),
      description: Words(
        fr: "Ce que reçoivent les pages d’un plan, d’un objectif, d’un projet, et le plan à imprimer.",
        en: "What the pages of a plan, an objective and a project are given, and the plan to print."),
      templates: ["plan", "objective", "project", "print"]),
    NameGroup(
      file: "vues", title: Words(fr: "Les vues d’un plan", en: "The views of a plan"),
      description: Words(
        fr: "Ce que reçoivent le calendrier, l’échéancier, la matrice et les autres, sur une page ou dans un texte.",
        en: "What the calendar, the timeline, the matrix and the others are given, on a page or in a text."),
      templates: [
        "calendar", "timeline", "states", "matrix", "indicators", "leads", "partners", "embeds/calendar",
        "embeds/indicators",
        "embeds/matrix", "embeds/milestones", "embeds/summary",
      ]),
    NameGroup(
      file: "missions", title: Words(fr: "Les missions", en: "Missions"),
      description: Words(
        fr: "Ce que reçoivent la page d’une mission et les archives.",
        en: "What the page of a mission and the archive are given."),
      templates: ["mission", "archive", "archive-facet"]),
    NameGroup(
      file: "bottin", title: Words(fr: "Le bottin et les organisations", en: "The directory and organizations"),
      description: Words(
        fr: "Ce que reçoivent les pages des contacts et des organisations.",
        en: "What the pages of contacts and organizations are given."),
      templates: ["contact", "directory", "organization", "organizations"]),
    NameGroup(
      file: "politiques",
      title: Words(
        fr: "Les politiques, les événements, les actualités, les rapports, le glossaire",
        en: "Policies, events, news, reports and the glossary"),
      description: Words(
        fr: "Ce que reçoivent leurs pages et les listes qui y mènent.",
        en: "What their pages are given, and the lists that lead to them."),
      templates: [
        "policy", "policy-version", "policies", "event", "events", "news", "news-list", "report", "reports", "glossary",
      ]),
    NameGroup(
      file: "pages", title: Words(fr: "L’accueil et les autres pages", en: "The home page and other pages"),
      description: Words(
        fr: "Ce que reçoivent l’accueil, une page, une liste, une ancienne adresse et la page introuvable.",
        en: "What the home page, a page, a list, an old address and the page that is not found are given."),
      templates: ["home", "page", "list", "redirect", "404"]),
  ]

  /// Templates that a site has of its own.
  static func others(_ templates: [String]) -> NameGroup {
    NameGroup(
      file: "autres", title: Words(fr: "Les autres gabarits", en: "Other templates"),
      description: Words(
        fr: "Ce que reçoivent les gabarits propres à ce site.", en: "What the templates of this site’s own are given."),
      templates: templates)
  }
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

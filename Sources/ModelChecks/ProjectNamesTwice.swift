import Basics
import Diagnostics
import Model

/// Two projects of one objective have two names.
///
/// Readers cannot tell them apart in a list. A heading that comes again after a page break is the usual cause: one project was
/// meant.
func findProjectNamesTwice(_ plan: Plan, _ context: Context) -> [Finding] {
  plan.objectives.flatMap { objective in
    var first: [String: Origin] = [:]
    return objective.projects.compactMap { project -> Finding? in
      let name = fold(project.title)
      guard let other = first[name] else {
        first[name] = project.origin
        return nil
      }
      return context.sources.finding(
        .projectNameTwice, at: project.origin,
        Words(
          fr: "cet objectif a déjà un projet nommé « \(project.title) »",
          en: "this objective already has a project named “\(project.title)”"),
        hint: context.sources.line(of: other).map {
          Words(
            fr: "Le premier est à la ligne \($0) : réunissez les deux, ou renommez l’un d’eux.",
            en: "The first is on line \($0): put the two together, or rename one of them.")
        })
    }
  }
}

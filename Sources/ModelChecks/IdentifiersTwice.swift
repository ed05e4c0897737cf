import Basics
import Diagnostics
import Model

/// An `id` that its author gives is given once: links and data rely on it.
///
/// Jalon makes ids unique by adding a number to the second, which then moves whenever parts are put in another order. That is
/// fine for an id made from a title, and not for one that was chosen to stay. Milestones are told apart within their project or
/// objective; everything else, within the plan.
func findIdentifiersGivenTwice(_ plan: Plan, _ context: Context) -> [Finding] {
  let parts = plan.objectives.flatMap { objective in
    [(objective.givenID, objective.origin)] + objective.projects.map { ($0.givenID, $0.origin) }
  }
  let indicators = plan.parts.flatMap { $0.details.indicators.map { ($0.givenID, $0.origin) } }
  let milestones = plan.parts.map { $0.details.milestones.map { ($0.givenID, $0.origin) } }
  return ([parts + indicators] + milestones).flatMap { repeated(in: $0, context) }
}

private func repeated(in given: [(id: String?, origin: Origin)], _ context: Context) -> [Finding] {
  var first: [String: Origin] = [:]
  return given.compactMap { id, origin in
    guard let id, !id.isEmpty else { return nil }
    guard let other = first[id] else {
      first[id] = origin
      return nil
    }
    let line = context.sources.line(of: other).map(String.init)
    return context.sources.finding(
      .idTwice, at: context.sources.place(of: id, from: origin),
      Words(fr: "l’identifiant « \(id) » est déjà pris", en: "the id “\(id)” is already taken"),
      hint: line.map {
        Words(
          fr: "Il l’est par ce qui commence à la ligne \($0) : changez l’un des deux.",
          en: "What begins on line \($0) has it: change one of the two.")
      })
  }
}

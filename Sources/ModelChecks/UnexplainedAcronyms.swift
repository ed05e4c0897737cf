import Basics
import Diagnostics
import Model

/// An acronym that a title or a milestone uses is in the glossary, or written in full somewhere in the plan: « Réseau des arts médiatiques de
/// l’Ontario (RAMO) ».
///
/// Members and funders do not all share the same alphabet soup. Told once a plan for each acronym, at the first place.
func findUnexplainedAcronyms(_ plan: Plan, _ context: Context) -> [Finding] {
  var uses: [(acronym: String, origin: Origin, count: Int)] = []
  for (title, origin) in titles(of: plan) {
    for acronym in Set(acronyms(in: title)).sorted() {
      if let index = uses.firstIndex(where: { $0.acronym == acronym }) {
        uses[index].count += 1
      } else {
        uses.append((acronym, origin, 1))
      }
    }
  }
  let known = context.acronyms[plan.header.language] ?? []
  uses.removeAll { known.contains($0.acronym) }
  guard !uses.isEmpty else { return [] }
  let texts = texts(of: plan)
  return uses.filter { use in !texts.contains { isExplained(use.acronym, in: $0) } }.map { use in
    let (french, english) = use.count > 1 ? (" (\(use.count) endroits)", " (\(use.count) places)") : ("", "")
    return context.sources.finding(
      .acronymUnexplained, at: context.sources.place(of: use.acronym, from: use.origin),
      Words(
        fr: "« \(use.acronym) » n’est écrit en toutes lettres nulle part dans le plan" + french,
        en: "“\(use.acronym)” is written in full nowhere in the plan" + english),
      hint: Words(
        fr: "La première fois, écrivez le nom au long, puis (\(use.acronym)).",
        en: "The first time, write the name in full, then (\(use.acronym))."))
  }
}

/// Titles and milestones, with where they are written, in the order of the plan.
private func titles(of plan: Plan) -> [(String, Origin)] {
  func milestones(_ details: Details) -> [(String, Origin)] { details.milestones.map { ($0.title, $0.origin) } }
  return [(plan.header.title, plan.start)] + milestones(plan.details)
    + plan.objectives.flatMap { objective in
      [(objective.title, objective.origin)] + milestones(objective.details)
        + objective.projects.flatMap { [($0.title, $0.origin)] + milestones($0.details) }
    }
}

/// Every text in which a name may be written in full.
private func texts(of plan: Plan) -> [String] {
  let strategy = plan.strategy
  let prose =
    [strategy.vision, strategy.mission].compactMap { $0 } + strategy.values + strategy.orientations
    + plan.issues.map(\.body) + [plan.closing]
    + plan.objectives.flatMap { [$0.statement].compactMap { $0 } + $0.actions.map(\.text) }
    + plan.parts.flatMap { part in
      [part.details.body, part.details.footnotes] + part.details.results
        + part.details.milestones.flatMap { [$0.note, $0.reason, $0.evidence].compactMap { $0 } }
    }
  let names =
    [plan.organization?.name, plan.summary, plan.source].compactMap { $0 } + plan.issues.map(\.title)
    + plan.parts.flatMap { part in
      (part.details.partners + part.details.leads + part.details.milestones.flatMap(\.leads)).map(\.name)
    }
  return titles(of: plan).map(\.0) + names + prose.map(\.plain)
}

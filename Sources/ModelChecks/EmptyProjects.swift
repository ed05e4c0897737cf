import Basics
import Diagnostics
import Model

/// A project has a milestone, a text or a result.
///
/// A name alone makes a page with nothing on it.
func findEmptyProjects(_ plan: Plan, _ context: Context) -> [Finding] {
  plan.projects.filter { isEmpty($0.details) }.map {
    context.sources.finding(
      .projectEmpty, at: $0.origin,
      Words(fr: "ce projet est vide", en: "this project is empty"),
      hint: Words(
        fr: "Ajoutez-lui un texte, des jalons ou un résultat.", en: "Give it a text, milestones or a result."))
  }
}

private func isEmpty(_ details: Details) -> Bool {
  details.milestones.isEmpty && details.body.isEmpty && details.results.isEmpty && details.indicators.isEmpty
}

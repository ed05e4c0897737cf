import Basics
import Diagnostics
import Model

/// An objective says what is done for it: projects, or actions on axes, or milestones of its own.
///
/// A wish that nothing is planned for may be meant so; more often a heading was lost on the way from a word processor.
func findObjectivesWithoutProject(_ plan: Plan, _ context: Context) -> [Finding] {
  plan.objectives.filter { $0.projects.isEmpty && $0.actions.isEmpty && $0.details.milestones.isEmpty }.map {
    context.sources.finding(
      .objectiveWithoutProject, at: $0.origin,
      Words(fr: "cet objectif n’a aucun projet", en: "this objective has no project"),
      hint: Words(
        fr: "Mettez sous lui un titre comme « ### Projet : … », ou laissez-le tel quel si c’est voulu.",
        en: "Put a heading such as “### Project: …” under it, or leave it if that is what you mean."))
  }
}

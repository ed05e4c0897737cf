import Basics
import Diagnostics
import Model

/// What is dropped says why.
///
/// A promise that disappears without a word is what a public plan is there to prevent; a line is enough.
func findDroppedUnexplained(_ plan: Plan, _ context: Context) -> [Finding] {
  plan.milestones.filter { $0.statedState == .dropped && $0.reason?.isEmpty != false }.map { milestone in
    context.sources.finding(
      .droppedUnexplained, at: milestone.origin,
      Words(fr: "ce jalon est abandonné sans raison", en: "this milestone is dropped without a reason"),
      hint: Words(
        fr: "Ajoutez dessous « - raison : … » : une phrase suffit.",
        en: "Add “- reason: …” under it: one sentence is enough."))
  }
}

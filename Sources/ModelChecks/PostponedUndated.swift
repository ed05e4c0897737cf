import Basics
import Diagnostics
import Model

/// What is postponed has a new date.
///
/// Without one, readers learn that something slipped and not until when. « À déterminer » is a new date too.
func findPostponedUndated(_ plan: Plan, _ context: Context) -> [Finding] {
  plan.milestones.filter { $0.statedState == .postponed && $0.newDate == nil }.map { milestone in
    context.sources.finding(
      .postponedUndated, at: milestone.origin,
      Words(fr: "ce jalon est reporté sans nouvelle date", en: "this milestone is postponed without a new date"),
      hint: Words(
        fr: "Ajoutez dessous « - nouvelle date : automne 2022 » ou « - nouvelle date : à déterminer ».",
        en: "Add “- new date: fall 2022” or “- new date: to be determined” under it."))
  }
}

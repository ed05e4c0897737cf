import Basics
import Diagnostics
import Model

/// What is done has a date that has begun.
///
/// A tick on a milestone that begins after the day the plan is told for is a slip of the line, of the year or of the as-of date;
/// or else it was done ahead of time, and its date is worth correcting.
func findDoneInFuture(_ plan: Plan, _ context: Context) -> [Finding] {
  plan.milestones.compactMap { milestone in
    guard milestone.state(asOf: context.asOf) == .done, let date = milestone.currentDate,
      let earliest = date.earliest, earliest > context.asOf
    else { return nil }
    let day = context.asOf.words
    return context.sources.finding(
      .doneInFuture, at: milestone.origin,
      Words(
        fr: "ce jalon est dit réalisé, mais sa date (\(date.text)) n’est pas encore venue le \(day.french)",
        en: "this milestone is said to be done, but its date (\(date.text)) has not come yet on \(day.english)"),
      hint: Words(
        fr: "Retirez le [x], ou écrivez la date où il a été réalisé.",
        en: "Take the [x] out, or write the date when it was done."))
  }
}

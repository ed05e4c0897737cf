import Basics
import Dates
import Diagnostics
import Model

/// What the author says of a milestone agrees with its date: nothing is to come after its last day, nothing late before it.
///
/// What is stated wins over the date and stays until somebody changes it: a plan that nobody updates goes on saying « à venir ».
func findStatesAgainstDates(_ plan: Plan, _ context: Context) -> [Finding] {
  plan.milestones.compactMap { milestone in
    guard let date = milestone.currentDate, let latest = date.latest else { return nil }
    switch milestone.statedState {
    case .planned where latest < context.asOf: return overdue(milestone, date, context)
    case .late where latest >= context.asOf: return notYetLate(milestone, date, context)
    default: return nil
    }
  }
}

private func overdue(_ milestone: Milestone, _ date: DateExpression, _ context: Context) -> Finding {
  let day = context.asOf.words
  return context.sources.finding(
    .stateAgainstDate, at: milestone.origin,
    Words(
      fr: "ce jalon est dit à venir, mais sa date (\(date.text)) est passée le \(day.french)",
      en: "this milestone is said to be planned, but its date (\(date.text)) is over on \(day.english)"),
    hint: Words(
      fr: "Dites ce qu’il en est : réalisé, reporté, abandonné; ou retirez l’état, et Jalon le calculera.",
      en: "Say where it stands: done, postponed, dropped; or take the state out, and Jalon will work it out."))
}

private func notYetLate(_ milestone: Milestone, _ date: DateExpression, _ context: Context) -> Finding {
  let day = context.asOf.words
  return context.sources.finding(
    .stateAgainstDate, at: milestone.origin,
    Words(
      fr: "ce jalon est dit en retard, mais sa date (\(date.text)) n’est pas encore passée le \(day.french)",
      en: "this milestone is said to be late, but its date (\(date.text)) is not over yet on \(day.english)"),
    hint: Words(
      fr: "Vérifiez la date, ou retirez l’état, et Jalon le calculera.",
      en: "Check the date, or take the state out, and Jalon will work it out."))
}

import Basics
import Dates
import Diagnostics
import Model

/// A milestone’s date lies in the period of its plan, or at least touches it.
///
/// A date wholly before or after is most often a slip in the year. A new date is not looked at: what is postponed may well leave
/// the period.
func findDatesOutsidePeriod(_ plan: Plan, _ context: Context) -> [Finding] {
  guard let period = plan.period else { return [] }
  return plan.milestones.compactMap { milestone in
    guard let date = milestone.date else { return nil }
    let isBefore = isSooner(date.latest, period.earliest)
    guard isBefore || isSooner(period.latest, date.earliest) else { return nil }
    return context.sources.finding(
      .dateOutsidePeriod, at: context.sources.place(of: date.text, within: milestone.origin),
      isBefore
        ? Words(
          fr: "« \(date.text) » vient avant le début du plan (\(period.text))",
          en: "“\(date.text)” comes before the plan begins (\(period.text))")
        : Words(
          fr: "« \(date.text) » vient après la fin du plan (\(period.text))",
          en: "“\(date.text)” comes after the plan ends (\(period.text))"),
      hint: Words(
        fr: "Vérifiez l’année, ou la période dans l’en-tête du plan.",
        en: "Check the year, or the period at the top of the plan."))
  }
}

/// Whether a day comes before another; false where one of them is open.
private func isSooner(_ day: CivilDate?, _ other: CivilDate?) -> Bool {
  guard let day, let other else { return false }
  return day < other
}

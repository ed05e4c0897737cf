import Basics
import Dates
import Diagnostics
import Model

/// A new date comes after the one that it replaces.
///
/// The two were swapped, most often. A new date that only says more (« novembre 2020 » for « 2020 ») does not come before.
func findNewDatesEarlier(_ plan: Plan, _ context: Context) -> [Finding] {
  plan.milestones.compactMap { milestone in
    guard let date = milestone.date, let newDate = milestone.newDate, isEarlier(newDate, than: date) else { return nil }
    return context.sources.finding(
      .newDateEarlier, at: context.sources.place(of: newDate.text, within: milestone.origin),
      Words(
        fr: "la nouvelle date (\(newDate.text)) vient avant l’ancienne (\(date.text))",
        en: "the new date (\(newDate.text)) comes before the old one (\(date.text))"),
      hint: Words(
        fr: "L’ancienne reste entre parenthèses; la nouvelle va dessous. Sont-elles inversées?",
        en: "The old one stays in parentheses; the new one goes below. Are they swapped?"))
  }
}

/// Whether both ends come before, as far as they are known; one of them at least has to be.
private func isEarlier(_ date: DateExpression, than other: DateExpression) -> Bool {
  let ends = [(date.earliest, other.earliest), (date.latest, other.latest)].compactMap { left, right in
    if let left, let right { left < right } else { nil }
  }
  return !ends.isEmpty && ends.allSatisfy { $0 }
}

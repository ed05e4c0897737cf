import Basics
import Diagnostics
import Model

/// A budget, or what was spent, is a sum that can be added up.
///
/// What is written otherwise (« 60 000 $/an », « entre 5 000 et 8 000 $ ») is published as it stands and is in no total: nothing is lost, and
/// whoever adds up should know. Words that name no amount (« à déterminer ») are what they say.
func findUncountedMoney(_ plan: Plan, _ context: Context) -> [Finding] {
  let parts = plan.parts.map { ([$0.details.budget, $0.details.spent], $0.origin) }
  let steps = plan.parts.flatMap(\.details.milestones).map { ([$0.budget, $0.spent], $0.origin) }
  return (parts + steps).flatMap { texts, origin in
    texts.compactMap { $0 }.filter { isUncounted($0) }.map { finding($0, origin, context) }
  }
}

/// Whether a text has an amount in it and is none that can be added up.
private func isUncounted(_ text: String) -> Bool {
  guard Money(text) == nil else { return false }
  let words = fold(text)
  return words.contains { $0.isNumber || "$€£".contains($0) }
    || ["dollar", "euro", "million"].contains { words.contains($0) }
}

private func finding(_ text: String, _ origin: Origin, _ context: Context) -> Finding {
  context.sources.finding(
    .moneyUncounted, at: context.sources.place(of: text, from: origin),
    Words(
      fr: "« \(text) » ne se lit pas comme une somme : c’est publié tel quel, et aucun total ne le compte",
      en: "“\(text)” does not read as a sum: it is published as it stands, and no total counts it"),
    hint: Words(
      fr: "Pour qu’un total le compte, écrivez une somme seule, comme « 12 500 $ », « 12 k$ » ou « 1,2 M$ ».",
      en: "For a total to count it, write a sum alone, such as “$12,500”, “$12k” or “$1.2 million”."))
}

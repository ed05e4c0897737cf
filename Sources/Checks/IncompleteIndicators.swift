import Basics
import Diagnostics
import Model

/// An indicator says what it counts, where it starts and what is aimed at.
///
/// Without a unit, a baseline and a target, a measure says nothing of whether the objective is reached. A value that shows its
/// unit (« 50 % ») has one.
func findIncompleteIndicators(_ plan: Plan, _ context: Context) -> [Finding] {
  plan.parts.flatMap(\.details.indicators).compactMap { indicator in
    let missing = missing(in: indicator)
    guard !missing.isEmpty else { return nil }
    return context.sources.finding(
      .indicatorIncomplete, at: indicator.origin,
      Words(
        fr: "à l’indicateur « \(indicator.title) », il manque \(joined(missing.map(\.french), "et"))",
        en: "the indicator “\(indicator.title)” lacks \(joined(missing.map(\.english), "and"))"),
      hint: Words(
        fr: "Dites-le dessous, par exemple « - unité : membres », « - départ : 220 (2019) », « - cible : 300 (2023) ».",
        en: "Say it below, as in “- unit: members”, “- baseline: 220 (2019)”, “- target: 300 (2023)”."))
  }
}

private func missing(in indicator: Indicator) -> [Words] {
  let measures = [indicator.baseline].compactMap { $0 } + indicator.targets + indicator.actuals
  let showsUnit = measures.contains { $0.text.contains { "%$€".contains($0) } }
  var missing: [Words] = []
  if indicator.unit == nil && !showsUnit { missing.append(Words(fr: "l’unité", en: "a unit")) }
  if indicator.baseline == nil { missing.append(Words(fr: "le point de départ", en: "a baseline")) }
  if indicator.targets.isEmpty { missing.append(Words(fr: "la cible", en: "a target")) }
  return missing
}

/// « a, b et c ».
private func joined(_ items: [String], _ and: String) -> String {
  guard let last = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " \(and) " + last
}

import Basics
import Diagnostics
import Model

/// An indicator says what it counts, where it starts and what is aimed at.
///
/// Without a unit, a baseline and a target, a measure says nothing of whether the objective is reached. A value that shows its
/// unit (« 50 % ») has one. Indicators that have nothing but a name, as those of a matrix do, are told once for the whole plan.
func findIncompleteIndicators(_ plan: Plan, _ context: Context) -> [Finding] {
  let all = plan.parts.flatMap(\.details.indicators)
  let bare = all.filter { missing(in: $0).count == 3 }
  let begun = all.filter { (1...2).contains(missing(in: $0).count) }
  return begun.map { incomplete($0, others: 0, context) }
    + (bare.first.map { [incomplete($0, others: bare.count - 1, context)] } ?? [])
}

private func incomplete(_ indicator: Indicator, others: Int, _ context: Context) -> Finding {
  let missing = missing(in: indicator)
  let name = indicator.title
  let summary =
    switch others {
    case 0:
      Words(
        fr: "à l’indicateur « \(name) », il manque \(listed(missing.map(\.french), .french))",
        en: "the indicator “\(name)” lacks \(listed(missing.map(\.english), .english))")
    case 1:
      Words(
        fr: "l’indicateur « \(name) » et un autre n’ont que leur nom",
        en: "the indicator “\(name)” and another one have nothing but a name")
    default:
      Words(
        fr: "l’indicateur « \(name) » et \(others) autres n’ont que leur nom",
        en: "the indicator “\(name)” and \(others) others have nothing but a name")
    }
  return context.sources.finding(
    .indicatorIncomplete, at: context.sources.place(of: name, from: indicator.origin), summary,
    hint: Words(
      fr: "Dites-le dessous, par exemple « - unité : membres », « - départ : 220 (2019) », « - cible : 300 (2023) ».",
      en: "Say it below, as in “- unit: members”, “- baseline: 220 (2019)”, “- target: 300 (2023)”."))
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

import Basics
import Dates
import Model

/// Gives the indicators of a strategic objective what its statement aims at: « D’ici 2021, augmenter de 50 % les adhésions », « au moins 6
/// activités ». Only where the objective has indicators and none has a target of its own.
func fillTargets(of plan: inout Plan) {
  for index in plan.objectives.indices {
    let objective = plan.objectives[index]
    guard let statement = objective.statement?.plain, let first = objective.details.indicators.indices.first,
      objective.details.indicators.allSatisfy({ $0.targets.isEmpty }), let amount = amount(in: statement)
    else { continue }
    plan.objectives[index].details.indicators[first].targets = [
      Measure(text: amount, value: number(in: amount, plan.header.language), date: objective.due)
    ]
  }
}

/// « 50 % », « au moins 6 »; nil where a statement names no amount. Years are none.
private func amount(in statement: String) -> String? {
  let words = statement.split { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" || $0 == "\n" }
  for (index, word) in words.enumerated() {
    let digits = word.filter { $0.isNumber || $0 == "," || $0 == "." }
    guard word.first?.isNumber ?? false, let value = Int(word.prefix { $0.isNumber }) else { continue }
    if word.contains("%") { return word.hasSuffix("%") ? String(word) : String(word.prefix { $0 != "%" }) + "%" }
    let next = words.indices.contains(index + 1) ? words[index + 1] : ""
    if next.first == "%" { return word + "\u{A0}%" }
    if ["pour", "percent", "per"].contains(fold(next)), digits.count == word.count { return word + "\u{A0}%" }
    guard !(1900...2100).contains(value), index > 0 else { continue }
    let before = fold(words[max(0, index - 2)..<index].joined(separator: " "))
    for phrase in ["au moins", "d'au moins", "minimum de", "un minimum", "at least", "minimum of", "a minimum"]
    where before.hasSuffix(phrase) {
      return words[max(0, index - 2)...index].joined(separator: " ")
    }
  }
  return nil
}

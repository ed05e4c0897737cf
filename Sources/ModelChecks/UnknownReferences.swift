import Basics
import Diagnostics
import Model

/// What a part refers to has to be in the plan: an objective's issue, an action's axis.
///
/// A slip in a number would otherwise leave an objective out of its issue, or an action in a column of nothing, and nobody would
/// see it. An axis that is used and never named is a slip only in a plan that names its axes.
func findUnknownReferences(_ plan: Plan, _ context: Context) -> [Finding] {
  let issues = Set(plan.issues.map(\.id))
  let axes = plan.strategy.axes
  let named = axes.filter { !$0.name.isEmpty }.map(\.number)
  return plan.objectives.flatMap { objective in
    var findings: [Finding] = []
    if let issue = objective.issue, !issues.contains(issue) {
      findings.append(unknownIssue(issue, objective, issues: plan.issues, context))
    }
    var seen: Set<String> = []
    for action in objective.actions where seen.insert(action.axis).inserted {
      if named.contains(action.axis) { continue }
      let isThere = axes.contains { $0.number == action.axis }
      if isThere && named.isEmpty { continue }
      findings.append(unknownAxis(action, objective, named: named, isThere: isThere, context))
    }
    return findings
  }
}

private func unknownIssue(_ id: String, _ objective: Objective, issues: [Issue], _ context: Context) -> Finding {
  let names = issues.map(\.id)
  return context.sources.finding(
    .referenceUnknown, at: objective.origin,
    Words(
      fr: "cet objectif répond à l’enjeu « \(id) », que le plan n’a pas",
      en: "this objective answers the issue “\(id)”, which the plan does not have"),
    hint: didYouMean(id, among: names)
      ?? (names.isEmpty
        ? Words(
          fr: "Ajoutez un titre comme « ## Enjeu 1 : … ».", en: "Add a heading such as “## Issue 1: …”.")
        : Words(
          fr: "Les enjeux du plan : \(names.joined(separator: ", ")).",
          en: "The plan’s issues: \(names.joined(separator: ", ")).")))
}

private func unknownAxis(
  _ action: AxisAction, _ objective: Objective, named: [String], isThere: Bool, _ context: Context
) -> Finding {
  let number = action.axis
  // One that is there without a name can be published as it is.
  return context.sources.finding(
    .referenceUnknown, as: isThere ? .warning : nil,
    at: context.sources.place(of: action.text.plain, from: objective.origin),
    Words(
      fr: "cette action est sur l’axe \(number), que le plan ne nomme pas",
      en: "this action is on axis \(number), which the plan does not name"),
    hint: named.isEmpty
      ? Words(
        fr: "Nommez-le au début du plan : « Axe \(number) : … ».",
        en: "Name it at the start of the plan: “Axis \(number): …”.")
      : Words(
        fr: "Les axes nommés : \(named.joined(separator: ", ")). Corrigez le numéro, ou nommez l’axe \(number).",
        en: "The axes with a name: \(named.joined(separator: ", ")). Correct the number, or name axis \(number)."))
}

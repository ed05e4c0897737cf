import Basics
import Diagnostics
import Model

/// A result is what will be true, not what has to be done.
///
/// « Améliorer la formation » is a task: nobody can say whether it came about. « Le personnel est mieux formé » is a result. Told
/// from the first word, in the plan’s language, and only for words that are surely verbs.
func findResultsAsTasks(_ plan: Plan, _ context: Context) -> [Finding] {
  plan.parts.flatMap { part in
    part.details.results.compactMap { result -> Finding? in
      let text = result.plain
      guard let verb = openingVerb(of: text, in: plan.header.language) else { return nil }
      return context.sources.finding(
        .resultAsTask, at: context.sources.place(of: text, from: part.origin),
        Words(
          fr: "ce résultat commence par un verbe d’action (« \(verb) ») : il dit ce qu’il faut faire",
          en: "this result begins with an action verb (“\(verb)”): it says what is to be done"),
        hint: Words(
          fr: "Dites plutôt ce qui sera vrai ensuite : « Les membres sont mieux servis. »",
          en: "Say what will be true afterwards: “Members are better served.”"))
    }
  }
}

package import Basics
package import Diagnostics
package import Model

/// What a person should look at again in a site whose files were all read: runs every rule on every plan.
///
/// Rules know the model, a day and where things are written; they read no file and no clock.
///
/// - Parameter asOf: the day that states are told for.
package func check(_ site: Site, asOf: CivilDate, sources: SourceMap) -> [Finding] {
  let context = Context(
    asOf: asOf, sources: sources,
    acronyms: Dictionary(
      uniqueKeysWithValues: Set(Language.ofCommands + site.settings.languages).map {
        ($0, Set(site.acronyms(in: $0).keys))
      }))
  return site.plans.flatMap { plan in rules.flatMap { $0(plan, context) } } + siteRules.flatMap { $0(site, context) }
}

/// What a rule may know besides the plan.
struct Context: Sendable {
  let asOf: CivilDate
  let sources: SourceMap
  /// The acronyms that the site explains, by language.
  let acronyms: [Language: Set<String>]
}

/// What one rule finds in a plan.
typealias Rule = @Sendable (Plan, Context) -> [Finding]

private let rules: [Rule] = [
  findUnknownReferences,
  findIdentifiersGivenTwice,
  findDatesOutsidePeriod,
  findDoneInFuture,
  findStatesAgainstDates,
  findPostponedUndated,
  findDroppedUnexplained,
  findNewDatesEarlier,
  findObjectivesWithoutProject,
  findEmptyProjects,
  findProjectNamesTwice,
  findIncompleteIndicators,
  findUncountedMoney,
  findResultsAsTasks,
  findUnexplainedAcronyms,
]

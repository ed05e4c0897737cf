import Basics
import Diagnostics
import Model

/// What one rule finds in a site's missions, contacts, policies or events.
typealias SiteRule = @Sendable (Site, Context) -> [Finding]

let siteRules: [SiteRule] = [
  findEmbedReferences,
  findMissionsWithoutPolicy,
  findParticipantsTwice,
  findEncountersOutside,
  findOutcomesFromNowhere,
  findAmountsWithoutCurrency,
  findForbiddenEncounters,
  findPoliciesLate,
  findEventsEndingFirst,
  findUnknownOrganizations,
  findNewsUndated,
  findTranslationsPartial,
  findTagsUnlisted,
  findTagSpellings,
  findFeedsWithoutAddress,
]

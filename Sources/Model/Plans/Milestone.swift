import Basics
package import Dates

/// A step of a project, with its date.
package struct Milestone: Sendable, Hashable {
  /// Unique in the project.
  package var id: String
  /// As its author gave it, before it was made unique.
  package var givenID: String?
  /// Without the date and markup.
  package var title: String
  /// The title with its emphasis and links.
  package var markup: Prose
  /// As written, and what it means; nil where there is none.
  package var date: DateExpression?
  /// Whether it is ticked: `[x]`.
  package var isDone = false
  /// What the author says; wins over what the date says. `unknown` where the words name no state.
  package var statedState: State?
  /// The author's own words for the state, where there are any: « en cours (75 %) ».
  package var stateWords: String?
  /// Whether those words say more than the state that they name: « fait en mars 2026 ».
  package var saysMore = false
  /// Whether something in it that looks like a state or a date was understood by nobody: it is not said to be late then.
  package var isPartlyUnread = false
  /// How much of it is done, as its author says, 0…100.
  package var progress: Int?
  /// Whether its author says that it is at risk.
  package var isAtRisk = false
  /// Whether its author says that it waits: « suspendu », “on hold”.
  package var isOnHold = false
  /// Whether its plan is followed: something was said of how one of its milestones goes, or the plan says so. Only then is what is
  /// past and untold late. (Here and not only in the plan, for a milestone is shown far from it.)
  package var isFollowed = false
  /// The date that a postponed milestone now has.
  package var newDate: DateExpression?
  /// What shows that it is done.
  package var evidence: Prose?
  /// Who answers for it.
  package var leads: [RecordReference] = []
  /// What it costs, as written.
  package var budget: String?
  /// What was spent on it, as written.
  package var spent: String?
  /// What is counted to know whether it succeeded.
  package var indicators: [Indicator] = []
  package var note: Prose?
  /// Why it was dropped or postponed.
  package var reason: Prose?
  /// Its history, as written.
  package var updates: [Update] = []
  package var origin: Origin

  package init(id: String, title: String, markup: Prose, origin: Origin) {
    self.id = id
    self.title = title
    self.markup = markup
    self.origin = origin
  }

  /// Takes what the words of a state say.
  package mutating func take(_ phrase: StatePhrase) {
    statedState = phrase.state
    stateWords = phrase.words
    progress = phrase.progress ?? progress
    isAtRisk = phrase.isAtRisk
    isOnHold = phrase.isOnHold
    saysMore = phrase.saysMore
    if reason == nil { reason = phrase.reason.map { Prose(escape($0)) } }
  }
}

/// An entry of a milestone's history.
package struct Update: Sendable, Hashable {
  package var date: DateExpression
  package var state: State?
  package var note: Prose?
  package var evidence: Prose?

  package init(date: DateExpression, state: State? = nil, note: Prose? = nil, evidence: Prose? = nil) {
    self.date = date
    self.state = state
    self.note = note
    self.evidence = evidence
  }
}

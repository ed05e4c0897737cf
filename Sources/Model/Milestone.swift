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
  package var date: When?
  /// Whether it is ticked: `[x]`.
  package var isDone = false
  /// What the author says; wins over what the date says.
  package var statedState: State?
  /// The date that a postponed milestone now has.
  package var newDate: When?
  /// What shows that it is done.
  package var evidence: Prose?
  package var lead: String?
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
}

/// An entry of a milestone's history.
package struct Update: Sendable, Hashable {
  package var date: When
  package var state: State?
  package var note: Prose?
  package var evidence: Prose?

  package init(date: When, state: State? = nil, note: Prose? = nil, evidence: Prose? = nil) {
    self.date = date
    self.state = state
    self.note = note
    self.evidence = evidence
  }
}

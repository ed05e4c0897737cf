import Basics

/// How the text of a plan was read: what became of each stretch that is no level, milestone or indicator of the model (those have
/// their own `origin`). In the order of the text, file by file.
///
/// It is no part of what the plan says: two readings are always equal, as origins are.
package struct PlanReading: Sendable, Hashable {
  /// What a stretch became.
  package enum Outcome: Sendable, Hashable {
    /// A word that opens a section, or a field with its value: « Partenaires : … », « Échéance : … ».
    case field
    /// A part of the model that has no place of its own: a partner, a result, a value, a cell of a matrix.
    case part
    /// Prose, published where it stands.
    case prose
    /// Published as it stands, though it looks like a part of a plan: a date, a state, a row of a table, an item. What the finding
    /// `plan-unread` counts.
    case unread
  }

  /// A stretch of a source, and what it became.
  package struct Stretch: Sendable, Hashable {
    package var origin: Origin
    package var outcome: Outcome

    package init(_ origin: Origin, _ outcome: Outcome) {
      self.origin = origin
      self.outcome = outcome
    }
  }

  package var stretches: [Stretch] = []

  package init() {}

  package static func == (_: PlanReading, _: PlanReading) -> Bool { true }
  package func hash(into _: inout Hasher) {}
}

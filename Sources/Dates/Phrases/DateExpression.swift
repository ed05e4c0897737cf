package import Basics

/// A date expression as a plan has it: the words as written, what they mean in EDTF, and the days between which it lies.
package struct DateExpression: Sendable, Hashable {
  /// What a date is to a plan, which decides when it is late.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A day, a month or a year.
    case point
    /// A stretch with two ends.
    case window
    /// A date that somebody else decides.
    case expected
    /// Going on through the period; never late.
    case ongoing
    /// Coming back through the period; never late.
    case recurring
    /// Beginning then, with no end said.
    case from
    /// To be done by then.
    case until
    /// Near or far, with no date: « à court terme ».
    case horizon
    /// Done if something else is: « au besoin », « selon le financement ».
    case conditional
    /// Not known yet, or not said whole.
    case unknown
  }

  /// As written, each run of white space being one space.
  package let text: String
  /// Nil when it is to be determined, near or far, or conditional, and when it goes on or comes back through a period that is
  /// not known.
  package let edtf: EDTF?
  /// The first day, inclusive; nil where it is open or unknown.
  package let earliest: CivilDate?
  /// The last day, inclusive; nil where it is open or unknown.
  package let latest: CivilDate?
  package let kind: Kind
  /// The hours, where they are said.
  package let times: ClosedTimes?
  /// How often it comes back; nil of what does not, and where that is not said.
  package let frequency: Frequency?
  /// How far away it is, of the kind `horizon`.
  package let horizon: Horizon?
  /// What it waits for, of the kind `conditional`.
  package let condition: Condition?

  init(text: String, edtf: EDTF?, _ sense: Sense, seasons: SeasonRule) {
    self.text = text
    self.edtf = edtf
    (earliest, latest) = edtf?.bounds(seasons: seasons) ?? (nil, nil)
    kind = sense.kind
    times = sense.times
    frequency = sense.frequency
    horizon = sense.horizon
    condition = sense.condition
  }

  /// Words that stand where a date does and read as none: they are shown as they are written, and mean nothing that is known.
  package static func asWritten(_ words: String) -> DateExpression {
    DateExpression(text: Dates.asWritten(words), edtf: nil, Sense(kind: .unknown), seasons: .astronomical)
  }
}

/// Hours of a day: « 9 h 45 à 10 h 45 ».
package struct ClosedTimes: Sendable, Hashable {
  /// Minutes from midnight, 0…1439.
  package let start: Int
  /// Minutes from midnight, 0…1440; nil when only the start is said. Before `start` when it ends after midnight.
  package let end: Int?

  package init(start: Int, end: Int? = nil) {
    self.start = start
    self.end = end
  }
}

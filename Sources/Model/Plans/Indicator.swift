package import Dates

/// What is counted to know whether an objective is reached.
package struct Indicator: Sendable, Hashable {
  /// Unique in the plan.
  package var id: String
  /// As its author gave it, before it was made unique.
  package var givenID: String?
  package var title: String
  /// What the values count: « membres », « % ».
  package var unit: String?
  /// The value at the start.
  package var baseline: Measure?
  /// What is aimed at; several where there is one a year.
  package var targets: [Measure] = []
  /// What was measured, in the order of the periods.
  package var actuals: [Measure] = []
  package var note: Prose?
  package var origin: Origin

  package init(id: String, title: String, origin: Origin) {
    self.id = id
    self.title = title
    self.origin = origin
  }
}

/// A value and when it holds.
package struct Measure: Sendable, Hashable {
  /// As written: « 50 % », « au moins 6 ».
  package var text: String
  /// The number in it; nil where there is none.
  package var value: Double?
  package var date: DateExpression?

  package init(text: String, value: Double?, date: DateExpression?) {
    self.text = text
    self.value = value
    self.date = date
  }
}

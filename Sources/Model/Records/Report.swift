package import Basics
package import Dates

/// What an organization says of a plan after some time: a narrative, and the states then.
package struct Report: Sendable, Hashable {
  package var page: Page
  package var summary: String?
  package var period: DateExpression?
  package var plan: RecordReference?
  /// The day that its states are told for.
  package var asOf: CivilDate?
  package var origin: Origin

  package init(page: Page, origin: Origin) {
    self.page = page
    self.origin = origin
  }

  package var header: Header { page.header }
}

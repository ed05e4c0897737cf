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

  package var header: Header {
    get { page.header }
    set { page.header = newValue }
  }
}

extension Report: Record {
  package static let descriptor = RecordDescriptor(
    Report.self, name: Words(fr: "rapport", en: "report"), folder: Words(fr: "rapports", en: "reports")
  ).with {
    $0.listing = .folder
    $0.newFile = .init([.plan, .asOf, .period, .summary])
  }

  package static var list: any WritableKeyPath<Site, [Report]> & Sendable { \.reports }

  package var moment: Moment? { page.byline.date ?? (asOf ?? period?.latest).map { Moment(day: $0) } }

  /// The text of its page.
  package mutating func updateTexts(_ update: ([Prose]) -> [Prose]) { page.updateTexts(update) }

  package var hasEmbeds: Bool { page.hasEmbeds }

  /// Those of its page.
  package mutating func updateEmbeds(_ update: (inout Embed) -> Void) { page.updateEmbeds(update) }

  /// The plan that it is about, and those who sign it.
  package mutating func visitReferences(_ visitor: inout some ReferenceVisitor) {
    visitor.visit(&plan, of: .plan, at: origin)
    page.byline.visitReferences(&visitor)
  }
}

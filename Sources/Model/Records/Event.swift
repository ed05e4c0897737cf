package import Basics

/// A workshop, a conference, a meeting: something with an hour and a place.
package struct Event: Sendable, Hashable {
  package var header: Header
  package var summary: String?
  package var source: String?
  package var series: String?
  package var edition: String?
  package var number: String?
  /// « atelier », « conférence »…
  package var nature: String?
  package var start: Moment?
  package var end: Moment?
  /// IANA name: `America/Toronto`.
  package var timeZone: String?
  package var place: String?
  package var city: String?
  package var country: Country?
  package var themes: [String] = []
  package var speakers: [Person] = []
  package var moderators: [Person] = []
  package var organizers: [RecordReference] = []
  package var collaborators: [RecordReference] = []
  package var links: [WebLink] = []
  /// The public programme that already names its people.
  package var publicNames: String?
  /// How many people have a part in it whose names are not published.
  package var unnamed = 0
  package var body = Prose()
  package var sections: [Section] = []
  package var origin: Origin

  package init(header: Header, origin: Origin) {
    self.header = header
    self.origin = origin
  }

  /// Whether it is over on a day; what has no date is not.
  package func isPast(asOf day: CivilDate) -> Bool { (end ?? start).map { $0.day < day } ?? false }
}

/// An address on the web, and a copy of it that stays.
package struct WebLink: Sendable, Hashable {
  package var title: String
  package var url: String
  package var archive: String?

  package init(title: String, url: String, archive: String? = nil) {
    self.title = title
    self.url = url
    self.archive = archive
  }
}

extension Event: Record {
  package static let descriptor = RecordDescriptor(
    Event.self, name: Words(fr: "événement", en: "event"), folder: Words(fr: "événements", en: "events")
  ).with {
    $0.listing = .folder
    $0.hasSections = true
    $0.newFile = .init(
      [.start, .end, .place, .city, .country, .kind, .series, .summary, .themes, .speakers, .organizers, .links],
      isFiledByYear: true)
  }

  package static var list: any WritableKeyPath<Site, [Event]> & Sendable { \.events }

  package var moment: Moment? { start }

  /// Its text alone.
  package mutating func updateTexts(_ update: ([Prose]) -> [Prose]) { body.update(update) }

  /// Those who hold it, and the organizations of those who speak.
  package mutating func visitReferences(_ visitor: inout some ReferenceVisitor) {
    visitor.visit(&organizers, at: origin)
    visitor.visit(&collaborators, at: origin)
    visitor.visit(&speakers)
    visitor.visit(&moderators)
  }
}

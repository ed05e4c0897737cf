package import Basics

/// An organization of the directory (*bottin*), and those of its people who agreed to be in it.
package struct Contact: Sendable, Hashable {
  package var header: Header
  /// « festival », « délégation »…
  package var category: String?
  package var country: Country?
  package var city: String?
  package var website: String?
  package var email: String?
  package var phone: String?
  /// In words.
  package var languages: [String] = []
  package var disciplines: [String] = []
  /// When someone last made sure of it.
  package var verified: CivilDate?
  package var people: [Person] = []
  /// Whether it is a person and no organization.
  package var isPerson = false
  package var body = Prose()
  /// The language of its text, where that is not the one of its page.
  package var textLanguage: Language?
  package var origin: Origin

  package init(header: Header, origin: Origin) {
    self.header = header
    self.origin = origin
  }
}

extension Contact: Record {
  package static let descriptor = RecordDescriptor(
    Contact.self, name: Words(fr: "contact", en: "contact"), folder: Words(fr: "contacts", en: "contacts"),
    others: ["bottin"]
  ).with {
    $0.listing = .folderInEveryLanguage
    $0.hasSections = true
    $0.newFile = .init([
      .category, .country, .city, .website, .email, .phone, .languages, .disciplines, .verified, .people,
    ])
  }

  package static var list: any WritableKeyPath<Site, [Contact]> & Sendable { \.contacts }

  /// Its page explains no acronym.
  package mutating func updateTexts(_: ([Prose]) -> [Prose]) {}

  /// The organizations that its people are of.
  package mutating func visitReferences(_ visitor: inout some ReferenceVisitor) { visitor.visit(&people) }
}

package import Basics

/// An organization, by all its names.
package struct Organization: Sendable, Hashable {
  package var header: Header
  package var summary: String?
  package var acronym: String?
  /// Its own names in each language.
  package var names: [Language: String] = [:]
  /// What else it is called.
  package var otherNames: [String] = []
  package var logo: Photo?
  package var website: String?
  /// « membre », « partenaire », « bailleur »…
  package var categories: [String] = []
  package var body = Prose()
  /// The language of its text, where that is not the one of its page.
  package var textLanguage: Language?
  package var sections: [Section] = []
  package var origin: Origin

  package init(header: Header, origin: Origin) {
    self.header = header
    self.origin = origin
  }
}

extension Organization: Record {
  package static let descriptor = RecordDescriptor(
    Organization.self, name: Words(fr: "organisation", en: "organization"),
    folder: Words(fr: "organisations", en: "organizations"),
    others: ["partner", "partners", "partenaire", "partenaires"]
  ).with {
    $0.listing = .folderInEveryLanguage
    $0.hasSections = true
    $0.newFile = .init([.acronym, .website, .categories, .frenchName, .englishName, .otherNames])
  }

  package static var list: any WritableKeyPath<Site, [Organization]> & Sendable { \.organizations }

  /// Its text alone.
  package mutating func updateTexts(_ update: ([Prose]) -> [Prose]) { body.update(update) }

  /// It writes the names of no other record but in its text.
  package mutating func visitReferences(_: inout some ReferenceVisitor) {}
}

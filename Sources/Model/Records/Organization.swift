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

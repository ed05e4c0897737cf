package import Basics

/// The same page in another language.
package struct Translation: Sendable, Hashable {
  package var language: Language
  package var address: String
  /// Whether it says the same: where a page has no twin, a reader is led to the page above, and search engines nowhere.
  package var isTwin: Bool

  package init(language: Language, address: String, isTwin: Bool = true) {
    self.language = language
    self.address = address
    self.isTwin = isTwin
  }

  /// The same for a page below: a reader may be led there, which says something else.
  var above: Translation { Translation(language: language, address: address, isTwin: false) }
}

extension [Translation] {
  /// With those of other translations that are in a language of their own, in the order of languages.
  func besides(_ others: [Translation]) -> [Translation] {
    (self + others.filter { other in !contains { $0.language == other.language } }).sorted { $0.language < $1.language }
  }
}

/// A breadcrumb: a page above another.
package struct Breadcrumb: Sendable, Hashable {
  package var title: String
  package var address: String

  package init(title: String, address: String) {
    self.title = title
    self.address = address
  }
}

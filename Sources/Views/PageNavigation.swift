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

package import Basics

/// Someone, as a record names them. What leaves `Content` holds only names that may be published.
package struct Person: Sendable, Hashable {
  package var name: String
  /// What they do there: « directrice artistique ».
  package var role: String?
  package var organization: Mention?
  package var email: String?
  package var phone: String?
  package var consent: Consent?
  package var origin: Origin

  package init(name: String, origin: Origin) {
    self.name = name
    self.origin = origin
  }
}

/// That someone agreed to be named, and until when.
package struct Consent: Sendable, Hashable {
  package var given: CivilDate
  /// The last day on which it holds; nil where no end was recorded.
  package var expires: CivilDate?

  package init(given: CivilDate, expires: CivilDate? = nil) {
    self.given = given
    self.expires = expires
  }

  /// Whether it holds on a day.
  package func holds(on day: CivilDate) -> Bool { given <= day && (expires.map { day <= $0 } ?? true) }
}

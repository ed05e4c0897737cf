package import Basics

/// Someone, as a record names them. What leaves `Content` holds only names that may be published.
package struct Person: Sendable, Hashable {
  package var name: String
  /// What they do there: « directrice artistique ».
  package var role: String?
  package var organization: RecordReference?
  package var email: String?
  package var phone: String?
  package var consent: Consent?
  /// All that is written there of them, before it is read: other names, addresses, numbers. Never shown.
  package var written: Written
  package var origin: Origin

  package init(name: String, origin: Origin) {
    self.name = name
    written = Written(text: name)
    self.origin = origin
  }
}

/// What a record says of someone, word for word.
package struct Written: Sendable, Hashable {
  /// Where a name is expected: « Noémie Lachaîne et Paul Sauvé, direction ».
  package var text: String
  /// Beside it, where no key reads it: « courriel perso : n@exemple.ca ».
  package var besides: [String] = []

  package init(text: String) { self.text = text }
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

/// Something that says who a person is and may not be published.
package struct RedactedTerm: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case name, email, phone
  }

  package var kind: Kind
  /// As it was recorded.
  package var text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// How sure it is that some words say who a person is.
package enum Certainty: Sendable, Hashable, Comparable {
  /// They may be somebody else’s: an initial and a family name.
  case likely
  case sure
}

/// A place where a term stands.
package struct RedactionMatch: Sendable, Hashable {
  /// Its place among the terms that are looked for.
  package var term: Int
  package var certainty: Certainty
  /// The bytes from its first letter to its last; all of them where it stands in a writing within another.
  package var range: Range<Int>
}

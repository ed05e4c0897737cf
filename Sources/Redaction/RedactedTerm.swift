/// Something that says who a person is and may not be published.
package struct RedactedTerm: Sendable, Hashable {
  /// What is looked for: a name, an address, a number.
  package enum Kind: Sendable, Hashable {
    case name, email, phone
  }

  package var kind: Kind
  /// As it was recorded.
  package var text: String
  /// Whether it may be no name at all: what stands beside one in a record. It is never sure.
  package var isDoubtful: Bool
  /// Whether someone else of that name may be named: it is looked for all the same, and never sure.
  package var hasHomonym: Bool

  /// A term as it was recorded.
  package init(_ kind: Kind, _ text: String, isDoubtful: Bool = false, hasHomonym: Bool = false) {
    self.kind = kind
    self.text = text
    self.isDoubtful = isDoubtful
    self.hasHomonym = hasHomonym
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

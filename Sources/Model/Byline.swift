import Basics

/// The byline of a text: of which day it is, who signs it, what picture goes with it.
package struct Byline: Sendable, Hashable {
  /// The day that it is of, with the time where that is written; nil where its author gave none.
  package var date: Moment?
  /// Whether a day is written that cannot be read, which is told where it is read.
  package var isDateUnread = false
  /// Who signs it: people who agreed to be named, organizations.
  package var authors: [Participant] = []
  package var image: Photo?

  package init() {}

  /// Whether it says nothing at all.
  package var isEmpty: Bool { date == nil && authors.isEmpty && image == nil }

  /// Has those who sign it looked at.
  package mutating func visitReferences(_ visitor: inout some ReferenceVisitor) {
    for index in authors.indices { visitor.visit(&authors[index]) }
  }
}

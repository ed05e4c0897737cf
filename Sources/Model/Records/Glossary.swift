/// Words that not everyone knows, and what they mean.
package struct Glossary: Sendable, Hashable {
  package var header: Header
  package var terms: [Term] = []
  package var body = Prose()

  package init(header: Header) {
    self.header = header
  }
}

/// A word and its meaning.
package struct Term: Sendable, Hashable {
  /// Unique in the glossary; an anchor of its page.
  package var id: String
  package var term: String
  package var definition: Prose
  package var origin: Origin

  package init(id: String, term: String, definition: Prose, origin: Origin) {
    self.id = id
    self.term = term
    self.definition = definition
    self.origin = origin
  }
}

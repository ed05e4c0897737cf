package import Basics

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

extension Site {
  /// The acronyms of a language and what they mean: those of its glossary, then those of organizations.
  package func acronyms(in language: Language) -> [String: String] {
    var meanings: [String: String] = [:]
    for glossary in glossaries where glossary.header.language == language {
      for term in glossary.terms where isAcronym(term.term) {
        let sentence = term.definition.plain.prefix { $0 != "." && $0 != ";" && $0 != "(" }
        meanings[term.term] = String(sentence.trimmed)
      }
    }
    for organization in organizations where organization.header.language == language {
      guard let acronym = organization.acronym, meanings[acronym] == nil, organization.header.title != acronym else {
        continue
      }
      meanings[acronym] = organization.header.title
    }
    return meanings.filter { !$0.value.isEmpty }
  }

  private func isAcronym(_ word: String) -> Bool {
    word.count { $0.isUppercase } >= 2 && !word.contains { $0.isWhitespace }
  }
}

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

extension Glossary: Record {
  package static let descriptor = RecordDescriptor(Glossary.self, name: Words(fr: "glossaire", en: "glossary"))
    .with {
      $0.isLone = true
      $0.hasSections = true
      $0.textField = .terms
      $0.newFile = .init([.description])
    }

  package static var list: any WritableKeyPath<Site, [Glossary]> & Sendable { \.glossaries }

  package var anchors: [String] { terms.map(\.id) }

  /// It is where acronyms are explained.
  package mutating func updateTexts(_: ([Prose]) -> [Prose]) {}

  /// It writes the names of no other record but in its text.
  package mutating func visitReferences(_: inout some ReferenceVisitor) {}
}

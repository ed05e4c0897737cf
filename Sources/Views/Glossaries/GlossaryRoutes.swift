import Basics
import Model
import Templates

extension LanguageRoutes {
  /// A page for each glossary.
  var glossaries: [Route] {
    site.glossaries.filter { $0.header.language == frame.content.language }.map { glossary in
      var outline = PageMetadata(
        address: glossary.header.address, title: glossary.header.title, description: glossary.header.description,
        trail: trail(to: glossary.header.address), translations: translations(of: glossary.header),
        body: .text(glossary.body, of: glossary.header), updated: glossary.header.updated,
        isExample: glossary.header.isExample, tags: glossary.header.tags, custom: glossary.header.customValues
      ).with(embedsOf: glossary.header)
      if case .list(let own) = pieces(of: glossary.body, glossary.header, frame.content.wording) {
        outline.pieces = own
      }
      return Route(
        glossary.header.address, template: glossary.header.layout ?? "glossary", reading: frame,
        part(outline), Part("glossary", of: glossary.header.source, glossary.terms), view: glossaryValues)
    }
  }
}

private func glossaryValues(_ frame: SiteChrome, _ outline: PageMetadata, _ terms: [Term]) -> Value {
  frame.values(outline, ["glossary": glossaryValue(terms, frame)])
}

/// Terms from A to Z, with a way to the first of each letter where there are many.
private func glossaryValue(_ terms: [Term], _ frame: SiteChrome) -> Value {
  let sorted = terms.alphabetical(by: \.term)
  var letters: [(letter: String, anchor: String, count: Int)] = []
  for (letter, term) in sorted {
    if let last = letters.indices.last, letters[last].letter == letter {
      letters[last].count += 1
    } else {
      letters.append((letter, term.id, 1))
    }
  }
  return [
    "has_letters": .bool(letters.count > 1 && terms.count > 12),
    "letters": .list(
      letters.map { letter, anchor, count in
        ["label": .text(letter), "url": .text("#" + anchor), "count": .integer(count)]
      }),
    "count_text": .text(frame.strings.count(terms.count, "terms")),
    "has_terms": .bool(!terms.isEmpty),
    "terms": .list(
      sorted.map { _, term in
        ["id": .text(term.id), "term": .text(term.term), "definition": .markup(term.definition.markup)]
      }),
  ]
}

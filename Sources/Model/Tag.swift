package import Basics

/// A tag of a record: what it is about, in a word or two.
package struct Tag: Sendable, Hashable {
  /// As it is written.
  package var text: String
  package var origin: Origin

  package init(_ text: String, origin: Origin) {
    self.text = text
    self.origin = origin
  }

  /// What tags of one spelling have in common, accents, case, apostrophes and hyphens ignored: « Arts médiatiques », « arts-mediatiques ».
  /// Signs that tell one name from another are words: « C++ » and « C# » are two.
  package var key: String { Self.key(of: text) }

  /// The key of a tag that is written so.
  package static func key(of text: String) -> String {
    guard text.contains(where: { "+#&".contains($0) }) else { return slug(text) }
    return slug(text.replacing("+", with: " plus ").replacing("#", with: " diese ").replacing("&", with: " et "))
  }

  /// How many characters a tag may have and still be one: longer ones are sentences.
  package static let limit = 80

  /// Whether it has a page: it has a letter or a digit to make an address from, and is no sentence.
  package var isListed: Bool { text.count <= Self.limit && !key.isEmpty }
}

/// The tags of a site’s records in one language (a taxonomy), each once, however it is written.
package struct Taxonomy: Sendable, Hashable {
  /// A tag, and where those records are listed that have it.
  package struct Term: Sendable, Hashable {
    /// What it is called: its translation, else its commonest spelling.
    package let title: String
    /// Its part of an address.
    package let slug: String
    /// The same in every language where there is such a tag.
    package let identity: String
    /// How often it is written in each spelling.
    package fileprivate(set) var spellings: [String: Int]
  }

  /// By the keys of tags.
  package let terms: [String: Term]

  package var isEmpty: Bool { terms.isEmpty }

  /// Each once, from A to Z; those that go by one name are one.
  package let listed: [Term]
  private let byIdentity: [String: Term]

  /// - Parameter names: what tags are called in each language, where the settings say so.
  package init(_ tags: some Sequence<Tag>, names: [TagNames], language: Language) {
    var keys: [String: String?] = [:]
    var spellings: [String: [String: Int]] = [:]
    for tag in tags {
      if keys[tag.text] == nil { keys[tag.text] = .some(tag.isListed ? tag.key : nil) }
      if let key = keys[tag.text] ?? nil { spellings[key, default: [:]][tag.text, default: 0] += 1 }
    }
    let named = Dictionary(
      names.flatMap { names in names.texts.values.map { (Tag.key(of: $0), names) } },
      uniquingKeysWith: { first, _ in first })
    var terms: [String: Term] = [:]
    for (key, spellings) in spellings {
      let names = named[key]
      let title = names?.texts[language] ?? Self.commonest(spellings)
      terms[key] = Term(
        title: title, slug: Tag.key(of: title), identity: names?.identity ?? key, spellings: spellings)
    }
    self.terms = terms
    var seen: Set<String> = []
    listed = terms.sorted { $0.key < $1.key }.map(\.value).filter { seen.insert($0.slug).inserted }
      .sorted { collates($0.title, before: $1.title) }
    byIdentity = Dictionary(listed.map { ($0.identity, $0) }) { first, _ in first }
  }

  /// The listed tag that stands for the same as one of another language.
  package func twin(of term: Term) -> Term? { byIdentity[term.identity] }

  /// The tag that something says; nil of what is none.
  package subscript(tag: Tag) -> Term? { terms[tag.key] }

  /// The commonest; among those, the one with most accents, then the first by its bytes.
  private static func commonest(_ spellings: [String: Int]) -> String {
    spellings.min { left, right in
      (-left.value, -left.key.accents, left.key) < (-right.value, -right.key.accents, right.key)
    }?.key ?? ""
  }
}

extension String {
  fileprivate var accents: Int { utf8.count { $0 >= 0x80 } }
}

/// What a tag is called in each language.
package struct TagNames: Sendable, Hashable {
  package var texts: [Language: String]

  package init(_ texts: [Language: String]) { self.texts = texts }

  /// The same whatever language is asked.
  package var identity: String {
    texts.keys.sorted(by: >).compactMap { texts[$0].map { slug($0) } }.joined(separator: " ")
  }
}

extension Site {
  /// The tags of all records, in the order of these; of what is there in several languages, once.
  package var tags: [Tag] {
    var seen: Set<String> = []
    return headers.filter { !$0.tags.isEmpty && seen.insert($0.source).inserted }.flatMap(\.tags)
  }

  /// The tags of the records in one language.
  package func tags(in language: Language) -> [Tag] {
    headers.filter { $0.language == language }.flatMap(\.tags)
  }

  /// The same, each once.
  package func taxonomy(in language: Language) -> Taxonomy {
    Taxonomy(tags(in: language), names: settings.tagNames, language: language)
  }
}

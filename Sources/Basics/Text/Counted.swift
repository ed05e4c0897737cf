/// What is counted, with the forms that it takes in both languages: « 1 ligne de tableau », « 2 lignes de tableau ».
package struct Noun: Sendable, Hashable {
  package let one: Words
  package let several: Words
  /// In French; what is said of it agrees.
  package let isFeminine: Bool

  package init(_ one: Words, _ several: Words, isFeminine: Bool = false) {
    self.one = one
    self.several = several
    self.isFeminine = isFeminine
  }
}

/// So many of something. French has the plural from two on, English for all but one.
package struct Counted: Sendable, Hashable {
  package let count: Int
  package let noun: Noun

  package init(_ count: Int, _ noun: Noun) {
    self.count = count
    self.noun = noun
  }

  package var words: Words {
    Words(
      fr: "\(count) \(count > 1 ? noun.several.french : noun.one.french)",
      en: "\(count) \(count == 1 ? noun.one.english : noun.several.english)")
  }
}

extension [Counted] {
  /// « 2 lignes de tableau, 1 date et 1 mot d’état ».
  package var words: Words {
    Words(fr: listed(map(\.words.french), .french), en: listed(map(\.words.english), .english))
  }

  /// A past participle that is said of all of them, which takes the endings of French: « compris », « comprise », « comprises ».
  /// - Parameter participle: its masculine, as « compris » or « lu ».
  package func agreed(_ participle: String) -> String {
    let isFeminine = !isEmpty && allSatisfy(\.noun.isFeminine)
    let ending = participle.hasSuffix("s") && !isFeminine ? "" : isPlural ? "s" : ""
    return participle + (isFeminine ? "e" : "") + ending
  }

  /// Whether what is said of all of them is in the plural, in French.
  package var isPlural: Bool { count > 1 || contains { $0.count > 1 } }
}

/// « a, b et c ».
package func listed(_ items: [String], _ language: Language) -> String {
  guard let last = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + (language == .french ? " et " : " and ") + last
}

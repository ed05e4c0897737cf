package import Basics

extension Field {
  /// What to write as the value of a key: the comment beside it in a new file, its description in an editor.
  package struct Advice: Sendable {
    let field: Field
    /// Where it holds; nil of all the rooms that have no words of their own.
    let scopes: Set<Scope>?
    /// A phrase without a capital or a full stop.
    package let words: Words
    /// A value as YAML has it; nil where there is none to show.
    package let example: Words?
  }

  /// What to write as this key's value in a room; nil where nobody said.
  package func advice(in scope: Scope) -> Advice? {
    let all = Self.adviceByField[self] ?? []
    return all.first { $0.scopes?.contains(scope) == true } ?? all.first { $0.scopes == nil }
  }

  private static let adviceByField = Dictionary(
    grouping: adviceOfSites + adviceOfRecords + adviceOfPlans + adviceOfMissions + adviceOfPeople + adviceOfPolicies
      + adviceOfEvents
  ) { $0.field }

  /// Advice without an example.
  static func advice(_ field: Field, fr french: String, en english: String, in scopes: Set<Scope>? = nil) -> Advice {
    Advice(field: field, scopes: scopes, words: Words(fr: french, en: english), example: nil)
  }

  /// Advice with an example, the same in both languages where one is given.
  static func advice(
    _ field: Field, fr french: String, en english: String, like example: String, _ inEnglish: String? = nil,
    in scopes: Set<Scope>? = nil
  ) -> Advice {
    // No words to typeset: an example is read as YAML.
    var value = Words(fr: "", en: inEnglish ?? example)
    value.french = example
    return Advice(field: field, scopes: scopes, words: Words(fr: french, en: english), example: value)
  }

  /// What an entry of a list, or a file that describes something, cannot do without: one key of each group.
  package static func needed(in scope: Scope) -> [[Field]] {
    switch scope {
    case .menuItem: [[.link]]
    case .named, .publisher, .participant, .person, .author: [[.name]]
    case .milestone, .indicator, .encounter, .outcome: [[.title]]
    case .action: [[.axis], [.text]]
    case .place: [[.city, .country]]
    case .funding: [[.funder]]
    case .document, .photo: [[.file]]
    case .responsibility: [[.role]]
    case .webLink: [[.url]]
    case .term: [[.term], [.definition]]
    case .site, .update, .prohibition, .revision, .record: []
    }
  }
}

import Basics
import Diagnostics
import Model

/// What the values of keys may be, as a schema says it.
///
/// YAML calls `2026` a number and nothing at all null; to Jalon they are texts.
struct SchemaValues {
  let language: Language
  let scope: Field.Scope
  /// Those of the site, which may have types of its own.
  let settings: Settings

  /// The rules of a key's value.
  func rules(_ row: Field.Row) -> [(String, JSON)] {
    if let words = choices(row.field) { return [("anyOf", .list(choice(among: words)))] }
    if row.field == .country { return reference("country") }
    if row.field == .redirections {
      let servers = ["nginx", "apache"]
      return list(of: ["anyOf": .list(choice(servers, spelled: servers))])
    }
    switch row.kind {
    case .text, .slug, .file, .url, .phrase, .period, .prose: return text
    // « 1.2 » and « 3e » are numbers of things; only a number of days is one to count with.
    case .number: return row.field == .within ? matching("^[0-9]+$", or: "integer") : text
    // The settings take ISO alone, records also what they say in words.
    case .date: return scope == .site ? matching("^[0-9]{4}-[0-9]{2}-[0-9]{2}$") : matching("[0-9]{4}")
    case .color: return matching("^#[0-9A-Fa-f]{6}$")
    case .flag: return [("anyOf", .list(flag))]
    case .texts, .addresses, .words: return list(of: .object(text))
    case .languages: return list(of: .object(languageCode))
    case .language: return languageCode
    case .type: return reference("type")
    case .state: return reference("state")
    case .severities: return weights
    case .entry, .entries:
      guard let inner = row.innerRoom else { return [] }
      if row.kind == .entry { return reference(inner.name) }
      let types: JSON = scope.takesTextAlone ? ["array", "string", "null"] : ["array", "null"]
      return [("type", types), ("items", definition(inner.name))]
    }
  }

  /// The definitions that the values of several keys share.
  func shared(_ row: Field.Row) -> [(String, JSON)] {
    if row.field == .country {
      return [("country", ["anyOf": [["enum": words(Country.names(in: language))], .object(text)]])]
    }
    switch row.kind {
    case .type:
      let all = RecordType.allCases
      let own = settings.customTypes.map(\.name)
      let shown = all.map { $0.name[language] } + own
      return [("type", ["anyOf": .list(choice(shown, spelled: all.flatMap(\.descriptor.spellings) + own))])]
    case .state:
      return [("state", ["anyOf": .list(choice(State.words(in: language), spelled: State.spellings))])]
    case .severities:
      let shown =
        language == .french ? ["ignorer", "note", "avertissement", "erreur"] : ["ignore", "note", "warning", "error"]
      let known = ["ignorer", "ignore", "ignored", "note", "avertissement", "warning", "erreur", "error"]
      return [("weight", ["anyOf": .list(choice(shown, spelled: known))])]
    default: return []
    }
  }

  // MARK: Private

  /// Codes, and what each weighs; one that a site cannot change is there for those who write that it is an error.
  private var weights: [(String, JSON)] {
    let codes = Code.allCases.sorted { ($0.isFixed ? 1 : 0, $0.rawValue) < ($1.isFixed ? 1 : 0, $1.rawValue) }
    let properties = codes.map { code -> (String, JSON) in
      let fixed: JSON = ["enum": ["erreur", "error"], "doNotSuggest": true]
      return (code.rawValue, code.isFixed ? fixed : definition("weight"))
    }
    return [
      ("type", ["object", "null"]), ("properties", .object(properties)), ("additionalProperties", false),
    ]
  }

  private var text: [(String, JSON)] { [("type", ["string", "number", "null"])] }

  private func matching(_ pattern: String, or other: String? = nil) -> [(String, JSON)] {
    let types = ["string", other, "null"].compactMap { $0 }
    return [("type", words(types)), ("pattern", .text(pattern))]
  }

  private func list(of item: JSON) -> [(String, JSON)] {
    [("type", ["array", "string", "number", "null"]), ("items", item)]
  }

  private func reference(_ name: String) -> [(String, JSON)] { [("allOf", [definition(name)])] }

  private var languageCode: [(String, JSON)] {
    let codes = words(Language.ofCommands.map(\.rawValue))
    return [("anyOf", [["enum": codes], ["type": "string", "pattern": "^[A-Za-z]{2,3}([_.-]|$)"]])]
  }

  private var flag: [JSON] {
    let known = ["oui", "non", "yes", "no", "true", "false", "vrai", "faux"]
    return choice(language == .french ? ["oui", "non"] : ["yes", "no"], spelled: known) + [["type": "boolean"]]
  }

  /// The words that a key takes and nothing else; nil where it takes what there is to say.
  private func choices(_ field: Field) -> [Words]? {
    switch (field, scope) {
    case (.kind, .participant): Participant.Kind.allCases.map(\.name)
    case (.status, .funding): Funding.Status.allCases.map(\.name)
    case (.status, .record(.policy)): Policy.Status.allCases.map(\.name)
    default: nil
    }
  }

  private func choice(among all: [Words], spelled spellings: [String]? = nil) -> [JSON] {
    // « accordée » and « remplacé » agree with what they speak of.
    let agreed = all.flatMap { [$0.french, $0.french + "e", String($0.french.dropLast()), $0.english] }
    return choice(all.map { $0[language] }, spelled: spellings ?? agreed)
  }

  /// The words that an editor suggests, then all those that are read; nothing at all is no choice yet.
  private func choice(_ shown: [String], spelled spellings: [String]) -> [JSON] {
    [
      ["enum": words(shown)], ["type": "string", "pattern": .text(pattern(amongFolded: spellings.map { fold($0) }))],
      ["type": "null"],
    ]
  }

  private func words(_ all: [String]) -> JSON { .list(all.map { .text($0) }) }
}

extension Field.Row {
  /// Where the keys of its value stand; nil of a value that has none.
  var innerRoom: Field.Scope? {
    switch kind {
    case .entries(let scope): scope
    case .entry:
      switch field {
      case .organization: .publisher
      case .footer: .footer
      case .analytics: .analytics
      default: .named
      }
    default: nil
    }
  }
}

extension Field.Scope {
  /// Whether a list of entries may be one text: in records whose sections say the same things.
  fileprivate var takesTextAlone: Bool {
    switch self {
    case .record(let type): type.descriptor.hasSections
    default: false
    }
  }
}

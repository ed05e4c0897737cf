import Basics
import Model
import Reference

/// The rooms of the table of keys as definitions of a schema.
struct SchemaRooms {
  private let language: Language
  private let settings: Settings
  private var scopes: [Field.Scope] = []
  /// The definition of each key’s value: the same where nothing differs.
  private var names: [Field.Scope: [Field: String]] = [:]
  private var values: [(name: String, value: JSON)] = []

  /// Those that some rooms lead to.
  init(from first: [Field.Scope], _ settings: Settings, language: Language) {
    self.language = language
    self.settings = settings
    var waiting = first
    while !waiting.isEmpty {
      let scope = waiting.removeFirst()
      guard names[scope] == nil else { continue }
      names[scope] = [:]
      scopes.append(scope)
      waiting += rows(in: scope).compactMap(\.innerRoom)
    }
    var made: [Field: [(name: String, value: JSON)]] = [:]
    for scope in scopes {
      for row in rows(in: scope) {
        let value = value(of: row, in: scope)
        let known = made[row.field] ?? []
        let name =
          known.first { $0.value == value }?.name
          ?? "key-\(row.field.rawValue)" + (known.isEmpty ? "" : "-\(scope.name)")
        names[scope]?[row.field] = name
        guard !known.contains(where: { $0.name == name }) else { continue }
        made[row.field, default: []].append((name, value))
        values.append((name, value))
      }
    }
  }

  /// Rooms, keys and the values that keys share, each once, in the order of their names.
  var definitions: [(String, JSON)] {
    var all: [String: JSON] = [:]
    for (name, value) in values { all[name] = value }
    for scope in scopes {
      all[scope.name] = schema(of: scope)
      for row in rows(in: scope) {
        for (name, value) in SchemaValues(language: language, scope: scope, settings: settings).shared(row) {
          all[name] = value
        }
      }
    }
    return all.sorted { $0.key < $1.key }
  }

  /// What a room may hold; where an entry may be a text alone, that too.
  private func schema(of scope: Field.Scope) -> JSON {
    let rows = rows(in: scope)
    var rules: [(String, JSON)] = []
    if scope != .site { rules.append(("type", ["object", "string", "number", "null"])) }
    let own = customFields(in: scope).map { ($0, schema(of: $0)) }
    rules.append(
      ("properties", .object(rows.flatMap { properties(of: $0, in: scope) } + own.map { ($0.key, $1) })))
    let patterns = rows.map { (pattern(of: $0.field, in: scope), valueDefinition($0.field, scope)) }
    let ownPatterns = own.map { field, value in
      (pattern(amongFolded: ([field.key] + field.labels.values.sorted()).map(fold)), value)
    }
    rules.append(("patternProperties", .object(patterns + ownPatterns)))
    rules.append(("additionalProperties", false))
    let needed = scope.needed.map { oneOf($0, in: scope, language) }
    // A text alone needs nothing.
    if !needed.isEmpty {
      let isText: JSON = ["type": ["string", "number", "null"]]
      rules.append(("anyOf", [isText, ["allOf": .list(needed)]]))
    }
    return .object(rules)
  }

  /// The keys of the site’s own that stand there: those of its own types, in pages.
  private func customFields(in scope: Field.Scope) -> [CustomField] {
    guard case .record(let type) = scope else { return [] }
    return settings.customFields.filter { field in
      guard let types = field.types else { return true }
      return types.contains(.known(type)) || type == .page && types.contains(where: \.isOwn)
    }
  }

  /// What one of them may say; a list of words is read as words between commas.
  private func schema(of field: CustomField) -> JSON {
    let description: (String, JSON) = ("description", .text(field.label(in: language)))
    switch field.kind {
    case .choice(let choices):
      let spelled = choices.flatMap { [$0.name] + $0.labels.values.sorted() }.map { fold($0) }
      return .object([
        description,
        (
          "anyOf",
          [
            ["enum": .list(choices.map { .text($0.label(in: language)) })],
            ["type": "string", "pattern": .text(pattern(amongFolded: spelled))], ["type": "null"],
          ]
        ),
      ])
    case .flag: return .object([description, ("type", ["string", "boolean", "null"])])
    case .number: return .object([description, ("type", ["number", "string", "null"])])
    case .text: return .object([description, ("type", ["string", "number", "array", "null"])])
    case .date, .link: return .object([description, ("type", ["string", "number", "null"])])
    }
  }

  /// The names of a key as properties: an editor suggests the one of its language only.
  private func properties(of row: Field.Row, in scope: Field.Scope) -> [(String, JSON)] {
    let value = valueDefinition(row.field, scope)
    let shown = row.names[language]
    var names: [String] = []
    for name in [row.names.french, row.names.english, row.field.rawValue] + row.others
    where name != shown && !names.contains(name) && Field.named(name, in: scope) == row.field {
      names.append(name)
    }
    // What stands beside a reference is a word to editors and none to validators.
    let others = names.map { ($0, JSON.object(members(of: value) + [("doNotSuggest", true)])) }
    return [(shown, value)] + others
  }

  private func value(of row: Field.Row, in scope: Field.Scope) -> JSON {
    var rules: [(String, JSON)] = []
    if let advice = row.field.advice(in: scope, language) {
      rules.append(("description", .text(advice.words)))
      if let example = advice.example { rules.append(("examples", [exampleValue(of: example)])) }
    }
    return .object(rules + SchemaValues(language: language, scope: scope, settings: settings).rules(row))
  }

  private func valueDefinition(_ field: Field, _ scope: Field.Scope) -> JSON {
    definition(names[scope]?[field] ?? "key-\(field.rawValue)")
  }

  /// The rows of a room that its keys lead to: one of two of the same name is never found.
  private func rows(in scope: Field.Scope) -> [Field.Row] {
    Field.table.filter { row in
      row.scopes.contains(scope)
        && Language.ofCommands.contains { Field.named(row.names[$0], in: scope) == row.field }
    }
  }
}

/// An example, which is YAML on one line: in quotes, a list, or as it is.
private func exampleValue(of text: String) -> JSON {
  let inner = String(text.dropFirst().dropLast())
  if text.hasPrefix("["), text.hasSuffix("]") {
    return .list(inner.split(separator: ",").map { .text(String($0.trimmed)) })
  }
  return .text(text.hasPrefix("\"") && text.hasSuffix("\"") ? inner : text)
}

private func members(of schema: JSON) -> [(String, JSON)] {
  guard case .object(let members) = schema else { return [] }
  return members.map { ($0.name, $0.value) }
}

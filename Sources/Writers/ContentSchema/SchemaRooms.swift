import Basics
import Model

/// The rooms of the table of keys as definitions of a schema.
struct SchemaRooms {
  let language: Language

  /// The rooms that these lead to, and the values that they share, each once, in the order of their names.
  func definitions(from rooms: [Field.Room]) -> [(String, JSON)] {
    var made: [String: JSON] = [:]
    var waiting = rooms
    while let room = waiting.popLast() {
      guard made[room.schemaName] == nil else { continue }
      made[room.schemaName] = schema(of: room)
      waiting += rows(in: room).compactMap(\.innerRoom)
      for row in rows(in: room) {
        for (name, value) in SchemaValues(language: language, room: room).shared(row) { made[name] = value }
        made[valueName(row.field, room)] = value(of: row, in: room)
      }
    }
    return made.sorted { $0.key < $1.key }
  }

  /// What a room may hold; where an entry may be a text alone, that too.
  private func schema(of room: Field.Room) -> JSON {
    let rows = rows(in: room)
    var rules: [(String, JSON)] = []
    if room != .site { rules.append(("type", ["object", "string", "number", "null"])) }
    rules.append(("properties", .object(rows.flatMap { properties(of: $0, in: room) })))
    rules.append(
      (
        "patternProperties",
        .object(rows.map { (pattern(of: $0.field, in: room), definition(valueName($0.field, room))) })
      ))
    rules.append(("additionalProperties", false))
    let needed = Field.needed(in: room).map { oneOf($0, in: room) }
    // A text alone needs nothing.
    if !needed.isEmpty {
      let isText: JSON = ["type": ["string", "number", "null"]]
      rules.append(("anyOf", [isText, ["allOf": .list(needed)]]))
    }
    return .object(rules)
  }

  /// The names of a key as properties: an editor suggests the one of its language only.
  private func properties(of row: Field.Row, in room: Field.Room) -> [(String, JSON)] {
    let value = definition(valueName(row.field, room))
    let shown = row.names[language]
    var names: [String] = []
    for name in [row.names.french, row.names.english, row.field.rawValue] + row.others
    where name != shown && !names.contains(name) && Field.named(name, in: room) == row.field {
      names.append(name)
    }
    // What stands beside a reference is a word to editors and none to validators.
    let others = names.map { ($0, JSON.object(members(of: value) + [("doNotSuggest", true)])) }
    return [(shown, value)] + others
  }

  private func value(of row: Field.Row, in room: Field.Room) -> JSON {
    var rules: [(String, JSON)] = []
    if let advice = row.field.advice(in: room) {
      rules.append(("description", .text(advice.words[language])))
      if let example = advice.example?[language] { rules.append(("examples", [.text(unquoted(example))])) }
    }
    return .object(rules + SchemaValues(language: language, room: room).rules(row))
  }

  /// The rows of a room that its keys lead to: one of two of the same name is never found.
  private func rows(in room: Field.Room) -> [Field.Row] {
    Field.table.filter { row in
      row.rooms.contains(room)
        && Language.allCases.contains { Field.named(row.names[$0], in: room) == row.field }
    }
  }
}

private func valueName(_ field: Field, _ room: Field.Room) -> String { "\(room.schemaName).\(field.rawValue)" }

/// What an example says, without the quotes that YAML asks for.
private func unquoted(_ example: String) -> String {
  example.count > 1 && example.hasPrefix("\"") && example.hasSuffix("\"")
    ? String(example.dropFirst().dropLast()) : example
}

private func members(of schema: JSON) -> [(String, JSON)] {
  guard case .object(let members) = schema else { return [] }
  return members.map { ($0.name, $0.value) }
}

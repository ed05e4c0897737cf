package import Basics
package import Model

/// What of `content/` a schema describes.
package enum SchemaSubject: Sendable, Hashable {
  /// `site.yml`.
  case site
  /// The front matter of one type of record.
  case record(RecordType)
  /// Any front matter: `type:` says which, else it may be of any.
  case records
}

/// The JSON Schema (draft-07, which editors read) of front matter or of `site.yml`, derived from the table of keys.
///
/// - Parameters:
///   - language: that of its descriptions, and of the keys that an editor suggests. Those of the other language are
///     there too, as are all the spellings that are read.
///   - settings: those of the site whose editor asks, which may have keys and types of its own.
package func contentSchema(
  of subject: SchemaSubject, language: Language, settings: Settings = Settings()
) -> [UInt8] {
  let root: (title: Words, body: [(String, JSON)], scopes: [Field.Scope])
  switch subject {
  case .site:
    root = (
      Words(fr: "Les réglages d’un site Jalon", en: "The settings of a Jalon site"), all(of: .site, language), [.site]
    )
  case .record(let type):
    let title = Words(fr: "L’en-tête : \(type.name.french)", en: "Front matter: \(type.name.english)")
    root = (title, all(of: .record(type), language), [.record(type)])
  case .records:
    let types = RecordType.allCases
    root = (
      Words(fr: "L’en-tête d’une page Jalon", en: "The front matter of a Jalon page"),
      anyRecord(types, settings, language),
      types.map(Field.Scope.record)
    )
  }
  let definitions = SchemaRooms(from: root.scopes, settings, language: language).definitions
  let head: [(String, JSON)] = [
    ("$schema", "http://json-schema.org/draft-07/schema#"), ("title", .text(root.title[language])),
    // Front matter may be empty.
    ("type", ["object", "null"]),
  ]
  return JSON.object(head + root.body + [("definitions", .object(definitions))]).shortBytes
}

/// One room, and what a file of it cannot do without.
private func all(of scope: Field.Scope, _ language: Language) -> [(String, JSON)] {
  var rules = [definition(scope.name)]
  // An objective’s projects know their objective; one in a file of its own says it.
  if scope == .record(.project) { rules.append(oneOf([.objective], in: scope, language)) }
  return [("allOf", .list(rules))]
}

/// The room that `type:` names; without it, one of all.
private func anyRecord(_ types: [RecordType], _ settings: Settings, _ language: Language) -> [(String, JSON)] {
  let hasType = hasKey(.type, in: .record(.page))
  let named = types.map { type -> JSON in
    let says = values(of: .type, in: .record(type), are: type.descriptor.spellings)
    return ["if": ["allOf": [hasType, says]], "then": .object(all(of: .record(type), language))]
  }
  let own = settings.customTypes.map { type -> JSON in
    let says = values(of: .type, in: .record(.page), are: [fold(type.name)])
    return ["if": ["allOf": [hasType, says]], "then": .object(all(of: .record(.page), language))]
  }
  let any: JSON = ["anyOf": .list(types.map { .object(all(of: .record($0), language)) })]
  return [("allOf", .list(named + own + [["if": hasType, "then": [:], "else": any]]))]
}

/// That the values of a key are among these, folded.
private func values(of field: Field, in scope: Field.Scope, are spellings: [String]) -> JSON {
  let value: JSON = ["type": "string", "pattern": .text(pattern(amongFolded: spellings))]
  return ["patternProperties": .object([(pattern(of: field, in: scope), value)])]
}

/// That a key is there, however it is written.
private func hasKey(_ field: Field, in scope: Field.Scope) -> JSON {
  ["not": ["propertyNames": ["not": ["pattern": .text(pattern(of: field, in: scope))]]]]
}

/// That one of some keys is there: in a language’s names first, so that an editor can name what lacks.
func oneOf(_ fields: [Field], in scope: Field.Scope, _ language: Language) -> JSON {
  let languages = [language] + Language.ofCommands.filter { $0 != language }
  let names = fields.flatMap { field in
    languages.map { language -> JSON in ["required": [.text(field.name(in: scope, language))]] }
  }
  return ["anyOf": .list(names + fields.map { hasKey($0, in: scope) })]
}

/// A definition of the schema.
func definition(_ name: String) -> JSON { ["$ref": .text("#/definitions/\(name)")] }

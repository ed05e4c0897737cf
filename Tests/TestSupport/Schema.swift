import Foundation

/// JSON as a test reads it, whatever wrote it.
package enum JSONValue: Decodable, Hashable {
  case null, bool(Bool), number(Double), text(String), list([JSONValue]), object([String: JSONValue])

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  package init(_ bytes: [UInt8]) throws { self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes)) }

  /// A member of an object, or an element of a list; setting nil takes a member out.
  package subscript(key: String) -> JSONValue? {
    get {
      switch self {
      case .object(let members): members[key]
      case .list(let values): Int(key).flatMap { values.indices.contains($0) ? values[$0] : nil }
      default: nil
      }
    }
    set {
      switch self {
      case .object(var members):
        members[key] = newValue
        self = .object(members)
      case .list(var values):
        if let index = Int(key), values.indices.contains(index), let newValue { values[index] = newValue }
        self = .list(values)
      default: break
      }
    }
  }

  /// The value with one part of it replaced, or taken out.
  package func replacing(_ path: [String], with value: JSONValue?) -> JSONValue {
    guard let key = path.first else { return value ?? .null }
    var copy = self
    copy[key] = path.count == 1 ? value : self[key]?.replacing(Array(path.dropFirst()), with: value)
    return copy
  }

  package var type: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .text: "string"
    case .list: "array"
    case .object: "object"
    }
  }

  package var texts: [String] {
    guard case .list(let values) = self else { return [] }
    return values.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }
}

/// The part of JSON Schema that Jalon's own schemas (draft 2020-12 and draft-07) and SARIF's (draft 4) use. Any other keyword is a
/// problem of its own, so that none is passed over.
package struct Schema {
  private let root: JSONValue
  private let patterns: [String: NSRegularExpression]

  package init(root: JSONValue) {
    self.root = root
    // Each is asked about many names.
    let all = Set(Self.patterns(in: root)).map { ($0, try? NSRegularExpression(pattern: $0)) }
    patterns = Dictionary(uniqueKeysWithValues: all).compactMapValues { $0 }
  }

  private static func patterns(in schema: JSONValue) -> [String] {
    switch schema {
    case .object(let members):
      return members.flatMap { name, value in
        switch (name, value) {
        case ("pattern", .text(let pattern)): [pattern]
        case ("patternProperties", .object(let properties)): Array(properties.keys) + patterns(in: value)
        default: patterns(in: value)
        }
      }
    case .list(let values): return values.flatMap(patterns)
    default: return []
    }
  }

  private func matches(_ text: String, _ pattern: String) -> Bool {
    let whole = NSRange(text.startIndex..., in: text)
    return patterns[pattern]?.firstMatch(in: text, range: whole) != nil
  }

  /// What is wrong with a value, each with the path of its place; nothing when it is valid.
  package func problems(in value: JSONValue) -> [String] { problems(value, root, "") }

  private func problems(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
    guard case .object(let keywords) = schema else { return ["\(path): no schema"] }
    return keywords.sorted { $0.key < $1.key }.flatMap { keyword, rule in
      problems(value, keyword, rule, keywords, path)
    }
  }

  private func problems(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue, _ keywords: [String: JSONValue], _ path: String
  ) -> [String] {
    switch keyword {
    case "$schema", "$id", "id", "$defs", "definitions", "title", "description", "default", "format", "examples",
      "doNotSuggest":
      return []
    case "type":
      let types = rule.texts + [rule].compactMap { if case .text(let type) = $0 { type } else { nil } }
      if case .number(let number) = value, number == number.rounded(), types.contains("integer") { return [] }
      return types.contains(value.type) ? [] : ["\(path): \(value.type) for \(types)"]
    case "enum":
      guard case .list(let values) = rule, !values.contains(value) else { return [] }
      return ["\(path): not among \(values.count) values"]
    case "pattern":
      guard case .text(let pattern) = rule, case .text(let text) = value else { return [] }
      return matches(text, pattern) ? [] : ["\(path): “\(text)” does not match"]
    case "properties", "patternProperties", "propertyNames", "required", "additionalProperties":
      return members(value, keyword, rule, keywords, path)
    case "minItems", "minimum", "maximum", "uniqueItems", "minLength": return limits(value, keyword, rule, path)
    case "items":
      guard case .list(let values) = value else { return [] }
      return values.enumerated().flatMap { problems($1, rule, "\(path)/\($0)") }
    case "$ref":
      guard case .text(let reference) = rule, let slash = reference.lastIndex(of: "/"),
        let target = root[String(reference[..<slash].dropFirst(2))]?[
          String(reference[reference.index(after: slash)...])]
      else { return ["\(path): no such definition"] }
      return problems(value, target, path)
    case "anyOf":
      guard case .list(let choices) = rule else { return ["\(path): no choices"] }
      let all = choices.map { problems(value, $0, path) }
      return all.contains { $0.isEmpty } ? [] : all.min { $0.count > $1.count } ?? []
    case "oneOf":
      guard case .list(let choices) = rule else { return ["\(path): no choices"] }
      let valid = choices.count { problems(value, $0, path).isEmpty }
      return valid == 1 ? [] : ["\(path): \(valid) of one choice"]
    case "allOf":
      guard case .list(let rules) = rule else { return ["\(path): no rules"] }
      return rules.flatMap { problems(value, $0, path) }
    case "not": return problems(value, rule, path).isEmpty ? ["\(path): what must not be"] : []
    case "if":
      let next = problems(value, rule, path).isEmpty ? keywords["then"] : keywords["else"]
      return next.map { problems(value, $0, path) } ?? []
    case "then", "else": return []
    default: return ["\(path): unknown keyword \(keyword)"]
    }
  }

  private func limits(_ value: JSONValue, _ keyword: String, _ rule: JSONValue, _ path: String) -> [String] {
    let isRight =
      switch (keyword, value, rule) {
      case ("minItems", .list(let items), .number(let least)): Double(items.count) >= least
      case ("minLength", .text(let text), .number(let least)): Double(text.unicodeScalars.count) >= least
      case ("minimum", .number(let number), .number(let least)): number >= least
      case ("maximum", .number(let number), .number(let most)): number <= most
      case ("uniqueItems", .list(let items), .bool(true)): Set(items).count == items.count
      default: true
      }
    return isRight ? [] : ["\(path): \(keyword)"]
  }

  private func members(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue, _ keywords: [String: JSONValue], _ path: String
  ) -> [String] {
    guard case .object(let members) = value else { return [] }
    switch (keyword, rule) {
    case ("properties", .object(let properties)):
      return members.sorted { $0.key < $1.key }.flatMap { name, value in
        properties[name].map { problems(value, $0, "\(path)/\(name)") } ?? []
      }
    case ("required", _): return rule.texts.filter { members[$0] == nil }.map { "\(path): no \($0)" }
    case ("patternProperties", .object(let properties)):
      return members.sorted { $0.key < $1.key }.flatMap { name, value in
        properties.filter { matches(name, $0.key) }.flatMap { problems(value, $0.value, "\(path)/\(name)") }
      }
    case ("propertyNames", _):
      return members.keys.sorted().flatMap { problems(.text($0), rule, "\(path)/\($0)") }
    case ("additionalProperties", .bool(false)):
      let patterns = if case .object(let all)? = keywords["patternProperties"] { Array(all.keys) } else { [String]() }
      return members.keys.sorted().filter { name in
        keywords["properties"]?[name] == nil && !patterns.contains { matches(name, $0) }
      }.map { "\(path)/\($0): not expected" }
    case ("additionalProperties", .bool(true)): return []
    case ("additionalProperties", .object):
      return members.sorted { $0.key < $1.key }.filter { keywords["properties"]?[$0.key] == nil }.flatMap {
        problems($0.value, rule, "\(path)/\($0.key)")
      }
    default: return ["\(path): \(keyword) is not understood"]
    }
  }
}

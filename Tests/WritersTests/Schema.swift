import Foundation

/// JSON as a test reads it, whatever wrote it.
enum Value: Decodable, Hashable {
  case null, bool(Bool), number(Double), text(String), list([Value]), object([String: Value])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([Value].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: Value].self))
    }
  }

  init(_ bytes: [UInt8]) throws { self = try JSONDecoder().decode(Value.self, from: Data(bytes)) }

  /// A member of an object, or an element of a list; setting nil takes a member out.
  subscript(key: String) -> Value? {
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
  func replacing(_ path: [String], with value: Value?) -> Value {
    guard let key = path.first else { return value ?? .null }
    var copy = self
    copy[key] = path.count == 1 ? value : self[key]?.replacing(Array(path.dropFirst()), with: value)
    return copy
  }

  var type: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .text: "string"
    case .list: "array"
    case .object: "object"
    }
  }

  var texts: [String] {
    guard case .list(let values) = self else { return [] }
    return values.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }
}

/// The part of JSON Schema (draft 2020-12) that Jalon's own schema uses. Any other keyword is a problem of its own, so that none
/// is passed over.
struct Schema {
  let root: Value

  /// What is wrong with a value, each with the path of its place; nothing when it is valid.
  func problems(in value: Value) -> [String] { problems(value, root, "") }

  private func problems(_ value: Value, _ schema: Value, _ path: String) -> [String] {
    guard case .object(let keywords) = schema else { return ["\(path): no schema"] }
    return keywords.sorted { $0.key < $1.key }.flatMap { keyword, rule in
      problems(value, keyword, rule, keywords, path)
    }
  }

  private func problems(
    _ value: Value, _ keyword: String, _ rule: Value, _ keywords: [String: Value], _ path: String
  ) -> [String] {
    switch keyword {
    case "$schema", "$id", "$defs", "title", "description": return []
    case "type":
      let types = rule.texts + [rule].compactMap { if case .text(let type) = $0 { type } else { nil } }
      return types.contains(value.type) ? [] : ["\(path): \(value.type) for \(types)"]
    case "enum":
      guard case .list(let values) = rule, !values.contains(value) else { return [] }
      return ["\(path): not among \(values.count) values"]
    case "pattern":
      guard case .text(let pattern) = rule, case .text(let text) = value else { return [] }
      let isMatch = (try? Regex(pattern).firstMatch(in: text)) != nil
      return isMatch ? [] : ["\(path): “\(text)” does not match"]
    case "properties", "required", "additionalProperties": return members(value, keyword, rule, keywords, path)
    case "items":
      guard case .list(let values) = value else { return [] }
      return values.enumerated().flatMap { problems($1, rule, "\(path)/\($0)") }
    case "$ref":
      guard case .text(let reference) = rule, reference.hasPrefix("#/$defs/"),
        let target = root["$defs"]?[String(reference.dropFirst(8))]
      else { return ["\(path): no such definition"] }
      return problems(value, target, path)
    case "anyOf":
      guard case .list(let choices) = rule else { return ["\(path): no choices"] }
      let all = choices.map { problems(value, $0, path) }
      return all.contains { $0.isEmpty } ? [] : all.min { $0.count > $1.count } ?? []
    default: return ["\(path): unknown keyword \(keyword)"]
    }
  }

  private func members(
    _ value: Value, _ keyword: String, _ rule: Value, _ keywords: [String: Value], _ path: String
  ) -> [String] {
    guard case .object(let members) = value else { return [] }
    switch (keyword, rule) {
    case ("properties", .object(let properties)):
      return members.sorted { $0.key < $1.key }.flatMap { name, value in
        properties[name].map { problems(value, $0, "\(path)/\(name)") } ?? []
      }
    case ("required", _): return rule.texts.filter { members[$0] == nil }.map { "\(path): no \($0)" }
    case ("additionalProperties", .bool(false)):
      return members.keys.sorted().filter { keywords["properties"]?[$0] == nil }.map { "\(path)/\($0): not expected" }
    default: return ["\(path): \(keyword) is not understood"]
    }
  }
}

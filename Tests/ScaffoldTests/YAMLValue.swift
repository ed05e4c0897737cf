import TestSupport
import Yams

/// YAML as an editor reads it (core schema, YAML 1.2): words such as `oui` and days are text.
func readYAML(_ text: String) throws -> JSONValue {
  try compose(yaml: text, .basic).map(value) ?? .null
}

private func value(_ node: Node) -> JSONValue {
  switch node {
  case .scalar(let scalar): scalar.style == .plain ? plain(scalar.string) : .text(scalar.string)
  case .sequence(let sequence): .list(sequence.map(value))
  case .mapping(let mapping):
    .object(Dictionary(mapping.map { ($0.key.string ?? "", value($0.value)) }) { first, _ in first })
  case .alias: .null
  }
}

private func plain(_ text: String) -> JSONValue {
  switch text {
  case "", "~", "null", "Null", "NULL": return .null
  case "true", "True", "TRUE": return .bool(true)
  case "false", "False", "FALSE": return .bool(false)
  default:
    let isNumber = text.allSatisfy { "+-.0123456789".contains($0) }
    return isNumber ? Double(text).map(JSONValue.number) ?? .text(text) : .text(text)
  }
}

/// The front matter of a Markdown file; nil where it has none.
func frontMatter(of text: String) throws -> JSONValue? {
  guard text.hasPrefix("---\n"), let end = text.range(of: "\n---\n") else { return nil }
  return try readYAML(String(text[text.index(text.startIndex, offsetBy: 4)..<end.lowerBound]))
}

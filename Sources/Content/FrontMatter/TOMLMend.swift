import Basics

/// Front matter in TOML (Hugo’s and Zola’s `+++`) written as the YAML that is read here, for a person to paste.
///
/// Jalon reads one language of front matter, and says how to get there: a second one would be as many rules to know. What takes more than a
/// line in TOML is left for the person to write (`…`).
func yaml(fromTOML lines: [Substring], limit: Int = 12) -> [String] {
  var result = ["---"]
  var indent = ""
  for line in lines.map(\.visible) where !line.isEmpty {
    if result.count > limit {
      result.append("…")
      break
    }
    if line.hasPrefix("#") {
      result.append(indent + line)
    } else if line.hasPrefix("[") {
      let isEntry = line.hasPrefix("[[")
      let names = line.filter { !"[]\"' ".contains($0) }.split(separator: ".")
      indent = ""
      for name in names {
        result.append("\(indent)\(name):")
        indent += "  "
      }
      if isEntry { result.append("\(indent)- …") }
    } else if let mark = line.firstIndex(of: "=") {
      let key = line[..<mark].trimmed.filter { !"\"'".contains($0) }
      let value = line[line.index(after: mark)...].trimmed
      result.append("\(indent)\(key): \(yaml(fromTOML: value))")
    }
  }
  return result + ["---"]
}

private func yaml(fromTOML value: Substring) -> String {
  // Texts, numbers, dates and lists on one line are written alike; a literal text doubles its quotes in neither.
  if value.hasPrefix("\"\"\"") || value.hasPrefix("'''") { return "…" }
  if value.hasPrefix("[") && !value.hasSuffix("]") { return "…" }
  if value.hasPrefix("{") { return value.replacing(" = ", with: ": ").replacing("=", with: ": ").description }
  return String(value)
}

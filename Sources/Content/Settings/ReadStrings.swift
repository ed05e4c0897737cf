import Basics
package import Diagnostics

/// Reads a theme's words: a flat YAML mapping of keys to texts.
package func readStrings(_ bytes: [UInt8], path: String, findings: inout [Finding]) -> [String: String] {
  guard let source = decode(bytes, path: path, findings: &findings) else { return [:] }
  var strings: [String: String] = [:]
  for pair in readYAML(source, lines: 1..<(source.lineCount + 1), findings: &findings) {
    if case .scalar(let text, _, _) = pair.value {
      strings[pair.key] = text
    } else {
      findings.append(
        Finding(
          .valueKind, in: source, at: pair.value.range,
          Words(fr: "« \(pair.key) » attend un texte", en: "“\(pair.key)” takes a text")))
    }
  }
  return strings
}

/// Reads bytes as the text of a file: UTF-8, without byte-order mark and control characters.
package func readText(_ bytes: [UInt8], path: String, findings: inout [Finding]) -> SourceText? {
  decode(bytes, path: path, findings: &findings)
}

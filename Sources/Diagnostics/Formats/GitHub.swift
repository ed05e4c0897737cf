extension ToldRun {
  /// Workflow commands of GitHub Actions, one a line.
  var github: String { findings.map { command(of: $0) + "\n" }.joined() }

  private func command(of finding: Finding) -> String {
    var properties: [(String, String)] = []
    if let file = finding.file { properties.append(("file", file)) }
    if let place = finding.place {
      properties.append(("line", String(place.line)))
      // GitHub takes columns only of what ends on the line it begins on.
      if place.endLine == place.line {
        properties.append(("col", String(place.column)))
        if place.endColumn > place.column { properties.append(("endColumn", String(place.endColumn))) }
      } else {
        properties.append(("endLine", String(place.endLine)))
      }
    }
    properties.append(("title", finding.code.rawValue))
    let list = properties.map { "\($0.0)=\(escapeProperty($0.1))" }.joined(separator: ",")
    return "::\(name(of: finding.severity)) \(list)::\(escapeData(finding.message(in: language)))"
  }

  private func name(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }
}

/// Text as a command's message: what would end it or begin an escape is written as one (actions/toolkit, `command.ts`).
func escapeData(_ text: String) -> String { escape(text, "%\r\n") }

/// Text as the value of a command's property, which a colon or a comma would end too.
func escapeProperty(_ text: String) -> String { escape(text, "%\r\n:,") }

private func escape(_ text: String, _ special: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if special.unicodeScalars.contains(scalar) {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      result.append(contentsOf: (digits.count == 1 ? "%0" + digits : "%" + digits).unicodeScalars)
    } else {
      result.append(scalar)
    }
  }
  return String(result)
}

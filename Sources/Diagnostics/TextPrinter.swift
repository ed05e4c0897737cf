package import Basics

/// Findings as lines for a terminal: `file:line:column: error: …`, the source line, a caret, why and what to do.
package struct TextPrinter: Sendable {
  package let language: Language
  /// Whether to write ANSI colours.
  package let color: Bool

  package init(language: Language, color: Bool) {
    self.language = language
    self.color = color
  }

  /// One matter, with a final line feed: its first finding, then where else it was found.
  package func print(_ matter: Matter) -> String {
    print(matter.finding) + (matter.elsewhere.map { "  \($0[language])\n" } ?? "")
  }

  /// One finding, with a final line feed.
  package func print(_ finding: Finding) -> String {
    var lines: [String] = []
    let name = styled(finding.severity.name[language], Self.style(of: finding.severity))
    let heading = finding.location.map { styled($0, "1") + ": " } ?? ""
    lines.append("\(heading)\(name): \(finding.summary[language]) [\(finding.code.rawValue)]")
    if let place = finding.place, place.excerpt != Place.hidden {
      lines += excerpt(of: place, style: Self.style(of: finding.severity))
    }
    if let why = finding.why { lines.append("  \(why[language])") }
    if let hint = finding.hint { lines.append("  → \(hint[language])") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How many errors, warnings and notes there are, in words; nil when there is none.
  package func count(_ findings: [Finding]) -> String? {
    let parts = Severity.allCases.reversed().compactMap { severity -> String? in
      let number = findings.count { $0.severity == severity }
      guard number > 0 else { return nil }
      return Counted(number, severity.noun).words[language]
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func style(of severity: Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "1;36"
    }
  }

  private func styled(_ text: String, _ style: String) -> String {
    color ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }

  /// The source line and a caret under the place.
  private func excerpt(of place: Place, style: String) -> [String] {
    let excerpt = Excerpt(of: place)
    let number = String(place.line)
    let gutter = String(repeating: " ", count: number.count)
    return [
      "  \(number) | \(excerpt.before)\(excerpt.marked)\(excerpt.after)",
      "  \(gutter) | \(styled(excerpt.caret, style))",
    ]
  }
}

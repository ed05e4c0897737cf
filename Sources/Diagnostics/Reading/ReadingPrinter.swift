package import Basics

/// How a plan was read, as a tree for a terminal: a line for each stretch of its text, indented as deep as it is in the plan.
package struct ReadingPrinter: Sendable {
  package let language: Language
  /// Whether to write ANSI colours.
  package let color: Bool

  package init(language: Language, color: Bool) {
    self.language = language
    self.color = color
  }

  /// A whole report, with a final line feed.
  package func print(_ report: ReadingReport) -> String {
    let heading = [styled(report.title, "1"), report.counts[language]].filter { !$0.isEmpty }
    var lines = [heading.joined(separator: language == .french ? " : " : ": ")]
    var file: String?
    for line in report.lines {
      if line.file != file {
        file = line.file
        lines.append(styled(line.file, "4"))
      }
      lines.append(text(of: line))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(of line: ReadingReport.Line) -> String {
    let number = line.line.map { String($0) } ?? ""
    let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let indent = String(repeating: "  ", count: line.depth + 1)
    let label = line.label.map { $0 + (language == .french ? "\u{A0}: " : ": ") } ?? ""
    let seen = line.seen.map { $0[language] }
    let words = [mark(line.outcome) + label + printable(line.text)] + seen
    return styled(gutter, "2") + indent + styled(words.joined(separator: " · "), style(of: line.outcome))
  }

  /// A sign before a line that says what it became, for whoever sees no colours.
  private func mark(_ outcome: ReadingReport.Outcome) -> String {
    switch outcome {
    case .level: "▸ "
    case .milestone: "◆ "
    case .indicator: "# "
    case .field, .part: "= "
    case .prose: "  "
    case .unread: "? "
    }
  }

  private func style(of outcome: ReadingReport.Outcome) -> String? {
    switch outcome {
    case .level: "1"
    case .milestone, .indicator: nil
    case .field, .part: "36"
    case .prose: "2"
    case .unread: "1;33"
    }
  }

  private func styled(_ text: String, _ style: String?) -> String {
    guard color, let style else { return text }
    return "\u{1B}[\(style)m\(text)\u{1B}[0m"
  }

  /// Text without control characters, which would move the cursor or colour what follows.
  private func printable(_ text: String) -> String {
    String(text.map { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } ? $0 : " " })
  }
}

package import Basics
package import Diagnostics
import Resources

extension Code {
  /// What the code is about, for a terminal: its name and weight, the rule, an example, the mend.
  package func explained(in language: Language) -> String {
    let explanation = explanation(in: language)
    let example = explanation.example.split(separator: "\n", omittingEmptySubsequences: false)
    let lines =
      ["\(rawValue) (\(severity.name[language]))", "  \(explanation.rule)", ""]
      + example.map { $0.isEmpty ? "" : "    \($0)" } + ["", "  → \(explanation.mend)"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Every code, its weight and its rule, one a line, for a terminal.
  package static func list(in language: Language) -> String {
    let width = allCases.map(\.rawValue.count).max() ?? 0
    let weight = Severity.allCases.map(\.name[language].count).max() ?? 0
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count) + 2)
    }
    return Explanation.Subject.allCases.map { subject in
      subject.title(in: language) + "\n"
        + subject.codes(in: language).map { code in
          "  " + padded(code.rawValue, width) + padded(code.severity.name[language], weight)
            + code.explanation(in: language).rule + "\n"
        }.joined()
    }.joined(separator: "\n")
  }

  /// Every code as a page of the guide, front matter and all.
  package static func page(in language: Language) -> String {
    let texts = catalog("codes", in: language)
    let opening = fill(texts["page", "opening"] ?? "", [("code", Code.keyUnknown.rawValue)]) + "\n"
    let header = (texts["page", "header"] ?? "") + "\n"
    let tables = Explanation.Subject.allCases.map { subject in
      "## \(subject.title(in: language))\n\n" + header + subject.codes(in: language).map { row($0, language) }.joined()
    }
    return ([opening] + tables).joined(separator: "\n")
  }

  private static func row(_ code: Code, _ language: Language) -> String {
    let explanation = code.explanation(in: language)
    return "| `\(code.rawValue)` | \(code.severity.name[language]) | \(cell(explanation.rule)) "
      + "| \(cell(explanation.mend)) |\n"
  }

  /// Text as it has to be written in a cell of a Markdown table to be read as itself.
  private static func cell(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>|#~{}&".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}

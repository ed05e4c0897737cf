package import Basics
package import Diagnostics
import Resources

extension Explanation.Subject {
  /// The name of its page in the guide, in every language.
  fileprivate var file: String {
    switch self {
    case .frontMatter: "en-tete"
    case .text: "texte"
    case .publishing: "publication"
    case .outlines: "lecture"
    case .plans: "plans"
    case .records: "fiches"
    case .tables: "csv"
    case .files: "fichiers"
    case .renderedSite: "site-termine"
    case .typography: "typographie"
    case .templates: "gabarits"
    }
  }
}

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

  /// Every code as a folder of the guide, front matter and all: an index that names them, then a page for each subject with their rules.
  package static func pages(in language: Language) -> [(file: String, text: String)] {
    let texts = catalog("codes", in: language)
    func text(_ key: String, _ subject: Explanation.Subject? = nil) -> String {
      fill(
        texts["page", key] ?? "",
        [("code", Code.keyUnknown.rawValue), ("subject", subject?.title(in: language) ?? "")]) + "\n"
    }
    let suffix = language == .french ? ".md" : ".\(language.rawValue).md"
    let colon = Words(fr: " :", en: ":")[language]
    let index = Explanation.Subject.allCases.map { subject in
      let codes = subject.codes(in: language).map { "`\($0.rawValue)`" }
      return "- [\(subject.title(in: language))](\(subject.file)\(suffix))\(colon) \(codes.joined(separator: ", "))\n"
    }
    return [("index" + suffix, text("opening") + "\n" + index.joined())]
      + Explanation.Subject.allCases.map { subject in
        let rows = subject.codes(in: language).map { row($0, language) }
        return (subject.file + suffix, text("subject", subject) + "\n" + text("header") + rows.joined())
      }
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

package import Basics

/// How findings are written.
package enum FindingFormat: String, Sendable, Hashable, CaseIterable {
  /// For a person at a terminal.
  case text
  /// For programs: one object, documented in the guide.
  case json
  /// For programs that show findings in code: SARIF 2.1.0 (OASIS).
  case sarif
  /// For GitHub Actions, which shows them on the lines of a pull request.
  case github
}

/// A run of the program, as whoever reads its findings has to know it.
package struct ToldRun: Sendable {
  /// `build`, `check`.
  package var command: String
  /// The program's: `0.1.0`.
  package var version: String
  package var language: Language
  /// What the run ends with.
  package var exitCode: Int
  /// In the order in which they are told.
  package var findings: [Finding]
  /// How many more there are of the codes that the site leaves out.
  package var ignored: Int

  package init(
    command: String, version: String, language: Language, exitCode: Int, findings: [Finding], ignored: Int = 0
  ) {
    self.command = command
    self.version = version
    self.language = language
    self.exitCode = exitCode
    self.findings = findings
    self.ignored = ignored
  }

  /// The findings in a format for machines; nil for a person's, which `TextPrinter` writes one by one.
  package func written(as format: FindingFormat) -> String? {
    switch format {
    case .text: nil
    case .json: String(decoding: json.bytes, as: UTF8.self)
    case .sarif: String(decoding: sarif.bytes, as: UTF8.self)
    case .github: github
    }
  }
}

extension Finding {
  /// All there is to say, as sentences on one line: the matter, the reason, the mend.
  func message(in language: Language) -> String {
    let summary = summary[language]
    let opening = summary.prefix(1).uppercased() + summary.dropFirst()
    let stop = summary.last.map { "?!….".contains($0) } == true ? "" : "."
    return ([opening + stop] + [why, hint].compactMap { $0?[language] }).joined(separator: " ")
  }
}

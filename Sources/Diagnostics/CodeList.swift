package import Basics

extension Code {
  /// What the code is about, for a terminal: its name and weight, the rule, an example, the mend.
  package func explained(in language: Language) -> String {
    let example = explanation.example[language].split(separator: "\n", omittingEmptySubsequences: false)
    let lines =
      ["\(rawValue) (\(severity.name[language]))", "  \(explanation.rule[language])", ""]
      + example.map { $0.isEmpty ? "" : "    \($0)" } + ["", "  → \(explanation.mend[language])"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Every code, its weight and its rule, one a line, for a terminal.
  package static func list(in language: Language) -> String {
    let width = allCases.map(\.rawValue.count).max() ?? 0
    let weight = Severity.allCases.map(\.name[language].count).max() ?? 0
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count) + 2)
    }
    return Explanation.groups.map { group in
      group.title[language] + "\n"
        + group.codes.map { code in
          "  " + padded(code.rawValue, width) + padded(code.severity.name[language], weight)
            + code.explanation.rule[language] + "\n"
        }.joined()
    }.joined(separator: "\n")
  }

  /// Every code as a page of the guide, front matter and all.
  package static func page(in language: Language) -> String {
    let words = PageWords(language)
    let groups = Explanation.groups.map { group in
      "## \(group.title[language])\n\n" + words.header
        + group.codes.map { row($0, language) }.joined()
    }
    return ([words.opening] + groups).joined(separator: "\n")
  }

  private static func row(_ code: Code, _ language: Language) -> String {
    let explanation = code.explanation
    return "| `\(code.rawValue)` | \(code.severity.name[language]) | \(cell(explanation.rule[language])) "
      + "| \(cell(explanation.mend[language])) |\n"
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

/// What the page says besides the codes.
private struct PageWords {
  let opening: String
  let header: String

  init(_ language: Language) {
    switch language {
    case .french:
      opening = """
        ---
        titre: Les messages
        description: Tout ce que Jalon peut signaler, et quoi faire dans chaque cas.
        ---
        Chaque message porte un code, entre crochets, à la fin de sa première ligne. Cherchez-le ici; pour un exemple, demandez-le \
        à Jalon :

        ```sh
        jalon explain \(Code.keyUnknown.rawValue)
        ```

        Une **erreur** arrête la publication, un **avertissement** mérite votre attention, une **note** vous renseigne.

        """
      header = "| Code | Gravité | La règle | Que faire |\n|---|---|---|---|\n"
    case .english:
      opening = """
        ---
        title: Messages
        description: Everything that Jalon can point out, and what to do in each case.
        ---
        Every message has a code, in brackets, at the end of its first line. Look for it here; for an example, ask Jalon:

        ```sh
        jalon explain \(Code.keyUnknown.rawValue)
        ```

        An **error** stops the publication, a **warning** deserves your attention, a **note** tells you something.

        """
      header = "| Code | Weight | The rule | What to do |\n|---|---|---|---|\n"
    }
  }
}

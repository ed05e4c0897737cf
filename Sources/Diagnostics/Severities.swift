/// What a site has each code weigh, where it does not leave that to Jalon.
package struct Severities: Sendable, Hashable {
  /// What a code weighs.
  package enum Choice: Sendable, Hashable {
    /// Nothing: it is not told.
    case ignored
    case told(Severity)

    /// Its name in either language, folded.
    package init?(named name: String) {
      switch name {
      case "ignore", "ignorer", "ignored": self = .ignored
      case "note": self = .told(.note)
      case "avertissement", "warning": self = .told(.warning)
      case "erreur", "error": self = .told(.error)
      default: return nil
      }
    }
  }

  private var choices: [Code: Choice] = [:]

  package init() {}

  /// Has a code weigh something else than it does by itself; one that is fixed stays as it is.
  ///
  /// - Returns: whether it does.
  package mutating func set(_ code: Code, to choice: Choice) -> Bool {
    if code.isFixed { return choice == .told(.error) }
    choices[code] = choice
    return true
  }

  /// Findings in the order in which they are told, each once, as the site weighs them; and how many it leaves out.
  package func weighed(_ findings: [Finding]) -> (told: [Finding], ignored: Int) {
    let found = findings.ordered
    let told = applied(to: found)
    return (told, found.count - told.count)
  }

  /// Findings as the site weighs them, those that it leaves out taken out.
  package func applied(to findings: [Finding]) -> [Finding] {
    guard !choices.isEmpty else { return findings }
    return findings.compactMap { finding in
      switch choices[finding.code] {
      case nil: return finding
      case .ignored: return nil
      case .told(let severity):
        var weighed = finding
        weighed.severity = severity
        return weighed
      }
    }
  }
}

extension Code {
  /// Whether it weighs the same in every site: what it tells of would be published wrong, or not at all, or is about a person.
  package var isFixed: Bool {
    switch self {
    case .ioRead, .ioWrite, .contentMissing, .contentEmpty, .destinationRefused, .outputForeign, .configInvalid,
      .personalData, .addressTwice, .idTwice,
      .fileTooLarge, .fileNotUTF8, .fileName, .linkOutside, .linkLoop, .nestingTooDeep, .textOutsized,
      .frontMatterOpen, .frontMatterMissing, .frontMatterShape,
      .yamlColon, .yamlTab, .yamlKeyTwice, .yamlAlias, .yamlSyntax, .valueKind, .keyHolds, .timeZoneUnknown,
      .csvSeparator, .csvRow, .csvQuote,
      .templateMissing, .templateSyntax, .templateUnclosed, .templateName, .templatePartial, .templateRecursion:
      true
    default: false
    }
  }
}

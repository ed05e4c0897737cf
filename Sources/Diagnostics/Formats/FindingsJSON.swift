import Basics

extension ToldRun {
  /// One object: the run, each finding, how many there are of each weight. What is not known is left out.
  var json: JSON {
    [
      "version": 1,
      "tool": ["name": "Jalon", "version": .text(version)],
      "command": .text(command),
      "language": .text(language.rawValue),
      "findings": .list(findings.map { entry($0) }),
      "counts": .object(
        Severity.allCases.reversed().map { severity in
          (severity.rawValue, .integer(findings.count { $0.severity == severity }))
        } + [("ignored", .integer(ignored))]),
    ]
  }

  private func entry(_ finding: Finding) -> JSON {
    var members: [(String, JSON)] = [
      ("code", .text(finding.code.rawValue)), ("severity", .text(finding.severity.rawValue)),
    ]
    if let file = finding.file { members.append(("file", .text(file))) }
    if let place = finding.place {
      members += [
        ("line", .integer(place.line)), ("column", .integer(place.column)), ("endLine", .integer(place.endLine)),
        ("endColumn", .integer(place.endColumn)),
      ]
    }
    members.append(("message", .text(finding.summary[language])))
    if let why = finding.why { members.append(("why", .text(why[language]))) }
    if let hint = finding.hint { members.append(("hint", .text(hint[language]))) }
    return .object(members)
  }
}

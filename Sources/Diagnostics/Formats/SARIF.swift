import Basics

extension ToldRun {
  /// A log of the Static Analysis Results Interchange Format 2.1.0 (OASIS), with one run.
  var sarif: JSON {
    let codes = Code.allCases.filter { code in findings.contains { $0.code == code } }
    let run: JSON = [
      "tool": ["driver": driver(codes)],
      // GitHub keeps the findings of each command apart by what stands before the last slash.
      "automationDetails": ["id": .text("jalon/\(command)/")],
      "invocations": [["executionSuccessful": .bool(exitCode < 2), "exitCode": .integer(exitCode)]],
      "columnKind": "unicodeCodePoints",
      "results": .list(results(codes)),
    ]
    return ["$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]]
  }

  private func driver(_ codes: [Code]) -> JSON {
    [
      "name": "Jalon", "version": .text(version), "semanticVersion": .text(version), "language": .text(language.tag),
      "rules": .list(codes.map(rule)),
    ]
  }

  private func rule(_ code: Code) -> JSON {
    let explanation = code.explanation(in: language)
    let (rule, example, mend) = (explanation.rule, explanation.example, explanation.mend)
    return [
      "id": .text(code.rawValue),
      "shortDescription": ["text": .text(rule)],
      "fullDescription": ["text": .text("\(rule) \(mend)")],
      "help": ["text": .text("\(example)\n\n\(mend)"), "markdown": .text("\(fenced(example))\n\n\(mend)")],
      "defaultConfiguration": ["level": .text(code.severity.rawValue)],
    ]
  }

  private func results(_ codes: [Code]) -> [JSON] {
    // What is the same as another finding in all that a fingerprint is made of is told apart by its rank.
    var ranks: [UInt64: Int] = [:]
    return findings.map { finding in
      let identity = identity(of: finding)
      let rank = ranks[identity, default: 0] + 1
      ranks[identity] = rank
      var members: [(String, JSON)] = [
        ("ruleId", .text(finding.code.rawValue)),
        ("ruleIndex", .integer(codes.firstIndex(of: finding.code) ?? -1)),
        ("level", .text(finding.severity.rawValue)),
        ("message", ["text": .text(finding.message(in: language))]),
      ]
      if let file = finding.file {
        members.append(("locations", [["physicalLocation": location(file, finding.place)]]))
      }
      members.append(
        ("partialFingerprints", ["jalonFinding/v1": .text("\(hexadecimal(identity, digits: 16)):\(rank)")]))
      return .object(members)
    }
  }

  /// What stays the same while lines above and beside it come and go: the code, the file, the words of the line.
  private func identity(of finding: Finding) -> UInt64 {
    let shown = finding.place.flatMap { $0.excerpt == Place.hidden ? nil : $0.excerpt }
    let words = shown ?? finding.summary.french
    let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return hash64("\(finding.code.rawValue)\n\(finding.file ?? "")\n\(line)".utf8)
  }

  private func location(_ file: String, _ place: Place?) -> JSON {
    var members: [(String, JSON)] = [("artifactLocation", artifact(file))]
    if let place {
      members.append(
        (
          "region",
          [
            "startLine": .integer(place.line), "startColumn": .integer(place.column),
            "endLine": .integer(place.endLine), "endColumn": .integer(place.endColumn),
          ]
        ))
    }
    return .object(members)
  }

  /// A file by its URI; one that is named from the working folder is said to be so, for the folder differs from machine to
  /// machine.
  private func artifact(_ file: String) -> JSON {
    if file.hasPrefix("/") { return ["uri": .text("file://" + encodePercent(path: file))] }
    if file.hasPrefix("jalon:") { return ["uri": .text("jalon:" + encodePercent(path: String(file.dropFirst(6))))] }
    return ["uri": .text(encodePercent(path: file)), "uriBaseId": "%SRCROOT%"]
  }
}

/// Text as a block of code, between more backticks than it holds in a row.
private func fenced(_ text: String) -> String {
  var longest = 0
  var run = 0
  for character in text {
    run = character == "`" ? run + 1 : 0
    longest = max(longest, run)
  }
  let fence = String(repeating: "`", count: max(3, longest + 1))
  return "\(fence)\n\(text)\n\(fence)"
}

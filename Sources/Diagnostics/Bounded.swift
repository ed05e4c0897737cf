import Basics

extension [Finding] {
  /// How many findings of one code are told of one file; whoever mends these will run Jalon again.
  private static let limit = 100

  /// The same, in the same order, where no file has more than `limit` of one code and severity: what is beyond is told once, with its
  /// count, after the last of them. A file that a machine made can have a hundred thousand.
  package var bounded: [Finding] {
    guard count > Self.limit else { return self }
    var counts: [Matter: Int] = [:]
    for finding in self { counts[Matter(finding), default: 0] += 1 }
    guard counts.values.contains(where: { $0 > Self.limit }) else { return self }
    var told: [Matter: Int] = [:]
    return compactMap { finding in
      let matter = Matter(finding)
      let total = counts[matter] ?? 0
      // One more takes no more room than saying that there is one.
      guard finding.file != nil, total > Self.limit + 1 else { return finding }
      told[matter, default: 0] += 1
      switch told[matter] ?? 0 {
      case ...Self.limit: return finding
      case Self.limit + 1: return finding.andMore(total - Self.limit)
      default: return nil
      }
    }
  }

  /// Whether so much of one kind was just found in a file that only its count is told (`bounded`): looking for what each may mean
  /// would take most of the time.
  package func areMany(_ code: Code, in file: String) -> Bool {
    guard count >= 2 * Self.limit else { return false }
    let before = self[count - 2 * Self.limit]
    return before.code == code && before.file == file
  }

  private struct Matter: Hashable {
    let file: String?
    let code: Code
    let severity: Severity

    init(_ finding: Finding) { (file, code, severity) = (finding.file, finding.code, finding.severity) }
  }
}

extension Finding {
  /// That there are more of its kind in its file.
  fileprivate func andMore(_ number: Int) -> Finding {
    Finding(
      code, as: severity, file: file, place: place,
      Words(
        fr: "à partir d’ici, \(number) autres de même sorte dans ce fichier",
        en: "from here on, \(number) more of the same kind in this file"))
  }
}

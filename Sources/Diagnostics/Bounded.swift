import Basics

extension [Finding] {
  /// How many findings of one code are told of one file; whoever mends these will run Jalon again.
  fileprivate static let limit = 100

  /// The same, in the same order, where no file has more than `limit` of one code and severity: what is beyond is told once, with its
  /// count, after the last of them. A file that a machine made can have a hundred thousand.
  ///
  /// What is told of one file stands together, as `ordered` has it.
  package var bounded: [Finding] {
    var result: [Finding] = []
    var start = 0
    while start < count {
      let file = self[start].file
      let end = self[start...].firstIndex { $0.file != file } ?? count
      if file != nil, end - start > Self.limit + 1 {
        if result.isEmpty { result = Array(self[..<start]) }
        result += self[start..<end].boundedInOneFile
      } else if !result.isEmpty {
        result += self[start..<end]
      }
      start = end
    }
    return result.isEmpty ? self : result
  }

  /// Whether so much of one kind was just found in a file that only its count is told (`bounded`): looking for what each may mean
  /// would take most of the time.
  package func areMany(_ code: Code, in file: String) -> Bool {
    guard count >= 2 * Self.limit else { return false }
    let before = self[count - 2 * Self.limit]
    return before.code == code && before.file == file
  }

  /// In the order in which they are told (`Finding.inOrder`), each once.
  package var ordered: [Finding] {
    // Most are in order, and each is there once: ten thousand are then not copied.
    let isInOrder = zip(self, dropFirst()).allSatisfy { !Finding.inOrder($1, $0) }
    let sorted = isInOrder ? self : sorted(by: Finding.inOrder)
    // Where the first of those begin that come neither before the next one nor after it: its likes are among them.
    var first = 0
    var repeated: Set<Int> = []
    for index in sorted.indices.dropFirst() {
      if Finding.inOrder(sorted[index - 1], sorted[index]) { first = index }
      if sorted[first..<index].contains(sorted[index]) { repeated.insert(index) }
    }
    return repeated.isEmpty ? sorted : sorted.enumerated().filter { !repeated.contains($0.offset) }.map(\.element)
  }
}

extension ArraySlice<Finding> {
  /// What `bounded` has of the findings of one file.
  fileprivate var boundedInOneFile: [Finding] {
    let limit = [Finding].limit
    var totals: [Finding.Kind: Int] = [:]
    for finding in self { totals[finding.kind, default: 0] += 1 }
    var told: [Finding.Kind: Int] = [:]
    return compactMap { finding in
      let total = totals[finding.kind] ?? 0
      // One more takes no more room than saying that there is one.
      guard total > limit + 1 else { return finding }
      told[finding.kind, default: 0] += 1
      switch told[finding.kind] ?? 0 {
      case ...limit: return finding
      case limit + 1: return finding.andMore(total - limit)
      default: return nil
      }
    }
  }
}

extension Finding {
  /// What is counted together.
  struct Kind: Hashable {
    let code: Code
    let severity: Severity
  }

  var kind: Kind { Kind(code: code, severity: severity) }

  /// That there are more of its kind in its file.
  fileprivate func andMore(_ number: Int) -> Finding {
    Finding(
      code, as: severity, file: file, place: place,
      Words(
        fr: "à partir d’ici, \(number) autres de même sorte dans ce fichier",
        en: "from here on, \(number) more of the same kind in this file"))
  }
}

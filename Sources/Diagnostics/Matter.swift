package import Basics

/// What was found once or in many places, in the same words: a person is told of it once.
package struct Matter: Sendable {
  /// The first of its findings.
  package let finding: Finding
  /// How many more there are.
  package fileprivate(set) var more = 0
  /// Where the next of them are.
  fileprivate var places: [String] = []

  private static let otherPlace = Noun(
    Words(fr: "autre endroit", en: "other place"), Words(fr: "autres endroits", en: "other places"))

  /// Where else it was found; nil where it was not.
  package var elsewhere: Words? {
    guard more > 0 else { return nil }
    let others = Counted(more, Self.otherPlace).words
    return Words(
      fr: "De même en \(others.french)" + (places.isEmpty ? "." : ", dont \(listed(places, .french))."),
      en: "The same in \(others.english)" + (places.isEmpty ? "." : ", such as \(listed(places, .english))."))
  }
}

/// Findings as a person is told of them: ten thousand pages may have the same key that nobody knows.
package struct Matters: Sendable {
  /// In the order of their first findings.
  package private(set) var told: [Matter] = []
  /// Findings that are of no matter that is told, since so many others of their code are: how many of each code and severity, in
  /// order.
  package private(set) var left: [(code: Code, severity: Severity, count: Int)] = []

  /// So many places of a matter each are told as a finding of their own.
  private static let few = 3

  /// - Parameter most: how many matters of one code and severity are told.
  package init(_ findings: [Finding], most: (Severity) -> Int = { _ in .max }) {
    var counts: [Subject: Int] = [:]
    for finding in findings { counts[Subject(finding), default: 0] += 1 }
    var places: [Subject: Int] = [:]
    var kinds: [Finding.Kind: (told: Int, left: Int?)] = [:]
    for finding in findings {
      let subject = Subject(finding)
      if let place = places[subject] {
        told[place].add(finding)
        continue
      }
      var kind = kinds[subject.kind] ?? (0, nil)
      defer { kinds[subject.kind] = kind }
      guard kind.told < most(finding.severity) else {
        let place = kind.left ?? left.count
        if kind.left == nil { left.append((finding.code, finding.severity, 0)) }
        left[place].count += 1
        kind.left = place
        continue
      }
      kind.told += 1
      if counts[subject] ?? 0 > Self.few { places[subject] = told.count }
      told.append(Matter(finding: finding))
    }
  }

  /// What makes findings one matter. Another hint may well tell of the place alone.
  private struct Subject: Hashable {
    let kind: Finding.Kind
    let summary: String

    init(_ finding: Finding) {
      kind = finding.kind
      summary = finding.summary.french
    }

    // Words are compared byte by byte: whether an accent is composed or not makes no difference that anybody would see.
    func hash(into hasher: inout Hasher) {
      hasher.combine(kind)
      summary.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    static func == (left: Self, right: Self) -> Bool {
      left.kind == right.kind && left.summary.utf8.elementsEqual(right.summary.utf8)
    }
  }
}

extension Matter {
  fileprivate init(finding: Finding) { self.finding = finding }

  /// Two more places beside the first make three.
  fileprivate mutating func add(_ other: Finding) {
    more += 1
    if places.count < 2, let location = other.location { places.append(location) }
  }
}

extension Finding {
  /// `file:line:column`, as far as it is known.
  package var location: String? {
    guard let file else { return nil }
    guard let place else { return file }
    return "\(file):\(place.line):\(place.column)"
  }
}

import Basics
import Model

/// A line that reads `key: value`, however it is dressed: `- **Brouillon :** oui`, `draft = true`, `"draft": true,`.
struct KeyLine {
  /// What a key tells of the lines among which it stands.
  enum Weight: Int, Comparable {
    /// No key of any record.
    case none
    /// One that a text may well begin with, too: « Date : », « Lieu : ».
    case known
    /// One that says what a file is: « titre », « type », « adresse ».
    case strong
    /// One that says whether something may be published, with a value that does.
    case deciding

    static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  let key: Substring
  let value: Substring
  let weight: Weight
  /// Whether it begins with a small letter, as keys do and sentences do not.
  let isSmall: Bool

  init?(_ line: Substring) {
    let text = line.visible.drop { " \t*_>-•·|:\"'`{[«".contains($0) || $0.isWhitespace }
    guard let first = text.first, first.isLetter,
      let mark = text.prefix(48).firstIndex(where: { ":=：|".contains($0) })
    else { return nil }
    key = text[..<mark].trimmedOfDress
    guard !key.isEmpty, key.split(whereSeparator: \.isWhitespace).count <= 4 else { return nil }
    var value = text[text.index(after: mark)...].drop { ":*".contains($0) }.trimmedOfDress
    if let comment = value.rangeInUTF8(of: " #") { value = value[..<comment.lowerBound].trimmedOfDress }
    self.value = value
    isSmall = first.isLowercase
    weight = Self.weight(of: String(key), value)
  }

  private static func weight(of key: String, _ value: Substring) -> Weight {
    let field = RecordType.allCases.lazy.compactMap { Field.named(key, in: .record($0)) }.first
    if let foreign = ForeignKey(key) {
      if foreign.decides(value) { return .deciding }
      if field == nil { return .known }
    }
    if let field {
      switch field {
      case .draft: return isFlag(value) ? .deciding : .known
      case .publishFrom, .publishUntil: return value.isEmpty || isDay(value) ? .deciding : .known
      case .title, .type, .description, .summary, .slug, .layout, .aliases: return .strong
      default: return .known
      }
    }
    // Of a person that a record names.
    switch Field.named(key, in: .person) {
    case .consent, .expires: return isFlag(value) || isDay(value) ? .deciding : .known
    default: return .none
    }
  }

  private static func isFlag(_ value: Substring) -> Bool {
    value.isEmpty || readFlag(String(value)) != nil || ["1", "0", "on", "off", "x", "✓"].contains(fold(value))
  }

  /// Whether a value is short and has the figures of a year.
  private static func isDay(_ value: Substring) -> Bool {
    value.utf8.count <= 40 && value.utf8.count(where: { (0x30...0x39).contains($0) }) >= 4
  }
}

/// Lines that may be front matter, weighed together.
struct KeyLines {
  private(set) var lines: [KeyLine] = []

  mutating func add(_ line: KeyLine) { lines.append(line) }

  private var strongest: KeyLine.Weight { lines.map(\.weight).max() ?? .none }
  private var areMostlyKnown: Bool { 2 * lines.count { $0.weight > .none } >= lines.count }

  /// Whether lines between two fences, of whatever sort, are front matter.
  var areFrontMatterBetweenFences: Bool {
    switch strongest {
    case .deciding: true
    case .strong: areMostlyKnown
    case .known: lines.allSatisfy { $0.weight > .none && $0.isSmall }
    case .none: false
    }
  }

  /// Whether lines of which no fence says so are: a text may begin with « Titre : » or « Lieu : ».
  var areFrontMatterAlone: Bool {
    switch strongest {
    case .deciding:
      lines.contains { $0.weight == .deciding && ($0.isSmall || !$0.mayBeProse) } || lines.count > 1 && areMostlyKnown
    case .strong: areMostlyKnown && lines.contains { $0.weight == .strong && $0.isSmall }
    case .known, .none: false
    }
  }

  /// Whether lines under a first line of three hyphens are, which nothing closes.
  var areFrontMatterAfterFence: Bool {
    strongest == .deciding || strongest == .strong && areMostlyKnown || lines.first?.isSmall == true
  }

  /// Whether lines above a fence are, without one above them.
  var areFrontMatterAboveFence: Bool {
    strongest == .deciding || strongest == .strong && areMostlyKnown
  }

  /// Whether any is a record’s.
  var haveKnown: Bool { strongest > .none }

  /// Whether one of them says whether a text may be published.
  var decide: Bool { strongest == .deciding }
}

extension KeyLine {
  /// Whether a sentence could begin so: « Expire le : », « Consentement : », « Statut : ».
  fileprivate var mayBeProse: Bool {
    switch Field.named(String(key), in: .record(.page)) {
    case .draft, .publishFrom: false
    default: !["published", "draft"].contains(fold(key))
    }
  }
}

extension Substring {
  /// Without white space and what cannot be seen around it: no-break and zero-width spaces, byte-order marks, soft hyphens.
  var visible: Substring {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isUnseen }), let last = scalars.lastIndex(where: { !$0.isUnseen })
    else { return self[endIndex...] }
    return self[first...last]
  }

  /// Without what cannot be seen, and without the quotes, asterisks and commas around a key or a value.
  fileprivate var trimmedOfDress: Substring {
    var result = self
    func isDress(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isUnseen || "*_`\"'“”«»|,;}]".unicodeScalars.contains(scalar)
    }
    while let first = result.unicodeScalars.first, isDress(first) { result.unicodeScalars.removeFirst() }
    while let last = result.unicodeScalars.last, isDress(last) { result.unicodeScalars.removeLast() }
    return result
  }
}

extension Unicode.Scalar {
  fileprivate var isUnseen: Bool {
    properties.isWhitespace || properties.isDefaultIgnorableCodePoint || properties.generalCategory == .control
      || properties.generalCategory == .format
  }
}

import Basics
import Model

/// The words that give a plan its structure: those of every plan (`PlanWords`), and its own (`niveaux:`).
struct OutlineWords: OutlineVocabulary {
  /// What a section under a heading holds.
  enum Label: Hashable {
    /// A list of steps.
    case milestones
    /// What one word says of what is open: who, when, how much.
    case field(Field)
    /// Of a theory of change. Activities may be steps as well.
    case theory(TheorySection.Kind)
    /// Of a strategic objective.
    case statement, axis(String, name: String)
    /// Of a plan.
    case vision, mission, values, orientations
  }

  /// The plan's own names of levels, folded, from the highest down.
  let own: [String]
  private let firstWords: Set<String>

  init(own: [String] = []) {
    self.own = own.map { fold($0) }
    firstWords = own.isEmpty ? Self.knownFirstWords : Self.knownFirstWords.union(self.own.map(Self.firstWord))
  }

  private static let knownFirstWords = Set(PlanWords.levels.keys.map(firstWord))
  private static func firstWord(_ words: String) -> String { String(words.prefix { !" -'".contains($0) }) }

  // MARK: Levels

  /// Whether the first word of a text may be one that announces a level.
  func mayBegin(_ text: Substring) -> Bool {
    let word = text.prefix { $0.isLetter }
    return !word.isEmpty && word.utf8.count < 24 && firstWords.contains(fold(word))
  }

  /// The longest name of a level that a text begins with: as compared, as written, and what follows.
  func level(atStartOf text: Substring) -> (name: String, label: String, after: Substring)? {
    guard mayBegin(text) else { return nil }
    var ends: [String.Index] = []
    var index = text.startIndex
    // « domaine d’intervention » has the most words: three.
    while ends.count < 4, index < text.endIndex {
      let end = text[index...].firstIndex { !$0.isLetter && !"'’-".contains($0) } ?? text.endIndex
      if end == index { break }
      ends.append(end)
      guard end < text.endIndex, text[end].isWhitespace else { break }
      index = text[end...].firstIndex { !$0.isWhitespace } ?? text.endIndex
    }
    for end in ends.reversed() {
      var label = text[..<end]
      // « Objectif- Titre »: the dash is no part of the word.
      while label.last == "-" { label.removeLast() }
      let name = fold(label)
      if PlanWords.levels[name] != nil || own.contains(name) { return (name, String(label), text[label.endIndex...]) }
    }
    return nil
  }

  /// Where a level usually stands among others.
  func rank(of word: String) -> (Int, Int) {
    if let index = own.firstIndex(of: word) { return (-1, index) }
    return (PlanWords.levels[word]?.rawValue ?? 4, 0)
  }

  func heading(_ text: String) -> OutlineHeading? { OutlineHeading(text, self) }

  // MARK: Sections

  func label(_ text: some StringProtocol) -> Label? { label(text, byHead: true) }

  // « Direction des arts » alone on a line is no label; « Direction responsable : … » is one.
  func bareLabel(_ line: String) -> Label? { label(line, byHead: false) }

  private func label(_ text: some StringProtocol, byHead: Bool) -> Label? {
    // No label is as long; most lines of prose are told apart by that alone.
    guard text.utf8.count < 60 else { return nil }
    let word = PlanWords.bare(fold(text))
    if let section = PlanWords.sections[word] {
      return switch section {
      case .milestones: .milestones
      case .theory(let kind): .theory(kind)
      case .statement: .statement
      case .vision: .vision
      case .mission: .mission
      case .values: .values
      case .orientations: .orientations
      }
    }
    guard let field = PlanWords.field(word) ?? (byHead ? PlanWords.headed(text) : nil) else { return nil }
    return switch field {
    case .target: .statement
    case .unit, .baseline, .actuals, .start, .end: nil
    default: .field(field)
    }
  }

  /// « Départ : 220 » and « Cible 2028 : 330 » say more of the indicator above them, and mean nothing elsewhere.
  func label(beforeColon text: some StringProtocol) -> Label? {
    if let label = label(text) { return label }
    guard text.utf8.count < 60 else { return nil }
    let word = text.prefix { !$0.isNumber && $0 != "(" }
    guard let field = PlanWords.field(word), [.unit, .baseline, .actuals, .target].contains(field) else { return nil }
    return .field(field)
  }

  func titledLabel(_ line: String) -> (label: Label, isTitled: Bool)? {
    guard case .axis(let number, let name)? = Self.axis(line) else { return nil }
    return (.axis(number, name: name), !name.isEmpty)
  }

  /// « Axe 1 : Concerter » and « Axis 2 »; nil for anything else.
  static func axis(_ text: some StringProtocol) -> Label? {
    guard text.utf8.count < 120 else { return nil }
    let word = text.prefix { $0.isLetter }
    guard ["axe", "axis"].contains(fold(word)) else { return nil }
    let rest = text[word.endIndex...].drop { $0.isWhitespace }
    let number = rest.prefix { $0.isASCII && $0.isNumber }
    guard !number.isEmpty else { return nil }
    let name = rest[number.endIndex...].drop { $0.isWhitespace || ":–—-.".contains($0) }
    return .axis(String(number), name: name.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}

import Basics

/// The words that give a plan its structure, folded, in French and English.
struct OutlineWords: OutlineVocabulary {
  /// What a heading announces.
  enum Rank: Hashable {
    case issue, objective, project
  }

  /// What a section under a heading holds.
  enum Label: Hashable {
    case milestones, partners, results, indicators, lead, budget
    /// Of a strategic objective.
    case statement, due, axis(String, name: String)
    /// Of a plan.
    case vision, mission, values, orientations
  }

  static let ranks: [String: Rank] = [
    "objectif": .objective, "objective": .objective, "but": .objective, "goal": .objective,
    "enjeu": .issue, "issue": .issue, "orientation": .issue,
    "projet": .project, "project": .project, "action": .project, "initiative": .project,
  ]

  private static let labels: [String: Label] = [
    "jalon": .milestones, "jalons": .milestones, "etape": .milestones, "etapes": .milestones, "echeancier": .milestones,
    "milestone": .milestones, "milestones": .milestones,
    "partenaire": .partners, "partenaires": .partners, "partner": .partners, "partners": .partners,
    "resultat": .results, "resultats": .results, "resultat attendu": .results, "resultats attendus": .results,
    "result": .results, "results": .results, "expected result": .results, "expected results": .results,
    "resultat vise": .results, "resultats vises": .results, "outcome": .results, "outcomes": .results,
    "indicateur": .indicators, "indicateurs": .indicators, "indicator": .indicators, "indicators": .indicators,
    "responsable": .lead, "responsables": .lead, "lead": .lead, "owner": .lead,
    "budget": .budget,
    "enonce": .statement, "statement": .statement, "cible": .statement, "target": .statement,
    "echeance": .due, "due": .due, "due date": .due,
    "vision": .vision, "mission": .mission, "valeur": .values, "valeurs": .values, "values": .values,
    "orientation": .orientations, "orientations": .orientations,
  ]

  static func heading(_ text: String) -> OutlineHeading? { OutlineHeading(text) }

  func label(_ text: some StringProtocol) -> Label? {
    // No label is as long; most lines of prose are told apart by that alone.
    guard text.utf8.count < 40 else { return nil }
    var word = fold(text)
    if word.last == ":" { word.removeLast() }
    return Self.labels[word.last == " " ? String(word.dropLast()) : word]
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

import Basics

/// The words that give a plan its structure, folded, in French and English.
enum OutlineWords {
  /// What a heading announces.
  enum Rank: Hashable {
    case issue, objective, project
  }

  /// What a section under a heading holds.
  enum Label: Hashable {
    case milestones, partners, results
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
  ]

  /// The section that a word names, whatever its case, accents and final colon.
  static func label(_ text: some StringProtocol) -> Label? {
    // No label is as long; most lines of prose are told apart by that alone.
    guard text.utf8.count < 40 else { return nil }
    var word = fold(text)
    if word.last == ":" { word.removeLast() }
    return labels[word.last == " " ? String(word.dropLast()) : word]
  }
}

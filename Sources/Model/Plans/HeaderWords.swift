import Basics

/// What a label or the head of a column is about where no table has its words whole: a noun, and what qualifies it. « État au 30 juin 2026 » is about
/// a state, « Service porteur » about who answers, “Lead department” as well.
extension PlanWords {
  private enum Strength { case sure, weak }

  private static let heads: [String: (field: Field, strength: Strength)] = {
    var result: [String: (Field, Strength)] = [:]
    for (field, strength, words) in headTable { for word in split(words) { result[word] = (field, strength) } }
    return result
  }()

  /// Nouns, with adjectives that stand for one. Those that are weak say what a stronger one beside them does not: « Service », « Unité ».
  private static let headTable: [(Field, Strength, String)] = [
    (
      .lead, .sure,
      """
      responsable, responsables, responsabilité, responsabilités, porteur, porteurs, porteuse, porteuses, pilote, pilotes, pilotage, répondant,
      répondante, répondants, mandataire, mandataires, coordonnateur, coordonnatrice, imputable, imputabilité, attribué, attribuée, assigné,
      maître d'oeuvre, chargé, chargée, titulaire,
      lead, leads, leader, leaders, owner, owners, ownership, responsible, responsibility, accountable, accountability, champion, sponsor, contact,
      assigned, assignee, coordinator, manager
      """
    ),
    (
      .lead, .weak,
      """
      acteur, acteurs, instance, instances, service, services, direction, directions, département, départements, unité, unités, division, équipe,
      bureau, department, departments, team, unit, agency, office, organization
      """
    ),
    (
      .partners, .sure,
      """
      partenaire, partenaires, partenariat, partenariats, collaborateur, collaborateurs, collaboration, collaborations, soutien, appui,
      partner, partners, partnership, partnerships, collaborator, collaborators, supporting, support
      """
    ),
    (
      .date, .sure,
      """
      échéance, échéances, échéancier, échéanciers, éch, date, dates, délai, délais, trimestre, trimestres, année, années, exercice, calendrier, horizon,
      période, temps, saison, début-fin, début/fin,
      due, deadline, deadlines, timeline, timelines, timeframe, timing, completion, quarter, quarters, year, years, fy, schedule, term, season
      """
    ),
    (
      .state, .sure,
      "état, états, statut, statuts, status, statuses, state, rag, avancement"
    ),
    (.indicators, .sure, "indicateur, indicateurs, indicator, indicators, kpi, kpis"),
  ]

  /// A date of these tells when something was written, and not when it is due.
  private static let otherDates: Set<String> = Set(
    split(
      """
      maj, jour, révision, adoption, approbation, création, publication, adopté, adoptée, approuvé, début, dernière, dernier, last, updated, update,
      adopted, approved, created, review, reviewed, started, approval, adoption date, naissance, birth
      """))

  /// What parts a head from what qualifies it.
  private static let prepositions: Set<String> = [
    "au", "aux", "a", "de", "du", "des", "d", "en", "pour", "par", "sur", "selon", "avec", "to", "of", "as", "for",
    "by", "at", "in", "on",
  ]

  /// Several words as a field by their head; nil where it is none, or where the words are no label at all. `isColumn` takes words for a part of a
  /// house as well, which say who in the head of a column, and may be anything before a colon: « Service : … ».
  package static func headed(_ text: some StringProtocol, isColumn: Bool = false) -> Field? {
    // A sentence is no label.
    guard text.utf8.count < 60, !text.contains(". "), !text.contains(where: { ",;!«»".contains($0) }) else {
      return nil
    }
    let words = fold(text).split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
    guard !words.isEmpty, words.count <= 8 else { return nil }
    let end = words.indices.dropFirst().first { prepositions.contains(words[$0]) } ?? words.endIndex
    let head = words[..<end].prefix(4).compactMap { word in
      heads[word].map { (word: word, field: $0.field, strength: $0.strength) }
    }
    let known = head.contains { $0.strength == .sure } ? head.filter { $0.strength == .sure } : head
    guard let first = known.first, let last = known.last else { return nil }
    // French says the noun first, English last: « Statut du délai », “Completion status”.
    let chosen = isEnglish(first.word) && isEnglish(last.word) ? last : first
    guard let place = words[..<end].firstIndex(of: chosen.word), place < 2 || place == end - 1 else { return nil }
    if chosen.strength == .weak, !isColumn { return nil }
    // A word for a part of a house alone says who, and nothing in a longer phrase that begins with another.
    if chosen.strength == .weak, words.count > 1, words.first != chosen.word, words.last != chosen.word { return nil }
    if chosen.field == .date, isOtherDate(text) { return nil }
    return chosen.field
  }

  /// Whether words name a date that is not when something is due: « Date d’adoption », “Last updated”.
  package static func isOtherDate(_ text: some StringProtocol) -> Bool {
    fold(text).split { !$0.isLetter }.contains { otherDates.contains(String($0)) }
  }

  private static func isEnglish(_ word: String) -> Bool { englishHeads.contains(word) }

  private static let englishHeads: Set<String> = Set(
    split(
      """
      lead, leads, leader, owner, owners, responsible, accountable, champion, sponsor, contact, department, departments, team, unit, agency, office,
      division, organization, partner, partners, supporting, support, date, dates, due, deadline, timeline, timeframe, completion, quarter, year, fy,
      schedule, term, status, state, rag, indicator, indicators, manager, coordinator, assigned
      """))
}

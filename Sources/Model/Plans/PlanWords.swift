import Basics

/// The words that plans are written with, in French and English: names of levels, of sections, of fields, of columns. The one place
/// that has them: outlines, tables and front matter all look them up here.
///
/// All are compared folded: no case, no accents. Words for states are in `StateWords`.
package enum PlanWords {
  // MARK: Levels

  /// Where a level usually stands, for those that neither headings nor numbers tell apart.
  package enum LevelRank: Int, Sendable, Hashable, Comparable {
    case group, objective, project, step

    package static func < (left: LevelRank, right: LevelRank) -> Bool { left.rawValue < right.rawValue }
  }

  /// What announces a level, singular, by its folded words.
  package static let levels: [String: LevelRank] = {
    var result: [String: LevelRank] = [:]
    for (rank, words) in levelTable { for word in split(words) { result[word] = rank } }
    return result
  }()

  private static let levelTable: [(LevelRank, String)] = [
    (
      .group,
      """
      enjeu, axe, axe stratégique, axe d'intervention, axe de développement, volet, orientation, orientation stratégique, pilier,
      thème, thématique, domaine, domaine d'intervention, champ d'action, champ d'intervention, priorité,
      priorité stratégique, grande priorité, chapitre, secteur, programme, ambition,
      issue, axis, pillar, theme, strategic theme, priority, strategic priority, priority area, focus area, area of focus, domain,
      key area, strategic area, strategic direction, direction, stream, program, programme
      """
    ),
    (
      .objective,
      """
      objectif, objectif stratégique, objectif général, grand objectif, but, engagement, stratégie, sous-objectif,
      objectif spécifique, objectif opérationnel, cible,
      objective, strategic objective, goal, strategic goal, commitment, strategy, aim, outcome, specific objective,
      operational objective, sub-objective
      """
    ),
    (
      .project,
      """
      projet, action, initiative, mesure, chantier, moyen, moyen d'action, piste d'action, intervention, livrable, activité,
      phase, tactique, recommandation, sous-projet, sous-action,
      project, measure, tactic, deliverable, activity, action item, recommendation, key action, work package, workstream
      """
    ),
    (.step, "étape, tâche, jalon, step, stage, task, milestone"),
  ]

  // MARK: Sections

  /// What a section of a plan holds.
  package enum Section: Sendable, Hashable {
    case milestones
    case theory(TheorySection.Kind)
    case statement, vision, mission, values, orientations
  }

  /// What opens a section, by its folded words.
  package static let sections: [String: Section] = {
    var result: [String: Section] = [:]
    for (section, words) in sectionTable { for word in split(words) { result[word] = section } }
    return result
  }()

  private static let sectionTable: [(Section, String)] = [
    (
      .milestones,
      """
      jalon, jalons, étape, étapes, étapes clés, grandes étapes, prochaines étapes, actions, livrables, livrable, tâches, mesures,
      moyens, moyens d'action, plan d'action, actions à réaliser, actions prévues, action à réaliser, actions clés, initiatives,
      interventions, tactiques, réalisations, à faire, pistes d'action, feuille de route, échéancier, calendrier,
      calendrier de réalisation,
      milestone, milestones, key milestones, steps, next steps, key steps, action steps, action items, action plan, key actions,
      deliverables, deliverable, tasks, tactics, to do, measures, workplan, work plan, roadmap, timeline, schedule
      """
    ),
    (
      .theory(.inputs), "intrants, intrant, ressources, ressources requises, inputs, input, resources, resources needed"
    ),
    (.theory(.activities), "activités, activité, activities, activity"),
    (.theory(.outputs), "extrants, extrant, produits, outputs, output"),
    (
      .theory(.outcomes),
      "effets, effets attendus, retombées, retombées attendues, impacts, outcomes, intended outcomes"
    ),
    (.statement, "énoncé, statement"),
    (.vision, "vision, notre vision, our vision"),
    (.mission, "mission, notre mission, our mission, mandat, mandate"),
    (.values, "valeur, valeurs, nos valeurs, values, our values"),
    (.orientations, "orientation, orientations, orientations stratégiques"),
  ]

  // MARK: Fields

  /// What a field or a column is called, besides its names in the table of keys.
  package static func field(_ word: some StringProtocol) -> Field? {
    guard word.utf8.count < 60 else { return nil }
    return fields[bare(fold(word))]
  }

  /// The words for a field that are read and never shown.
  static func words(for field: Field) -> [String] {
    fieldTable.filter { $0.0 == field }.flatMap { split($0.1, folded: false) }
  }

  private static let fields: [String: Field] = {
    var result: [String: Field] = [:]
    for (field, words) in fieldTable { for word in split(words) where result[word] == nil { result[word] = field } }
    return result
  }()

  private static let fieldTable: [(Field, String)] = [
    (
      .lead,
      """
      responsable, responsables, responsabilité, responsabilités, porteur, porteurs, porteuse, porteuses, porteur de dossier,
      porteurs de dossier, porteur du projet, pilote, pilotes, piloté par, porté par, personne responsable, personnes responsables,
      instance responsable, service responsable, direction responsable, qui, par qui, chargé de projet, chargée de projet,
      imputabilité, imputable, resp, répondant, répondante, mandataire, leader,
      lead, leads, owner, owners, who, by whom, responsible, responsible party, responsible parties, responsible person,
      person responsible, people responsible, responsibility, accountable, accountability, champion, lead agency, lead partner,
      assigned to, staff lead, led by, point person
      """
    ),
    (
      .date,
      """
      date, dates, échéance, échéances, échéancier, date limite, date prévue, date cible, date d'échéance, date butoir, délai,
      délais, date de réalisation, date de fin prévue, calendrier, calendrier de réalisation, quand, pour quand, moment,
      période, période de réalisation, année de réalisation, année, horizon, horizon de réalisation, réalisation prévue,
      fin prévue, temporalité, éch, échéance max, échéance maximale, terme,
      due, due date, deadline, timeline, timelines, timeframe, time frame, timing, when, by when, target date,
      target completion, target completion date, completion date, expected completion, schedule, completion, year
      """
    ),
    (
      .state,
      """
      état, états, statut, statuts, status, état d'avancement, état de situation, état de réalisation, état actuel, situation,
      stade, stade d'avancement, statut actuel, réalisation, suivi de l'état,
      state, current status, progress status, status update
      """
    ),
    (
      .progress,
      """
      avancement, progression, progrès, % d'avancement, pourcentage, pourcentage d'avancement, pourcentage de réalisation,
      taux d'avancement, taux de réalisation, degré d'avancement, niveau d'avancement, degré de réalisation,
      niveau de réalisation, % réalisé, % de réalisation, %,
      progress, percent complete, % complete, percent done, % done, completion rate, percentage complete
      """
    ),
    (
      .newDate,
      """
      nouvelle date, nouvelle échéance, date révisée, échéance révisée, échéancier révisé, reporté à, reporté au,
      new date, revised date, new deadline, revised deadline, new due date, revised due date, postponed to, rescheduled to
      """
    ),
    (
      .budget,
      """
      budget, budgets, coût, coûts, coût estimé, coûts estimés, coût prévu, coût total, montant, montant prévu, budget prévu,
      budget estimé, budget alloué, enveloppe, enveloppe budgétaire, ressources financières, estimation des coûts,
      cost, costs, estimated cost, estimated costs, total cost, amount, budget estimate, budgeted, planned budget,
      financial resources, estimated budget
      """
    ),
    (
      .spent,
      """
      dépensé, dépense, dépenses, dépenses réelles, dépenses à ce jour, coût réel, coûts réels, montant dépensé,
      spent, actual cost, actual costs, expenditure, expenditures, spending, spent to date, amount spent
      """
    ),
    (
      .indicators,
      """
      indicateur, indicateurs, indicateur de réussite, indicateurs de réussite, indicateur de performance,
      indicateurs de performance, indicateur de résultat, indicateurs de résultat, indicateurs de résultats,
      indicateur de suivi, indicateurs de suivi, indicateur de succès, indicateurs de succès, mesure de succès,
      mesures de succès, mesure de réussite, mesures de réussite, critère de succès, critères de succès, critère de réussite,
      critères de réussite,
      indicator, indicators, measure of success, measures of success, success measure, success measures, success indicator,
      success indicators, performance indicator, performance indicators, key performance indicator,
      key performance indicators, kpi, kpis, metric, metrics, performance measure, performance measures, success criteria,
      how we will measure success
      """
    ),
    (
      .partners,
      """
      partenaire, partenaires, partenaire potentiel, partenaires potentiels, partenariat, partenariats, collaborateur,
      collaborateurs, collaboration, collaborations, en collaboration avec, en partenariat avec,
      partner, partners, potential partners, key partners, partnership, partnerships, collaborators, in partnership with,
      in collaboration with
      """
    ),
    (
      .results,
      """
      résultat, résultats, résultat attendu, résultats attendus, résultat visé, résultats visés, résultats escomptés,
      résultat escompté,
      result, results, expected result, expected results, outcome, expected outcome, expected outcomes, desired results
      """
    ),
    (
      .note,
      """
      note, notes, remarque, remarques, commentaire, commentaires, précision, précisions, détails, description,
      remark, remarks, comment, comments, details
      """
    ),
    (.evidence, "preuve, preuves, pièce justificative, evidence, proof"),
    (.reason, "raison, raisons, motif, motifs, justification, reason, reasons, rationale"),
    (.unit, "unité, unité de mesure, unit, unit of measure"),
    (
      .baseline,
      """
      départ, base, point de départ, valeur de départ, valeur initiale, situation de départ, situation initiale,
      situation de référence, valeur de référence, référence, état initial, état de référence, niveau de départ,
      niveau de référence, niveau initial, ligne de base, donnée de base, données de base,
      baseline, baseline value, baseline data, baseline level, starting point, starting level, initial level, start value, starting value, initial value
      """
    ),
    (
      .target,
      """
      cible, cibles, valeur cible, valeur visée, valeur à atteindre, cible visée, cible à atteindre, cible annuelle, cible finale,
      target, targets, target value, target level, annual target, final target
      """
    ),
    (
      .actuals,
      """
      mesure, mesures, réel, réels, valeur actuelle, valeur réelle, résultat réel, résultat à ce jour, valeur mesurée, à ce jour,
      atteint, réalisé,
      to date, result to date, latest value, actual, actuals, actual value, current value, measured
      """
    ),
    (.start, "début, date de début, commencement, start, start date, from"),
    (.end, "fin, date de fin, end, end date, to"),
  ]

  // MARK: Columns

  /// What names a step in a table that has no level of its own for it: « Quoi », “Task”.
  package static let stepColumns = Set(
    split(
      """
      quoi, description, description de l'action, intitulé, titre, nom, élément, actions, activités, mesures, projets, livrables,
      tâches, étapes, jalons, initiatives, actions à réaliser, moyens, moyens d'action, action à réaliser, événement,
      what, title, name, item, activities, projects, deliverables, tasks, steps, milestones, tactics, event, key actions,
      action step, action steps, action item, action items, measures
      """))

  /// What tells of an action beside it, and names steps where nothing else does: « Livrable », « Étapes ».
  package static let secondaryColumns = Set(
    split(
      """
      livrable, livrables, moyen, moyens, moyens d'action, étape, étapes, jalon, jalons, description, description de l'action, élément, événement,
      produit livrable, deliverable, deliverables, step, steps, milestone, milestones, item, event, tactic, tactics, key milestones
      """))

  /// Folded words in the singular: « objectifs strategiques » as « objectif strategique ».
  package static func singular(_ folded: String) -> String {
    folded.split(separator: " ").map { $0.hasSuffix("s") && $0.count > 3 ? $0.dropLast() : $0 }.joined(separator: " ")
  }

  // MARK: Headings that are no level

  /// What opens a chapter of a document and not a level of a plan, though it may be numbered: « 1. Introduction ».
  package static let chapters = Set(
    split(
      """
      introduction, contexte, mise en contexte, préambule, avant-propos, mot de la direction, mot de la présidence, sommaire,
      table des matières, conclusion, annexe, annexes, glossaire, lexique, méthodologie, méthode, démarche, remerciements,
      historique, portrait, état des lieux, diagnostic, constats, bilan, références, sources, bibliographie, suivi et évaluation,
      gouvernance, présentation, à propos, rappel,
      context, background, foreword, preface, executive summary, summary, contents, table of contents, appendix, appendices,
      glossary, methodology, methods, acknowledgements, acknowledgments, history, overview, references, bibliography, about,
      monitoring and evaluation, governance, process
      """))

  // MARK: Reading the tables

  static func split(_ words: String, folded: Bool = true) -> [String] {
    words.split(whereSeparator: { $0 == "," || $0 == "\n" }).map { word in
      folded ? fold(word) : String(word.trimmed)
    }.filter { !$0.isEmpty }
  }

  /// Folded words without the marks that may end a label.
  package static func bare(_ folded: String) -> String {
    let marks: Set<Character> = [":", "?", ".", " ", "*", "_"]
    guard let last = folded.last, marks.contains(last) || marks.contains(folded.first ?? "a") else { return folded }
    var word = folded[...].drop { marks.contains($0) }
    while let last = word.last, marks.contains(last) { word.removeLast() }
    return String(word)
  }
}

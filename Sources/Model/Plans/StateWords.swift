import Basics

/// The words that name a state, in French and English, and what else they say of it: the one table of them.
enum StateWords {
  /// What some words mean.
  struct Meaning: Sendable, Hashable {
    var state: State
    var isAtRisk = false
    var isOnHold = false
    /// Whether its words mean this only where a state is expected: « vert », « s. o. ».
    var isForStates = false
    /// Whether, without an accent, its words may be others: « livré » and « livre ».
    var wantsAccent = false
  }

  /// By their words as `key` leaves them, as they are written and as they agree with a noun.
  static let meanings: [String: Meaning] = {
    var result: [String: Meaning] = [:]
    func add(_ words: String, _ meaning: Meaning) {
      for phrase in split(words) {
        var meaning = meaning
        meaning.wantsAccent = phrase.contains("é")
        for form in forms(of: phrase) where !nouns.contains(form) {
          // « complété » without its accent is also the English “complete”.
          if let known = result[form], !known.wantsAccent || meaning.wantsAccent { continue }
          result[form] = meaning
        }
      }
    }
    for (state, words) in table { add(words, Meaning(state: state)) }
    add(onHold, Meaning(state: .planned, isOnHold: true))
    add(atRisk, Meaning(state: .underWay, isAtRisk: true))
    for (words, meaning) in lights { add(words, meaning) }
    add(untold, Meaning(state: .unknown, isForStates: true))
    return result
  }()

  /// How many words the longest of them has.
  static let longest = meanings.keys.map { $0.split(separator: " ").count }.max() ?? 1

  /// The first word of each: most phrases begin with none of them.
  static let firstWords = Set(meanings.keys.map { String($0.prefix { $0 != " " }) })

  /// What a sign says where a state is expected, or before a title. An empty box says nothing.
  static let signs: [Character: Meaning] = [
    "✅": Meaning(state: .done), "✔": Meaning(state: .done), "✔\u{FE0F}": Meaning(state: .done),
    "✓": Meaning(state: .done), "🗸": Meaning(state: .done), "⚪": Meaning(state: .planned),
    "⚪\u{FE0F}": Meaning(state: .planned),
    "☑": Meaning(state: .done), "☑\u{FE0F}": Meaning(state: .done), "☒": Meaning(state: .done),
    "🟢": Meaning(state: .done), "🟡": Meaning(state: .underWay, isAtRisk: true),
    "🟠": Meaning(state: .underWay, isAtRisk: true), "🔴": Meaning(state: .late), "❌": Meaning(state: .dropped),
    "⏳": Meaning(state: .underWay), "🚧": Meaning(state: .underWay),
    "⏸": Meaning(state: .planned, isOnHold: true), "⏸\u{FE0F}": Meaning(state: .planned, isOnHold: true),
  ]

  /// Every word as it is written, and as it agrees with a noun, folded, in alphabetical order.
  static let spellings: [String] = {
    var result: Set<String> = []
    for phrase in split((table.map(\.1) + [onHold, atRisk, untold] + lights.map(\.0)).joined(separator: ",")) {
      for form in forms(of: phrase, folded: fold) where !nouns.contains(form) { result.insert(form) }
    }
    return result.sorted()
  }()

  /// Folded words, one space between them where they may have a hyphen or a low line: « On-track », “in_progress”.
  static func key(_ words: some StringProtocol) -> String {
    let folded = fold(words)
    guard folded.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }) else { return folded }
    return folded.split { $0 == " " || $0 == "-" || $0 == "_" }.joined(separator: " ")
  }

  /// A phrase as it agrees with a noun: « réalisé, réalisée, réalisés, réalisées ».
  private static func forms(of phrase: String, folded: (String) -> String = key) -> Set<String> {
    let words = phrase.split(separator: " ")
    let isAgreeing = words.contains { $0.last == "é" || agreeing.contains(String($0)) }
    return Set(
      (isAgreeing ? ["", "e", "s", "es"] : [""]).map { ending in
        folded(words.map { $0.last == "é" || agreeing.contains(String($0)) ? $0 + ending : $0 }.joined(separator: " "))
      })
  }

  private static func split(_ words: String) -> [String] {
    words.split(whereSeparator: { $0 == "," || $0 == "\n" }).map { String($0.trimmed) }.filter { !$0.isEmpty }
  }

  /// Participles and adjectives that agree without ending in « é ».
  private static let agreeing: Set<String> = [
    "fait", "fini", "atteint", "conclu", "réussi", "accompli", "mis", "remis", "suspendu", "interrompu", "entrepris",
    "partiel", "continu", "permanent", "récurrent", "tenu", "clos", "incomplet",
  ]

  /// What agreement would make, and is a noun: « mise en œuvre » is what is to be done, not what was.
  private static let nouns: Set<String> = [
    "mise en oeuvre", "mise en chantier", "remise", "remises", "entreprise", "entreprises", "closs", "atteintes",
  ]

  private static let table: [(State, String)] = [
    (
      .planned,
      """
      à venir, prévu, planifié, projeté, non débuté, pas débuté, pas encore débuté, non démarré, pas démarré, non commencé, pas commencé,
      pas encore commencé, non amorcé, pas amorcé, pas encore amorcé, non entamé, pas entamé, pas encore entamé, non lancé,
      pas lancé, pas encore lancé, pas encore fait, pas encore réalisé, pas encore livré, pas encore adopté,
      pas encore publié, pas encore mis en œuvre, non livré, pas livré, non mis en œuvre, pas mis en œuvre,
      pas encore atteint, à faire, à réaliser, à commencer, à débuter, à amorcer, à entreprendre, à planifier, à lancer,
      planned, to come, upcoming, scheduled, not started, not yet started, not begun, not yet begun, not yet done,
      not yet, not yet delivered, not yet achieved, not yet met, not yet implemented, not delivered, not implemented,
      yet to start, to do, todo, to be done, to be started, to start
      """
    ),
    (
      .underWay,
      """
      en cours, en cours de réalisation, en cours d'exécution, en cours de mise en œuvre, en réalisation, amorcé, débuté,
      commencé, entamé, entrepris, mis en chantier, en chantier, en route, en marche, en progression,
      en voie d'être réalisé, en voie de réalisation, en voie d'exécution, non terminé, pas terminé, pas encore terminé,
      non complété, pas complété, pas encore complété, non achevé, pas achevé, pas encore achevé, non finalisé,
      pas finalisé, pas encore finalisé, non fini, pas fini, pas encore fini, inachevé, incomplet, en voie d'être atteint, en voie d'être complété, en bonne voie,
      sur la bonne voie, en développement, en préparation, en élaboration, dans les temps, selon l'échéancier,
      under way, underway, in progress, in process, in development, in preparation, on track, on schedule, on target,
      started, begun, initiated, work in progress, not completed, not complete, not yet completed, not yet complete,
      not finished, not yet finished, unfinished, incomplete
      """
    ),
    (
      .done,
      """
      réalisé, fait, terminé, complété, atteint, fini, achevé, livré, accompli, exécuté, mis en œuvre, conclu, réussi,
      adopté, finalisé, publié, effectué, inauguré, tenu, clos, clôturé, signé, a eu lieu, ont eu lieu, c'est fait,
      entièrement réalisé, entièrement terminé, entièrement complété, pleinement réalisé, pleinement atteint,
      objectif atteint, objectifs atteints, cible atteinte, cibles atteintes,
      done, completed, complete, finished, delivered, achieved, accomplished, implemented, met, fully achieved,
      fully completed, fully implemented, already done, fulfilled, adopted, finalized, finalised, published, signed, held,
      closed, concluded, took place, wrapped up, all done, ok, okay
      """
    ),
    (
      .partlyDone,
      """
      partiellement réalisé, partiellement atteint, partiellement complété, partiellement fait, partiellement terminé,
      partiel, partielle, réalisé en partie, en partie réalisé, atteint en partie, en partie atteint, fait en partie,
      complété en partie, réalisé partiellement, atteint partiellement, complété partiellement, presque terminé,
      presque complété, presque réalisé, presque fait, presque fini, presque achevé, à moitié fait, à moitié réalisé,
      à moitié terminé, à moitié complété, à demi fait, en bonne partie réalisé, en grande partie réalisé,
      partly done, partially done, partly completed, partially completed, partially complete, partly complete,
      partly achieved, partially achieved, partially met, partly met, partial, partially, partly, mostly done,
      nearly done, nearly complete, nearly completed, almost done, almost complete, almost completed, half done,
      half complete, half completed, halfway, in part
      """
    ),
    (
      .late,
      """
      en retard, retardé, en retard sur l'échéancier, late, overdue, delayed, behind, behind schedule, past due
      """
    ),
    (
      .postponed,
      """
      reporté, remis, remis à plus tard, différé, repoussé, décalé, déplacé, reporté à une date ultérieure,
      postponed, deferred, rescheduled, pushed back, pushed, put off, moved
      """
    ),
    (
      .dropped,
      """
      abandonné, annulé, non réalisé, pas réalisé, non fait, pas fait, retiré, supprimé, sans suite, ne sera pas réalisé,
      ne sera pas fait, n'aura pas lieu, plus nécessaire, not needed, no longer needed,
      dropped, cancelled, canceled, abandoned, not done, withdrawn, discontinued, not going ahead
      """
    ),
    (
      .ongoing, "en continu, continu, récurrent, permanent, ongoing, on going, continuous, continuing, recurring"
    ),
    (.unreported, "sans nouvelles, sans nouvelle, no news, unreported"),
    (.unknown, "inconnu, non atteint, pas atteint, unknown, not achieved, not met"),
  ]

  private static let onHold =
    """
    en attente, en pause, en suspens, suspendu, interrompu, mis en attente, mis en pause, mis en veilleuse,
    en veilleuse, sur la glace, gelé, on hold, paused, on pause, suspended, pending, waiting, awaiting, stalled
    """

  private static let atRisk =
    """
    à risque, à risques, en danger, à surveiller, en difficulté, en cours à risque, at risk, off track, needs attention
    """

  /// Traffic lights in words.
  private static let lights: [(String, Meaning)] = [
    ("vert, verte, green", Meaning(state: .underWay, isForStates: true)),
    (
      "jaune, orange, ambre, rouge, amber, yellow, red",
      Meaning(state: .underWay, isAtRisk: true, isForStates: true)
    ),
  ]

  /// What stands for no state.
  private static let untold =
    """
    à déterminer, à confirmer, à préciser, sans objet, non applicable, ne s'applique pas, so, nd, tbd, tbc, tba, na,
    to be determined, to be confirmed, not applicable
    """
}

import Basics

/// The words that name a state, in French and English, and what else they say of it: the one table of them.
enum StateWords {
  /// What some words mean.
  struct Meaning: Sendable, Hashable {
    var state: State
    var isAtRisk = false
    var isOnHold = false
  }

  /// By their words as `stem` leaves them.
  static let meanings: [String: Meaning] = {
    var result: [String: Meaning] = [:]
    func add(_ words: String, _ meaning: Meaning) {
      for word in words.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
        let key = stem(word)
        if !key.isEmpty, result[key] == nil { result[key] = meaning }
      }
    }
    for (state, words) in table { add(words, Meaning(state: state)) }
    add(onHold, Meaning(state: .planned, isOnHold: true))
    add(atRisk, Meaning(state: .underWay, isAtRisk: true))
    return result
  }()

  /// How many words the longest of them has.
  static let longest = meanings.keys.map { $0.split(separator: " ").count }.max() ?? 1

  /// The first word of each: most phrases begin with none of them.
  static let firstWords = Set(meanings.keys.map { String($0.prefix { $0 != " " }) })

  /// What a sign says where a state is expected, or before a title. An empty box says nothing.
  static let signs: [Character: Meaning] = [
    "✅": Meaning(state: .done), "✔": Meaning(state: .done), "✔\u{FE0F}": Meaning(state: .done),
    "☑": Meaning(state: .done), "☑\u{FE0F}": Meaning(state: .done), "☒": Meaning(state: .done),
    "🟢": Meaning(state: .done), "🟡": Meaning(state: .underWay, isAtRisk: true),
    "🟠": Meaning(state: .underWay, isAtRisk: true), "🔴": Meaning(state: .late), "❌": Meaning(state: .dropped),
    "⏳": Meaning(state: .underWay), "🚧": Meaning(state: .underWay),
    "⏸": Meaning(state: .planned, isOnHold: true), "⏸\u{FE0F}": Meaning(state: .planned, isOnHold: true),
  ]

  /// Every word as it is written, and as it agrees with a noun, folded, in alphabetical order.
  static let spellings: [String] = {
    let words = (table.map(\.1) + [onHold, atRisk]).flatMap { $0.split { $0 == "," || $0 == "\n" } }
    var result: Set<String> = []
    for phrase in words.map({ $0.trimmed }) where !phrase.isEmpty {
      // Only what ends in « é » agrees: a participle.
      for ending in phrase.split(separator: " ").contains(where: { $0.last == "é" }) ? ["", "e", "s", "es"] : [""] {
        let agreed = phrase.split(separator: " ").map { $0.last == "é" ? $0 + ending : $0 }
        result.insert(fold(agreed.joined(separator: " ")))
      }
    }
    return result.sorted()
  }()

  /// Folded words without what agrees with a noun: « réalisées », « réalisée » and « réalisé » are one.
  static func stem(_ words: some StringProtocol) -> String {
    let folded = fold(words)
    var result = ""
    for word in folded.utf8.split(whereSeparator: { $0 == 0x20 || $0 == UInt8(ascii: "-") }) {
      if !result.isEmpty { result += " " }
      result += Substring(withoutEnding(word))
    }
    return result
  }

  private static func withoutEnding(_ word: Substring.UTF8View) -> Substring.UTF8View {
    var word = word
    while word.count > 3, let last = word.last, last == UInt8(ascii: "e") || last == UInt8(ascii: "s") {
      word.removeLast()
    }
    return word
  }

  private static let table: [(State, String)] = [
    (
      .planned,
      """
      à venir, prévu, planifié, projeté, non débuté, pas débuté, pas encore débuté, non commencé, pas commencé,
      pas encore commencé, non amorcé, pas amorcé, pas encore amorcé, non entamé, pas encore fait, à faire, à réaliser,
      à commencer, à débuter, à amorcer, à entreprendre, à planifier, à lancer,
      planned, to come, upcoming, scheduled, not started, not yet started, not begun, not yet begun, not yet done,
      not yet, to do, todo, to be done, to be started
      """
    ),
    (
      .underWay,
      """
      en cours, en cours de réalisation, en cours d'exécution, en cours de mise en œuvre, en réalisation, amorcé, débuté,
      commencé, entamé, entrepris, mis en chantier, en chantier, en route, en marche, en progression,
      en voie d'être réalisé, en voie de réalisation, en voie d'être atteint, en voie d'être complété, en bonne voie,
      sur la bonne voie, en développement, en préparation, en élaboration, dans les temps, selon l'échéancier,
      under way, underway, in progress, in process, in development, in preparation, on track, on schedule, on target,
      started, begun, initiated, work in progress
      """
    ),
    (
      .done,
      """
      réalisé, fait, terminé, complété, atteint, fini, achevé, livré, accompli, exécuté, mis en œuvre, conclu, réussi,
      déjà fait, déjà réalisé, entièrement réalisé, pleinement réalisé, objectif atteint, cible atteinte,
      done, completed, complete, finished, delivered, achieved, accomplished, implemented, met, fully achieved,
      fully completed, already done, fulfilled
      """
    ),
    (
      .partlyDone,
      """
      partiellement réalisé, partiellement atteint, partiellement complété, partiellement fait, partiellement terminé,
      partiel, partielle, réalisé en partie, en partie réalisé, atteint en partie, en partie atteint, fait en partie,
      complété en partie, réalisé partiellement, atteint partiellement, complété partiellement, presque terminé,
      presque complété, presque réalisé,
      partly done, partially done, partly completed, partially completed, partially complete, partly complete,
      partly achieved, partially achieved, partially met, partly met, partial, partially, partly, mostly done,
      nearly done, nearly complete, almost done, almost complete, in part
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
      reporté, remis, remis à plus tard, différé, repoussé, décalé, reporté à une date ultérieure,
      postponed, deferred, rescheduled, pushed back, put off
      """
    ),
    (
      .dropped,
      """
      abandonné, annulé, non réalisé, pas réalisé, non fait, pas fait, non complété, pas complété, non terminé, non atteint,
      pas atteint, non livré, retiré, supprimé, sans suite, ne sera pas réalisé,
      dropped, cancelled, canceled, abandoned, not done, not completed, not complete, not achieved, not met,
      not delivered, not implemented, withdrawn, discontinued, not going ahead
      """
    ),
    (
      .ongoing, "en continu, continu, récurrent, permanent, ongoing, on going, continuous, continuing, recurring"
    ),
    (.unreported, "sans nouvelles, sans nouvelle, no news, unreported"),
    (.unknown, "inconnu, unknown"),
  ]

  private static let onHold =
    """
    en attente, en pause, en suspens, suspendu, interrompu, mis en attente, mis en pause, mis en veilleuse,
    en veilleuse, sur la glace, on hold, paused, on pause, suspended, pending, waiting, awaiting, stalled
    """

  private static let atRisk =
    """
    à risque, en danger, à surveiller, en cours à risque, at risk, off track, needs attention
    """
}

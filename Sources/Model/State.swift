package import Basics
package import Dates

/// Where a milestone stands. The raw value is what data holds.
package enum State: String, Sendable, Hashable, CaseIterable {
  case planned
  case underWay = "under-way"
  case done
  case partlyDone = "partly-done"
  case late
  case postponed
  case dropped
  case ongoing
  case unknown

  /// The state that a word names in French or English, accents and case ignored.
  package init?(named word: some StringProtocol) {
    guard let state = Self.names[fold(word)] else { return nil }
    self = state
  }

  /// Every word that names a state, for suggestions; the first of each is the one shown.
  package static func words(in language: Language) -> [String] {
    language == .french
      ? [
        "à venir", "en cours", "réalisé", "partiellement réalisé", "en retard", "reporté", "abandonné", "en continu",
        "inconnu",
      ]
      : ["planned", "under way", "done", "partly done", "late", "postponed", "dropped", "ongoing", "unknown"]
  }

  /// Every word that names a state, folded, in alphabetical order.
  package static var spellings: [String] { names.keys.sorted() }

  private static let names: [String: State] = [
    "a venir": .planned, "prevu": .planned, "prevue": .planned, "planifie": .planned, "planned": .planned,
    "en cours": .underWay, "under way": .underWay, "underway": .underWay, "under-way": .underWay,
    "in progress": .underWay,
    "realise": .done, "realisee": .done, "fait": .done, "faite": .done, "termine": .done, "terminee": .done,
    "atteint": .done, "fini": .done, "finie": .done, "acheve": .done, "achevee": .done, "finished": .done,
    "done": .done, "completed": .done, "complete": .done,
    "partiellement realise": .partlyDone, "partiellement realisee": .partlyDone, "partiel": .partlyDone,
    "partly done": .partlyDone, "partly-done": .partlyDone, "partial": .partlyDone,
    "en retard": .late, "late": .late, "overdue": .late, "delayed": .late,
    "reporte": .postponed, "reportee": .postponed, "postponed": .postponed, "deferred": .postponed,
    "abandonne": .dropped, "abandonnee": .dropped, "annule": .dropped, "annulee": .dropped, "dropped": .dropped,
    "cancelled": .dropped, "canceled": .dropped, "abandoned": .dropped,
    "en continu": .ongoing, "continu": .ongoing, "ongoing": .ongoing,
    "inconnu": .unknown, "inconnue": .unknown, "unknown": .unknown,
  ]
}

extension Milestone {
  /// The state on a day: what the author states, else what the date says.
  ///
  /// Before its window a milestone is planned, inside it under way, after it late; one with a new date is postponed until
  /// that has passed; one that goes on or comes again is never late, and one without a date that can be read is unknown.
  package func state(asOf day: CivilDate) -> State {
    if let statedState { return statedState }
    if isDone { return .done }
    if let newDate { return newDate.latest.map { day > $0 } ?? false ? .late : .postponed }
    guard let date else { return .unknown }
    switch date.kind {
    case .ongoing, .recurring: return .ongoing
    case .unknown: return .unknown
    // Near or far, or if something else is: to come until somebody says otherwise.
    case .horizon, .conditional: return .planned
    default: break
    }
    if let earliest = date.earliest, day < earliest { return .planned }
    if let latest = date.latest, day > latest { return .late }
    return date.earliest == nil && date.latest == nil ? .unknown : .underWay
  }

  /// The date that counts: the new one of a postponed milestone, else its own.
  package var currentDate: When? { newDate ?? date }
}

/// How much of a set of milestones is done: those done among those not dropped.
package struct Progress: Sendable, Hashable {
  package let done: Int
  package let total: Int

  package init(_ milestones: some Sequence<Milestone>, asOf day: CivilDate) {
    var done = 0
    var total = 0
    for milestone in milestones {
      let state = milestone.state(asOf: day)
      if state == .dropped { continue }
      total += 1
      if state == .done { done += 1 }
    }
    self.done = done
    self.total = total
  }

  /// 0…100, rounded down so that 100 means all of them; 0 where there is none.
  package var percent: Int { total == 0 ? 0 : done * 100 / total }
}

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
  /// Its date is past and nobody has said anything: silence is no evidence of failure.
  case unreported
  case unknown

  /// The state that words name in French or English, whatever their accents, case, gender and number.
  package init?(named word: some StringProtocol) {
    guard let meaning = StateWords.meanings[StateWords.key(word)] else { return nil }
    self = meaning.state
  }

  /// Every word that names a state, for suggestions; the first of each is the one shown.
  package static func words(in language: Language) -> [String] {
    language == .french
      ? [
        "à venir", "en cours", "réalisé", "partiellement réalisé", "en retard", "reporté", "abandonné", "en continu",
        "sans nouvelles", "inconnu",
      ]
      : [
        "planned", "under way", "done", "partly done", "late", "postponed", "dropped", "ongoing", "no news", "unknown",
      ]
  }

  /// The word that is shown for a state: « à venir ».
  package static func shown(_ state: State, in language: Language) -> String {
    zip(allCases, words(in: language)).first { $0.0 == state }?.1 ?? state.rawValue
  }

  /// Every word that names a state, folded, in alphabetical order.
  package static var spellings: [String] { StateWords.spellings }
}

extension Milestone {
  /// The state on a day: what the author states, else what the date says.
  ///
  /// Before its window a milestone is planned, inside it under way; one with a new date is postponed until that has passed; one
  /// that goes on or comes again is never late, and one without a date that can be read is unknown. Once its day is past, it is late
  /// where the plan is followed (`isFollowed`) and all of it was understood, else unreported.
  package func state(asOf day: CivilDate) -> State {
    if let statedState { return statedState }
    if isDone || progress == 100 { return .done }
    let past: State = isFollowed && !isPartlyUnread ? .late : .unreported
    if let newDate { return newDate.latest.map { day > $0 } ?? false ? past : .postponed }
    let begun: State? = progress.map { $0 > 0 } ?? false ? .underWay : nil
    guard let date else { return begun ?? .unknown }
    switch date.kind {
    case .ongoing, .recurring: return .ongoing
    case .unknown: return begun ?? .unknown
    // Near or far, or if something else is: to come until somebody says otherwise.
    case .horizon, .conditional: return begun ?? .planned
    default: break
    }
    if let earliest = date.earliest, day < earliest { return begun ?? .planned }
    if let latest = date.latest, day > latest { return past }
    return date.earliest == nil && date.latest == nil ? begun ?? .unknown : .underWay
  }

  /// Whether anything was ever said of how it goes. An empty box says nothing, nor do words that nobody understands.
  package var isReported: Bool {
    isDone || progress != nil || newDate != nil || !updates.isEmpty || statedState.map { $0 != .unknown } ?? false
  }

  /// The date that counts: the new one of a postponed milestone, else its own.
  package var currentDate: DateExpression? { newDate ?? date }
}

/// How much of a set of milestones is done: those done among those not dropped, and of the others the part that is.
package struct Progress: Sendable, Hashable {
  package let done: Int
  package let total: Int
  /// Those under way for which a part is told, each by that part: three quarters of a milestone at 75 %.
  package let begun: Double

  package init(_ milestones: some Sequence<Milestone>, asOf day: CivilDate) {
    var done = 0
    var total = 0
    var parts = 0
    for milestone in milestones {
      let state = milestone.state(asOf: day)
      if state == .dropped { continue }
      total += 1
      if state == .done { done += 1 } else { parts += milestone.progress ?? 0 }
    }
    self.done = done
    self.total = total
    begun = Double(parts) / 100
  }

  /// 0…100 to the nearest, 100 only where all of them are done; 0 where there is none.
  package var percent: Int { total == 0 ? 0 : Model.percent((Double(done) + begun) / Double(total)) ?? 0 }
}

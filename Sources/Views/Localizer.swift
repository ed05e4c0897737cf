import Basics
import Dates
import Model
import Templates

/// How dates and states are said: the words of a language and the day for which states are worked out.
struct Localizer: Sendable {
  let strings: Strings
  let asOf: CivilDate
  private let states: [State: Value]
  private let stillAwaited: Value
  /// Every mission that was held has the same.
  let missionSections: [MissionSection.Name]
  /// Those of missions that have not begun on the as-of day.
  let missionSectionsToCome: [MissionSection.Name]

  var language: Language { strings.language }

  init(_ strings: Strings, asOf: CivilDate) {
    self.strings = strings
    self.asOf = asOf
    missionSections = MissionSection.names(strings)
    missionSectionsToCome = MissionSection.names(strings, isToCome: true)
    states = Dictionary(
      uniqueKeysWithValues: State.allCases.map { ($0, Self.state($0, strings["state_\($0.key)"])) })
    stillAwaited = Self.state(.late, strings["state_late_expected"])
  }

  private static func state(_ state: State, _ label: String) -> Value {
    ["name": .text(state.rawValue), "label": .text(label)]
  }

  // MARK: States

  /// What a state is called.
  func label(_ state: State) -> String { strings["state_\(state.key)"] }

  func state(_ state: State) -> Value { states[state] ?? .null }

  /// Where a milestone stands. A date that somebody else decides is not held against the plan: unless its author says
  /// otherwise, it is awaited and not late.
  func state(of milestone: Milestone) -> Value {
    let state = milestone.state(asOf: asOf)
    if state == .late, milestone.statedState == nil, milestone.date?.kind == .expected { return stillAwaited }
    guard
      milestone.progress != nil || milestone.isAtRisk || milestone.isOnHold || milestone.saysMore || state == .unknown
    else {
      return self.state(state)
    }
    return Self.state(state, label(state, of: milestone))
  }

  /// « En cours (75 %, à risque) »; words that name no state, as they were written, and so do those that say more.
  private func label(_ state: State, of milestone: Milestone) -> String {
    let words =
      if state == .unknown || milestone.saysMore && state == milestone.statedState, let written = milestone.stateWords {
        written
      } else {
        milestone.isOnHold ? strings["on_hold"] : label(state)
      }
    let isPart = state != .done && state != .dropped
    let part = milestone.progress.flatMap { isPart ? strings.percent(strings.written($0)) : nil }
    let more = [part, milestone.isAtRisk ? strings["at_risk"] : nil].compactMap(\.self)
    return more.isEmpty || state == .unknown || milestone.saysMore
      ? words : "\(words) (\(more.joined(separator: ", ")))"
  }

  /// How many of them are in each state, for those states that some are in; `address` is where states are explained.
  func states(_ milestones: some Sequence<Milestone>, at address: String? = nil) -> Value {
    var counts: [State: Int] = [:]
    for milestone in milestones { counts[milestone.state(asOf: asOf), default: 0] += 1 }
    return .list(
      State.inOrder.compactMap { state in
        counts[state].map { count in
          [
            "name": .text(state.rawValue), "label": .text(label(state)), "count": .integer(count),
            "url": address.map { .address("\($0)#\(state.rawValue)") } ?? .null,
          ]
        }
      })
  }

  /// Nothing where no milestone counts, for a share of nothing says nothing, and where nobody gives news of any: « 0 réalisé » would
  /// say that nothing was done.
  func progress(_ milestones: some Sequence<Milestone>) -> Value {
    guard milestones.contains(where: \.isFollowed) else { return .null }
    let progress = Progress(milestones, asOf: asOf)
    guard progress.total > 0 else { return .null }
    return [
      "done": .integer(progress.done), "total": .integer(progress.total), "percent": .integer(progress.percent),
      "has_total": true,
      "text": .text(strings.progress(progress.done, of: progress.total, percent: progress.percent)),
    ]
  }

  // MARK: Dates

  /// A day in words: « 15 décembre 2020 ».
  func words(_ day: CivilDate) -> String { day.words(in: strings) }

  /// The month in words: « janvier 2020 ».
  func month(_ month: Int, of year: Int) -> String {
    CivilDate(year: year, month: month, day: 1).flatMap { EDTF($0.iso.prefix(7))?.words(in: strings) } ?? "\(year)"
  }

  /// A season by its number in EDTF, at the head of a line: « Hiver 2020 ».
  func season(_ season: Int, of year: Int) -> String {
    let start = CivilDate(year: year, month: 1, day: 1)
    let words = start.flatMap { EDTF("\($0.iso.prefix(4))-\(season)")?.words(in: strings) } ?? "\(year)"
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  func date(_ day: CivilDate) -> Value { ["text": .text(words(day)), "iso": .text(day.iso)] }

  /// A date as written, and what HTML's `time` may say of it.
  func date(_ when: DateExpression?) -> Value {
    guard let when else { return .null }
    return ["text": .text(when.text), "iso": .optional(when.iso)]
  }

  /// A date as written, or in words where those written are not clear to everybody and nothing beside them says so.
  func clearDate(_ when: DateExpression?) -> Value {
    guard let when, case .text(let words) = dateWords(when) else { return date(when) }
    return ["text": .text(words), "iso": .optional(when.iso)]
  }

  /// A date as one line of text; nil where there is none.
  func plainDate(_ when: DateExpression?) -> String? {
    guard let when else { return nil }
    if case .text(let words) = dateWords(when) { return words }
    return when.text
  }

  /// The date in words where those written are not clear to everybody.
  func dateWords(_ when: DateExpression?) -> Value {
    guard let when, when.edtf != nil || when.isOfNoDate && !Strings.areInCode(language), !when.isClear(in: language)
    else { return .null }
    let words = when.words(in: strings)
    return words.isEmpty || words == when.text ? .null : .text(words)
  }
}

extension State {
  /// The order in which states are listed: what asks for attention first.
  static let inOrder: [State] = [
    .late, .postponed, .underWay, .planned, .unreported, .partlyDone, .done, .ongoing, .dropped, .unknown,
  ]

  /// Its name in the keys of strings: `partly_done`.
  fileprivate var key: String { rawValue.replacing("-", with: "_") }
}

extension DateExpression {
  /// The date as HTML's `time` has it: a year, a month or a day (EDTF level 0), of our era; nil for anything else.
  var iso: String? {
    guard let edtf, case .date(let date) = edtf.form, edtf.level == 0, (date.year.number ?? 0) > 0 else { return nil }
    switch kind {
    case .ongoing, .recurring, .horizon, .conditional, .unknown: return nil
    case .point, .window, .expected, .from, .until: return edtf.description
    }
  }

  /// Whether it says how far or upon what, and no date: « à court terme ».
  fileprivate var isOfNoDate: Bool { kind == .horizon || kind == .conditional }

  /// Whether the words as written need no others beside them: they have a word in them, or are years only. Dates in
  /// digits and EDTF are not for everybody, nor are French and English on the pages of another language.
  fileprivate func isClear(in language: Language) -> Bool {
    var letters = 0
    var hasWord = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "?"), UInt8(ascii: "~"), UInt8(ascii: "%"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "{"), UInt8(ascii: "}"):
        return false
      // 0xC3 begins « é », « û »; what follows it is no letter of its own.
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0xC3: letters += 1
      case 0x80...0xBF where letters > 0: continue
      default: letters = 0
      }
      if letters == 3 { hasWord = true }
    }
    if hasWord, !Strings.areInCode(language) { return false }
    return hasWord || text.split { !$0.isNumber }.allSatisfy { $0.count == 4 }
  }
}

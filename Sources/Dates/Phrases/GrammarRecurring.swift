extension Grammar {
  /// « chaque année », « deux fois par an », « tous les deux ans », « mensuel », « le premier lundi de chaque mois ».
  mutating func recurring() -> Sense? {
    guard mayComeBack else { return nil }
    let start = index
    let known = problems
    var count = Count()
    while let token = current, takeRecurring(token, &count) {}
    guard count.isRecurring else {
      index = start
      problems = known
      return nil
    }
    return during(Sense(kind: .recurring, frequency: count.frequency))
  }

  /// What has been read so far of how often something comes back.
  private struct Count {
    var unit: Frequency.Unit?
    var every = 1
    var times = 1
    var isRecurring = false
    /// Whether « chaque », « deux fois » or the like was read, so that a unit after it is one.
    var isCounted = false
    var isEvery = false

    var frequency: Frequency? { unit.map { Frequency($0, every: every, times: times) } }
  }

  /// Whether the phrase begins as what comes back does.
  private var mayComeBack: Bool {
    var offset = 0
    while word(offset) == .the || word(offset) == .at || word(offset) == .within { offset += 1 }
    switch token(offset) {
    case .frequency, .doubtful, .weekdays, .word(.recurring), .word(.every), .word(.twice), .word(.once),
      .word(.several):
      return true
    case .ordinal, .word(.last):
      // « le premier lundi de chaque mois »
      if case .weekday? = token(offset + 1) { return word(offset + 2) == .of || word(offset + 2) == .every }
      return false
    case .count, .number(_, digits: 1...2):
      if word(offset + 1) == .times { return true }
      // « aux deux ans »; « 4 par année », « 2/an »
      if word(offset + 1) == .per || token(offset + 1) == .slash { return isUnit(offset + 2) }
      return offset > 0 && word(offset - 1) == .at && isUnit(offset + 1) && index + offset + 2 == tokens.count
    case .word:
      // « au trimestre »
      return offset > 0 && word(offset - 1) == .at && isUnit(offset) && index + offset + 1 == tokens.count
    default: return false
    }
  }

  private func isUnit(_ offset: Int) -> Bool { word(offset).flatMap(Self.unit) != nil }

  private static func unit(_ word: Word) -> Frequency.Unit? {
    switch word {
    case .day: .day
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    case .half: .half
    case .year: .year
    default: nil
    }
  }

  /// Takes one token of it; false at the first that is none of it.
  private mutating func takeRecurring(_ token: Token, _ count: inout Count) -> Bool {
    switch token {
    case .frequency(let frequency), .doubtful(let frequency):
      if case .doubtful = token { problems.append(.frequencyDoubtful(frequency)) }
      if count.unit == nil {
        (count.unit, count.every, count.times) = (frequency.unit, frequency.every, frequency.times)
      }
      count.isRecurring = true
    case .word(.recurring): count.isRecurring = true
    case .word(.every):
      count.isCounted = true
      count.isEvery = true
    case .word(.twice), .word(.once), .word(.several):
      count.isCounted = true
      if token == .word(.twice) { count.times = 2 }
    case .word(.other) where count.isEvery: count.every = 2
    case .word(.times), .word(.per), .word(.the), .comma: break
    case .slash where isUnit(1): break
    case .count(let number), .number(let number, digits: 1...2): return takeNumber(number, &count)
    case .ordinal(let number): return takeOrdinal(number, &count)
    case .word(.last):
      guard case .weekday? = self.token(1) else { return false }
    case .weekdays:
      count.unit = count.unit ?? .week
      count.isRecurring = true
    case .weekday:
      // Of « chaque lundi »; that of « le premier lundi de chaque mois » says no frequency.
      if count.isEvery, count.unit == nil {
        count.unit = .week
        count.isRecurring = true
      }
    case .month, .season, .feast:
      if isDated(after: 1) { return false }
      count.unit = count.unit ?? (count.isCounted ? .year : nil)
      count.isRecurring = count.isRecurring || count.isCounted
    case .word(.of), .word(.within), .word(.at): return takeLink(&count)
    case .word(let word):
      guard let unit = Self.unit(word) else { return false }
      // « en mars de chaque année » has the unit that comes first.
      count.unit = count.unit ?? unit
      count.isRecurring = count.isRecurring || count.isCounted
    default: return false
    }
    index += 1
    return true
  }

  /// « deux » of « deux fois par an », « tous les deux ans », « aux deux ans ».
  private mutating func takeNumber(_ number: Int, _ count: inout Count) -> Bool {
    guard number > 0 else { return false }
    if word(1) == .times || word(1) == .per || token(1) == .slash {
      count.times = number
    } else if isUnit(1), count.isEvery || word(-1) == .at {
      count.every = number
    } else if count.isEvery || count.isCounted || !isUnit(1) {
      return false
    }
    count.isCounted = true
    index += 1
    return true
  }

  /// « every second year »; « premier » of « premier lundi du mois ».
  private mutating func takeOrdinal(_ number: Int, _ count: inout Count) -> Bool {
    if count.isEvery, count.unit == nil, isUnit(1) {
      count.every = number
    } else {
      guard case .weekday? = token(1) else { return false }
    }
    index += 1
    return true
  }

  /// « par », « à », « de » before what is still of it: « twice a year », « du mois », « de chaque mois », « en mars ».
  private mutating func takeLink(_ count: inout Count) -> Bool {
    var offset = 1
    while word(offset) == .the || word(offset) == .at { offset += 1 }
    switch token(offset) {
    case .month, .season, .feast:
      if isDated(after: offset + 1) { return false }
    case .word(.every): break
    case .word(.month), .word(.week), .word(.day), .word(.year), .word(.quarter), .word(.half):
      // « le premier lundi du mois »
      if case .weekday? = token(-1) { count.isCounted = true }
      // « au trimestre »
      if index + offset + 1 == tokens.count { count.isCounted = true }
      // « en l’année 2020 » is a date.
      if case .number(_, digits: 4)? = token(offset + 1) { return false }
    case .count, .number(_, digits: 1...2):
      if word(offset + 1) != .times && !isUnit(offset + 1) { return false }
    default: return false
    }
    index += 1
    return true
  }

  /// Whether a year or another date follows, so that the month before it is that of a date.
  private func isDated(after offset: Int) -> Bool {
    switch token(offset) {
    case .number, .dash, .word(.at), .word(.to), .word(.until), .word(.and): true
    default: false
    }
  }
}

// Years: plain, of two digits, from one calendar year to the next.

extension Grammar {
  /// A year, after a comma or small words: « 2020 », « de l’exercice 2024-2025 », « 2023-2024 » after a quarter, « an 2 ».
  mutating func readYear(_ draft: inout Draft) {
    let start = index
    let hasComma = take(.comma)
    skipSmall(andWithin: draft.unit > 12)
    if word(0) == .financial {
      index += 1
      if readFinancialYear(&draft) { return }
    } else if draft.unit > 12, takePlanYear(&draft) {
      return
    } else if readNumber(&draft, hasComma: hasComma) {
      return
    }
    index = start
  }

  private mutating func readNumber(_ draft: inout Draft, hasComma: Bool) -> Bool {
    let start = index
    // « T1 (2024) »
    if current == .open, token(2) == .close, case .number(let year, digits: 4)? = token(1) {
      index += 3
      draft.year = year
      noteCalendarPart(draft)
      return true
    }
    // « T2-2024 », « juin-24 »
    if draft.day == 0, draft.unit > 0, current == .dash(tight: true) || (draft.unit > 12 && current == .slash) {
      index += 1
    }
    if draft.unit > 32, let year = takePair() {
      setFinancial(year, &draft)
      return true
    }
    if case .number(let year, digits: 4)? = current {
      index += 1
      draft.year = year
      noteCalendarPart(draft)
      return true
    }
    if !hasComma, let year = takeTwoDigits(after: draft, isJoined: index > start) {
      draft.year = year
      noteCalendarPart(draft)
      return true
    }
    index = start
    return false
  }

  /// The year of « hiver 27 », « T2 24 », « 3 mars 25 », « Jun-24 »; nil of what may be a day.
  private mutating func takeTwoDigits(after draft: Draft, isJoined: Bool) -> Int? {
    guard case .number(let number, digits: 2)? = current, let year = surroundings.fullYear(number) else { return nil }
    let isMonth = (1...12).contains(draft.unit)
    guard draft.unit > 12 || draft.special != nil || isMonth && (draft.day > 0 || isJoined) else { return nil }
    switch token(1) {
    case .word(.hour), .colon, .month, .dot, .number, .word(.morning), .word(.afternoon): return nil
    case .dash where isMonth && token(2) != nil:
      // « 28 mars 10 - 3 avril » is none.
      if case .month? = token(2) {} else { return nil }
    default: break
    }
    // « March 3 10 »: a day is not followed by another without a word between.
    if isMonth, draft.day > 0, case .month? = token(-2) { return nil }
    index += 1
    problems.append(.twoDigitYear(full: "\(year)"))
    return year
  }

  /// `2023-2024`, `2023/24`, `24-25`: two years of which one follows the other; gives the first.
  mutating func takePair() -> Int? {
    guard case .number(var year, let digits)? = current, case .number(let next, let nextDigits)? = token(2),
      digits == 4 || (digits == 2 && nextDigits == 2)
    else { return nil }
    switch token(1) {
    case .dash, .slash: break
    default: return nil
    }
    if digits == 2 {
      guard let full = surroundings.fullYear(year) else { return nil }
      year = full
    }
    guard nextDigits == 4 ? next == year + 1 : nextDigits == 2 && next == (year + 1) % 100 else { return nil }
    if case .month? = token(3) { return nil }
    index += 3
    if nextDigits == 2 { problems.append(.twoDigitYear(full: "\(year)-\(year + 1)")) }
    return year
  }

  /// « 2023-2024 T2 », “2023-24 season”, “2024-2025 fiscal year”; stays where it was when it is two years.
  mutating func readPaired(_ draft: inout Draft) -> Bool {
    guard case .number? = token(2) else { return false }
    let start = self
    guard let year = takePair() else { return false }
    _ = take(.comma)
    skipSmall()
    switch current {
    case .word(.season), .word(.school):
      index += 1
      setActivity(year, &draft)
      return true
    case .word(.financial):
      index += 1
      setFinancial(year, &draft)
      readPart(&draft)
      return true
    default:
      setFinancial(year, &draft)
      if readPart(&draft) { return true }
    }
    self = start
    draft.year = nil
    draft.yearStart = 1
    return false
  }

  /// « exercice 2024-2025 », “FY25”, “fiscal 2024/25”, and the quarter after it. One year alone is that in which it ends.
  mutating func readFinancialYear(_ draft: inout Draft) -> Bool {
    _ = take(.dash(tight: true))
    skipSmall()
    while take(.plan) || take(.year) || take(.financial) {}
    let known = problems
    if let year = takePair() {
      // What is said to be a financial year leaves no doubt.
      problems = known
      setFinancial(year, &draft)
    } else if case .number(let number, let digits)? = current, digits == 4 || digits == 2,
      let year = digits == 4 ? number : surroundings.fullYear(number)
    {
      index += 1
      setFinancial((surroundings.financialStart ?? 4) == 1 ? year : year - 1, &draft)
    } else if let year = surroundings.financialYear, draft.unit > 32 {
      setFinancial(year, &draft)
    } else {
      return false
    }
    readPart(&draft)
    return true
  }

  /// « T2 », « , 2e trimestre » after a year.
  @discardableResult
  private mutating func readPart(_ draft: inout Draft) -> Bool {
    guard draft.unit == 0 else { return false }
    let start = index
    _ = take(.comma)
    _ = take(.dash(tight: true))
    skipSmall()
    switch current {
    case .part(let part):
      index += 1
      draft.unit = part
      return true
    case .ordinal(let number), .number(let number, digits: 1):
      draft.unit = part(number, of: word(1))
      if draft.unit != 0 {
        index += 2
        return true
      }
    case .word(.quarter), .word(.half):
      if case .number(let number, digits: 1)? = token(1) {
        draft.unit = part(number, of: word(0))
        if draft.unit != 0 {
          index += 2
          return true
        }
      }
    default: break
    }
    index = start
    return false
  }

  private mutating func setFinancial(_ year: Int, _ draft: inout Draft) {
    draft.year = year
    draft.yearStart = surroundings.financialStart ?? 4
    let problem = DateProblem.financialYear(
      firstMonth: draft.yearStart, isAssumed: surroundings.financialStart == nil)
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// Says that a quarter or a half of one year is that of the calendar.
  mutating func noteCalendarPart(_ draft: Draft) {
    if draft.unit > 32, draft.yearStart == 1, !problems.contains(.calendarPart) { problems.append(.calendarPart) }
  }

  /// « saison 2023-2024 », « année scolaire 2024-2025 »; « saison 2024 » is the year.
  mutating func readActivity(_ draft: inout Draft) -> Bool {
    index += 1
    skipSmall()
    while take(.season) || take(.school) {}
    if let year = takePair() {
      setActivity(year, &draft)
      return true
    }
    return readBody(&draft)
  }

  private func setActivity(_ year: Int, _ draft: inout Draft) {
    draft.year = year
    draft.special = .activity
  }

  /// « session d’automne 2024 », « trimestre d’hiver 2025 ».
  mutating func readSession(_ draft: inout Draft) -> Bool {
    index += 1
    skipSmall()
    guard case .season(let season)? = current else { return false }
    index += 1
    draft.special = .session(season)
    readYear(&draft)
    return true
  }

  /// « automne 2024 », “fall 2024 semester”, « hiver 2021-2022 ».
  mutating func readAfterSeason(_ draft: inout Draft) {
    let season = draft.unit
    let isSession = take(.session)
    readYear(&draft)
    if season == 24 { readWinterEnd(&draft) }
    if isSession || take(.session) {
      draft.unit = 0
      draft.special = .session(season)
    }
  }

  /// The winter that begins in one year and ends in the next: `hiver 2021-2022`.
  private mutating func readWinterEnd(_ draft: inout Draft) {
    guard let year = draft.year, current == .dash(tight: true) || current == .slash,
      case .number(let number, let digits)? = token(1)
    else { return }
    guard digits == 4 ? number == year + 1 : digits == 2 && number == (year + 1) % 100 else { return }
    draft.year = year + 1
    draft.hasTwoYears = true
    index += 2
    if digits == 2 { problems.append(.twoDigitYear(full: "\(year)-\(year + 1)")) }
  }
}

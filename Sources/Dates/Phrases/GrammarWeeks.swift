import Basics

// Weeks and their ends.

extension Grammar {
  /// « semaine du 3 mars 2025 », “week of March 3, 2025”, « semaine 12 de 2025 », « semaine 3 » of the plan.
  mutating func readWeek(_ draft: inout Draft) -> Bool {
    index += 1
    if let number = count(0), (1...53).contains(number) {
      var ahead = self
      ahead.index += 1
      _ = ahead.take(.comma) || ahead.take(.dash(tight: true)) || ahead.take(.of)
      if case .number(let year, digits: 4)? = ahead.current {
        index = ahead.index + 1
        return setISOWeek(number, of: year, &draft)
      }
      if case .month? = token(1) {
      } else if word(1) != .of {
        return readPlanCount(number, of: .week, at: index, &draft)
      }
    }
    return readDays(&draft, as: .week)
  }

  /// « fin de semaine du 8 mars 2025 ».
  mutating func readWeekend(_ draft: inout Draft) -> Bool {
    index += 1
    return readDays(&draft, as: .weekend)
  }

  /// The day by which a week is said.
  private mutating func readDays(_ draft: inout Draft, as special: Draft.Special) -> Bool {
    skipSmall(andWithin: true)
    if case .weekday(let weekday)? = current {
      index += 1
      draft.weekday = weekday
    }
    guard readBody(&draft), draft.day > 0 else { return false }
    draft.special = special
    return true
  }

  private func setISOWeek(_ week: Int, of year: Int, _ draft: inout Draft) -> Bool {
    // The first week of a year is that of January 4 (ISO 8601).
    guard let fourth = CivilDate(year: year, month: 1, day: 4) else { return false }
    let monday = fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7)
    draft.year = year
    draft.fixed = Shape.Run(start: Point(monday), end: Point(monday.adding(days: 6)))
    return true
  }
}

extension Draft.Special {
  /// The week in which a day is, or the Saturday and Sunday that end it; a week may be said by its Sunday.
  func days(around day: CivilDate) -> Extent {
    if self == .weekend {
      let saturday = day.weekday == 7 ? day.adding(days: -1) : day.adding(days: 6 - day.weekday)
      return Extent(Point(saturday), Point(saturday.adding(days: 1)))
    }
    let start = day.weekday == 7 ? day : day.adding(days: 1 - day.weekday)
    return Extent(Point(start), Point(start.adding(days: 6)))
  }
}

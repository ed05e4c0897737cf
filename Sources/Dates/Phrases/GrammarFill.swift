import Basics

// What a date does not say itself: another beside it says it, or what is around the phrase.

extension Grammar {
  /// Gives each date what only the other says; false where that cannot be.
  mutating func fill(_ first: inout Draft, _ second: inout Draft) -> Bool {
    // « du 1er au 3e trimestre 2020 »
    if first.isDayAlone, second.unit >= 33 {
      first.unit = (second.unit >= 40 ? 39 : 32) + first.day
      first.day = 0
      if first.unit > second.unit { return false }
    }
    if first.isBare, first.year == nil { first.unit = second.unit }
    if second.isBare, second.day != 0 { second.unit = first.unit }
    // « mars 24 - juin 2025 » has a day; « mars 24 - juin 25 » and « mars 2024 - juin 25 » have years.
    if second.mayBeYear, first.mayBeYear || first.day == 0 {
      takeDayForYear(&second)
      if first.mayBeYear { takeDayForYear(&first) }
    }
    if first.year == nil && second.year == nil {
      // « May 16 – 19 » has days.
      let isDoubtful = first.mayBeYear
      settle(&second)
      settle(&first)
      if second.year == nil, isDoubtful || first.year == nil { return true }
    }
    if first.year == nil, let year = second.year, second.fixed == nil {
      first.year = year
      first.yearStart = first.isPartOrYear ? second.yearStart : 1
      // « novembre à mars 2020 » begins the year before, which a reader can only guess.
      if isAfter(first, second) {
        first.year = year - 1
        if !second.hasTwoYears { problems.append(.yearAssumed(year - 1)) }
      }
    } else if second.year == nil, let year = first.year, first.fixed == nil {
      second.year = year
      second.yearStart = second.isPartOrYear ? first.yearStart : 1
      if isAfter(first, second) { second.year = year + 1 }
      problems.append(.yearAssumed(second.year ?? year))
    }
    if first.unit > 32 { noteCalendarPart(first) }
    return true
  }

  private func isAfter(_ first: Draft, _ second: Draft) -> Bool {
    first.point.startOrder > second.point.endOrder
  }

  /// Gives a date the year, or the month, that is around the phrase.
  mutating func settle(_ draft: inout Draft) {
    guard draft.year == nil, draft.fixed == nil, !draft.isUnplaced else { return }
    if draft.mayBeYear {
      let number = draft.day
      let known = surroundings.year(of: Point(unit: draft.unit))
      if known == nil || known == surroundings.fullYear(number) || number > 31 { takeDayForYear(&draft) }
      if draft.year != nil { return }
    }
    if draft.isBare, draft.day > 0 {
      guard draft.saysDay, let month = surroundings.month else { return }
      (draft.unit, draft.year) = (month.unit, month.year)
    } else if draft.unit > 32, let year = surroundings.financialYear {
      draft.year = year
      draft.yearStart = surroundings.financialStart ?? surroundings.context?.lowerBound.month ?? 4
      if draft.yearStart == 1 { draft.yearStart = 4 }
      problems.append(
        .financialYear(firstMonth: draft.yearStart, isAssumed: surroundings.financialStart == nil))
    } else if draft.unit > 0 || draft.special != nil || draft.stretch != nil && draft.saysYear {
      draft.year = surroundings.year(of: draft.yearless)
      noteCalendarPart(draft)
    }
  }

  /// « mars 25 » is of a year where it is no day.
  private mutating func takeDayForYear(_ draft: inout Draft) {
    guard let year = surroundings.fullYear(draft.day) else { return }
    draft.year = year
    draft.day = 0
    draft.mayBeYear = false
    problems.append(.twoDigitYear(full: "\(year)"))
  }
}

extension Draft {
  /// Whether it says neither a month nor anything instead of one.
  var isBare: Bool { unit == 0 && special == nil && fixed == nil }

  /// Where it stands in any year: a feast in the month in which it begins.
  fileprivate var yearless: Point {
    switch special {
    case .feast(let feast): Point(unit: feast.points(in: 2000).0.unit)
    case .session(let season): Point(unit: season)
    default: point
    }
  }

  fileprivate var isPartOrYear: Bool { unit == 0 || unit > 32 }
}

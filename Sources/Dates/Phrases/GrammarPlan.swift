import Basics

// What counts from the plan's beginning, or is the plan's own time.

extension Grammar {
  /// « an 2 », “Year 1”, « mois 3 », of the plan.
  mutating func readPlanUnit(_ draft: inout Draft) -> Bool {
    guard let number = count(1), let unit = word(0), number <= 60 else { return false }
    return readPlanCount(number, of: unit, at: index + 1, &draft)
  }

  /// The same, its number being the token at a place.
  mutating func readPlanCount(_ number: Int, of unit: Word, at place: Int, _ draft: inout Draft) -> Bool {
    index = place + 1
    let start = index
    skipSmall()
    if !take(.plan) { index = start }
    set(number, of: unit, &draft)
    return true
  }

  private mutating func set(_ number: Int, of unit: Word, _ draft: inout Draft) {
    if unit == .year {
      setPlanYear(number, &draft)
      readPartOfPlanYear(&draft)
      return
    }
    draft.relative = unit
    draft.fixed = run(from: number - 1, count: 1, of: unit)
    draft.isUnplaced = draft.fixed == nil
  }

  /// The year of a plan, by its number.
  mutating func setPlanYear(_ number: Int, _ draft: inout Draft) {
    draft.relative = .year
    if let first = surroundings.first {
      draft.year = first.year + number - 1
      draft.yearStart = first.month
    } else {
      draft.isUnplaced = true
    }
  }

  mutating func setLastYear(_ draft: inout Draft) -> Bool {
    guard let last = surroundings.last, let first = surroundings.first else {
      draft.isUnplaced = true
      return true
    }
    setPlanYear((last.monthIndex - first.monthIndex) / 12 + 1, &draft)
    return true
  }

  /// « an 2 » after a quarter: « T3 de l’an 2 ».
  mutating func takePlanYear(_ draft: inout Draft) -> Bool {
    if word(0) == .year, let number = count(1), number <= 20 {
      index += 2
      setPlanYear(number, &draft)
      return true
    }
    if case .ordinal(let number)? = current, word(1) == .year, number <= 20 {
      index += 2
      setPlanYear(number, &draft)
      return true
    }
    return false
  }

  private mutating func readPartOfPlanYear(_ draft: inout Draft) {
    let start = index
    _ = take(.comma)
    if case .part(let part)? = current {
      index += 1
      draft.unit = part
    } else {
      index = start
    }
  }

  /// « J+30 », “D+30”.
  mutating func readPlanDay(_ draft: inout Draft) -> Bool {
    let offset = token(0) == .plus ? 1 : 2
    guard token(offset - 1) == .plus, case .number(let days, digits: 1...3)? = token(offset) else { return false }
    index += offset + 1
    draft.relative = .day
    draft.fixed = run(from: days, count: 1, of: .day)
    draft.isUnplaced = draft.fixed == nil
    return true
  }

  /// « fin du plan », « mi-parcours », « début du mandat »: a part of the plan's period.
  mutating func readPlan(_ draft: inout Draft) -> Bool {
    guard draft.stretch != nil else { return false }
    index += 1
    guard let first = surroundings.first, let last = surroundings.last else {
      draft.isUnplaced = true
      return true
    }
    let months = last.monthIndex - first.monthIndex + 1
    let part = max(1, min(3, months / 3))
    let middle = first.monthIndex + (months - part) / 2
    switch draft.stretch {
    case .early: draft.fixed = monthsRun(first.monthIndex, part)
    case .mid: draft.fixed = monthsRun(middle, part)
    case .late, nil: draft.fixed = monthsRun(last.monthIndex - part + 1, part)
    }
    return true
  }

  /// « d’ici 3 ans », “within 6 months”, « dans les 12 premiers mois »: until so long after the plan's beginning; « sur deux ans »:
  /// from then on for so long.
  mutating func counted() -> Sense? {
    let start = index
    let isUntil: Bool
    switch word(0) {
    case .of where word(1) == .ici:
      index += 2
      isUntil = true
    case .within:
      index += 1
      isUntil = word(0) != .the || word(1) != .course
      if !isUntil { index += 2 }
    case .at where word(1) == .course:
      index += 2
      isUntil = false
    case .over, .during:
      index += 1
      isUntil = false
    default: return nil
    }
    skip { $0 == .at || $0 == .of || $0 == .the || $0 == .next }
    if case .ordinal(1)? = current { index += 1 }
    guard let number = count(0), takeUnit(), let unit = word(-1), takeTail() else {
      index = start
      return nil
    }
    guard let run = run(from: 0, count: number, of: unit) else {
      problems.append(.periodMissing)
      return Sense(kind: .unknown)
    }
    return isUntil
      ? Sense(shape: .span(nil, run.end), kind: .until) : Sense(shape: .span(run.start, run.end), kind: .window)
  }

  private mutating func takeUnit() -> Bool {
    let start = index
    index += 1
    skip { $0 == .next }
    switch word(0) {
    case .year, .month, .week, .day:
      index += 1
      return true
    default:
      index = start
      return false
    }
  }

  /// « du plan », « suivant l’adoption du plan »: whatever it counts from is taken for the plan's beginning.
  private mutating func takeTail() -> Bool {
    switch word(0) {
    case .of, .next, .after, .from, .since:
      guard tokens.count - index <= 7 else { return false }
      for token in tokens[index...] {
        switch token {
        case .number, .month, .open, .close: return false
        default: break
        }
      }
      index = tokens.count
      return true
    default: return index == tokens.count || current == .open || current == .comma
    }
  }

  /// So many days, weeks, months or years of the plan; nil where its beginning is not known.
  private func run(from skipped: Int, count: Int, of unit: Word) -> Shape.Run? {
    guard let first = surroundings.first else { return nil }
    switch unit {
    case .year where surroundings.isInYears:
      return Shape.Run(start: Point(year: first.year + skipped), end: Point(year: first.year + skipped + count - 1))
    case .year: return monthsRun(first.monthIndex + skipped * 12, count * 12)
    case .month: return monthsRun(first.monthIndex + skipped, count)
    case .week:
      return Shape.Run(
        start: Point(first.adding(days: skipped * 7)), end: Point(first.adding(days: (skipped + count) * 7 - 1)))
    default:
      // « dans les 30 jours » ends on the thirtieth; J+30 is that day.
      let start = first.adding(days: skipped)
      return Shape.Run(start: Point(start), end: Point(start.adding(days: skipped > 0 ? 0 : count - 1)))
    }
  }

  /// Whole months, from one by its number since year 0.
  private func monthsRun(_ first: Int, _ count: Int) -> Shape.Run {
    func point(_ index: Int) -> Point { Point(year: index / 12, unit: index % 12 + 1) }
    return Shape.Run(start: point(first), end: point(first + count - 1))
  }
}

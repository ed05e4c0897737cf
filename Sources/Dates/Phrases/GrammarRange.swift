extension Grammar {
  /// One date or two, after the words that say what kind it is.
  mutating func dated(_ lead: Lead) -> Sense? {
    guard var first = draft() else { return nil }
    let afterFirst = index
    if takeSeparator(after: lead), var second = twoDigitYear(after: first) ?? draft() {
      return range(&first, &second, after: lead)
    }
    index = afterFirst
    if lead == .none, let shape = list(from: first) { return Sense(shape: shape, kind: .window) }
    guard lead != .between else { return nil }
    return single(first, after: lead)
  }

  /// Takes what joins two dates: a dash, « à », « to », the « et » of « entre ». None is before an hour.
  private mutating func takeSeparator(after lead: Lead) -> Bool {
    switch current {
    case .slash, .word(.to), .word(.until): break
    case .dash where !isBeforeClock, .word(.at) where !isBeforeClock: break
    case .word(.and) where lead == .between: break
    default: return false
    }
    index += 1
    return true
  }

  private mutating func single(_ draft: Draft, after lead: Lead) -> Sense? {
    guard let (start, end) = resolve(draft) else { return nil }
    let isWhole = start == end
    switch lead {
    case .since: return Sense(shape: .span(start, nil), kind: .from)
    case .until: return Sense(shape: .span(nil, draft.stretch == .late ? whole(draft) : end), kind: .until)
    case .during:
      let (start, end) = spread(start, end)
      return start == end ? Sense(shape: .one(start), kind: start.kind) : Sense(shape: .span(start, end), kind: .window)
    case .expected:
      return Sense(shape: isWhole ? .one(start.marked(.uncertain)) : .choice(start, end), kind: .expected)
    case .about where isWhole:
      return Sense(shape: .one(start.marked(.approximate)), kind: start.kind)
    case .none, .about, .between:
      if isWhole { return Sense(shape: .one(start), kind: start.kind) }
      return Sense(shape: .choice(start, end), kind: .window)
    }
  }

  private mutating func range(
    _ first: inout Draft, _ second: inout Draft, after lead: Lead
  ) -> Sense? {
    guard fill(&first, &second), var start = resolve(first), var end = resolve(second) else { return nil }
    if start.0.startOrder > end.1.endOrder {
      problems.append(.endBeforeStart)
      (start, end) = (end, start)
    }
    switch lead {
    case .until: return Sense(shape: .span(nil, end.1), kind: .until)
    case .expected: return Sense(shape: Shape.span(start.0, end.1).marked(.uncertain), kind: .expected)
    case .about: return Sense(shape: Shape.span(start.0, end.1).marked(.approximate), kind: .window)
    case .none, .between, .since, .during: return Sense(shape: .span(start.0, end.1), kind: .window)
    }
  }

  /// « 2020-21 »: two digits after a year are the year that they end, never a day or a season.
  private mutating func twoDigitYear(after first: Draft) -> Draft? {
    guard first.isYear, let year = first.year, case .number(let number, digits: 2)? = current else { return nil }
    if case .month? = token(1) { return nil }
    let later = (number - year % 100 + 100) % 100
    // Further away than a plan looks, it is a slip that nobody can guess at.
    guard (1...20).contains(later) else { return nil }
    index += 1
    problems.append(.twoDigitYear(full: "\(year)-\(year + later)"))
    return Draft(year: year + later)
  }

  /// Gives each date what only the other says; false where neither does.
  mutating func fill(_ first: inout Draft, _ second: inout Draft) -> Bool {
    // « du 1er au 3e trimestre 2020 »
    if first.isDayAlone, second.unit >= 33 {
      first.unit = (second.unit >= 40 ? 39 : 32) + first.day
      first.day = 0
      if first.unit > second.unit { return false }
    }
    if first.unit == 0 && first.year == nil { first.unit = second.unit }
    if second.unit == 0 && second.day != 0 { second.unit = first.unit }
    if first.year == nil, let year = second.year {
      first.year = year
      // « novembre à mars 2020 » begins the year before, which a reader can only guess.
      if isAfter(first, second) {
        first.year = year - 1
        problems.append(.yearAssumed(year - 1))
      }
    } else if second.year == nil, let year = first.year {
      second.year = year
      if isAfter(first, second) { second.year = year + 1 }
      problems.append(.yearAssumed(second.year ?? year))
    }
    return first.year != nil && second.year != nil
  }

  private func isAfter(_ first: Draft, _ second: Draft) -> Bool {
    whole(first).startOrder > whole(second).endOrder
  }

  private func whole(_ draft: Draft) -> Point {
    Point(year: draft.year ?? 0, unit: draft.unit, day: draft.day)
  }

  /// The first and the last point of a date, which are the same save for the beginning, the middle or the end of one.
  mutating func resolve(_ draft: Draft) -> (Point, Point)? {
    guard let year = draft.year, (0...9999).contains(year) else { return nil }
    var point = whole(draft)
    if draft.day > 0 {
      guard point.isMonth, draft.stretch == nil else { return nil }
      guard let date = point.date else {
        problems.append(.noSuchDay(day: point.day, month: point.unit, year: point.year))
        point.day = 0
        return (point, point)
      }
      if draft.weekday != 0 && draft.weekday != date.weekday {
        problems.append(.wrongWeekday(written: draft.weekday, actual: date.weekday))
      }
    } else if draft.weekday != 0 {
      return nil
    }
    return draft.stretch.map { point.stretch($0, seasons: seasons) } ?? (point, point)
  }

  /// A year in months and a month in days, so that the EDTF says a duration: `2020-01/2020-12`.
  private func spread(_ start: Point, _ end: Point) -> (Point, Point) {
    guard start == end, start.day == 0, !start.isPart else { return (start, end) }
    if start.unit == 0 {
      return (Point(year: start.year, unit: 1), Point(year: start.year, unit: 12))
    }
    return (
      Point(year: start.year, unit: start.unit, day: 1), Point(year: start.year, unit: start.unit, day: start.days)
    )
  }
}

import Basics

extension Grammar {
  /// The first and the last point of a date, which are the same of a day, a month, a year or a part of one; nil of what there is
  /// none of.
  mutating func resolve(_ draft: Draft) -> Extent? {
    if let fixed = draft.fixed { return Extent(fixed.start, fixed.end, isChoice: draft.stretch != nil) }
    guard let year = draft.year, (0...9998).contains(year) else { return nil }
    switch draft.special {
    case .feast(let feast):
      let (start, end) = feast.points(in: year)
      return Extent(start, end)
    case .session(let season): return session(season, in: year)
    case .activity:
      return Extent(
        Point(year: year, unit: 9, mark: .approximate), Point(year: year + 1, unit: 6, mark: .approximate))
    case .weekOfMonth(let number): return days(ofWeek: number, of: draft.point)
    case .halfOfMonth(let number):
      return days(number == 1 ? 1 : 16, number == 1 ? 15 : draft.point.days, of: draft.point)
    case .week, .weekend, nil: break
    }
    if draft.day > 0 { return day(draft) }
    if draft.weekday != 0 { return nil }
    if draft.yearStart != 1 { return financial(draft, year: year) }
    guard let stretch = draft.stretch else { return Extent(draft.point, draft.point) }
    let (start, end) = draft.point.stretch(stretch, seasons: seasons)
    return Extent(start, end, isChoice: true)
  }

  private mutating func day(_ draft: Draft) -> Extent? {
    var point = draft.point
    if draft.yearStart != 1, point.unit < draft.yearStart { point.year += 1 }
    guard point.isMonth, draft.stretch == nil else { return nil }
    guard let date = point.date else {
      problems.append(.noSuchDay(day: point.day, month: point.unit, year: point.year))
      point.day = 0
      return Extent(point, point)
    }
    if draft.weekday != 0 && draft.weekday != date.weekday {
      problems.append(.wrongWeekday(written: draft.weekday, actual: date.weekday))
    }
    return draft.special?.days(around: date) ?? Extent(point, point)
  }

  /// Terms of universities: September to December, January to April, May to August; a spring has no months of its own.
  private func session(_ season: Int, in year: Int) -> Extent {
    func months(_ first: Int, _ last: Int) -> Extent {
      Extent(Point(year: year, unit: first, mark: .approximate), Point(year: year, unit: last, mark: .approximate))
    }
    switch season {
    case 22: return months(5, 8)
    case 23: return months(9, 12)
    case 24: return months(1, 4)
    default:
      let point = Point(year: year, unit: season, mark: .approximate)
      return Extent(point, point)
    }
  }

  private func days(ofWeek number: Int, of month: Point) -> Extent? {
    if number == 0 { return days(month.days - 6, month.days, of: month) }
    return days(number * 7 - 6, min(number * 7, month.days), of: month)
  }

  private func days(_ first: Int, _ last: Int, of month: Point) -> Extent? {
    guard first <= last, month.isMonth else { return nil }
    return Extent(
      Point(year: month.year, unit: month.unit, day: first), Point(year: month.year, unit: month.unit, day: last))
  }

  /// A year that does not begin in January, or a part of one, in months.
  private func financial(_ draft: Draft, year: Int) -> Extent? {
    let start = year * 12 + draft.yearStart - 1
    func months(_ skipped: Int, _ count: Int, isChoice: Bool = false) -> Extent {
      func point(_ index: Int) -> Point { Point(year: index / 12, unit: index % 12 + 1) }
      return Extent(point(start + skipped), point(start + skipped + count - 1), isChoice: isChoice)
    }
    let (skipped, count) =
      switch draft.unit {
      case 33...36: ((draft.unit - 33) * 3, 3)
      case 40, 41: ((draft.unit - 40) * 6, 6)
      default: (0, 12)
      }
    switch draft.unit {
    case 1...12:
      let point = Point(year: draft.unit < draft.yearStart ? year + 1 : year, unit: draft.unit)
      return Extent(point, point)
    case 21...24:
      let point = Point(year: draft.unit == 24 ? year + 1 : year, unit: draft.unit)
      return Extent(point, point)
    default: break
    }
    // The beginning, the middle and the end are a quarter, four months and a quarter of a year, as of those of the calendar.
    switch draft.stretch {
    case .early: return months(skipped, count / 4 + (count < 12 ? 1 : 0), isChoice: true)
    case .mid: return months(skipped + count / 3, max(1, count / 3), isChoice: true)
    case .late:
      let part = count / 4 + (count < 12 ? 1 : 0)
      return months(skipped + count - part, part, isChoice: true)
    case nil: return months(skipped, count)
    }
  }
}

import Basics

extension Point {
  /// The day, when the point is one that exists.
  var date: CivilDate? { isMonth ? CivilDate(year: year, month: unit, day: day) : nil }

  /// How many days the month has.
  var days: Int { isMonth ? CivilDate.days(inMonth: unit, of: year) : 0 }

  init(_ date: CivilDate) {
    self.init(year: date.year, unit: date.month, day: date.day)
  }

  /// The beginning, the middle or the end: January to March, May to August or October to December of a year; ten days of
  /// a month; a third of a season, a quarter or a half.
  func stretch(_ stretch: Draft.Stretch, seasons: SeasonRule) -> (Point, Point) {
    func months(_ first: Int, _ last: Int) -> (Point, Point) {
      (Point(year: year, unit: first), Point(year: year, unit: last))
    }
    func days(_ first: Int, _ last: Int) -> (Point, Point) {
      (Point(year: year, unit: unit, day: first), Point(year: year, unit: unit, day: last))
    }
    switch (stretch, unit) {
    case (.early, 0): return months(1, 3)
    case (.mid, 0): return months(5, 8)
    case (.late, 0): return months(10, 12)
    case (.early, 1...12): return days(1, 10)
    case (.mid, 1...12): return days(11, 20)
    case (.late, 1...12): return days(21, self.days)
    default: return third(stretch, seasons: seasons)
    }
  }

  private func third(_ stretch: Draft.Stretch, seasons: SeasonRule) -> (Point, Point) {
    guard case let (first?, last?)? = EDTF(Shape.one(self).edtf)?.bounds(seasons: seasons) else { return (self, self) }
    let third = (last.dayNumber - first.dayNumber + 1) / 3
    return switch stretch {
    case .early: (Point(first), Point(first.adding(days: third - 1)))
    case .mid: (Point(first.adding(days: third)), Point(last.adding(days: -third)))
    case .late: (Point(last.adding(days: 1 - third)), Point(last))
    }
  }
}

extension Shape {
  /// Whether hours can be said of it.
  var isOfDays: Bool {
    switch self {
    case .one(let point): point.day > 0
    case .span(let start, let end): (start ?? end)?.day ?? 0 > 0
    case .choice, .each, .list, .ranges: false
    }
  }

  /// With each of its dates marked so and not otherwise; a choice is unsure as it is.
  func marked(_ mark: Point.Mark) -> Shape {
    switch self {
    case .one(let point): .one(point.marked(mark))
    case .span(let start, let end): .span(start?.marked(mark), end?.marked(mark))
    case .choice, .each, .list, .ranges: self
    }
  }

  /// With each of its dates marked so besides; a choice is unsure as it is.
  func adding(_ mark: Point.Mark) -> Shape {
    switch self {
    case .one(let point): .one(point.adding(mark))
    case .span(let start, let end): .span(start?.adding(mark), end?.adding(mark))
    case .choice, .each, .list, .ranges: self
    }
  }

  /// The years that it spans, each of them: what comes back every year.
  var yearly: Shape {
    func year(_ point: Point?) -> Point? { point.map { Point(year: $0.year) } }
    return switch self {
    case .one(let point): .each(year(point), year(point))
    case .span(let start, let end), .choice(let start, let end), .each(let start, let end):
      .each(year(start), year(end))
    case .list(let points): .list(points.map { Point(year: $0.year) })
    case .ranges(let ranges): .each(year(ranges.first?.start), year(ranges.last?.end))
    }
  }
}

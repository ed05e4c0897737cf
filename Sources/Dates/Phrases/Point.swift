/// A date of one precision, as EDTF numbers it: a year, a month or a part of a year, a day.
struct Point: Sendable, Hashable {
  /// How sure the date is; the values are EDTF's own signs.
  enum Mark: UInt8, Sendable {
    case none = 0
    case uncertain = 0x3F  // ?
    case approximate = 0x7E  // ~
    case both = 0x25  // %
  }

  /// 0…9999.
  var year = 0
  /// 0 for a whole year, 1…12 a month, 21…24 a season, 33…36 a quarter, 40 and 41 a half (ISO 8601-2, 4.8).
  var unit = 0
  /// 0 for none.
  var day = 0
  var mark = Mark.none

  var isMonth: Bool { (1...12).contains(unit) }
  /// Whether the point is a part of a year that is felt as a stretch: a season, a quarter, a half.
  var isPart: Bool { unit > 12 }
  var kind: DateExpression.Kind { isPart ? .window : .point }

  func marked(_ mark: Mark) -> Point {
    var copy = self
    copy.mark = mark
    return copy
  }

  /// With this mark besides its own.
  func adding(_ mark: Mark) -> Point { marked(self.mark == .none || self.mark == mark ? mark : .both) }

  // To put points in order it is enough to know the month where each begins and ends: seasons share a month at their edges,
  // and the winter of a year begins in the year before.

  /// A number that grows with the first day.
  var startOrder: Int { order(month: edges.first, day: max(day, 1)) }
  /// A number that grows with the last day.
  var endOrder: Int { order(month: edges.last, day: day == 0 ? 31 : day) }

  private func order(month: Int, day: Int) -> Int { (year * 13 + month) * 32 + day }

  private var edges: (first: Int, last: Int) {
    switch unit {
    case 0: (1, 12)
    case 1...12: (unit, unit)
    case 21...23: ((unit - 20) * 3, (unit - 20) * 3 + 3)
    case 24: (0, 3)
    case 33...36: ((unit - 33) * 3 + 1, (unit - 33) * 3 + 3)
    default: ((unit - 40) * 6 + 1, (unit - 40) * 6 + 6)
    }
  }
}

/// What a phrase says about time, in the few forms that phrases can take.
enum Shape: Sendable, Hashable {
  case one(Point)
  /// From one to the other, inclusive; nil is open.
  case span(Point?, Point?)
  /// Some time between the two: `[a..b]`.
  case choice(Point?, Point?)
  /// Every one from the first to the second: `{a..b}`.
  case each(Point?, Point?)
  /// All of these and nothing between them, in order: `{a,b}`.
  case list([Point])
  /// All of these stretches and nothing between them, in order: `{a..b,c..d}`.
  case ranges([Run])

  /// From one to the other, inclusive.
  struct Run: Sendable, Hashable {
    var start: Point
    var end: Point
  }
}

import Basics

/// A date as far as its own words say it: « 1er » of « du 1er au 15 mars 2020 ».
struct Draft {
  /// Which part of the date is meant.
  enum Stretch { case early, mid, late }

  /// What a date is that is neither a day, nor a month, nor a part of a year.
  enum Special: Hashable {
    case feast(Feast)
    /// Of a season, 21…24.
    case session(Int)
    /// A season of activity, or a school year, from one year to the next.
    case activity
    /// The week, or its end, in which a day is.
    case week, weekend
    /// Of a month; 0 is the last.
    case weekOfMonth(Int)
    /// The first or the second half of a month.
    case halfOfMonth(Int)
  }

  var year: Int?
  /// As in `Point`.
  var unit = 0
  var day = 0
  /// 1 is Monday; 0 is none.
  var weekday = 0
  var stretch: Stretch?
  /// The month in which its year begins.
  var yearStart = 1
  var special: Special?
  /// What is known without a year: it counts from the plan's beginning, or is the plan's own time.
  var fixed: Shape.Run?
  /// What it counts from the plan's beginning by.
  var relative: Word?
  /// Whether it would count from the beginning of a plan whose period is not known.
  var isUnplaced = false
  /// Whether its day may be a year of two digits: « mars 25 ».
  var mayBeYear = false
  /// Whether its year is the second of two that are written: « hiver 2024-2025 ».
  var hasTwoYears = false
  /// Whether the year is said to be one: « l’année 2016 ».
  var saysYear = false
  /// Whether the day is said to be one of a month that is known: « le 10 », « lundi 10 ».
  var saysDay = false

  var isYear: Bool { year != nil && unit == 0 && day == 0 && special == nil && fixed == nil && stretch == nil }
  var isDayAlone: Bool { year == nil && unit == 0 && day != 0 }

  var point: Point { Point(year: year ?? 0, unit: unit, day: day) }
}

/// The first and the last point of a date.
struct Extent {
  var start: Point
  var end: Point
  /// Whether it is some time between them, and not all of it.
  var isChoice = false

  var isWhole: Bool { start == end }

  init(_ start: Point, _ end: Point, isChoice: Bool = false) {
    self.start = start
    self.end = end
    self.isChoice = isChoice
  }
}

import Basics

/// What a phrase is read in: what it need not say because the plan, or a heading above it, says it.
struct Surroundings: Sendable {
  /// The days that a date without a year, or without a month, lies in; nil where nothing says.
  var context: ClosedRange<CivilDate>?
  /// Whether the two years of the context are one that goes from one to the next: « 2026-2027 » as a heading.
  var isOneYear = false
  /// The plan's first and last day, as far as they are said.
  var first: CivilDate?
  var last: CivilDate?
  /// Whether the plan's period is said in whole years.
  var isInYears = false
  /// The month in which a financial year begins; nil where the site does not say.
  var financialStart: Int?

  init(period: EDTF?, seasons: SeasonRule, financialStart: Int?) {
    (first, last) = period?.bounds(seasons: seasons) ?? (nil, nil)
    isInYears = period?.form.dates.allSatisfy { $0.precision == .year } ?? false
    self.financialStart = financialStart
    if let first, let last, first <= last { context = first...last }
  }

  /// The one year in which a date without a year lies; nil where there is none, or several.
  func year(of point: Point) -> Int? {
    guard let context else { return nil }
    if context.lowerBound.year == context.upperBound.year { return context.lowerBound.year }
    if isOneYear, isTwoYears { return year(of: point, inYearFrom: context.lowerBound.year) }
    guard context.upperBound.year - context.lowerBound.year <= 2 else { return nil }
    let (first, last) = (Point(context.lowerBound).startOrder, Point(context.upperBound).endOrder)
    var found: Int?
    for year in context.lowerBound.year...context.upperBound.year {
      var placed = point
      placed.year = year
      // The winter of a year begins in the one before.
      let start = point.unit == 24 ? Point(year: year, unit: 1).startOrder : placed.startOrder
      guard start >= first, start <= last else { continue }
      if found != nil { return nil }
      found = year
    }
    return found
  }

  /// The same in `2026-2027`, a year that begins in spring for those who count money and in autumn for those who play: what both agree on,
  /// unless the site says when its financial year begins.
  private func year(of point: Point, inYearFrom first: Int) -> Int? {
    let month = point.unit > 20 ? [4, 7, 10, 1][min(point.unit - 21, 3)] : point.unit
    guard month > 0 else { return nil }
    if let financialStart, financialStart > 1 { return month >= financialStart ? first : first + 1 }
    return month >= 9 ? first : month <= 3 ? first + 1 : nil
  }

  /// The one month that the context is; nil where it is longer.
  var month: Point? {
    guard let context, context.lowerBound.year == context.upperBound.year,
      context.lowerBound.month == context.upperBound.month
    else { return nil }
    return Point(year: context.lowerBound.year, unit: context.lowerBound.month)
  }

  /// The year in which the context’s financial year begins: of `2023/2024` and of `2023-04/2024-03`; nil of any other.
  var financialYear: Int? {
    guard let context, context.upperBound.year == context.lowerBound.year + 1 else { return nil }
    let days = context.upperBound.dayNumber - context.lowerBound.dayNumber
    return isTwoYears || days < 370 ? context.lowerBound.year : nil
  }

  /// Whether the context is two whole years.
  private var isTwoYears: Bool {
    guard let context, context.upperBound.year == context.lowerBound.year + 1 else { return false }
    return (context.lowerBound.month, context.upperBound.month) == (1, 12)
  }

  /// A year of two digits, in full; nil where it is too far from the plan to be meant.
  func fullYear(_ number: Int) -> Int? {
    let year = number < 70 ? 2000 + number : 1900 + number
    // Its writer looks no further back or ahead from the plan.
    if let first = (first ?? last)?.year, year < first - 10 { return nil }
    if let last = (last ?? first)?.year, year > last + 10 { return nil }
    return year
  }
}

package import Basics

/// Which days a season has: what the calendar of the sky says, or the quarter nearest to it.
package enum SeasonRule: Sendable, Hashable, CaseIterable {
  /// Spring Mar 20–Jun 20, summer Jun 21–Sep 21, autumn Sep 22–Dec 20, winter Dec 21 of the year before–Mar 19.
  case astronomical
  /// Winter Jan–Mar, spring Apr–Jun, summer Jul–Sep, autumn Oct–Dec.
  case quarters
}

extension SeasonRule {
  /// First and last day of a sub-year grouping (ISO 8601-2: 21…41) of a year; nil for any other number.
  ///
  /// 21–24 and 25–28 are the seasons of the north from spring on, 29–32 those of the south, which has its spring when
  /// the north has its autumn; 33–36 quarters, 37–39 periods of four months, 40–41 halves.
  package func days(of grouping: Int, in year: Int) -> (first: CivilDate, last: CivilDate)? {
    switch grouping {
    case 21...28: season((grouping - 21) % 4, in: year)
    case 29...32: season((grouping - 29 + 2) % 4, in: year)
    case 33...36: Self.months(grouping - 33, of: 3, in: year)
    case 37...39: Self.months(grouping - 37, of: 4, in: year)
    case 40...41: Self.months(grouping - 40, of: 6, in: year)
    default: nil
    }
  }

  /// `index` counts the seasons of the north: 0 for spring, 3 for winter.
  private func season(_ index: Int, in year: Int) -> (first: CivilDate, last: CivilDate)? {
    if self == .quarters { return Self.months((index + 1) % 4, of: 3, in: year) }
    let starts = [(3, 20), (6, 21), (9, 22), (12, 21)]
    let ends = [(6, 20), (9, 21), (12, 20), (3, 19)]
    let firstYear = index == 3 ? year - 1 : year
    guard let first = CivilDate(year: firstYear, month: starts[index].0, day: starts[index].1),
      let last = CivilDate(year: year, month: ends[index].0, day: ends[index].1)
    else { return nil }
    return (first, last)
  }

  private static func months(_ index: Int, of length: Int, in year: Int) -> (first: CivilDate, last: CivilDate)? {
    let month = (index + 1) * length
    guard let first = CivilDate(year: year, month: month - length + 1, day: 1),
      let last = CivilDate(year: year, month: month, day: CivilDate.days(inMonth: month, of: year))
    else { return nil }
    return (first, last)
  }
}

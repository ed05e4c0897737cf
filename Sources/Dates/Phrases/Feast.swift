import Basics

/// Days and times of the year that go by a name, in Québec and in Canada.
enum Feast: UInt8, Sendable, Hashable, CaseIterable {
  case newYear, valentine, womensDay, springBreak, goodFriday, easter, easterMonday, earthDay, victoriaDay
  case indigenousPeoples, saintJean, canadaDay, labourDay, backToSchool, thanksgiving, halloween, remembrance
  case christmasEve, christmas, holidays, newYearsEve

  /// Its first and last point in a year; what is not sure is marked so.
  func points(in year: Int) -> (Point, Point) {
    func day(_ month: Int, _ day: Int) -> (Point, Point) {
      let point = Point(year: year, unit: month, day: day)
      return (point, point)
    }
    func about(_ month: Int) -> (Point, Point) {
      let point = Point(year: year, unit: month, mark: .approximate)
      return (point, point)
    }
    func movable(_ date: CivilDate?) -> (Point, Point) {
      let point = date.map { Point($0) } ?? Point(year: year)
      return (point, point)
    }
    switch self {
    case .newYear: return day(1, 1)
    case .valentine: return day(2, 14)
    case .womensDay: return day(3, 8)
    case .springBreak: return about(3)
    case .goodFriday: return movable(Self.easter(of: year)?.adding(days: -2))
    case .easter: return movable(Self.easter(of: year))
    case .easterMonday: return movable(Self.easter(of: year)?.adding(days: 1))
    case .earthDay: return day(4, 22)
    // The Monday before May 25.
    case .victoriaDay: return movable(Self.monday(onOrBefore: CivilDate(year: year, month: 5, day: 24)))
    case .indigenousPeoples: return day(6, 21)
    case .saintJean: return day(6, 24)
    case .canadaDay: return day(7, 1)
    // The first Monday of September, the second of October.
    case .labourDay: return movable(Self.monday(onOrBefore: CivilDate(year: year, month: 9, day: 7)))
    case .backToSchool: return about(9)
    case .thanksgiving: return movable(Self.monday(onOrBefore: CivilDate(year: year, month: 10, day: 14)))
    case .halloween: return day(10, 31)
    case .remembrance: return day(11, 11)
    case .christmasEve: return day(12, 24)
    case .christmas: return day(12, 25)
    case .holidays:
      return (
        Point(year: year, unit: 12, day: 20), Point(year: year + 1, unit: 1, day: 5, mark: .approximate)
      )
    case .newYearsEve: return day(12, 31)
    }
  }

  private static func monday(onOrBefore day: CivilDate?) -> CivilDate? {
    day.map { $0.adding(days: 1 - $0.weekday) }
  }

  /// Easter Sunday by the Gregorian reckoning (Meeus, Jones and Butcher).
  static func easter(of year: Int) -> CivilDate? {
    let golden = year % 19
    let (century, rest) = year.quotientAndRemainder(dividingBy: 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let moon = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let shift = (golden + 11 * moon + 22 * weekday) / 451
    let day = moon + weekday - 7 * shift + 114
    return CivilDate(year: year, month: day / 31, day: day % 31 + 1)
  }
}

import Basics

extension DateParts {
  /// The first or the last day this can mean, qualifiers aside; nil when there is no such day, as for `1985-02-3X`.
  func day(first: Bool, seasons: SeasonRule) -> CivilDate? {
    // A leap year has every day that any year has: asked first, it spares the walk through years that cannot answer.
    guard year.number != nil || day(first: first, seasons: seasons, in: 2000) != nil else { return nil }
    return year.digits.first(ascending: first) { day(first: first, seasons: seasons, in: $0) }
  }

  private func day(first: Bool, seasons: SeasonRule, in year: Int) -> CivilDate? {
    if let season {
      let days = seasons.days(of: season, in: year)
      return first ? days?.first : days?.last
    }
    guard let month else { return CivilDate(year: year, month: first ? 1 : 12, day: first ? 1 : 31) }
    return month.digits.first(ascending: first, upTo: 12) { month in
      guard let day else {
        return CivilDate(year: year, month: month, day: first ? 1 : CivilDate.days(inMonth: month, of: year))
      }
      return day.digits.first(ascending: first, upTo: 31) { CivilDate(year: year, month: month, day: $0) }
    }
  }
}

extension ScaledYear {
  /// Years further away than this are all taken for it: no calendar sees the difference, and nothing overflows.
  static let farthest = 1_000_000_000_000_000

  /// The first and the last year this can mean: those whose significant digits are the same.
  var years: ClosedRange<Int> {
    var size = Int(min(mantissa.magnitude, UInt(Self.farthest)))
    var steps = exponent ?? 0
    while steps > 0, size > 0, size < Self.farthest {
      size *= 10
      steps -= 1
    }
    size = min(size, Self.farthest)
    var unit = 1
    if let significant, size < Self.farthest {
      var spare = String(size).utf8.count - min(significant, 20)
      while spare > 0 {
        unit *= 10
        spare -= 1
      }
    }
    let low = size - size % unit
    let high = low + unit - 1
    return mantissa < 0 ? -high ... -low : low...high
  }

  func day(first: Bool) -> CivilDate? {
    CivilDate(year: first ? years.lowerBound : years.upperBound, month: first ? 1 : 12, day: first ? 1 : 31)
  }
}

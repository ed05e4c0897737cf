import Basics

extension EDTF {
  /// The same in months, with the seasons of the sky, for exports whose readers know no season.
  package var asMonths: EDTF { asMonths(seasons: .astronomical) }

  /// The same with each season and sub-year grouping as its months: `2020-23/2021-21` becomes `2020-09/2021-06`, and a
  /// lone `2020-23` an interval. Open ends, unknown ends and qualifiers stay. Left alone is what has no such months:
  /// a season of an unspecified year, or one whose months would put the end before the start.
  package func asMonths(seasons: SeasonRule) -> EDTF {
    func month(_ date: DateParts, first: Bool) -> DateParts { date.month(first: first, seasons: seasons) }
    let inMonths: Form
    switch form {
    case .date(let date) where date.hasMonthsOfSeason:
      inMonths = .interval(.date(month(date, first: true)), .date(month(date, first: false)))
    case .interval(let start, let end):
      inMonths = .interval(start.mapped { month($0, first: true) }, end.mapped { month($0, first: false) })
    case .set(let kind, let elements):
      inMonths = .set(kind, elements.map { $0.inMonths(month) })
    case .date, .dateTime, .scaledYear: return self
    }
    return EDTF(inMonths) ?? self
  }
}

extension Form.Bound {
  fileprivate func mapped(_ change: (DateParts) -> DateParts) -> Form.Bound {
    date.map { .date(change($0)) } ?? self
  }
}

extension Form.Element {
  fileprivate func inMonths(_ month: (DateParts, Bool) -> DateParts) -> Form.Element {
    switch self {
    case .date(let date) where date.hasMonthsOfSeason: .range(month(date, true), month(date, false))
    case .date: self
    case .range(let first, let last):
      // Both ends of a range are of the same precision.
      first.hasMonthsOfSeason && last.hasMonthsOfSeason ? .range(month(first, true), month(last, false)) : self
    case .orBefore(let date): .orBefore(month(date, false))
    case .orAfter(let date): .orAfter(month(date, true))
    }
  }
}

extension DateParts {
  fileprivate var hasMonthsOfSeason: Bool { season != nil && year.number != nil }

  /// The first or last month of its season; itself where it has none or its year is not one.
  fileprivate func month(first: Bool, seasons: SeasonRule) -> DateParts {
    guard hasMonthsOfSeason, let day = day(first: first, seasons: seasons) else { return self }
    let digits = Digits(magnitude: abs(day.year), width: 4, isNegative: day.year < 0)
    return DateParts(
      year: Component(digits: digits, qualifier: year.qualifier),
      month: Component(digits: Digits(magnitude: day.month, width: 2), qualifier: seasonQualifier),
      day: nil, season: nil, seasonQualifier: [])
  }
}

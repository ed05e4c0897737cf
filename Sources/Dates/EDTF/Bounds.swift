package import Basics

/// Where a period starts or ends.
enum Limit: Sendable, Hashable {
  case day(CivilDate)
  case open
  case unknown

  var day: CivilDate? {
    if case .day(let day) = self { day } else { nil }
  }
}

extension EDTF {
  /// First day it can mean; nil where it has none (`..`), where that is unknown, and outside the years -9999…9999.
  package var earliest: CivilDate? { bounds().0 }

  /// Last day it can mean, inclusive; nil as for `earliest`.
  package var latest: CivilDate? { bounds().1 }

  /// First and last day it can mean, with seasons laid out so; qualifiers do not widen it. Each is nil where there is
  /// none, where it is unknown, and outside the years -9999…9999.
  package func bounds(seasons: SeasonRule = .astronomical) -> (CivilDate?, CivilDate?) {
    func near(_ limit: Limit) -> CivilDate? {
      limit.day.flatMap { (-9999...9999).contains($0.year) ? $0 : nil }
    }
    let limits = limits(seasons: seasons)
    return (near(limits.start), near(limits.end))
  }

  /// As `bounds`, with years of any size and with what is open told from what is unknown.
  func limits(seasons: SeasonRule) -> (start: Limit, end: Limit) {
    switch form {
    case .date(let date), .dateTime(let date, _):
      (date.limit(first: true, seasons: seasons), date.limit(first: false, seasons: seasons))
    case .scaledYear(let year):
      (year.day(first: true).map(Limit.day) ?? .unknown, year.day(first: false).map(Limit.day) ?? .unknown)
    case .interval(let start, let end): Self.limits(from: start, to: end, seasons: seasons)
    case .set(_, let elements): Self.limits(of: elements, seasons: seasons)
    }
  }

  private static func limits(
    from start: Form.Bound, to end: Form.Bound, seasons: SeasonRule
  ) -> (start: Limit, end: Limit) {
    func limit(_ bound: Form.Bound, first: Bool) -> Limit {
      switch bound {
      case .date(let date): date.limit(first: first, seasons: seasons)
      case .open: .open
      case .unknown: .unknown
      }
    }
    let first = limit(start, first: true)
    let last = limit(end, first: false)
    // `2020-21/2020-03-25` runs backwards once spring is April to June: it is then taken for all that it names.
    if let firstDay = first.day, let lastDay = last.day, lastDay < firstDay {
      return (limit(end, first: true), limit(start, first: false))
    }
    return (first, last)
  }

  private static func limits(of elements: [Form.Element], seasons: SeasonRule) -> (start: Limit, end: Limit) {
    var start: CivilDate?
    var end: CivilDate?
    for date in elements.lazy.flatMap(\.dates) {
      if let day = date.day(first: true, seasons: seasons) { start = min(start ?? day, day) }
      if let day = date.day(first: false, seasons: seasons) { end = max(end ?? day, day) }
    }
    var limits = (start: start.map(Limit.day) ?? .unknown, end: end.map(Limit.day) ?? .unknown)
    // Only the first element can be open to the past, only the last to the future.
    if case .orBefore = elements.first { limits.start = .open }
    if case .orAfter = elements.last { limits.end = .open }
    return limits
  }
}

extension DateParts {
  fileprivate func limit(first: Bool, seasons: SeasonRule) -> Limit {
    day(first: first, seasons: seasons).map(Limit.day) ?? .unknown
  }
}

package import Basics

/// What a period is known to span; a missing day means that it goes on forever.
private struct Reach {
  let first: CivilDate?
  let last: CivilDate?

  /// An unknown bound claims nothing past the other: `1985/` reaches as far as 1985 does. Nil when nothing is left.
  init?(_ edtf: EDTF, seasons: SeasonRule) {
    let limits = edtf.limits(seasons: seasons)
    switch (edtf.form, limits.start, limits.end) {
    case (.interval(.date(let date), .unknown), _, _), (.interval(.unknown, .date(let date)), _, _):
      first = date.day(first: true, seasons: seasons)
      last = date.day(first: false, seasons: seasons)
    case (_, .unknown, _), (_, _, .unknown): return nil
    case (_, let start, let end):
      first = start.day
      last = end.day
    }
  }

  func ends(before other: Reach) -> Bool {
    guard let last, let start = other.first else { return false }
    return last < start
  }
}

/// How periods lie to each other. All that a value can mean counts as its span; open ends go on forever, and an unknown
/// end claims nothing past the bound that is known. Nothing is true of `../` and `/..`, which name no day.
extension EDTF {
  /// Whether it can mean this day or spans it.
  package func contains(_ day: CivilDate, seasons: SeasonRule = .astronomical) -> Bool {
    guard let reach = Reach(self, seasons: seasons) else { return false }
    return reach.first.map { $0 <= day } ?? true && reach.last.map { day <= $0 } ?? true
  }

  /// Whether the two share a day.
  package func overlaps(_ other: EDTF, seasons: SeasonRule = .astronomical) -> Bool {
    guard let reach = Reach(self, seasons: seasons), let others = Reach(other, seasons: seasons) else { return false }
    return !reach.ends(before: others) && !others.ends(before: reach)
  }

  /// Whether it is over before the other starts.
  package func isBefore(_ other: EDTF, seasons: SeasonRule = .astronomical) -> Bool {
    guard let reach = Reach(self, seasons: seasons), let others = Reach(other, seasons: seasons) else { return false }
    return reach.ends(before: others)
  }

  /// Whether it starts once the other is over.
  package func isAfter(_ other: EDTF, seasons: SeasonRule = .astronomical) -> Bool {
    other.isBefore(self, seasons: seasons)
  }

  /// Whether it is over before this day.
  package func isBefore(_ day: CivilDate, seasons: SeasonRule = .astronomical) -> Bool {
    guard let last = Reach(self, seasons: seasons)?.last else { return false }
    return last < day
  }

  /// Whether it starts after this day.
  package func isAfter(_ day: CivilDate, seasons: SeasonRule = .astronomical) -> Bool {
    guard let first = Reach(self, seasons: seasons)?.first else { return false }
    return day < first
  }

  /// The days of it that lie in a window, which closes its open ends; nil when none does.
  package func clamped(
    to window: ClosedRange<CivilDate>, seasons: SeasonRule = .astronomical
  ) -> ClosedRange<CivilDate>? {
    guard let reach = Reach(self, seasons: seasons) else { return nil }
    let first = max(reach.first ?? window.lowerBound, window.lowerBound)
    let last = min(reach.last ?? window.upperBound, window.upperBound)
    return first <= last ? first...last : nil
  }

  /// The first and the last month it touches, as year × 12 + month − 1; nil where an end is open or outside the years
  /// -9999…9999. Clamp first to draw those.
  package var monthsSpanned: ClosedRange<Int>? { monthsSpanned(seasons: .astronomical) }

  /// As `monthsSpanned`, with seasons laid out so.
  package func monthsSpanned(seasons: SeasonRule) -> ClosedRange<Int>? {
    guard let reach = Reach(self, seasons: seasons), let first = reach.first, let last = reach.last,
      first.year >= -9999, last.year <= 9999, first <= last
    else { return nil }
    return first.monthIndex...last.monthIndex
  }
}

extension CivilDate {
  /// Months since January of year 0: year × 12 + month − 1.
  package var monthIndex: Int { year * 12 + month - 1 }
}

/// What an EDTF text says, for those who put it in words.
// Indirect: an interval takes 200 bytes, and a plan copies thousands of milestones that hold one or two.
package indirect enum Form: Sendable, Hashable {
  /// `2019`, `2019-11`, `2019-11-05`, `2021-22`, with qualifiers and unspecified digits.
  case date(DateParts)
  /// `1985-04-12T23:20:30Z`; the date is whole and exact.
  case dateTime(DateParts, ClockTime)
  /// `Y170000002`, `Y-17E7`, `1950S2`.
  case scaledYear(ScaledYear)
  /// `2019-11/2020-03`.
  case interval(Bound, Bound)
  /// `[1667,1670..1672]`, `{2019..2023}`; never empty.
  case set(SetKind, [Element])

  /// Either end of an interval.
  package enum Bound: Sendable, Hashable {
    /// The interval reaches to the end of this date, or from its start.
    case date(DateParts)
    /// `..`: there is none.
    case open
    /// Nothing written: there is one, and it is not known.
    case unknown
  }

  /// What a set says of its elements.
  package enum SetKind: Sendable, Hashable {
    /// `[ ]`: it is one of them.
    case oneOf
    /// `{ }`: it is all of them.
    case allOf
  }

  /// One entry of a set.
  package enum Element: Sendable, Hashable {
    /// `1667`.
    case date(DateParts)
    /// `1670..1672`: both are of the same precision.
    case range(DateParts, DateParts)
    /// `..1984`, the first of its set.
    case orBefore(DateParts)
    /// `1984..`, the last of its set.
    case orAfter(DateParts)

    /// The one or two dates written.
    package var dates: [DateParts] {
      switch self {
      case .date(let date), .orBefore(let date), .orAfter(let date): [date]
      case .range(let first, let last): [first, last]
      }
    }
  }

  /// Every date written, in order; none for a scaled year.
  package var dates: [DateParts] {
    switch self {
    case .date(let date), .dateTime(let date, _): [date]
    case .scaledYear: []
    case .interval(let start, let end): [start, end].compactMap(\.date)
    case .set(_, let elements): elements.flatMap(\.dates)
    }
  }
}

extension Form.Bound {
  /// Nil where open or unknown.
  package var date: DateParts? {
    if case .date(let date) = self { date } else { nil }
  }
}

/// A time of day to the second, and where.
package struct ClockTime: Sendable, Hashable {
  /// What follows the second.
  package enum Zone: Sendable, Hashable {
    /// `Z`
    case utc
    /// Minutes east of Greenwich; `+04` and `+04:00` differ as texts only in `writesMinutes`.
    case offset(minutes: Int, writesMinutes: Bool)
  }

  /// 0…23.
  package let hour: Int
  /// 0…59.
  package let minute: Int
  /// 0…59: no leap second.
  package let second: Int
  /// Nil for local time.
  package let zone: Zone?
}

/// A year too long for four digits, or one of which only the first digits count.
package struct ScaledYear: Sendable, Hashable {
  /// Signed; not 0 where `Y` is written.
  package let mantissa: Int
  /// The power of ten after `E`.
  package let exponent: Int?
  /// How many leading digits count, after `S`; at least 1.
  package let significant: Int?
  /// Written with a leading `Y`.
  package let isLong: Bool
}

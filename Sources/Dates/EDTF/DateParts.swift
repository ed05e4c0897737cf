/// How sure a component is (EDTF level 1, « Qualification of a date »).
package struct Qualifier: OptionSet, Sendable, Hashable {
  /// 0…3.
  package let rawValue: UInt8

  /// Bits other than the lowest two are dropped.
  package init(rawValue: UInt8) { self.rawValue = rawValue & 0b11 }

  /// `?`: the source is dubious.
  package static let uncertain = Qualifier(rawValue: 1)
  /// `~`: an estimate, near the truth.
  package static let approximate = Qualifier(rawValue: 2)
}

/// A component of fixed width, any of whose digits may be unspecified: `2019`, `-19XX`, `1X`.
package struct Digits: Sendable, Hashable {
  /// The digits as a number of at least zero, each `X` counted as 0.
  package let magnitude: Int
  /// Bit n is set where the digit worth 10ⁿ is an `X`.
  package let unspecified: UInt8
  /// 4 for a year, 2 for a month or a day.
  package let width: Int
  /// For years only; `-0000` does not exist.
  package let isNegative: Bool

  init(magnitude: Int, unspecified: UInt8 = 0, width: Int, isNegative: Bool = false) {
    self.magnitude = magnitude
    self.unspecified = unspecified
    self.width = width
    self.isNegative = isNegative
  }

  /// The signed number; nil where a digit is unspecified.
  package var number: Int? {
    unspecified == 0 ? signed(magnitude) : nil
  }

  /// Whether every digit is an `X`.
  package var isWhollyUnspecified: Bool { unspecified == (1 << UInt8(width)) - 1 }

  func signed(_ magnitude: Int) -> Int { isNegative ? -magnitude : magnitude }

  private static let weights = [1, 10, 100, 1000]

  private var highest: Int {
    (0..<width).reduce(magnitude) { $0 + (unspecified & (1 << UInt8($1)) != 0 ? 9 * Self.weights[$1] : 0) }
  }

  private func fits(_ candidate: Int) -> Bool {
    guard !isNegative || candidate != 0 else { return false }
    return (0..<width).allSatisfy { place in
      let weight = Self.weights[place]
      return unspecified & (1 << UInt8(place)) != 0 || candidate / weight % 10 == magnitude / weight % 10
    }
  }

  /// The first answer that `body` has for a number these digits can be, of at most `limit`, asked in ascending or
  /// descending order.
  func first<Answer>(ascending: Bool, upTo limit: Int = 9999, _ body: (Int) -> Answer?) -> Answer? {
    guard magnitude <= limit else { return nil }
    let candidates = magnitude...min(highest, limit)
    let step = ascending != isNegative ? 1 : -1
    var candidate = step == 1 ? candidates.lowerBound : candidates.upperBound
    while candidates.contains(candidate) {
      if fits(candidate), let answer = body(signed(candidate)) { return answer }
      candidate += step
    }
    return nil
  }
}

/// A calendar date as written: a year, a month of it, a day of that; or a year and a grouping of its months.
package struct DateParts: Sendable, Hashable {
  /// A year, a month or a day.
  package struct Component: Sendable, Hashable {
    /// As written.
    package let digits: Digits
    /// All that bears on this component, be it written beside it or further right.
    package let qualifier: Qualifier

    /// Nil where a digit is unspecified.
    package var number: Int? { digits.number }
  }

  /// The last component written.
  package enum Precision: Sendable, Hashable { case year, season, month, day }

  /// Always there; of four digits.
  package let year: Component
  /// 1…12 where no digit is unspecified.
  package let month: Component?
  /// Only with a month.
  package let day: Component?
  /// 21…41 (ISO 8601-2, « sub-year groupings »), instead of a month.
  package let season: Int?
  /// What bears on `season`.
  package let seasonQualifier: Qualifier

  /// How far it goes.
  package var precision: Precision {
    if season != nil { return .season }
    return day != nil ? .day : month != nil ? .month : .year
  }

  /// One for each component written, from the year on.
  package var qualifiers: [Qualifier] {
    season == nil
      ? [year, month, day].compactMap { $0?.qualifier } : [year.qualifier, seasonQualifier]
  }

  /// What bears on any of the components.
  package var qualifier: Qualifier {
    season == nil
      ? year.qualifier.union(month?.qualifier ?? []).union(day?.qualifier ?? [])
      : year.qualifier.union(seasonQualifier)
  }

  /// Whether any digit is an `X`.
  package var isUnspecified: Bool {
    [year, month, day].contains { ($0?.digits.unspecified ?? 0) != 0 }
  }
}

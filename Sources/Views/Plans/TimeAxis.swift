import Basics
import Dates
import Model
import Templates

/// The time that a plan's milestones are drawn along: whole years, a thousand units long.
struct TimeAxis: Sendable, Hashable {
  static let length = 1_000
  /// Narrower than this a bar is not seen.
  static let narrowest = 12
  /// A longer plan has a slip of the pen in one of its dates, and would be all years and no bars.
  private static let mostYears = 60

  let years: ClosedRange<Int>

  /// The plan's period; where that is not said, or is open, the years of its milestones. Nil where there are none.
  init?(_ plan: Plan) {
    let period = plan.period
    var first = period?.earliest
    var last = period?.latest
    if first == nil || last == nil {
      let dates = plan.everyMilestone.compactMap(\.currentDate)
      first = first ?? dates.compactMap { $0.earliest ?? $0.latest }.min()
      last = last ?? dates.compactMap { $0.latest ?? $0.earliest }.max()
    }
    self.init(first: first, last: last)
  }

  init?(first: CivilDate?, last: CivilDate?) {
    guard let first = first?.year, let last = last?.year, first <= last, last - first < Self.mostYears else {
      return nil
    }
    years = first...last
  }

  /// Where a bar is.
  struct Bar: Sendable, Hashable {
    enum Kind: String, Sendable {
      case point, window, approximate, from, until, ongoing, recurring
    }

    let kind: Kind
    /// 0…1000.
    let x: Int
    /// 1…1000; `x` and it are at most 1000 together.
    let width: Int
  }

  /// The bar of a date: the months that it touches, as far as the axis goes. Nil where it lies outside, or is not known.
  func bar(_ when: DateExpression) -> Bar? {
    guard let kind = Bar.Kind(when) else { return nil }
    guard let edtf = when.edtf else { return Bar(kind: kind, x: 0, width: Self.length) }
    guard let days, let shown = edtf.clamped(to: days) else { return nil }
    let start = place(ofMonth: shown.lowerBound.monthIndex)
    let end = place(ofMonth: shown.upperBound.monthIndex + 1)
    let width = max(end - start, Self.narrowest)
    return Bar(kind: kind, x: min(start, Self.length - width), width: width)
  }

  /// Where a day is, 0…1000; nil when it lies outside.
  func place(of day: CivilDate) -> Int? {
    guard years.contains(day.year) else { return nil }
    let days = CivilDate.days(inMonth: day.month, of: day.year)
    return ((day.monthIndex - firstMonth) * days + day.day - 1) * Self.length / (months * days)
  }

  /// The years, and today where it is among them.
  func value(_ wording: Localizer) -> Value {
    let labels: [Value] = years.map { year in
      let start = place(ofMonth: year * 12)
      return [
        "label": .text("\(year)"), "x": .integer(start), "width": .integer(place(ofMonth: year * 12 + 12) - start),
      ]
    }
    let today: Value =
      place(of: wording.asOf).map { ["x": .integer($0), "text": .text(wording.words(wording.asOf))] } ?? .null
    return ["years": .list(labels), "today": today]
  }

  private var firstMonth: Int { years.lowerBound * 12 }
  private var months: Int { years.count * 12 }

  private var days: ClosedRange<CivilDate>? {
    guard let first = CivilDate(year: years.lowerBound, month: 1, day: 1),
      let last = CivilDate(year: years.upperBound, month: 12, day: 31)
    else { return nil }
    return first...last
  }

  /// Where a month begins; its number is that of `CivilDate.monthIndex`.
  private func place(ofMonth month: Int) -> Int { (month - firstMonth) * Self.length / months }
}

extension TimeAxis.Bar {
  var value: Value { ["kind": .text(kind.rawValue), "x": .integer(x), "width": .integer(width)] }
}

extension TimeAxis.Bar.Kind {
  /// What is not sure is drawn so, whatever its length: « début 2020 », « vers mars », « à confirmer ».
  init?(_ when: DateExpression) {
    switch when.kind {
    case .ongoing: self = .ongoing
    case .recurring: self = .recurring
    case .from: self = .from
    case .until: self = .until
    case .expected: self = .approximate
    case .horizon, .conditional, .unknown: return nil
    case .point, .window:
      guard let edtf = when.edtf else { return nil }
      if edtf.isApproximate || edtf.isUncertain || edtf.isUnspecified || edtf.isChoice {
        self = .approximate
      } else {
        self = when.kind == .point ? .point : .window
      }
    }
  }
}

extension EDTF {
  /// `[..]`: one of several.
  fileprivate var isChoice: Bool {
    if case .set(.oneOf, _) = form { true } else { false }
  }
}

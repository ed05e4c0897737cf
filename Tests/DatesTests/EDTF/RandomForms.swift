import Basics
import TestSupport

@testable import Dates

/// Random numbers, as forms are made of.
struct RandomForms: RandomNumberGenerator {
  private var numbers: SplitMix

  init(seed: UInt64) { numbers = SplitMix(seed: seed) }

  mutating func next() -> UInt64 { numbers.next() }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}

/// Random forms, all of them valid by the way they are made: a day that exists, of which some is hidden or left out.
extension RandomForms {
  mutating func form() -> Form {
    switch number(0...9) {
    case 0: .dateTime(exactDay(), time())
    case 1: .scaledYear(scaledYear())
    case 2...4: interval()
    case 5...6: set()
    default: .date(date(in: number(-9999...9999)))
    }
  }

  private mutating func digits(_ number: Int, width: Int, hide: Bool) -> Digits {
    var shown = 0
    var unspecified: UInt8 = 0
    var weight = 1
    for place in 0..<width {
      if hide, chance(40) {
        unspecified |= 1 << UInt8(place)
      } else {
        shown += abs(number) / weight % 10 * weight
      }
      weight *= 10
    }
    return Digits(magnitude: shown, unspecified: unspecified, width: width, isNegative: number < 0)
  }

  private mutating func date(in year: Int, as precision: DateParts.Precision? = nil) -> DateParts {
    let hides = chance(30)
    let qualifies = chance(40)
    let precision = precision ?? [.year, .season, .month, .day][number(0...3)]
    func qualifier(_ source: inout RandomForms) -> Qualifier {
      qualifies ? Qualifier(rawValue: UInt8(source.number(0...3))) : []
    }
    func component(_ number: Int, width: Int, _ source: inout RandomForms) -> DateParts.Component {
      DateParts.Component(
        digits: source.digits(number, width: width, hide: hides), qualifier: qualifier(&source))
    }
    let month = number(1...12)
    let hasMonth = precision == .month || precision == .day
    return DateParts(
      year: component(year, width: 4, &self),
      month: hasMonth ? component(month, width: 2, &self) : nil,
      day: precision == .day
        ? component(number(1...CivilDate.days(inMonth: month, of: year)), width: 2, &self) : nil,
      season: precision == .season ? number(21...41) : nil,
      seasonQualifier: precision == .season ? qualifier(&self) : [])
  }

  private mutating func exactDay() -> DateParts {
    let date = CivilDate(dayNumber: number(-4_000_000...2_900_000))
    func exact(_ number: Int, _ width: Int) -> DateParts.Component {
      DateParts.Component(
        digits: Digits(magnitude: abs(number), width: width, isNegative: number < 0), qualifier: [])
    }
    return DateParts(
      year: exact(date.year, 4), month: exact(date.month, 2), day: exact(date.day, 2), season: nil, seasonQualifier: [])
  }

  private mutating func time() -> ClockTime {
    let zones: [ClockTime.Zone?] = [
      nil, .utc, .offset(minutes: 60 * number(-23...23), writesMinutes: false),
      .offset(minutes: number(-1439...1439), writesMinutes: true),
    ]
    return ClockTime(hour: number(0...23), minute: number(0...59), second: number(0...59), zone: zones[number(0...3)])
  }

  private mutating func scaledYear() -> ScaledYear {
    let significant = chance(50) ? number(1...9) : nil
    switch number(0...2) {
    case 0:
      return ScaledYear(
        mantissa: number(-9999...9999), exponent: nil, significant: significant ?? 2, isLong: false)
    case 1:
      let size = number(10_000...Int.max)
      return ScaledYear(mantissa: chance(50) ? -size : size, exponent: nil, significant: significant, isLong: true)
    default:
      let size = number(1...9999)
      return ScaledYear(
        mantissa: chance(50) ? -size : size, exponent: number(1...12), significant: significant, isLong: true)
    }
  }

  /// Years two apart at least are in order whatever is hidden of them and wherever winter lies.
  private mutating func years() -> (Int, Int) {
    let first = number(-9999...9997)
    return (first, number(first + 2...9999))
  }

  private mutating func interval() -> Form {
    let (first, last) = years()
    let start = Form.Bound.date(date(in: first))
    let end = Form.Bound.date(date(in: last))
    switch number(0...9) {
    case 0: return .interval(.open, end)
    case 1: return .interval(.unknown, end)
    case 2: return .interval(start, .open)
    case 3: return .interval(start, .unknown)
    case 4: return [.interval(.open, .open), .interval(.open, .unknown), .interval(.unknown, .open)][number(0...2)]
    default: return .interval(start, end)
    }
  }

  private mutating func set() -> Form {
    var elements: [Form.Element] = []
    if chance(20) { elements.append(.orBefore(date(in: number(-9999...9999)))) }
    for _ in 0..<number(1...4) {
      if chance(30) {
        let (first, last) = years()
        let precision: DateParts.Precision = [.year, .season, .month, .day][number(0...3)]
        elements.append(.range(date(in: first, as: precision), date(in: last, as: precision)))
      } else {
        elements.append(.date(date(in: number(-9999...9999))))
      }
    }
    if chance(20) { elements.append(.orAfter(date(in: number(-9999...9999)))) }
    return .set(chance(50) ? .oneOf : .allOf, elements)
  }
}

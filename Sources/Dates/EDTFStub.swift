package import Basics

/// Stands in for the real reader of EDTF until it is merged: years, months, days, seasons, quarters, halves, intervals, open
/// ends, qualifiers and sets of consecutive or listed dates.
package struct EDTF: Sendable, Hashable, CustomStringConvertible {
  package let description: String
  private let shape: Shape

  package init?(_ text: some StringProtocol) {
    guard let shape = Shape(edtf: text) else { return nil }
    description = String(text)
    self.shape = shape
  }

  package var earliest: CivilDate? { bounds().0 }
  package var latest: CivilDate? { bounds().1 }

  package func bounds(seasons: SeasonRule = .astronomical) -> (CivilDate?, CivilDate?) {
    switch shape {
    case .one(let point): (point.first(seasons), point.last(seasons))
    case .span(let start, let end), .choice(let start, let end), .each(let start, let end):
      (start?.first(seasons), end?.last(seasons))
    case .list(let points): (points.first?.first(seasons), points.last?.last(seasons))
    }
  }
}

package enum SeasonRule: Sendable {
  case astronomical, quarters
}

extension Point {
  fileprivate func first(_ seasons: SeasonRule) -> CivilDate? { edges(seasons).0 }
  fileprivate func last(_ seasons: SeasonRule) -> CivilDate? { edges(seasons).1 }

  private func edges(_ seasons: SeasonRule) -> (CivilDate?, CivilDate?) {
    func months(_ first: Int, _ last: Int) -> (CivilDate?, CivilDate?) {
      (
        CivilDate(year: year, month: first, day: 1),
        CivilDate(year: year, month: last, day: CivilDate.days(inMonth: last, of: year))
      )
    }
    func days(_ start: (Int, Int, Int), _ end: (Int, Int)) -> (CivilDate?, CivilDate?) {
      (CivilDate(year: start.0, month: start.1, day: start.2), CivilDate(year: year, month: end.0, day: end.1))
    }
    switch unit {
    case 0: return months(1, 12)
    case 1...12 where day > 0:
      let date = CivilDate(year: year, month: unit, day: day)
      return (date, date)
    case 1...12: return months(unit, unit)
    case 21...24 where seasons == .quarters:
      let first = (unit - 20) % 4 * 3 + 1
      return months(first, first + 2)
    case 21: return days((year, 3, 20), (6, 20))
    case 22: return days((year, 6, 21), (9, 21))
    case 23: return days((year, 9, 22), (12, 20))
    case 24: return days((year - 1, 12, 21), (3, 19))
    case 33...36: return months((unit - 33) * 3 + 1, (unit - 33) * 3 + 3)
    default: return months((unit - 40) * 6 + 1, (unit - 40) * 6 + 6)
    }
  }
}

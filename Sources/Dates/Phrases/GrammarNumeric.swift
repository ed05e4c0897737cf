// Dates in numbers alone.

extension Grammar {
  /// `30/06/2027`, `1.6.27`, `30-06-2027`, `2027/06/30`, `03/2025`, `2025.03`; stays where it was when it is none.
  mutating func readNumeric(_ draft: inout Draft) -> Bool {
    guard let mark = token(1), mark == .slash || mark == .dot || mark == .dash(tight: true),
      case .number(let first, let firstDigits)? = current, case .number(let second, digits: 1...2)? = token(2)
    else { return readMonthAndYear(&draft) }
    guard token(3) == mark, case .number(let third, let thirdDigits)? = token(4) else {
      return firstDigits == 4 && mark != .dash(tight: true) && readYearAndMonth(first, second, mark, &draft)
    }
    if firstDigits == 4, thirdDigits <= 2, mark != .dash(tight: true) {
      return setNumeric(day: third, month: second, year: first, &draft)
    }
    guard firstDigits <= 2, thirdDigits == 4 || thirdDigits == 2,
      let year = thirdDigits == 4 ? third : surroundings.fullYear(third)
    else { return false }
    if thirdDigits == 2 { problems.append(.twoDigitYear(full: "\(year)")) }
    // The day comes first, unless it cannot.
    if second > 12 { return setNumeric(day: second, month: first, year: year, &draft) }
    if first <= 12, first != second, first > 0, second > 0 {
      problems.append(.dayAndMonth(day: first, month: second, year: year))
    }
    return setNumeric(day: first, month: second, year: year, &draft)
  }

  private mutating func setNumeric(day: Int, month: Int, year: Int, _ draft: inout Draft) -> Bool {
    guard (1...12).contains(month), (1...31).contains(day) else { return false }
    draft.year = year
    draft.unit = month
    draft.day = day
    index += 5
    return true
  }

  /// `03/2025`, `06-2024`.
  private mutating func readMonthAndYear(_ draft: inout Draft) -> Bool {
    guard let mark = token(1), mark == .slash || mark == .dot || mark == .dash(tight: true),
      case .number(let month, digits: 1...2)? = current, (1...12).contains(month),
      case .number(let year, digits: 4)? = token(2)
    else { return false }
    draft.unit = month
    draft.year = year
    index += 3
    return true
  }

  /// `2025/03`; `2020/21` is two years.
  private mutating func readYearAndMonth(_ year: Int, _ month: Int, _ mark: Token, _ draft: inout Draft) -> Bool {
    let later = (month - year % 100 + 100) % 100
    guard (1...12).contains(month), mark == .dot || !(1...20).contains(later) else { return false }
    draft.unit = month
    draft.year = year
    index += 3
    return true
  }
}

extension Form {
  /// The lowest level of the standard that has this form.
  var level: Int {
    switch self {
    case .date(let date): date.level
    case .dateTime(let date, _): date.level
    case .scaledYear(let year): year.exponent == nil && year.significant == nil ? 1 : 2
    case .interval(let start, let end): max(start.level, end.level)
    case .set: 2
    }
  }
}

extension Form.Bound {
  fileprivate var level: Int {
    // Level 1 has no unspecified digit in an interval.
    date.map { $0.isUnspecified ? 2 : $0.level } ?? 1
  }
}

extension DateParts {
  /// What lies beyond level 0 without leaving level 1: a negative year, one qualifier for the whole, whole components
  /// unspecified from the right or the last one or two digits of a lone year, a season without hemisphere.
  fileprivate var level: Int {
    let isUniform = qualifiers.allSatisfy { $0 == qualifiers[0] }
    if !isUniform || !hasUsualUnspecified || (season ?? 21) > 24 { return 2 }
    let isPlain = qualifier.isEmpty && !isUnspecified && season == nil && !year.digits.isNegative
    return isPlain ? 0 : 1
  }

  private var hasUsualUnspecified: Bool {
    guard isUnspecified else { return true }
    if precision == .year { return year.digits.unspecified <= 0b11 && year.digits.unspecified != 0b10 }
    guard let month, year.digits.unspecified == 0 else { return false }
    guard let day else { return month.digits.isWhollyUnspecified }
    return day.digits.isWhollyUnspecified && (month.digits.unspecified == 0 || month.digits.isWhollyUnspecified)
  }
}

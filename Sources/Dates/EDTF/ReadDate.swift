extension Reader {
  /// A date with its qualifiers, of which at least one day exists.
  ///
  /// A qualifier at the left of a component bears on it alone; one at its right, on it and on all before it.
  mutating func takeDate() -> DateParts? {
    var own = [takeQualifier()]
    let isNegative = take("-")
    guard let year = takeDigits(4, isNegative: isNegative) else { return nil }
    var trailing = [takeQualifier()]
    var rest: [Digits] = []
    while rest.count < 2, take("-") {
      own.append(takeQualifier())
      guard let digits = takeDigits(2) else { return nil }
      rest.append(digits)
      trailing.append(takeQualifier())
    }
    let qualifiers = own.indices.map { place in trailing[place...].reduce(own[place]) { $0.union($1) } }
    return DateParts(year: year, rest: rest, qualifiers: qualifiers)
  }

  /// `T23:20:30`, then a zone or none.
  mutating func takeTime() -> ClockTime? {
    guard take("T"), let hour = takePair(upTo: 23), take(":"), let minute = takePair(upTo: 59), take(":"),
      let second = takePair(upTo: 59)
    else { return nil }
    if isAtEnd { return ClockTime(hour: hour, minute: minute, second: second, zone: nil) }
    return takeZone().map { ClockTime(hour: hour, minute: minute, second: second, zone: $0) }
  }

  private mutating func takeZone() -> ClockTime.Zone? {
    if take("Z") { return .utc }
    let isWest = take("-")
    guard isWest || take("+"), let hours = takePair(upTo: 23) else { return nil }
    let writesMinutes = take(":")
    guard let minutes = writesMinutes ? takePair(upTo: 59) : 0 else { return nil }
    let offset = hours * 60 + minutes
    // ISO 8601-1, 4.3.13: zero is written with a plus.
    if isWest && offset == 0 { return nil }
    return .offset(minutes: isWest ? -offset : offset, writesMinutes: writesMinutes)
  }

  /// `Y170000002`, `Y-17E7`, `Y3388E2S3` or `1950S2`.
  mutating func takeScaledYear() -> ScaledYear? {
    let isLong = take("Y")
    let isNegative = take("-")
    var size = 0
    var exponent: Int?
    if isLong {
      guard let number = takeNumber() else { return nil }
      size = number.value
      if take("E") {
        guard let power = takeNumber() else { return nil }
        exponent = power.value
      } else if number.digits < 5 {
        return nil
      }
    } else {
      guard let digits = takeDigits(4, isNegative: isNegative), digits.unspecified == 0 else { return nil }
      size = digits.magnitude
    }
    var significant: Int?
    if take("S") {
      guard let count = takeNumber() else { return nil }
      significant = count.value
    } else if !isLong {
      return nil
    }
    return ScaledYear(
      mantissa: isNegative ? -size : size, exponent: exponent, significant: significant, isLong: isLong)
  }
}

extension DateParts {
  /// Nil when no day is in it. `rest` is empty, a month or grouping, or a month and a day.
  fileprivate init?(year: Digits, rest: [Digits], qualifiers: [Qualifier]) {
    self.year = Component(digits: year, qualifier: qualifiers[0])
    if rest.count == 1, let grouping = rest[0].number, grouping > 12 {
      guard (21...41).contains(grouping) else { return nil }
      month = nil
      day = nil
      season = grouping
      seasonQualifier = qualifiers[1]
    } else {
      month = rest.isEmpty ? nil : Component(digits: rest[0], qualifier: qualifiers[1])
      day = rest.count < 2 ? nil : Component(digits: rest[1], qualifier: qualifiers[2])
      season = nil
      seasonQualifier = []
    }
    guard day(first: true, seasons: .astronomical) != nil else { return nil }
  }
}

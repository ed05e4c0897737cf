extension Reader {
  /// The whole text, or nil.
  mutating func takeForm(isInterval: Bool) -> Form? {
    let form: Form?
    if isInterval {
      form = takeInterval()
    } else if take("[") {
      form = takeSet(.oneOf, to: "]")
    } else if take("{") {
      form = takeSet(.allOf, to: "}")
    } else {
      form = takePoint()
    }
    return isAtEnd ? form : nil
  }

  private mutating func takePoint() -> Form? {
    let start = self
    if let year = takeScaledYear() { return .scaledYear(year) }
    self = start
    guard let date = takeDate() else { return nil }
    if isAtEnd { return .date(date) }
    guard date.precision == .day, !date.isUnspecified, date.qualifier.isEmpty, let time = takeTime() else { return nil }
    return .dateTime(date, time)
  }

  private mutating func takeInterval() -> Form? {
    guard let start = takeBound(), take("/"), let end = takeBound() else { return nil }
    if start == .unknown && end == .unknown { return nil }
    if let first = start.date, let last = end.date, !first.mayEnd(with: last) { return nil }
    return .interval(start, end)
  }

  private mutating func takeBound() -> Form.Bound? {
    if isAtEnd || next == UInt8(ascii: "/") { return .unknown }
    return takeDots() ? .open : takeDate().map { .date($0) }
  }

  private mutating func takeSet(_ kind: Form.SetKind, to close: Unicode.Scalar) -> Form? {
    var elements: [Form.Element] = []
    repeat {
      guard let element = takeElement(isFirst: elements.isEmpty) else { return nil }
      elements.append(element)
      if case .orAfter = element { break }
    } while take(",")
    return take(close) ? .set(kind, elements) : nil
  }

  private mutating func takeElement(isFirst: Bool) -> Form.Element? {
    if isFirst, takeDots() { return takeDate().map { .orBefore($0) } }
    guard let first = takeDate() else { return nil }
    guard takeDots() else { return .date(first) }
    if next == UInt8(ascii: "]") || next == UInt8(ascii: "}") { return .orAfter(first) }
    guard let last = takeDate(), last.precision == first.precision, first.mayEnd(with: last) else { return nil }
    return .range(first, last)
  }
}

extension DateParts {
  /// Whether an interval may go from this date to `end`.
  ///
  /// The end may not start before the start does: `2004-06-11/2004-06` says nothing sensible. An end with unspecified
  /// digits may be any of its days, and where a season lies is a choice: these only have to be able to end in time.
  func mayEnd(with end: DateParts) -> Bool {
    let isLoose = end.isUnspecified || end.season != nil
    guard let first = day(first: true, seasons: .astronomical),
      let last = end.day(first: !isLoose, seasons: .astronomical)
    else { return false }
    return first <= last
  }
}

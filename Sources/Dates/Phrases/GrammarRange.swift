/// One date, or two with what joins them.
struct Item {
  var first: Draft
  var second: Draft?
  /// Whether it is one of the two: « 2024 ou 2025 ».
  var isChoice = false
  /// Whether it goes on to this day: « 2020 – présent ».
  var isOpen = false
}

extension Grammar {
  /// One date, two or several, after the words that say what kind it is.
  mutating func dated(_ lead: Lead) -> Sense? {
    guard var item = item(after: lead) else { return nil }
    if item.isOpen { return single(&item.first, after: .since) }
    if current == .comma || word(0) == .and, lead == .none || (lead == .since && item.second != nil),
      let sense = list(from: item)
    {
      return sense
    }
    if item.second != nil { return range(&item, after: lead) }
    return lead == .between ? nil : single(&item.first, after: lead)
  }

  /// One date, or two that a dash, « à », « to », the « et » of « entre » joins. None is before an hour.
  mutating func item(after lead: Lead) -> Item? {
    guard let first = draft() else { return nil }
    var item = Item(first: first)
    let afterFirst = index
    let known = problems
    if takeSeparator(after: lead) {
      item.isChoice = word(-1) == .or
      if takePresent() {
        item.isOpen = true
        return item
      }
      if let second = second(after: first) {
        item.second = second
        takeChain(&item)
        return item
      }
    }
    index = afterFirst
    problems = known
    return item
  }

  /// « avril-mai-juin 2024 », « 2024-2025-2026 »: from the first to the last of those that follow each other.
  private mutating func takeChain(_ item: inout Item) {
    while current == .dash(tight: true) || current == .slash, let second = item.second {
      let start = index
      let known = problems
      index += 1
      guard let next = draft(), next.follows(second) else {
        index = start
        problems = known
        return
      }
      item.second = next
    }
  }

  private mutating func takeSeparator(after lead: Lead) -> Bool {
    switch current {
    case .slash, .word(.to), .word(.until), .word(.or): break
    case .dash where !isBeforeClock, .word(.at) where !isBeforeClock: break
    case .word(.and) where lead == .between: break
    default: return false
    }
    index += 1
    return true
  }

  /// « présent », « aujourd’hui », “ongoing” as an end.
  private mutating func takePresent() -> Bool {
    let start = index
    _ = take(.at)
    if take(.present) || take(.continuous) || take(.within, .course) || index == tokens.count, word(-1) != .at {
      return true
    }
    index = start
    return false
  }

  /// The second of two dates, which may be the last digits of a year, or a bare number as the first is of the plan's.
  private mutating func second(after first: Draft) -> Draft? {
    if let unit = first.relative, unit != .day, let number = count(0) {
      var draft = Draft()
      if readPlanCount(number, of: unit, at: index, &draft) { return draft }
    }
    return twoDigitYear(after: first) ?? draft()
  }

  /// « 2020-21 »: two digits after a year are the year that they end, never a day or a season.
  private mutating func twoDigitYear(after first: Draft) -> Draft? {
    guard first.isYear, first.relative == nil, let year = first.year, case .number(let number, digits: 2)? = current
    else {
      return nil
    }
    if case .month? = token(1) { return nil }
    let later = (number - year % 100 + 100) % 100
    // Further away than a plan looks, it is a slip that nobody can guess at.
    guard (1...20).contains(later) else { return nil }
    index += 1
    problems.append(.twoDigitYear(full: "\(year)-\(year + later)"))
    return Draft(year: year + later)
  }

  private mutating func range(_ item: inout Item, after lead: Lead) -> Sense? {
    guard var first = Optional(item.first), var second = item.second else { return nil }
    guard fill(&first, &second) else { return nil }
    if let sense = unplaced(first) ?? unplaced(second) { return sense }
    guard var start = resolve(first), var end = resolve(second) else { return nil }
    if start.start.startOrder > end.end.endOrder {
      problems.append(.endBeforeStart)
      (start, end) = (end, start)
    }
    if item.isChoice, lead == .none { return Sense(shape: .choice(start.start, end.end), kind: .window) }
    let span = Shape.span(start.start, end.end)
    switch lead {
    case .until, .before: return Sense(shape: .span(nil, end.end), kind: .until)
    case .expected: return Sense(shape: span.adding(.uncertain), kind: .expected)
    case .about: return Sense(shape: span.adding(.approximate), kind: .window)
    case .none, .between, .since, .after, .during: return Sense(shape: span, kind: .window)
    }
  }
}

extension Draft {
  /// Whether it is the month or the year after another that it is chained to.
  fileprivate func follows(_ other: Draft) -> Bool {
    if isYear { return other.isYear && year == other.year.map { $0 + 1 } }
    return day == 0 && other.day == 0 && other.year == nil && (1...12).contains(other.unit)
      && unit == other.unit % 12 + 1
  }
}

extension PhoneTable {
  /// The numbers that stand in groups of digits which follow one another, however they are grouped.
  func find(in groups: [DigitGroup], _ tell: (RedactionMatch) -> Void) {
    for first in groups.indices {
      look(groups[first].digits, from: first, isAfterCountry: false, groups, tell)
    }
    guard let first = groups.first, first.digits.count > 1 else { return }
    for digits in Self.starts(of: first) { look(digits, from: 0, isAfterCountry: true, groups, tell) }
  }

  @inline(__always)
  private func look(
    _ start: Digits, from first: Int, isAfterCountry: Bool, _ groups: [DigitGroup], _ tell: (RedactionMatch) -> Void
  ) {
    var digits = start
    for last in first..<groups.count {
      if last > first { digits.add(groups[last].digits) }
      if digits.count > 15 { return }
      guard digits.count >= 7, let found = self[digits] else { continue }
      let run = Run(groups: groups, first: first, last: last, isAfterCountry: isAfterCountry)
      for entry in found {
        guard let certainty = run.certainty(entry.kind, digits.count) else { continue }
        tell(
          RedactionMatch(
            term: Int(entry.term), certainty: certainty,
            range: groups[first].range.lowerBound..<groups[last].range.upperBound))
      }
    }
  }

  /// The digits after a country’s code that is written together with them; of more than a number holds, no one knows which those are.
  private static func starts(of group: DigitGroup) -> [Digits] {
    guard group.digits.count < 20 else { return [] }
    return (1...5).compactMap { length -> Digits? in
      // « +1418 555-0171 »: only a code that says so goes on in other groups.
      let isMarked = group.gap.contains(.plus) || length == 1
      guard group.digits.count - length >= (isMarked ? 2 : 7) else { return nil }
      let (code, rest) = group.digits.cut(after: length)
      return code.isCountry(isMarked: group.gap.contains(.plus)) ? rest : nil
    }
  }
}

extension PhoneTable.Digits {
  /// The first digits, and those after them.
  func cut(after length: Int) -> (PhoneTable.Digits, PhoneTable.Digits) {
    let power = (0..<(count - length)).reduce(UInt64(1)) { power, _ in power * 10 }
    var (first, rest) = (self, self)
    (first.value, first.count) = (value / power, length)
    (rest.value, rest.count) = (value % power, count - length)
    return (first, rest)
  }

  /// Whether they are what is dialled before a number from elsewhere: 1, +33, 0033, 01133.
  ///
  /// - Parameter isMarked: whether a plus sign stands before them.
  func isCountry(isMarked: Bool) -> Bool {
    if isMarked { return (1...3).contains(count) }
    if count == 1 { return value == 1 }
    // Zeros in front are no part of the value.
    let text = String(value)
    let zeros = count - text.utf8.count
    return zeros == 2 && (1...3).contains(text.utf8.count)
      || zeros == 1 && text.hasPrefix("11") && (3...5).contains(text.utf8.count)
  }
}

/// Some of the groups of digits that follow one another.
private struct Run {
  let groups: [DigitGroup]
  let first: Int
  let last: Int
  let isAfterCountry: Bool

  func certainty(_ kind: PhoneTable.Kind, _ count: Int) -> Certainty? {
    let before = groups[..<first].reduce(into: PhoneTable.Digits()) { $0.add($1.digits) }
    let hasCountry =
      isAfterCountry || first > 0 && before.count < 6 && before.isCountry(isMarked: groups[0].gap.contains(.plus))
    let isAlone = (first == 0 || hasCountry) && last == groups.count - 1
    switch kind {
    case .local:
      let isWritten = first == last - 1 && groups[first].digits.count == 3
      return isWritten && first == 0 && last == groups.count - 1 && !isAfterCountry ? .likely : nil
    case .afterCountry: if !hasCountry { return nil }
    case .whole:
      // A number of seven digits after an area code may be somebody else’s.
      if count == 7, before.count == 3, last == groups.count - 1 { return .likely }
    }
    if isAlone { return .sure }
    guard groups[first...last].allSatisfy({ $0.digits.count > 1 }) else { return nil }
    let leftIsFree = hasCountry || isFree(groups[first].gap, beside: before.count)
    let after = groups[(last + 1)...]
    let rightIsFree = isFree(after.first?.gap ?? .edge, beside: after.reduce(0) { $0 + $1.digits.count })
    return leftIsFree && rightIsFree ? .sure : nil
  }

  /// Whether a number may end beside so many other digits.
  private func isFree(_ gap: Gap, beside digits: Int) -> Bool {
    if digits == 0 || [7, 10, 11].contains(digits) || gap.contains(.line) { return true }
    let inside = groups[first...last].dropFirst().reduce(into: Gap()) { $0.formUnion($1.gap) }
    return gap.isDisjoint(with: inside)
  }
}

extension Grammar {
  /// « mars et mai 2020 », « 2020, 2022 », « 3, 10 et 17 mars 2020 », « 27 mai - 3 juin 2015 et 2016 », after the first of them;
  /// stays where it was when there is only one. Commas alone part years, which nothing else after a comma could be.
  mutating func list(from first: Item) -> Sense? {
    let start = self
    var items = [first]
    var isClosed = false
    while !isClosed {
      let before = index
      let isParted = take(.comma)
      isClosed = take(.and)
      guard isParted || isClosed, let item = nextItem(after: items[items.count - 1].first) else {
        index = before
        break
      }
      items.append(item)
    }
    let areYears = items.dropFirst().allSatisfy { $0.first.isYear && $0.second == nil }
    if items.count > 1, isClosed || areYears, let sense = sense(of: &items) { return sense }
    self = start
    return nil
  }

  private mutating func nextItem(after first: Draft) -> Item? {
    if let unit = first.relative, unit != .day, let number = count(0) {
      var draft = Draft()
      if readPlanCount(number, of: unit, at: index, &draft) { return Item(first: draft) }
    }
    // “from March to April and from September to October 2024”
    _ = take(.from)
    return item(after: .none)
  }

  /// Each with what those beside it say: « March 3, 10 and 17, 2020 ».
  private mutating func sense(of items: inout [Item]) -> Sense? {
    guard repeatInYears(&items) else { return nil }
    var drafts = items.flatMap { [$0.first] + ($0.second.map { [$0] } ?? []) }
    for next in drafts.indices.dropFirst() where drafts[next].isBare && drafts[next].day != 0 {
      drafts[next].unit = drafts[next - 1].unit
    }
    for next in drafts.indices.dropFirst().reversed() {
      var before = drafts[next - 1]
      guard fill(&before, &drafts[next]) else { return nil }
      drafts[next - 1] = before
    }
    for draft in drafts { if let sense = unplaced(draft) { return sense } }
    var ranges: [Shape.Run] = []
    var next = 0
    for item in items {
      guard let start = resolve(drafts[next]), let end = item.second == nil ? start : resolve(drafts[next + 1]),
        start.start.startOrder <= end.end.endOrder, item.second != nil || !start.isChoice
      else { return nil }
      ranges.append(Shape.Run(start: start.start, end: end.end))
      next += item.second == nil ? 1 : 2
    }
    ranges.sort { $0.start.startOrder < $1.start.startOrder }
    let arePoints = ranges.allSatisfy { $0.start == $0.end }
    return Sense(shape: arePoints ? .list(ranges.map(\.start)) : .ranges(ranges), kind: .window)
  }

  /// « mars 2015 et 2016 » is a March of each year, « 27 mai - 3 juin 2015 et 2016 » the same days of each.
  private func repeatInYears(_ items: inout [Item]) -> Bool {
    for next in items.indices.dropFirst() {
      guard items[next].first.isYear, !items[next].first.saysYear, items[next].second == nil else { continue }
      let year = items[next].first.year
      var copy = items[next - 1]
      guard !copy.first.isYear, copy.first.fixed == nil, year != nil else { continue }
      if copy.second != nil {
        // Of two years, which of them is meant nobody can tell.
        guard copy.first.year == nil else { return false }
        copy.second?.year = year
      } else {
        guard copy.first.unit > 0 || copy.first.special != nil else { continue }
        copy.first.year = year
      }
      items[next] = copy
    }
    return true
  }
}

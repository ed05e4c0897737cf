extension Grammar {
  /// « mars et mai 2020 », « 2020, 2022 », « 3, 10 et 17 mars 2020 », after the first of them; stays where it was when there is
  /// only one. Commas alone part years, which nothing else after a comma could be.
  mutating func list(from first: Draft) -> Shape? {
    let start = self
    var drafts = [first]
    var isClosed = false
    while !isClosed {
      let before = index
      let isParted = take(.comma)
      isClosed = take(.and)
      guard isParted || isClosed, let draft = draft() else {
        index = before
        break
      }
      drafts.append(draft)
    }
    if drafts.count > 1, isClosed || drafts.allSatisfy(\.isYear), let points = points(of: drafts) {
      return .list(points.sorted { $0.startOrder < $1.startOrder })
    }
    self = start
    return nil
  }

  /// Each with what those beside it say: « March 3, 10 and 17, 2020 ».
  private mutating func points(of drafts: [Draft]) -> [Point]? {
    var drafts = drafts
    for next in drafts.indices.dropFirst() where drafts[next].unit == 0 && drafts[next].day != 0 {
      drafts[next].unit = drafts[next - 1].unit
    }
    for next in drafts.indices.dropFirst().reversed() {
      var before = drafts[next - 1]
      guard fill(&before, &drafts[next]) else { return nil }
      drafts[next - 1] = before
    }
    var points: [Point] = []
    for draft in drafts {
      guard let (start, end) = resolve(draft), start == end else { return nil }
      points.append(start)
    }
    return points
  }
}

/// A stretch of two sequences side by side: the same in both, or what the new one has in place of the old.
struct Stretch: Sendable, Hashable {
  var isSame: Bool
  var old: Range<Int>
  var new: Range<Int>

  /// One stretch of difference out of two and what stands between them.
  func merged(with last: Stretch) -> Stretch {
    Stretch(isSame: false, old: old.lowerBound..<last.old.upperBound, new: new.lowerBound..<last.new.upperBound)
  }
}

/// Two sequences as stretches that are the same and stretches that differ, each kind after the other, covering both.
///
/// Myers, « An O(ND) Difference Algorithm and Its Variations » (1986), greedy, after what both begin and end with is put
/// aside. It takes steps in proportion to the length and no more: sequences too different for that have nothing in common
/// but their beginning and end.
func stretches(from old: [Int], to new: [Int]) -> [Stretch] {
  let shared = min(old.count, new.count)
  var start = 0
  while start < shared, old[start] == new[start] { start += 1 }
  var end = 0
  while end < shared - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
  var table = FurthestPoints(old: old[start..<old.count - end], new: new[start..<new.count - end])
  var same = table.commonStretches()
  same.insert(Stretch(isSame: true, old: 0..<start, new: 0..<start), at: 0)
  same.append(Stretch(isSame: true, old: old.count - end..<old.count, new: new.count - end..<new.count))
  return withDifferences(between: same)
}

/// Puts a stretch of difference in each gap between those that are the same; joins those with no gap, drops empty ones.
private func withDifferences(between same: [Stretch]) -> [Stretch] {
  var result: [Stretch] = []
  var (old, new) = (0, 0)
  for stretch in same {
    if old < stretch.old.lowerBound || new < stretch.new.lowerBound {
      result.append(
        Stretch(isSame: false, old: old..<stretch.old.lowerBound, new: new..<stretch.new.lowerBound))
    }
    (old, new) = (stretch.old.upperBound, stretch.new.upperBound)
    if stretch.old.isEmpty { continue }
    if let last = result.last, last.isSame {
      result[result.count - 1].old = last.old.lowerBound..<old
      result[result.count - 1].new = last.new.lowerBound..<new
    } else {
      result.append(stretch)
    }
  }
  return result
}

/// How far along the old sequence one comes on each diagonal with so many removals and additions.
private struct FurthestPoints {
  let old: ArraySlice<Int>
  let new: ArraySlice<Int>
  /// Row d has d + 1 points, for the diagonals -d, -d + 2, … d.
  private var points: [Int32] = []
  private var steps: Int

  init(old: ArraySlice<Int>, new: ArraySlice<Int>) {
    self.old = old
    self.new = new
    steps = 250_000 + 64 * (old.count + new.count)
  }

  /// In order; empty where there are none, or too many steps to find them.
  mutating func commonStretches() -> [Stretch] {
    guard !old.isEmpty, !new.isEmpty, old.count + new.count < Int(Int32.max), let end = end() else { return [] }
    var result: [Stretch] = []
    var (edits, diagonal) = end
    while true {
      let start = entry(edits, diagonal)
      let reached = Int(points[row(edits) + (diagonal + edits) / 2])
      if reached > start.old { result.append(stretch(from: start.old, to: reached, on: diagonal)) }
      if edits == 0 { break }
      diagonal += start.isAddition ? 1 : -1
      edits -= 1
    }
    return result.reversed()
  }

  private func stretch(from start: Int, to end: Int, on diagonal: Int) -> Stretch {
    let (before, beforeNew) = (old.startIndex, new.startIndex)
    return Stretch(
      isSame: true, old: before + start..<before + end,
      new: beforeNew + start - diagonal..<beforeNew + end - diagonal)
  }

  private func row(_ edits: Int) -> Int { edits * (edits + 1) / 2 }

  /// Where a diagonal is entered by the last of so many edits.
  private func entry(_ edits: Int, _ diagonal: Int) -> (old: Int, isAddition: Bool) {
    guard edits > 0 else { return (0, false) }
    let (place, row) = ((diagonal + edits) / 2, row(edits - 1))
    let added = place < edits ? Int(points[row + place]) : -1
    let removed = place > 0 ? Int(points[row + place - 1]) : -1
    return place == 0 || (place < edits && removed < added) ? (added, true) : (removed + 1, false)
  }

  /// Fills the rows until both sequences are at their end; nil when that takes too many steps.
  private mutating func end() -> (edits: Int, diagonal: Int)? {
    for edits in 0...(old.count + new.count) {
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let start = entry(edits, diagonal).old
        let reached = follow(diagonal, from: start)
        points.append(Int32(truncatingIfNeeded: reached))
        if reached >= old.count, reached - diagonal >= new.count { return (edits, diagonal) }
        steps -= 1 + reached - start
        if steps < 0 { return nil }
      }
    }
    return nil
  }

  /// How far the sequences go on alike.
  private func follow(_ diagonal: Int, from start: Int) -> Int {
    var x = start
    let (before, beforeNew) = (old.startIndex, new.startIndex - diagonal)
    while x < old.count, x - diagonal < new.count, old[before + x] == new[beforeNew + x] { x += 1 }
    return x
  }
}

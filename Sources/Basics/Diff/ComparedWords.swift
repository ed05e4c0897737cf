/// Which paragraphs of a stretch of difference are one another reworded: pairs in the order of both texts, chosen so that
/// as many letters as can be stand in words that both of a pair have.
///
/// Where there are too many to try each with each, only those that have the same place are tried.
func pairs(
  of old: [ComparedText], and new: [ComparedText], without moved: Set<Int>
) -> [(old: Int, new: Int)] {
  func likeness(_ i: Int, _ j: Int) -> Int {
    moved.contains(old[i].name) || moved.contains(new[j].name) ? 0 : old[i].likeness(to: new[j])
  }
  let words = (old + new).reduce(0) { $0 + $1.tokens.count }
  guard words * min(old.count, new.count) <= 4_000_000 + 64 * words else {
    return (0..<min(old.count, new.count)).filter { likeness($0, $0) > 0 }.map { ($0, $0) }
  }
  return bestPairs(old.count, new.count, likeness)
}

/// The pairs of rows and columns, both growing, that are worth most together; a pair worth 0 is none.
private func bestPairs(_ rows: Int, _ columns: Int, _ worth: (Int, Int) -> Int) -> [(old: Int, new: Int)] {
  let width = columns + 1
  // What the rows and columns from a place on are worth at best.
  var best = [Int](repeating: 0, count: (rows + 1) * width)
  var isPair = [Bool](repeating: false, count: best.count)
  for i in (0..<rows).reversed() {
    for j in (0..<columns).reversed() {
      let here = i * width + j
      best[here] = max(best[here + 1], best[here + width])
      let worth = worth(i, j)
      if worth > 0, worth + best[here + width + 1] > best[here] {
        best[here] = worth + best[here + width + 1]
        isPair[here] = true
      }
    }
  }
  var result: [(old: Int, new: Int)] = []
  var (i, j) = (0, 0)
  while i < rows, j < columns {
    let here = i * width + j
    if isPair[here] {
      result.append((i, j))
      (i, j) = (i + 1, j + 1)
    } else if best[here] == best[here + width] {
      i += 1
    } else {
      j += 1
    }
  }
  return result
}

/// The words that one paragraph has and the other has not, with those that they share between them.
func runs(from old: ComparedText, to new: ComparedText) -> [Comparison.Run] {
  var changes = withoutCrumbs(stretches(from: old.names, to: new.names), old.tokens, new.tokens)
  startAtWords(&changes, old, new)
  var result: [Comparison.Run] = []
  func add(_ kind: Comparison.Kind, _ tokens: ArraySlice<Substring>) {
    if !tokens.isEmpty { result.append(Comparison.Run(kind, tokens.joined())) }
  }
  for stretch in changes {
    if !stretch.isSame { add(.removed, old.tokens[stretch.old]) }
    add(stretch.isSame ? .same : .added, new.tokens[stretch.new])
  }
  return result
}

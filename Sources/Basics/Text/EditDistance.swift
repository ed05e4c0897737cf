/// Insertions, deletions, replacements and swaps of neighbours that turn one run into the other (Damerau, restricted).
@inlinable
package func editDistance<Letter: Equatable>(_ left: [Letter], _ right: [Letter]) -> Int {
  // The row of the letter before, of the one before that, and of this one: they take turns.
  let width = right.count + 1
  return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { cells in
    for j in 0..<width { cells[j] = j }
    var (beforeLast, last, row) = (2 * width, 0, width)
    for i in left.indices {
      cells[row] = i + 1
      for j in right.indices {
        var cost = min(
          cells[last + j + 1] + 1, cells[row + j] + 1, cells[last + j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, cells[beforeLast + j - 1] + 1)
        }
        cells[row + j + 1] = cost
      }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return cells[last + right.count]
  }
}

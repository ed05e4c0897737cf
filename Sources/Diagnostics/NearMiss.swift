package import Basics

/// The candidate a person most likely meant: the nearest by edit distance among folded texts, if near enough.
///
/// Near enough is one slip for every three letters, and at least one. Ties go to the first in alphabetical order, so that
/// the answer does not depend on the order of the candidates.
package func nearMiss(of word: String, among candidates: some Sequence<String>) -> String? {
  let target = Array(fold(word).unicodeScalars)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates where candidate != word {
    let other = Array(fold(candidate).unicodeScalars)
    let allowed = max(1, max(target.count, other.count) / 3)
    guard abs(target.count - other.count) <= allowed else { continue }
    let distance = editDistance(target, other)
    guard distance <= allowed else { continue }
    if let found = best, (found.distance, found.candidate) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.candidate
}

/// « Did you mean… » about a near miss, in both languages; nil when there is none.
package func didYouMean(_ word: String, among candidates: some Sequence<String>) -> Words? {
  nearMiss(of: word, among: candidates).map {
    Words(fr: "Vouliez-vous dire « \($0) »?", en: "Did you mean “\($0)”?")
  }
}

/// Insertions, deletions, replacements and swaps of neighbours that turn one text into the other (Damerau, restricted).
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for i in 1...left.count {
    var row = [i]
    row.reserveCapacity(right.count + 1)
    for j in 1...right.count {
      let same = left[i - 1] == right[j - 1]
      var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        cost = min(cost, beforeLast[j - 2] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[right.count]
}

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

package import Basics

/// Words that a person may have meant.
package struct Candidates: Sendable {
  /// In alphabetical order, so that the answer does not depend on the order in which they were given.
  private let words: [(word: String, letters: [Unicode.Scalar])]

  package init(_ words: some Sequence<String>) {
    self.words = words.sorted().map { ($0, Array(fold($0).unicodeScalars)) }
  }

  /// The one that a person most likely meant: the nearest by edit distance among folded texts, if near enough; the first of several.
  ///
  /// Near enough is one slip for every three letters, and at least one.
  package func nearest(to word: String) -> String? {
    let target = Array(fold(word).unicodeScalars)
    var best: (distance: Int, candidate: String)?
    for (candidate, letters) in words where candidate != word {
      let allowed = max(1, max(target.count, letters.count) / 3)
      guard abs(target.count - letters.count) <= allowed else { continue }
      let distance = editDistance(target, letters)
      guard distance <= allowed, distance < best?.distance ?? .max else { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }
}

/// The candidate a person most likely meant; nil where none is near enough (`Candidates.nearest`).
package func nearMiss(of word: String, among candidates: some Sequence<String>) -> String? {
  Candidates(candidates).nearest(to: word)
}

/// « Did you mean… » about a near miss, in both languages; nil when there is none.
package func didYouMean(_ word: String, among candidates: some Sequence<String>) -> Words? {
  didYouMean(word, among: Candidates(candidates))
}

/// The same among words that many are looked for in.
package func didYouMean(_ word: String, among candidates: Candidates) -> Words? {
  candidates.nearest(to: word).map {
    Words(fr: "Vouliez-vous dire « \($0) »?", en: "Did you mean “\($0)”?")
  }
}

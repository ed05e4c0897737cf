package import Basics

/// Words that a person may have meant.
package struct Candidates: Sendable {
  private let words: [(word: String, letters: [Unicode.Scalar])]
  /// Of a great many, the places of those that have the same letters but one; nil where all are compared.
  private let byLetters: [Int: [Int]]?

  /// So many are compared with each word that is looked for.
  private static let few = 500

  package init(_ words: some Sequence<String>) {
    let words = words.map { ($0, Array(fold($0).unicodeScalars)) }
    self.words = words
    guard words.count > Self.few else {
      byLetters = nil
      return
    }
    var byLetters: [Int: [Int]] = [:]
    for (place, (_, letters)) in words.enumerated() {
      for key in Self.keys(letters) { byLetters[key, default: []].append(place) }
    }
    self.byLetters = byLetters
  }

  /// The one that a person most likely meant: the nearest by edit distance among folded texts, if near enough; the first in alphabetical
  /// order of several, so that the answer does not depend on the order in which they were given.
  ///
  /// Near enough is one slip for every three letters, and at least one; among a great many, one letter too many, too few or another one.
  package func nearest(to word: String) -> String? {
    let target = Array(fold(word).unicodeScalars)
    guard let byLetters else { return Candidates.nearest(to: word, target, among: words) }
    let places = Set(Self.keys(target).flatMap { byLetters[$0] ?? [] })
    return Candidates.nearest(to: word, target, among: places.sorted().lazy.map { words[$0] })
  }

  private static func nearest(
    to word: String, _ target: [Unicode.Scalar], among words: some Sequence<(word: String, letters: [Unicode.Scalar])>
  ) -> String? {
    var best: (distance: Int, candidate: String)?
    for (candidate, letters) in words where candidate != word {
      let allowed = max(1, max(target.count, letters.count) / 3)
      guard abs(target.count - letters.count) <= allowed else { continue }
      let distance = editDistance(target, letters)
      guard distance <= allowed else { continue }
      if let found = best, (found.distance, found.candidate) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// Numbers of a word and of what it is without each of its letters: two words that are one slip apart share one (the way of SymSpell).
  private static func keys(_ letters: [Unicode.Scalar]) -> Set<Int> {
    // Of all letters a sum in which each counts by its place from the end, so that one can be taken out of it.
    var after: [Int] = [0]
    var power = 1
    var powers: [Int] = []
    for letter in letters.reversed() {
      after.append((after.last ?? 0) &+ Int(letter.value) &* power)
      powers.append(power)
      power = power &* Self.prime
    }
    let whole = after.last ?? 0
    var keys: Set<Int> = [whole]
    for (place, letter) in letters.reversed().enumerated() {
      // Those before it move one place on.
      let before = whole &- after[place] &- Int(letter.value) &* powers[place]
      keys.insert(after[place] &+ before &* Self.inverse)
    }
    return keys
  }

  private static let prime = 1_099_511_628_211
  /// What undoes a multiplication by it, in whole numbers that wrap: each step of Newton’s doubles the number of bits that are right.
  private static let inverse = (0..<6).reduce(prime) { inverse, _ in inverse &* (2 &- prime &* inverse) }
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
  candidates.nearest(to: word).map { Words(fr: "Vouliez-vous dire « \($0) »?", en: "Did you mean “\($0)”?") }
}

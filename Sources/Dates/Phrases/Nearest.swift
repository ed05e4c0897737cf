import Basics

extension DateReader {
  /// The phrase with each word that no date has put right, if it then reads as a date; the rest stays as it was written.
  func nearest(to phrase: String) -> String? {
    // What is longer, or has more wrong words, is prose, in which no date should be looked for.
    guard phrase.utf8.count <= 120 else { return nil }
    let words = words(of: phrase)
    let wrong = words.filter(\.isUnknown)
    guard (1...3).contains(wrong.count), words.count <= 12 else { return nil }
    return mended(phrase, wrong[...])
  }

  /// Words are put right from the last to the first, so that the places of those before stay good.
  private func mended(_ phrase: String, _ wrong: ArraySlice<WrittenWord>) -> String? {
    guard let word = wrong.last else {
      // What is put right to a month without its year might as well be no date.
      guard case .read(let when, let problems)? = reading(of: phrase), when.kind != .unknown || problems.isEmpty else {
        return nil
      }
      return asWritten(phrase)
    }
    for spelling in Vocabulary.shared.nearest(to: word.folded) {
      let start = phrase.utf8.index(phrase.startIndex, offsetBy: word.range.lowerBound)
      let end = phrase.utf8.index(phrase.startIndex, offsetBy: word.range.upperBound)
      let put = phrase[start].isUppercase ? spelling.prefix(1).uppercased() + spelling.dropFirst() : spelling
      let fixed = phrase[..<start] + put + phrase[end...]
      if let reading = mended(String(fixed), wrong.dropLast()) { return reading }
    }
    return nil
  }

  private func words(of phrase: String) -> [WrittenWord] {
    phrase.split { !$0.isLetter }.map {
      WrittenWord($0, at: phrase.utf8.distance(from: phrase.startIndex, to: $0.startIndex))
    }
  }
}

private struct WrittenWord {
  let folded: String
  /// Where it is, in UTF-8.
  let range: Range<Int>

  init(_ text: Substring, at offset: Int) {
    folded = fold(text)
    range = offset..<offset + text.utf8.count
  }

  /// Whether it is no word of any date. Endings of ordinals and other short words are left as they are.
  var isUnknown: Bool {
    folded.utf8.count > 3 && Vocabulary.shared.token(key: Vocabulary.key(folded.utf8)) == .unknown
  }
}

extension Vocabulary {
  /// The words near enough to one that is not in the vocabulary, the nearest first, rightly written: one slip for every four
  /// letters. Ties keep the order of the table.
  fileprivate func nearest(to word: String) -> [String] {
    let letters = Array(word.utf8)
    let allowed = max(1, letters.count / 4)
    var found: [(distance: Int, written: String)] = []
    for spelling in spellings
    where spelling.folded.utf8.count > 2 && !found.contains(where: { $0.written == spelling.written }) {
      let other = Array(spelling.folded.utf8)
      guard abs(other.count - letters.count) <= allowed else { continue }
      let distance = editDistance(letters, other)
      if distance <= allowed { found.append((distance, spelling.written)) }
    }
    // Stable, so that the answer is the same wherever it is asked.
    let order = found.indices.sorted { (found[$0].distance, $0) < (found[$1].distance, $1) }
    return order.prefix(4).map { found[$0].written }
  }
}

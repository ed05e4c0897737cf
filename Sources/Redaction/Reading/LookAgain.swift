extension RedactionScan {
  /// What was found, less sure where the words before a name make it that of a place or of an organization: « rue Gabrielle-Roy »,
  /// « la Compagnie Marie Chouinard ».
  func lookAgain(_ found: [RedactionMatch], in bytes: [UInt8]) -> [RedactionMatch] {
    found.map { match in
      guard match.certainty == .sure,
        areDoubtful[match.term] || areNames[match.term] && isAfterPlace(match.range.lowerBound, bytes)
      else { return match }
      var match = match
      match.certainty = .likely
      return match
    }
  }

  /// Whether the last words before a place are « la rue », « the Collège de ».
  private func isAfterPlace(_ end: Int, _ bytes: [UInt8]) -> Bool {
    let before = bytes[max(0, end - 48)..<end]
    // What stands behind an element, a quotation mark or a comma is another text.
    let own = before.suffix(while: { !Self.edges.contains($0) })
    let words = words(of: String(decoding: own, as: UTF8.self), cutsHumps: false)
    guard let last = words.last(where: { !$0.isParticle }), words.reversed().prefix(while: \.isParticle).count < 3
    else {
      return false
    }
    return placeWords.contains(last.text)
  }

  private static let edges = Set("<>\"()[]{},;:!?=|\n".utf8)
}

extension ArraySlice<UInt8> {
  /// The last bytes that all satisfy a condition.
  fileprivate func suffix(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[(lastIndex { !condition($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}

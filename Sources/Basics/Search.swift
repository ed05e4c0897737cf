extension StringProtocol {
  /// The first stretch whose bytes are those of `other`, canonical equivalence aside.
  package func rangeInUTF8(of other: some StringProtocol) -> Range<Index>? {
    guard let first = other.utf8.first else { return nil }
    var index = startIndex
    while let found = utf8[index...].firstIndex(of: first) {
      if utf8[found...].starts(with: other.utf8) { return found..<utf8.index(found, offsetBy: other.utf8.count) }
      index = utf8.index(after: found)
    }
    return nil
  }
}

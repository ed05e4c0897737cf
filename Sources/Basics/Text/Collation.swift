/// The place of a text in an alphabetical list: accents and case count only between texts that are otherwise the same, as in a
/// French or an English dictionary (« Écran » among the E). Articles stay where they are: « Le Lobe » is under L.
///
/// Depends on no locale, so that a list has the same order on every machine.
package struct CollationKey: Sendable, Hashable, Comparable {
  private let folded: String
  private let original: String

  package init(_ text: some StringProtocol) {
    folded = fold(text)
    original = String(text)
  }

  package static func < (left: CollationKey, right: CollationKey) -> Bool {
    left.folded == right.folded
      ? left.original.utf8.lexicographicallyPrecedes(right.original.utf8)
      : left.folded.utf8.lexicographicallyPrecedes(right.folded.utf8)
  }
}

/// Whether a text comes before another in an alphabetical list; for long lists, sort by `CollationKey`, made once a text.
package func collates(_ left: some StringProtocol, before right: some StringProtocol) -> Bool {
  CollationKey(left) < CollationKey(right)
}

extension Sequence<String> {
  /// The same in the order of their bytes, which is that of no language.
  package var inByteOrder: [String] { sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}

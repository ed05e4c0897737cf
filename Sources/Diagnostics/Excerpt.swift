/// A source line around a place, as a printer shows it; a long line is cut to a window around the place.
package struct Excerpt: Sendable, Hashable {
  /// What stands before the place, with `…` where the line was cut.
  package let before: String
  /// What the place covers of the line.
  package let marked: String
  /// What stands after it, with `…` where the line was cut.
  package let after: String
  /// Spaces, then `^~~` under what is marked: one column a character, all of the same width.
  package let caret: String

  package init(of place: Place) {
    let scalars = Array(place.excerpt.unicodeScalars)
    let start = min(place.column - place.excerptColumn, scalars.count)
    let end =
      place.endLine == place.line ? min(place.endColumn - place.excerptColumn, scalars.count) : scalars.count
    let from = max(0, start - 60)
    let until = min(scalars.count, max(start, min(end, start + 40)) + 40)
    func text(_ range: Range<Int>) -> String {
      var result = String.UnicodeScalarView()
      result.append(contentsOf: scalars[range])
      // A control character, a tab included, would move the caret (or the terminal).
      return String(result).map {
        $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } ? String($0) : " "
      }
      .joined()
    }
    before = (from > 0 ? "…" : "") + text(from..<start)
    marked = text(start..<max(start, min(end, until)))
    after = text(max(start, min(end, until))..<until) + (until < scalars.count ? "…" : "")
    caret = String(repeating: " ", count: before.count) + "^" + String(repeating: "~", count: max(0, marked.count - 1))
  }
}

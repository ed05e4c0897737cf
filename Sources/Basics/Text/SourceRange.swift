/// A stretch of a source, in UTF-8 offsets from its start.
package struct SourceRange: Sendable, Hashable {
  package var lower: Int
  package var upper: Int

  package init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// An empty range: a place between two characters.
  package init(at offset: Int) {
    self.init(offset, offset)
  }
}

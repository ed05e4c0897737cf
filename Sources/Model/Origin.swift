package import Basics

/// Where a part of a record is written, for those who have something to say of it.
package struct Origin: Sendable, Hashable {
  /// The file's path from `content/`.
  package var source: String
  package var range: SourceRange

  package init(source: String, range: SourceRange) {
    self.source = source
    self.range = range
  }
}

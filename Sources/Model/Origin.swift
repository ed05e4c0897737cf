package import Basics

/// Where a part of a record is written, for those who have something to say of it.
///
/// It is no part of what the record says: two that say the same are equal wherever they are written, so that a word more at the head of
/// a file changes nothing of what follows it. What is published must therefore never tell it.
package struct Origin: Sendable, Hashable {
  /// The file's path from `content/`.
  package var source: String
  package var range: SourceRange

  package init(source: String, range: SourceRange) {
    self.source = source
    self.range = range
  }

  package static func == (_: Origin, _: Origin) -> Bool { true }
  package func hash(into _: inout Hasher) {}
}

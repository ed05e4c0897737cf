/// What a build shows besides what readers may see: for those who write it.
package struct Preview: OptionSet, Sendable, Hashable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Pages that are drafts.
  package static let drafts = Preview(rawValue: 1)
  /// Pages that open after the as-of day.
  package static let future = Preview(rawValue: 2)
  /// Pages whose last day is before the as-of day.
  package static let expired = Preview(rawValue: 4)
}

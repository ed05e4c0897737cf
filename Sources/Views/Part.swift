/// A part of the site that a view reads: a stable name for the record of what was read, and what is there.
///
/// A view is a function of its parts and of nothing else, so that a page needs to be made again only when one of them changed.
package struct Part<Content: Sendable>: Sendable {
  /// `plan:plans/2019-2023.md`.
  package let name: String
  package let content: Content

  package init(_ name: String, _ content: Content) {
    self.name = name
    self.content = content
  }
}

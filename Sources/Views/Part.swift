/// A part of the site that a view reads: a stable name for the record of what was read, and what is there.
///
/// A view is a function of its parts and of nothing else, so that what a file is made from can be told.
package struct Part<Content: Sendable>: Sendable {
  /// `plan`.
  private let kind: String
  /// Of what it is that kind of part: a file, an address. Empty where there is one for the whole site.
  private let subject: String
  package let content: Content

  package init(_ kind: String, of subject: String = "", _ content: Content) {
    self.kind = kind
    self.subject = subject
    self.content = content
  }

  /// `plan:plans/2019-2023.md`.
  package var name: String { subject.isEmpty ? kind : "\(kind):\(subject)" }
}

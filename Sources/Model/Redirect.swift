package import Basics

/// An address that a page had before, or goes by besides its own.
package struct Redirect: Sendable, Hashable {
  /// From the site’s root, not percent-encoded: `/ancien plan/`, `/ancien.html`. Ends in `/` unless it names a file of HTML.
  package var from: String
  /// The address that it leads to, from the site’s root; may end with a place in the page.
  package var to: String
  /// The title of the page there.
  package var title: String
  package var language: Language
  /// Where it is written.
  package var origin: Origin

  package init(from: String, to: String, title: String, language: Language, origin: Origin) {
    self.from = from
    self.to = to
    self.title = title
    self.language = language
    self.origin = origin
  }

  /// What a reader may have asked for: a folder’s address goes with and without its last slash.
  package var requests: [String] { from.utf8.last == UInt8(ascii: "/") ? [String(from.dropLast()), from] : [from] }
}

import Basics

/// What one rendered page says, as far as other pages and their readers are concerned: made where the page is rendered, so that
/// its bytes need not be kept.
package struct PageFacts: Sendable {
  /// Its place among the files of the site.
  package let number: Int32
  /// The files that its links lead to, and those that it shows or needs, each once.
  var linked: Set<Int32> = []
  var shown: Set<Int32> = []
  /// The names of its places, hashed: many are never asked for.
  var anchors: [UInt64] = []
  /// The places of other pages that it leads to.
  var far: [FarPlace] = []
  var problems: [PageProblem] = []
  /// The addresses of the web that it leads to, each once, in order.
  package var outside: [String] = []

  struct FarPlace: Sendable {
    let page: Int32
    /// Hashed, as `anchors`.
    let anchor: UInt64
    /// The reference as written.
    let written: String
  }
}

/// Something in a page that its readers will stumble on.
struct PageProblem: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case nothingThere(isImage: Bool)
    case slashMissing
    case away
    case anchorMissing
    case addressEmpty
    case linkSilent
    case imageSilent
    case anchorTwice
    case headingSkipped(level: Int, above: Int)
    case mainHeadings(Int)
    /// An element that is not closed, closed twice, or where it may not stand; `written` is the tag.
    case unbalanced(MarkupBalance.Fault.Kind)
  }

  let kind: Kind
  /// What it is about, as the page has it: a reference, a name, a heading’s text.
  var written: String
  /// The same from the site’s root, for a reference: `/plans/x/#a`.
  var address = ""
}

extension PageProblem.Kind {
  /// Whether it is about where a reference leads.
  var isOfLinks: Bool {
    switch self {
    case .nothingThere, .slashMissing, .away, .anchorMissing, .addressEmpty: true
    default: false
    }
  }
}

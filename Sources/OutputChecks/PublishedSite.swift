import Basics

/// A file of the published site, as far as checking it has to know it.
package struct PublishedFile: Sendable {
  /// Where a published file comes from.
  package enum Kind: Sendable {
    /// Made from a template.
    case page
    /// Copied from `content/`.
    case copy
    /// Made by the program, or the theme’s.
    case other
  }

  /// From the site’s root: `/plans/2019-2023/`.
  package let address: String
  /// In `public/`: `plans/2019-2023/index.html`.
  package let path: String
  package let kind: Kind
  /// The file that it comes from, as findings name it; nil of what comes from several.
  package let source: String?
  /// The template that it is made with, as findings name it.
  package let template: String?

  package init(address: String, path: String, kind: Kind, source: String?, template: String? = nil) {
    self.address = address
    self.path = path
    self.kind = kind
    self.source = source
    self.template = template
  }
}

/// All files of a site about to be published, and where each is found.
package struct PublishedSite: Sendable {
  package let files: [PublishedFile]
  let whereabouts: Whereabouts
  private let numbers: [String: Int32]

  /// - Parameter url: where the site will be; nil where it does not say.
  package init(_ files: [PublishedFile], url: String?) {
    self.files = files
    whereabouts = Whereabouts(url: url)
    numbers = Dictionary(files.enumerated().map { ($1.path, Int32($0)) }) { first, _ in first }
  }

  /// What answers where a path from the root is asked for.
  enum Answer: Hashable {
    case file(Int32)
    /// A page, but for the slash at the end.
    case withoutSlash(Int32)
    case nothing
  }

  func answer(to path: String) -> Answer {
    if path.isEmpty || path.utf8.last == UInt8(ascii: "/") {
      return numbers[path + "index.html"].map { .file($0) } ?? .nothing
    }
    if let number = numbers[path] { return .file(number) }
    return numbers[path + "/index.html"].map { .withoutSlash($0) } ?? .nothing
  }
}

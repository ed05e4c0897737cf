package import Basics

/// Everything that a site is made of.
package struct Site: Sendable {
  package var settings: Settings
  /// In the order of their sources.
  package var pages: [Page]
  /// In the order of their sources.
  package var plans: [Plan]
  /// Files copied as they are, in the order of their sources.
  package var files: [CopiedFile]
  /// The records of each key, by language.
  package var translations: [String: [Language: Header]]

  package init(settings: Settings, pages: [Page], plans: [Plan], files: [CopiedFile]) {
    self.settings = settings
    self.pages = pages
    self.plans = plans
    self.files = files
    translations = [:]
    for header in pages.map(\.header) + plans.map(\.header) {
      translations[header.key, default: [:]][header.language] = header
    }
  }
}

/// A file beside the pages: an image, a document.
package struct CopiedFile: Sendable, Hashable {
  /// From `content/`.
  package var source: String
  /// From the site's root, with no final slash.
  package var address: String

  package init(source: String, address: String) {
    self.source = source
    self.address = address
  }
}

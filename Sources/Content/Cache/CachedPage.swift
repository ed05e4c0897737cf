package import Basics
package import Model

/// A page in the cache, as the rest of its site knows it: all but its text, which only its own page shows.
package struct CachedPage: Sendable, Hashable {
  package var header: Header
  /// The places in other pages that it links to: `/a/#b`.
  package var asks: [String]
  /// The addresses of files that it leads to, in order.
  package var leads: [String]
  /// Of the places in it that others may link to.
  package var anchors: Digest

  package init(header: Header, asks: [String], leads: [String] = [], anchors: Digest) {
    self.header = header
    self.asks = asks
    self.leads = leads
    self.anchors = anchors
  }

  /// The page for a site: its text is left unread.
  var page: Page { Page(header: header, pieces: Page.unread, sections: []) }

  var written: WrittenFile { WrittenFile(path: header.source, language: header.language, isPage: true) }
}

/// The pages in the cache, which were read once and need not be again while their files and surroundings are as they were.
package struct CachedPages: Sendable {
  /// In the order of their paths.
  package var pages: [CachedPage]
  /// What their reading asked of the rest of the site, summed up: where each file goes, what is held back, what acronyms mean,
  /// who must not be named. Settings and images are files, and are compared as such.
  package var surroundings: Digest
  /// What one of them can be read with alone; nil where that is not all there is to know.
  package var context: PageContext?

  /// None.
  package init() { self.init([], surroundings: Digest(value: 0)) }

  package init(_ pages: [CachedPage], surroundings: Digest) {
    self.pages = pages
    self.surroundings = surroundings
  }

  /// Whether they need not be read again.
  ///
  /// - Parameter compared: the addresses of the pages whose text others read.
  func holds(in surroundings: Digest, comparing compared: Set<String>) -> Bool {
    self.surroundings == surroundings
      && (compared.isEmpty || !pages.contains { compared.contains($0.header.address) })
  }
}

/// Thrown to invalidate the cache where its pages have to be read again, because something around them changed.
package struct CacheInvalidated: Error {
  package init() {}
}

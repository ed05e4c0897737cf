package import Basics

/// A page as search engines are told of it.
package struct SitemapEntry: Sendable, Hashable {
  /// The same page in a language.
  package struct Version: Sendable, Hashable {
    /// A BCP 47 tag, or `x-default` for readers of none of the languages.
    package var language: String
    package var url: String

    package init(language: String, url: String) {
      self.language = language
      self.url = url
    }
  }

  /// Its whole address.
  package var url: String
  /// The day of which its author says that it was brought up to date; nil where nobody says so.
  package var modified: CivilDate?
  /// All of its versions, itself among them; none of a page in one language.
  package var versions: [Version]

  package init(url: String, modified: CivilDate? = nil, versions: [Version] = []) {
    self.url = url
    self.modified = modified
    self.versions = versions
  }

  /// How many bytes it takes in a sitemap at most, where every sign of its addresses is escaped.
  fileprivate var mostBytes: Int {
    versions.reduce(80 + url.utf8.count * 6) { $0 + 60 + ($1.url.utf8.count + $1.language.utf8.count) * 6 }
  }

  fileprivate func append(to buffer: inout ByteBuffer) {
    buffer.append("<url><loc>")
    buffer.append(escaping: url)
    buffer.append("</loc>")
    if let modified { buffer.append("<lastmod>\(modified.iso)</lastmod>") }
    for version in versions {
      buffer.append("<xhtml:link rel=\"alternate\" hreflang=\"")
      buffer.append(escaping: version.language)
      buffer.append("\" href=\"")
      buffer.append(escaping: version.url)
      buffer.append("\"/>")
    }
    buffer.append("</url>\n")
  }
}

/// `sitemap.xml` (sitemaps.org, protocol 0.9): pages in their order, each with its versions in other languages (Google Search Central,
/// « localized versions »).
package func sitemap(_ entries: [SitemapEntry]) -> [UInt8] {
  var buffer = ByteBuffer()
  buffer.append(declaration)
  buffer.append("<urlset xmlns=\"\(namespace)\"")
  if entries.contains(where: { !$0.versions.isEmpty }) {
    buffer.append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"")
  }
  buffer.append(">\n")
  for entry in entries { entry.append(to: &buffer) }
  buffer.append("</urlset>\n")
  return buffer.bytes
}

/// A sitemap index (sitemaps.org): the whole addresses of sitemaps, for a site that has more pages than one may name.
package func sitemapIndex(_ urls: [String]) -> [UInt8] {
  var buffer = ByteBuffer()
  buffer.append(declaration)
  buffer.append("<sitemapindex xmlns=\"\(namespace)\">\n")
  for url in urls {
    buffer.append("<sitemap><loc>")
    buffer.append(escaping: url)
    buffer.append("</loc></sitemap>\n")
  }
  buffer.append("</sitemapindex>\n")
  return buffer.bytes
}

private let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
private let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

/// What one sitemap may hold (sitemaps.org): so many pages, so many bytes.
package struct SitemapLimits: Sendable {
  package var entries = 50_000
  package var bytes = 50 * 1_024 * 1_024

  package init() {}
}

/// Pages in as few sitemaps as may hold them, in their order; at least one.
package func sitemaps(of entries: [SitemapEntry], limits: SitemapLimits = SitemapLimits()) -> [[SitemapEntry]] {
  // The first lines and the last one take some as well.
  let most = limits.bytes - 400
  var maps: [[SitemapEntry]] = [[]]
  var size = 0
  for entry in entries {
    let own = entry.mostBytes
    let last = maps.count - 1
    if !maps[last].isEmpty, maps[last].count == limits.entries || size + own > most {
      maps.append([entry])
      size = own
    } else {
      maps[last].append(entry)
      size += own
    }
  }
  return maps
}

/// `robots.txt` (RFC 9309): everything may be read; names the sitemap where there is one.
package func robots(sitemap: String?) -> [UInt8] {
  Array(("User-agent: *\nAllow: /\n" + (sitemap.map { "\nSitemap: \($0)\n" } ?? "")).utf8)
}

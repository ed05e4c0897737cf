/// A directive of a Content Security Policy: what it is about, and where that may come from.
package struct PolicyDirective: Sendable, Hashable {
  package let name: String
  package let sources: [String]

  package init(_ name: String, _ sources: String...) { self.init(name, sources) }

  package init(_ name: String, _ sources: [String]) {
    self.name = name
    self.sources = sources
  }
}

extension [PolicyDirective] {
  /// The policy on one line, as in `<meta http-equiv>` and in a header.
  package var line: String { map { ([$0.name] + $0.sources).joined(separator: " ") }.joined(separator: "; ") }
}

/// `_headers`, as Netlify and Cloudflare Pages read it: what every answer says besides its content.
///
/// No other site may show a page in a frame, which a page itself cannot say: `frame-ancestors` counts in a header only. Whoever
/// follows a link to elsewhere tells the site that they come from, not the page.
///
/// - Parameter policy: that of the pages; nil where they have none.
package func headerFile(policy: [PolicyDirective]?) -> [UInt8] {
  let whole = (policy ?? []) + [PolicyDirective("frame-ancestors", "'none'")]
  return Array(
    """
    /*
      Content-Security-Policy: \(whole.line)
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin

    """.utf8)
}

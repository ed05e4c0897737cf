import Basics

/// `sitemap.xml` (sitemaps.org, protocol 0.9): whole addresses of pages, in their order.
package func sitemap(_ addresses: [String]) -> [UInt8] {
  var buffer = ByteBuffer()
  buffer.append(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
  for address in addresses {
    buffer.append("<url><loc>")
    buffer.append(escaping: address)
    buffer.append("</loc></url>\n")
  }
  buffer.append("</urlset>\n")
  return buffer.bytes
}

/// `robots.txt` (RFC 9309): everything may be read; names the sitemap where there is one.
package func robots(sitemap: String?) -> [UInt8] {
  Array(("User-agent: *\nAllow: /\n" + (sitemap.map { "\nSitemap: \($0)\n" } ?? "")).utf8)
}

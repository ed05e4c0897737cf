package import Templates

/// A file of the published site, and how to make it.
package struct Route: Sendable {
  /// From the site's root: `/plans/2019-2023/`, `/404.html`.
  package let address: String
  /// The file in `public/` that answers at the address: `plans/2019-2023/index.html`.
  package let path: String
  /// The names of the parts that it is made from.
  package let reads: [String]
  package let body: Body
  /// Of a page that shows one text and no more.
  package var text: TextRoute?

  package enum Body: Sendable {
    /// A template and the values for it.
    case page(template: String, @Sendable () -> Value)
    /// Bytes that no template has a part in.
    case data(@Sendable () -> [UInt8])
    /// A file of `content/`, by its path from there.
    case copy(String)
    /// A file of the theme, by its path from `templates/`.
    case asset(String)
  }

  /// A page made by a view from the parts that it declares, and only from those.
  init<each Content: Sendable>(
    _ address: String, template: String, reading parts: repeat Part<each Content>,
    view: @escaping @Sendable (repeat each Content) -> Value
  ) {
    self.init(
      address, reads: Self.names(repeat each parts),
      body: .page(template: template) { view(repeat (each parts).content) })
  }

  /// Data made from the parts that it declares, and only from those.
  init<each Content: Sendable>(
    _ address: String, reading parts: repeat Part<each Content>,
    data: @escaping @Sendable (repeat each Content) -> [UInt8]
  ) {
    self.init(address, reads: Self.names(repeat each parts), body: .data { data(repeat (each parts).content) })
  }

  init(_ address: String, reads: [String], body: Body) {
    self.address = address
    path = Self.path(of: address)
    self.reads = reads
    self.body = body
  }

  /// The file in `public/` that answers at an address.
  package static func path(of address: String) -> String {
    let path = address.utf8.drop { $0 == UInt8(ascii: "/") }
    return String(Substring(path)) + (path.last ?? UInt8(ascii: "/") == UInt8(ascii: "/") ? "index.html" : "")
  }

  private static func names<each Content>(_ parts: repeat Part<each Content>) -> [String] {
    var names: [String] = []
    for part in repeat each parts { names.append(part.name) }
    return names
  }
}

package import Basics
package import Templates

/// A file of the published site, and how to make it.
///
/// Behind one reference: routes are many, and go through many hands.
package final class Route: Sendable {
  /// From the site's root: `/plans/2019-2023/`, `/404.html`.
  package let address: String
  /// The file in `public/` that answers at the address: `plans/2019-2023/index.html`.
  package let path: String
  package let body: Body
  /// The names of the parts that it is made from; empty of a file as it is.
  private let parts: @Sendable () -> [String]
  /// Which page it is, as search engines ask it; nil of what is none.
  let versionedPage: @Sendable () -> (any VersionedPage)?

  /// What answers at an address.
  package enum Body: Sendable {
    /// A template and the values for it.
    case page(template: String, @Sendable () -> Value)
    /// Bytes that no template has a part in.
    case data(@Sendable () -> [UInt8])
    /// A file of `content/`, by its path from there.
    case copy(String)
    /// A copy of a picture of `content/` in another size or format, by the picture’s path from there.
    case picture(String, Picture, Picture.Copy)
    /// A file of the theme, by its path from `templates/`.
    case asset(String)
  }

  /// A page made by a view from the parts that it declares, and only from those.
  convenience init<each Content: Sendable>(
    _ address: String, template: String, reading parts: repeat Part<each Content>,
    view: @escaping @Sendable (repeat each Content) -> Value
  ) {
    let parts = (repeat each parts)
    self.init(
      address, body: .page(template: template) { view(repeat (each parts).content) },
      parts: { names(repeat each parts) }, versionedPage: { Views.versionedPage(repeat each parts) })
  }

  /// Data made from the parts that it declares, and only from those.
  convenience init<each Content: Sendable>(
    _ address: String, reading parts: repeat Part<each Content>,
    data: @escaping @Sendable (repeat each Content) -> [UInt8]
  ) {
    let parts = (repeat each parts)
    self.init(
      address, body: .data { data(repeat (each parts).content) }, parts: { names(repeat each parts) })
  }

  /// A file as it is.
  init(
    _ address: String, body: Body, parts: @escaping @Sendable () -> [String] = { [] },
    versionedPage: @escaping @Sendable () -> (any VersionedPage)? = { nil }
  ) {
    self.address = address
    path = Self.path(of: address)
    self.body = body
    self.parts = parts
    self.versionedPage = versionedPage
  }

  /// The names of the parts that it is made from.
  package var reads: [String] {
    switch body {
    case .page, .data: parts()
    case .copy(let path), .picture(let path, _, _): ["file:\(path)"]
    case .asset(let path): ["asset:\(path)"]
    }
  }

  /// The file in `public/` that answers at an address.
  package static func path(of address: String) -> String {
    let path = address.utf8.drop { $0 == UInt8(ascii: "/") }
    return String(Substring(path)) + (path.last ?? UInt8(ascii: "/") == UInt8(ascii: "/") ? "index.html" : "")
  }
}

/// In the order in which they are declared.
private func names<each Content: Sendable>(_ parts: repeat Part<each Content>) -> [String] {
  var names: [String] = []
  for part in repeat each parts { names.append(part.name) }
  return names
}

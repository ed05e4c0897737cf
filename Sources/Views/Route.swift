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
  /// Nil where it is a file as it is.
  private let parts: (any DeclaredParts)?
  /// Of a page that shows one text and no more.
  package let text: TextRoute?

  /// What answers at an address.
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
  convenience init<each Content: Sendable>(
    _ address: String, template: String, text: TextRoute? = nil, reading parts: repeat Part<each Content>,
    view: @escaping @Sendable (repeat each Content) -> Value
  ) {
    let recipe = Recipe(repeat each parts, view: view)
    self.init(address, body: .page(template: template) { recipe.make() }, parts: recipe, text: text)
  }

  /// Data made from the parts that it declares, and only from those.
  convenience init<each Content: Sendable>(
    _ address: String, reading parts: repeat Part<each Content>,
    data: @escaping @Sendable (repeat each Content) -> [UInt8]
  ) {
    let recipe = Recipe(repeat each parts, view: data)
    self.init(address, body: .data { recipe.make() }, parts: recipe)
  }

  /// A file as it is, or a page of which only what is around its text is known.
  init(_ address: String, body: Body, parts: (any DeclaredParts)? = nil, text: TextRoute? = nil) {
    self.address = address
    path = Self.path(of: address)
    self.body = body
    self.parts = parts
    self.text = text
  }

  /// The names of the parts that it is made from.
  package var reads: [String] {
    switch body {
    case .page, .data: parts?.names ?? text.map { ["page:\($0.source)"] } ?? []
    case .copy(let path): ["file:\(path)"]
    case .asset(let path): ["asset:\(path)"]
    }
  }

  /// Whether another route, that of an earlier build, has the same address, template and parts: with the same templates, it made
  /// what this one makes. False of files as they are, whose bytes no part holds.
  ///
  /// Texts are compared as Swift does, by what they show: é is é however it is composed. Who goes by the answer sees to it that
  /// no text is composed in two ways.
  package func isMadeFrom(sameAs other: Route) -> Bool {
    guard address == other.address, let parts, let others = other.parts else { return false }
    switch (body, other.body) {
    case (.page(let template, _), .page(let otherTemplate, _)) where template != otherTemplate: return false
    case (.page, .page), (.data, .data): return parts.areSame(as: others)
    default: return false
    }
  }

  /// The file in `public/` that answers at an address.
  package static func path(of address: String) -> String {
    let path = address.utf8.drop { $0 == UInt8(ascii: "/") }
    return String(Substring(path)) + (path.last ?? UInt8(ascii: "/") == UInt8(ascii: "/") ? "index.html" : "")
  }
}

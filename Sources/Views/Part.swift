/// A part of the site that a view reads: a stable name for the record of what was read, and what is there.
///
/// A view is a function of its parts and of nothing else, so that a page needs to be made again only when one of them changed.
package struct Part<Content: Sendable & Equatable>: Sendable, Equatable {
  /// `plan`.
  private let kind: String
  /// Of what it is that kind of part: a file, an address. Empty where there is one for the whole site.
  private let subject: String
  package let content: Content

  package init(_ kind: String, of subject: String = "", _ content: Content) {
    self.kind = kind
    self.subject = subject
    self.content = content
  }

  /// `plan:plans/2019-2023.md`.
  package var name: String { subject.isEmpty ? kind : "\(kind):\(subject)" }
}

/// A view and the parts that it is given, in one place: who makes a file and who compares it with an earlier one share them.
final class Recipe<Made, each Content: Sendable & Equatable>: Sendable {
  private let parts: (repeat Part<each Content>)
  private let view: @Sendable (repeat each Content) -> Made

  init(_ parts: repeat Part<each Content>, view: @escaping @Sendable (repeat each Content) -> Made) {
    self.parts = (repeat each parts)
    self.view = view
  }

  func make() -> Made { view(repeat (each parts).content) }
}

/// What is known of a recipe whatever its parts are.
protocol DeclaredParts: Sendable {
  /// In the order in which they are declared.
  var names: [String] { get }

  /// Whether there are the same parts, and in each what is in the other’s. Views are not compared: what they are given, down to the
  /// types, and the address that they make tell which they are.
  func areSame(as other: any DeclaredParts) -> Bool
}

extension Recipe: DeclaredParts {
  var names: [String] {
    var names: [String] = []
    for part in repeat each parts { names.append(part.name) }
    return names
  }

  func areSame(as other: any DeclaredParts) -> Bool {
    guard let other = other as? Recipe<Made, repeat each Content> else { return false }
    for (own, its) in repeat (each parts, each other.parts) { guard own == its else { return false } }
    return true
  }
}

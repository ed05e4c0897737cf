/// What a view hands to a template.
///
/// A section takes `null`, `false`, empty text and an empty list for « no »; any number, zero included, is « yes ».
package enum Value: Sendable, Hashable {
  /// Present but empty: writes nothing, and is never a finding; neither is a name looked up in it.
  case null
  case bool(Bool)
  case integer(Int)
  /// Written in its shortest form: 1.21 is `1.21`, 2.0 is `2`.
  case decimal(Double)
  /// Escaped by `{{x}}`.
  case text(String)
  /// HTML that is already safe: `{{x}}` and `{{{x}}}` both write it as it is, save link marks (`linkMark`).
  case markup(String)
  /// The text of a record, markup that pages of its own show, and the file that it is from: the renderer tells where it wrote it, so
  /// that a page may have another text put in its place.
  case prose(String, of: String)
  /// An address in the site from its root (`/plans/2019-2023/#objectif-1`), written as `Links` has it. What does not begin
  /// with `/` is another site's and is written as it is.
  case address(String)
  case list([Value])
  case object(Object)
  /// An object that stands on many pages: see `shared`.
  case sharedObject(SharedObject)

  /// What it is where it has names, shared or not; nil where it has none.
  package var object: Object? {
    switch self {
    case .object(let object): object
    case .sharedObject(let shared): shared.object
    default: nil
    }
  }

  /// What a name stands for in it; nil where there is no such name, or it is no object.
  func part(_ name: Name) -> Value? {
    switch self {
    case .object(let object): object[name]
    case .sharedObject(let shared): shared.object[name]
    default: nil
    }
  }

  /// Whether a section with this value is rendered.
  var isTruthy: Bool {
    switch self {
    case .null: false
    case .bool(let flag): flag
    case .integer, .decimal, .object, .sharedObject: true
    case .text(let text), .markup(let text), .prose(let text, _), .address(let text): !text.isEmpty
    case .list(let items): !items.isEmpty
    }
  }
}

extension Value: ExpressibleByNilLiteral {
  package init(nilLiteral: ()) { self = .null }
}

extension Value: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension Value: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self = .integer(value) }
}

extension Value: ExpressibleByFloatLiteral {
  package init(floatLiteral value: Double) { self = .decimal(value) }
}

extension Value: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self = .text(value) }
}

extension Value: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Value...) { self = .list(elements) }
}

extension Value: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, Value)...) { self = .object(Object(elements)) }
}

/// A number in its shortest form: no exponent up to 2⁵³, no `.0`, no `-0`.
func shortest(_ number: Double) -> String {
  if number == number.rounded(), number.magnitude <= 0x1p53 { return String(Int(number)) }
  return number.description
}

import Diagnostics

/// A piece of a template's source: a tag, or text up to the end of its line.
struct Token {
  enum Kind: Equatable {
    case text
    case value(isRaw: Bool)
    case section, inverted
    case partial, parent, block
    case close
    /// A comment or a change of delimiters: nothing to render.
    case silent
  }

  /// How a tag stands on its line.
  enum Layout: Equatable {
    /// With text, or in a line that must stay.
    case inline
    /// On a line of nothing but tags, which leaves no trace; `indent` is the white space the line begins with.
    case alone(indent: SourceRange)
    /// A block opened and closed on a line of its own: what comes in its place is indented, and the line's end stays.
    case pair(indent: SourceRange)
  }

  var kind: Kind
  /// The whole of it, delimiters too.
  var range: SourceRange
  /// The name in the tag, without the asterisk of a dynamic one.
  var name = SourceRange(at: 0)
  /// Whether the name is looked up to find the name of a template: `{{>*name}}`.
  var isDynamic = false
  var layout = Layout.inline
  /// Whether a line that stays begins here.
  var startsLine = false
  /// Whether a line ends here that leaves no trace.
  var endsHiddenLine = false

  /// The white space before a tag that stands alone; nil when it does not.
  var indent: SourceRange? {
    switch layout {
    case .inline: nil
    case .alone(let indent), .pair(let indent): indent
    }
  }
}

extension UInt8 {
  /// Space, tab, line feed, form feed or carriage return: what HTML takes for white space.
  package var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }

  static let lineFeed = UInt8(ascii: "\n")
}

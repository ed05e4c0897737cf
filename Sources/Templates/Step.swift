import Diagnostics

/// What a renderer does next. A template is a flat list of these: names, texts and places are kept beside it, so that a step
/// is copied without counting references.
enum Step {
  /// Writes one of `Template.texts`.
  case text(Int)
  /// Begins a line that is indented as the template is.
  case line
  /// Writes a line feed, unless the output already ends with white space.
  case gap
  case value(Path, isRaw: Bool)
  /// Goes on after `end` unless the value is truthy; for a list, once an item.
  case section(Path, end: Int)
  /// Goes on at `end` if the value is truthy.
  case inverted(Path, end: Int)
  /// Ends a section: its next item, or out.
  case close(section: Int)
  case partial(Reference, Indent)
  /// Renders another template with blocks of this one (a range of `Template.arguments`), then goes on at `end`.
  case parent(Reference, Indent, arguments: Range<Int>, end: Int)
  /// Renders what a child gives for a block and goes on at `end`; else goes on with the next step.
  case block(Int, Indent, end: Int)
  /// Returns to the caller.
  case end
}

/// A dotted name: a range of `Template.names`. Empty for `.`, the value at hand.
struct Path {
  let first: Int
  let count: Int
}

/// Which template a tag calls.
enum Reference {
  case template(Int)
  /// The one whose name is this value.
  case named(Path)
  /// None: a finding has said so.
  case missing
}

/// How what a tag brings in is indented.
enum Indent {
  /// It stands in the midst of a line.
  case inline
  /// By one of `Template.texts`.
  case by(Int)
}

/// A block that a template hands to its parent.
struct Argument {
  /// The block's number in the library.
  let block: Int
  let start: Int
  /// Whether its first step begins a line.
  let startsLine: Bool
  let name: SourceRange
}

/// A template, ready to render.
final class Template: Sendable {
  let name: String
  let source: SourceText
  let steps: [Step]
  /// Where the name in each step's tag is in the source.
  let places: [SourceRange]
  /// What is written as it is, one text after the other, and where each ends: bytes are written without counting references.
  private nonisolated(unsafe) let text: UnsafeMutableBufferPointer<UInt8>
  private let ends: [Int]
  /// The parts of all dotted names, and where they are in the source.
  let names: [Name]
  let namePlaces: [SourceRange]
  let arguments: [Argument]

  init(
    name: String, source: SourceText, steps: [Step], places: [SourceRange], texts: [String], names: [Name],
    namePlaces: [SourceRange], arguments: [Argument]
  ) {
    self.name = name
    self.source = source
    self.steps = steps
    self.places = places
    let bytes = texts.flatMap(\.utf8)
    // Nothing writes to it from here on, and so any thread may read it.
    text = .allocate(capacity: bytes.count)
    _ = text.initialize(from: bytes)
    var end = 0
    ends = texts.map {
      end += $0.utf8.count
      return end
    }
    self.names = names
    self.namePlaces = namePlaces
    self.arguments = arguments
  }

  deinit { text.deallocate() }

  /// The bytes of one of the texts; they are there as long as the template is.
  func text(_ number: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[(number == 0 ? 0 : ends[number - 1])..<ends[number]])
  }

  /// A dotted name as it was written.
  func text(of path: Path) -> String {
    path.count == 0 ? "." : names[path.first..<(path.first + path.count)].map(\.text).joined(separator: ".")
  }
}

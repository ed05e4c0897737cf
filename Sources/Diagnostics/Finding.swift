package import Basics

/// How much a finding weighs.
package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  case note, warning, error

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  /// What it is called.
  package var name: Words {
    switch self {
    case .error: Words(fr: "erreur", en: "error")
    case .warning: Words(fr: "avertissement", en: "warning")
    case .note: Words(fr: "note", en: "note")
    }
  }

  /// What several are called.
  package var noun: Noun {
    Noun(name, Words(fr: name.french + "s", en: name.english + "s"), isFeminine: self != .warning)
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Something a person should know about what they wrote, as data; printers turn it into text.
///
/// Worded so that it leads with the thing, states the rule and offers the mend.
/// Behind one reference: a site may have tens of thousands, which are gathered, ordered, weighed and remembered.
package struct Finding: Sendable, Hashable {
  private struct Parts: Sendable, Hashable {
    var code: Code
    var severity: Severity
    var summary: Words
    var why: Words?
    var hint: Words?
    var file: String?
    var place: Place?
  }

  private final class Storage: Sendable {
    let parts: Parts
    init(_ parts: Parts) { self.parts = parts }
  }

  private var storage: Storage
  private var parts: Parts {
    get { storage.parts }
    set { storage = Storage(newValue) }
  }

  package var code: Code {
    get { storage.parts.code }
    set { parts.code = newValue }
  }
  package var severity: Severity {
    get { storage.parts.severity }
    set { parts.severity = newValue }
  }
  /// What is the matter, in one sentence without a full stop.
  package var summary: Words {
    get { storage.parts.summary }
    set { parts.summary = newValue }
  }
  /// Why it matters or what the rule is; nil when the summary says it all.
  package var why: Words? {
    get { storage.parts.why }
    set { parts.why = newValue }
  }
  /// What to do about it.
  package var hint: Words? {
    get { storage.parts.hint }
    set { parts.hint = newValue }
  }
  /// The file, from the site's folder; nil when the matter is not in a file.
  package var file: String? {
    get { storage.parts.file }
    set { parts.file = newValue }
  }
  /// Where in the file; nil when the matter is the whole file.
  package var place: Place? {
    get { storage.parts.place }
    set { parts.place = newValue }
  }

  package static func == (left: Finding, right: Finding) -> Bool {
    left.storage === right.storage || left.storage.parts == right.storage.parts
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(storage.parts) }

  package init(
    _ code: Code, as severity: Severity? = nil, file: String? = nil, place: Place? = nil, _ summary: Words,
    why: Words? = nil, hint: Words? = nil
  ) {
    storage = Storage(
      Parts(
        code: code, severity: severity ?? code.severity, summary: summary, why: why, hint: hint, file: file,
        place: place
      ))
  }

  /// A finding about a stretch of a source.
  package init(
    _ code: Code, as severity: Severity? = nil, in source: SourceText, at range: SourceRange, _ summary: Words,
    why: Words? = nil, hint: Words? = nil
  ) {
    self.init(
      code, as: severity, file: source.path, place: Place(range, in: source), summary, why: why, hint: hint)
  }

  /// The same without the line that it is about: for what has a name in it that not everyone may read, be it in the log of a build.
  package var withoutExcerpt: Finding {
    guard let place else { return self }
    var copy = self
    copy.place = Place(
      place.range, line: place.line, column: place.column, endLine: place.endLine, endColumn: place.endColumn,
      excerpt: Place.hidden, excerptColumn: place.column)
    return copy
  }

  /// By file, then place, then code, then words: the order in which findings are told, whatever the order they were made in.
  package static func inOrder(_ left: Finding, _ right: Finding) -> Bool {
    if left.file != right.file { return (left.file ?? "") < (right.file ?? "") }
    let (l, r) = (left.place?.range.lower ?? -1, right.place?.range.lower ?? -1)
    if l != r { return l < r }
    if left.code != right.code { return left.code.rawValue < right.code.rawValue }
    return left.summary.french < right.summary.french
  }
}

/// A stretch of a file as a person counts it, with the line it begins on, so that a printer needs no file.
package struct Place: Sendable, Hashable {
  package let range: SourceRange
  /// From 1.
  package let line: Int
  /// From 1, in Unicode scalars.
  package let column: Int
  package let endLine: Int
  /// One past the last column, in Unicode scalars.
  package let endColumn: Int
  /// The text of `line`; of a very long one, as much as a printer shows about the place.
  package let excerpt: String
  /// The column that `excerpt` begins at: 1, unless the line is very long.
  package let excerptColumn: Int

  package init(
    _ range: SourceRange, line: Int, column: Int, endLine: Int, endColumn: Int, excerpt: String, excerptColumn: Int = 1
  ) {
    self.range = range
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
    self.excerpt = excerpt
    self.excerptColumn = excerptColumn
  }

  /// Stands for a line that is not shown.
  package static let hidden = "…"

  package init(_ range: SourceRange, in source: SourceText) {
    let start = source.position(at: range.lower)
    let end = source.position(at: range.upper)
    self.range = range
    (line, column) = start
    (endLine, endColumn) = end
    (excerpt, excerptColumn) = source.excerpt(at: range.lower)
  }
}

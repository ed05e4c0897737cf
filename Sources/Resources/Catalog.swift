import Basics

/// A message catalog: the texts of one subject in one language, each by its section and its key.
///
/// An INI file, read strictly:
///
///     # a comment
///     [section]
///     key = a text on one line
///     other =
///       A text of several lines, indented by two spaces, which are taken off.
///
///       Blank lines inside it are its own.
///
/// Nothing is quoted and nothing escaped: what stands there is the text, but for blank lines at its end.
package struct Catalog: Sendable {
  /// Where a text stands.
  struct Key: Sendable, Hashable {
    var section: String
    var name: String
  }

  private let language: Language
  private var texts: [Key: String] = [:]
  /// In the order of the file.
  private(set) var keys: [Key] = []

  /// One that has no text.
  init(in language: Language) { self.language = language }

  /// A file; throws the first thing that it does not keep to.
  init(_ text: String, in language: Language) throws(Mistake) {
    self.init(in: language)
    var reader = CatalogReader()
    for line in try lines(of: text) { try reader.read(line) }
    (keys, texts) = (reader.keys, try reader.finish())
  }

  /// A text to be copied, as it is written.
  package subscript(section: String, key: String) -> String? { texts[Key(section: section, name: key)] }

  /// A text to be read, typeset as its language has it (see `typeset`).
  package func words(_ section: String, _ key: String) -> String? {
    self[section, key].map { typeset($0, in: language) }
  }
}

/// The lines of a resource; throws where they end otherwise than in a line feed.
func lines(of text: String) throws(Mistake) -> [Substring] {
  let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init)
  if let line = lines.firstIndex(where: { $0.utf8.contains(UInt8(ascii: "\r")) }) {
    throw Mistake(line: line + 1, rule: .lineFeeds)
  }
  return lines
}

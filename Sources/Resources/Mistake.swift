/// Why a resource cannot be read: told by a test to whoever wrote it, never to a user.
struct Mistake: Error, Hashable {
  /// From 1.
  var line: Int
  /// What the line does not keep to.
  var rule: Rule

  enum Rule: String, Sendable {
    case lineFeeds = "lines end in a line feed alone"
    case inSection = "a text is in a section"
    case section = "a section is [name], in letters, digits, hyphens, underscores and full stops"
    case sectionOnce = "a section comes once"
    case key = "a text is “key = text”, or “key =” and lines indented by two spaces"
    case keyOnce = "a key comes once in its section"
    case hasText = "a key has a text, which begins on the first line"
    case spaces = "a text on one line neither begins nor ends with a space"
    case blank = "a blank line has no spaces"
    case indented = "what is indented belongs to a “key =”"
    case cells = "a row has a cell for each column"
    case column = "a column has a name of its own"
  }
}

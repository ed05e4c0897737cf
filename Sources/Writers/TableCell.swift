package import Basics

extension ByteBuffer {
  /// Appends a text as a cell of a table of comma-separated values (RFC 4180), in quotes.
  ///
  /// A spreadsheet takes a cell that begins with one of `=`, `+`, `-`, `@`, a tab or a line end for a formula and works it out, even
  /// in quotes; an apostrophe before it makes it text. Source: owasp.org, “CSV Injection”. Their wide forms, which spreadsheets set
  /// for Japanese or Chinese read as the others, and spaces before them are no disguise. Numbers are for the writer of a table to
  /// append as they are: −5 is one, and no text.
  package mutating func append(cell text: String) {
    append("\"")
    if isFormula(text) { append("'") }
    for byte in text.utf8 where byte != 0 {
      append(byte)
      if byte == UInt8(ascii: "\"") { append(byte) }
    }
    append("\"")
  }
}

private func isFormula(_ text: String) -> Bool {
  if let first = text.unicodeScalars.first, ["\t", "\r", "\n"].contains(first) { return true }
  guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace && $0.value > 0x20 }) else {
    return false
  }
  return ["=", "+", "-", "@", "＝", "＋", "－", "＠"].contains(first)
}

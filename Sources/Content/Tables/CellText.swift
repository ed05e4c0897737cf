import Basics
import Diagnostics

/// The text of a cell: a doubled quote is one (RFC 4180, section 2, rule 7), white space at either end does not count, and lines end alike
/// whatever the program that saved the table.
///
/// A cell that is not between quotes has none: the scan says so where it finds one.
func cellText(_ cell: CellRange, in source: SourceText) -> String {
  let text = String(source.slice(Int(cell.lower), Int(cell.upper)))
  guard let first = text.utf8.first, let last = text.utf8.last else { return "" }
  let isPlain = first > 0x20 && first < 0x80 && last > 0x20 && last < 0x80
  var result = isPlain ? text : String(text[...].trimmed)
  if result.utf8.contains(quote) { result = result.replacing("\"\"", with: "\"") }
  if result.utf8.contains(0x0D) { result = result.replacing("\r\n", with: "\n").replacing("\r", with: "\n") }
  return result
}

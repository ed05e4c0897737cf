import Basics
import Diagnostics
import SwiftCSV

/// The texts of the cells of rows that follow one another, without white space at their ends. Nil in the place of a row that
/// the library cuts otherwise than the scan does: a combining mark right after a separator or a quote makes one character of
/// the two.
func readCells(
  _ records: ArraySlice<TableRecord>, in source: SourceText, separator: TableSeparator
) -> [[String]?] {
  guard let first = records.first, let last = records.last else { return [] }
  var text = String(source.slice(Int(first.range.lower), Int(last.range.upper)))
  // Without a line end the library leaves out an empty last cell.
  text += "\n"
  if let rows = parse(text, separator), rows.count == records.count,
    zip(rows, records).allSatisfy({ $0.count == $1.count })
  {
    return rows
  }
  if records.count == 1 { return [nil] }
  return records.indices.flatMap { readCells(records[$0...$0], in: source, separator: separator) }
}

private func parse(_ text: String, _ separator: TableSeparator) -> [[String]]? {
  var rows: [[String]] = []
  // The library’s own rows are all made as wide as the widest; the callback gets them as they are.
  let table = try? EnumeratedCSV(
    string: text, delimiter: .character(separator.rawValue), loadColumns: false, rowLimit: 0)
  guard let table, (try? table.enumerateAsArray(startAt: 0, rowLimit: nil) { rows.append($0.map(tidy)) }) != nil else {
    return nil
  }
  return rows
}

/// Without white space at either end, and with lines that end alike whatever the program that saved the table.
private func tidy(_ text: String) -> String {
  guard let first = text.utf8.first, let last = text.utf8.last else { return "" }
  let isPlain = first > 0x20 && first < 0x80 && last > 0x20 && last < 0x80
  let trimmed = isPlain ? text : String(text[...].trimmed)
  return trimmed.utf8.contains(0x0D) ? trimmed.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : trimmed
}

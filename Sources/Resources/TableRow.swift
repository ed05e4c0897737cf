/// A row of a table of tab-separated values, whose first line names the columns.
package struct TableRow: Sendable {
  fileprivate let columns: [Substring: Int]
  fileprivate let cells: [Substring]

  /// What is in a column, as it is written; nil where the table has no such column.
  package subscript(column: String) -> Substring? { columns[column[...]].map { cells[$0] } }
}

/// The rows of a table; throws the first thing that it does not keep to.
func tableRows(_ text: String) throws(Mistake) -> [TableRow] {
  var rows = try lines(of: text).map { line in
    line.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map(Substring.init)
  }
  // After the last line feed there is nothing.
  if rows.last == [""] { rows.removeLast() }
  let names = rows.first ?? []
  let columns = Dictionary(zip(names, names.indices)) { first, _ in first }
  guard !names.isEmpty, columns.count == names.count, !names.contains("") else { throw Mistake(line: 1, rule: .column) }
  if let wrong = rows.firstIndex(where: { $0.count != names.count }) { throw Mistake(line: wrong + 1, rule: .cells) }
  return rows.dropFirst().map { TableRow(columns: columns, cells: $0) }
}

import Basics
import Diagnostics
import Model

/// Reads a table whose columns are called as its writer likes; nil, with a finding, when there is no telling its columns. Rows whose quotes
/// are wrong are left out, each with a finding.
func readLines(_ bytes: [UInt8], path: String, findings: inout [Finding]) -> DataLines? {
  guard let source = decodeTable(bytes, path: path, findings: &findings) else { return nil }
  let text = Array(source.text.utf8)
  let opening = bestOpening(text)
  var scan = TableScan(text, opening: opening)
  guard let (first, line) = firstRow(&scan, in: source, findings: &findings) else { return nil }
  let header = TableHeader(scan.cells[first.cells].map { $0 }, separator: opening.separator, in: source)
  var number = line
  scan.width = header.width
  var rows: [[DataLines.Written]] = []
  while let record = scan.next() {
    number += 1
    guard header.check(record, number, findings: &findings), !record.isBlank else { continue }
    var row = scan.cells[record.cells].map { DataLines.Written.text(cellText($0, in: source)) }
    row += Array(repeating: .text(""), count: header.width - row.count)
    rows.append(row)
  }
  if rows.isEmpty { findings.append(noRows(header)) }
  return DataLines(headings: header.texts, rows: rows)
}

/// Where a table begins and what separates its cells, told by its first rows: the separator that cuts most of them as it cuts the first.
private func bestOpening(_ text: [UInt8]) -> TableOpening {
  let first = TableOpening(text) { _ in false }
  if first.start > 0 { return first }
  func agreement(_ separator: TableSeparator) -> (rows: Int, width: Int) {
    var opening = first
    opening.separator = separator
    var scan = TableScan(text, opening: opening)
    var width = 0
    var same = 0
    for _ in 0..<20 {
      guard let record = scan.next() else { break }
      if record.isBlank || record.problem != nil { continue }
      if width == 0 { width = record.count }
      if record.count == width, width > 1 { same += 1 }
    }
    return (same, width)
  }
  var opening = first
  // What Excel writes in French comes before the comma, which may be one of a number.
  let scores = [TableSeparator.semicolon, .tab, .comma].map { ($0, agreement($0)) }
  if let best = scores.reversed().max(by: { ($0.1.rows, $0.1.width) < ($1.1.rows, $1.1.width) }), best.1.rows > 0 {
    opening.separator = best.0
  }
  return opening
}

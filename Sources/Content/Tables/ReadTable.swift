import Basics
import Diagnostics
import Model

/// Reads a table from a CSV file. Nil, with a finding, when there is no telling its columns; rows that cannot be told are left out,
/// each with a finding.
func readTable(
  _ path: String, columns: TableColumns, files: FileSystem, jobs: Int = 1, findings: inout [Finding]
) -> Table? {
  let mend = Words(fr: "Partagez ce tableau en plusieurs.", en: "Split this table into several.")
  return readBytes(path, files: files, hint: mend, findings: &findings).flatMap {
    readTable($0, path: path, columns: columns, jobs: jobs, findings: &findings)
  }
}

/// Reads a table from the bytes of a CSV file; see the other form.
func readTable(
  _ bytes: [UInt8], path: String, columns: TableColumns, jobs: Int = 1, findings: inout [Finding]
) -> Table? {
  guard let source = decodeTable(bytes, path: path, findings: &findings) else { return nil }
  let text = Array(source.text.utf8)
  let opening = TableOpening(text) { columns.field($0) != nil }
  if let rival = opening.rival {
    let range = SourceRange(rival.offset, rival.offset + 1)
    findings.append(mixedSeparators(rival.separator, opening.separator, in: source, at: range))
    return nil
  }
  var scan = TableScan(text, opening: opening)
  guard let (header, number) = readHeader(&scan, opening, columns, in: source, findings: &findings) else { return nil }
  scan.width = header.width
  var rows = TableRows(header, after: number)
  while let record = scan.next() { rows.add(record, findings: &findings) }
  rows.noteUnnamed(scan.cells, findings: &findings)
  return rows.table(scan.cells, jobs: jobs, findings: &findings)
}

/// What the first row that has text names, and its number.
private func readHeader(
  _ scan: inout TableScan, _ opening: TableOpening, _ columns: TableColumns, in source: SourceText,
  findings: inout [Finding]
) -> (TableHeader, Int)? {
  guard let (record, number) = firstRow(&scan, in: source, findings: &findings) else { return nil }
  let cells = scan.cells[record.cells]
  let (texts, ranges) = (cells.map { cellText($0, in: source) }, cells.map(\.range))
  return TableHeader(
    texts, ranges, separator: opening.separator, columns: columns, in: source, findings: &findings
  ).map { ($0, number) }
}

/// The first row that has text, and its number, from 1. Nil, with a finding, where there is none, and where it cannot be told.
func firstRow(
  _ scan: inout TableScan, in source: SourceText, findings: inout [Finding]
) -> (TableRecord, Int)? {
  var number = 1
  while let record = scan.next() {
    if let problem = record.problem {
      findings.append(misquoted(problem, in: source))
      return nil
    }
    guard record.isBlank else {
      guard record.count <= columnLimit else {
        findings.append(tooWide(record, in: source))
        return nil
      }
      return (record, number)
    }
    number += 1
  }
  findings.append(empty(source.path))
  return nil
}

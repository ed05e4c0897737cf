import Basics
import Diagnostics

/// The rows under a header, from where they stand to what they say.
struct TableRows {
  private let header: TableHeader
  private var records: [TableRecord] = []
  /// The spreadsheet’s number of the first of `records`.
  private let firstNumber: Int

  init(_ header: TableHeader, after number: Int) {
    self.header = header
    firstNumber = number + 1
  }

  /// Takes the next row, and says what is wrong with its quotes and with how many cells it has.
  mutating func add(_ record: TableRecord, findings: inout [Finding]) {
    let number = firstNumber + records.count
    records.append(record)
    if let problem = record.problem {
      findings.append(misquoted(problem, in: header.source))
    } else if let extra = record.extra {
      findings.append(tooMany(record, number, extra, header))
    } else if !record.isBlank, record.count < header.width {
      findings.append(tooFew(record, number, header))
    }
  }

  /// Says which columns have text but no name.
  func noteUnnamed(_ cells: [CellRange], findings: inout [Finding]) {
    for column in header.unnamed {
      let cell = records.lazy.filter { $0.cells.count > column }.map { cells[$0.cells.lowerBound + column] }
        .first { !$0.isEmpty }
      if let cell { findings.append(unnamed(column, cell, header)) }
    }
  }

  /// The table, its cells read on as many as `jobs` threads.
  func table(_ cells: [CellRange], jobs: Int, findings: inout [Finding]) -> Table {
    var table = Table(source: header.source, fields: header.known.map(\.field))
    let runs = readableRuns()
    let texts = runs.parallelMap(jobs: jobs) { [records, header] run in
      readCells(records[run], in: header.source, separator: header.separator)
    }
    for (run, rows) in zip(runs, texts) {
      for (index, row) in zip(run, rows) {
        let record = records[index]
        guard let row else {
          findings.append(unread(record, firstNumber + index, in: header.source))
          continue
        }
        guard record.extra == nil, !record.isBlank else { continue }
        table.append(
          record.range, number: firstNumber + index,
          header.known.lazy.map { column in
            column.index < record.cells.count
              ? (row[column.index], cells[record.cells.lowerBound + column.index])
              : ("", CellRange(Int(record.range.upper), Int(record.range.upper)))
          })
      }
    }
    if table.rows.isEmpty, !records.contains(where: { !$0.isBlank }) {
      findings.append(noRows(header))
    }
    return table
  }

  /// Rows that follow one another and whose quotes are right, so many at a time that the library’s copy of their text stays small.
  private func readableRuns() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in records.indices {
      let isBad = records[index].problem != nil
      if isBad || index - start == 256 {
        if start < index { runs.append(start..<index) }
        start = isBad ? index + 1 : index
      }
    }
    if start < records.count { runs.append(start..<records.count) }
    return runs
  }
}

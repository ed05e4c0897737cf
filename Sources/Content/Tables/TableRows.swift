import Basics
import Diagnostics

extension TableHeader {
  /// Says what is wrong with the quotes of a row, and with how many cells it has.
  ///
  /// - Parameter number: that of the spreadsheet.
  /// - Returns: whether the row can be told.
  func check(_ record: TableRecord, _ number: Int, findings: inout [Finding]) -> Bool {
    if let problem = record.problem {
      findings.append(misquoted(problem, in: source))
      return false
    }
    if let extra = record.extra {
      findings.append(tooMany(record, number, extra, self))
      return false
    }
    if !record.isBlank, record.count < width { findings.append(tooFew(record, number, self)) }
    return true
  }
}

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
    _ = header.check(record, firstNumber + records.count, findings: &findings)
    records.append(record)
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
    let runs = readableRuns().parallelMap(jobs: jobs) { read($0, cells) }
    if !records.contains(where: { !$0.isBlank }) { findings.append(noRows(header)) }
    let besides = runs.flatMap(\.besides).enumerated().filter { !$0.element.isEmpty }
    var table = Table(
      source: header.source, fields: header.known.map(\.field), texts: runs.flatMap(\.texts),
      unread: Dictionary(uniqueKeysWithValues: besides.map { ($0.offset, $0.element) }))
    for index in runs.flatMap(\.rows) {
      table.append(records[index].range, number: firstNumber + index, header.known.lazy.map { range($0, index, cells) })
    }
    return table
  }

  /// What is read of a run of rows: the texts of known columns, row after row.
  private struct Run: Sendable {
    var rows: [Int] = []
    var texts: [String] = []
    /// Of each row, what other columns say of how to reach someone.
    var besides: [[String]] = []
  }

  private func read(_ indices: Range<Int>, _ cells: [CellRange]) -> Run {
    var run = Run()
    let known = Set(header.known.map(\.index))
    let others = (0..<header.width).filter { !known.contains($0) }
    for index in indices where !records[index].isBlank && records[index].extra == nil {
      let own = cells[records[index].cells]
      func text(_ column: Int) -> String {
        column < own.count ? cellText(own[own.startIndex + column], in: header.source) : ""
      }
      run.rows.append(index)
      run.besides.append(others.map(text).filter(mayReach))
      for column in header.known { run.texts.append(text(column.index)) }
    }
    return run
  }

  /// Whether a cell may hold an e-mail address or a phone number.
  private func mayReach(_ text: String) -> Bool {
    text.contains("@") || text.utf8.count { (0x30...0x39).contains($0) } > 6
  }

  /// Where a row’s cell is; its end when the row has none.
  private func range(_ column: TableColumn, _ index: Int, _ cells: [CellRange]) -> CellRange {
    let record = records[index]
    guard column.index < record.cells.count else { return CellRange(Int(record.range.upper), Int(record.range.upper)) }
    return cells[record.cells.lowerBound + column.index]
  }

  /// Rows that follow one another and whose quotes are right, so many at a time that each thread has its share.
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

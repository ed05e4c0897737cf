import Basics
import Diagnostics
import Model

/// What a cell says, and where.
struct Cell: Sendable, Hashable {
  /// Without white space at either end; its lines end with `\n`.
  let text: String
  /// Where the text stands, without the quotes around it.
  let range: SourceRange
}

/// A table with a header, read: rows in the order of the file, those without text left out.
struct Table: Sendable {
  let source: SourceText
  /// What the columns that are known hold, in the order of the file.
  let fields: [Field]
  fileprivate var records: [(range: CellRange, number: Int)] = []
  /// The known cells of every row, one row after the other: a list for each row would take more than its texts.
  fileprivate let texts: [String]
  /// By row, the texts of other columns that hold an address or a number.
  fileprivate let unread: [Int: [String]]
  fileprivate var ranges: [CellRange] = []

  /// `texts` has one text a field for every row that is appended.
  init(source: SourceText, fields: [Field], texts: [String], unread: [Int: [String]] = [:]) {
    (self.source, self.fields, self.texts, self.unread) = (source, fields, texts, unread)
    ranges.reserveCapacity(texts.count)
  }

  /// Says where the next row and its cells are, in the order of `fields`. `number` is the row’s in a spreadsheet.
  mutating func append(_ range: CellRange, number: Int, _ cells: some Sequence<CellRange>) {
    records.append((range, number))
    ranges.append(contentsOf: cells)
  }

  var rows: Rows { Rows(table: self) }

  /// Rows made as they are asked for; not lazy otherwise, so that what is mapped is mapped once.
  struct Rows: RandomAccessCollection, Sendable {
    fileprivate let table: Table

    var startIndex: Int { 0 }
    var endIndex: Int { table.records.count }
    subscript(index: Int) -> TableRow { TableRow(table: table, index: index) }
  }
}

/// A row of a table.
struct TableRow: Sendable {
  fileprivate let table: Table
  fileprivate let index: Int

  /// The cell of a field; nil when the table has no such column or the cell is empty.
  subscript(field: Field) -> Cell? {
    guard let place = place(of: field), !table.texts[place].isEmpty else { return nil }
    return Cell(text: table.texts[place], range: table.ranges[place].range)
  }

  /// The cells that have text, of the columns that are known.
  var cells: [Cell] { table.fields.compactMap { self[$0] } }

  /// What stands in columns that no field reads.
  var unread: [String] { table.unread[index] ?? [] }

  /// From the row’s first cell to its last.
  var range: SourceRange { table.records[index].range.range }

  /// Its number in a spreadsheet, where the header is row 1.
  var number: Int { table.records[index].number }

  /// Where a field is, or should be: its cell, empty or not; the row when the table has no such column.
  func range(of field: Field) -> SourceRange {
    place(of: field).map { table.ranges[$0].range } ?? range
  }

  private func place(of field: Field) -> Int? {
    table.fields.firstIndex(of: field).map { index * table.fields.count + $0 }
  }
}

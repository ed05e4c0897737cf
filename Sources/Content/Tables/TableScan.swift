import Basics
import Diagnostics

/// A stretch of a table's text. Kept small, for there is one a cell: no table is as long as what it holds.
struct CellRange: Sendable, Hashable {
  let lower: UInt32
  let upper: UInt32

  init(_ lower: Int, _ upper: Int) {
    self.lower = UInt32(clamping: lower)
    self.upper = UInt32(clamping: max(lower, upper))
  }

  var isEmpty: Bool { lower == upper }
  var range: SourceRange { SourceRange(Int(lower), Int(upper)) }
}

/// A row as it stands in a text, its cells not read yet.
struct TableRecord: Sendable {
  /// Without its line end.
  var range: CellRange
  /// The offset after its line end.
  var end: UInt32
  /// Which of the scan's cells are its own: those in the table's width.
  var cells: Range<Int>
  /// How many cells it has in all.
  var count: Int
  /// The first cell with text beyond the table's width.
  var extra: CellRange?
  var isBlank = true
  var problem: QuoteProblem?
}

/// What is wrong with the quotes of a row, where cells cannot be told apart any more. Offsets of quotes.
enum QuoteProblem: Sendable, Hashable {
  /// A cell that nothing closes, or a quote after which there is text, lines below.
  case open(at: Int, until: Int?)
  /// Text between the quote that closes a cell and the separator.
  case closedEarly(at: Int)
  /// A quote in a cell that does not begin with one.
  case inside(at: Int)

  var offset: Int {
    switch self {
    case .open(let offset, _), .closedEarly(let offset), .inside(let offset): offset
    }
  }
}

/// Where the rows and cells of a table stand, by RFC 4180; spaces around cells and their quotes do not count.
struct TableScan {
  let bytes: [UInt8]
  let separator: UInt8
  /// Cells beyond it are counted only.
  var width = columnLimit
  private(set) var cells: [CellRange] = []
  private var position: Int

  init(_ bytes: [UInt8], opening: TableOpening) {
    self.bytes = bytes
    separator = opening.separator.byte
    position = opening.start
  }

  /// The next row; nil at the end. After a row whose quotes are wrong comes the line below the quote, so that what is under it is
  /// looked at all the same.
  mutating func next() -> TableRecord? {
    guard position < bytes.count else { return nil }
    let start = position
    var record = TableRecord(range: CellRange(start, start), end: 0, cells: cells.count..<cells.count, count: 0)
    var isOver = false
    while !isOver && record.problem == nil {
      switch nextCell() {
      case .success(let cell):
        add(cell, to: &record)
        isOver = position >= bytes.count || bytes[position] != separator
        if !isOver { position += 1 }
      case .failure(let problem): record.problem = problem.problem
      }
    }
    if let problem = record.problem { position = lineEnd(in: bytes, from: problem.offset) }
    record.range = CellRange(start, position)
    record.cells = record.cells.lowerBound..<cells.count
    position = afterLineEnd(in: bytes, at: position)
    record.end = UInt32(clamping: position)
    return record
  }

  private mutating func add(_ cell: CellRange, to record: inout TableRecord) {
    record.count += 1
    if !cell.isEmpty { record.isBlank = false }
    if record.count <= width {
      cells.append(cell)
    } else if record.extra == nil, !cell.isEmpty {
      record.extra = cell
    }
  }

  private struct Failure: Error {
    let problem: QuoteProblem
  }

  /// The cell at `position`, which is then at the separator, line end or end of text after it.
  private mutating func nextCell() -> Result<CellRange, Failure> {
    skipSpaces()
    let start = position
    if position < bytes.count, bytes[position] == quote { return quotedCell() }
    while position < bytes.count, bytes[position] != separator, !isLineEnd(bytes[position]) {
      if bytes[position] == quote { return .failure(Failure(problem: .inside(at: position))) }
      position += 1
    }
    return .success(trimmed(start, position))
  }

  private mutating func quotedCell() -> Result<CellRange, Failure> {
    let open = position
    position += 1
    while position < bytes.count {
      if bytes[position] != quote {
        position += 1
      } else if position + 1 < bytes.count, bytes[position + 1] == quote {
        position += 2
      } else {
        return closed(from: open)
      }
    }
    return .failure(Failure(problem: .open(at: open, until: nil)))
  }

  /// What the quote at `position`, which is not doubled, makes of the cell.
  private mutating func closed(from open: Int) -> Result<CellRange, Failure> {
    let close = position
    position += 1
    skipSpaces()
    if position >= bytes.count || bytes[position] == separator || isLineEnd(bytes[position]) {
      return .success(trimmed(open + 1, close))
    }
    let isOneLine = lineEnd(in: bytes, from: open) > close
    return .failure(Failure(problem: isOneLine ? .closedEarly(at: close) : .open(at: open, until: close)))
  }

  private mutating func skipSpaces() {
    while position < bytes.count, bytes[position] != separator, bytes[position] == 0x20 || bytes[position] == 0x09 {
      position += 1
    }
  }

  private func trimmed(_ start: Int, _ end: Int) -> CellRange {
    var (lower, upper) = (start, end)
    while lower < upper, isSpace(bytes[lower]) { lower += 1 }
    while lower < upper, isSpace(bytes[upper - 1]) { upper -= 1 }
    return CellRange(lower, upper)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || isLineEnd(byte) }
}

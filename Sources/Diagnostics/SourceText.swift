package import Basics

/// The model marks where its parts are written without knowing findings; those who do need no second name for it.
package typealias SourceRange = Basics.SourceRange

/// The text of one file, and where its lines begin.
package struct SourceText: Sendable {
  /// The path as the person knows it, from the site's folder: `content/index.md`.
  package let path: String
  package let text: String
  /// UTF-8 offset of each line's first byte. `\n`, `\r\n` and a lone `\r` each end a line.
  private let lineStarts: [UInt32]
  /// How many Unicode scalars stand before each stretch of `stretch` bytes, where a line is so long that its columns would
  /// else be counted for each finding anew; empty where none is.
  private let scalarsBefore: [UInt32]
  private static let stretch = 1_024
  /// Bytes of a line that are kept on each side of a place: more than a printer shows.
  private static let margin = 400

  package init(path: String, text: String) {
    self.path = path
    var contiguous = text
    contiguous.makeContiguousUTF8()
    self.text = contiguous
    // Every text stays in memory until the end, so its lines are counted first and take no more room than they need.
    lineStarts = contiguous.withUTF8 { bytes in
      if bytes.firstIndex(of: 0x0D, from: 0) == nil { return Self.lineStarts(bytes) }
      let ends = bytes.indices.count { endsLine(bytes, at: $0) }
      return [UInt32](unsafeUninitializedCapacity: ends + 1) { starts, count in
        starts.initializeElement(at: 0, to: 0)
        count = 1
        for index in bytes.indices where endsLine(bytes, at: index) {
          starts.initializeElement(at: count, to: UInt32(index + 1))
          count += 1
        }
      }
    }
    let starts = lineStarts
    let isLong = starts.indices.contains {
      ($0 + 1 < starts.count ? Int(starts[$0 + 1]) : contiguous.utf8.count) - Int(starts[$0]) > 4 * Self.stretch
    }
    scalarsBefore = isLong ? contiguous.withUTF8 { Self.countScalars($0) } : []
  }

  /// Where lines begin that all end in `\n`.
  private static func lineStarts(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: bytes.count(of: 0x0A) + 1) { starts, count in
      starts.initializeElement(at: 0, to: 0)
      count = 1
      var start = 0
      while let end = bytes.firstIndex(of: 0x0A, from: start) {
        start = end + 1
        starts.initializeElement(at: count, to: UInt32(start))
        count += 1
      }
    }
  }

  private static func countScalars(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    var counts: [UInt32] = [0]
    for start in stride(from: 0, to: bytes.count, by: stretch) {
      let count = bytes[start..<min(start + stretch, bytes.count)].count { !isContinuation($0) }
      counts.append((counts.last ?? 0) + UInt32(count))
    }
    return counts
  }

  /// Whether a byte of UTF-8 goes on with a scalar.
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  package var lineCount: Int { lineStarts.count }

  /// The offset of the first byte of a line; lines count from 1. Past the end, the end of the text.
  package func offset(ofLine line: Int) -> Int {
    guard line >= 1 else { return 0 }
    return line <= lineStarts.count ? Int(lineStarts[line - 1]) : text.utf8.count
  }

  /// The line that holds an offset, from 1.
  package func line(at offset: Int) -> Int {
    var lower = 0
    var upper = lineStarts.count
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if lineStarts[middle] <= offset { lower = middle } else { upper = middle }
    }
    return lower + 1
  }

  /// The text of a line without its ending.
  package func content(ofLine line: Int) -> Substring {
    slice(offset(ofLine: line), offset(ofLine: line + 1)).trimmingLineEnd
  }

  /// The line's number and the column, both from 1; columns count Unicode scalars, as SARIF's `unicodeCodePoints` does.
  package func position(at offset: Int) -> (line: Int, column: Int) {
    let line = line(at: offset)
    return (line, scalars(before: offset) - scalars(before: self.offset(ofLine: line)) + 1)
  }

  /// How many scalars stand before an offset of the text, or, where no line is long, of its line.
  private func scalars(before offset: Int) -> Int {
    var start = self.offset(ofLine: line(at: offset))
    var count = 0
    let stretch = min(offset, text.utf8.count) / Self.stretch
    if stretch < scalarsBefore.count {
      start = stretch * Self.stretch
      count = Int(scalarsBefore[stretch])
    }
    let utf8 = text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: start, limitedBy: utf8.endIndex) ?? utf8.endIndex
    let upper = utf8.index(utf8.startIndex, offsetBy: offset, limitedBy: utf8.endIndex) ?? utf8.endIndex
    return count + utf8[lower..<max(lower, upper)].count { !Self.isContinuation($0) }
  }

  /// The text of the line that holds an offset, and the column that it begins at: of a long line, what stands about there.
  func excerpt(at offset: Int) -> (text: String, column: Int) {
    let line = line(at: offset)
    let start = self.offset(ofLine: line)
    let end = self.offset(ofLine: line + 1)
    guard end - start > 4 * Self.stretch else { return (String(content(ofLine: line)), 1) }
    let lower = boundary(max(start, offset - Self.margin))
    let upper = boundary(min(end, offset + Self.margin))
    return (String(slice(lower, upper).trimmingLineEnd), scalars(before: lower) - scalars(before: start) + 1)
  }

  /// The first offset from here on where a scalar begins.
  private func boundary(_ offset: Int) -> Int {
    let utf8 = text.utf8
    var index = utf8.index(utf8.startIndex, offsetBy: offset, limitedBy: utf8.endIndex) ?? utf8.endIndex
    while index < utf8.endIndex, Self.isContinuation(utf8[index]) { index = utf8.index(after: index) }
    return utf8.distance(from: utf8.startIndex, to: index)
  }

  /// The offset of a column (in Unicode scalars from 1) of a line: where YAML's marks point.
  package func offset(line: Int, column: Int) -> Int {
    let start = offset(ofLine: line)
    let end = offset(ofLine: line + 1)
    guard end - start > 4 * Self.stretch else {
      return start + slice(start, end).withBytes { Self.length(of: column - 1, in: $0) }
    }
    // The last stretch that begins at this column or before.
    let wanted = scalars(before: start) + column - 1
    var (lower, upper) = (start / Self.stretch, end / Self.stretch + 1)
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if Int(scalarsBefore[min(middle, scalarsBefore.count - 1)]) <= wanted { lower = middle } else { upper = middle }
    }
    let near = boundary(max(start, lower * Self.stretch))
    let rest = wanted - scalars(before: near)
    return min(end, near + slice(near, end).withBytes { Self.length(of: rest, in: $0) })
  }

  /// How many bytes the first scalars of a text take, so many of them as there are.
  private static func length(of scalars: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var rest = scalars
    return bytes.firstIndex { byte in
      if isContinuation(byte) { return false }
      rest -= 1
      return rest < 0
    } ?? bytes.count
  }

  /// Where a phrase first stands in a stretch; nil where it does not.
  package func place(of phrase: String, in range: SourceRange) -> SourceRange? {
    let stretch = slice(range.lower, range.upper)
    guard !phrase.isEmpty, let found = stretch.rangeInUTF8(of: phrase) else { return nil }
    let lower = range.lower + stretch.utf8.distance(from: stretch.startIndex, to: found.lowerBound)
    return SourceRange(lower, lower + phrase.utf8.count)
  }

  /// The text between two offsets.
  package func slice(_ lower: Int, _ upper: Int) -> Substring {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: lower, limitedBy: utf8.endIndex) ?? utf8.endIndex
    let end = utf8.index(utf8.startIndex, offsetBy: upper, limitedBy: utf8.endIndex) ?? utf8.endIndex
    return text[start..<max(start, end)]
  }
}

private func endsLine(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  let byte = bytes[index]
  return byte <= 0x0D
    && (byte == 0x0A || byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A))
}

extension Substring {
  fileprivate var trimmingLineEnd: Substring {
    var result = self
    while let last = result.unicodeScalars.last, last == "\n" || last == "\r" {
      result.unicodeScalars.removeLast()
    }
    return result
  }
}

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

  package init(path: String, text: String) {
    self.path = path
    var contiguous = text
    contiguous.makeContiguousUTF8()
    self.text = contiguous
    // Every text stays in memory until the end, so its lines are counted first and take no more room than they need.
    lineStarts = contiguous.withUTF8 { bytes in
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
  }

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
    return (line, slice(self.offset(ofLine: line), offset).unicodeScalars.count + 1)
  }

  /// The offset of a column (in Unicode scalars from 1) of a line: where YAML's marks point.
  package func offset(line: Int, column: Int) -> Int {
    let start = offset(ofLine: line)
    return start
      + slice(start, offset(ofLine: line + 1)).unicodeScalars.prefix(column - 1).reduce(0) { $0 + UTF8.width($1) }
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

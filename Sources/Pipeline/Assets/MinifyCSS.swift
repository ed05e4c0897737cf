import Basics

extension SiteTheme {
  /// Takes out of every style sheet what only those who write it read.
  mutating func leanSheets() {
    for (path, sheet) in assets where path.hasSuffix(".css") { assets[path] = lean(sheet) }
  }
}

/// A style sheet without its comments, blank lines and indentation; what is quoted or in `url(…)` is left as it is, and so is
/// a comment that begins with `!`, which is a licence.
func lean(_ sheet: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(sheet.count)
  var index = 0
  while index < sheet.count {
    let end = endOfPiece(in: sheet, from: index)
    let piece = sheet[index..<end]
    index = end
    if piece.starts(with: Array("/*".utf8)) && !piece.starts(with: Array("/*!".utf8)) {
      // Two words that only a comment keeps apart stay apart.
      if result.last.map({ !isBlank($0) && !"{};,".utf8.contains($0) }) == true { result.append(UInt8(ascii: " ")) }
    } else if piece.allSatisfy(isBlank) {
      guard let last = result.last, last != UInt8(ascii: "\n") else { continue }
      if last == UInt8(ascii: " ") { result.removeLast() }
      result.append(piece.contains(UInt8(ascii: "\n")) ? UInt8(ascii: "\n") : UInt8(ascii: " "))
    } else {
      result += piece
    }
  }
  return result
}

/// Where a comment, a run of white space, something quoted, a `url(…)` or else one byte ends.
private func endOfPiece(in sheet: [UInt8], from start: Int) -> Int {
  let rest = sheet[start...]
  func end(after close: String, from: Int) -> Int {
    guard from < sheet.count else { return sheet.count }
    let close = Array(close.utf8)
    let last = (from..<sheet.count).first { sheet[$0...].starts(with: close) }
    return last.map { $0 + close.count } ?? sheet.count
  }
  if rest.starts(with: Array("/*".utf8)) { return end(after: "*/", from: start + 2) }
  if rest.starts(with: Array("url(".utf8)) { return end(after: ")", from: start + 4) }
  let first = sheet[start]
  if isBlank(first) { return rest.firstIndex { !isBlank($0) } ?? sheet.count }
  guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") else { return start + 1 }
  var index = start + 1
  while index < sheet.count, sheet[index] != first { index += sheet[index] == UInt8(ascii: "\\") ? 2 : 1 }
  return min(index + 1, sheet.count)
}

private func isBlank(_ byte: UInt8) -> Bool { " \t\r\n\u{C}".utf8.contains(byte) }

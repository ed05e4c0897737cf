/// A custom property that a style sheet declares: `--accent:#8c2a18`.
struct CustomProperty: Sendable, Hashable {
  /// `accent`.
  let name: String
  /// Where its value is in the sheet, spaces around it left out.
  let range: Range<Int>
  /// Whether it is declared for readers who prefer dark pages.
  let isDark: Bool
}

/// The custom properties that a style sheet declares, in order; or an SVG image in its `<style>`.
///
/// This knows of CSS what it takes not to be misled: comments, strings and blocks.
func customProperties(in sheet: [UInt8]) -> [CustomProperty] {
  var reader = Reader(sheet: sheet)
  return reader.all()
}

private struct Reader {
  let sheet: [UInt8]
  /// Where the sentence begins that is being read: a declaration, or what stands before a block.
  private var start = 0
  /// Of each open block, whether it is for dark pages.
  private var blocks: [Bool] = []
  private var found: [CustomProperty] = []

  init(sheet: [UInt8]) { self.sheet = sheet }

  mutating func all() -> [CustomProperty] {
    var index = 0
    while index < sheet.count {
      switch sheet[index] {
      case UInt8(ascii: "/") where sheet[index...].starts(with: "/*".utf8):
        index = end(of: "*/", from: index + 2)
        // Before a sentence, it is no part of it.
        if isComment(start..<index) { start = index }
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        index = endOfString(index)
        continue
      case UInt8(ascii: "{"):
        blocks.append(blocks.last == true || isForDark(start..<index))
        start = index + 1
      case UInt8(ascii: "}"):
        declare(start..<index)
        _ = blocks.popLast()
        start = index + 1
      case UInt8(ascii: ";"):
        declare(start..<index)
        start = index + 1
      default: break
      }
      index += 1
    }
    return found
  }

  private mutating func declare(_ range: Range<Int>) {
    let sentence = trim(range)
    guard sheet[sentence].starts(with: "--".utf8), let colon = sheet[sentence].firstIndex(of: UInt8(ascii: ":")) else {
      return
    }
    let name = trim((sentence.lowerBound + 2)..<colon)
    found.append(
      CustomProperty(
        name: String(decoding: sheet[name], as: UTF8.self), range: trim((colon + 1)..<sentence.upperBound),
        isDark: blocks.last == true))
  }

  private func isForDark(_ range: Range<Int>) -> Bool {
    let text = String(decoding: sheet[range], as: UTF8.self).filter { !$0.isWhitespace }
    return text.contains("prefers-color-scheme:dark")
  }

  private func trim(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = sheet[range].first, isSpace(first) { range = (range.lowerBound + 1)..<range.upperBound }
    while let last = sheet[range].last, isSpace(last) { range = range.lowerBound..<(range.upperBound - 1) }
    return range
  }

  private func isComment(_ range: Range<Int>) -> Bool { sheet[trim(range)].starts(with: "/*".utf8) }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private func end(of mark: String, from start: Int) -> Int {
    var index = start
    while index < sheet.count, !sheet[index...].starts(with: mark.utf8) { index += 1 }
    return min(index + mark.utf8.count, sheet.count)
  }

  private func endOfString(_ start: Int) -> Int {
    var index = start + 1
    while index < sheet.count, sheet[index] != sheet[start] { index += sheet[index] == UInt8(ascii: "\\") ? 2 : 1 }
    return min(index + 1, sheet.count)
  }
}

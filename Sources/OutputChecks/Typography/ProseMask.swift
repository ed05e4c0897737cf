import Basics
import Diagnostics

/// What of a Markdown source is prose: the rest (front matter, code, addresses, HTML, embeds) is blotted out, byte for byte, so
/// that places stay what they are.
struct ProseMask {
  /// What stands for a byte that is no prose.
  static let blot: UInt8 = 0

  private(set) var bytes: [UInt8]

  init(_ source: SourceText) {
    bytes = Array(source.text.utf8)
    let lines = (1..<(source.lineCount + 1)).map { line in
      source.offset(ofLine: line)..<source.offset(ofLine: line + 1)
    }
    let body = blotBlocks(lines)
    for paragraph in body { blotInlines(paragraph) }
  }

  // MARK: Blocks

  /// Blots out blocks that are no prose. Returns the stretches between blank lines of what is left.
  private mutating func blotBlocks(_ lines: [Range<Int>]) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var current: Range<Int>?
    var fence: (byte: UInt8, count: Int)?
    var isAfterBlank = true
    var isInList = false
    var index = frontMatterEnd(lines)
    for line in lines[..<index] { blot(line) }
    while index < lines.count {
      let line = lines[index]
      index += 1
      let indent = indentation(of: line)
      let marks = fenceMarks(in: line, from: indent.place)
      if let open = fence {
        blot(line)
        if let marks, marks.byte == open.byte, marks.count >= open.count { fence = nil }
        continue
      }
      let isBlank = indent.place >= line.upperBound || isLineEnd(bytes[indent.place])
      let isCode = !isBlank && indent.width >= 4 && isAfterBlank && !isInList
      if marks != nil || isBlank || isCode || isRule(line) {
        if marks != nil { fence = marks }
        if !isBlank { blot(line) }
        current.map { paragraphs.append($0) }
        current = nil
        isAfterBlank = isBlank || isCode
        continue
      }
      if indent.width < 2 { isInList = beginsItem(at: indent.place, in: line) }
      isAfterBlank = false
      current = (current?.lowerBound ?? line.lowerBound)..<line.upperBound
    }
    current.map { paragraphs.append($0) }
    return paragraphs
  }

  /// How many lines the front matter takes, with those that enclose it.
  private func frontMatterEnd(_ lines: [Range<Int>]) -> Int {
    func isFence(_ line: Range<Int>) -> Bool {
      bytes[line].starts(with: "---".utf8) && bytes[line].dropFirst(3).allSatisfy { $0 == 0x20 || isLineEnd($0) }
    }
    guard let first = lines.first, isFence(first) else { return 0 }
    return lines.dropFirst().firstIndex(where: isFence).map { $0 + 1 } ?? lines.count
  }

  private func indentation(of line: Range<Int>) -> (width: Int, place: Int) {
    var width = 0
    var place = line.lowerBound
    while place < line.upperBound, bytes[place] == 0x20 || bytes[place] == 0x09 {
      width += bytes[place] == 0x09 ? 4 : 1
      place += 1
    }
    return (width, place)
  }

  private func fenceMarks(in line: Range<Int>, from start: Int) -> (byte: UInt8, count: Int)? {
    guard start < line.upperBound else { return nil }
    let byte = bytes[start]
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
    let count = bytes[start..<line.upperBound].prefix { $0 == byte }.count
    return count >= 3 ? (byte, count) : nil
  }

  private func beginsItem(at place: Int, in line: Range<Int>) -> Bool {
    if "-*+".utf8.contains(bytes[place]) { return place + 1 < line.upperBound && bytes[place + 1] == 0x20 }
    let digits = bytes[place..<line.upperBound].prefix { (0x30...0x39).contains($0) }
    return !digits.isEmpty && digits.endIndex < line.upperBound && ").".utf8.contains(bytes[digits.endIndex])
  }

  /// The line under a table’s header, a rule, or a reference’s definition: `[x]: adresse`.
  private func isRule(_ line: Range<Int>) -> Bool {
    let content = bytes[line]
    if content.allSatisfy({ "|-: \t\r\n=*_".utf8.contains($0) }) { return true }
    guard content.first == UInt8(ascii: "["), let close = content.firstIndex(of: UInt8(ascii: "]")) else {
      return false
    }
    return close + 1 < line.upperBound && content[close + 1] == UInt8(ascii: ":")
      && content[line.lowerBound + 1] != UInt8(ascii: "^")
  }

  // MARK: Inlines

  private mutating func blotInlines(_ paragraph: Range<Int>) {
    var place = paragraph.lowerBound
    while place < paragraph.upperBound {
      // No code and no address is longer than this, and what never closes is not looked for to the end each time.
      let reach = place..<min(paragraph.upperBound, place + 1_024)
      let end = self.end(ofWhatBeginsAt: place, in: reach)
      if let end {
        blot(place..<end)
        place = end
      } else {
        place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
      }
    }
  }

  /// Where something that is no prose ends; nil where nothing of the kind begins.
  private func end(ofWhatBeginsAt place: Int, in paragraph: Range<Int>) -> Int? {
    let rest = bytes[place..<paragraph.upperBound]
    switch bytes[place] {
    case UInt8(ascii: "`"):
      let count = rest.prefix { $0 == UInt8(ascii: "`") }.count
      return closing(count, after: place + count, in: paragraph) ?? place + count
    case UInt8(ascii: "]"):
      guard place + 1 < paragraph.upperBound else { return nil }
      if bytes[place + 1] == UInt8(ascii: "(") { return past(UInt8(ascii: ")"), from: place + 1, in: paragraph) }
      return bytes[place + 1] == UInt8(ascii: ":") ? place + 2 : nil
    case UInt8(ascii: "<"):
      guard place + 1 < paragraph.upperBound,
        isLetter(bytes[place + 1]) || "/!?".utf8.contains(bytes[place + 1])
      else { return nil }
      return rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    case UInt8(ascii: "{"):
      // The braces close together: one more would be that of the pair.
      return rest.starts(with: "{{".utf8) ? past(UInt8(ascii: "}"), from: place, in: paragraph) : nil
    case UInt8(ascii: "h"), UInt8(ascii: "w"), UInt8(ascii: "m"):
      let isAddress = ["https://", "http://", "www.", "mailto:"].contains { rest.starts(with: $0.utf8) }
      return isAddress ? rest.firstIndex { isSpace($0) || ")>]\"".utf8.contains($0) } ?? paragraph.upperBound : nil
    default: return nil
    }
  }

  private func closing(_ count: Int, after start: Int, in paragraph: Range<Int>) -> Int? {
    var place = start
    while let tick = bytes[place..<paragraph.upperBound].firstIndex(of: UInt8(ascii: "`")) {
      let run = bytes[tick..<paragraph.upperBound].prefix { $0 == UInt8(ascii: "`") }.count
      if run == count { return tick + run }
      place = tick + run
    }
    return nil
  }

  /// Past the parenthesis or the brace that closes the one at a place.
  private func past(_ close: UInt8, from start: Int, in paragraph: Range<Int>) -> Int? {
    var depth = 0
    for place in start..<paragraph.upperBound {
      if bytes[place] == bytes[start] { depth += 1 }
      if bytes[place] == close {
        depth -= 1
        if depth == 0 { return place + 1 }
      }
    }
    return nil
  }

  // MARK: Bytes

  private mutating func blot(_ range: Range<Int>) {
    for place in range where !isLineEnd(bytes[place]) { bytes[place] = Self.blot }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

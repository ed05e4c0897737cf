import Basics

/// What is mended inside a line: names of files with spaces, bold that ends after a space.
extension PastedLine {
  /// « ![](photo équipe.jpg) », « [plan](Plan d'action.pdf) »: names with spaces are put in angle brackets.
  func linkEdits() -> [PasteMender.Edit] {
    var edits: [PasteMender.Edit] = []
    var from = indentBytes
    var (ticks, counted) = (0, 0)
    while let open = bytes[from...].firstIndex(of: UInt8(ascii: "(")) {
      from = open + 1
      // An odd number of ticks before it opens code within the line.
      ticks += bytes[counted..<open].count { $0 == UInt8(ascii: "`") }
      counted = open
      guard open > 0, byte(open - 1) == UInt8(ascii: "]"), ticks.isMultiple(of: 2),
        bytes.withUnsafeBufferPointer({ hasSpacedName($0, from: open + 1) }),
        let (start, end) = spacedName(from: open + 1)
      else { continue }
      edits.append(PasteMender.Edit(range: start..<start, text: "<"))
      edits.append(PasteMender.Edit(range: end..<end, text: ">"))
      from = end
    }
    return edits
  }

  /// Where the name of a file with spaces begins and ends: it has an ending, and then the parenthesis or a title in quotes.
  private func spacedName(from start: Int) -> (Int, Int)? {
    var index = start
    var depth = 0
    // No name of a file is longer.
    while index < bytes.count, index - start < 300 {
      switch bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return hasEnding(start, index) ? (start, index) : nil }
        depth -= 1
      case UInt8(ascii: "\""):
        var end = index
        while end > start, byte(end - 1) == 0x20 { end -= 1 }
        return end < index && hasEnding(start, end) ? (start, end) : nil
      case UInt8(ascii: "<"), UInt8(ascii: ">"): return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether a stretch has a space in it and ends as the name of a file: `.pdf`, `.jpg#page=2`.
  private func hasEnding(_ start: Int, _ end: Int) -> Bool {
    let name = bytes[start..<end].prefix { $0 != UInt8(ascii: "#") }
    guard name.contains(0x20), let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let ending = name[(dot + 1)...]
    return (2...5).contains(ending.count)
      && ending.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
  }

  /// « **Gras **collé »: the space goes out of the bold.
  func boldEdits() -> [PasteMender.Edit] {
    guard !bytes.contains(UInt8(ascii: "`")) else { return [] }
    var marks: [Int] = []
    var index = indentBytes
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "*") {
        // Three are another matter.
        if byte(index + 2) == UInt8(ascii: "*") || index > 0 && bytes[index - 1] == UInt8(ascii: "\\") { return [] }
        marks.append(index)
        index += 2
      } else {
        index += 1
      }
    }
    guard marks.count > 1, marks.count % 2 == 0 else { return [] }
    var edits: [PasteMender.Edit] = []
    for pair in stride(from: 0, to: marks.count, by: 2) {
      let (open, close) = (marks[pair], marks[pair + 1])
      let start = skipSpaces(open + 2)
      var end = close
      while end > start {
        if byte(end - 1) == 0x20 {
          end -= 1
        } else if end > 1, byte(end - 1) == 0xA0, byte(end - 2) == 0xC2 {
          end -= 2
        } else {
          break
        }
      }
      guard start < end, (start > open + 2) != (end < close) else { continue }
      if end < close {
        let spaces = String(decoding: bytes[end..<close], as: UTF8.self)
        edits.append(PasteMender.Edit(range: end..<close + 2, text: "**" + spaces))
      } else {
        let spaces = String(decoding: bytes[(open + 2)..<start], as: UTF8.self)
        edits.append(PasteMender.Edit(range: open..<start, text: spaces + "**"))
      }
    }
    return edits
  }
}

import Basics
import Diagnostics

/// A text with what word processors and habits leave in it made Markdown: bullets that are none, boxes badly made, headings without a
/// space, file names with spaces. Code is left as it is, and every place can be told in the text as it was written.
///
/// Nearly no line needs any of it: a text that needs none is looked through once and stays the same stretch of memory.
struct PastedText {
  /// As Markdown is to read it.
  let text: Substring
  /// What there is to say of it.
  private(set) var findings: [Finding] = []
  /// For each line, the one that it comes from, both from 0; nil where they are all the same.
  private let lines: [Int]?
  /// Where columns of a line differ from the source's, by the line, from 0.
  private let shifts: [Int: [LineEdit]]

  /// - Parameters:
  ///   - linesBefore: how many lines of the source come before the text.
  ///   - isOutline: whether the text is read for its structure; in a page, what might be meant otherwise stays.
  init(_ text: Substring, in source: SourceText, linesBefore: Int, isOutline: Bool, allowsHTML: Bool) {
    guard mayBePasted(text, isOutline: isOutline) else {
      (self.text, lines, shifts) = (text, nil, [:])
      return
    }
    var mender = PasteMender(source: source, linesBefore: linesBefore, isOutline: isOutline, allowsHTML: allowsHTML)
    mender.read(text)
    findings = mender.findings
    guard mender.isChanged else {
      (self.text, lines, shifts) = (text, nil, [:])
      return
    }
    self.text = mender.result[...]
    lines = mender.hasMoreLines ? mender.lines : nil
    shifts = mender.shifts
  }

  /// The line and column of the source, both from 1 and without the lines before it, where a line and a column of the text are.
  func place(line: Int, column: Int) -> (line: Int, column: Int) {
    let index = line - 1
    let written = lines.map { $0.indices.contains(index) ? $0[index] + 1 : line } ?? line
    guard let edits = shifts[index] else { return (written, column) }
    return (written, edits.sourceColumn(of: column))
  }
}

/// A stretch of a line that was written otherwise, in bytes from the line's start.
struct LineEdit: Hashable {
  /// In the source.
  var written: Range<Int>
  /// How many bytes stand in its place.
  var length: Int
}

extension [LineEdit] {
  /// The column of the source, from 1, that a column of the mended line stands for.
  func sourceColumn(of column: Int) -> Int {
    var delta = 0
    let offset = column - 1
    for edit in self {
      let start = edit.written.lowerBound - delta
      if offset < start { break }
      // Inside what was put in, it is where that begins.
      if offset < start + edit.length {
        return edit.written.lowerBound + Swift.min(offset - start, Swift.max(0, edit.written.count - 1)) + 1
      }
      delta += edit.length - edit.written.count
    }
    return offset - delta + 1
  }
}

/// Whether a text has anything that could be mended: a look at the first bytes of each line, and a search for a few signs.
private func mayBePasted(_ text: Substring, isOutline: Bool) -> Bool {
  text.withBytes { bytes in
    var start = 0
    while start < bytes.count {
      if mayBeginPasted(bytes, start) || isOutline && mayBeginLettered(bytes, start) { return true }
      guard let end = bytes.firstIndex(of: 0x0A, from: start) else { break }
      start = end + 1
    }
    var from = 0
    while let open = bytes.firstIndex(of: UInt8(ascii: "("), from: from) {
      from = open + 1
      if open > 0, bytes[open - 1] == UInt8(ascii: "]"), hasSpacedName(bytes, from: from) { return true }
    }
    from = 0
    while let star = bytes.firstIndex(of: UInt8(ascii: "*"), from: from) {
      from = star + 2
      guard star + 1 < bytes.count, bytes[star + 1] == UInt8(ascii: "*") else { continue }
      // A bold end after a space, or a bold start before one.
      if star > 0, bytes[star - 1] == 0x20 || bytes[star - 1] == 0xA0, star + 2 < bytes.count, bytes[star + 2] > 0x20 {
        return true
      }
      if star + 2 < bytes.count, bytes[star + 2] == 0x20 { return true }
    }
    return false
  }
}

/// Whether a line may begin with what is no Markdown.
private func mayBeginPasted(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
  var index = start
  while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
  guard index < bytes.count else { return false }
  func next(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0x0A }
  let indent = index - start
  switch bytes[index] {
  // Bullets and signs; « é » and the like are none.
  case 0xC2: return next(1) == 0xB7
  case 0xE2, 0xEF, 0xF0: return true
  case UInt8(ascii: "#"):
    while next(0) == UInt8(ascii: "#") { index += 1 }
    return next(0) > 0x20
  case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
    if next(0) == UInt8(ascii: "-"), next(1) > 0x20, next(1) != UInt8(ascii: "-") { return true }
    if indent == 1 { return true }
    // A box of some kind.
    return next(1) == 0x20 && (next(2) == UInt8(ascii: "[") || next(2) == UInt8(ascii: "(") || next(2) == 0xE2)
  case UInt8(ascii: "["):
    return next(2) == UInt8(ascii: "]") || next(1) == UInt8(ascii: "]") || next(3) == UInt8(ascii: "]")
      || next(4) == UInt8(ascii: "]")
  case UInt8(ascii: "="): return next(1) == UInt8(ascii: ">")
  case UInt8(ascii: "o"): return next(1) == 0x09 || next(1) == 0xC2 || next(1) == 0x20
  case UInt8(ascii: "<"): return true
  case UInt8(ascii: "0")...UInt8(ascii: "9"): return false
  default: return false
  }
}

/// Whether a line of an outline may begin with a letter or a number for a bullet, be the number of a page, or be a heading with a name of its own.
private func mayBeginLettered(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
  var index = start
  while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
  func next(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0x0A }
  func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0xC2 }
  switch next(0) {
  case UInt8(ascii: "("): return true
  case 0xC2: return next(1) == 0xA7 || next(1) == 0xBB
  case 0xC3: return (next(1) == 0x98 || next(1) == 0xBC) && isSpace(next(2))
  case UInt8(ascii: "#"):
    let end = bytes.firstIndex(of: 0x0A, from: index) ?? bytes.count
    return bytes[index..<end].contains(UInt8(ascii: "}"))
  case UInt8(ascii: "P") where next(1) == UInt8(ascii: "a") && next(2) == UInt8(ascii: "g"): return true
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "a")...UInt8(ascii: "z"):
    for offset in 1...3 {
      switch next(offset) {
      case UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: "-"): return isSpace(next(offset + 1))
      // « 1° »
      case 0xC2: return next(offset + 1) == 0xB0 || next(offset + 1) == 0xBA
      case 0x0A, 0x0D: return (0x30...0x39).contains(next(0))
      default: continue
      }
    }
    return false
  default: return false
  }
}

/// Whether a link's destination has a space in it before it ends.
func hasSpacedName(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
  var index = start
  while index < bytes.count, index - start < 300 {
    switch bytes[index] {
    case 0x20: return index > start
    case UInt8(ascii: ")"), 0x0A, UInt8(ascii: "<"): return false
    default: index += 1
    }
  }
  return false
}

import Basics
import Diagnostics

/// Mends a text line by line, keeping which line and column each part of it comes from.
struct PasteMender {
  let source: SourceText
  let linesBefore: Int
  let isOutline: Bool
  let allowsHTML: Bool

  private(set) var result = ""
  private(set) var findings: [Finding] = []
  private(set) var isChanged = false
  private(set) var hasMoreLines = false
  private(set) var lines: [Int] = []
  private(set) var shifts: [Int: [LineEdit]] = [:]

  private var number = 0
  private var fence: (byte: UInt8, count: Int)?
  private var html: HTMLBlock?
  private var isAfterBlank = true
  private var isAfterPageNumber = false
  private var lists = ListStack()

  /// HTML that Markdown leaves alone: until a blank line, or until something ends it.
  private enum HTMLBlock: Equatable { case untilBlank, until(String) }

  init(source: SourceText, linesBefore: Int, isOutline: Bool, allowsHTML: Bool) {
    (self.source, self.linesBefore, self.isOutline, self.allowsHTML) = (source, linesBefore, isOutline, allowsHTML)
  }

  mutating func read(_ text: Substring) {
    result.reserveCapacity(text.utf8.count + 64)
    let bytes = Array(text.utf8)
    var starts: [Int] = [0]
    for (index, byte) in bytes.enumerated()
    where byte == 0x0A || byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A) {
      starts.append(index + 1)
    }
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      var stop = end
      while stop > start, bytes[stop - 1] == 0x0A || bytes[stop - 1] == 0x0D { stop -= 1 }
      number = index
      // The line after tells a list from a lone dash.
      var next = ArraySlice<UInt8>()
      for after in starts.indices.dropFirst(index + 1).prefix(2) {
        let slice = bytes[starts[after]..<(after + 1 < starts.count ? starts[after + 1] : bytes.count)]
        if slice.contains(where: { $0 > 0x20 }) {
          next = slice
          break
        }
      }
      write(mend(bytes[start..<stop], next: next), of: bytes[start..<stop], ending: bytes[stop..<end])
    }
  }

  // MARK: Writing

  private mutating func write(_ edits: [Edit], of line: ArraySlice<UInt8>, ending: ArraySlice<UInt8>) {
    if edits.isEmpty {
      result += String(decoding: line, as: UTF8.self)
    } else {
      isChanged = true
      var done = line.startIndex
      var kept: [LineEdit] = []
      for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
        let lower = line.startIndex + edit.range.lowerBound
        guard lower >= done else { continue }
        result += String(decoding: line[done..<lower], as: UTF8.self)
        result += edit.text
        done = line.startIndex + edit.range.upperBound
        kept.append(LineEdit(written: edit.range, length: edit.text.utf8.count))
      }
      result += String(decoding: line[done...], as: UTF8.self)
      shifts[lines.count] = kept
    }
    lines.append(number)
    result += String(decoding: ending, as: UTF8.self)
  }

  /// Puts an empty line in before the one in hand.
  private mutating func breakLine() {
    isChanged = true
    hasMoreLines = true
    lines.append(number)
    result += "\n"
  }

  /// What stands in the place of a stretch of a line, in bytes from its start.
  struct Edit {
    var range: Range<Int>
    var text: String
  }

  // MARK: Blocks

  private mutating func mend(_ slice: ArraySlice<UInt8>, next: ArraySlice<UInt8>) -> [Edit] {
    let line = PastedLine(slice)
    defer { isAfterBlank = line.isBlank }
    if let open = fence {
      if line.closes(open) { fence = nil }
      return []
    }
    if let block = html { return mendHTML(line, block) }
    if line.isBlank { return [] }
    partPage(line)
    if let opened = line.fence {
      fence = opened
      return []
    }
    // Code by its indent, where no list makes it something else.
    if line.indent >= 4, isAfterBlank, lists.isEmpty, line.bullet == nil { return [] }
    if line.first == UInt8(ascii: "<"), line.indent < 4 { return openHTML(line) }
    var edits: [Edit] = []
    if let edit = glued(line) {
      lists = ListStack()
      edits.append(edit)
    } else if line.first == UInt8(ascii: "#") {
      lists = ListStack()
    } else if let edit = listEdit(line, next: next) {
      edits += edit
    } else if isAfterBlank, line.indent == 0 {
      lists = ListStack()
    }
    if isOutline, line.first == UInt8(ascii: "#"), let name = line.headingName {
      edits.append(Edit(range: name, text: ""))
    }
    return edits + line.linkEdits() + line.boldEdits()
  }

  /// « Page 2 sur 4 » between two items is no part of the one before it.
  private mutating func partPage(_ line: PastedLine) {
    let isPage = isOutline && !lists.isEmpty && line.indent == 0 && line.isPageNumber
    if isPage || isAfterPageNumber, !isAfterBlank { breakLine() }
    isAfterPageNumber = isPage
  }

  // MARK: HTML

  private mutating func openHTML(_ line: PastedLine) -> [Edit] {
    let text = line.text
    let lower = text.lowercased()
    for (start, end) in [
      ("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"), ("<pre", "</pre>"),
      ("<textarea", "</textarea>"), ("<?", "?>"),
    ]
    where lower.hasPrefix(start) {
      if !lower.contains(end) { html = .until(end) }
      return []
    }
    if let edits = headingEdits(line) { return edits }
    guard line.opensHTML else { return [] }
    html = .untilBlank
    return []
  }

  private mutating func mendHTML(_ line: PastedLine, _ block: HTMLBlock) -> [Edit] {
    switch block {
    case .until(let end):
      if line.text.lowercased().contains(end) { html = nil }
      return []
    case .untilBlank:
      if line.isBlank {
        html = nil
        return []
      }
      if let edits = headingEdits(line) {
        return edits
      }
      guard line.indent < 4, line.isHeading else { return [] }
      findings.append(pasted(line))
      html = nil
      breakLine()
      return []
    }
  }

  /// « <h2>Objectif 1</h2> », « <p class="x">## Objectif 1</p> », where HTML is not obeyed.
  private mutating func headingEdits(_ line: PastedLine) -> [Edit]? {
    guard !allowsHTML, let edits = line.headingInHTML else { return nil }
    findings.append(pasted(line))
    if !isAfterBlank { breakLine() }
    html = nil
    return edits
  }

  private func pasted(_ line: PastedLine) -> Finding {
    Finding(
      .textPasted, in: source, at: range(of: line),
      Words(
        fr: "ce titre est pris dans du HTML collé; il est lu comme un titre",
        en: "this heading is caught in pasted HTML; it is read as a heading"),
      hint: Words(
        fr: "Retirez le HTML, ou laissez une ligne vide avant le titre.",
        en: "Take the HTML out, or leave a blank line before the heading."))
  }

  private func range(of line: PastedLine) -> SourceRange {
    let start = source.offset(ofLine: linesBefore + number + 1)
    return SourceRange(start + line.indentBytes, start + line.count)
  }

  // MARK: Headings

  /// « ##Objectif »: a space is put in.
  private mutating func glued(_ line: PastedLine) -> Edit? {
    guard line.first == UInt8(ascii: "#"), line.indent < 4, let end = line.gluedHashes(isOutline: isOutline) else {
      return nil
    }
    findings.append(
      Finding(
        .headingGlued, in: source, at: range(of: line),
        Words(
          fr: "il manque une espace après les dièses de ce titre; il est lu comme un titre",
          en: "there is no space after the number signs of this heading; it is read as a heading"),
        hint: Words(fr: "Mettez une espace après « # ».", en: "Put a space after “#”.")))
    return Edit(range: end..<end, text: " ")
  }

  // MARK: Lists

  /// Whether the line before is one of a list.
  private var isUnderItem: Bool { isOutline && !lists.isEmpty && !isAfterBlank }

  /// What a line of a list becomes; nil of a line of none.
  private mutating func listEdit(_ line: PastedLine, next: ArraySlice<UInt8>) -> [Edit]? {
    guard let bullet = line.bullet else {
      guard line.isBareBox, isOutline || !lists.isEmpty || PastedLine(next).isBareBox,
        isOutline || line.first == UInt8(ascii: "["),
        let box = line.box(at: line.indentBytes)
      else { return nil }
      let place = lists.place(indent: line.indent, rank: 0, width: 2, keepsIndent: false)
      return [Edit(range: 0..<box.end, text: String(repeating: " ", count: place.indent) + "- " + box.text)]
    }
    switch bullet.kind {
    case .unsure:
      let isRun = PastedLine(next).bullet?.mark == bullet.mark || lists.lastMark == bullet.mark
      guard isOutline || isRun || !lists.isEmpty && bullet.mark != 0x2D else { return nil }
      if bullet.isGlued, !isRun, !isUnderItem { return nil }
    case .letter:
      let after = PastedLine(next)
      let isRun = lists.lastMark == bullet.mark || after.bullet?.kind == .letter && after.bullet?.mark == bullet.mark
      guard isOutline, isRun || isUnderItem else { return nil }
      // « B) Rejoindre » over a list of its own is a heading.
      if line.isCapital, let kind = after.bullet?.kind, kind != .letter, after.indent <= line.indent {
        if !isAfterBlank { breakLine() }
        lists = ListStack()
        return []
      }
    case .sign: guard isOutline else { return nil }
    case .markdown, .sure: break
    }
    let isMarkdown = bullet.kind == .markdown
    let place = lists.place(
      indent: line.indent, rank: bullet.rank, width: bullet.width, keepsIndent: isMarkdown, mends: isOutline)
    lists.lastMark = bullet.mark
    let box = line.box(at: bullet.end) ?? bullet.box.map { (end: bullet.end, text: $0) }
    if isMarkdown {
      var edits: [Edit] = []
      if place.isMoved {
        edits.append(Edit(range: 0..<line.indentBytes, text: String(repeating: " ", count: place.indent)))
      }
      if let box, !line.hasBox(box, at: bullet.end) { edits.append(Edit(range: bullet.end..<box.end, text: box.text)) }
      return edits
    }
    let start = String(repeating: " ", count: place.indent) + "- "
    if let box { return [Edit(range: 0..<box.end, text: start + box.text)] }
    return [Edit(range: 0..<bullet.end, text: start)]
  }
}

/// The lists that are open, from the outermost: which line is under which.
struct ListStack {
  private struct Level {
    var indent: Int
    /// Word processors have a bullet for each depth.
    var rank: Int
    /// Where the text of its items begins, as Markdown reads it.
    var content: Int
    /// Where its bullets stand, as Markdown reads it.
    var written: Int
  }
  private var levels: [Level] = []
  var lastMark: UInt32 = 0

  var isEmpty: Bool { levels.isEmpty }

  /// Where an item goes, and whether that is elsewhere than where it is written.
  mutating func place(indent: Int, rank: Int, width: Int, keepsIndent: Bool, mends: Bool = true) -> (
    indent: Int, isMoved: Bool
  ) {
    while let last = levels.last, last.indent > indent { levels.removeLast() }
    if let last = levels.last, last.indent == indent {
      if rank > last.rank, rank > 0 {
        levels.append(Level(indent: indent, rank: rank, content: last.content + width, written: last.content))
        return (last.content, true)
      }
      while let other = levels.last, other.indent == indent, other.rank > rank, levels.count > 1 { levels.removeLast() }
      let written = levels.last?.written ?? 0
      return (written, written != indent)
    }
    let above = levels.last
    // Markdown wants a sub-item under the text of the one above it; a writer, a little to the right.
    let written =
      above.map { keepsIndent && (indent >= $0.content || !mends) ? indent : $0.content } ?? (keepsIndent ? indent : 0)
    levels.append(Level(indent: indent, rank: rank, content: written + width, written: written))
    return (written, written != indent)
  }
}

import Basics
import Markdown
import Model

/// Puts each field of a line that has several on a line of its own: « Responsable : DG | Échéance : juin 2027 », « Revoir. Responsable : X.
/// Échéance : Y ». What stands before the first stays where it is; the fields of an item are under it.
func partFields(_ blocks: [Block], _ page: RecordSource) -> [Block] {
  blocks.flatMap { block -> [Block] in
    switch block.kind {
    case .heading(let level, let inlines):
      guard let parts = page.words.fields(of: inlines), page.words.heading(parts[0].plain) != nil else {
        return [block]
      }
      var heading = block
      heading.kind = .heading(level: level, parts[0])
      return [heading, paragraph(Array(parts.dropFirst()), of: block)]
    case .paragraph(let inlines):
      let lines = inlines.lines
      let parts = lines.map { page.words.fields(of: $0) }
      guard parts.contains(where: { $0 != nil }) else { return [block] }
      // Its own HTML stays: where none of it is understood, it is published as it was written.
      var parted = block
      parted.kind = paragraph(zip(lines, parts).flatMap { line, parts in parts ?? [line] }, of: block).kind
      return [parted]
    case .list(let items):
      let parted = items.flatMap { part($0, page) }
      guard parted != items else { return [block] }
      var list = block
      list.kind = .list(parted)
      return [list]
    case .table, .other: return [block]
    }
  }
}

private func paragraph(_ lines: [[Inline]], of block: Block) -> Block {
  let text = Array(lines.joined(separator: [Inline(text: "\n")]))
  return Block(kind: .paragraph(text), markup: text.paragraph, range: block.range, footnotes: block.footnotes)
}

private func part(_ item: ListItem, _ page: RecordSource) -> [ListItem] {
  var result = item
  result.blocks = partFields(item.blocks, page)
  var lines = item.text.lines
  guard let first = lines.first else { return [result] }
  lines.removeFirst()
  let own = page.words.fields(of: first)
  if let own, lines.isEmpty, item.blocks.isEmpty, item.isTicked == nil, page.words.field(of: own[0].plain) != nil {
    // « - Responsable : DG | Échéance : juin 2027 »: nothing but fields.
    return own.map { part in
      var field = result
      field.text = part
      return field
    }
  }
  let rest = lines.map { page.words.fields(of: $0) }
  guard own != nil || rest.contains(where: { $0 != nil }) && !isLazy(item, lines.count, page) else { return [result] }
  let under = (own.map { Array($0.dropFirst()) } ?? []) + zip(lines, rest).flatMap { line, parts in parts ?? [line] }
  result.text = own?[0] ?? first
  result.blocks.insert(
    paragraph(under, of: Block(kind: .other, markup: "", range: item.range, footnotes: item.footnotes)), at: 0)
  return [result]
}

/// Whether lines of an item only follow it, and are not indented as its own.
private func isLazy(_ item: ListItem, _ count: Int, _ page: RecordSource) -> Bool {
  let first = page.text.line(at: item.range.lower)
  func indent(_ line: Int) -> Int { page.text.content(ofLine: line).prefix { $0 == " " || $0 == "\t" }.count }
  return (1...max(1, count)).contains { indent(first + $0) <= indent(first) }
}

extension OutlineWords {
  /// Marks that may part the fields of a line.
  private static let marks: [String] = ["|", "\t", ";", " – ", " — ", " - ", " / ", ". ", "! ", "? ", ", "]

  /// The field that a line begins with: « Échéance : juin 2027 ».
  func field(of line: String) -> Field? {
    guard let colon = line.utf8.prefix(80).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return field(named: line[..<colon])
  }

  private func field(named text: Substring) -> Field? {
    let word = text.filter { $0 != "*" && $0 != "_" }[...].trimmed
    guard !word.isEmpty, word.utf8.count < 60 else { return nil }
    if case .field(let field)? = label(word) { return field }
    // « Échéancier » opens a list elsewhere.
    return PlanWords.field(word).flatMap { $0 == .date ? $0 : nil }
  }

  /// The lines that a line with two fields at least stands for: what comes before them, then one for each; nil of any other.
  func fields(of line: [Inline]) -> [[Inline]]? {
    let plain = line.plain
    guard plain.utf8.count < 2_000, plain.utf8.count(where: { $0 == UInt8(ascii: ":") }) > 1 else { return nil }
    var starts: [(index: String.Index, isKnown: Bool, mark: String)] = []
    var from = plain.startIndex
    while let colon = plain[from...].firstIndex(of: ":") {
      from = plain.index(after: colon)
      // « https: », « 9:30 »
      guard from == plain.endIndex || !(plain[from].isNumber || plain[from] == "/") else { continue }
      if let start = labelStart(before: colon, in: plain, after: starts.last?.index) { starts.append(start) }
    }
    guard starts.count(where: \.isKnown) > 1 else { return nil }
    // A label that nobody knows counts beside marks that end a field for sure.
    let cuts = starts.filter { $0.isKnown || ["", "|", "\t", ";", " – ", " — "].contains($0.mark) }.map(\.index)
    let bounds = [plain.startIndex] + cuts.filter { $0 > plain.startIndex } + [plain.endIndex]
    let pieces = zip(bounds, bounds.dropFirst()).map { start, end in
      let piece = line.stretch(plain[..<start].count, plain[..<end].count)
      return end < plain.endIndex ? piece.trimmedMarks : piece
    }
    return pieces.filter { !$0.plain.allSatisfy { $0.isWhitespace } }
  }

  /// Where the label begins that a colon ends, and the mark before it.
  private func labelStart(before colon: String.Index, in plain: String, after last: String.Index?) -> (
    index: String.Index, isKnown: Bool, mark: String
  )? {
    let floor = last.map { plain[$0...].firstIndex(of: ":").map { plain.index(after: $0) } ?? $0 } ?? plain.startIndex
    let head = plain[floor..<colon]
    var found: (index: String.Index, isKnown: Bool, mark: String)?
    if last == nil { found = (floor, field(named: head) != nil, "") }
    if found?.isKnown ?? false { return found }
    var nearest: (index: String.Index, mark: String)?
    for mark in Self.marks {
      var rest = head
      while let place = rest.rangeInUTF8(of: mark) {
        rest = rest[place.upperBound...]
        let start = rest.firstIndex { !$0.isWhitespace } ?? colon
        guard start < colon else { break }
        if field(named: plain[start..<colon]) != nil { return (start, true, mark) }
        if nearest.map({ start > $0.index }) ?? true { nearest = (start, mark) }
      }
    }
    guard let nearest, isLabel(plain[nearest.index..<colon]) else { return nil }
    return (nearest.index, false, nearest.mark)
  }

  /// Whether words before a colon look like a label, known or not: « Clientèle », « Source(s) de financement ».
  func isLabel(_ text: Substring) -> Bool {
    let words = text.filter { $0 != "*" && $0 != "_" }[...].trimmed
    guard let first = words.first, first.isUppercase, words.utf8.count <= 60, words.split(separator: " ").count <= 6
    else {
      return false
    }
    return !words.contains { ",;!«»\"".contains($0) } && !words.contains(". ")
  }

  func ends(_ label: Label, at line: String) -> Bool {
    switch label {
    // Sentences, that may have colons of their own.
    case .vision, .mission, .statement: return false
    default: break
    }
    guard let colon = line.utf8.prefix(64).firstIndex(of: UInt8(ascii: ":")) else { return false }
    let after = line[line.index(after: colon)...]
    return isLabel(line[..<colon])
      && (after.isEmpty || after.first?.isWhitespace ?? false || line[..<colon].last == " ")
  }
}

extension [Inline] {
  /// What follows a number of characters, without the spaces before it; in plain words where markup cannot be cut there.
  func value(after count: Int) -> [Inline] { stretch(count, self.reduce(0) { $0 + $1.plain.count }).withoutSpace }

  /// The characters from one to another, with their markup where it is whole.
  func stretch(_ lower: Int, _ upper: Int) -> [Inline] {
    var result: [Inline] = []
    var start = 0
    for inline in self {
      let count = inline.plain.count
      defer { start += count }
      let (from, to) = (Swift.max(lower, start), Swift.min(upper, start + count))
      guard from < to || count == 0 && start >= lower && start < upper else { continue }
      if to - from == count {
        result.append(inline)
      } else {
        result.append(Inline(text: String(inline.plain.dropFirst(from - start).prefix(to - from))))
      }
    }
    return result
  }

  private var withoutSpace: [Inline] {
    var result = self
    while let first = result.first, first.isText || first.plain.allSatisfy(\.isWhitespace) {
      let text = first.plain.drop { $0.isWhitespace }
      if text.count == first.plain.count { break }
      if text.isEmpty {
        result.removeFirst()
      } else {
        result[0] = Inline(text: String(text))
        break
      }
    }
    return result.filter { !$0.plain.isEmpty || !$0.isText }
  }

  /// Without the marks and spaces that part it from what follows.
  fileprivate var trimmedMarks: [Inline] {
    var result = self
    while let last = result.last, last.isText {
      var text = last.plain[...]
      while let end = text.last, end.isWhitespace || "|;–—,/-.".contains(end) { text.removeLast() }
      result.removeLast()
      if !text.isEmpty {
        result.append(Inline(text: String(text)))
        break
      }
    }
    return result
  }
}

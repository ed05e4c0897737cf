import Basics
import Diagnostics
import Markdown

/// What the words of a text may announce: of a plan, or of another record.
protocol OutlineVocabulary {
  associatedtype Label
  /// What a heading announces as a part with a title of its own.
  func heading(_ text: String) -> OutlineHeading?
  /// The section that a word names, whatever its case, accents and final colon.
  func label(_ text: some StringProtocol) -> Label?
  /// The section that a word before a colon names.
  func label(beforeColon text: some StringProtocol) -> Label?
  /// The section that a whole line names together with a title: « Axe 1 : Concerter ».
  func titledLabel(_ line: String) -> (label: Label, isTitled: Bool)?
  /// The section that a line without a colon names.
  func bareLabel(_ line: String) -> Label?
  /// Whether a line that is no label ends the value of the one before it: it has a label that nobody knows.
  func ends(_ label: Label, at line: String) -> Bool
  /// The lines that one line with several fields stands for.
  func fields(of line: [Inline]) -> [[Inline]]?
}

extension OutlineVocabulary {
  func bareLabel(_ line: String) -> Label? { label(line) }
  func ends(_: Label, at _: String) -> Bool { false }
  func fields(of _: [Inline]) -> [[Inline]]? { nil }
}

extension OutlineVocabulary {
  func label(beforeColon text: some StringProtocol) -> Label? { label(text) }
}

/// What a text is made of, once labels are told from prose: a flat run, in the order of the source.
enum OutlineEvent<Label> {
  case heading(OutlineHeading, level: Int, Block)
  /// A heading that announces nothing.
  case title(level: Int, Block)
  /// A label, the line that it stands on, what follows it in its own paragraph, and the HTML of both for where it means nothing.
  case label(Label, line: String, [Inline], markup: String, Block)
  /// A list under a label or not.
  case list([ListItem], Block)
  /// Text of one paragraph, or of the part of it that follows a label.
  case text([Inline], markup: String, Block)
  case table([[[Inline]]], Block)
  /// Any other block.
  case other(Block)
}

/// Reads blocks as events.
struct EventReader<Vocabulary: OutlineVocabulary> {
  typealias Label = Vocabulary.Label
  typealias Event = OutlineEvent<Label>
  let words: Vocabulary
  /// Where the text stands; nil where nothing depends on how its lines are indented.
  var source: SourceText?

  func read(_ blocks: [Block]) -> [Event] {
    var events: [Event] = []
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .heading(let level, let inlines):
        if let heading = words.heading(inlines.plain) {
          events.append(.heading(heading, level: level, block))
        } else if let label = words.label(inlines.plain) ?? words.titledLabel(inlines.plain)?.label {
          events.append(.label(label, line: inlines.plain, [], markup: block.markup, block))
        } else {
          events.append(.title(level: level, block))
        }
      case .paragraph(let inlines):
        let next = blocks.indices.contains(index + 1) ? blocks[index + 1].kind : .other
        readParagraph(inlines, block, isBeforeList: next.isListOrTable, into: &events)
      case .list(let items): readList(items, block, into: &events)
      case .table(let rows): events.append(.table(rows, block))
      case .other: events.append(.other(block))
      }
    }
    return events
  }

  /// Parts the lines of a paragraph: prose up to the first label, then each label with the lines that follow it.
  private func readParagraph(_ inlines: [Inline], _ block: Block, isBeforeList: Bool, into events: inout [Event]) {
    let lines = inlines.lines.flatMap { parts(of: $0) }
    var run: [[Inline]] = []
    var open: (label: Label, line: String, value: [[Inline]])?
    func flush() {
      guard !run.isEmpty else { return }
      let text = joined(run)
      if let (label, line, value) = open {
        events.append(.label(label, line: line, joined(value), markup: text.paragraph, block))
      } else {
        // The block's own HTML keeps what lines lose, as long as the block is all there.
        let isWhole = run.count == lines.count && !block.markup.isEmpty
        events.append(.text(text, markup: isWhole ? block.markup : text.paragraph, block))
      }
      run = []
    }
    for (index, line) in lines.enumerated() {
      let isLast = index == lines.count - 1
      if let (label, value) = readLabel(line, isBareAllowed: isLast && isBeforeList) {
        flush()
        open = (label, line.plain, value.isEmpty ? [] : [value])
      } else if let label = open?.label, words.ends(label, at: line.plain) {
        flush()
        open = nil
      } else {
        open?.value.append(line)
      }
      run.append(line)
    }
    flush()
  }

  private func parts(of line: [Inline]) -> [[Inline]] { words.fields(of: line) ?? [line] }

  /// « Partenaires : MAAP, RAMO » as a label and what follows it; nil for a line of prose.
  private func readLabel(_ line: [Inline], isBareAllowed: Bool) -> (Label, [Inline])? {
    let text = line.plain
    // A colon far from the start is one of prose.
    if text.hasByte(UInt8(ascii: ":")), let colon = text.utf8.prefix(160).firstIndex(of: UInt8(ascii: ":")),
      let label = words.label(beforeColon: text[..<colon].filter { $0 != "*" })
    {
      let head = text[...colon]
      return (label, line.value(after: head.count))
    }
    let isStrong = line.allSatisfy { $0.isStrong || $0.plain.allSatisfy { $0.isWhitespace || $0 == ":" } }
    // « Axe 2 » alone says what follows; with more after it, it has to look like a heading.
    if let (label, isTitled) = words.titledLabel(text), !isTitled || isStrong || isBareAllowed || text.contains(":") {
      return (label, [])
    }
    guard isStrong || isBareAllowed, let label = words.bareLabel(text) else { return nil }
    return (label, [])
  }

  /// Parts a list where a label stands in the lines that Markdown leaves to an item because no blank line parts them from it:
  /// what comes after it, items included, is the label's.
  private func readList(_ items: [ListItem], _ block: Block, into events: inout [Event]) {
    var run: [ListItem] = []
    for (index, item) in items.enumerated() {
      var item = item
      let isLast = index == items.count - 1
      let rest = takeLazyLines(from: &item, isBeforeItems: !isLast)
      run.append(item)
      guard !rest.isEmpty else { continue }
      events.append(.list(run, block))
      run = []
      let lines = Block(kind: .paragraph(rest), markup: "", range: item.range, footnotes: [])
      readParagraph(rest, lines, isBeforeList: !isLast, into: &events)
    }
    if !run.isEmpty { events.append(.list(run, block)) }
  }

  /// Takes the last lines of an item, or of the last item under it, from the first one that is a label on.
  private func takeLazyLines(from item: inout ListItem, isBeforeItems: Bool) -> [Inline] {
    guard mayHaveLazyLines(item) else { return [] }
    if let last = item.blocks.last, case .list(var nested) = last.kind, var inner = nested.popLast() {
      let rest = takeLazyLines(from: &inner, isBeforeItems: isBeforeItems)
      nested.append(inner)
      item.blocks[item.blocks.count - 1].kind = .list(nested)
      return rest
    }
    let lines = item.text.lines
    let start = lines.indices.dropFirst().first { index in
      !isIndented(line: index, of: item)
        && (readLabel(lines[index], isBareAllowed: isBeforeItems && index == lines.count - 1) != nil
          || isOnItsOwn(lines[index].plain, after: lines[index - 1].plain))
    }
    guard let start else { return [] }
    item.text = joined(Array(lines[..<start]))
    return joined(Array(lines[start...]))
  }
}

extension EventReader {
  /// Whether a line that merely follows an item begins something else: what comes before it has ended.
  private func isOnItsOwn(_ line: String, after last: String) -> Bool {
    if source != nil, isNumbered(line) { return true }
    guard source != nil, let first = line.first, let end = last[...].trimmed.last else { return false }
    return (first.isUppercase || first.isNumber || "«".contains(first)) && ").!?;".contains(end)
  }

  /// « 1.2 Prendre soin de l’équipe »
  private func isNumbered(_ line: String) -> Bool {
    let number = line.prefix { $0.isNumber || $0 == "." }
    let rest = line[number.endIndex...].drop { $0.isWhitespace }
    return number.count < 9 && number.dropLast().contains(".") && number.first != "."
      && rest.startIndex > number.endIndex
      && rest.first?.isUppercase ?? false
  }

  /// Whether a line of an item is indented as its own: it is then not one that merely follows.
  private func isIndented(line index: Int, of item: ListItem) -> Bool {
    guard let source else { return false }
    let first = source.line(at: item.range.lower)
    func indent(_ line: Int) -> Int { source.content(ofLine: line).prefix { $0 == " " || $0 == "\t" }.count }
    return indent(first + index) > indent(first)
  }
}

extension Block.Kind {
  fileprivate var isListOrTable: Bool {
    switch self {
    case .list, .table: true
    default: false
    }
  }
}

/// Whether an item, or the last item under it, has more than one line; most have not, and need not be copied.
private func mayHaveLazyLines(_ item: ListItem) -> Bool {
  if case .list(let nested)? = item.blocks.last?.kind, let inner = nested.last { return mayHaveLazyLines(inner) }
  return item.text.contains { $0.plain.hasByte(UInt8(ascii: "\n")) }
}

/// Lines as the text of one paragraph.
private func joined(_ lines: [[Inline]]) -> [Inline] { Array(lines.joined(separator: [Inline(text: "\n")])) }

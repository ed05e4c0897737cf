import Basics
import Diagnostics
import Markdown
import Model

/// Makes headings of the lines that announce levels and are no Markdown headings: « Projet : Cybersécurité » alone on its line, a bold
/// « **Objectif 1 : Grandir** », « AXE 2 – … » in capitals, an item « 1. Objectif : … » of a list, or « OBJECTIF », « #1 » and a title one
/// under the other, as a PDF gives them.
///
/// What a Markdown heading announces is not read a second time in a line; a note says what was understood where there is no heading
/// at all. Lines of a table of contents (a page number at their end) stay text.
func promoteLines(_ blocks: [Block], _ page: RecordSource, findings: inout [Finding]) -> [Block] {
  var promoter = Promoter(page: page, blocks)
  for (index, block) in blocks.enumerated() {
    promoter.read(block, before: blocks.indices.contains(index + 1) ? blocks[index + 1] : nil)
  }
  promoter.giveUp()
  if let note = promoter.note { findings.append(note) }
  return promoter.result
}

/// The level of a line that is a heading without Markdown's marks: under them all.
let lineLevel = 7

private struct Promoter {
  let page: RecordSource
  private(set) var result: [Block] = []
  /// The words of levels that Markdown headings announce.
  private var announced: Set<String> = []
  /// Whether numbers alone announce levels: nothing else does, and several lines have numbers of more than one part.
  private var readsNumbers = false
  /// The number of the last heading that has one alone: « 1.1 » over lines « 1.1.1 … ».
  private var above: String?
  /// What Markdown headings announce, by number and title: that is not announced again.
  private var titles: Set<String> = []
  private var first: SourceRange?
  private var objectives: Set<String> = []
  private var projects = 0
  /// « OBJECTIF » alone on a line, then its number, and the lines that they came from.
  private var pending: (word: String, number: String?, lines: [[Inline]], block: Block)?

  init(page: RecordSource, _ blocks: [Block]) {
    self.page = page
    var titles = 0
    for case .heading(_, let inlines) in blocks.lazy.map(\.kind) {
      titles += 1
      if let heading = OutlineHeading(inlines.plain, page.words) {
        announced.insert(heading.word)
        self.titles.insert(Self.key(heading))
      }
      if OutlineHeading(numbered: inlines.plain) != nil { announced.insert("") }
    }
    readsNumbers = announced.isEmpty && titles == 0 && (numberedLines(blocks) > 1 || hasLetters(blocks))
  }

  private static func key(_ heading: OutlineHeading) -> String {
    "\(heading.word) \(heading.number ?? "") \(fold(heading.title))"
  }

  /// Whether lines alone in their paragraphs have Roman numbers and capital letters, or several of the first: « I. Développer », « A) Rejoindre ».
  private func hasLetters(_ blocks: [Block]) -> Bool {
    var styles: [LevelNumber.Style: Int] = [:]
    for case .paragraph(let inlines) in blocks.lazy.map(\.kind) {
      for line in inlines.lines where inlines.lines.count < 3 {
        guard let heading = OutlineHeading(numbered: line.plain), isPlausible(heading, line.plain),
          let style = heading.level?.style
        else {
          continue
        }
        styles[style, default: 0] += 1
      }
    }
    return styles[.roman, default: 0] > 1 || styles[.roman, default: 0] == 1 && styles[.capital, default: 0] > 0
  }

  /// How many lines begin with a number of several parts; none where a word announces a level as well.
  private func numberedLines(_ blocks: [Block]) -> Int {
    var count = 0
    for block in blocks {
      for line in block.kind.firstLines {
        let text = String(line.plain[...].trimmed)
        if let heading = OutlineHeading(text, page.words), isPlausible(heading, text) { return 0 }
        if let heading = OutlineHeading(numbered: text), heading.level?.depth ?? 0 > 1, isPlausible(heading, text) {
          count += 1
        }
      }
    }
    return count
  }

  mutating func read(_ block: Block, before next: Block?) {
    switch block.kind {
    case .paragraph(let inlines): readParagraph(inlines, block, before: next)
    case .list(let items):
      giveUp()
      if !explode(items, block, before: next) { result.append(block) }
    default:
      giveUp()
      if case .heading(_, let inlines) = block.kind { above = OutlineHeading(numbered: inlines.plain)?.number }
      result.append(block)
    }
  }

  // MARK: Paragraphs

  private mutating func readParagraph(_ inlines: [Inline], _ block: Block, before next: Block?) {
    var run: [[Inline]] = []
    let lines = inlines.lines
    var open: (heading: OutlineHeading, range: SourceRange)?
    func close() {
      if let (heading, range) = open { add(heading, at: range, block) }
      open = nil
    }
    for line in lines {
      let text = String(line.plain[...].trimmed)
      if let (heading, range) = open, let whole = heading.continued(by: text, page.words) {
        open = (whole, range)
        continue
      }
      close()
      switch read(text, line, isAlone: lines.count == 1, block) {
      case .text: run.append(line)
      case .part:
        add(run, of: lines.count, block)
        run = []
      case .heading(let heading):
        add(run, of: lines.count, block)
        run = []
        open = (heading, page.place(of: text, in: block.range))
      }
    }
    close()
    add(run, of: lines.count, block)
  }

  /// What a line of a paragraph is.
  private enum Line {
    case heading(OutlineHeading)
    /// Of a heading that is not whole yet.
    case part
    case text
  }

  private mutating func read(_ text: String, _ line: [Inline], isAlone: Bool, _ block: Block) -> Line {
    if let open = pending {
      if open.number == nil, text.allSatisfy({ "#n°. ".contains($0) || $0.isASCII && $0.isNumber }),
        text.contains(where: \.isNumber)
      {
        pending?.number = text
        pending?.lines.append(line)
        return .part
      }
      if let number = open.number, let heading = OutlineHeading("\(open.word) \(number) : \(text)", page.words) {
        pending = nil
        return .heading(heading)
      }
      giveUp()
    }
    guard isShort(text), !isContentsEntry(line.plain) else { return .text }
    let word = fold(text)
    if announced.isEmpty, let rank = PlanWords.levels[word], rank < .project {
      pending = (text, nil, [line], block)
      return .part
    }
    if let heading = OutlineHeading(text, page.words) {
      return isPlausible(heading, text) && announces(heading, line, isAlone: isAlone) ? .heading(heading) : .text
    }
    guard readsNumbers || above != nil, let heading = OutlineHeading(numbered: text), isPlausible(heading, text) else {
      return .text
    }
    // « 1.1.1 Matinées » under a heading « 1.1 … ».
    let isUnder = above.map { heading.number?.hasPrefix($0 + ".") ?? false } ?? false
    return readsNumbers || isUnder ? .heading(heading) : .text
  }

  private func isShort(_ text: String) -> Bool { text.utf8.count < 240 && !text.isEmpty }

  /// Whether a line that reads as a heading is one, and not the value of a field: « Livrables : … », « Objectif : accueillir ».
  private func announces(_ heading: OutlineHeading, _ line: [Inline], isAlone: Bool) -> Bool {
    // A bold line among headings of its word is one of them.
    if announced.contains(heading.word) {
      return isAlone && heading.level != nil && line.allSatisfy(\.isStrong) && !titles.contains(Self.key(heading))
    }
    if heading.level != nil { return true }
    if page.words.label(heading.label) != nil { return false }
    return announced.isEmpty || isAlone && (line.allSatisfy(\.isStrong) || heading.label == heading.label.uppercased())
  }

  /// Whether a title is one, and not a sentence of prose.
  private func isPlausible(_ heading: OutlineHeading, _ text: String) -> Bool {
    guard text.utf8.count < 240 else { return false }
    return heading.word != "" || !heading.title.hasSuffix(".") && heading.title.utf8.count < 160
  }

  private func isContentsEntry(_ line: String) -> Bool {
    let digits = line.reversed().prefix { $0.isNumber }.count
    guard digits > 0 else { return false }
    let before = line.dropLast(digits)
    return before.hasSuffix("\t") || before.hasSuffix("....") || before.hasSuffix("….") || before.hasSuffix(". . ")
  }

  // MARK: Lists

  /// Takes a list apart where each of its items announces a level: « 1. Objectif : Grandir ». False of any other list.
  private mutating func explode(_ items: [ListItem], _ block: Block, before next: Block?) -> Bool {
    var headings: [OutlineHeading] = []
    for item in items {
      guard let line = item.text.lines.first, let heading = heading(of: item, line, isOnly: items.count == 1, next)
      else {
        return false
      }
      headings.append(heading)
    }
    for (item, heading) in zip(items, headings) {
      let lines = item.text.lines
      let text = String(lines.first?.plain[...].trimmed ?? "")
      add(heading, at: page.place(of: text, in: item.range), block)
      if lines.count > 1 {
        let rest = Array(lines.dropFirst().joined(separator: [Inline(text: "\n")]))
        readParagraph(
          rest,
          Block(
            kind: .paragraph(rest), markup: rest.paragraph, range: item.range, footnotes: item.footnotes), before: nil)
      }
      for (index, inner) in item.blocks.enumerated() {
        read(inner, before: item.blocks.indices.contains(index + 1) ? item.blocks[index + 1] : nil)
      }
    }
    return true
  }

  private func heading(of item: ListItem, _ line: [Inline], isOnly: Bool, _ next: Block?) -> OutlineHeading? {
    let text = String(line.plain[...].trimmed)
    let number = orderedNumber(of: item, in: page.text)
    guard item.isTicked == nil, isShort(text), !isContentsEntry(line.plain) else { return nil }
    if let heading = OutlineHeading(number.map { "\($0) \(text)" } ?? text, page.words), heading.level != nil,
      !announced.contains(heading.word)
    {
      return heading
    }
    // « 1. Accueil » among lines « 1.1 … ».
    guard readsNumbers, isOnly, let number, let heading = OutlineHeading(numbered: "\(number) \(text)") else {
      return nil
    }
    return isPlausible(heading, text) ? heading : nil
  }

  // MARK: Results

  private mutating func add(_ heading: OutlineHeading, at range: SourceRange, _ block: Block) {
    first = first ?? range
    let rank =
      PlanWords.levels[heading.word] ?? (heading.word.isEmpty && heading.level?.depth == 1 ? .objective : .project)
    if rank >= .project {
      projects += 1
    } else {
      objectives.insert("\(heading.number ?? "") \(fold(heading.title))")
    }
    let words = [heading.label, heading.number ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    let isTitled = fold(heading.title) != fold(words)
    let text = !isTitled ? words : heading.word.isEmpty ? "\(words) – \(heading.title)" : "\(words) : \(heading.title)"
    result.append(
      Block(
        kind: .heading(level: lineLevel, [Inline(text: text)]), markup: "", range: range, footnotes: block.footnotes))
  }

  /// The lines of a paragraph that stay text; the whole of it keeps its own HTML.
  private mutating func add(_ lines: [[Inline]], of count: Int, _ block: Block) {
    guard !lines.isEmpty else { return }
    if lines.count == count { return result.append(block) }
    let text = Array(lines.joined(separator: [Inline(text: "\n")]))
    result.append(Block(kind: .paragraph(text), markup: text.paragraph, range: block.range, footnotes: block.footnotes))
  }

  /// What began as a heading and did not become one is text again.
  mutating func giveUp() {
    guard let open = pending else { return }
    pending = nil
    add(open.lines, of: -1, open.block)
  }

  var note: Finding? {
    guard let first, announced.isEmpty, !objectives.isEmpty || projects > 0 else { return nil }
    return Finding(
      .outlineBare, in: page.text, at: first,
      Words(
        fr: "ce plan n’a pas de titres Markdown; lignes comprises : objectifs \(objectives.count), projets \(projects)",
        en: "this plan has no Markdown headings; lines understood: objectives \(objectives.count), projects \(projects)"
      ),
      hint: Words(
        fr: "Pour en être maître, mettez ## devant chaque objectif et ### devant chaque projet.",
        en: "To be in command, put ## before each objective and ### before each project."))
  }
}

/// The number that an item of an ordered list begins with, as written: `1.`, `2)`; nil of any other item.
func orderedNumber(of item: ListItem, in text: SourceText) -> String? {
  let line = text.content(ofLine: text.line(at: item.range.lower)).drop { $0 == " " || $0 == "\t" }
  let digits = line.prefix { $0.isASCII && $0.isNumber }
  guard !digits.isEmpty, let mark = line[digits.endIndex...].first, mark == "." || mark == ")" else { return nil }
  return String(digits) + String(mark)
}

extension Block.Kind {
  /// The lines of a paragraph, and the first one of each item of a list.
  fileprivate var firstLines: [[Inline]] {
    switch self {
    case .paragraph(let inlines): inlines.lines
    case .list(let items): items.compactMap { $0.text.lines.first }
    default: []
    }
  }
}

import Basics
import Dates
import Diagnostics
import Markdown
import Model

/// Counts what a plan's text holds that looks like a part of a plan and was understood nowhere: rows of tables, items, dates, words of state,
/// boxes. Told once a file, so that nothing is lost in silence.
///
/// A date in a sentence of a paragraph is one of prose. It counts where a part of a plan would stand: anywhere in lists, tables and headings,
/// quoted ones and those in code too; alone on a line, in parentheses or beside a dash that end a short line.
struct Census {
  private let page: RecordSource
  private var rows = 0
  private var items = 0
  private var dates = 0
  private var states = 0
  private var boxes = 0
  private var first: SourceRange?
  /// Longer lines are sentences.
  private static let shortLine = 140
  /// An item may be one; what is longer is prose.
  private static let longItem = 1_000

  init(_ page: RecordSource) { self.page = page }

  // MARK: What is prose

  /// A table that fits none.
  mutating func readTable(_ table: [[[Inline]]], _ block: Block) {
    rows += max(0, table.count - 1)
    note(block.range)
    for cell in table.joined() {
      let text = String(cell.plain[...].trimmed)
      if text.isEmpty || text.utf8.count > 600 { continue }
      if text.utf8.count <= 60, page.isDate(text) {
        dates += 1
      } else if text.utf8.count <= 60, StatePhrase(text) != nil {
        states += 1
      } else {
        dates += page.looseDates(in: text).count
        if page.looseState(in: text) != nil || page.openingState(text[...]) != nil { states += 1 }
      }
    }
  }

  /// A list that is none of steps.
  mutating func readList(_ list: [ListItem], _ block: Block) {
    for item in list {
      if item.isTicked != nil {
        boxes += 1
        items += 1
        note(item.range)
      }
      var isCounted = item.isTicked != nil
      for line in item.text.lines where count(line, in: item.range, isItem: true) && !isCounted {
        items += 1
        isCounted = true
      }
      for case .list(let inner) in item.blocks.lazy.map(\.kind) { readList(inner, block) }
    }
  }

  /// A paragraph, or the part of it that follows a label; of steps where the label says that it is of some.
  mutating func readText(_ inlines: [Inline], _ block: Block, isOfSteps: Bool = false) {
    for line in inlines.lines { _ = count(line, in: block.range, isItem: isOfSteps) }
  }

  mutating func readHeading(_ block: Block) {
    guard case .heading(_, let inlines) = block.kind else { return }
    _ = count(inlines, in: block.range, isItem: true)
  }

  /// A level, whose heading holds a date that nothing took. Years alone say what it goes through.
  mutating func readLevel(_ title: String, at range: SourceRange) {
    guard hasYear(title) else { return }
    var unused: [Finding] = []
    let read = readItem([Inline(text: title)], page, range, findings: &unused)
    let isOfYears = read.date?.edtf.map { $0.description.allSatisfy { $0.isNumber || $0 == "/" } } ?? true
    let count = (isOfYears ? 0 : 1) + read.unread.count { $0.kind == .date }
    guard count > 0 else { return }
    dates += count
    note(page.place(of: title, in: range))
  }

  /// What is quoted or in code, as it is written.
  mutating func readSource(_ block: Block) {
    let source = page.text.slice(block.range.lower, block.range.upper)
    guard source.utf8.first != UInt8(ascii: "<") else { return }
    for line in source.split(whereSeparator: \.isNewline) {
      let text = line.drop { $0 == ">" || $0 == " " || $0 == "\t" }
      guard let first = text.first else { continue }
      let digits = text.prefix { $0.isNumber }
      let marker = "-*+•·▪".contains(first) ? 1 : digits.isEmpty ? 0 : digits.count + 1
      let rest = text.dropFirst(marker)
      let isItem = marker > 0 && rest.first?.isWhitespace ?? false
      var words = isItem ? rest.drop { $0.isWhitespace } : text
      let isBox = isItem && ["[ ] ", "[x] ", "[X] "].contains { words.hasPrefix($0) }
      if isBox {
        boxes += 1
        words = words.dropFirst(4)
        note(page.place(of: String(line), in: block.range))
      }
      if count([Inline(text: String(words))], in: block.range, isItem: isItem) || isBox { items += isItem ? 1 : 0 }
    }
  }

  /// Counts the date and the state of a line. Returns whether there was any.
  private mutating func count(_ line: [Inline], in range: SourceRange, isItem: Bool) -> Bool {
    let text = String(line.plain[...].trimmed)
    // An entry of a table of contents has a page and no date.
    let isContents = line.plain.contains("\t") && text.last?.isNumber ?? false
    guard !text.isEmpty, text.utf8.count < (isItem ? Self.longItem : Self.shortLine), mayCount(text), !isContents else {
      return false
    }
    if page.isDate(text) {
      dates += 1
    } else if text.utf8.count < 40, let phrase = StatePhrase(text), phrase.state != .unknown {
      states += 1
    } else {
      var unused: [Finding] = []
      let read = readItem(line, page, range, findings: &unused)
      // A sentence may begin with a date, or hold one: « 2020, une année charnière ».
      let isSentence =
        !isItem && (text.hasSuffix(".") || text.hasSuffix("!") || text.hasSuffix("?")) && !text.hasSuffix(").")
      if isItem {
        let isPast = read.isDatedInSentence && read.date.map(page.isBeforePlan) ?? false
        let found = read.unread.count { $0.kind == .date }
        guard read.isStep || found > 0, !isPast else { return false }
        dates += found
      } else if !read.isStep || read.isDatedInSentence || isSentence && (read.date == nil || read.state == nil) {
        return false
      }
      if read.date != nil || read.newDate != nil || read.hasUnreadDate { dates += 1 }
      if read.state != nil { states += 1 }
    }
    note(page.place(of: text, in: range))
    return true
  }

  /// Whether there is anything a date or a state could be made of.
  private func mayCount(_ text: String) -> Bool {
    text.utf8.contains { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "(") || $0 >= 0xF0 || $0 == 0xE2 }
      || text.utf8.count < 60
  }

  private mutating func note(_ range: SourceRange) { if first == nil { first = range } }

  // MARK: What is told

  /// Nil where everything was understood.
  var finding: Finding? {
    guard let first else { return nil }
    let counts = [
      (rows, Self.row), (items, Self.item), (dates, Self.date), (states, Self.state), (boxes, Self.box),
    ].filter { $0.0 > 0 }.map { Counted($0.0, $0.1) }
    guard !counts.isEmpty else { return nil }
    let isOne = counts.count == 1 && counts[0].count == 1
    return Finding(
      .planUnread, in: page.text, at: first,
      Words(
        fr: "\(counts.words.french) \(counts.isPlural ? "n’ont" : "n’a") été \(counts.agreed("compris")) nulle part",
        en: "\(counts.words.english) \(isOne ? "was" : "were") understood nowhere"),
      hint: Words(
        fr:
          "C’est publié tel quel. Pour en faire des jalons : une liste sous un titre « ## Objectif 1 : … », une action par ligne, sa date entre parenthèses; ou un tableau dont les colonnes s’appellent Action, Responsable, Échéance, État.",
        en:
          "It is published as it stands. To make milestones of it: a list under a heading “## Objective 1: …”, one action a line, its date in parentheses; or a table whose columns are called Action, Lead, Due, State."
      ))
  }

  private static let row = Noun(
    Words(fr: "ligne de tableau", en: "table row"), Words(fr: "lignes de tableau", en: "table rows"), isFeminine: true)
  private static let item = Noun(
    Words(fr: "élément de liste", en: "list item"), Words(fr: "éléments de liste", en: "list items"))
  private static let date = Noun(Words(fr: "date", en: "date"), Words(fr: "dates", en: "dates"), isFeminine: true)
  private static let state = Noun(
    Words(fr: "mot d’état", en: "word of state"), Words(fr: "mots d’état", en: "words of state"))
  private static let box = Noun(Words(fr: "case", en: "box"), Words(fr: "cases", en: "boxes"), isFeminine: true)
}

import Basics
import Dates
import Diagnostics
import Markdown
import Model

/// Reads the text of a plan, or of a part of one, into a builder.
struct OutlineReader {
  private(set) var page: RecordSource
  private let footnotes: [String: String]
  var builder: PlanBuilder
  var findings: [Finding] = []
  var census: Census

  /// The section that is open: its label, where it stands, and whether nothing has come for it yet.
  struct OpenLabel {
    var name: OutlineWords.Label
    /// As written.
    var line: String
    var range: SourceRange
    var isEmpty = true
  }
  var label: OpenLabel?
  private var objectiveLevel = 0
  private var ranks: LevelRanks?
  /// Whether the text has levels of its own.
  private(set) var hasLevels = false
  /// Whether the open objective goes on after its heading came again, its text perhaps with it.
  private var isContinued = false
  /// Headings that are dates: what stands under them has their date, unless it has one of its own.
  private var periods = HeadedPeriods() {
    didSet { page.dates = periods.dates(dates) }
  }
  /// Headings of levels, whose own date a step of theirs may have.
  private var levelHeadings: [(title: String, origin: Origin)] = []
  /// How dates are read under no such heading.
  private let dates: DateReader

  private init(_ outline: Outline, _ page: RecordSource, _ builder: PlanBuilder) {
    self.page = page
    dates = page.dates
    self.builder = builder
    footnotes = outline.footnotes
    census = Census(page)
  }

  /// Reads a text into the builder, from what is open there on.
  static func read(_ outline: Outline, _ page: RecordSource, into builder: inout PlanBuilder) {
    var reader = OutlineReader(outline, page, builder)
    let promoted = promoteLines(partFields(outline.blocks, page), page, findings: &reader.findings)
    let blocks = groupLines(promoted, page, findings: &reader.findings)
    let events = EventReader(words: page.words, source: page.text).read(blocks)
    let isPart = builder.place != .plan || !builder.plan.objectives.isEmpty
    let ranks = LevelRanks(events, words: page.words, isPart: isPart) {
      // « T1 » is a date under « 2024 ».
      page.isDate($0) || page.isDate("\($0) 2024")
    } isDated: {
      reader.holdsSteps($0)
    }
    reader.ranks = ranks
    reader.hasLevels = !ranks.levels.isEmpty
    reader.periods = HeadedPeriods(of: events)
    for (index, event) in events.enumerated() { reader.read(event, at: index) }
    reader.closeLabel()
    reader.builder.finish()
    reader.countHeadings()
    reader.findings += findGluedNumbers(page, outline.range)
    if let finding = reader.census.finding { reader.findings.append(finding) }
    builder = reader.builder
    builder.findings += reader.findings
  }

  private mutating func read(_ event: OutlineEvent<OutlineWords.Label>, at index: Int) {
    if let (heading, opens) = ranks?.levels[index], let (level, block) = event.headingBlock {
      closeLabel()
      return open(heading, opens, level: level, block)
    }
    switch event {
    case .heading(let heading, let level, let block):
      // An axis that runs through the plan; any other is a level.
      if heading.isAxis, case .heading(_, let inlines) = block.kind,
        let (name, _) = page.words.titledLabel(inlines.plain)
      {
        return openLabel(name, inlines.plain, [], block.markup.isEmpty ? inlines.paragraph : block.markup, block)
      }
      readTitle(level, block)
    case .title(let level, let block): readTitle(level, block)
    case .label(let name, let line, let value, let markup, let block):
      // « ## Année scolaire 2026-2027 »
      if name == .field(.date), let (level, block) = event.headingBlock, openPeriod(level, block) {
        return closeLabel()
      }
      openLabel(name, line, value, markup, block)
    case .list(let items, let block): addList(items, block)
    case .text(let inlines, let markup, let block): addText(inlines, markup, block)
    case .table(let rows, let block): readTable(rows, block)
    case .other(let block):
      label = nil
      census.readSource(block)
      add(block.markup, block)
    }
  }

  // MARK: Headings

  private mutating func open(_ heading: OutlineHeading, _ opens: OpenedLevel, level: Int, _ block: Block) {
    let origin = page.origin(block.range)
    isContinued = false
    if level < lineLevel { periods.close(from: level) }
    if hasYear(heading.title) { levelHeadings.append((heading.title, origin)) }
    switch opens {
    case .group(let depth):
      objectiveLevel = builder.plan.issues.isEmpty ? level : min(objectiveLevel, level)
      builder.openIssue(heading.label, heading.number, heading.title, depth: depth, at: origin)
    case .objective: openObjective(heading, level, block)
    case .project:
      guard builder.hasObjective else {
        // A group without objectives of its own has its projects for objectives.
        if builder.place != .issue { findings.append(orphan(block)) }
        openObjective(heading, level, block)
        break
      }
      _ = builder.openProject(heading.label, heading.number, heading.title, at: origin)
      takeTitle(heading, block, origin)
    }
    note(block.footnotes)
  }

  /// A date in the heading of a level counts, unless the level is itself the step that has it.
  private mutating func countHeadings() {
    guard !levelHeadings.isEmpty else { return }
    let dated = Set(builder.plan.milestones.filter { $0.date != nil }.map(\.origin.range))
    var dues: [SourceRange: String] = [:]
    for objective in builder.plan.objectives { dues[objective.origin.range] = objective.due?.text }
    for heading in levelHeadings where !dated.contains(heading.origin.range) {
      // « Objectif 1 : Accueillir 300 personnes d’ici 2023 » is due then.
      if let due = dues[heading.origin.range], heading.title.contains(due) { continue }
      census.readLevel(heading.title, at: heading.origin.range)
    }
  }

  private mutating func openObjective(_ heading: OutlineHeading, _ level: Int, _ block: Block) {
    let origin = page.origin(block.range)
    if builder.plan.issues.isEmpty { objectiveLevel = level }
    isContinued = builder.openObjective(heading.label, heading.number, heading.title, at: origin)
    if isContinued { findings.append(comesAgain(heading, block)) } else { takeTitle(heading, block, origin) }
  }

  /// What the heading would be as a step, if no steps come under it: « ### Action 3 : Peindre (juin 2024) ».
  private mutating func takeTitle(_ heading: OutlineHeading, _ block: Block, _ origin: Origin) {
    guard
      heading.title.utf8.contains(where: {
        $0 == UInt8(ascii: "(") || $0 == 0xE2 || $0 >= 0xF0 || $0 == UInt8(ascii: "-")
      })
    else { return }
    var unused: [Finding] = []
    let read = readItem([Inline(text: heading.title)], page, block.range, findings: &unused)
    guard read.date != nil || read.state != nil || read.newDate != nil else { return }
    builder.takeHeading(
      makeMilestone(read, isTicked: false, keys: [], range: origin.range, page, findings: &unused))
  }

  /// A heading that announces no level.
  private mutating func readTitle(_ level: Int, _ block: Block) {
    closeLabel()
    if openPeriod(level, block) { return }
    if let slip = slip(in: block) { findings.append(slip) }
    // A heading of the objectives' rank that announces none ends them.
    if builder.place != .plan && level <= objectiveLevel { builder.openClosing() }
    periods.close(from: level)
    census.readHeading(block)
    // A line that was taken for a heading has no HTML of its own.
    if block.markup.isEmpty, case .heading(_, let inlines) = block.kind { return add(inlines.paragraph, block) }
    add(block.markup, block)
  }

  /// « ## 2024 », « ### T1 ».
  private mutating func openPeriod(_ level: Int, _ block: Block) -> Bool {
    guard case .heading(_, let inlines) = block.kind else { return false }
    return periods.open(String(inlines.plain[...].trimmed), level, block, dates)
  }

  /// The date of what is read, where it has none of its own.
  var period: DateExpression? { periods.when }

  /// A heading such as « Projt : Site », one slip away from one that announces something; nil for any other.
  private func slip(in block: Block) -> Finding? {
    guard case .heading(_, let inlines) = block.kind else { return nil }
    let text = inlines.plain
    let word = String(text.prefix { $0.isLetter })
    let words = PlanWords.levels.keys.filter { $0.utf8.count >= 4 && !$0.utf8.contains(0x20) }.sorted()
    guard word.count >= 4, let meant = nearMiss(of: word, among: words), abs(meant.count - word.count) <= 1,
      let heading = OutlineHeading(
        meant.prefix(1).uppercased() + meant.dropFirst() + text.dropFirst(word.count), page.words)
    else { return nil }
    return Finding(
      .outlineSlip, in: page.text, at: page.place(of: word, in: block.range),
      Words(
        fr: "« \(word) » n’annonce rien : ce titre est publié comme un simple intertitre",
        en: "“\(word)” announces nothing: this heading is published as it stands"),
      hint: Words(fr: "Vouliez-vous dire « \(heading.label) »?", en: "Did you mean “\(heading.label)”?"))
  }

  private func comesAgain(_ heading: OutlineHeading, _ block: Block) -> Finding {
    Finding(
      .outlineRepeated, in: page.text, at: block.range,
      Words(
        fr: "ce titre revient : ce qui suit continue « \(heading.title) »",
        en: "this heading comes again: what follows continues “\(heading.title)”"))
  }

  private func orphan(_ block: Block) -> Finding {
    Finding(
      .outlineOrphan, in: page.text, at: block.range,
      Words(
        fr: "ce projet n’est sous aucun objectif : il est publié comme s’il en était un",
        en: "this project is under no objective: it is published as if it were one"),
      hint: Words(
        fr: "Mettez avant lui un titre comme « ## Objectif 1 : … ».",
        en: "Put a heading such as “## Objective 1: …” before it."))
  }

  // MARK: Tables

  private mutating func readTable(_ rows: [[[Inline]]], _ block: Block) {
    let isUnderMilestones = label?.name == .milestones
    let isUnderIndicators = label?.name == .field(.indicators)
    label?.isEmpty = false
    guard let table = PlanTable(rows, block, page),
      let kind = table.kind(isUnderMilestones: isUnderMilestones) ?? (isUnderIndicators ? table.asIndicators : nil)
    else {
      census.readTable(rows, block)
      return add(block.markup, block, .unread)
    }
    let before = builder.bookmark
    defer { builder.goBack(to: before) }
    switch kind {
    case .matrix: table.readMatrix(into: &builder, findings: &findings)
    case .indicators: table.readIndicators(into: &builder, findings: &findings)
    case .theory: table.readTheory(into: &builder)
    case .steps: StepTableReader.read(table, within: period, into: &builder, findings: &findings)
    case .fields: readFields(of: table)
    }
    builder.note(.part, page.origin(block.range))
    note(block.footnotes)
  }

  private mutating func readFields(of table: PlanTable) {
    for row in [table.header] + table.rows where row.count == 2 {
      guard let name = page.words.label(row[0].plain), belongs(name), !builder.has(name) else {
        if row.contains(where: { !$0.plain.isEmpty }), row != table.header || !table.plain(row, 1).isEmpty {
          builder.add(prose: (row[0] + [Inline(text: " : ")] + row[1]).paragraph)
        }
        continue
      }
      label = OpenLabel(name: name, line: row[0].plain, range: page.place(of: row[1].plain, in: table.block.range))
      take(row[1], as: name)
      label = nil
    }
  }

  // MARK: Prose

  mutating func add(_ markup: String, _ block: Block, _ outcome: PlanReading.Outcome = .prose) {
    if !(isContinued && builder.holds(prose: markup)) {
      // A heading that is a date stays where prose comes under it.
      if !periods.isEmpty { for heading in periods.takeHeadings() { builder.add(prose: heading.markup) } }
      builder.add(prose: markup)
      builder.note(outcome, page.origin(block.range))
    }
    note(block.footnotes)
  }

  /// Keeps calls of the footnotes that a block refers to with what is open.
  mutating func note(_ labels: [String]) {
    for call in labels.compactMap({ footnotes[$0] }) {
      builder.edit { details in
        if details.footnotes.markup.rangeInUTF8(of: call) == nil { details.footnotes.markup += call }
      }
    }
  }
}

extension OutlineEvent {
  /// The level and the block of a heading, whatever it announces.
  var headingBlock: (level: Int, block: Block)? {
    switch self {
    case .heading(_, let level, let block), .title(let level, let block): (level, block)
    case .label(_, _, _, _, let block): if case .heading(let level, _) = block.kind { (level, block) } else { nil }
    default: nil
    }
  }
}

extension PlanTable {
  /// Under « Indicateurs », the first column names them where none says so.
  var asIndicators: Kind? { columns.contains(.field(.indicators)) ? .indicators : nil }
}

/// A label that nothing follows.
func emptySection(_ name: String, _ page: RecordSource, at range: SourceRange) -> Finding {
  Finding(
    .outlineEmpty, in: page.text, at: range,
    Words(fr: "rien ne suit « \(name) »", en: "nothing follows “\(name)”"),
    hint: Words(fr: "Complétez, ou retirez cette ligne.", en: "Complete it, or take this line out."))
}

import Basics
import Dates
import Diagnostics
import Markdown
import Model

/// Reads a table whose rows are steps: « Action, Responsable, Échéance, État », with the levels that stand in columns of their own.
///
/// An empty cell of a level goes on with what stands above it. A row of one cell, or one whose number those below it continue, is what
/// they are part of.
struct StepTableReader {
  let table: PlanTable
  private var builder: PlanBuilder
  private var findings: [Finding] = []
  /// The columns of levels above the steps, then that of the steps.
  private let above: [Int]
  private let title: Int
  /// What stands in each column of a level, as of the row in hand.
  private var open: [String]
  /// Where the table stands.
  private let place: PlanBuilder.Place
  private let period: When?

  private var page: RecordSource { table.page }

  static func read(_ table: PlanTable, within period: When?, into builder: inout PlanBuilder, findings: inout [Finding])
  {
    var reader = StepTableReader(table, builder, period)
    for index in table.rows.indices { reader.readRow(index) }
    builder = reader.builder
    findings += reader.findings
  }

  private init(_ table: PlanTable, _ builder: PlanBuilder, _ period: When?) {
    self.table = table
    self.builder = builder
    self.period = period
    place = builder.place
    let columns = table.columns
    let levels = columns.indices.filter { columns[$0]?.isLevel ?? false }
    let own =
      columns.firstIndex(of: .step) ?? columns.firstIndex { $0?.theoryKind == .activities }
      ?? (levels.count > 1 || levels.count == 1 && columns.firstIndex { $0 == nil } == nil ? levels.last : nil)
    title = own ?? columns.firstIndex { $0 == nil } ?? levels.last ?? 0
    let titleColumn = title
    above = levels.filter { $0 != titleColumn }
    open = above.map { _ in "" }
  }

  // MARK: Rows

  private mutating func readRow(_ index: Int) {
    let row = table.rows[index]
    let filled = table.columns.indices.filter { !table.plain(row, $0).isEmpty }
    guard !filled.isEmpty else { return }
    openLevels(row)
    if filled.count == 1, let only = filled.first, only == title || only == 0, isGroup(index, row, only) {
      return openGroup(row[only])
    }
    guard filled.contains(title) else {
      // The levels were opened; with anything else, the row goes on with the step above.
      let rest = filled.filter { !above.contains($0) && table.columns[$0] != .number }
      if !rest.isEmpty, !continueStep(row, rest) { addStep(row, named: rest[0]) }
      return
    }
    if isNumberedGroup(index, row) { return openGroup(row[title]) }
    addStep(row, named: title)
  }

  /// Whether a row with one cell groups those below it: others have more.
  private func isGroup(_ index: Int, _ row: [[Inline]], _ only: Int) -> Bool {
    guard only != title || table.columns.count > 1 else { return false }
    let next = table.rows.indices.contains(index + 1) ? table.rows[index + 1] : nil
    let nextFilled = next.map { next in table.columns.indices.count { !table.plain(next, $0).isEmpty } } ?? 0
    return nextFilled > 1
  }

  /// « 1. Accueil » over « 1.1 Peindre ».
  private func isNumberedGroup(_ index: Int, _ row: [[Inline]]) -> Bool {
    guard table.rows.indices.contains(index + 1), let number = self.number(of: row),
      let next = self.number(of: table.rows[index + 1])
    else { return isFollowedByIndented(index, row) }
    return next.hasPrefix(number + ".") || next.hasPrefix(number + "-")
  }

  private func isFollowedByIndented(_ index: Int, _ row: [[Inline]]) -> Bool {
    guard table.rows.indices.contains(index + 1) else { return false }
    return !isIndented(row) && isIndented(table.rows[index + 1])
  }

  private func isIndented(_ row: [[Inline]]) -> Bool {
    let text = table.plain(row, title)
    return ["– ", "- ", "• ", "↳", "→ ", "— ", "-\u{A0}", "–\u{A0}", "· "].contains { text.hasPrefix($0) }
  }

  private func number(of row: [[Inline]]) -> String? {
    if let column = table.columns.firstIndex(of: .number) {
      let text = table.plain(row, column)
      if !text.isEmpty { return text.last == "." ? String(text.dropLast()) : text }
    }
    var text = table.plain(row, title)[...]
    guard text.first?.isNumber ?? false else { return nil }
    return LevelNumber.take(from: &text)?.text
  }

  // MARK: Levels

  private mutating func openLevels(_ row: [[Inline]]) {
    var isChanged = false
    for (place, column) in above.enumerated() {
      let text = table.plain(row, column)
      if text.isEmpty || !isChanged && text == open[place] { continue }
      open[place] = text
      isChanged = true
      for lower in above.indices where lower > place { open[lower] = "" }
      openLevel(place, row[column])
    }
  }

  /// Opens what stands in a column: the lowest two are objectives and projects, unless the table stands in one already.
  private mutating func openLevel(_ index: Int, _ cell: [Inline]) {
    guard case .level(let word)? = table.columns[above[index]] else { return }
    let label = table.header[above[index]].plain
    let count = above.count
    switch place {
    case .objective, .project:
      // A table under a heading has its rows there.
      if index == count - 1 { open(.project, cell, word, label) } else { open(.objective, cell, word, label) }
    case .plan, .issue, .closing:
      let depth = index - max(0, count - 2)
      if depth < 0 {
        open(.group(depth: 50 + index), cell, word, label)
      } else {
        open(depth == 0 ? .objective : .project, cell, word, label)
      }
    }
  }

  private mutating func openGroup(_ cell: [Inline]) {
    let heading = OutlineHeading(cell.plain, page.words)
    let isProject = place == .objective || place == .project || !above.isEmpty
    open(isProject ? .project : .objective, cell, heading?.word ?? "", heading?.label ?? "")
  }

  private mutating func open(_ level: OpenedLevel, _ cell: [Inline], _ word: String, _ label: String) {
    let text = String(cell.plain[...].trimmed)
    let origin = page.origin(page.place(of: text, in: table.block.range))
    let heading =
      OutlineHeading(text, page.words) ?? OutlineHeading(numbered: text) ?? OutlineHeading(title: text)
    let name = heading.label.isEmpty ? singular(label, word) : heading.label
    switch level {
    case .group(let depth): builder.openIssue(name, heading.number, heading.title, depth: depth, at: origin)
    case .objective: builder.openObjective(name, heading.number, heading.title, at: origin)
    case .project:
      if !builder.openProject(name, heading.number, heading.title, at: origin) {
        builder.openObjective(name, heading.number, heading.title, at: origin)
      }
    }
  }

  /// « Objectifs » heads a column; each of its cells is an « Objectif ».
  private func singular(_ label: String, _ word: String) -> String {
    if label.isEmpty || fold(label) == word { return label }
    return fold(String(label.dropLast())) == word
      ? String(label.dropLast()) : word.prefix(1).uppercased() + word.dropFirst()
  }

  // MARK: Steps

  private mutating func addStep(_ row: [[Inline]], named column: Int) {
    let plain = table.plain(row, column)
    let range = page.place(of: plain, in: table.block.range)
    let hasDate = table.columns.indices.contains { isTime($0) && !table.plain(row, $0).isEmpty }
    var cell = row[column]
    if isIndented(row), let first = cell.first, first.isText {
      cell[0] = Inline(text: String(first.plain.drop { !$0.isLetter && !$0.isNumber && !"«\"(".contains($0) }))
    }
    // « 1.1 Peindre » is numbered, and called « Peindre ».
    if let first = cell.first, first.isText, let heading = OutlineHeading(numbered: cell.plain), cell.count == 1 {
      cell = [Inline(text: heading.title)]
    }
    let read = hasDate ? ReadItem(title: cell) : readItem(cell, page, range, findings: &findings)
    var unused: [Finding] = []
    var milestone = makeMilestone(read, isTicked: false, keys: [], range: range, page, findings: &unused)
    findings += unused.filter { $0.code != .milestoneUndated }
    fill(&milestone, row, besides: column, range)
    if milestone.date == nil { milestone.date = period }
    if milestone.date == nil { findings += unused.filter { $0.code == .milestoneUndated } }
    builder.add(milestone)
  }

  /// Puts what a row without a title says in the step above it.
  private mutating func continueStep(_ row: [[Inline]], _ filled: [Int]) -> Bool {
    guard !filled.contains(where: isTime) else { return false }
    return builder.editLastMilestone { milestone in
      var findings: [Finding] = []
      Self.fill(&milestone, row, filled, table, milestone.origin.range, findings: &findings)
    }
  }

  private func isTime(_ index: Int) -> Bool {
    switch table.columns[index] {
    case .field(.date), .field(.start), .field(.end), .period: true
    default: false
    }
  }

  private mutating func fill(_ milestone: inout Milestone, _ row: [[Inline]], besides column: Int, _ range: SourceRange)
  {
    let filled = table.columns.indices.filter {
      $0 != column && !above.contains($0) && !table.plain(row, $0).isEmpty && table.columns[$0] != .number
    }
    Self.fill(&milestone, row, filled, table, range, findings: &findings)
    for index in filled where table.columns[index] == .field(.partners) {
      let partners = readPartners(row[index], isOne: false)
      builder.edit { details in details.partners += partners.filter { !details.partners.contains($0) } }
    }
  }

  private static func fill(
    _ milestone: inout Milestone, _ row: [[Inline]], _ filled: [Int], _ table: PlanTable, _ range: SourceRange,
    findings: inout [Finding]
  ) {
    let page = table.page
    var notes: [String] = []
    var ends: (start: String?, end: String?)
    var marked: [String] = []
    var valued: [Int] = []
    for index in filled {
      let text = table.plain(row, index)
      let place = page.place(of: text, in: table.block.range)
      func key(_ field: Field) -> Keyed { Keyed(field: field, text: row[index], range: place) }
      switch table.columns[index] {
      case .field(.date):
        // « En cours » in the place of a date is a state.
        if !page.isDate(text), let (phrase, when) = page.state(text) {
          milestone.take(phrase)
          if let when { if phrase.state == .postponed { milestone.newDate = when } else { milestone.date = when } }
        } else {
          milestone.take(key(.date), page, findings: &findings)
        }
      case .field(.start): ends.start = text
      case .field(.end): ends.end = text
      case .field(.progress):
        let percent = text.allSatisfy(\.isNumber) && Int(text).map { $0 <= 100 } ?? false ? text + " %" : text
        milestone.take(
          Keyed(field: .progress, text: [Inline(text: percent)], range: place), page, findings: &findings)
      case .field(let field) where [.state, .lead, .budget, .spent, .indicators, .newDate].contains(field):
        milestone.take(key(field), page, findings: &findings)
      case .field(.evidence): milestone.evidence = Prose(row[index].markup)
      case .field(.reason): milestone.reason = Prose(row[index].markup)
      case .field(.note): notes.append(row[index].markup)
      case .field(.partners), .number: continue
      case .done:
        if isMark(text) {
          milestone.isDone = true
        } else if let phrase = StatePhrase(text) {
          milestone.take(phrase)
        } else {
          notes.append(note(table.header[index].plain, row[index]))
        }
      case .value, .field(.baseline), .field(.target), .field(.actuals): valued.append(index)
      case .period(let date):
        if isMark(text) { marked.append(date) } else { notes.append(note(table.header[index].plain, row[index])) }
      default: notes.append(note(table.header[index].plain, row[index]))
      }
    }
    for index in valued where !take(row, index, table, range, of: &milestone.indicators, findings: &findings) {
      notes.append(note(table.header[index].plain, row[index]))
    }
    if let phrase = span(ends.start, ends.end) ?? span(marked) {
      milestone.date = page.readDate(phrase, at: range, findings: &findings)
    }
    milestone.addNotes(notes)
  }

  /// Gives a value to the indicator of its row, or one to each; false, and it is told, where they are not as many.
  private static func take(
    _ row: [[Inline]], _ index: Int, _ table: PlanTable, _ range: SourceRange, of indicators: inout [Indicator],
    findings: inout [Finding]
  ) -> Bool {
    let text = table.plain(row, index)
    let place = table.page.place(of: text, in: table.block.range)
    let parts = indicators.count == 1 ? [text] : splitMeasures(text).map { String($0[...].trimmed) }
    guard !indicators.isEmpty, parts.count == indicators.count else {
      let told = table.valueOfNoIndicator(index)
      if !findings.contains(where: { $0.summary == told.summary }) { findings.append(told) }
      return false
    }
    for (owner, part) in zip(indicators.indices, parts) {
      guard let values = table.values(part, table.columns[index], at: place, findings: &findings) else { return false }
      indicators[owner].add(values)
    }
    return true
  }

  private static func note(_ header: String, _ cell: [Inline]) -> String {
    header.isEmpty ? cell.markup : "\(escape(header)) : \(cell.markup)"
  }

  private static func span(_ start: String?, _ end: String?) -> String? {
    switch (start, end) {
    case (let start?, let end?): start == end ? start : "\(start) - \(end)"
    case (let start?, nil): start
    case (nil, let end?): end
    case (nil, nil): nil
    }
  }

  private static func span(_ marked: [String]) -> String? { span(marked.first, marked.count > 1 ? marked.last : nil) }
}

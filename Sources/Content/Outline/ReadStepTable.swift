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
  private let rows: [[[Inline]]]
  /// How many parts the numbers have of rows that others continue: all rows of such numbers are levels.
  private var groupDepths: Set<Int> = []
  /// What stands in each column of a level, as of the row in hand.
  private var open: [String]
  /// Where the table stands.
  private let place: PlanBuilder.Place
  private let period: When?

  private var page: RecordSource { table.page }

  static func read(_ table: PlanTable, within period: When?, into builder: inout PlanBuilder, findings: inout [Finding])
  {
    var reader = StepTableReader(table, builder, period)
    for index in reader.rows.indices { reader.readRow(index) }
    builder = reader.builder
    findings += table.unknownColumns(besides: reader.title) + reader.findings
  }

  private init(_ table: PlanTable, _ builder: PlanBuilder, _ period: When?) {
    self.table = table
    self.builder = builder
    self.period = period
    place = builder.place
    let columns = StepColumns(table)
    (title, above) = (columns.title, columns.above)
    rows = table.rows(of: title, above: above)
    open = above.map { _ in "" }
    groupDepths = Set(
      rows.indices.compactMap { index in
        isNumberedGroup(index, rows[index]) ? self.number(of: rows[index])?.depth : nil
      })
  }

  // MARK: Rows

  private mutating func readRow(_ index: Int) {
    let row = rows[index]
    let filled = table.columns.indices.filter { !table.plain(row, $0).isEmpty }
    guard !filled.isEmpty else { return }
    if filled.contains(where: { isTotal(table.plain(row, $0)) }) { return builder.add(prose: table.paragraph(row)) }
    let isOpened = openLevels(row)
    if filled.count == 1, let only = filled.first, only == title || only == 0, isGroup(index, row, only) {
      return openGroup(row[only])
    }
    guard filled.contains(title) else {
      let rest = filled.filter {
        !above.contains($0) && !(table.columns[$0] == .number && isNumber(table.plain(row, $0)))
      }
      guard let first = rest.first else { return }
      // The level that it opens has it; else the row goes on with the step above.
      if isOpened { return takeOwn(row, rest) }
      if continueStep(row, rest) { return }
      findings.append(table.rowWithoutTitle(row, first, title: title))
      return builder.add(prose: table.paragraph(row))
    }
    let isNumbered = number(of: row).map { groupDepths.contains($0.depth) } ?? false
    if isNumbered || isFollowedByIndented(index, row) {
      openGroup(row[title])
      return takeOwn(row, filled.filter { $0 != title && !above.contains($0) })
    }
    addStep(row, named: title)
  }

  private func isTotal(_ text: String) -> Bool {
    text.utf8.count < 40
      && ["total", "totaux", "sous-total", "total general", "grand total", "subtotal", "totals", "somme"].contains(
        PlanWords.bare(fold(text)))
  }

  /// Whether a row with one cell groups those below it: it has the word or the looks of a level, or stands elsewhere than steps do.
  private func isGroup(_ index: Int, _ row: [[Inline]], _ only: Int) -> Bool {
    guard only != title || table.columns.count > 1, rows.indices.contains(index + 1) else { return false }
    let next = rows[index + 1]
    guard table.columns.indices.count(where: { !table.plain(next, $0).isEmpty }) > 1 else { return false }
    if only != title { return true }
    let text = table.plain(row, only)
    if OutlineHeading(text, page.words) != nil || isNumberedGroup(index, row) || isFollowedByIndented(index, row) {
      return true
    }
    func isStrong(_ cell: [Inline]) -> Bool {
      cell.allSatisfy { $0.isStrong || $0.plain.allSatisfy(\.isWhitespace) } || cell.plain.isShouted
    }
    return isStrong(row[only]) && !isStrong(next.indices.contains(title) ? next[title] : [])
  }

  /// « 1. Accueil » over « 1.1 Peindre ».
  private func isNumberedGroup(_ index: Int, _ row: [[Inline]]) -> Bool {
    guard rows.indices.contains(index + 1), let number = self.number(of: row)?.text,
      let next = self.number(of: rows[index + 1])?.text
    else { return false }
    return next.hasPrefix(number + ".") || next.hasPrefix(number + "-")
  }

  private func isFollowedByIndented(_ index: Int, _ row: [[Inline]]) -> Bool {
    guard rows.indices.contains(index + 1) else { return false }
    // What stands under another level is not under this row.
    let isSame = above.allSatisfy { column in
      let text = table.plain(rows[index + 1], column)
      return text.isEmpty || text == table.plain(row, column)
    }
    return isSame && !isIndented(row) && isIndented(rows[index + 1])
  }

  private func isIndented(_ row: [[Inline]]) -> Bool {
    let text = table.plain(row, title)
    return ["– ", "- ", "• ", "↳", "→ ", "— ", "-\u{A0}", "–\u{A0}", "· "].contains { text.hasPrefix($0) }
  }

  private func number(of row: [[Inline]]) -> LevelNumber? {
    if let column = table.columns.firstIndex(of: .number) {
      var text = table.plain(row, column)[...]
      if !text.isEmpty { return LevelNumber.take(from: &text) }
    }
    var text = table.plain(row, title)[...]
    guard text.first?.isNumber ?? false else { return nil }
    return LevelNumber.take(from: &text)
  }

  // MARK: Levels

  /// Opens what stands in the columns of levels. Returns whether there was anything new.
  private mutating func openLevels(_ row: [[Inline]]) -> Bool {
    var isChanged = false
    for (place, column) in above.enumerated() {
      let text = table.plain(row, column)
      if text.isEmpty || !isChanged && text == open[place] { continue }
      open[place] = text
      isChanged = true
      for lower in above.indices where lower > place { open[lower] = "" }
      openLevel(place, row[column])
    }
    return isChanged
  }

  /// Opens what stands in a column: the lowest two are objectives and projects, unless the table stands in one already.
  private mutating func openLevel(_ index: Int, _ cell: [Inline]) {
    let label = String(table.header[above[index]].plain[...].trimmed)
    let word: String
    if case .level(let name)? = table.columns[above[index]] {
      word = name
    } else {
      word = PlanWords.singular(fold(label))
    }
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

  /// Puts what a row says besides its title in the level that it opened.
  private mutating func takeOwn(_ row: [[Inline]], _ filled: [Int]) {
    for index in filled {
      let text = table.plain(row, index)
      let key = Keyed(field: .date, text: row[index], range: page.place(of: text, in: table.block.range))
      let isLevel = builder.place == .objective || builder.place == .project
      switch table.columns[index] {
      case .field(.date) where isLevel && page.isDate(text):
        let when = page.readDate(text, at: key.range, findings: &findings)
        if builder.place == .objective { builder.editObjective { $0.due = when } }
        builder.takeOwn(key, page, findings: &findings)
      case .field(let field) where isLevel && [.date, .state, .progress, .newDate].contains(field):
        let isState = field == .date && page.state(text) != nil
        builder.takeOwn(
          Keyed(field: isState ? .state : field, text: key.text, range: key.range), page, findings: &findings)
      case .number where isNumber(text): continue
      case .field(.lead): builder.edit { $0.leads += readLeads(row[index]) }
      case .field(.partners): builder.edit { $0.partners += readPartners(row[index], isOne: false) }
      case .field(.budget): builder.edit { $0.budget = text }
      case .field(.spent): builder.edit { $0.spent = text }
      case .field(.indicators):
        for indicator in readIndicators(row[index], range: key.range, page, findings: &findings) {
          builder.add(indicator)
        }
      default: builder.add(prose: "<p>\(Self.note(table.header[index].plain, row[index]))</p>\n")
      }
    }
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
    // With nothing but a date, it is of nothing that is known.
    guard !filled.allSatisfy(isTime) else { return false }
    let isDone = builder.editLastMilestone { milestone in
      var findings: [Finding] = []
      Self.fill(&milestone, row, filled, table, milestone.origin.range, isMore: true, findings: &findings)
    }
    if isDone { addPartners(row, filled) }
    return isDone
  }

  /// Partners of a row are those of what is open.
  private mutating func addPartners(_ row: [[Inline]], _ filled: [Int]) {
    for index in filled where table.columns[index] == .field(.partners) {
      let partners = readPartners(row[index], isOne: false)
      builder.edit { details in details.partners += partners.filter { !details.partners.contains($0) } }
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
      $0 != column && !above.contains($0) && !table.plain(row, $0).isEmpty
    }
    Self.fill(&milestone, row, filled, table, range, findings: &findings)
    addPartners(row, filled)
  }

  private static func fill(
    _ milestone: inout Milestone, _ row: [[Inline]], _ filled: [Int], _ table: PlanTable, _ range: SourceRange,
    isMore: Bool = false, findings: inout [Finding]
  ) {
    let page = table.page
    var notes: [String] = []
    // Their words alone, which may say how it goes.
    var remarks: [String] = []
    var ends: (start: String?, end: String?)
    var marked: [String] = []
    // What goes on with a step may not put its own words in the place of those there.
    var hasState = isMore && milestone.statedState != nil
    var valued: [Int] = []
    for index in filled {
      let text = table.plain(row, index)
      let place = page.place(of: text, in: table.block.range)
      func key(_ field: Field) -> Keyed { Keyed(field: field, text: row[index], range: place) }
      switch table.columns[index] {
      // What a row has twice is said, the second time in its own words.
      case .field(.date) where milestone.date != nil, .field(.budget) where milestone.budget != nil,
        .field(.spent) where milestone.spent != nil, .field(.state) where hasState,
        .field(.progress) where isMore && hasState,
        .field(.evidence) where milestone.evidence != nil, .field(.reason) where milestone.reason != nil,
        .field(.newDate) where milestone.newDate != nil:
        notes.append(note(table.header[index].plain, row[index]))
      case .field(.date):
        // « En cours » in the place of a date is a state.
        if !page.isDate(text), let (phrase, when) = page.state(text) {
          milestone.take(phrase)
          if let when { if phrase.state == .postponed { milestone.newDate = when } else { milestone.date = when } }
        } else {
          milestone.take(key(.date), page, findings: &findings)
        }
      case .field(.start) where ends.start == nil: ends.start = text
      case .field(.end) where ends.end == nil: ends.end = text
      case .field(.progress):
        let percent = text.allSatisfy(\.isNumber) && Int(text).map { $0 <= 100 } ?? false ? text + " %" : text
        milestone.take(
          Keyed(field: .progress, text: [Inline(text: percent)], range: place), page, findings: &findings)
        hasState = hasState || milestone.statedState == .unknown
      case .field(let field) where [.state, .lead, .budget, .spent, .indicators, .newDate].contains(field):
        milestone.take(key(field), page, findings: &findings)
        hasState = hasState || field == .state
      case .field(.evidence): milestone.evidence = Prose(row[index].markup)
      case .field(.reason): milestone.reason = Prose(row[index].markup)
      case .field(.note):
        notes.append(row[index].markup)
        remarks.append(text)
      case .field(.partners): continue
      case .number where isNumber(text): continue
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
      default:
        notes.append(note(table.header[index].plain, row[index]))
        remarks.append(text)
      }
    }
    for index in valued where !take(row, index, table, range, of: &milestone.indicators, findings: &findings) {
      notes.append(note(table.header[index].plain, row[index]))
    }
    if let phrase = span(ends.start, ends.end) ?? span(marked) {
      if milestone.date == nil {
        milestone.date = page.readDate(phrase, at: range, findings: &findings)
      } else {
        notes += filled.filter { [.field(.start), .field(.end)].contains(table.columns[$0]) }.map {
          note(table.header[$0].plain, row[$0])
        }
      }
    }
    milestone.addNotes(notes)
    milestone.watch(remarks, at: range, page, findings: &findings)
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

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
  private let period: DateExpression?

  private var page: RecordSource { table.page }

  static func read(
    _ table: PlanTable, within period: DateExpression?, into builder: inout PlanBuilder, findings: inout [Finding]
  ) {
    var reader = StepTableReader(table, builder, period)
    for index in reader.rows.indices { reader.readRow(index) }
    builder = reader.builder
    findings += table.unknownColumns(besides: reader.title) + reader.findings
  }

  private init(_ table: PlanTable, _ builder: PlanBuilder, _ period: DateExpression?) {
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
      let key = KeyValue(field: .date, text: row[index], range: page.place(of: text, in: table.block.range))
      let isLevel = builder.place == .objective || builder.place == .project
      switch table.columns[index] {
      case .field(.date) where isLevel && page.isDate(text):
        let when = page.readDate(text, at: key.range, findings: &findings)
        if builder.place == .objective { builder.editObjective { $0.due = when } }
        builder.takeOwn(key, page, findings: &findings)
      case .field(let field) where isLevel && [.date, .state, .progress, .newDate].contains(field):
        let isState = field == .date && page.clause(text) != nil
        builder.takeOwn(
          KeyValue(field: isState ? .state : field, text: key.text, range: key.range), page, findings: &findings)
      case .number where isNumber(text): continue
      case .field(.lead): builder.edit { $0.leads += readLeads(row[index]) }
      case .field(.partners): builder.edit { $0.partners += readPartners(row[index], isOne: false) }
      case .field(.budget): builder.edit { $0.budget = text }
      case .field(.spent): builder.edit { $0.spent = text }
      case .field(.indicators):
        for indicator in readIndicators(row[index], range: key.range, page, findings: &findings) {
          builder.add(indicator)
        }
      default: builder.add(prose: "<p>\(table.note(table.header[index].plain, row[index]))</p>\n")
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
    let read =
      hasDate
      ? ItemReader.titleAlone(cell, page, range, findings: &findings) : readItem(cell, page, range, findings: &findings)
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
      table.fill(&milestone, row, filled, milestone.origin.range, isMore: true, findings: &findings)
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
    table.fill(&milestone, row, filled, range, findings: &findings)
    addPartners(row, filled)
  }
}

import Basics
import Diagnostics
import Markdown
import Model

extension PlanTable {
  /// Reads a strategic matrix: a row is a strategic objective, a cell what is done for it on an axis. A row whose objective is empty, as
  /// merged cells leave it, goes on with the one above.
  func readMatrix(into builder: inout PlanBuilder, findings: inout [Finding]) {
    for (cell, column) in zip(header, columns) where !isOfMatrix(column) && !cell.plain.isEmpty {
      findings.append(unknownColumn(cell.plain))
    }
    for (cell, column) in zip(header, columns) {
      if case .axis(let number)? = column, case .axis(_, let name)? = OutlineWords.axis(cell.plain) {
        builder.add(Axis(number: number, name: name))
      }
    }
    var hasObjective = builder.place == .objective
    for row in rows { readRow(row, &hasObjective, into: &builder, findings: &findings) }
  }

  private func isOfMatrix(_ column: PlanColumn?) -> Bool {
    switch column {
    case .level, .axis, .statement, .number, .value, .field(.target), .field(.baseline), .field(.actuals),
      .field(.unit),
      .field(.date), .field(.indicators), .field(.lead), .field(.budget), .field(.partners):
      true
    default: false
    }
  }

  private func unknownColumn(_ name: String) -> Finding {
    Finding(
      .outlineUnused, in: page.text, at: page.place(of: name, in: block.range),
      Words(
        fr: "« \(name) » n’est pas une colonne de matrice : ce qu’elle dit est publié sous l’objectif",
        en: "“\(name)” is not a column of a matrix: what it says is published under the objective"),
      hint: Words(
        fr: "Les colonnes : Enjeu, Objectif, Cible, Échéance, Axe 1 (et suivants), Indicateurs.",
        en: "The columns: Issue, Objective, Target, Due, Axis 1 (and so on), Indicators."))
  }

  private func readRow(
    _ cells: [[Inline]], _ hasObjective: inout Bool, into builder: inout PlanBuilder, findings: inout [Finding]
  ) {
    func cell(_ index: Int) -> [Inline]? {
      cells.indices.contains(index) && !cells[index].plain.isEmpty ? cells[index] : nil
    }
    let levels = columns.indices.filter { columns[$0]?.isLevel ?? false }
    var range = block.range
    for (depth, index) in levels.enumerated() {
      guard let name = cell(index), case .level(let word)? = columns[index] else { continue }
      range = page.place(of: name.plain, in: block.range)
      let isLast = index == levels.last
      let usual =
        isLast
        ? page.strings.word(Words(fr: "Objectif", en: "Objective")) : word.prefix(1).uppercased() + word.dropFirst()
      let heading =
        OutlineHeading(name.plain, page.words) ?? OutlineHeading("\(usual) \(name.plain)", page.words)
      let (label, title) = (heading?.label ?? usual, heading?.title ?? name.plain)
      if isLast {
        builder.openObjective(label, heading?.number, title, at: page.origin(range))
        hasObjective = true
      } else {
        builder.openIssue(label, heading?.number, title, depth: 50 + depth, at: page.origin(range))
      }
    }
    var valued: [Int] = []
    for (index, column) in columns.enumerated() {
      guard let text = cell(index) else { continue }
      // What comes before any objective is said where it stands.
      guard hasObjective || column?.isLevel ?? false else {
        builder.add(prose: text.paragraph)
        continue
      }
      switch column {
      case .level: continue
      case .number where isNumber(text.plain): continue
      case let column? where isOfIndicator(column, text, cells):
        valued.append(index)
      case .statement, .field(.target): readStatement(text, page, into: &builder)
      case .field(.date):
        let when = page.readDate(text.plain, at: block.range, findings: &findings)
        builder.editObjective { $0.due = when }
      case .axis(let number):
        builder.editObjective { $0.actions.append(AxisAction(axis: number, text: Prose(text.markup))) }
      case .field(.lead): builder.edit { $0.leads += readLeads(text) }
      case .field(.budget): builder.edit { $0.budget = text.plain }
      case .field(.partners): builder.edit { $0.partners += readPartners(text, isOne: false) }
      case .field(.indicators):
        for indicator in Content.readIndicators(text, range: range, page, findings: &findings) {
          builder.add(indicator)
        }
      default: builder.add(prose: [Inline(text: header[index].plain + " : ")].paragraph(with: text))
      }
    }
    for index in valued {
      let text = plain(cells, index)
      let place = page.place(of: text, in: block.range)
      _ = builder.editLastIndicator { indicator in
        if columns[index] == .field(.unit) { indicator.unit = text }
        if let values = values(text, columns[index], at: place, findings: &findings) { indicator.add(values) }
      }
    }
  }

  /// Whether a cell says something of the one indicator of its row. The « Cible » of a matrix may be a sentence as well.
  private func isOfIndicator(
    _ column: PlanColumn, _ text: [Inline], _ cells: [[Inline]]
  ) -> Bool {
    guard let names = columns.firstIndex(of: .field(.indicators)), cells.indices.contains(names),
      !cells[names].plain.isEmpty
    else { return false }
    var unused: [Finding] = []
    guard Content.readIndicators(cells[names], range: block.range, page, findings: &unused).count == 1 else {
      return false
    }
    switch column {
    case .value, .field(.baseline), .field(.actuals), .field(.unit): return true
    case .field(.target): return MeasureReader(page, block.range).mayBeValue(text.plain[...].trimmed)
    default: return false
    }
  }
}

extension [Inline] {
  /// A paragraph of these words and those.
  fileprivate func paragraph(with text: [Inline]) -> String { (self + text).paragraph }
}

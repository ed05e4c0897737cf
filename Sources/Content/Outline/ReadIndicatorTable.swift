import Basics
import Dates
import Diagnostics
import Markdown
import Model

extension PlanTable {
  /// Reads a table of indicators: « Indicateur, Départ 2021, Cible 2024, Réel 2023 », « Indicateur, 2022, 2023, 2024 ».
  func readIndicators(into builder: inout PlanBuilder, findings: inout [Finding]) {
    guard let names = columns.firstIndex(of: .field(.indicators)) else { return }
    for row in rows {
      let title = plain(row, names)
      guard !title.isEmpty else {
        // A row that names none is said as it stands.
        if columns.indices.contains(where: { !plain(row, $0).isEmpty }) { builder.add(prose: paragraph(row)) }
        continue
      }
      let range = page.place(of: title, in: block.range)
      var indicator = makeIndicator(row[names], keys: [], range: range, page, findings: &findings)
      var notes: [String] = []
      for (index, column) in columns.enumerated() where index != names {
        let text = plain(row, index)
        if text.isEmpty { continue }
        switch column {
        case .value(let field, let date): indicator.add(measure(text, on: date, range, findings: &findings), as: field)
        case .period(let date): indicator.add(measure(text, on: date, range, findings: &findings), as: .actuals)
        case .field(let field) where [.baseline, .target, .actuals].contains(field):
          if let measure = readMeasure(text, range, page, findings: &findings) { indicator.add(measure, as: field) }
        case .field(.unit): indicator.unit = text
        case .number where isNumber(text): continue
        default:
          notes.append(columns[index] == nil && header[index].plain.isEmpty ? text : "\(header[index].plain) : \(text)")
        }
      }
      if !notes.isEmpty { indicator.note = Prose(escape(notes.joined(separator: "; "))) }
      builder.add(indicator)
    }
  }

  private func measure(_ text: String, on date: String, _ range: SourceRange, findings: inout [Finding]) -> Measure {
    Measure(
      text: text, value: number(in: text, page.language),
      date: page.readDate(date, at: block.range, findings: &findings))
  }

  /// Reads a table of a theory of change: « Intrants, Activités, Extrants, Effets ».
  func readTheory(into builder: inout PlanBuilder) {
    for (index, column) in columns.enumerated() {
      guard let kind = column?.theoryKind else { continue }
      var section = TheorySection(kind, label: header[index].plain)
      section.items = rows.compactMap { row in
        plain(row, index).isEmpty ? nil : Prose(row[index].markup)
      }
      builder.edit { $0.theory.append(section) }
    }
    // What stands in a column of another kind is said as well.
    for (index, column) in columns.enumerated() where column?.theoryKind == nil {
      for row in rows where !plain(row, index).isEmpty { builder.add(prose: row[index].paragraph) }
    }
  }
}

extension Indicator {
  mutating func add(_ measure: Measure, as field: Field) {
    switch field {
    case .baseline: if baseline == nil { baseline = measure } else { actuals.append(measure) }
    case .target: targets.append(measure)
    default: actuals.append(measure)
    }
  }
}

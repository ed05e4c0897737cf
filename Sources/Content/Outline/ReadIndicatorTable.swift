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
        if let values = values(text, column, at: page.place(of: text, in: range), findings: &findings) {
          indicator.add(values)
          continue
        }
        switch column {
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

  /// What a cell says of an indicator; nil where its column holds no values.
  func values(_ text: String, _ column: PlanColumn?, at range: SourceRange, findings: inout [Finding])
    -> IndicatorValues?
  {
    var reader = MeasureReader(page, range)
    defer { findings += reader.findings }
    switch column {
    case .value(let field, let date): return reader.values(in: text, as: field, on: date)
    case .period(let date): return reader.values(in: text, as: .actuals, on: date)
    case .field(let field) where [.baseline, .target, .actuals].contains(field):
      return reader.values(in: text, as: field)
    default: return nil
    }
  }

  /// A value in a row that has no indicator for it.
  func valueOfNoIndicator(_ index: Int) -> Finding {
    let name = header[index].plain
    return Finding(
      .outlineUnused, in: page.text, at: page.place(of: name, in: block.range),
      Words(
        fr: "« \(name) » n’est la valeur d’aucun indicateur : c’est publié comme une note",
        en: "“\(name)” is the value of no indicator: it is published as a note"),
      hint: Words(
        fr: "Nommez l’indicateur dans une colonne « Indicateur », un par ligne.",
        en: "Name the indicator in a column “Indicator”, one a row."))
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

import Basics
import Diagnostics
import Markdown
import Model

/// What a column of a strategic matrix holds.
private enum Column: Hashable {
  case issue, objective, statement, due, axis(String), indicators
}

/// Reads a table whose columns are those of a strategic matrix: a row is a strategic objective, a cell what is done for it on
/// an axis. Returns false for any other table.
func readMatrix(
  _ rows: [[[Inline]]], _ block: Block, _ page: RecordSource, into builder: inout PlanBuilder, findings: inout [Finding]
) -> Bool {
  guard let header = rows.first else { return false }
  let columns = header.map { readColumn($0.plain) }
  let known = Set(columns.compactMap { $0 })
  let axes = known.count { if case .axis = $0 { true } else { false } }
  guard known.contains(.objective), axes > 0 || known.contains(.indicators) && known.count > 1 else { return false }
  for (cell, column) in zip(header, columns) where column == nil && !cell.plain.isEmpty {
    findings.append(unknownColumn(cell.plain, block, page))
  }
  for (cell, column) in zip(header, columns) {
    if case .axis(let number)? = column, case .axis(_, let name)? = OutlineWords.axis(cell.plain) {
      builder.add(Axis(number: number, name: name))
    }
  }
  for row in rows.dropFirst() { readRow(row, columns, block, page, into: &builder, findings: &findings) }
  return true
}

private func unknownColumn(_ name: String, _ block: Block, _ page: RecordSource) -> Finding {
  Finding(
    .outlineUnused, in: page.text, at: page.place(of: name, in: block.range),
    Words(
      fr: "cette colonne n’est pas publiée : « \(name) » n’est pas une colonne de matrice",
      en: "this column is not published: “\(name)” is not a column of a matrix"),
    hint: Words(
      fr: "Les colonnes : Enjeu, Objectif, Cible, Échéance, Axe 1 (et suivants), Indicateurs.",
      en: "The columns: Issue, Objective, Target, Due, Axis 1 (and so on), Indicators."))
}

private func readColumn(_ text: String) -> Column? {
  if case .axis(let number, _)? = OutlineWords.axis(text) { return .axis(number) }
  let word = fold(text)
  if word.hasPrefix("enjeu") || word.hasPrefix("issue") { return .issue }
  if word.hasPrefix("objecti") { return .objective }
  if word.hasPrefix("cible") || word.hasPrefix("target") || word.hasPrefix("enonce") || word.hasPrefix("statement") {
    return .statement
  }
  if word.hasPrefix("echeance") || word.hasPrefix("due") { return .due }
  return word.hasPrefix("indicat") ? .indicators : nil
}

private func readRow(
  _ cells: [[Inline]], _ columns: [Column?], _ block: Block, _ page: RecordSource, into builder: inout PlanBuilder,
  findings: inout [Finding]
) {
  func cell(_ column: Column) -> [Inline]? {
    columns.firstIndex(of: column).flatMap { cells.indices.contains($0) && !cells[$0].plain.isEmpty ? cells[$0] : nil }
  }
  guard let name = cell(.objective) else { return }
  let range = page.place(of: name.plain, in: block.range)
  let origin = page.origin(range)
  if let issue = cell(.issue) {
    let word = page.language == .french ? "Enjeu" : "Issue"
    let heading = OutlineHeading(issue.plain) ?? OutlineHeading("\(word) \(issue.plain)")
    builder.openIssue(heading?.label ?? word, heading?.number, heading?.title ?? issue.plain, at: origin)
  }
  let word = page.language == .french ? "Objectif" : "Objective"
  let heading = OutlineHeading(name.plain) ?? OutlineHeading("\(word) \(name.plain)")
  builder.openObjective(heading?.label ?? word, heading?.number, heading?.title ?? name.plain, at: origin)
  if let statement = cell(.statement) { readStatement(statement, page, into: &builder) }
  if let due = cell(.due) {
    let when = page.readDate(due.plain, at: block.range, findings: &findings)
    builder.editObjective { $0.due = when }
  }
  for case .axis(let number)? in columns {
    guard let action = cell(.axis(number)) else { continue }
    builder.editObjective { $0.actions.append(AxisAction(axis: number, text: Prose(action.markup))) }
  }
  for part in cell(.indicators).map({ $0.plain.split(separator: ";") }) ?? [] {
    builder.add(
      makeIndicator([Inline(text: String(part.trimmed))], keys: [], range: range, page, findings: &findings))
  }
}

import Basics
import Dates
import Diagnostics
import Markdown
import Model

/// What a column of a plan's table holds.
enum PlanColumn: Hashable {
  /// Names of a level: Axe, Objectif, Action.
  case level(String)
  /// Names of steps, whatever they are called: Quoi, Task.
  case step
  /// What a field has: Responsable, Échéance, État…
  case field(Field)
  /// What is done on an axis of a strategic matrix.
  case axis(String)
  /// What is aimed at, as a sentence: the « Cible » of a matrix.
  case statement
  /// A value of an indicator at a date: « Cible 2024 ».
  case value(Field, date: String)
  /// A date alone: values, or marks of when something is done.
  case period(String)
  /// A mark where it is done.
  case done
  case number
  case theory(TheorySection.Kind)

  /// Reads the head of a column; nil of one that nobody knows.
  init?(_ text: String, _ page: RecordSource) {
    let plain = text[...].trimmed
    guard !plain.isEmpty else { return nil }
    if case .axis(let number, _)? = OutlineWords.axis(plain) {
      self = .axis(number)
      return
    }
    if let column = Self.named(String(plain), page) {
      self = column
      return
    }
    if let column = Self.dated(plain, page) {
      self = column
      return
    }
    // « Responsable(s) », « Échéance (trimestre) », « Responsable / partenaires », « Objectifs stratégiques 2021 ».
    let outside = plain.prefix { $0 != "(" }.trimmed
    if outside.count < plain.count, !outside.isEmpty, let column = Self.named(String(outside), page) {
      self = column
      return
    }
    for part in plain.split(whereSeparator: { "/,&".contains($0) }).map(\.trimmed) where part.count < plain.count {
      if let column = Self.named(String(part), page) {
        self = column
        return
      }
    }
    if page.isDate(String(plain)) {
      self = .period(String(plain))
      return
    }
    guard let field = PlanWords.headed(plain, isColumn: true) else { return nil }
    self = .field(field)
  }

  private static func named(_ text: String, _ page: RecordSource) -> PlanColumn? {
    let word = PlanWords.bare(fold(text))
    if ["no", "n°", "#", "numero", "number", "num", "id", "code", "ref", "nº", "no."].contains(word) { return .number }
    if ["fait", "faite", "done", "complete", "completed", "termine", "realisee", "✓", "✔", "✅", "☑"].contains(word) {
      return .done
    }
    if page.words.own.contains(word) { return .level(word) }
    if word.hasPrefix("indicat") { return .field(.indicators) }
    if word.hasPrefix("objectif") || word.hasPrefix("objective") {
      return .level(word.hasPrefix("objectif") ? "objectif" : "objective")
    }
    if word.hasPrefix("enonce") || word == "statement" { return .statement }
    if let field = PlanWords.field(word) { return .field(field) }
    // « Direction » is who answers in French, and a level in English.
    if word == "direction", page.language == .french { return .field(.lead) }
    let singular = PlanWords.singular(word)
    if let rank = PlanWords.levels[singular] {
      return rank >= .project && PlanWords.stepColumns.contains(word) ? .step : .level(singular)
    }
    if PlanWords.stepColumns.contains(word) { return .step }
    if case .theory(let kind)? = PlanWords.sections[word] { return .theory(kind) }
    return nil
  }

  /// « Cible 2024 », « Valeur de départ (2021) », “2024 target”.
  private static func dated(_ text: Substring, _ page: RecordSource) -> PlanColumn? {
    guard let (field, date) = indicatorField(String(text), page), let date else { return nil }
    return .value(field, date: date)
  }

  var isLevel: Bool { if case .level = self { true } else { false } }
  var isPeriod: Bool { if case .period = self { true } else { false } }
  var isAxis: Bool { if case .axis = self { true } else { false } }
  var isValue: Bool {
    switch self {
    case .value, .field(.baseline), .field(.target), .field(.actuals): true
    default: false
    }
  }
  var theoryKind: TheorySection.Kind? { if case .theory(let kind) = self { kind } else { nil } }
}

/// Whether a table may be a strategic matrix: its rows are then objectives.
func isMatrix(_ rows: [[[Inline]]]) -> Bool {
  guard let header = rows.first else { return false }
  let words = header.map { fold($0.plain) }
  let hasObjective = words.contains { $0.hasPrefix("objecti") || PlanWords.levels[$0] == .objective }
  let axes = header.contains { if case .axis? = OutlineWords.axis($0.plain) { true } else { false } }
  return hasObjective && axes
}

/// A table of a plan: its columns, and its rows under them.
struct PlanTable {
  let page: RecordSource
  let block: Block
  let header: [[Inline]]
  let columns: [PlanColumn?]
  let rows: [[[Inline]]]

  /// What a whole table tells.
  enum Kind { case matrix, indicators, steps, theory, fields }

  init?(_ rows: [[[Inline]]], _ block: Block, _ page: RecordSource) {
    guard let header = rows.first else { return nil }
    self.header = header
    self.page = page
    self.block = block
    self.rows = repeatAbove(Array(rows.dropFirst()))
    var columns = settleColumns(header.map { PlanColumn($0.plain, page) }, header, self.rows, page)
    // After « Indicateur », an « Objectif 2028 » is what is aimed at.
    if columns.first == .field(.indicators) {
      for (index, cell) in header.enumerated() {
        if case .level? = columns[index], let (field, date) = indicatorField(cell.plain, page) {
          columns[index] = date.map { .value(field, date: $0) } ?? .field(field)
        }
      }
    }
    self.columns = columns
  }

  /// Nil of a table that fits none.
  func kind(isUnderMilestones: Bool) -> Kind? {
    let known = Set(columns.compactMap { $0 })
    func has(_ test: (PlanColumn) -> Bool) -> Bool { known.contains(where: test) }
    // « Objectif », “Goal”, “Strategic objective”.
    let hasObjective = has { if case .level(let word) = $0 { PlanWords.levels[word] == .objective } else { false } }
    let hasIndicators = known.contains(.field(.indicators))
    let hasSteps = known.contains(.step) || has { if case .level(let word) = $0 { isStepWord(word) } else { false } }
    let hasTime = known.contains(.field(.date)) || known.contains(.field(.start)) || known.contains(.field(.end))
    let hasState = known.contains(.field(.state)) || known.contains(.field(.progress)) || known.contains(.done)
    if hasObjective, has(\.isAxis) { return .matrix }
    let hasLead = known.contains(.field(.lead))
    if hasObjective, hasIndicators, has(\.isValue), !hasSteps, !hasState { return .matrix }
    if hasIndicators, has(\.isValue) || has(\.isPeriod), !hasState, !hasSteps { return .indicators }
    if has({ $0.theoryKind != nil }), Set(known.compactMap(\.theoryKind)).count > 1, !hasTime, !hasState {
      return .theory
    }
    if hasObjective, hasIndicators, !hasSteps, !hasState, !hasLead { return .matrix }
    let hasTitle = hasSteps || has(\.isLevel) || columns.contains { $0 == nil } || has { $0.theoryKind == .activities }
    if hasTitle, hasTime || hasState || isUnderMilestones { return .steps }
    if hasSteps || has(\.isLevel), known.contains(.field(.lead)) || known.contains(.field(.budget)) { return .steps }
    if hasSteps || has(\.isLevel), has(\.isPeriod), areMarks { return .steps }
    if areFields { return .fields }
    return nil
  }

  private func isStepWord(_ word: String) -> Bool { PlanWords.levels[word].map { $0 >= .project } ?? false }

  /// Whether what stands under dates are marks of when something is done.
  private var areMarks: Bool {
    var count = 0
    for row in rows {
      for (index, column) in columns.enumerated() where column?.isPeriod ?? false {
        let text = plain(row, index)
        if text.isEmpty { continue }
        guard isMark(text) else { return false }
        count += 1
      }
    }
    return count > 0
  }

  /// Whether each row, the head too, is a field and its value.
  private var areFields: Bool {
    guard header.count == 2 else { return false }
    let words = rows.map { plain($0, 0) }
    return words.count > 1 && words.allSatisfy { PlanWords.field($0) != nil }
  }

  func plain(_ row: [[Inline]], _ index: Int) -> String { cellText(row, index) }
}

/// What a cell says; empty of one that says that there is nothing.
func cellText(_ row: [[Inline]], _ index: Int) -> String {
  guard row.indices.contains(index) else { return "" }
  let text = String(row[index].plain[...].trimmed)
  return ["-", "–", "—", "s.o.", "s. o.", "n/a", "N/A", "n.a.", "N.A.", "S.O.", "…", "..."].contains(text) ? "" : text
}

/// `x`, `●`, « oui »: a box that is filled.
func isMark(_ text: String) -> Bool {
  ["x", "✓", "✔", "✔️", "✅", "☑", "☒", "●", "■", "•", "*", "oui", "yes", "fait", "done", "1"].contains(fold(text))
}

/// Whether a cell is the number of its row, and says nothing else.
func isNumber(_ text: String) -> Bool {
  text.utf8.count < 12 && text.allSatisfy { $0.isNumber || ".-)( #°".contains($0) || $0.isPunctuation }
}

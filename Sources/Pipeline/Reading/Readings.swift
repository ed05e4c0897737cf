import Basics
import Dates
import Diagnostics
import Model
import ModelChecks

extension ReadingReport {
  /// How a plan was read, on the day that its states are told for.
  init(_ plan: Plan, asOf day: CivilDate, sources: SourceMap) {
    self.init(title: plan.header.title, address: plan.header.address)
    var reader = PlanLines(day: day, sources: sources)
    reader.read(plan)
    lines = reader.sorted
  }
}

/// The lines of a plan's report: its parts, each where it is written, and between them what became of the rest of its text.
private struct PlanLines {
  let day: CivilDate
  let sources: SourceMap
  /// With the place of each in its source.
  private var lines: [(origin: Origin, line: ReadingReport.Line)] = []

  init(day: CivilDate, sources: SourceMap) {
    self.day = day
    self.sources = sources
  }

  /// In the order of the text; what has no depth of its own stands under the level before it.
  var sorted: [ReadingReport.Line] {
    var depth = 0
    var file: String?
    return lines.filter { !isWhole($0.origin, $0.line.outcome) }.enumerated().sorted { left, right in
      let (l, r) = (left.element.origin, right.element.origin)
      if l.source != r.source { return l.source < r.source }
      if l.range.lower != r.range.lower { return l.range.lower < r.range.lower }
      return left.offset < right.offset
    }.map { _, entry in
      var line = entry.line
      if line.file != file { depth = 0 }
      file = line.file
      if line.outcome == .level { depth = line.depth + 1 }
      if line.depth < 0 { line.depth = depth }
      return line
    }
  }

  /// Whether a stretch is but the list or table of milestones and indicators that have lines of their own.
  private func isWhole(_ origin: Origin, _ outcome: ReadingReport.Outcome) -> Bool {
    guard outcome == .part, let starts = starts[origin.source] else { return false }
    var lower = 0
    var upper = starts.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if starts[middle] < origin.range.lower { lower = middle + 1 } else { upper = middle }
    }
    return lower < starts.count && starts[lower] < origin.range.upper
  }

  /// Where milestones and indicators begin, by their source, rising.
  private var starts: [String: [Int]] = [:]

  mutating func read(_ plan: Plan) {
    var depths: [String: Int] = [:]
    for issue in plan.issues {
      let depth = issue.parent.flatMap { depths[$0] }.map { $0 + 1 } ?? 0
      depths[issue.id] = depth
      add(.level, issue.title, at: issue.origin, label: name(issue.label, issue.number), depth: depth)
    }
    read(plan.details)
    for objective in plan.objectives {
      let depth = objective.issue.flatMap { depths[$0] }.map { $0 + 1 } ?? 0
      add(
        .level, objective.title, at: objective.origin, label: name(objective.label, objective.number), depth: depth,
        seen: [date(objective.due)] + seen(objective.details))
      read(objective.details)
      for project in objective.projects {
        add(
          .level, project.title, at: project.origin, label: name(project.label, project.number), depth: depth + 1,
          seen: seen(project.details))
        read(project.details)
      }
    }
    let own = lines.filter { $0.line.outcome == .milestone || $0.line.outcome == .indicator }
    starts = Dictionary(grouping: own, by: \.origin.source).mapValues { $0.map(\.origin.range.lower).sorted() }
    // A paragraph that has several things which nobody knows is one.
    var told: Set<PlanReading.Stretch> = []
    for stretch in plan.reading.stretches where told.insert(stretch).inserted { read(stretch) }
  }

  private mutating func read(_ details: Details) {
    for milestone in details.milestones {
      add(.milestone, milestone.title, at: milestone.origin, seen: seen(milestone))
      for indicator in milestone.indicators { read(indicator) }
    }
    for indicator in details.indicators { read(indicator) }
  }

  private mutating func read(_ indicator: Indicator) {
    let values = (indicator.baseline.map { [$0] } ?? []) + indicator.actuals + indicator.targets
    add(
      .indicator, indicator.title, at: indicator.origin,
      seen: values.map { measure in
        same(measure.text + (measure.date.map { " (\($0.text))" } ?? ""))
      })
  }

  private mutating func read(_ stretch: PlanReading.Stretch) {
    let outcome: ReadingReport.Outcome =
      switch stretch.outcome {
      case .field: .field
      case .part: .part
      case .prose: .prose
      case .unread: .unread
      }
    let text = sources.text(of: stretch.origin)
    guard !text.isEmpty else { return }
    add(outcome, text, at: stretch.origin)
  }

  // MARK: What was seen

  private func seen(_ milestone: Milestone) -> [Words?] {
    let state = milestone.state(asOf: day)
    let words = Words(
      fr: State.shown(state, in: .french), en: State.shown(state, in: .english))
    return [
      date(milestone.date), milestone.newDate.flatMap(arrow), words,
      milestone.progress.map { Words(fr: "\($0) %", en: "\($0)%") }, leads(milestone.leads),
      milestone.budget.map(same),
    ]
  }

  private func seen(_ details: Details) -> [Words?] { [leads(details.leads), details.budget.map(same)] }

  private func leads(_ leads: [RecordReference]) -> Words? {
    guard !leads.isEmpty else { return nil }
    let names = leads.map(\.name).joined(separator: ", ")
    return Words(fr: "responsable : \(names)", en: "lead: \(names)")
  }

  /// « automne 2021 = 2021-23 »: the date as it is written, and as it is understood.
  private func date(_ when: DateExpression?) -> Words? {
    guard let when else { return nil }
    guard let edtf = when.edtf?.description else { return when.kind == .unknown ? unread(when) : same(when.text) }
    return same(edtf == when.text ? edtf : "\(when.text) = \(edtf)")
  }

  private func unread(_ when: DateExpression) -> Words {
    Words(fr: "\(when.text) : date non lue", en: "\(when.text): date not read")
  }

  private func arrow(_ when: DateExpression) -> Words? {
    date(when).map { Words(fr: "→ \($0.french)", en: "→ \($0.english)") }
  }

  private func same(_ text: String) -> Words { Words(fr: text, en: text) }

  // MARK: Private

  private func name(_ label: String, _ number: String?) -> String { number.map { "\(label) \($0)" } ?? label }

  private mutating func add(
    _ outcome: ReadingReport.Outcome, _ text: String, at origin: Origin, label: String? = nil, depth: Int = -1,
    seen: [Words?] = []
  ) {
    let line = ReadingReport.Line(
      depth: depth, outcome: outcome, label: label, text: text, seen: seen.compactMap(\.self),
      file: join(sources.content, origin.source), line: sources.line(of: origin))
    lines.append((origin, line))
  }
}

import Basics
import Dates
import Diagnostics
import Markdown
import Model

/// Reads the text of a plan, or of a part of one, into a builder.
struct OutlineReader {
  private let page: RecordSource
  private let footnotes: [String: String]
  private var builder: PlanBuilder
  private var findings: [Finding] = []

  /// The section that is open: its label, where it stands, and whether nothing has come for it yet.
  private struct OpenLabel {
    var name: OutlineWords.Label
    var range: SourceRange
    var isEmpty = true
  }
  private var label: OpenLabel?
  private var objectiveLevel = 0
  /// Whether the open objective goes on after its heading came again, its text perhaps with it.
  private var isContinued = false

  private init(_ outline: Outline, _ page: RecordSource, _ builder: PlanBuilder) {
    self.page = page
    self.builder = builder
    footnotes = outline.footnotes
  }

  /// Reads a text into the builder, from what is open there on.
  static func read(_ outline: Outline, _ page: RecordSource, into builder: inout PlanBuilder) {
    var reader = OutlineReader(outline, page, builder)
    let blocks = promoteBareHeadings(outline.blocks, page, findings: &reader.findings)
    for event in EventReader(words: OutlineWords()).read(blocks) { reader.read(event) }
    reader.closeLabel()
    builder = reader.builder
    builder.findings += reader.findings
  }

  private mutating func read(_ event: OutlineEvent<OutlineWords.Label>) {
    switch event {
    case .heading(let heading, let level, let block):
      closeLabel()
      open(heading, level: level, block)
    case .title(let level, let block):
      closeLabel()
      if let heading = numbered(block) { return open(heading, level: level, block) }
      if let slip = slip(in: block) { findings.append(slip) }
      // A heading of the objectives' rank that announces none ends them.
      if builder.place != .plan && level <= objectiveLevel { builder.openClosing() }
      add(block.markup, block)
    case .label(let name, let line, let value, let markup, let block):
      openLabel(name, line, value, markup, block)
    case .list(let items, let block): addList(items, block)
    case .text(let inlines, let markup, let block): addText(inlines, markup, block)
    case .table(let rows, let block):
      if readMatrix(rows, block, page, into: &builder, findings: &findings) {
        note(block.footnotes)
      } else {
        add(block.markup, block)
      }
    case .other(let block):
      label = nil
      add(block.markup, block)
    }
  }

  // MARK: Headings

  private mutating func open(_ heading: OutlineHeading, level: Int, _ block: Block) {
    let origin = page.origin(block.range)
    isContinued = false
    switch heading.rank {
    case .issue:
      objectiveLevel = level
      builder.openIssue(heading.label, heading.number, heading.title, at: origin)
    case .objective:
      if builder.plan.issues.isEmpty { objectiveLevel = level }
      isContinued = builder.openObjective(heading.label, heading.number, heading.title, at: origin)
      if isContinued { findings.append(comesAgain(heading, block)) }
    case .project:
      guard builder.openProject(heading.label, heading.number, heading.title, at: origin) else {
        findings.append(orphan(block))
        return
      }
    }
    note(block.footnotes)
  }

  /// « 1.1 Titre », which under an issue is an objective.
  private func numbered(_ block: Block) -> OutlineHeading? {
    guard !builder.plan.issues.isEmpty, case .heading(_, let inlines) = block.kind else { return nil }
    let word = page.language == .french ? "Objectif" : "Objective"
    guard let heading = OutlineHeading("\(word) \(inlines.plain)"), heading.number?.contains(".") == true else {
      return nil
    }
    return heading
  }

  /// A heading such as « Projt : Site », one slip away from one that announces something; nil for any other.
  private func slip(in block: Block) -> Finding? {
    guard case .heading(_, let inlines) = block.kind else { return nil }
    let text = inlines.plain
    let word = String(text.prefix { $0.isLetter })
    let words = OutlineWords.ranks.keys.filter { $0.count >= 4 }.sorted()
    guard word.count >= 4, let meant = nearMiss(of: word, among: words), abs(meant.count - word.count) <= 1,
      let heading = OutlineHeading(meant.prefix(1).uppercased() + meant.dropFirst() + text.dropFirst(word.count))
    else { return nil }
    return Finding(
      .outlineSlip, in: page.text, at: page.place(of: word, in: block.range),
      Words(
        fr: "« \(word) » n’annonce rien : ce titre est publié comme un simple intertitre",
        en: "“\(word)” announces nothing: this heading is published as it stands"),
      hint: Words(fr: "Vouliez-vous dire « \(heading.label) »?", en: "Did you mean “\(heading.label)”?"))
  }

  /// A view of a plan in a plan's own text, where it stays text.
  private func embedInPlan(_ text: String, _ block: Block) -> Finding {
    Finding(
      .embedUnknown, as: .warning, in: page.text, at: page.place(of: text, in: block.range),
      Words(
        fr: "une vue ne se place pas dans le texte d’un plan : elle y reste telle quelle",
        en: "a view cannot be put in the text of a plan: it stays there as it is written"),
      hint: Words(
        fr: "Mettez-la dans une autre page; celles du plan montrent déjà ses vues.",
        en: "Put it in another page; those of the plan show its views already."))
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
      Words(fr: "ce projet n’est sous aucun objectif", en: "this project is under no objective"),
      hint: Words(
        fr: "Mettez avant lui un titre comme « ## Objectif 1 : … ».",
        en: "Put a heading such as “## Objective 1: …” before it."))
  }

  // MARK: Sections

  private mutating func openLabel(
    _ name: OutlineWords.Label, _ line: String, _ value: [Inline], _ markup: String, _ block: Block
  ) {
    closeLabel()
    // The word may be there for itself: « Mission » under a project is prose.
    guard belongs(name) else { return add(markup, block) }
    label = OpenLabel(name: name, range: page.place(of: line, in: block.range))
    if !value.isEmpty {
      label?.isEmpty = false
      take(value, as: name)
      note(block.footnotes)
    }
    if case .axis(let number, let name) = name {
      builder.add(Axis(number: number, name: name))
      // At the start of a plan, an axis is named and that is all.
      if builder.place == .plan { label = nil }
    }
  }

  /// Whether a label means something where it stands.
  private func belongs(_ name: OutlineWords.Label) -> Bool {
    switch name {
    case .vision, .mission, .values, .orientations: builder.place == .plan
    case .statement, .due: builder.place == .objective
    case .axis: builder.place == .objective || builder.place == .plan
    default: builder.place != .closing && builder.place != .issue
    }
  }

  private mutating func addList(_ items: [ListItem], _ block: Block) {
    guard let open = label, open.name != .lead, open.name != .budget, open.name != .due else {
      return add(block.markup, block)
    }
    label?.isEmpty = false
    for item in items {
      switch open.name {
      case .milestones: builder.add(readMilestone(item, page, findings: &findings))
      case .indicators: builder.add(readIndicator(item, page, findings: &findings))
      case .partners: builder.edit { $0.partners += readPartners(item.text, isOne: true) }
      case .results: builder.edit { $0.results.append(Prose(item.text.markup)) }
      case .values: builder.editPlan { $0.strategy.values.append(Prose(item.text.markup)) }
      case .orientations: builder.editPlan { $0.strategy.orientations.append(Prose(item.text.markup)) }
      case .axis(let number, _): addAction(item.text, axis: number)
      case .vision, .mission, .statement: take(item.text, as: open.name)
      case .lead, .budget, .due: break
      }
    }
    note(block.footnotes)
  }

  private mutating func addText(_ inlines: [Inline], _ markup: String, _ block: Block) {
    if inlines.count == 1, inlines[0].isText, inlines.plain.hasPrefix("{{"), inlines.plain.hasSuffix("}}") {
      findings.append(embedInPlan(inlines.plain, block))
    }
    // A label that nothing follows on its line takes the paragraph after it; what is always a list waits for one.
    let lists: [OutlineWords.Label] = [.milestones, .indicators, .values, .orientations]
    guard let open = label, open.isEmpty, !lists.contains(open.name) else {
      return add(markup, block)
    }
    label?.isEmpty = false
    take(inlines, as: open.name)
    note(block.footnotes)
  }

  private mutating func take(_ inlines: [Inline], as name: OutlineWords.Label) {
    switch name {
    case .partners: builder.edit { $0.partners += readPartners(inlines, isOne: false) }
    case .results: builder.edit { $0.results.append(Prose(inlines.markup)) }
    case .lead: builder.edit { $0.leads += readLeads(inlines) }
    case .budget: builder.edit { $0.budget = inlines.plain }
    case .statement: readStatement(inlines, page, into: &builder)
    case .due:
      let due = page.readDate(inlines.plain, at: label?.range, findings: &findings)
      builder.editObjective { $0.due = due }
    case .axis(let number, _): addAction(inlines, axis: number)
    case .vision: builder.editPlan { $0.strategy.vision = Prose(inlines.markup) }
    case .mission: builder.editPlan { $0.strategy.mission = Prose(inlines.markup) }
    case .values: builder.editPlan { $0.strategy.values.append(Prose(inlines.markup)) }
    case .orientations: builder.editPlan { $0.strategy.orientations.append(Prose(inlines.markup)) }
    case .milestones, .indicators: builder.add(prose: inlines.paragraph)
    }
  }

  private mutating func addAction(_ inlines: [Inline], axis number: String) {
    builder.editObjective { $0.actions.append(AxisAction(axis: number, text: Prose(inlines.markup))) }
  }

  private mutating func closeLabel() {
    defer { label = nil }
    guard let label, label.isEmpty else { return }
    let name = page.text.slice(label.range.lower, label.range.upper).split(whereSeparator: \.isNewline).last ?? ""
    findings.append(emptySection(String(name.trimmed), page, at: label.range))
  }

  // MARK: Prose

  private mutating func add(_ markup: String, _ block: Block) {
    if !(isContinued && builder.holds(prose: markup)) { builder.add(prose: markup) }
    note(block.footnotes)
  }

  /// Keeps the footnotes that a block refers to with what is open.
  private mutating func note(_ labels: [String]) {
    for name in labels {
      guard let item = footnotes[name] else { continue }
      builder.edit { details in
        if details.footnotes.markup.rangeInUTF8(of: "id=\"fn-\(name)\"") == nil { details.footnotes.markup += item }
      }
    }
  }
}

/// A label that nothing follows.
func emptySection(_ name: String, _ page: RecordSource, at range: SourceRange) -> Finding {
  Finding(
    .outlineEmpty, in: page.text, at: range,
    Words(fr: "rien ne suit « \(name) »", en: "nothing follows “\(name)”"),
    hint: Words(fr: "Complétez, ou retirez cette ligne.", en: "Complete it, or take this line out."))
}

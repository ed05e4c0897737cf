import Basics
import Dates
import Diagnostics
import Markdown
import Model

extension OutlineReader {
  /// Whether an event holds steps: what stands under a heading that has some makes a level of it.
  func holdsSteps(_ event: OutlineEvent<OutlineWords.Label>) -> Bool {
    switch event {
    case .list(let items, _): return items.contains { isStep($0, page) }
    case .label(.milestones, _, _, _, _): return true
    case .label(.field(let field), _, let value, _, _):
      switch field {
      case .date: return page.isDate(value.plain)
      case .state, .progress: return page.clause(value.plain) != nil
      default: return false
      }
    case .table(let rows, let block):
      return PlanTable(rows, block, page)?.kind(isUnderMilestones: false) == .steps
    default: return false
    }
  }

  // MARK: Labels

  mutating func openLabel(
    _ name: OutlineWords.Label, _ line: String, _ value: [Inline], _ markup: String, _ block: Block
  ) {
    if takeIndicatorKey(line, value, block) { return }
    closeLabel()
    // The word may be there for itself: « Mission » under a project is prose. So is a value that is not of its kind.
    guard belongs(name), value.isEmpty || accepts(value, name) && !builder.has(name) else {
      if !value.isEmpty { census.readText(value, block) }
      return add(markup, block)
    }
    // « Livrables : un guide » lists no steps: it is a field that nobody knows.
    if name == .milestones, !value.isEmpty, !isDue(value), !holdsSteps(value) {
      census.readText(value, block)
      return add(markup, block)
    }
    label = OpenLabel(name: name, line: line, range: page.place(of: line, in: block.range))
    builder.note(.field, page.origin(page.place(of: line, in: block.range)))
    if !value.isEmpty {
      label?.isEmpty = false
      take(value, as: name)
    }
    // A word alone is not shown; the note that it calls is.
    note(block.footnotes)
    if case .axis(let number, let name) = name {
      builder.add(Axis(number: number, name: name))
      // At the start of a plan, an axis is named and that is all.
      if builder.place == .plan { label = nil }
    }
  }

  /// « Départ : 220 (2024) » under « Indicateur : Membres ».
  private mutating func takeIndicatorKey(_ line: String, _ value: [Inline], _ block: Block) -> Bool {
    let range = page.place(of: line, in: block.range)
    guard hasOpenIndicator, !value.isEmpty,
      var key = readKeyLine([Inline(text: line)], in: .indicator, at: range, page),
      [.unit, .baseline, .target, .actuals].contains(key.field)
    else { return false }
    key.text = value
    return takeIndicatorKeys([key], block, range)
  }

  mutating func takeIndicatorKeys(_ keys: [KeyValue], _ block: Block, _ range: SourceRange) -> Bool {
    let page = page
    var found: [Finding] = []
    guard builder.editLastIndicator({ $0.take(keys, page, findings: &found) }) else { return false }
    findings += found
    builder.note(.field, page.origin(range))
    note(block.footnotes)
    return true
  }

  /// Whether what follows « Échéancier : » is a date.
  private func isDue(_ value: [Inline]) -> Bool {
    (builder.place == .objective || builder.place == .project) && page.isDate(value.plain)
  }

  private func holdsSteps(_ inlines: [Inline]) -> Bool {
    stepItems(inlines, SourceRange(at: 0)).contains { isStep($0, page) }
  }

  func stepItems(_ inlines: [Inline], _ range: SourceRange) -> [ListItem] {
    inlines.plain.split(separator: ";").map { String($0.trimmed) }.filter { !$0.isEmpty }.map {
      ListItem(
        isTicked: nil, text: [Inline(text: $0)], blocks: [], range: page.place(of: $0, in: range), footnotes: [])
    }
  }

  /// Whether what comes next may be said of the indicator before it.
  var hasOpenIndicator: Bool { label.map { $0.name == .field(.indicators) && !$0.isEmpty } ?? false }

  /// Whether a label means something where it stands.
  func belongs(_ name: OutlineWords.Label) -> Bool {
    switch name {
    case .vision, .mission, .values, .orientations: return builder.place == .plan
    case .statement: return builder.place == .objective
    case .axis: return builder.place == .objective || builder.place == .plan
    case .field(let field):
      switch field {
      // What a heading alone says of itself.
      case .date, .state, .progress, .newDate: return builder.place == .objective || builder.place == .project
      case .lead, .budget, .spent, .indicators, .partners, .results:
        return builder.place != .closing && builder.place != .issue
      default: return false
      }
    case .milestones, .theory: return builder.place != .closing
    }
  }

  /// Whether what follows a label on its line may be its value.
  private func accepts(_ value: [Inline], _ name: OutlineWords.Label) -> Bool {
    switch name {
    // « Échéancier : » opens a list as well; a sentence is none of both.
    case .milestones: page.isDate(value.plain) || value.plain.utf8.count < 160
    default: true
    }
  }

  mutating func closeLabel() {
    defer { label = nil }
    guard let label, label.isEmpty else { return }
    let name = page.text.slice(label.range.lower, label.range.upper).split(whereSeparator: \.isNewline).last ?? ""
    findings.append(emptySection(String(name.trimmed), page, at: label.range))
  }

  // MARK: Texts

  mutating func addText(_ inlines: [Inline], _ markup: String, _ block: Block) {
    if inlines.count == 1, inlines[0].isText, inlines.plain.hasPrefix("{{"), inlines.plain.hasSuffix("}}") {
      findings.append(embedInPlan(inlines.plain, block))
    }
    if label?.name == .milestones, addSteps(lines: inlines.lines, block) { return }
    // A label that nothing follows on its line takes the paragraph after it; what is always a list waits for one.
    let lists: [OutlineWords.Label] = [.milestones, .field(.indicators), .values, .orientations, .theory(.activities)]
    guard let open = label, open.isEmpty, !lists.contains(open.name) else {
      // A date alone before the first level is one of a cover page.
      if !(builder.place == .plan && hasLevels) {
        census.readText(inlines, block, isOfSteps: label?.name == .milestones)
      }
      takeStateOfLevel(inlines, block)
      return add(markup, block)
    }
    label?.isEmpty = false
    take(inlines, as: open.name)
    note(block.footnotes)
  }

  /// « Réalisée. Trois soirées ont eu lieu. », « Reportée à 2027, faute de financement » under a heading: how it goes, as a report has it.
  private mutating func takeStateOfLevel(_ inlines: [Inline], _ block: Block) {
    let text = inlines.plain
    guard builder.place == .objective || builder.place == .project, StatePhrase.leading(in: text) != nil else { return }
    let sentence = text.rangeInUTF8(of: ". ").map { String(text[..<$0.lowerBound]) } ?? text
    guard let (phrase, _) = page.clause(sentence), phrase.words.contains(where: \.isLetter), !phrase.isForStates else {
      return
    }
    builder.takeProse(KeyValue(field: .state, text: [Inline(text: sentence)], range: block.range), page)
  }

  /// « Actions : » over bare lines, each of which is a step.
  private mutating func addSteps(lines: [[Inline]], _ block: Block) -> Bool {
    let items = lines.map { line in
      ListItem(
        isTicked: nil, text: line, blocks: [], range: page.place(of: line.plain, in: block.range), footnotes: [])
    }
    var unused: [Finding] = []
    let areSteps = items.allSatisfy { item in
      let read = readItem(item.text, page, item.range, findings: &unused)
      return read.isStep && !read.isDatedInSentence
    }
    guard areSteps, !items.isEmpty else { return false }
    label?.isEmpty = false
    for item in items { addStep(item) }
    builder.note(.part, page.origin(block.range))
    note(block.footnotes)
    return true
  }

  /// Takes what follows a label.
  mutating func take(_ inlines: [Inline], as name: OutlineWords.Label) {
    switch name {
    case .field(.partners): builder.edit { $0.partners += readPartners(inlines, isOne: false) }
    case .field(.results): builder.edit { $0.results.append(Prose(inlines.markup)) }
    case .field(.lead): builder.edit { $0.leads += readLeads(inlines) }
    case .field(.budget): builder.edit { $0.budget = inlines.plain }
    case .field(.spent): builder.edit { $0.spent = inlines.plain }
    case .field(.indicators):
      for indicator in readIndicators(inlines, range: label?.range ?? SourceRange(at: 0), page, findings: &findings) {
        builder.add(indicator)
      }
    case .field(.date): takeDate(inlines)
    case .field(let field): takeOwn(field, inlines)
    case .statement: readStatement(inlines, page, into: &builder)
    case .axis(let number, _): addAction(inlines, axis: number)
    case .vision: builder.editPlan { $0.strategy.vision = Prose(inlines.markup) }
    case .mission: builder.editPlan { $0.strategy.mission = Prose(inlines.markup) }
    case .values: builder.editPlan { $0.strategy.values.append(Prose(inlines.markup)) }
    case .orientations: builder.editPlan { $0.strategy.orientations.append(Prose(inlines.markup)) }
    case .theory(let kind):
      if let label {
        addTheory(kind, label, inlines.plain.split(separator: ";").map { Prose(escape(String($0.trimmed))) })
      }
    case .milestones:
      // « Échéancier : juin 2024 »
      let isOpen = builder.place == .objective || builder.place == .project
      if isOpen, page.isDate(inlines.plain) {
        takeDate(inlines)
      } else {
        takeSteps(inlines)
      }
    }
  }

  /// « Actions : peindre (juin 2024); recruter (mai 2024) ».
  private mutating func takeSteps(_ inlines: [Inline]) {
    let items = stepItems(inlines, label?.range ?? SourceRange(at: 0))
    if items.contains(where: { isStep($0, page) }) {
      for item in items { addStep(item) }
    } else {
      builder.add(prose: inlines.paragraph)
    }
  }

  /// A date is what an objective is due, and what a project without steps has.
  private mutating func takeDate(_ inlines: [Inline]) {
    if builder.place == .objective, let place = label?.range, page.stateInPlaceOfDate(inlines.plain) != nil {
      return takeOwn(.state, inlines, at: place)
    }
    guard builder.place == .objective else { return takeOwn(.date, inlines) }
    let due = page.readDate(inlines.plain, at: label?.range, findings: &findings)
    builder.editObjective { $0.due = due }
    var unused: [Finding] = []
    let key = KeyValue(field: .date, text: inlines, range: label?.range ?? SourceRange(at: 0))
    builder.takeOwn(key, page, findings: &unused)
  }

  private mutating func takeOwn(_ field: Field, _ inlines: [Inline], at range: SourceRange? = nil) {
    let isState = field == .date && page.stateInPlaceOfDate(inlines.plain) != nil
    let key = KeyValue(
      field: isState ? .state : field, text: inlines, range: range ?? label?.range ?? SourceRange(at: 0))
    builder.takeOwn(key, page, findings: &findings)
  }

  private mutating func addAction(_ inlines: [Inline], axis number: String) {
    builder.editObjective { $0.actions.append(AxisAction(axis: number, text: Prose(inlines.markup))) }
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
}

import Basics
import Diagnostics
import Markdown
import Model

/// Reads a plan from its text: objectives, projects, and what is written under each.
struct PlanReader {
  private let page: PlanSource
  private var source: SourceText { page.text }
  private let footnotes: [String: String]
  private(set) var findings: [Finding] = []
  private(set) var plan: Plan

  /// Where what comes next belongs.
  private enum Place { case plan, objective, project, closing }
  private var place = Place.plan
  private var label: (name: OutlineWords.Label, range: SourceRange, isEmpty: Bool)?
  /// The objective that is open.
  private var current = -1
  private var objectiveLevel = 0
  /// Whether the open objective goes on after its heading came again, its text perhaps with it.
  private var isContinued = false
  private var objectiveNames = UniqueNames()
  private var milestoneNames = UniqueNames()
  private var notesSeen: Set<String> = []

  init(_ header: Header, _ outline: Outline, page: PlanSource) {
    plan = Plan(header: header)
    footnotes = outline.footnotes
    self.page = page
    for event in readEvents(outline.blocks) { read(event) }
    closeLabel()
  }

  private mutating func read(_ event: OutlineEvent) {
    switch event {
    case .heading(let heading, let level, let block):
      closeLabel()
      heading.rank == .project ? openProject(heading, block) : openObjective(heading, level: level, block)
    case .title(let level, let block):
      closeLabel()
      // A heading of the objectives' rank that announces none ends them.
      if place != .plan && level <= objectiveLevel { place = .closing }
      add(block.markup, block)
    case .label(let name, let range):
      closeLabel()
      label = (name, range, true)
    case .list(let items, let block):
      addList(items, block)
    case .text(let inlines, let markup, let block):
      addText(inlines, markup, block)
    case .other(let block):
      label = nil
      add(block.markup, block)
    }
  }

  // MARK: Headings

  private mutating func openObjective(_ heading: OutlineHeading, level: Int, _ block: Block) {
    place = .objective
    objectiveLevel = level
    milestoneNames = UniqueNames()
    isContinued = false
    if let same = plan.objectives.lastIndex(where: { isSame($0, heading) }) {
      findings.append(
        Finding(
          .outlineRepeated, in: source, at: block.range,
          Words(
            fr: "ce titre revient : ce qui suit continue « \(plan.objectives[same].title) »",
            en: "this heading comes again: what follows continues “\(plan.objectives[same].title)”")))
      current = same
      isContinued = true
      return
    }
    let name = heading.number.map { "\(heading.label) \($0)" } ?? heading.title
    plan.objectives.append(
      Objective(
        id: objectiveNames.claim(identifier(name)), label: heading.label, number: heading.number, title: heading.title,
        origin: page.origin(block.range)))
    current = plan.objectives.count - 1
    note(block.footnotes)
  }

  private func isSame(_ objective: Objective, _ heading: OutlineHeading) -> Bool {
    fold(objective.title) == fold(heading.title) && objective.number == heading.number
      && fold(objective.label) == fold(heading.label)
  }

  private mutating func openProject(_ heading: OutlineHeading, _ block: Block) {
    guard current >= 0 else {
      findings.append(
        Finding(
          .outlineOrphan, in: source, at: block.range,
          Words(fr: "ce projet n’est sous aucun objectif", en: "this project is under no objective"),
          hint: Words(
            fr: "Mettez avant lui un titre comme « ## Objectif 1 : … ».",
            en: "Put a heading such as “## Objective 1: …” before it.")))
      return
    }
    place = .project
    milestoneNames = UniqueNames()
    plan.objectives[current].projects.append(
      Project(
        id: objectiveNames.claim(identifier(heading.title)), label: heading.label, number: heading.number,
        title: heading.title, origin: page.origin(block.range)))
    note(block.footnotes)
  }

  private func identifier(_ name: String) -> String {
    let name = slug(name, limit: 60)
    return name.isEmpty ? "section" : name
  }

  // MARK: What is under them

  private mutating func addList(_ items: [ListItem], _ block: Block) {
    switch label?.name {
    case .milestones:
      label?.isEmpty = false
      let milestones = items.map { readMilestone($0, names: &milestoneNames, in: page, findings: &findings) }
      edit { $0.milestones += milestones }
    case .partners:
      label?.isEmpty = false
      edit { $0.partners += items.flatMap { readPartners($0.text, isOne: true) } }
    case .results:
      label?.isEmpty = false
      edit { $0.results += items.map { Prose($0.text.markup) } }
    case nil: return add(block.markup, block)
    }
    note(block.footnotes)
  }

  private mutating func addText(_ inlines: [Inline], _ markup: String, _ block: Block) {
    // A label takes the text on its line, or the one paragraph after it; milestones are always a list.
    switch label?.name {
    case .partners where label?.isEmpty == true: edit { $0.partners += readPartners(inlines, isOne: false) }
    case .results where label?.isEmpty == true: edit { $0.results.append(Prose(inlines.markup)) }
    default: return add(markup, block)
    }
    label?.isEmpty = false
    note(block.footnotes)
  }

  /// Prose, where it is written.
  private mutating func add(_ markup: String, _ block: Block) {
    switch place {
    case .closing: plan.closing.markup += markup
    case .objective where isContinued && plan.objectives[current].details.body.markup.rangeExists(of: markup): break
    default: edit { $0.body.markup += markup }
    }
    note(block.footnotes)
  }

  private mutating func closeLabel() {
    defer { label = nil }
    guard let label, label.isEmpty else { return }
    let name = source.slice(label.range.lower, label.range.upper).split(whereSeparator: \.isNewline).last ?? ""
    findings.append(
      Finding(
        .outlineEmpty, in: source, at: label.range,
        Words(fr: "rien ne suit « \(name.trimmed) »", en: "nothing follows “\(name.trimmed)”"),
        hint: Words(
          fr: "Complétez, ou retirez cette ligne.", en: "Complete it, or take this line out.")))
  }

  /// Changes the details of what is open.
  private mutating func edit(_ change: (inout Details) -> Void) {
    switch place {
    case .project where !plan.objectives[current].projects.isEmpty:
      change(&plan.objectives[current].projects[plan.objectives[current].projects.count - 1].details)
    case .objective, .project: change(&plan.objectives[current].details)
    case .plan, .closing: change(&plan.details)
    }
  }

  /// Keeps the footnotes that a block refers to with what is open.
  private mutating func note(_ labels: [String]) {
    for name in labels {
      guard let item = footnotes[name] else { continue }
      edit { details in
        if !details.footnotes.markup.rangeExists(of: "id=\"fn-\(name)\"") { details.footnotes.markup += item }
      }
    }
  }
}

extension String {
  fileprivate func rangeExists(of other: String) -> Bool { rangeInUTF8(of: other) != nil }
}

import Basics
import Dates
import Diagnostics
import Markdown
import Model

/// Reads what the front matter of a plan, or of a part of one, says of it: the same things as its outline would.
struct AttributesReader {
  let page: RecordSource
  var findings: [Finding] = []

  // MARK: A plan

  mutating func readPlan(_ attributes: Attributes, into builder: inout PlanBuilder) {
    let vision = prose(.vision, attributes)
    let mission = prose(.mission, attributes)
    let values = proses(.values, attributes)
    let orientations = proses(.orientations, attributes)
    builder.editPlan { plan in
      plan.strategy.vision = vision
      plan.strategy.mission = mission
      plan.strategy.values = values
      plan.strategy.orientations = orientations
    }
    for (index, axis) in (attributes.list(.axes, findings: &findings) ?? []).enumerated() {
      builder.add(Axis(number: "\(index + 1)", name: axis.text))
    }
    for issue in records(.issues, of: .objective, attributes) {
      builder.openIssue(
        page.strings.word(Words(fr: "Enjeu", en: "Issue")), issue.number, issue.title, at: page.origin(issue.range))
    }
    for objective in records(.objectives, of: .objective, attributes) { readObjective(objective, into: &builder) }
  }

  // MARK: Its parts

  /// An objective or a project as front matter has it.
  struct Record {
    var attributes: Attributes
    var number: String?
    var title: String
    var range: SourceRange
  }

  mutating func readObjective(_ record: Record, into builder: inout PlanBuilder) {
    let attributes = record.attributes
    builder.openObjective(
      page.strings.word(Words(fr: "Objectif", en: "Objective")), record.number, record.title,
      id: attributes.text(.id, findings: &findings), at: page.origin(record.range))
    if let issue = attributes.text(.issue, findings: &findings) {
      let id = builder.plan.issues.first { $0.number == issue || $0.id == issue }?.id
      builder.editObjective { $0.issue = id ?? issue }
    }
    if let statement = fragment(.statement, attributes) { readStatement(statement.inlines, page, into: &builder) }
    if let due = date(.due, attributes) { builder.editObjective { $0.due = due } }
    for case .attributes(let action) in attributes.entries(
      .actions, in: .action, language: page.language, findings: &findings)
    {
      guard let axis = action.text(.axis, findings: &findings), let text = prose(.text, action) else { continue }
      builder.editObjective { $0.actions.append(AxisAction(axis: axis, text: text)) }
    }
    readDetails(attributes, into: &builder)
    for project in records(.projects, of: .project, attributes) { readProject(project, into: &builder) }
  }

  mutating func readProject(_ record: Record, into builder: inout PlanBuilder) {
    let id = record.attributes.text(.id, findings: &findings)
    let isOpen = builder.openProject(
      page.strings.word(Words(fr: "Projet", en: "Project")), record.number, record.title, id: id,
      at: page.origin(record.range))
    if isOpen { readDetails(record.attributes, into: &builder) }
  }

  /// What plans, objectives and projects all have.
  mutating func readDetails(_ attributes: Attributes, into builder: inout PlanBuilder) {
    // A plan is as recent as the most recent of its parts.
    if let day = page.day(.updated, of: attributes, findings: &findings) {
      builder.editPlan { $0.header.updated = max($0.header.updated ?? day, day) }
    }
    if let text = fragment(.text, attributes) { builder.add(prose: text.markup) }
    for entry in attributes.keyed(.milestones, in: .milestone, page, findings: &findings) {
      builder.add(milestone(entry))
    }
    for entry in attributes.keyed(.indicators, in: .indicator, page, findings: &findings) {
      let title = entry.text ?? entry.keys.text(.title) ?? []
      builder.add(makeIndicator(title, keys: entry.keys, range: entry.range, page, findings: &findings))
    }
    let partners = fragments(.partners, attributes).flatMap { readPartners($0.inlines, isOne: false) }
    let results = proses(.results, attributes)
    let leads = fragments(.lead, attributes).flatMap { readLeads($0.inlines) }
    let budget = attributes.text(.budget, findings: &findings)
    let spent = attributes.text(.spent, findings: &findings)
    readOwn(attributes, into: &builder)
    builder.edit { details in
      details.partners += partners
      details.results += results
      details.leads += leads
      details.budget = budget ?? details.budget
      details.spent = spent ?? details.spent
    }
  }

  /// What a project says of itself, as a step would: its date, its state.
  private mutating func readOwn(_ attributes: Attributes, into builder: inout PlanBuilder) {
    for field in [Field.date, .state, .progress, .newDate] where attributes.has(field) {
      guard let text = attributes.text(field, findings: &findings) else { continue }
      let range = attributes.range(of: field) ?? SourceRange(at: 0)
      builder.takeOwn(KeyValue(field: field, text: [Inline(text: text)], range: range), page, findings: &findings)
    }
  }

  private mutating func milestone(_ entry: KeyedEntry) -> Milestone {
    // « Conférence 2022 (juin 2022) » may stand in a list as it does in the outline.
    if let text = entry.text {
      let read = readItem(text, page, entry.range, findings: &findings)
      return makeMilestone(read, isTicked: false, keys: [], range: entry.range, page, findings: &findings)
    }
    let read = ReadItem(title: entry.keys.text(.title) ?? [])
    return makeMilestone(read, isTicked: false, keys: entry.keys, range: entry.range, page, findings: &findings)
  }

  // MARK: Values

  /// A record from its own attributes, as a file of its own has them.
  mutating func record(_ attributes: Attributes, title: String, range: SourceRange) -> Record {
    Record(
      attributes: attributes, number: attributes.text(.number, findings: &findings), title: title, range: range)
  }

  private mutating func records(_ field: Field, of type: RecordType, _ attributes: Attributes) -> [Record] {
    attributes.entriesWithRanges(field, in: .record(type), language: page.language, findings: &findings).compactMap {
      entry, range in
      switch entry {
      case .text(let title):
        return Record(
          attributes: Attributes(in: .record(type), source: page.text), number: nil, title: title, range: range)
      case .attributes(let inner):
        findings += inner.onlyOfFiles
        return record(inner, title: inner.text(.title, findings: &findings) ?? "", range: range)
      }
    }
  }

  private mutating func fragment(_ field: Field, _ attributes: Attributes) -> Fragment? {
    guard attributes.has(field), let text = attributes.text(field, findings: &findings) else { return nil }
    return Fragment(
      text, in: page.text, at: attributes.range(of: field) ?? SourceRange(at: 0), options: page.options,
      findings: &findings)
  }

  private mutating func fragments(_ field: Field, _ attributes: Attributes) -> [Fragment] {
    (attributes.texts(field, findings: &findings) ?? []).map { text, range in
      Fragment(text, in: page.text, at: range, options: page.options, findings: &findings)
    }
  }

  private mutating func prose(_ field: Field, _ attributes: Attributes) -> Prose? {
    fragment(field, attributes).map { Prose($0.inlines.markup) }
  }

  private mutating func proses(_ field: Field, _ attributes: Attributes) -> [Prose] {
    fragments(field, attributes).map { Prose($0.inlines.markup) }
  }

  private mutating func date(_ field: Field, _ attributes: Attributes) -> DateExpression? {
    attributes.text(field, findings: &findings).flatMap {
      page.readDate($0, at: attributes.range(of: field), findings: &findings)
    }
  }
}

extension Attributes {
  /// Keys that a file has and a part of one cannot have: they would be passed over, and what is to wait would be published.
  fileprivate var onlyOfFiles: [Finding] {
    [.draft, .publishFrom, .publishUntil, .aliases].compactMap { (field: Field) -> Finding? in
      guard let range = range(of: field) else { return nil }
      return Finding(
        .keyUnknown, as: .error, in: source, at: range,
        Words(
          fr: "« \(field.names.french) » vaut pour un fichier, et non pour une partie d’un fichier",
          en: "“\(field.names.english)” is for a file, not for a part of one"),
        hint: Words(
          fr: "Mettez cette partie dans un fichier à elle, dans le dossier du plan.",
          en: "Put this part in a file of its own, in the plan’s folder."))
    }
  }
}

import Basics
import Diagnostics
import Markdown
import Model

/// Lists in a plan: what stands under a label, the steps of what is open, its fields, or prose.
extension OutlineReader {
  mutating func addList(_ items: [ListItem], _ block: Block) {
    if hasOpenIndicator, let keys = readIndicatorKeys(items, page, findings: &findings),
      takeIndicatorKeys(keys, block, block.range)
    {
      return
    }
    // A label that has had its value on its line is not the one of a list of steps.
    let isOpen = label.map { $0.isEmpty || !isSteps(items, of: $0) } ?? false
    guard isOpen, let open = label else { return addBareList(items, block) }
    label?.isEmpty = false
    switch open.name {
    case .milestones: for item in items { addStep(item) }
    case .theory(let kind): addTheory(kind, open, items)
    case .field(.indicators):
      for item in items { builder.add(readIndicator(item, page, findings: &findings)) }
    case .field(.partners):
      for item in items {
        builder.edit { $0.partners += readPartners(item.text, isOne: true) }
        addInner(item)
      }
    case .field(.results): for item in items { builder.edit { $0.results.append(item.whole) } }
    case .field(.lead):
      for item in items {
        builder.edit { $0.leads += readLeads(item.text) }
        addInner(item)
      }
    case .values: for item in items { builder.editPlan { $0.strategy.values.append(item.whole) } }
    case .orientations: for item in items { builder.editPlan { $0.strategy.orientations.append(item.whole) } }
    case .axis(let number, _):
      for item in items { builder.editObjective { $0.actions.append(AxisAction(axis: number, text: item.whole)) } }
    case .vision, .mission, .statement:
      for item in items {
        if builder.has(open.name) { builder.add(prose: item.text.paragraph) } else { take(item.text, as: open.name) }
        addInner(item)
      }
    case .field:
      if items.contains(where: { isStep($0, page) }) {
        // « Échéancier », then a list: its steps.
        for item in items { addStep(item) }
      } else {
        return addBareList(items, block)
      }
    }
    builder.note(.part, page.origin(block.range))
    note(block.footnotes)
  }

  private func isSteps(_ items: [ListItem], of label: OpenLabel) -> Bool {
    if label.name == .milestones || label.isEmpty { return false }
    if case .axis = label.name { return false }
    return items.contains { isStep($0, page) }
  }

  /// A list without a label: steps, if any of them has a date, a state or a box; fields of what is open; else prose.
  private mutating func addBareList(_ items: [ListItem], _ block: Block) {
    if readFields(items, block) { return note(block.footnotes) }
    let steps = items.count {
      isStep($0, page) || $0.blocks.contains(where: holdsStep) || $0.text.lines.dropFirst().contains(where: isKey)
        || sharedDate(of: $0, $0.text, page) != nil
    }
    // Under a heading that is a date, each item has that date.
    guard steps > 0 || period != nil, isPlace(for: items, steps: steps) else {
      census.readList(items, block)
      return add(block.markup, block, steps > 0 ? .unread : .prose)
    }
    for item in items { addStep(item) }
    note(block.footnotes)
  }

  private func holdsStep(_ block: Block) -> Bool {
    switch block.kind {
    case .list(let items): items.contains { isStep($0, page) || isKey($0.text) }
    case .paragraph(let inlines): inlines.lines.contains { isKey($0) }
    default: false
    }
  }

  /// « échéance : mars 2025 », which a line of prose has not under it.
  private func isKey(_ line: [Inline]) -> Bool {
    let plain = line.plain
    guard let colon = plain.utf8.prefix(64).firstIndex(of: UInt8(ascii: ":")),
      let field = keyField(plain[..<colon], in: .milestone)
    else { return false }
    return [.date, .state, .progress, .newDate, .updates, .done].contains(field)
  }

  /// Before the first level and after the last, a list may well be of documents and their years: there, it takes a box, or a date in
  /// most of its items.
  private func isPlace(for items: [ListItem], steps: Int) -> Bool {
    switch builder.place {
    case .objective, .project, .issue: true
    case .plan: !hasLevels || items.contains { $0.isTicked != nil } || period != nil
    case .closing: items.contains { $0.isTicked != nil }
    }
  }

  /// « - Responsable : Direction », « - Échéance : juin 2024 » under an action: what it says of itself. A field that has no place there stays
  /// as it is written.
  private mutating func readFields(_ items: [ListItem], _ block: Block) -> Bool {
    guard builder.place == .objective || builder.place == .project else { return false }
    var fields: [(label: OutlineWords.Label, value: [Inline], line: String, isOwn: Bool)] = []
    for item in items {
      let plain = item.text.plain
      let isOfIndicator = fields.contains { $0.label == .field(.indicators) } && isIndicatorKey(item.text, page)
      // « Peindre (juin 2027) » over « Indicateur : … » is a step with a key.
      guard item.text.lines.first?.plain.contains(":") ?? false, item.isTicked == nil,
        item.blocks.isEmpty || hasIndicatorKeys(item), let colon = plain.firstIndex(of: ":"),
        let name = isOfIndicator ? .field(.target) : page.words.label(plain[..<colon].filter { $0 != "*" }),
        name != .milestones
      else { return false }
      fields.append((name, item.text.value(after: plain[...colon].count), plain, isOfIndicator || belongs(name)))
    }
    guard fields.contains(where: \.isOwn) else { return false }
    for (item, field) in zip(items, fields) where !field.value.isEmpty {
      if field.label == .field(.target), var key = readKeyLine(item.text, in: .indicator, at: item.range, page) {
        key.text = field.value
        let page = page
        _ = builder.editLastIndicator { $0.take([key], page, findings: &findings) }
        builder.note(.field, page.origin(item.range))
        continue
      }
      if !field.isOwn || builder.has(field.label) {
        if !field.isOwn { census.readText(field.value, block, isOfSteps: true) }
        builder.add(prose: item.text.paragraph)
        continue
      }
      label = OpenLabel(name: field.label, line: field.line, range: item.range, isEmpty: false)
      take(field.value, as: field.label)
      builder.note(.field, page.origin(item.range))
      for case .list(let nested) in item.blocks.lazy.map(\.kind) {
        let keys = readIndicatorKeys(nested, page, findings: &findings) ?? []
        let page = page
        _ = builder.editLastIndicator { $0.take(keys, page, findings: &findings) }
      }
    }
    label = nil
    return true
  }

  /// Whether an item is « Indicateur : Membres », with its keys under it.
  private func hasIndicatorKeys(_ item: ListItem) -> Bool {
    guard page.words.label(item.text.plain.prefix { $0 != ":" }) == .field(.indicators) else { return false }
    var unused: [Finding] = []
    return item.blocks.allSatisfy { block in
      guard case .list(let nested) = block.kind else { return false }
      return readIndicatorKeys(nested, page, findings: &unused) != nil
    }
  }

  mutating func addStep(_ item: ListItem) {
    for milestone in readMilestones(item, page, within: period, findings: &findings) { builder.add(milestone) }
  }

  /// Activities are steps where any of them has a date, a state or a box; inputs, outputs and outcomes never are.
  private mutating func addTheory(_ kind: TheorySection.Kind, _ open: OpenLabel, _ items: [ListItem]) {
    if kind == .activities {
      var hasTheory = false
      builder.edit { hasTheory = !$0.theory.isEmpty }
      if !hasTheory || items.contains(where: { isStep($0, page) }) {
        for item in items { addStep(item) }
        return
      }
    }
    addTheory(kind, open, items.map(\.whole))
  }

  /// What stands under an item that has no place for it.
  private mutating func addInner(_ item: ListItem) {
    let texts = inner(item.blocks).filter { !$0.isEmpty }
    if !texts.isEmpty { builder.add(prose: "<p>\(texts.joined(separator: " "))</p>\n") }
  }

  mutating func addTheory(_ kind: TheorySection.Kind, _ open: OpenLabel, _ items: [Prose]) {
    let name = String(open.line.filter { $0 != "*" }.prefix { $0 != ":" }[...].trimmed)
    builder.edit { details in
      if let index = details.theory.firstIndex(where: { $0.kind == kind }) {
        details.theory[index].items += items
      } else {
        var section = TheorySection(kind, label: name)
        section.items = items
        details.theory.append(section)
      }
    }
  }
}

extension ListItem {
  /// Its text, and what stands under it.
  fileprivate var whole: Prose {
    Prose(([text.markup] + inner(blocks)).filter { !$0.isEmpty }.joined(separator: " ").replacing("\n", with: " "))
  }
}

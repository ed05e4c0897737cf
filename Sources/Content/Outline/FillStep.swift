import Basics
import Diagnostics
import Markdown
import Model

extension PlanTable {
  /// Puts in a step what some cells of a row say of it.
  ///
  /// - Parameter isMore: whether the row goes on with a step that another one began.
  func fill(
    _ milestone: inout Milestone, _ row: [[Inline]], _ filled: [Int], _ range: SourceRange, isMore: Bool = false,
    findings: inout [Finding]
  ) {
    var notes: [String] = []
    // Their words alone, which may say how it goes.
    var remarks: [String] = []
    var ends: (start: String?, end: String?)
    var marked: [String] = []
    // What goes on with a step may not put its own words in the place of those there.
    var hasState = isMore && milestone.statedState != nil
    var valued: [Int] = []
    for index in filled {
      let text = plain(row, index)
      let place = page.place(of: text, in: block.range)
      func key(_ field: Field) -> KeyValue { KeyValue(field: field, text: row[index], range: place) }
      switch columns[index] {
      // What a row has twice is said, the second time in its own words.
      case .field(.date) where milestone.date != nil, .field(.budget) where milestone.budget != nil,
        .field(.spent) where milestone.spent != nil, .field(.state) where hasState,
        .field(.progress) where isMore && hasState,
        .field(.evidence) where milestone.evidence != nil, .field(.reason) where milestone.reason != nil,
        .field(.newDate) where milestone.newDate != nil:
        notes.append(note(header[index].plain, row[index]))
      case .field(.date):
        if let (phrase, when) = page.stateInPlaceOfDate(text) {
          milestone.take(phrase)
          if let when { if phrase.state == .postponed { milestone.newDate = when } else { milestone.date = when } }
        } else {
          milestone.take(key(.date), page, findings: &findings)
        }
      case .field(.start) where ends.start == nil: ends.start = text
      case .field(.end) where ends.end == nil: ends.end = text
      case .field(.progress):
        let percent = text.allSatisfy(\.isNumber) && Int(text).map { $0 <= 100 } ?? false ? text + " %" : text
        milestone.take(
          KeyValue(field: .progress, text: [Inline(text: percent)], range: place), page, findings: &findings)
        hasState = hasState || milestone.statedState == .unknown
      case .field(let field) where [.state, .lead, .budget, .spent, .indicators, .newDate].contains(field):
        milestone.take(key(field), page, findings: &findings)
        hasState = hasState || field == .state
      case .field(.evidence): milestone.evidence = Prose(row[index].markup)
      case .field(.reason): milestone.reason = Prose(row[index].markup)
      case .field(.note):
        notes.append(row[index].markup)
        remarks.append(text)
      case .field(.partners): continue
      case .number where isNumber(text): continue
      case .done:
        if isMark(text) {
          milestone.isDone = true
        } else if let phrase = StatePhrase(text) {
          milestone.take(phrase)
        } else {
          notes.append(note(header[index].plain, row[index]))
        }
      case .value, .field(.baseline), .field(.target), .field(.actuals): valued.append(index)
      case .period(let date):
        if isMark(text) { marked.append(date) } else { notes.append(note(header[index].plain, row[index])) }
      default:
        notes.append(note(header[index].plain, row[index]))
        remarks.append(text)
      }
    }
    for index in valued where !take(row, index, of: &milestone.indicators, findings: &findings) {
      notes.append(note(header[index].plain, row[index]))
    }
    if let phrase = span(ends.start, ends.end) ?? span(marked) {
      if milestone.date == nil {
        milestone.date = page.readDate(phrase, at: range, findings: &findings)
      } else {
        notes += filled.filter { [.field(.start), .field(.end)].contains(columns[$0]) }.map {
          note(header[$0].plain, row[$0])
        }
      }
    }
    milestone.addNotes(notes)
    milestone.watch(remarks, at: range, page, findings: &findings)
  }

  /// Gives a value to the indicator of its row, or one to each; false, and it is told, where they are not as many.
  private func take(
    _ row: [[Inline]], _ index: Int, of indicators: inout [Indicator], findings: inout [Finding]
  ) -> Bool {
    let text = plain(row, index)
    let place = page.place(of: text, in: block.range)
    let parts = indicators.count == 1 ? [text] : splitMeasures(text).map { String($0[...].trimmed) }
    guard !indicators.isEmpty, parts.count == indicators.count else {
      let told = valueOfNoIndicator(index)
      if !findings.contains(where: { $0.summary == told.summary }) { findings.append(told) }
      return false
    }
    for (owner, part) in zip(indicators.indices, parts) {
      guard let values = values(part, columns[index], at: place, findings: &findings) else { return false }
      indicators[owner].add(values)
    }
    return true
  }

  /// A cell in words, under the head of its column.
  func note(_ header: String, _ cell: [Inline]) -> String {
    header.isEmpty ? cell.markup : "\(escape(header)) : \(cell.markup)"
  }

  private func span(_ start: String?, _ end: String?) -> String? {
    switch (start, end) {
    case (let start?, let end?): start == end ? start : "\(start) - \(end)"
    case (let start?, nil): start
    case (nil, let end?): end
    case (nil, nil): nil
    }
  }

  private func span(_ marked: [String]) -> String? { span(marked.first, marked.count > 1 ? marked.last : nil) }
}

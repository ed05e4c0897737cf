import Basics
import Dates
import Model
import Templates

extension PlanValues {
  /// A milestone where its project or objective is already said.
  func milestone(_ milestone: Milestone, prefix: String) -> [(String, Value)] {
    let hasUpdates = !milestone.updates.isEmpty
    let hasMore =
      hasUpdates || !milestone.leads.isEmpty || milestone.evidence != nil || milestone.note != nil
      || milestone.reason != nil || milestone.budget != nil || milestone.spent != nil || !milestone.indicators.isEmpty
    return [
      ("id", .text(milestone.id)),
      ("anchor", .text("\(prefix)-\(milestone.id)")),
      ("title_html", .markup(milestone.markup.markup)),
      ("date", wording.date(milestone.date)),
      ("date_words", wording.dateWords(milestone.date)),
      ("done", .bool(milestone.state(asOf: wording.asOf) == .done)),
      ("state", wording.state(of: milestone)),
      ("new_date", wording.clearDate(milestone.newDate)),
      ("lead", .optional(milestone.leads.names)),
      ("budget", .optional(milestone.budget)), ("spent", .optional(milestone.spent)),
      ("has_indicators", .bool(!milestone.indicators.isEmpty)),
      (
        "indicators",
        .list(
          milestone.indicators.map {
            ["title": .text($0.title), "sentence": .optional(IndicatorWords($0, wording).sentence)]
          })
      ),
      ("evidence_html", html(milestone.evidence)),
      ("note_html", html(milestone.note)),
      ("reason_html", html(milestone.reason)),
      ("has_updates", .bool(hasUpdates)),
      ("updates", .list(milestone.updates.map(update))),
      ("has_more", .bool(hasMore)),
      ("bar", milestone.currentDate.flatMap { header.axis?.bar($0)?.value } ?? .null),
    ]
  }

  private func update(_ update: Update) -> Value {
    [
      "date": wording.clearDate(update.date), "state": update.state.map(wording.state) ?? .null,
      "note_html": html(update.note), "evidence_html": html(update.evidence),
    ]
  }

  /// The updates of a project's milestones, newest first.
  func history(_ project: Project) -> Value {
    let updates = project.details.milestones.flatMap { milestone in milestone.updates.map { (milestone, $0) } }
    let sorted = updates.enumerated().sorted { left, right in
      switch (left.element.1.date.earliest, right.element.1.date.earliest) {
      case (let one?, let other?) where one != other: one > other
      case (_?, nil): true
      case (nil, _?): false
      default: left.offset < right.offset
      }
    }
    return .list(
      sorted.map { _, entry in
        [
          "date": wording.clearDate(entry.1.date), "milestone_title": .text(entry.0.title),
          "state": entry.1.state.map(wording.state) ?? .null, "note_html": html(entry.1.note),
          "evidence_html": html(entry.1.evidence),
        ]
      })
  }
}

/// The words for all the time that milestones take: « de décembre 2019 à septembre 2020 »; nil where none has a date with a
/// beginning or an end of its own. What goes on or comes back takes the plan's time and not the project's.
func periodText(of milestones: [Milestone], in strings: Strings) -> String? {
  let dates = milestones.compactMap(\.currentDate).filter { when in
    when.edtf != nil && when.kind != .ongoing && when.kind != .recurring
  }
  guard let only = dates.first?.edtf else { return nil }
  if dates.allSatisfy({ $0.edtf == only }) { return only.words(in: strings) }
  // As precise as the dates are.
  let isInYears = dates.allSatisfy { $0.edtf?.form.dates.allSatisfy { $0.precision == .year } ?? false }
  func text(_ day: CivilDate?) -> String { day.map { String($0.iso.prefix(isInYears ? 4 : 7)) } ?? ".." }
  let start = text(dates.compactMap(\.earliest).min())
  let end = text(dates.contains { $0.latest == nil } ? nil : dates.compactMap(\.latest).max())
  return EDTF(start == end ? start : "\(start)/\(end)")?.words(in: strings)
}

extension [RecordReference] {
  /// Their names on one line; nil where there is none.
  var names: String? { isEmpty ? nil : map(\.name).joined(separator: ", ") }
}

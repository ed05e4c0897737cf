package import Basics
import Dates
package import Model
package import Templates

extension Embed.Kind {
  /// The template that shows it, without the layout.
  package var template: String { "embeds/\(rawValue)" }
}

/// The values of what is embedded, under the names that the plan's own pages have, with `t`, `lang` and `plan` beside them.
///
/// The arguments of milestones and calendars are filters that all must pass; a project or objective goes by its id, its
/// number or its title.
///
/// - Parameter asOf: the day for which states are worked out.
/// - Returns: nil where an argument names nothing of the plan, and where the plan has nothing of the kind; filters that no
///   milestone passes leave an empty list.
package func embedValues(_ embed: Embed, _ plan: Plan, strings: Strings, asOf: CivilDate) -> Value? {
  let values = PlanValues(header: PlanHeader(plan, strings), wording: Localizer(strings, asOf: asOf))
  guard let own = values.fields(of: embed, plan) else { return nil }
  let shared: [(String, Value)] = [
    ("t", .object(strings.object)), ("lang", .text(strings.language.tag)),
    ("plan", .object(Object(values.headerFields()))),
  ]
  return .object(Object(shared + own))
}

extension PlanValues {
  fileprivate func fields(of embed: Embed, _ plan: Plan) -> [(String, Value)]? {
    func fields(_ page: PlanPage) -> [(String, Value)]? {
      header.pages.contains(page) ? page.fields(plan, self) : nil
    }
    switch embed.kind {
    case .files, .video, .audio, .table, .chart, .map, .gallery: return nil
    case .matrix: return fields(.matrix)
    case .indicators: return fields(.indicators)
    case .summary: return headerFields() + numbers(plan)
    case .calendar:
      return filtered(plan, embed.arguments) { entry, year in entry.milestone.currentDate.flatMap(calendarYear) == year
      }
      .map(calendar)
    case .milestones:
      return filtered(plan, embed.arguments) { entry, year in entry.touches(year) }.map { entries in
        [("title", .optional(embed.arguments[.title])), ("entries", list(entries))]
      }
    }
  }

  /// The milestones that pass every filter; nil where one names nothing of the plan.
  private func filtered(
    _ plan: Plan, _ arguments: [Embed.Argument: String], isIn: (Entry, _ year: Int) -> Bool
  ) -> [Entry]? {
    var entries = entries(plan)
    if let name = arguments[.project] {
      guard let project = plan.project(named: name) else { return nil }
      entries.removeAll { $0.owner.project != project.id }
    }
    if let name = arguments[.objective] {
      guard let objective = plan.objective(named: name) else { return nil }
      entries.removeAll { $0.owner.objective != objective.id }
    }
    if let name = arguments[.state] {
      guard let state = State(named: name) else { return nil }
      entries.removeAll { $0.state != state }
    }
    if let name = arguments[.year] {
      guard let year = Int(name) else { return nil }
      entries.removeAll { !isIn($0, year) }
    }
    return entries
  }
}

extension Entry {
  /// Whether any of its days may be in a year. What goes on or comes back is in every year of its period.
  fileprivate func touches(_ year: Int) -> Bool {
    guard let date = milestone.currentDate, date.earliest != nil || date.latest != nil else { return false }
    return date.earliest.map { $0.year <= year } ?? true && date.latest.map { $0.year >= year } ?? true
  }
}

package import Basics
import Dates
package import Model
package import Templates

/// What of a plan can be shown in any text: `{{jalons état="en retard"}}`.
package enum Embed: String, Sendable, Hashable, CaseIterable {
  case milestones, matrix, calendar, indicators, summary

  /// The kind that a word names in French or English, accents and case ignored.
  package init?(named word: some StringProtocol) {
    let word = fold(word)
    guard let kind = Self.allCases.first(where: { $0.names.contains(word) }) else { return nil }
    self = kind
  }

  /// What it may be called, the word of each language first.
  package var names: [String] {
    switch self {
    case .milestones: ["jalons", "milestones", "jalon", "milestone"]
    case .matrix: ["matrice", "matrix"]
    case .calendar: ["calendrier", "calendar"]
    case .indicators: ["indicateurs", "indicators", "indicateur", "indicator"]
    case .summary: ["sommaire", "summary"]
    }
  }

  /// The template that shows it, without the layout.
  package var template: String { "embeds/\(rawValue)" }
}

/// The values of what is embedded, under the names that the plan's own pages have, with `t`, `lang` and `plan` beside them.
///
/// - Parameters:
///   - kind: `jalons`, `matrice`, `calendrier`, `indicateurs`, `sommaire`, or the same in English.
///   - arguments: for milestones, filters that all must pass: `projet`, `objectif`, `état`, `année`, or the same in English;
///     and `titre`. A project or objective goes by its id, its number or its title. The other kinds take none.
///   - asOf: the day for which states are worked out.
/// - Returns: nil where the kind or an argument is not known, where an argument names nothing of the plan, and where the plan
///   has nothing of the kind; filters that no milestone passes leave an empty list.
package func embedValues(
  _ kind: String, _ plan: Plan, arguments: [String: String] = [:], strings: Strings, asOf: CivilDate
) -> Value? {
  guard let embed = Embed(named: kind) else { return nil }
  let values = PlanValues(header: PlanHeader(plan), wording: Wording(strings, asOf: asOf))
  guard let own = values.fields(of: embed, plan, arguments) else { return nil }
  let shared: [(String, Value)] = [
    ("t", strings.value), ("lang", .text(strings.language.tag)),
    ("plan", .object(Object(values.headerFields()))),
  ]
  return .object(Object(shared + own))
}

extension PlanValues {
  fileprivate func fields(
    of embed: Embed, _ plan: Plan, _ arguments: [String: String]
  ) -> [(String, Value)]? {
    func fields(_ page: PlanPage) -> [(String, Value)]? {
      header.pages.contains(page) && arguments.isEmpty ? page.fields(plan, self) : nil
    }
    switch embed {
    case .matrix: return fields(.matrix)
    case .calendar: return fields(.calendar)
    case .indicators: return fields(.indicators)
    case .milestones: return milestones(plan, arguments)
    case .summary:
      guard arguments.isEmpty else { return nil }
      return headerFields() + numbers(plan)
    }
  }

  private func milestones(_ plan: Plan, _ arguments: [String: String]) -> [(String, Value)]? {
    var entries = entries(plan)
    var title: String?
    for (name, value) in arguments {
      switch fold(name) {
      case "titre", "title": title = value
      case "projet", "project":
        guard let project = plan.projects.first(where: { goes(by: value, $0.id, $0.number, $0.title) }) else {
          return nil
        }
        entries.removeAll { $0.owner.project != project.id }
      case "objectif", "objective":
        guard let objective = plan.objectives.first(where: { goes(by: value, $0.id, $0.number, $0.title) }) else {
          return nil
        }
        entries.removeAll { $0.owner.objective != objective.id }
      case "etat", "state":
        guard let state = State(named: value) else { return nil }
        entries.removeAll { $0.state != state }
      case "annee", "year":
        guard let year = Int(value) else { return nil }
        entries.removeAll { !$0.touches(year) }
      default: return nil
      }
    }
    return [("title", .optional(title)), ("entries", list(entries))]
  }
}

/// Whether something goes by a name.
private func goes(by name: String, _ id: String, _ number: String?, _ title: String) -> Bool {
  id == name || number == name || fold(title) == fold(name)
}

extension Entry {
  /// Whether any of its days may be in a year. What goes on or comes back is in every year of its period.
  fileprivate func touches(_ year: Int) -> Bool {
    guard let date = milestone.currentDate, date.earliest != nil || date.latest != nil else { return false }
    return date.earliest.map { $0.year <= year } ?? true && date.latest.map { $0.year >= year } ?? true
  }
}

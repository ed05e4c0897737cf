import Basics
import Dates
import Model
import Templates

extension MissionValues {
  /// The encounters of each day, then those that are of no single one.
  var programme: [(String, Value)] {
    let days = mission.programme
    return [
      ("has_days", .bool(!days.days.isEmpty)),
      (
        "days",
        .list(
          days.days.map { day, encounters in
            ["date": wording.date(day), "encounters": .list(encounters.map { encounter($0, isOfDay: true) })]
          })
      ),
      ("has_other_encounters", .bool(!days.others.isEmpty)),
      ("other_encounters", .list(days.others.map { encounter($0, isOfDay: false) })),
    ]
  }

  private func encounter(_ encounter: Encounter, isOfDay: Bool) -> Value {
    let outcomes = mission.outcomes.filter { $0.encounter == encounter.id }
    let hasMore =
      encounter.place != nil || encounter.host != nil || !encounter.contacts.isEmpty || encounter.unnamed > 0
      || encounter.note != nil || !outcomes.isEmpty
    return [
      "anchor": .optional(anchors.encounters[encounter.id]), "title_html": .markup(encounter.markup.markup),
      "kind": .text(strings["encounter_\(encounter.kind.rawValue)"]), "nature": .optional(encounter.nature),
      "date": isOfDay ? .null : wording.clearDate(encounter.date), "time": .optional(encounter.time),
      "place": .optional(encounter.place), "host": .mention(encounter.host),
      "has_contacts": .bool(!encounter.contacts.isEmpty || encounter.unnamed > 0),
      "contacts": .list(encounter.contacts.map { .mention($0) }),
      "unnamed": others(encounter.unnamed, after: encounter.contacts.count),
      "note_html": .optional(encounter.note), "has_outcomes": .bool(!outcomes.isEmpty),
      "outcomes": .list(
        outcomes.map { ["title_html": .markup($0.markup.markup), "title": .text($0.title), "url": anchor($0)] }),
      "has_more": .bool(hasMore),
    ]
  }

  private func anchor(_ outcome: Outcome) -> Value { anchors.outcomes[outcome.id].map { .text("#" + $0) } ?? .null }

  // MARK: What came of it

  var outcomes: Value {
    .list(
      mission.outcomes.map { outcome in
        let encounter = mission.encounters.first { $0.id == outcome.encounter }
        let url = encounter.flatMap { anchors.encounters[$0.id] }
        return [
          "anchor": .optional(anchors.outcomes[outcome.id]), "title_html": .markup(outcome.markup.markup),
          "nature": .optional(outcome.nature),
          "nature_url": outcome.nature.map { page.address(.outcome, key: fold($0)) } ?? .null,
          "date": wording.clearDate(outcome.date), "state": state(of: outcome), "url": .link(outcome.link),
          "title": .text(outcome.title), "link_name": .optional(outcome.link.map(linkName)),
          "encounter": .optional(encounter?.title ?? outcome.encounter),
          "encounter_url": .optional(url.map { "#" + $0 }),
          "note_html": .optional(outcome.note),
          "has_more": .bool(outcome.note != nil || outcome.link != nil || outcome.encounter != nil),
        ]
      })
  }

  /// What the author says; of what is dated after the day, that it is to come.
  private func state(of outcome: Outcome) -> Value {
    if let state = outcome.statedState { return wording.state(state) }
    guard let earliest = outcome.date?.earliest, wording.asOf < earliest else { return .null }
    return wording.state(.planned)
  }
}

/// What tells a link from others: the host of an address of the web, the name of a file of the site.
private func linkName(_ link: String) -> String {
  guard let scheme = link.rangeInUTF8(of: "://") else {
    return link.split(separator: "/").last.map(String.init) ?? link
  }
  let host = link[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
}

extension Mission {
  /// Encounters by day, in the order of days and in each of their hours; those of several days or of no known one apart.
  var programme: (days: [(day: CivilDate, encounters: [Encounter])], others: [Encounter]) {
    var days: [(day: CivilDate, encounters: [Encounter])] = []
    var others: [Encounter] = []
    for encounter in encounters {
      guard let day = encounter.date?.earliest, day == encounter.date?.latest else {
        others.append(encounter)
        continue
      }
      if days.last?.day == day {
        days[days.count - 1].encounters.append(encounter)
      } else {
        days.append((day, [encounter]))
      }
    }
    for index in days.indices where days[index].encounters.count > 1 {
      let encounters = days[index].encounters
      let minutes = encounters.map { $0.minute ?? .max }
      days[index].encounters = encounters.indices.sorted { (minutes[$0], $0) < (minutes[$1], $1) }.map {
        encounters[$0]
      }
    }
    return (days, others)
  }
}

extension Encounter {
  /// When it begins, in minutes from midnight: of « 17 h 30 », « de 9 h à 11 h », “5:30 p.m.”.
  var minute: Int? {
    if let start = date?.times?.start { return start }
    guard let time else { return nil }
    let words = fold(time)
    if words.hasPrefix("midi") || words.hasPrefix("noon") { return 12 * 60 }
    let numbers = words.split { !$0.isASCII || !$0.isNumber }
    guard let first = numbers.first, var hour = Int(first), hour < 25 else { return nil }
    let rest = words[first.endIndex...].drop { $0 == " " }
    var minutes = 0
    if let mark = rest.first, mark == "h" || mark == ":" {
      minutes = Int(rest.dropFirst().drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }) ?? 0
    }
    if hour < 12, rest.contains("p.m") || rest.contains("pm") { hour += 12 }
    return hour * 60 + min(minutes, 59)
  }
}

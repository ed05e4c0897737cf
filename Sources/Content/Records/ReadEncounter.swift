import Basics
import Dates
import Diagnostics
import Markdown
import Model

extension RecordFields {
  /// The names of places on the record's page that its text has taken.
  var names: UniqueNames {
    var names = UniqueNames()
    for heading in headings { _ = names.claim(heading.anchor) }
    return names
  }

  /// Meetings, visits and networking events, in the order of their days.
  mutating func encounters(_ names: inout UniqueNames) -> [Encounter] {
    let kinds: [(Field, Encounter.Kind)] = [(.meetings, .meeting), (.visits, .visit), (.networking, .networking)]
    let all = kinds.flatMap { field, kind in entries(field).compactMap { encounter($0, kind, &names) } }
    let days = all.map { ($0.date?.earliest ?? $0.date?.latest)?.dayNumber ?? .max }
    return all.indices.sorted { (days[$0], $0) < (days[$1], $1) }.map { all[$0] }
  }

  private mutating func encounter(_ entry: KeyedEntry, _ kind: Encounter.Kind, _ names: inout UniqueNames)
    -> Encounter?
  {
    let split = dated(entry)
    let title = String(split.title.plain[...].trimmed)
    guard !title.isEmpty else {
      leaveOut(entry, lacking: .title)
      return nil
    }
    var encounter = Encounter(
      id: claim(entry, title, &names, otherwise: "rencontre"), kind: kind, title: title,
      markup: Prose(split.title.markup), origin: source.origin(entry.range))
    encounter.date = split.date
    encounter.time = entry[.time]
    encounter.place = entry[.place]
    encounter.host = entry.mention(.host)
    encounter.nature = entry[.kind]
    encounter.contacts = entry.mentions(.contacts)
    encounter.note = entry.prose(.note)
    return encounter
  }

  mutating func outcomes(_ names: inout UniqueNames) -> [Outcome] {
    entries(.outcomes).compactMap { entry in
      let split = dated(entry)
      let title = String(split.title.plain[...].trimmed)
      guard !title.isEmpty else {
        leaveOut(entry, lacking: .title)
        return nil
      }
      var outcome = Outcome(
        id: claim(entry, title, &names, otherwise: "retombee"), title: title, markup: Prose(split.title.markup),
        origin: source.origin(entry.range))
      outcome.nature = entry[.kind]
      outcome.date = split.date
      outcome.statedState = entry[.state].flatMap {
        readState($0, at: entry.range(of: .state), source, findings: &findings)
      }
      outcome.link =
        entry.keys.text(.link)?.first { $0.link != nil }?.link
        ?? entry[.link].flatMap { file($0, at: entry.range(of: .link)) }
      outcome.encounter = entry[.meeting]
      outcome.note = entry.prose(.note)
      return outcome
    }
  }

  /// An anchor of its own: the id that was given, else the title's.
  private func claim(_ entry: KeyedEntry, _ title: String, _ names: inout UniqueNames, otherwise: String) -> String {
    let name = slug(entry[.id] ?? title, limit: 48)
    return names.claim(name.isEmpty ? otherwise : name)
  }
}

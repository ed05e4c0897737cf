import Basics
import Diagnostics
import Markdown
import Model

/// Reads an event: when, where, with whom, and about what.
func readEvent(_ header: Header, _ parts: inout RecordFields) -> Event {
  var event = Event(header: header, origin: parts.source.origin(SourceRange(at: 0)))
  event.summary = parts.text(.summary)
  event.source = parts.text(.source)
  event.series = parts.text(.series)
  event.edition = parts.text(.edition)
  event.number = parts.text(.number)
  event.nature = parts.text(.kind)
  let zone = parts.attributes.zone(findings: &parts.findings) ?? parts.source.zone
  event.timeZone = zone.name
  let expected = Words(
    fr: "une date et une heure comme 2023-02-13 9:45", en: "a date and a time such as 2023-02-13 9:45")
  event.start = parts.moment(.start, in: zone, expected: expected)
  event.end = parts.moment(.end, in: zone, expected: expected)
  event.place = parts.text(.place)
  event.city = parts.text(.city)
  event.country = parts.text(.country).flatMap { parts.country($0, at: parts.range(of: .country)) }
  event.themes = parts.proses(.themes).map(\.plain)
  event.speakers = parts.people(.speakers)
  event.moderators = parts.people(.moderators)
  event.organizers = parts.mentions(.organizers)
  event.collaborators = parts.mentions(.collaborators)
  event.links = parts.entries(.links).compactMap { parts.webLink($0) }
  event.publicNames = parts.text(.publicNames)
  event.body = Prose(parts.body)
  event.sections = parts.headings
  return event
}

extension RecordFields {
  /// A day and perhaps an hour, in the zone where it is.
  ///
  /// - Parameter expected: what its author is asked for who wrote something else.
  mutating func moment(_ field: Field, in zone: Zone, expected: Words) -> Moment? {
    guard let text = text(field) else { return nil }
    if let time = source.readTime(text, in: zone) {
      if let finding = source.aboutHour(time, in: zone, of: text, at: range(of: field)) { findings.append(finding) }
      return Moment(day: time.day, minutes: time.minutes)
    }
    if let finding = attributes.wrongKind(field, expected) { findings.append(finding) }
    return nil
  }

  /// `[Title](https://…)`, or keys.
  fileprivate mutating func webLink(_ entry: KeyedEntry) -> WebLink? {
    let given = entry[.url].flatMap { readWebAddress($0, at: entry.range(of: .url)) }
    guard let url = given ?? entry.text?.first(where: { $0.link != nil })?.link else {
      if entry[.url] == nil { leaveOut(entry, lacking: .url) }
      return nil
    }
    let title = entry.title.plain[...].trimmed
    return WebLink(
      title: title.isEmpty ? url : String(title), url: url,
      archive: entry[.archive].flatMap { readWebAddress($0, at: entry.range(of: .archive)) })
  }
}

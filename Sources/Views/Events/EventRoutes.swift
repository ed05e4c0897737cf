import Basics
import Model
import Templates

extension LanguageRoutes {
  /// The list of events, and a page for each.
  var events: [Route] {
    guard let section = sections[.event] else { return [] }
    let events = site.events.filter { $0.header.language == frame.content.language }
    return [eventList(section, events)]
      + events.map { event in
        let page = EventPage(
          event: event, trail: trail(to: event.header.address), translations: translations(of: event.header))
        return Route(
          event.header.address, template: event.header.layout ?? "event", reading: frame,
          Part("event", of: event.header.source, page), view: EventPage.values)
      }
  }

  /// What is to come, soonest first, then what is past, latest first, for the site's day. What has no day is still to come.
  private func eventList(_ section: RecordList, _ events: [Event]) -> Route {
    let entries = events.map { EventEntry($0) }
    return startOfList(
      section, template: "events", Part("events", of: section.address, entries), view: eventListValues)
  }
}

private func eventListValues(_ frame: SiteChrome, _: PageMetadata, _ entries: [EventEntry]) -> [String: Value] {
  let asOf = frame.wording.asOf
  let coming = entries.filter { !$0.isPast(asOf: asOf) }.sorted(by: EventEntry.soonestFirst)
  let past = entries.filter { $0.isPast(asOf: asOf) }.sorted(by: EventEntry.soonestFirst).reversed()
  let groups = [("events_coming", coming), ("events_past", Array(past))].filter { !$0.1.isEmpty }
    .map { key, entries in
      (title: frame.strings[key], records: entries.map { $0.value(frame) })
    }
  return [
    "groups": .recordGroups(groups, headsLone: true),
    "as_of_text": .text(frame.strings["as_of_text", ["date": frame.wording.words(asOf)]]),
  ]
}

/// What the list of events says of one.
struct EventEntry: Sendable, Hashable {
  var header: Header
  var summary: String?
  var nature: String?
  var city: String?
  var start: Moment?
  var end: Moment?

  /// As of the event itself.
  func isPast(asOf day: CivilDate) -> Bool { (end ?? start).map { $0.day < day } ?? false }

  init(_ event: Event) {
    header = event.header
    summary = event.summary
    nature = event.nature
    city = event.city
    (start, end) = (event.start, event.end)
  }

  /// What has no day comes last; by address among those of one moment.
  static func soonestFirst(_ left: Self, _ right: Self) -> Bool {
    switch (left.start ?? left.end, right.start ?? right.end) {
    case (let one?, let other?) where one != other: one < other
    case (nil, _?): false
    case (_?, nil): true
    default: left.header.address < right.header.address
    }
  }

  func value(_ frame: SiteChrome) -> Value {
    let first = start ?? end
    let notes = [
      first?.words(to: start == nil ? nil : end, in: frame.strings), nature.map { localized($0, in: frame.strings) },
      city,
    ]
    return .record(header, notes: notes.compactMap(\.self), summary: summary, frame)
  }
}

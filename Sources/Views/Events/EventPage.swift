import Basics
import Dates
import Model
import Templates

/// What an event's page shows, and no more.
struct EventPage: Sendable, Hashable {
  var event: Event
  var trail: [Breadcrumb]
  var translations: [Translation]

  /// The page's values; the function has nothing but its parts to make them from.
  static func values(_ frame: SiteChrome, _ page: Self) -> Value {
    let event = page.event
    let sections = EventSections(event, frame.strings)
    let outline = PageMetadata(
      address: event.header.address, title: event.header.title,
      description: event.header.description ?? event.summary, trail: page.trail, translations: page.translations,
      contents: event.sections + sections.shown.map { Section(title: $0.title, anchor: $0.anchor) },
      updated: event.header.updated, isExample: event.header.isExample, tags: event.header.tags,
      custom: event.header.customValues
    ).with(embedsOf: event.header)
    return frame.values(outline, ["event": .object(Object(event.fields(frame) + [("sections", sections.value)]))])
  }
}

/// The parts of an event's page after its text.
private struct EventSections {
  let shown: [(name: String, title: String, anchor: String)]

  init(_ event: Event, _ strings: Strings) {
    var names = UniqueNames()
    names.claim(event.sections)
    let all = [
      ("people", !event.speakers.isEmpty || !event.moderators.isEmpty || event.unnamed > 0),
      ("organizations", !event.organizers.isEmpty || !event.collaborators.isEmpty),
      ("links", !event.links.isEmpty),
    ]
    shown = all.filter(\.1).map { name, _ in
      let title = strings["event_\(name)"]
      return (name, title, names.claim(slug(title)))
    }
  }

  var value: Value {
    var fields: [(String, Value)] = [("people", .null), ("organizations", .null), ("links", .null)]
    for section in shown {
      fields.append(
        (section.name, ["anchor": .text(section.anchor), "title": .text(section.title), "intro": .null, "pieces": []]))
    }
    return .object(Object(fields))
  }
}

extension Event {
  fileprivate func fields(_ frame: SiteChrome) -> [(String, Value)] {
    let strings = frame.strings
    let place = [place, city, country?.name(in: strings)].compactMap(\.self).joined(separator: ", ")
    return [
      ("title", .text(header.title)), ("summary", .optional(summary)), ("source", .optional(source)),
      ("series", .optional(seriesText)), ("number", .optional(number)),
      ("kind", .optional(nature.map { capitalized(localized($0, in: strings)) })),
      ("start", date(frame)), ("time_zone", .optional(hasHours ? timeZone.map { zoneName($0, in: strings) } : nil)),
      ("place", .optional(place.isEmpty ? nil : place)),
      ("has_themes", .bool(!themes.isEmpty)), ("themes", .list(themes.map { ["text": .text($0)] })),
      ("body", .text(body, of: header)), ("pieces", pieces(of: body, header, frame.wording)),
      ("has_speakers", .bool(!speakers.isEmpty)), ("speakers", .list(speakers.map { .person($0) })),
      ("has_moderators", .bool(!moderators.isEmpty)), ("moderators", .list(moderators.map { .person($0) })),
      ("unnamed", .optional(unnamedText(frame.strings))), ("public_names", .optional(publicNames)),
      ("has_organizers", .bool(!organizers.isEmpty)), ("organizers", .list(organizers.map { .mention($0) })),
      ("has_collaborators", .bool(!collaborators.isEmpty)),
      ("collaborators", .list(collaborators.map { .mention($0) })),
      (
        "links",
        .list(
          links.map { link in
            [
              "title": .text(link.title), "url": .text(link.url), "site": .text(siteName(link.url)),
              "archive": .optional(link.archive),
            ]
          })
      ),
    ]
  }

  /// « Forum de RIDEAU, 2023 ».
  private var seriesText: String? {
    let parts = [series, edition].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private var hasHours: Bool { start?.minutes != nil || end?.minutes != nil }

  /// The day and the hours in words; nothing where no day is known.
  private func date(_ frame: SiteChrome) -> Value {
    guard let first = start ?? end else { return .null }
    return [
      "text": .text(first.words(to: start == nil ? nil : end, in: frame.strings)), "iso": .text(first.iso),
    ]
  }

  private func unnamedText(_ strings: Strings) -> String? {
    guard unnamed > 0 else { return nil }
    return strings.count(unnamed, speakers.isEmpty && moderators.isEmpty ? "unnamed" : "others_unnamed")
  }
}

/// The host of an address of the web: « sway.office.com ».
private func siteName(_ url: String) -> String { String(shortAddress(url).prefix { $0 != "/" && $0 != "?" }) }

/// « heure de l’Est », “Eastern time”, from the name of a time zone; of one that is far away, « heure de Berlin ».
func zoneName(_ zone: String, in strings: Strings) -> String {
  if let name = zones[zone] { return strings.word(name) }
  let city = (zone.split(separator: "/").last.map(String.init) ?? zone).replacing("_", with: " ")
  let joint = ["A", "E", "I", "O", "U", "É"].contains(city.prefix(1).uppercased()) ? "d’" : "de "
  if strings.language == .french { return "heure \(joint)\(city)" }
  return strings["hour_of_city", else: "{city} time", ["city": city]]
}

/// The zones of Canada, by the names of the IANA database.
private let zones: [String: Words] = {
  let table: [(Words, [String])] = [
    (Words(fr: "heure de Terre-Neuve", en: "Newfoundland time"), ["St_Johns"]),
    (Words(fr: "heure de l’Atlantique", en: "Atlantic time"), ["Halifax", "Moncton", "Glace_Bay", "Goose_Bay"]),
    (Words(fr: "heure de l’Est", en: "Eastern time"), ["Toronto", "Montreal", "Iqaluit", "New_York"]),
    (Words(fr: "heure du Centre", en: "Central time"), ["Winnipeg", "Regina", "Chicago"]),
    (Words(fr: "heure des Rocheuses", en: "Mountain time"), ["Edmonton", "Yellowknife", "Denver"]),
    (Words(fr: "heure du Pacifique", en: "Pacific time"), ["Vancouver", "Los_Angeles"]),
    (Words(fr: "heure du Yukon", en: "Yukon time"), ["Whitehorse"]),
  ]
  let cities = table.flatMap { words, cities in cities.map { ("America/" + $0, words) } }
  let universal = Words(fr: "temps universel (UTC)", en: "Universal Time (UTC)")
  return Dictionary(uniqueKeysWithValues: cities + [("UTC", universal), ("Etc/UTC", universal)])
}()

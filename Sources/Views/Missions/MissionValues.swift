import Basics
import Dates
import Model
import Templates

/// A mission as values for its template. Every name is always there, empty where there is nothing.
struct MissionValues {
  let page: MissionPage
  let wording: Localizer
  let anchors: MissionAnchors

  var mission: Mission { page.mission }
  var strings: Strings { wording.strings }

  init(_ page: MissionPage, _ wording: Localizer) {
    self.page = page
    self.wording = wording
    let isToCome = page.mission.state(asOf: wording.asOf) == .planned
    anchors = MissionAnchors(page.mission, isToCome ? wording.missionSectionsToCome : wording.missionSections)
  }

  var fields: [(String, Value)] {
    var fields = facts
    fields += participants
    fields += programme
    fields += people
    fields += [("has_outcomes", .bool(!mission.outcomes.isEmpty)), ("outcomes", outcomes)]
    fields += funding
    fields += files
    return fields
  }

  private var facts: [(String, Value)] {
    let sections = MissionSection.allCases.map { ($0.rawValue, section($0)) }
    return [
      ("title", .text(mission.header.title)),
      ("summary", .optional(mission.summary)),
      ("date", wording.date(mission.dates)), ("date_words", wording.dateWords(mission.dates)),
      ("places", .list(mission.places.map(place))), ("has_places", .bool(!mission.places.isEmpty)),
      ("state", wording.state(mission.state(asOf: wording.asOf))), ("as_of", wording.date(wording.asOf)),
      ("policy", .mention(mission.policy)),
      ("has_disciplines", .bool(!mission.disciplines.isEmpty)), ("disciplines", disciplines),
      ("body", .text(mission.body, of: mission.header)), ("pieces", pieces(of: mission.body, mission.header, wording)),
      ("sections", .object(Object(sections))),
      ("objectives", .list(mission.objectives.map { ["html": .markup($0.markup)] })),
      ("has_objectives", .bool(!mission.objectives.isEmpty)),
      ("logistics_html", .optional(mission.logistics)),
      ("source", .optional(mission.source)),
    ]
  }

  /// Null where the mission has nothing of the sort.
  private func section(_ section: MissionSection) -> Value {
    guard let own = anchors.sections.first(where: { $0.section == section }) else { return .null }
    let intro = section.fields.compactMap { mission.intros[$0]?.markup }.joined()
    // Prose that embeds something is shown in pieces, and then in no other way.
    let prose = section == .logistics ? mission.logistics?.markup ?? "" : ""
    return [
      "anchor": .text(own.anchor), "title": .text(own.title), "intro": .optional(intro.isEmpty ? nil : Prose(intro)),
      "pieces": pieces(of: Prose(intro + prose), mission.header, wording),
    ]
  }

  /// « Berlin, Allemagne », each leading to the other missions there.
  private func place(_ place: Destination) -> Value {
    let city = place.city.map { page.address(.city, key: fold($0) + "|" + (place.country?.code ?? "")) }
    return [
      "city": .optional(place.city), "city_url": city ?? .null,
      "country": .optional(place.country?.name(in: wording.strings)),
      "country_url": place.country.map { page.address(.country, key: $0.code) } ?? .null,
      "has_both": .bool(place.city != nil && place.country != nil),
    ]
  }

  private var disciplines: Value {
    .list(
      mission.disciplines.map { ["name": .text($0), "url": page.address(.discipline, key: fold($0))] })
  }

  // MARK: Who went

  /// Organizations, then people; those who may not be named are only counted.
  private var participants: [(String, Value)] {
    let named = mission.participants.filter { $0.name != nil }
    let sorted = named.filter { $0.kind == .organization } + named.filter { $0.kind == .person }
    let unnamed = mission.participants.count - named.count
    return [
      ("participants", .list(sorted.map(participant))), ("has_participants", .bool(!sorted.isEmpty)),
      ("unnamed_participants", .optional(unnamed > 0 ? strings.count(unnamed, "unnamed") : nil)),
    ]
  }

  private func participant(_ participant: Participant) -> Value {
    let isPerson = participant.kind == .person
    let member = participant.isMember.map { strings[$0 ? "is_member" : "is_not_member"] }
    return [
      "name": .optional(participant.name?.name), "url": .link(participant.name?.link),
      "organization": .mention(participant.organization), "is_person": .bool(isPerson),
      "kind": .text(strings[isPerson ? "kind_person" : "kind_organization"]),
      "role": .optional(participant.role), "selection": .optional(participant.selection), "member": .optional(member),
      "has_more": .bool(member != nil || participant.selection != nil),
    ]
  }

  // MARK: Whom they met, and where

  private var people: [(String, Value)] {
    let contacts = distinct(mission.encounters.flatMap(\.contacts))
    let hosts = distinct(mission.encounters.compactMap(\.host))
    let unnamed = mission.encounters.reduce(0) { $0 + $1.unnamed }
    return [
      ("has_contacts", .bool(!contacts.isEmpty || unnamed > 0)), ("contacts", .list(contacts.map { .mention($0) })),
      ("unnamed", others(unnamed, after: contacts.count)),
      ("has_hosts", .bool(!hosts.isEmpty)), ("hosts", .list(hosts.map { .mention($0) })),
    ]
  }

  /// Each once, in the order in which they were met.
  private func distinct(_ mentions: [RecordReference]) -> [RecordReference] {
    var seen: Set<String> = []
    return mentions.filter { seen.insert($0.link ?? fold($0.name)).inserted }
  }

  /// « et 3 autres personnes », after those who are named; « 3 personnes » alone.
  func others(_ count: Int, after named: Int) -> Value {
    .optional(count == 0 ? nil : strings.count(count, named == 0 ? "unnamed" : "others"))
  }

  // MARK: Files

  private var files: [(String, Value)] {
    [
      (
        "photos",
        .list(
          mission.photos.map(\.value))
      ),
      (
        "documents",
        .list(
          mission.documents.map { document in
            [
              "title": .text(document.title), "url": .link(document.link), "kind": .optional(fileType(document.link)),
              "note_html": .optional(document.note),
            ]
          })
      ),
    ]
  }
}

/// « PDF », from the ending of a file's name; nil where it has none, as most pages of the web.
private func fileType(_ link: String) -> String? {
  let path = link.prefix { $0 != "?" && $0 != "#" }
  let name = path.split(separator: "/").last ?? ""
  guard path.hasPrefix("\u{1}") || path.split(separator: "/").count > 2, let dot = name.lastIndex(of: ".") else {
    return nil
  }
  let ending = name[name.index(after: dot)...]
  guard (2...5).contains(ending.count), ending.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
    return nil
  }
  return ["html", "htm", "php", "aspx"].contains(ending.lowercased()) ? nil : ending.uppercased()
}

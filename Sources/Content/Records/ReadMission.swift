import Basics
import Dates
import Diagnostics
import Markdown
import Model

/// Reads a mission: its places, who went, whom they met, what came of it.
func readMission(_ header: Header, _ parts: inout RecordFields) -> Mission {
  var mission = Mission(header: header, origin: parts.source.origin(SourceRange(at: 0)))
  mission.summary = parts.text(.summary)
  mission.source = parts.text(.source)
  mission.places = parts.entries(.places).compactMap { parts.place($0) }
  mission.dates = parts.phrase(.dates)
  mission.objectives = parts.proses(.objectives)
  mission.statedState = parts.text(.state).flatMap { word in
    readState(word, at: parts.range(of: .state), parts.source, findings: &parts.findings)
  }
  mission.policy = parts.mention(.policy)
  mission.disciplines = parts.names(.disciplines)
  mission.participants = parts.entries(.participants).compactMap { parts.participant($0) }
  mission.funding = parts.entries(.funding).compactMap { parts.funding($0) }
  var names = parts.names
  mission.encounters = parts.encounters(&names)
  mission.outcomes = parts.outcomes(&names)
  mission.documents = parts.entries(.documents).compactMap { parts.document($0) }
  mission.photos = parts.entries(.photos).compactMap { parts.photo($0) }
  let logistics = parts.prose(.logistics)
  if parts.flag(.logisticsArePublic) ?? false { mission.logistics = logistics }
  mission.body = Prose(parts.body)
  mission.sections = parts.headings
  mission.intros = parts.intros
  mission.intros[.logistics] = nil
  return mission
}

extension RecordFields {
  /// « Berlin, Allemagne », or keys.
  fileprivate mutating func place(_ entry: KeyedEntry) -> Destination? {
    var place = Destination(city: entry[.city])
    var name = entry[.country]
    if entry.text != nil {
      let text = entry.title.plain[...].trimmed
      let comma = text.lastIndex(of: ",")
      place.city = comma.map { String(text[..<$0].trimmed) }
      name = String(comma.map { text[text.index(after: $0)...].trimmed } ?? text)
    }
    place.country = name.flatMap { country($0, at: entry.range) }
    if let text = entry[.coordinates] {
      place.coordinates = readCoordinates(text)
      if place.coordinates == nil {
        findings.append(
          wrong(
            text, .coordinates, entry,
            Words(
              fr: "une latitude et une longitude, comme 52,52; 13,40", en: "a latitude and a longitude: 52.52, 13.40")
          ))
      }
    }
    return place.city == nil && place.country == nil ? nil : place
  }

  /// Someone, or an organization: « Ariane Tremblay, artiste, Studio du Quai », or keys.
  mutating func participant(_ entry: KeyedEntry) -> Participant? {
    let (name, role, organization) = readName(entry.personName)
    guard !name.isEmpty else {
      leaveOut(entry, lacking: .name)
      return nil
    }
    // Whoever is not said to be an organization is taken for a person, whose name is not published without consent.
    let kind: Participant.Kind = choice(.kind, of: entry, names: \.name, otherwise: .warning) ?? .person
    var participant = Participant(name: RecordReference(name: name), kind: kind, origin: source.origin(entry.range))
    participant.isKindKnown = entry[.kind] != nil
    participant.organization = entry.mention(.organization) ?? organization
    participant.isMember = flag(.member, of: entry)
    participant.selection = entry[.selection]
    participant.role = entry[.role] ?? role
    participant.consent = consent(of: entry)
    (participant.email, participant.phone) = (entry[.email], entry[.phone])
    participant.written = entry.written
    return participant
  }

  /// « Conseil des arts, Rayonner : 12 500 $ CA (accordé) », or keys.
  fileprivate mutating func funding(_ entry: KeyedEntry) -> Funding? {
    guard let name = entry.mention(.funder) ?? readPartners(entry.title, isOne: true).first else {
      leaveOut(entry, lacking: .funder)
      return nil
    }
    var funding = Funding(funder: name, origin: source.origin(entry.range))
    funding.program = entry[.program]
    funding.status = choice(.status, of: entry, names: \.name, otherwise: .warning)
    if funding.status == nil { funding.statusText = entry[.status] }
    funding.note = entry.prose(.note)
    guard let text = entry[.amount] else { return funding }
    guard var amount = Money(text) else {
      findings.append(wrong(text, .amount, entry, Words(fr: "une somme comme 12 500 $", en: "a sum such as $12,500")))
      return funding
    }
    if let code = entry[.currency] {
      let upper = code.uppercased()
      if Money.codes.contains(upper) {
        amount.currency = upper
      } else {
        findings.append(
          wrong(code, .currency, entry, Words(fr: "un code ISO comme CAD ou EUR", en: "an ISO code such as CAD or EUR"))
        )
      }
    }
    funding.amount = amount
    return funding
  }

  fileprivate mutating func document(_ entry: KeyedEntry) -> Document? {
    let link = entry.title.first { $0.link != nil }?.link
    let path = entry[.file].flatMap { file($0, at: entry.range(of: .file)) }
    guard let address = path ?? link else {
      if entry[.file] == nil { leaveOut(entry, lacking: .file) }
      return nil
    }
    let title = entry.title.plain[...].trimmed
    return Document(
      title: title.isEmpty ? entry[.file] ?? address : String(title), link: address, note: entry.prose(.note))
  }

  /// `![What it shows](photo.jpg) Caption`, or keys.
  fileprivate mutating func photo(_ entry: KeyedEntry) -> Photo? {
    let inline = entry.text?.first { $0.image != nil }
    let named = entry[.file].flatMap { image($0, at: entry.range(of: .file)) }
    guard let image = named ?? inline?.image else {
      if entry[.file] == nil { leaveOut(entry, lacking: .file) }
      return nil
    }
    let alt = entry[.alt] ?? inline.map { String($0.plain[...].trimmed) } ?? ""
    if entry[.alt] != nil { described.append(entry.range) }
    // An image of the text without words was found when it was read.
    if alt.isEmpty, inline == nil { findings.append(noAlternative(entry[.file] ?? "", at: entry.range(of: .file))) }
    var photo = Photo(image, alt: alt)
    photo.caption = entry.prose(.caption)
    if photo.caption == nil, let text = entry.text {
      let rest = text.filter { $0.image == nil }
      if !rest.plain[...].trimmed.isEmpty { photo.caption = Prose(String(rest.markup[...].trimmed)) }
    }
    if photo.caption == nil, let title = inline?.image?.title, !title.isEmpty { photo.caption = Prose(escape(title)) }
    photo.credit = entry[.credit]
    return photo
  }

  /// That an image that a key names has no words for those who do not see it.
  func noAlternative(_ path: String, at range: SourceRange) -> Finding {
    Finding(
      .altMissing, in: source.text, at: source.place(of: path, in: range),
      Words(fr: "cette image n’a pas de texte de remplacement", en: "this image has no alternative text"),
      why: Words(
        fr: "Qui ne voit pas l’image ne saura pas ce qu’elle montre.",
        en: "Those who do not see the image will not know what it shows."),
      hint: Words(
        fr: "Ajoutez « alt : ce que montre l’image ».", en: "Add “alt: what the image shows”."))
  }
}

extension Photo {
  init(_ image: InlineImage, alt: String) {
    self.init(link: image.link, alt: alt)
    width = image.size?.width
    height = image.size?.height
    picture = image.picture
  }
}

/// « 52,52; 13,40 » and “52.52, 13.40”; nil when out of the globe.
func readCoordinates(_ text: String) -> Coordinates? {
  let parts = text.contains(";") ? text.split(separator: ";") : text.split(separator: ",")
  let numbers = parts.compactMap { Double($0.trimmed.replacing(",", with: ".")) }
  guard numbers.count == 2, parts.count == 2, abs(numbers[0]) <= 90, abs(numbers[1]) <= 180 else { return nil }
  return Coordinates(latitude: numbers[0], longitude: numbers[1])
}

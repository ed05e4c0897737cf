package import Basics
package import Dates

/// A delegation's journey: where, when, why, who went, whom they met and what came of it.
package struct Mission: Sendable, Hashable {
  package var header: Header
  package var summary: String?
  package var source: String?
  package var places: [Destination] = []
  /// As written, and what they mean.
  package var dates: DateExpression?
  package var objectives: [Prose] = []
  package var statedState: State?
  /// The policy that governs it.
  package var policy: RecordReference?
  package var disciplines: [String] = []
  package var participants: [Participant] = []
  package var funding: [Funding] = []
  /// Nil where it is private, which it is unless said otherwise.
  package var logistics: Prose?
  /// In the order of their dates, as written among those of one day.
  package var encounters: [Encounter] = []
  package var outcomes: [Outcome] = []
  package var documents: [Document] = []
  package var photos: [Photo] = []
  /// What is written in its sections besides their entries.
  package var intros: [Field: Prose] = [:]
  package var body = Prose()
  /// The headings of its text.
  package var sections: [Section] = []
  package var origin: Origin

  package init(header: Header, origin: Origin) {
    self.header = header
    self.origin = origin
  }

  /// The year that it began in; nil without a date that says it.
  package var year: Int? { (dates?.earliest ?? dates?.latest)?.year }

  /// Where it stands on a day: what the author says, else before its dates planned, during them under way, after them done.
  package func state(asOf day: CivilDate) -> State {
    if let statedState { return statedState }
    guard let dates else { return .unknown }
    if let earliest = dates.earliest, day < earliest { return .planned }
    if let latest = dates.latest, day > latest { return .done }
    return dates.earliest == nil && dates.latest == nil ? .unknown : .underWay
  }
}

/// Where a mission went.
package struct Destination: Sendable, Hashable {
  package var city: String?
  package var country: Country?
  /// Degrees north and east; the country's own point where none were given.
  package var coordinates: Coordinates?

  package init(city: String? = nil, country: Country? = nil, coordinates: Coordinates? = nil) {
    self.city = city
    self.country = country
    self.coordinates = coordinates
  }
}

/// A point on the globe, in degrees.
package struct Coordinates: Sendable, Hashable {
  package var latitude: Double
  package var longitude: Double

  package init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// Someone, or an organization, who went.
package struct Participant: Sendable, Hashable {
  /// Whether a person went, or an organization.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case person, organization

    package var name: Words {
      switch self {
      case .person: Words(fr: "personne", en: "person")
      case .organization: Words(fr: "organisme", en: "organization")
      }
    }
  }

  /// Nil of a person who did not agree to be named.
  package var name: RecordReference?
  package var kind: Kind
  /// Whether the author said which; else whatever has a record of its own is an organization, and the rest are people.
  package var isKindKnown = false
  package var organization: RecordReference?
  package var isMember: Bool?
  /// How they were chosen.
  package var selection: String?
  package var role: String?
  package var consent: Consent?
  /// Never shown.
  package var email: String?
  /// Never shown.
  package var phone: String?
  /// All that is written there, where it names people; never shown.
  package var written: Written
  package var origin: Origin

  package init(name: RecordReference?, kind: Kind, origin: Origin) {
    self.name = name
    written = Written(text: name?.name ?? "")
    self.kind = kind
    self.origin = origin
  }
}

/// Money asked of a funder, and what came of it.
package struct Funding: Sendable, Hashable {
  /// What became of a request for money.
  package enum Status: String, Sendable, Hashable, CaseIterable {
    case requested, granted, refused

    package var name: Words {
      switch self {
      case .requested: Words(fr: "demandé", en: "requested")
      case .granted: Words(fr: "accordé", en: "granted")
      case .refused: Words(fr: "refusé", en: "refused")
      }
    }
  }

  package var funder: RecordReference
  package var program: String?
  package var amount: Money?
  package var status: Status?
  /// What is written in the place of a status, and is none that is known.
  package var statusText: String?
  package var note: Prose?
  package var origin: Origin

  package init(funder: RecordReference, origin: Origin) {
    self.funder = funder
    self.origin = origin
  }
}

/// A meeting, a visit to a venue or a networking event of a mission.
package struct Encounter: Sendable, Hashable {
  /// What sort of encounter it was.
  package enum Kind: String, Sendable, Hashable, CaseIterable { case meeting, visit, networking }

  /// An anchor of the mission’s page, where nothing else has it: no heading, encounter or outcome.
  package var id: String
  package var kind: Kind
  package var title: String
  /// The title with its emphasis and links.
  package var markup: Prose
  package var date: DateExpression?
  /// As written: « 17 h ».
  package var time: String?
  package var place: String?
  /// Who received them: a delegation or a local partner.
  package var host: RecordReference?
  /// What sort of event: « dîner », « 5 à 7 ».
  package var nature: String?
  /// Contacts of the directory who were met.
  package var contacts: [RecordReference] = []
  /// How many more were met, whose names are not published.
  package var unnamed = 0
  package var note: Prose?
  package var origin: Origin

  package init(id: String, kind: Kind, title: String, markup: Prose, origin: Origin) {
    self.id = id
    self.kind = kind
    self.title = title
    self.markup = markup
    self.origin = origin
  }
}

/// What came of a mission.
package struct Outcome: Sendable, Hashable {
  /// An anchor of the mission’s page, where nothing else has it: no heading, encounter or outcome.
  package var id: String
  package var title: String
  package var markup: Prose
  /// « coproduction », « résidence »…
  package var nature: String?
  package var date: DateExpression?
  package var statedState: State?
  package var link: String?
  /// The encounter that it came from: its id once resolved, as written before.
  package var encounter: String?
  package var note: Prose?
  package var origin: Origin

  package init(id: String, title: String, markup: Prose, origin: Origin) {
    self.id = id
    self.title = title
    self.markup = markup
    self.origin = origin
  }
}

/// A file to read.
package struct Document: Sendable, Hashable {
  package var title: String
  /// An address of the site (after the link mark) or of the web.
  package var link: String
  package var note: Prose?

  package init(title: String, link: String, note: Prose? = nil) {
    self.title = title
    self.link = link
    self.note = note
  }
}

/// An image to look at.
package struct Photo: Sendable, Hashable {
  /// As a document's.
  package var link: String
  /// What it shows, for those who do not see it.
  package var alt: String
  package var caption: Prose?
  package var credit: String?
  /// The room that it takes, in CSS pixels; nil where it is not known.
  package var width: Int?
  package var height: Int?
  /// What other sizes there are of it; nil where there is only itself.
  package var picture: Picture?

  package init(link: String, alt: String) {
    self.link = link
    self.alt = alt
  }
}

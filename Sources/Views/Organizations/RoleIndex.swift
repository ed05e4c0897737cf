import Basics
import Model

/// What every organization and contact of a language has a part in, by the address of its page: one walk through the site,
/// from the names that lead to those pages.
struct RoleIndex: Sendable {
  private var roles: [String: [Role]] = [:]
  private let frame: SiteChrome

  init(_ site: Site, _ frame: SiteChrome) {
    self.frame = frame
    func own<Record>(_ records: [Record], _ header: KeyPath<Record, Header>) -> [Record] {
      records.filter { $0[keyPath: header].language == frame.language }
    }
    for place in newestFirst(site.missions, in: frame.language) { add(site.missions[place]) }
    own(site.events, \.header).newestFirst { ($0.start ?? $0.end)?.day }.forEach { add($0) }
    site.news.newestFirst(in: frame.language).forEach { add($0) }
    own(site.plans, \.header).forEach { add($0) }
    own(site.policies, \.header).alphabetical { $0.header.title }.forEach { add($0.element) }
    // Few contacts have people of another organization.
    let others = own(site.contacts, \.header).filter { $0.people.contains { $0.organization != nil } }
    others.alphabetical { $0.header.title }.forEach { add($0.element) }
  }

  /// Records of a kind side by side, each with all the parts that it gives.
  subscript(address: String) -> [Role] { roles[address] ?? [] }

  // MARK: Private

  private mutating func add(_ mission: Mission) {
    let date = frame.wording.plainDate(mission.dates)
    let role = Role(
      group: .missions, title: mission.header.title, address: mission.header.address, date: date, kinds: [])
    for encounter in mission.encounters {
      let place = Role.Place(
        title: encounter.title, address: "\(mission.header.address)#\(encounter.id)", date: encounter.date)
      add(encounter.host, .host, to: role, at: place)
      for contact in encounter.contacts { add(contact, .met, to: role, at: place) }
    }
    for participant in mission.participants {
      add(participant.name, .participant, to: role)
      add(participant.organization, .participant, to: role)
    }
    for funding in mission.funding { add(funding.funder, .funder, to: role) }
  }

  private mutating func add(_ event: Event) {
    let role = Role(
      group: .events, title: event.header.title, address: event.header.address,
      date: event.start.map { $0.words(to: event.end, in: frame.strings) }, kinds: [])
    for mention in event.organizers { add(mention, .organizer, to: role) }
    for mention in event.collaborators { add(mention, .collaborator, to: role) }
    for person in event.speakers { add(person.organization, .speaker, to: role) }
    for person in event.moderators { add(person.organization, .moderator, to: role) }
  }

  private mutating func add(_ news: News) {
    let role = Role(
      group: .news, title: news.header.title, address: news.header.address,
      date: news.byline.date.map { frame.wording.words($0.day) }, kinds: [])
    for author in news.byline.authors {
      add(author.name, .author, to: role)
      add(author.organization, .author, to: role)
    }
  }

  private mutating func add(_ plan: Plan) {
    let header = PlanHeader(plan, frame.strings)
    func role(_ link: PlanLink, whole: String?) -> Role {
      let title = [link.label, link.title].compactMap(\.self).joined(separator: frame.strings["colon"])
      return Role(group: .plans, title: title, address: link.address, whole: whole, kinds: [])
    }
    let whole = role(PlanLink(title: header.title, address: header.address), whole: nil)
    add(plan.organization, .owner, to: whole)
    for partner in plan.details.partners { add(partner, .partner, to: whole) }
    for objective in plan.objectives {
      let own = role(header.link(to: objective), whole: header.title)
      for partner in objective.details.partners { add(partner, .partner, to: own) }
      for project in objective.projects {
        let own = role(header.link(to: project, in: objective), whole: header.title)
        for partner in project.details.partners { add(partner, .partner, to: own) }
      }
    }
  }

  private mutating func add(_ policy: Policy) {
    let role = Role(group: .policies, title: policy.header.title, address: policy.header.address, kinds: [])
    add(policy.organization, .policy, to: role)
  }

  private mutating func add(_ contact: Contact) {
    let role = Role(group: .contacts, title: contact.header.title, address: contact.header.address, kinds: [])
    for person in contact.people { add(person.organization, .person, to: role) }
  }

  /// Gives the page that a name leads to a part in a record. All the names of a record come one after the other, so that its
  /// role is the last of each of them.
  private mutating func add(
    _ mention: RecordReference?, _ kind: Role.Kind, to record: Role, at place: Role.Place? = nil
  ) {
    guard let address = mention?.page, address != record.address else { return }
    roles[address, default: []].add(kind, to: record, at: place)
  }
}

extension [Role] {
  fileprivate mutating func add(_ kind: Role.Kind, to record: Role, at place: Role.Place?) {
    if last?.address != record.address { append(record) }
    let end = count - 1
    if !self[end].kinds.contains(kind) { self[end].kinds.append(kind) }
    if let place, self[end].places.last?.address != place.address { self[end].places.append(place) }
  }
}

extension Array {
  /// What is latest first; what has no day after all that has, and as before between equals.
  func newestFirst(_ day: (Element) -> CivilDate?) -> [Element] {
    let dated = enumerated().map { (day: day($0.element)?.dayNumber ?? .min, offset: $0.offset) }
    let sorted = dated.sorted { $0.day != $1.day ? $0.day > $1.day : $0.offset < $1.offset }
    return sorted.map { self[$0.offset] }
  }
}

extension RecordReference {
  /// The address of the page of the site that it leads to, without a place on it; nil where it leads to none.
  var page: String? {
    guard let link, link.utf8.first == linkMark else { return nil }
    let path = link.utf8.dropFirst().prefix { $0 != UInt8(ascii: "#") }
    return String(path)
  }
}

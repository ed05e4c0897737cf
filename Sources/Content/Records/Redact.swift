import Basics
import Diagnostics
import Model
import Redaction

/// Takes out of a site what says who someone is that has not agreed to it, so that nothing made from the site can tell it.
///
/// A person is published with a consent that holds on the day; an event's people also where a public programme already names
/// them. What is taken out is told, and kept as `redactions` for whoever searches what is published.
struct PersonalData {
  let day: CivilDate
  let content: String
  let texts: [String: SourceText]
  var findings: [Finding] = []
  private(set) var redactions = Redactions()
  /// Those who are in them.
  private var known: Set<RedactedPerson> = []
  /// Folded names of those who are withheld.
  private var names: Set<String> = []
  /// Those of them of whom nothing is told.
  private var untold: Set<String> = []
  /// Files beside people whose pages are not published: their folders.
  private(set) var folders: Set<String> = []
  /// Folded names of those who may be named.
  private var published: Set<String> = []
  private var homonyms = Homonyms()
  /// Folded names of those whom a mission met and who are in no directory.
  private var met: Set<String> = []
  /// Folded names of organizations that have a record.
  private var organizations: Set<String> = []

  init(day: CivilDate, content: String, texts: [String: SourceText]) {
    self.day = day
    self.content = content
    self.texts = texts
  }

  mutating func withhold(_ site: inout Site) {
    let titles =
      site.contacts.filter { !$0.isPerson }.map(\.header.title)
      + site.organizations.flatMap { [$0.header.title] + $0.names.values + $0.otherNames }
    organizations = Set(titles.map { fold($0) })
    redactions.titles = Set(titles).sorted()
    site.contacts = site.contacts.compactMap { contact in
      var contact = contact
      let isWhole = contact.isPerson
      contact.people = contact.people.filter { mayPublish($0) }
      guard isWhole && contact.people.isEmpty else { return contact }
      if PathName(contact.header.key + ".md").isIndex { folders.insert(folder(of: contact.header.source)) }
      return nil
    }
    for index in site.events.indices where site.events[index].publicNames == nil {
      var event = site.events[index]
      let count = event.speakers.count + event.moderators.count
      event.speakers = event.speakers.filter { isKnown($0) || mayPublish($0) }
      event.moderators = event.moderators.filter { isKnown($0) || mayPublish($0) }
      event.unnamed = count - event.speakers.count - event.moderators.count
      site.events[index] = event
    }
    for index in site.events.indices where site.events[index].publicNames != nil {
      allowOnItsPages(&site.events[index], of: site)
    }
    redactions.allowed += site.contacts.flatMap { [$0.email, $0.phone].compactMap(\.self) }
  }

  /// Those whom a public programme names may be named where it is shown, and nowhere else; how to reach them, nowhere.
  private mutating func allowOnItsPages(_ event: inout Event, of site: Site) {
    let all = site.translations[event.header.key].map { Array($0.values) } ?? [event.header]
    let headers = all.sorted { $0.source < $1.source }
    var programme = Programme(
      sources: headers.map(\.source),
      folders: headers.filter { PathName($0.key + ".md").isIndex }.map { folder(of: $0.source) })
    func reduce(_ people: inout [Person]) {
      for index in people.indices where !isKnown(people[index]) {
        var person = people[index]
        if let consent = person.consent, consent.holds(on: day) {
          publish(person)
          continue
        }
        let said = said(of: person)
        programme.names += said.names
        redactions.add(person, said, isTold: false)
        (person.email, person.phone) = (nil, nil)
        people[index] = person
      }
    }
    reduce(&event.speakers)
    reduce(&event.moderators)
    guard !programme.names.isEmpty else { return }
    programme.phrases =
      [event.header.title, event.summary, event.header.description].compactMap(\.self)
      + headers.map { String(fileName(of: String($0.address.dropLast()))) }
    redactions.programmes.append(programme)
  }

  /// Those of contacts that are held back: nobody is told of, or may be named for a consent that is there; they are searched for
  /// in what is published all the same.
  mutating func keepSecret(_ held: [Contact]) {
    let (told, named, allowed, before, others) = (findings, published, redactions.allowed, names, homonyms)
    for contact in held { for person in contact.people { _ = mayPublish(person) } }
    (findings, published, redactions.allowed, homonyms) = (told, named, allowed, others)
    untold = names.subtracting(before)
  }

  /// After names are resolved: the names of participants who are people and are in no directory.
  ///
  /// - Returns: those that were taken out.
  @discardableResult
  mutating func withhold(_ participants: inout [Participant]) -> [String] {
    var withheld: [String] = []
    for index in participants.indices {
      let participant = participants[index]
      guard participant.kind == .person, let name = participant.name else { continue }
      var person = Person(name: name.name, origin: participant.origin)
      person.consent = participant.consent
      (person.email, person.phone, person.written) = (participant.email, participant.phone, participant.written)
      guard !name.isResolved && !mayPublish(person) else { continue }
      participants[index].name = nil
      withheld.append(name.name)
    }
    return withheld
  }

  /// After names are resolved: participants who are people, and contacts met who are in no directory.
  mutating func withhold(_ mission: inout Mission) {
    for name in withhold(&mission.participants) {
      // A paragraph that names them says no more than their entry may.
      if let intro = mission.intros[.participants], fold(intro.plain).contains(fold(name)) {
        mission.intros[.participants] = nil
      }
    }
    for index in mission.encounters.indices where needsLook(mission.encounters[index]) {
      var encounter = mission.encounters[index]
      let unknown = encounter.contacts.filter { !$0.isResolved }
      encounter.contacts.removeAll { !$0.isResolved }
      encounter.unnamed = unknown.count
      if let host = encounter.host, isWithheld(host.name) {
        encounter.host = nil
        if !isTold(host.name) { findings.append(unknownContact(host.name, at: encounter.origin)) }
      }
      for mention in unknown where !isTold(mention.name) {
        findings.append(unknownContact(mention.name, at: encounter.origin))
        // What is said to be not published is looked for, whoever it is.
        guard met.insert(fold(mention.name)).inserted else { continue }
        let person = Person(name: mention.name, origin: encounter.origin)
        redactions.add(person, RecordedPeople(met: mention.name), isTold: true)
      }
      mission.encounters[index] = encounter
    }
  }

  /// Whether an encounter names someone who may have to be taken out: most do not.
  private func needsLook(_ encounter: Encounter) -> Bool {
    encounter.contacts.contains { !$0.isResolved } || encounter.host.map { isWithheld($0.name) } ?? false
  }

  private func isWithheld(_ name: String) -> Bool {
    !names.isEmpty && names.contains(fold(name))
  }

  /// Whether something is said of why someone is withheld.
  private func isTold(_ name: String) -> Bool { isWithheld(name) && !untold.contains(fold(name)) }

  /// Whether the directory, or an event’s programme, already names someone of that name.
  private func isKnown(_ person: Person) -> Bool {
    if published.contains(fold(person.name)) { return true }
    let names = said(of: person).names
    return !names.isEmpty && names.allSatisfy { published.contains(fold($0)) }
  }

  /// All that a record says of who someone is.
  private func said(of person: Person) -> RecordedPeople {
    var said = RecordedPeople(named: person.written.text) { organizations.contains(fold($0)) }
    if let email = person.email { said = said + RecordedPeople(email: email) }
    if let phone = person.phone { said = said + RecordedPeople(phone: phone) }
    return person.written.besides.reduce(said) { $0 + RecordedPeople(besides: $1) }
  }

  private mutating func mayPublish(_ person: Person) -> Bool {
    if let consent = person.consent, consent.holds(on: day) {
      publish(person)
      return true
    }
    // A contact is there in each language of the site: its people are told of once.
    let said = said(of: person)
    guard known.insert(RedactedPerson(person, said)).inserted else { return false }
    redactions.add(person, said, isTold: true)
    names.formUnion(([person.name] + said.names).map { fold($0) })
    findings.append(person.consent == nil ? withoutConsent(person) : expired(person))
    return false
  }

  private mutating func publish(_ person: Person) {
    let said = said(of: person)
    published.formUnion(([person.name] + said.names).map { fold($0) })
    redactions.allowed += [person.name] + said.names + said.emails + said.phones
    homonyms.add(said)
  }

  /// Tells, once everyone is known, of whom someone else has the name, and which organizations may have it in theirs.
  mutating func finish() {
    homonyms.note(in: &redactions.people)
    func words(_ text: String) -> Set<Substring> { Set(fold(text).split { !$0.isLetter && !$0.isNumber }) }
    let names = Set(redactions.people.flatMap(\.said.names).flatMap(words))
    redactions.titles.removeAll { words($0).intersection(names).count < 2 }
  }

  private func withoutConsent(_ person: Person) -> Finding {
    finding(
      .consentMissing, at: person.origin, word: person.name,
      Words(
        fr: "cette personne n’est pas publiée : aucun consentement n’est noté",
        en: "this person is not published: no consent is recorded"),
      hint: Words(
        fr: "Quand vous l’aurez obtenu, ajoutez « consentement : » et sa date.",
        en: "Once you have it, add “consent:” and its date."))
  }

  private func expired(_ person: Person) -> Finding {
    let end = person.consent?.expires?.iso ?? ""
    let isEarly = (person.consent?.given).map { $0 > day } ?? false
    return finding(
      .consentExpired, at: person.origin, word: person.name,
      isEarly
        ? Words(
          fr: "cette personne n’est pas publiée : son consentement commence après le \(day.iso)",
          en: "this person is not published: their consent begins after \(day.iso)")
        : Words(
          fr: "cette personne n’est plus publiée : son consentement a pris fin le \(end)",
          en: "this person is no longer published: their consent ended on \(end)"),
      hint: Words(
        fr: "Demandez-le de nouveau, puis changez les dates.", en: "Ask for it again, then change the dates."))
  }

  private func unknownContact(_ name: String, at origin: Origin) -> Finding {
    finding(
      .contactUnknown, at: origin, word: name,
      Words(
        fr: "ce nom n’est pas dans le bottin : il n’est pas publié",
        en: "this name is not in the directory: it is not published"),
      hint: Words(
        fr: "Ajoutez l’organisme ou la personne au bottin, ou corrigez le nom.",
        en: "Add the organization or the person to the directory, or correct the name."))
  }

  /// A finding at a word of an entry, else at the entry. It does not show the line: whoever reads the log of a build may be anyone.
  private func finding(_ code: Code, at origin: Origin, word: String, _ summary: Words, hint: Words) -> Finding {
    guard let text = texts[origin.source] else {
      return Finding(code, file: join(content, origin.source), summary, hint: hint)
    }
    // An entry written as keys is known by its first line; the name may come on one of the next.
    let near = SourceRange(origin.range.lower, min(origin.range.lower + 600, text.text.utf8.count))
    return Finding(code, in: text, at: text.place(of: word, in: near) ?? origin.range, summary, hint: hint)
      .withoutExcerpt
  }
}

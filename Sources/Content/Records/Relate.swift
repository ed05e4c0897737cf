import Basics
import Diagnostics
import Model

/// Makes one whole of a site's records: the directory in every language, names that lead to records, no personal data that may
/// not be published.
///
/// - Parameter held: the records that are held back.
/// - Returns: what must not be published, and the folders of people who are not.
func relate(
  _ site: inout Site, held: EmbargoedRecords, day: CivilDate, content: String, texts: [String: SourceText], jobs: Int,
  findings: inout [Finding]
) -> (redactions: Redactions, folders: Set<String>) {
  spread(&site)
  site.linkTranslations()
  var personal = PersonalData(day: day, content: content, texts: texts)
  personal.withhold(&site)
  personal.keepSecret(held.site.contacts)
  site.linkTranslations()
  let registries = Dictionary(
    uniqueKeysWithValues: site.settings.languages.map { language in
      let registry = NameIndex(site, language: language)
      return (language, held.isEmpty ? registry : registry.holding(back: held.registry(in: language)))
    })
  for language in site.settings.languages {
    guard let registry = registries[language] else { continue }
    resolve(&site, language, registry, jobs: jobs)
  }
  for index in site.missions.indices { personal.withhold(&site.missions[index]) }
  abbreviate(&site, jobs: jobs)
  personal.finish()
  findings += personal.findings
  return (personal.redactions, personal.folders)
}

/// Contacts and organizations are in every language of the site, whether or not someone wrote a file in it.
func spread(_ site: inout Site) {
  let languages = site.settings.languages
  func address(_ address: String, from: Language, to language: Language) -> String {
    let main = site.settings.mainLanguage
    let bare = from == main ? address : String(address.dropFirst(from.rawValue.count + 1))
    return language == main ? bare : "/\(language.rawValue)\(bare)"
  }
  func missing(_ headers: [Header]) -> [(index: Int, language: Language)] {
    var known: [String: Set<Language>] = [:]
    for header in headers { known[header.key, default: []].insert(header.language) }
    var result: [(Int, Language)] = []
    for (index, header) in headers.enumerated() {
      for language in languages where known[header.key]?.insert(language).inserted ?? false {
        result.append((index, language))
      }
    }
    return result
  }
  for (index, language) in missing(site.organizations.map(\.header)) {
    var copy = site.organizations[index]
    copy.header.address = address(copy.header.address, from: copy.header.language, to: language)
    copy.header.language = language
    copy.header.title = copy.names[language] ?? copy.header.title
    copy.textLanguage = site.organizations[index].header.language
    site.organizations.append(copy)
  }
  for (index, language) in missing(site.contacts.map(\.header)) {
    var copy = site.contacts[index]
    copy.header.address = address(copy.header.address, from: copy.header.language, to: language)
    copy.header.language = language
    copy.textLanguage = site.contacts[index].header.language
    site.contacts.append(copy)
  }
}

private let organizations: [RecordType] = [.organization, .contact]

/// Gives every name of the records of one language the page that it leads to.
private func resolve(_ site: inout Site, _ language: Language, _ registry: NameIndex, jobs: Int) {
  func link(_ mention: inout RecordReference?, _ types: [RecordType] = organizations) {
    if mention != nil { mention = mention.map { registry.linked($0, types) } }
  }
  func link(_ mentions: inout [RecordReference]) { mentions = mentions.map { registry.linked($0, organizations) } }
  // A lead is an organization, or someone of the directory.
  func linkLeads(_ leads: inout [RecordReference]) {
    leads = leads.map { lead in
      let linked = registry.linked(lead, organizations)
      return linked.isResolved ? linked : registry.linkedPerson(lead)
    }
  }
  func link(_ details: inout Details) {
    link(&details.partners)
    linkLeads(&details.leads)
    for index in details.milestones.indices where !details.milestones[index].leads.isEmpty {
      linkLeads(&details.milestones[index].leads)
    }
  }
  func linkPeople(_ people: inout [Person]) { for index in people.indices { link(&people[index].organization) } }

  for index in site.plans.indices where site.plans[index].header.language == language {
    link(&site.plans[index].organization)
    link(&site.plans[index].details)
    for objective in site.plans[index].objectives.indices {
      link(&site.plans[index].objectives[objective].details)
      for project in site.plans[index].objectives[objective].projects.indices {
        link(&site.plans[index].objectives[objective].projects[project].details)
      }
    }
  }
  site.missions.parallelUpdate(jobs: jobs) { if $0.header.language == language { resolve(&$0, registry) } }
  for index in site.contacts.indices where site.contacts[index].header.language == language {
    linkPeople(&site.contacts[index].people)
  }
  for index in site.policies.indices where site.policies[index].header.language == language {
    link(&site.policies[index].organization)
    link(&site.policies[index].replacedBy, [.policy])
    link(&site.policies[index].replaces, [.policy])
  }
  for index in site.events.indices where site.events[index].header.language == language {
    link(&site.events[index].organizers)
    link(&site.events[index].collaborators)
    linkPeople(&site.events[index].speakers)
    linkPeople(&site.events[index].moderators)
  }
  for index in site.reports.indices where site.reports[index].header.language == language {
    link(&site.reports[index].plan, [.plan])
  }
}

private func resolve(_ mission: inout Mission, _ registry: NameIndex) {
  mission.policy = mission.policy.map { registry.linked($0, [.policy]) }
  for index in mission.funding.indices {
    mission.funding[index].funder = registry.linked(mission.funding[index].funder, organizations)
  }
  for index in mission.participants.indices {
    var participant = mission.participants[index]
    participant.organization = participant.organization.map { registry.linked($0, organizations) }
    participant.name = participant.name.map { registry.linked($0, organizations) }
    if !participant.isKindKnown, participant.name?.isResolved ?? false { participant.kind = .organization }
    if participant.kind == .person { participant.name = participant.name.map(registry.linkedPerson) }
    mission.participants[index] = participant
  }
  for index in mission.encounters.indices {
    let host = mission.encounters[index].host
    mission.encounters[index].host = host.map { registry.linked($0, organizations) }
    mission.encounters[index].contacts = mission.encounters[index].contacts.map { contact in
      let linked = registry.linked(contact, [.contact, .organization])
      return linked.isResolved ? linked : registry.linkedPerson(contact)
    }
  }
  for index in mission.outcomes.indices {
    guard let name = mission.outcomes[index].encounter else { continue }
    let found = mission.encounters.first { $0.id == name || $0.id == slug(name) || fold($0.title) == fold(name) }
    if let found { mission.outcomes[index].encounter = found.id }
  }
}

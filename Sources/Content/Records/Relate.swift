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
    for type in RecordType.records { type.link(&site, in: language, by: registry, jobs: jobs) }
  }
  site.missions.parallelUpdate(jobs: jobs) { $0.linkOutcomes() }
  for index in site.missions.indices { personal.withhold(&site.missions[index]) }
  for index in site.news.indices { personal.withhold(&site.news[index].byline.authors) }
  for index in site.pages.indices where !site.pages[index].byline.authors.isEmpty {
    personal.withhold(&site.pages[index].byline.authors)
  }
  for index in site.reports.indices { personal.withhold(&site.reports[index].page.byline.authors) }
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

extension Record {
  /// Gives every name that records of one language write the page that it leads to.
  fileprivate static func link(_ site: inout Site, in language: Language, by registry: NameIndex, jobs: Int) {
    update(&site, in: language, jobs: jobs) { record in
      var linker = Linker(registry: registry)
      record.visitReferences(&linker)
    }
  }
}

/// Gives names the pages that they lead to.
private struct Linker: ReferenceVisitor {
  let registry: NameIndex

  mutating func visit(_ reference: inout RecordReference, of target: ReferenceTarget, at _: Origin) {
    reference = registry.linked(reference, target.types)
    if target.mayBePerson && !reference.isResolved { reference = registry.linkedPerson(reference) }
  }

  mutating func visit(_ participant: inout Participant) {
    participant.organization = participant.organization.map { registry.linked($0, ReferenceTarget.organization.types) }
    participant.name = participant.name.map { registry.linked($0, ReferenceTarget.organization.types) }
    if !participant.isKindKnown, participant.name?.isResolved ?? false { participant.kind = .organization }
    if participant.kind == .person { participant.name = participant.name.map(registry.linkedPerson) }
  }
}

extension Mission {
  /// Gives each outcome the encounter that it says it came from.
  fileprivate mutating func linkOutcomes() {
    for index in outcomes.indices {
      guard let name = outcomes[index].encounter else { continue }
      let found = encounters.first { $0.id == name || $0.id == slug(name) || fold($0.title) == fold(name) }
      if let found { outcomes[index].encounter = found.id }
    }
  }
}

import Basics
import Diagnostics
import Model

/// The records under embargo, read for the names that they go by: nothing else of them goes on.
struct EmbargoedRecords: Sendable {
  /// In every language, as those of a site.
  private(set) var site: Site
  /// By the address of each.
  private var holds: [String: Embargo] = [:]
  private let content: String

  /// What is to say of their texts is said when they are published.
  init(_ held: EmbargoedFiles, contacts: [(contact: Contact, hold: Embargo)], reader: RecordReader, jobs: Int) {
    content = reader.content
    site = Site(settings: reader.settings)
    let records = held.drafts.filter { $0.type != .objective && $0.type != .project }
    for record in records.parallelMap(
      jobs: jobs,
      { draft in
        var unsaid: [Finding] = []
        return reader.read(draft, findings: &unsaid)
      })
    {
      record.record.add(to: &site)
      holds[record.address] = held.hold(ofAddress: record.address)
    }
    for (contact, hold) in contacts {
      site.contacts.append(contact)
      holds[contact.header.address] = hold
    }
    if isEmpty { return }
    let own = site.headers
    spread(&site)
    site.linkTranslations()
    for header in site.headers where holds[header.address] == nil {
      holds[header.address] = own.first { $0.key == header.key }.flatMap { holds[$0.address] }
    }
  }

  var isEmpty: Bool { site.isEmpty }

  func registry(in language: Language) -> NameIndex { NameIndex(site, language: language) }

  // MARK: What is said of a site that names them

  /// Names of records that are held back, a note for each record that has one.
  func mentions(in open: Site, texts: [String: SourceText]) -> [Finding] {
    guard !isEmpty else { return [] }
    let registries = Dictionary(uniqueKeysWithValues: open.settings.languages.map { ($0, registry(in: $0)) })
    var told: Set<Told> = []
    return open.namings.compactMap { naming in
      let name = naming.mention.name
      guard naming.mention.isResolved, naming.mention.link?.utf8.first != linkMark,
        let header = registries[naming.language]?.find(name, among: naming.types), let hold = holds[header.address],
        told.insert(Told(source: naming.origin.source, name: name)).inserted
      else { return nil }
      return finding(
        as: .note, at: naming.origin, word: name, texts,
        Words(
          fr: "la page de « \(name) » est retenue : \(hold.reason.french)",
          en: "the page of “\(name)” is held back: \(hold.reason.english)"),
        hint: Words(fr: "Le nom paraît sans lien.", en: "The name is shown without a link."))
    }
  }

  private struct Told: Hashable {
    var source: String
    var name: String
  }

  /// Takes out of pages the views of plans that are held back.
  func takeOutEmbeds(from open: inout Site, texts: [String: SourceText]) -> [Finding] {
    guard !site.plans.isEmpty else { return [] }
    var findings: [Finding] = []
    func takeOut(_ page: inout Page, _ open: Site) {
      let language = page.header.language
      page.pieces.removeAll { piece in
        guard case .embed(let embed) = piece, case .noPlan = open.target(of: embed, in: language) else { return false }
        let plan: Plan? =
          switch site.target(of: embed, in: language) {
          case .plan(let plan): plan
          case .severalPlans: site.plans.first { $0.header.language == language }
          case .noPlan: nil
          }
        guard let plan, let hold = holds[plan.header.address] else { return false }
        findings.append(
          finding(
            at: embed.origin, word: nil, texts,
            Words(
              fr: "cette vue est celle d’un plan dont la page est retenue : \(hold.reason.french)",
              en: "this view is of a plan whose page is held back: \(hold.reason.english)"),
            hint: Words(
              fr: "La page paraît sans elle; elle reviendra d’elle-même avec le plan.",
              en: "The page is shown without it; it will come back by itself with the plan.")))
        return true
      }
    }
    let plans = open
    for index in open.pages.indices where open.pages[index].hasEmbeds { takeOut(&open.pages[index], plans) }
    for index in open.reports.indices where open.reports[index].page.hasEmbeds {
      takeOut(&open.reports[index].page, plans)
    }
    return findings
  }

  /// A finding at a word of an entry, else at its first line.
  private func finding(
    as severity: Severity? = nil, at origin: Origin, word: String?, _ texts: [String: SourceText], _ summary: Words,
    hint: Words
  ) -> Finding {
    guard let text = texts[origin.source] else {
      return Finding(.linkHeld, as: severity, file: join(content, origin.source), summary, hint: hint)
    }
    var range = origin.range
    let rest = text.slice(range.lower, text.text.utf8.count)
    if let word, let found = rest.rangeInUTF8(of: word) {
      let lower = range.lower + rest.utf8.distance(from: rest.startIndex, to: found.lowerBound)
      range = SourceRange(lower, lower + word.utf8.count)
    }
    return Finding(.linkHeld, as: severity, in: text, at: range, summary, hint: hint)
  }
}

extension Settings {
  /// Takes out of the menus what leads to a page that is held back.
  mutating func takeOut(_ held: EmbargoedFiles, texts sources: [String: SourceText], findings: inout [Finding]) {
    guard !held.isEmpty else { return }
    for language in languages {
      texts[language]?.updateLinks { link, origin in
        let path = link.prefix { $0 != "#" && $0 != "?" }
        guard path.hasPrefix("/"), let hold = held.hold(ofAddress: path) else { return link }
        if let origin, let source = sources[origin.source] {
          findings.append(
            Finding(
              .linkHeld, in: source, at: origin.range,
              Words(
                fr: "« \(link) » mène à une page retenue : \(hold.reason.french)",
                en: "“\(link)” leads to a page that is held back: \(hold.reason.english)"),
              hint: Words(
                fr: "Le menu paraît sans cette entrée.", en: "The menu is shown without this entry.")))
        }
        return nil
      }
    }
  }
}

import Basics
import Exports
import Model

/// A feed: what is newest in a section of a site, or in all of it.
struct SiteFeed: Sendable, Hashable {
  /// Of the section: the first page of the feed’s readers.
  let section: String
  let title: String
  let entries: [RecordEntry]

  var address: String { section + "atom.xml" }

  /// How many records a feed has at most.
  static let most = 20

  /// Nil where nothing in it has happened by then.
  init?(_ entries: some Sequence<RecordEntry>, of section: String, title: String, asOf: CivilDate) {
    let past = entries.filter { $0.published(by: asOf) != nil || $0.header.updated != nil }
    guard !past.isEmpty else { return nil }
    self.section = section
    self.title = title
    self.entries = Array(past.sorted { RecordEntry.latestFirst($0, $1, asOf: asOf) }.prefix(Self.most))
  }
}

extension SiteFeed {
  /// The feeds of a language, that of the whole site first; none of a site that does not say where it is.
  static func all(of site: Site, in language: Language, strings: Strings, asOf: CivilDate, home: String) -> [SiteFeed] {
    guard site.settings.url != nil else { return [] }
    let byType = RecordType.records.map { $0.dated(of: site, in: language) }
    let whole = SiteFeed(
      byType.joined(), of: home, title: site.settings.texts(in: language).title, asOf: asOf)
    guard let whole else { return [] }
    let pages = site.pages.filter { $0.header.language == language }
    let lists = LanguageRoutes.RecordList.types.compactMap { type in
      LanguageRoutes.RecordList(type, of: site, in: language, pages: pages)
    }
    let sections = zip(RecordType.records, byType).compactMap { type, entries -> SiteFeed? in
      guard let list = lists.first(where: { $0.type.descriptor.record == type }) else { return nil }
      let title = list.page?.header.title ?? strings["section_\(list.type.rawValue)"]
      return SiteFeed(entries, of: list.address, title: title, asOf: asOf)
    }
    let taken = Set([home] + lists.map(\.address))
    let folders = folders(of: Page.dated(of: site, in: language), among: pages, besides: taken, asOf: asOf)
    return [whole] + sections + folders
  }

  /// Folders of pages that tell their day, as those of a journal do: each with a page of its own.
  private static func folders(
    of entries: [RecordEntry], among pages: [Page], besides taken: Set<String>, asOf: CivilDate
  ) -> [SiteFeed] {
    let titles = Dictionary(pages.map { ($0.header.address, $0.header.title) }) { first, _ in first }
    let dated = entries.filter { $0.moment != nil }
    return Dictionary(grouping: dated) { entry -> String in
      let bare = entry.header.address.dropLast()
      return bare.lastIndex(of: "/").map { String(bare[...$0]) } ?? ""
    }.sorted { $0.key < $1.key }.compactMap { folder, entries in
      guard let title = titles[folder], !taken.contains(folder) else { return nil }
      return SiteFeed(entries, of: folder, title: title, asOf: asOf)
    }
  }
}

extension RecordEntry {
  /// When it was published, as far as it says; nil where that is after a day.
  func published(by day: CivilDate) -> Moment? { moment.flatMap { $0.day <= day ? $0 : nil } }

  static func latestFirst(_ left: RecordEntry, _ right: RecordEntry, asOf: CivilDate) -> Bool {
    func latest(_ entry: RecordEntry) -> Moment? {
      entry.published(by: asOf) ?? entry.header.updated.map { Moment(day: $0) }
    }
    let (one, other) = (latest(left), latest(right))
    if let one, let other, one != other { return one > other }
    return left.header.address < right.header.address
  }
}

import Basics
import Model
import Templates

extension LanguageRoutes {
  /// The pages of missions, and of the archive that lists them.
  var missions: [Route] {
    guard let section = sections[.mission] else { return [] }
    let strings = frame.content.strings
    let index = MissionIndex(site.missions, strings)
    let entries = index.order.parallelMap(jobs: jobs) { MissionEntry(site.missions[$0], frame.content.wording) }
    let addresses = ArchiveAddresses(base: section.address, strings: strings)
    let others = otherArchives
    let archive = MissionArchive(
      frame: frame,
      header: ArchivePage.Header(
        title: section.page?.header.title ?? frame.content.strings["section_mission"], address: section.address,
        trail: trail(to: section.address)),
      addresses: addresses, index: index, entries: entries.map(\.value), others: others, jobs: jobs,
      translations: translations(of: section))
    return archive.routes(after: [start(archive, section)])
      + missionPages(index, entries, addresses, archive.header)
  }

  /// The first page of the archive, with the text that stands before the list.
  private func start(_ archive: MissionArchive, _ section: RecordList) -> Route {
    let page = archive.pages(of: archive.start, members: Array(archive.entries.indices))[0]
    return startOfList(
      section, template: "archive", outline: page.outline(frame.content), Part("missions", of: page.address, page),
      view: ArchivePage.startValues)
  }

  /// The archives of the other languages that have one.
  private var otherArchives: [OtherArchive] {
    let own = frame.content.language
    return site.settings.languages.filter { $0 != own }.sorted().compactMap { language in
      let pages = site.pages.filter { $0.header.language == language }
      guard let section = RecordList(.mission, of: site, in: language, pages: pages), let strings = strings[language]
      else { return nil }
      return OtherArchive(
        ArchiveAddresses(base: section.address, strings: strings), MissionIndex(site.missions, strings))
    }
  }

  // MARK: Pages of missions

  private func missionPages(
    _ index: MissionIndex, _ entries: [MissionEntry], _ addresses: ArchiveAddresses, _ header: ArchivePage.Header
  ) -> [Route] {
    let links = index.groups.map {
      MissionPage.FacetLink(facet: $0.facet, key: $0.key, label: $0.label, address: addresses.address(of: $0))
    }
    return index.order.indices.parallelMap(jobs: jobs) { place in
      let mission = site.missions[index.order[place]]
      // The newest comes first in the archive; in time, the mission before is the one below.
      let page = MissionPage(
        mission: mission, links: index.groupsOfEntry[place].map { links[$0] },
        previous: place + 1 < entries.count ? entries[place + 1].link : nil,
        next: place > 0 ? entries[place - 1].link : nil, trail: header.trail + [header.crumb],
        translations: translations(of: mission.header))
      return Route(
        mission.header.address, template: mission.header.layout ?? "mission", reading: frame,
        Part("mission", of: mission.header.source, page), view: MissionPage.values)
    }
  }
}

import Basics
import Model
import Templates

/// The pages that list missions: all of them, and those of each value of a facet, alone or with another.
struct MissionArchive: Sendable {
  let frame: Part<SiteChrome>
  let header: ArchivePage.Header
  let addresses: ArchiveAddresses
  let index: MissionIndex
  /// In the order of the index.
  let entries: [Value]
  let others: [OtherArchive]
  /// How many pages are planned at once.
  let jobs: Int
  /// Where the archive itself is in other languages.
  let translations: [Translation]

  /// The most that a list of values shows of those that have a page for all of them.
  private static let mostShown = 12

  private var language: Language { frame.content.language }

  // MARK: All missions

  /// The page that begins the archive.
  var start: ArchivePage {
    var page = ArchivePage(
      header: header, address: header.address, count: entries.count, entries: [], trail: header.trail,
      translations: translations)
    page.lists = Facet.allCases.compactMap(list)
    page.map = ArchiveMap(index, addresses)
    return page
  }

  /// The pages of the archive, of each value of a facet and of each pair, but for the first one.
  func routes(after start: [Route]) -> [Route] {
    var routes = start
    routes += pages(of: self.start, members: Array(entries.indices)).dropFirst().map(route)
    for facet in Facet.allCases where !index.range(of: facet).isEmpty { routes.append(facetRoute(facet)) }
    return routes + index.groups.indices.parallelMap(jobs: jobs, groupRoutes).joined()
  }

  /// A list in pages of fifty; what stands beside it is on the first one only.
  func pages(of first: ArchivePage, members: [Int]) -> [ArchivePage] {
    let pages = max(1, (members.count + ArchivePage.size - 1) / ArchivePage.size)
    return (1...pages).map { number in
      var page = first
      page.number = number
      page.pages = pages
      let lower = (number - 1) * ArchivePage.size
      page.entries = members[lower..<min(lower + ArchivePage.size, members.count)].map { entries[$0] }
      guard number > 1 else { return page }
      page.lists = []
      page.map = nil
      page.translations = first.translations.map(\.above)
      page.trail.append(Breadcrumb(title: first.trailTitle, address: first.address))
      return page
    }
  }

  private func route(_ page: ArchivePage) -> Route {
    let address = ArchiveAddresses.page(page.number, of: page.address)
    return Route(
      address, template: "archive", reading: frame, Part("missions", of: address, page), view: ArchivePage.values)
  }

  // MARK: Facets

  /// The values of a facet, the most frequent ones where there are many.
  private func list(_ facet: Facet) -> FacetList? {
    let all = index.range(of: facet)
    guard !all.isEmpty else { return nil }
    let most = all.sorted { (-index.groups[$0].members.count, $0) < (-index.groups[$1].members.count, $1) }
    return FacetList(
      facet: facet, items: most.prefix(Self.mostShown).sorted().map(item), address: addresses.address(of: facet),
      total: all.count)
  }

  private func item(_ place: Int) -> FacetList.Item {
    let group = index.groups[place]
    return FacetList.Item(label: group.label, count: group.members.count, address: addresses.address(of: group))
  }

  /// The page of all the values of a facet.
  private func facetRoute(_ facet: Facet) -> Route {
    let all = index.range(of: facet)
    let page = FacetPage(
      header: header,
      list: FacetList(facet: facet, items: all.map(item), address: addresses.address(of: facet), total: all.count),
      map: facet == .country ? ArchiveMap(index, addresses) : nil, trail: header.trail + [header.crumb],
      translations: others.map { $0.translation(of: facet) })
    let address = addresses.address(of: facet)
    return Route(
      address, template: "archive-facet", reading: frame, Part("missions", of: address, page), view: FacetPage.values)
  }

  // MARK: Values of facets

  /// The pages of a value, and of its pairs with the values whose part of the address comes after its own.
  private func groupRoutes(_ place: Int) -> [Route] {
    let group = index.groups[place]
    let facet = Breadcrumb(
      title: frame.content.strings["facets_\(group.facet.rawValue)"], address: addresses.address(of: group.facet))
    var page = ArchivePage(
      header: header, address: addresses.address(of: group), count: group.members.count, entries: [],
      trail: header.trail + [header.crumb, facet], translations: others.map { $0.translation(of: group) })
    page.chosen = [chosen(group, off: header.address)]
    guard group.facet.isCombined else { return pages(of: page, members: group.members).map(route) }
    let pairs = self.pairs(of: place)
    page.lists = lists(narrowing: group, pairs)
    var routes = pages(of: page, members: group.members).map(route)
    for pair in pairs { routes += pairRoutes(group, pair, above: page) }
    return routes
  }

  private func chosen(_ group: FacetGroup, off: String) -> ArchivePage.Chosen {
    ArchivePage.Chosen(facet: group.facet, label: group.label, off: off, record: group.record)
  }

  /// What a group has in common with another: the place of the other, and their members.
  private struct Pair {
    let other: Int
    var members: [Int]
  }

  /// The groups of other facets that share missions with a group: only its own missions are looked at.
  private func pairs(of place: Int) -> [Pair] {
    let group = index.groups[place]
    var pairs: [Int: [Int]] = [:]
    for member in group.members {
      for other in index.groupsOfEntry[member] {
        let facet = index.groups[other].facet
        if facet != group.facet, facet.isCombined { pairs[other, default: []].append(member) }
      }
    }
    return pairs.map { Pair(other: $0, members: $1) }.sorted { $0.other < $1.other }
  }

  private func lists(narrowing group: FacetGroup, _ pairs: [Pair]) -> [FacetList] {
    var lists: [FacetList] = []
    for pair in pairs {
      let other = index.groups[pair.other]
      let isNarrower = pair.members.count < group.members.count
      let item = FacetList.Item(
        label: other.label, count: pair.members.count,
        address: isNarrower ? addresses.address(of: group, and: other) : nil)
      if lists.last?.facet != other.facet { lists.append(FacetList(facet: other.facet, items: [], total: 0)) }
      lists[lists.count - 1].items.append(item)
      lists[lists.count - 1].total += 1
    }
    return lists
  }

  /// Made by the group whose part of the address comes first, where either is narrowed by the other.
  private func pairRoutes(_ group: FacetGroup, _ pair: Pair, above: ArchivePage) -> [Route] {
    let other = index.groups[pair.other]
    guard group.facet.rank < other.facet.rank,
      pair.members.count < max(group.members.count, other.members.count)
    else { return [] }
    var page = ArchivePage(
      header: header, address: addresses.address(of: group, and: other), count: pair.members.count, entries: [],
      trail: above.trail + [Breadcrumb(title: group.label, address: above.address)],
      translations: above.translations.map(\.above))
    page.chosen = [
      chosen(group, off: addresses.address(of: other)), chosen(other, off: addresses.address(of: group)),
    ]
    return pages(of: page, members: pair.members).map(route)
  }
}

extension ArchivePage {
  /// What the pages after the first call it.
  fileprivate var trailTitle: String { chosen.last?.label ?? header.title }
}

/// The page of all the values of a facet.
struct FacetPage: Sendable, Equatable {
  var header: ArchivePage.Header
  var list: FacetList
  var map: ArchiveMap?
  var trail: [Breadcrumb]
  var translations: [Translation]

  static func values(_ frame: SiteChrome, _ page: Self) -> Value {
    let strings = frame.strings
    let title = strings["facets_\(page.list.facet.rawValue)"]
    let outline = PageMetadata(
      address: page.list.address ?? page.header.address, title: title, whole: page.header.title,
      description: "\(page.header.title)\(strings["colon"])\(title)", trail: page.trail,
      translations: page.translations)
    return frame.values(
      outline,
      [
        "archive": [
          "title": .text(page.header.title), "url": .address(page.header.address),
          "list": page.list.value(strings),
          "has_map": .bool(page.map != nil), "map": page.map?.value(strings) ?? .null,
        ]
      ])
  }
}

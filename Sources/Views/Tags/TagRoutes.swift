import Basics
import Model
import Templates

extension LanguageRoutes {
  /// The list of tags, and the pages of each.
  ///
  /// - Parameter frames: those of every language: a tag may have a twin in another.
  func tags(among frames: [Part<SiteChrome>]) -> [Route] {
    let chrome = frame.content
    if chrome.taxonomy.isEmpty { return [] }
    let language = chrome.language
    var members: [String: [RecordEntry]] = [:]
    for entry in RecordType.records.flatMap({ $0.tagged(of: site, in: language) }) {
      var own: Set<String> = []
      for tag in entry.header.tags {
        guard let term = chrome.taxonomy[tag], own.insert(term.slug).inserted else { continue }
        members[term.slug, default: []].append(entry)
      }
    }
    let byTag = members
    let others = frames.map(\.content).filter { $0.language != language && !$0.taxonomy.isEmpty }
    let terms = chrome.taxonomy.listed
    return tagList(terms.map { ($0, byTag[$0.slug]?.count ?? 0) }, others)
      + terms.parallelMap(jobs: jobs) { term in
        tagPages(term, byTag[term.slug, default: []].sorted(by: RecordEntry.newestFirst), others)
      }.flatMap { $0 }
  }

  /// The addresses of the list and of each tag: the file of a page that has one of them is the text above that list.
  var tagAddresses: Set<String> {
    let chrome = frame.content
    if chrome.taxonomy.isEmpty { return [] }
    return Set([chrome.tagsAddress] + chrome.taxonomy.listed.map { chrome.address(of: $0) })
  }

  private func tagPages(_ term: Taxonomy.Term, _ entries: [RecordEntry], _ others: [SiteChrome]) -> [Route] {
    let chrome = frame.content
    let address = chrome.address(of: term)
    let text = page(at: address)
    let pages = ListPage.pages(
      of: entries, title: text?.header.title ?? term.title, address: address, trail: tagTrail(to: address),
      translations: others.compactMap { other in
        other.taxonomy.twin(of: term)
          .map { Translation(language: other.language, address: other.address(of: $0)) }
      })
    return pages.map { page in
      let outline = page.outline(chrome)
      let content = Part("tag", of: outline.address, page)
      return page.number == 1
        ? listWithText(
          address, text, template: "tag", outline: outline, content, view: ListPage.startValues)
        : Route(outline.address, template: "tag", reading: frame, content, view: ListPage.values)
    }
  }

  private func tagList(_ terms: [(term: Taxonomy.Term, count: Int)], _ others: [SiteChrome]) -> [Route] {
    let chrome = frame.content
    let address = chrome.tagsAddress
    let text = page(at: address)
    let title = text?.header.title ?? chrome.strings["tags"]
    let counted = terms.map { TagCount(title: $0.title, address: chrome.address(of: $0), count: $1) }
    let pages = max(1, (counted.count + TagCount.most - 1) / TagCount.most)
    return (1...pages).map { number in
      let outline = PageMetadata(
        address: ArchiveAddresses.page(number, of: address),
        title: number == 1 ? title : "\(title), \(chrome.strings.page(number, of: pages))",
        trail: trail(to: address) + (number == 1 ? [] : [Breadcrumb(title: title, address: address)]),
        translations: others.map {
          Translation(language: $0.language, address: $0.tagsAddress, isTwin: number == 1)
        })
      let start = (number - 1) * TagCount.most
      let shown = TagList(
        tags: Array(counted[start..<min(start + TagCount.most, counted.count)]), count: counted.count,
        address: address, number: number, pages: pages)
      let content = Part("tags", of: outline.address, shown)
      return listWithText(
        outline.address, number == 1 ? text : nil, template: "tags", outline: outline, content, view: tagListValues)
    }
  }

  /// The pages above a tag: the list of all, which has a page whether somebody wrote it or not.
  private func tagTrail(to address: String) -> [Breadcrumb] {
    let list = frame.content.tagsAddress
    var trail = trail(to: list)
    trail.append(Breadcrumb(title: page(at: list)?.header.title ?? frame.content.strings["tags"], address: list))
    return trail
  }
}

/// A tag in the list of all.
struct TagCount: Sendable, Hashable {
  let title: String
  let address: String
  let count: Int

  /// How many are listed on a page.
  static let most = 300
}

/// Some of the tags, from A to Z.
struct TagList: Sendable, Hashable {
  let tags: [TagCount]
  /// How many there are on all pages.
  let count: Int
  let address: String
  let number: Int
  let pages: Int
}

private func tagListValues(_ frame: SiteChrome, _: PageMetadata, _ list: TagList) -> [String: Value] {
  [
    "tags": .list(
      list.tags.map { ["text": .text($0.title), "url": .address($0.address), "count": .integer($0.count)] }),
    "list": .pages(list.number, of: list.pages, at: list.address, frame.strings).with([
      "count_text": .text(frame.strings.count(list.count, "tags"))
    ]),
  ]
}

extension SiteChrome {
  /// Where tags are listed: `/mots-cles/`, `/en/tags/`.
  var tagsAddress: String { home + strings.path(Words(fr: "mots-cles", en: "tags")) + "/" }

  /// Where the records are listed that have a tag.
  func address(of term: Taxonomy.Term) -> String { "\(tagsAddress)\(term.slug)/" }

  /// The tags of a record, each with its page; one that has none is shown without.
  func tags(_ tags: [Tag]) -> Value {
    var seen: Set<String> = []
    return .list(
      tags.compactMap { tag in
        guard let term = taxonomy[tag] else { return ["text": .text(tag.text), "url": .null] }
        guard seen.insert(term.slug).inserted else { return nil }
        return ["text": .text(term.title), "url": .address(address(of: term))]
      })
  }
}

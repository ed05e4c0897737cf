import Basics
import Model
import Templates

extension LanguageRoutes {
  /// The pages of the list of news, and a page for each.
  var news: [Route] {
    guard let section = sections[.news] else { return [] }
    let outline = outline(of: section)
    let news = site.news.newestFirst(in: frame.content.language)
    let entries = news.map { NewsEntry($0) }
    let pages = ListPage.pages(
      of: entries, title: outline.title, address: section.address, trail: outline.trail,
      translations: outline.translations)
    let start = startOfList(
      section, template: "news-list", outline: pages[0].outline(frame.content),
      Part("news", of: section.address, pages[0]), view: ListPage.startValues)
    let rest = pages.dropFirst().map { page in
      let address = page.outline(frame.content).address
      return Route(
        address, template: "news-list", reading: frame, Part("news", of: address, page), view: ListPage.values)
    }
    return [start] + rest
      + news.indices.parallelMap(jobs: jobs) { place in
        newsPage(
          // The newest comes first; in time, the one before is the next in the list.
          news[place], previous: place + 1 < entries.count ? entries[place + 1].link : nil,
          next: place > 0 ? entries[place - 1].link : nil)
      }
  }

  private func newsPage(_ news: News, previous: PlanLink?, next: PlanLink?) -> Route {
    let page = NewsPage(
      news: news, previous: previous, next: next, trail: trail(to: news.header.address),
      translations: translations(of: news.header))
    return Route(
      news.header.address, template: news.header.layout ?? "news", reading: frame,
      Part("news", of: news.header.source, page), view: NewsPage.values)
  }

  /// What the first page shows of the news: the newest three; nil where there are none.
  var latestNews: LatestNews? {
    sections[.news].map { section in
      LatestNews(
        list: RecordLink(title: outline(of: section).title, address: section.address),
        entries: site.news.newestFirst(in: frame.content.language).prefix(LatestNews.most).map { NewsEntry($0) })
    }
  }
}

/// The newest news, for the first page.
struct LatestNews: Sendable, Hashable {
  /// All of them.
  var list: RecordLink
  var entries: [NewsEntry]

  static let most = 3

  func value(_ frame: SiteChrome) -> Value {
    [
      "title": .text(list.title), "url": list.address.map { .address($0) } ?? .null,
      "items": .list(entries.map { $0.value(frame) }),
    ]
  }
}

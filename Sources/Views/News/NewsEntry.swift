import Basics
import Model
import Templates

/// What lists say of a piece of news.
struct NewsEntry: Sendable, Hashable {
  var header: Header
  var summary: String?
  var date: Moment?

  init(_ news: News) {
    header = news.header
    summary = news.summary
    date = news.byline.date
  }

  var link: PlanLink { PlanLink(title: header.title, address: header.address) }

  func value(_ frame: SiteChrome) -> Value {
    .record(header, notes: [date.map { frame.wording.words($0.day) }].compactMap(\.self), summary: summary, frame)
  }
}

extension NewsEntry: ListEntry {
  static func values(of page: ListPage<NewsEntry>, _ frame: SiteChrome) -> [String: Value] {
    ["groups": page.entries.byYear(frame), "list": page.values(frame, counted: "news")]
  }
}

extension [NewsEntry] {
  /// Under their years, in the order in which they are; what has no date last.
  func byYear(_ frame: SiteChrome) -> Value {
    var groups: [(title: String, records: [Value])] = []
    for entry in self {
      let year = entry.date.map { "\($0.day.year)" } ?? frame.strings["news_undated"]
      if groups.last?.title != year { groups.append((year, [])) }
      groups[groups.count - 1].records.append(entry.value(frame))
    }
    return .recordGroups(groups, headsLone: true)
  }
}

extension [News] {
  /// The latest moment first, by address among those of one; what has no date at the end.
  func newestFirst(in language: Language) -> [News] {
    filter { $0.header.language == language }.sorted { left, right in
      switch (left.byline.date, right.byline.date) {
      case (let one?, let other?) where one != other: one > other
      case (nil, _?): false
      case (_?, nil): true
      default: left.header.address < right.header.address
      }
    }
  }
}

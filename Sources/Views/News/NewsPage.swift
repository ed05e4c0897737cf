import Basics
import Model
import Templates

/// What the page of a piece of news shows, and no more: the others are there by name only.
struct NewsPage: Sendable, Hashable {
  var news: News
  /// What was new before it, and after.
  var previous: PlanLink?
  var next: PlanLink?
  var trail: [Breadcrumb]
  var translations: [Translation]

  /// The page's values; the function has nothing but its parts to make them from.
  static func values(_ frame: SiteChrome, _ page: Self) -> Value {
    let header = page.news.header
    let outline = PageMetadata(
      address: header.address, title: header.title, description: header.description ?? page.news.summary,
      trail: page.trail, translations: page.translations, contents: page.news.sections, updated: header.updated,
      isExample: header.isExample, tags: header.tags, custom: header.customValues, byline: page.news.byline
    ).with(embedsOf: header)
    return frame.values(
      outline,
      [
        "news": .object(Object(page.news.fields(frame))), "previous": page.previous?.value ?? .null,
        "next": page.next?.value ?? .null,
      ])
  }
}

extension News {
  fileprivate func fields(_ frame: SiteChrome) -> [(String, Value)] {
    [
      ("title", .text(header.title)), ("summary", .optional(summary)), ("source", .optional(source)),
      ("body", .text(body, of: header)), ("pieces", pieces(of: body, header, frame.wording)),
    ]
  }
}

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
      isExample: header.isExample
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
    let named = authors.filter { $0.name != nil }
    let unnamed = authors.count - named.count
    return [
      ("title", .text(header.title)), ("summary", .optional(summary)), ("source", .optional(source)),
      ("has_facts", .bool(date != nil || !authors.isEmpty)), ("date", dateValue(frame)),
      ("has_authors", .bool(!authors.isEmpty)), ("authors", .list(named.map(\.signature))),
      (
        "unnamed",
        .optional(unnamed == 0 ? nil : frame.strings.count(unnamed, named.isEmpty ? "unnamed" : "others"))
      ),
      ("image", image?.value ?? .null), ("body", .text(body, of: header)),
      ("pieces", pieces(of: body, header, frame.wording)),
      ("has_tags", .bool(!tags.isEmpty)), ("tags", .list(tags.map { ["text": .text($0)] })),
    ]
  }

  /// « 12 mai 2026 »; with its time, « mardi 12 mai 2026, à 9 h 45 ».
  private func dateValue(_ frame: SiteChrome) -> Value {
    guard let date else { return .null }
    if date.minutes == nil { return frame.wording.date(date.day) }
    return ["text": .text(date.words(in: frame.language)), "iso": .text(date.iso)]
  }
}

extension Participant {
  /// Who signs something: a name, where it leads, and of a person what they do and where.
  fileprivate var signature: Value {
    [
      "name": .optional(name?.name), "url": .link(name?.link), "role": .optional(role),
      "organization": .mention(organization),
    ]
  }
}

import Basics
import Model
import Templates

/// The chrome of a site’s pages: what every page of one language shares.
struct SiteChrome: Sendable {
  let language: Language
  let strings: Strings
  let wording: Localizer
  let texts: SiteTexts
  let url: String?
  let home: String
  private let menu: MenuValues
  /// Where one may go from a home page that is opened from a disk; nothing where all links lead somewhere there.
  private let fromDisk: Value
  let taxonomy: Taxonomy
  let feeds: [SiteFeed]
  /// What pages are allowed by the policy of the site.
  let settings: Settings
  /// What pages may load, of those that play nothing.
  private let policy: String?
  /// What each language of the site is called in itself.
  private let names: [Language: String]
  /// `t`, `site` and `assets` for the templates.
  private let shared: Object

  init(
    _ site: Site, language: Language, strings: Strings, names: [Language: String] = [:], assets: Assets = Assets()
  ) {
    let settings = site.settings
    self.language = language
    self.strings = strings
    self.names = names
    wording = Localizer(strings, asOf: Self.asOf(settings))
    texts = settings.texts(in: language)
    url = settings.url
    self.settings = settings
    policy = contentPolicy(settings)?.line
    home = settings.home(in: language)
    let items = site.menu(in: language)
    menu = MenuValues(items, home: home)
    fromDisk = settings.linksToFiles ? .null : ["links": .list(linksToFiles(items))]
    taxonomy = site.taxonomy(in: language)
    feeds = SiteFeed.all(of: site, in: language, strings: strings, asOf: Self.asOf(settings), home: home)
    let licence: Value = texts.licence.map { ["name": .text($0.name), "url": .optional($0.url)] } ?? .null
    shared = [
      "lang": .text(language.tag), "is_right_to_left": .bool(strings.isRightToLeft),
      "t": .shared(object: strings.object),
      "site": .shared([
        "title": .text(texts.title), "url": .address(home), "description": .optional(texts.description),
        "organization": .optional(texts.organization?.name), "licence": licence, "logo": Self.logo(texts),
        "locale": .text(language.tag.replacing("-", with: "_")),
        "content_policy": .optional(policy),
        "footer": footerValues(site.footer(in: language)), "analytics": analyticsValues(settings.analytics),
      ]),
      "assets": .shared([
        "style": .address(assets.address(of: Assets.style)),
        "timeline": .address(assets.address(of: Assets.timeline)),
        "records": .address(assets.address(of: Assets.records)), "print": .address(assets.address(of: Assets.print)),
        "embeds": .address(assets.address(of: Assets.embeds)),
        "views": .address(assets.address(of: Assets.views)),
        "icon": .address(assets.address(of: Assets.icon)), "font": .address(assets.address(of: Assets.font)),
        "online": .address(assets.address(of: Assets.online)),
        "matomo": .address(assets.address(of: Assets.matomo)),
        "share": .optional(Self.share(settings, language, assets)),
      ]),
    ]
  }

  /// The title stands beside the logo: one that says the same says nothing more.
  private static func logo(_ texts: SiteTexts) -> Value {
    guard let logo = texts.logo else { return .null }
    return [
      "url": .address(logo.address), "alt": .text(logo.alt == texts.title ? "" : logo.alt), "size": .size(logo.size),
    ]
  }

  /// The whole address of the picture for where pages are shared: others than browsers read it.
  private static func share(_ settings: Settings, _ language: Language, _ assets: Assets) -> String? {
    guard let url = settings.url, let address = assets.addresses[Assets.share(in: language)] else { return nil }
    return url + address.dropFirst()
  }

  /// The day for which states are worked out. Whoever builds a site decides it first; a site without one is seen from a day
  /// before all plans.
  private static func asOf(_ settings: Settings) -> CivilDate { settings.asOf ?? CivilDate(dayNumber: 0) }

  /// The values of a page: those that all pages share, `page` and what the view adds.
  func values(_ page: PageMetadata, _ own: [String: Value]) -> Value {
    var values = shared
    values["menu"] = menu.values(on: page.address)
    values["from_disk"] = page.address == home ? fromDisk : .null
    values["translations"] = .list(
      page.translations.map { other in
        [
          "lang": .text(other.language.tag), "code": .text(other.language.rawValue),
          "name": .text(names[other.language] ?? Strings(language: other.language, entries: [:]).name),
          "url": .address(other.address),
        ]
      })
    values["alternates"] = .list(alternates(of: page))
    values["feeds"] = .list(feeds(of: page))
    values["page"] = [
      "title": .text(page.title),
      "head_title": .text(headTitle(page)),
      "description": .optional(page.description ?? texts.description),
      "url": .address(page.address),
      "canonical": .optional(page.isAnswer ? url.map { $0 + page.address.dropFirst() } : nil),
      "content_policy": .optional(page.needs.opensPolicy ? contentPolicy(settings, page.needs)?.line : policy),
      "has_embeds": .bool(page.needs.hasSheet), "has_views": .bool(page.needs.hasViews),
      "updated": page.updated.map { wording.date($0) } ?? .null,
      "is_home": .bool(page.address == home),
      "is_example": .bool(page.isExample),
      "has_tags": .bool(!page.tags.isEmpty), "tags": tags(page.tags),
      "has_facts": .bool(!page.custom.isEmpty), "facts": facts(page.custom), "custom": custom(page.custom),
      "byline": page.byline.isEmpty ? .null : page.byline.value(self), "image": shareImage(page.byline.image),
      "feed": feeds.first { $0.section == page.address && page.address != home }.map { .address($0.address) } ?? .null,
      "breadcrumb": .list(
        page.trail.map { ["title": .text($0.title), "url": .address($0.address)] }
          + (page.trail.isEmpty ? [] : [["title": .text(page.title), "url": .null]])),
      "has_contents": .bool(page.contents.count > 1),
      "contents": .list(page.contents.map(contents)),
      "body": page.body,
      "notes": .markup(String(Unicode.Scalar(NoteMarks.place))),
      "pieces": .list(page.pieces.isEmpty ? [["html": page.body, "template": .null]] : page.pieces),
    ]
    for (name, value) in own { values[name] = value }
    return .object(values)
  }

  /// The versions of a page for search engines; the page for what is not found is none.
  private func alternates(of page: PageMetadata) -> [Value] {
    guard page.isAnswer else { return [] }
    return settings.versions(of: page.address, in: language, page.translations).map {
      ["lang": .text($0.language), "url": .text($0.url)]
    }
  }

  /// The feeds of the sections that a page is in, that of the whole site first.
  private func feeds(of page: PageMetadata) -> [Value] {
    feeds.filter { page.address.hasPrefix($0.section) }.map { feed in
      let title = feed.section == home ? texts.title : "\(feed.title) – \(texts.title)"
      return ["title": .text(title), "url": .address(feed.address)]
    }
  }

  /// A page’s own picture for where it is shared, by its whole address: one that those who read it can show.
  private func shareImage(_ image: Photo?) -> Value {
    guard let url, let image, image.link.hasPrefix("\u{1}"), !image.link.hasSuffix(".svg") else { return .null }
    let shown = image.largest
    return [
      "url": .text(url + shown.address.drop { $0 == "/" }), "alt": .text(image.alt), "size": .size(shown.size),
    ]
  }

  private func headTitle(_ page: PageMetadata) -> String {
    page.address == home
      ? texts.title : [page.title, page.whole, texts.title].compactMap(\.self).joined(separator: " – ")
  }

  private func contents(_ section: Section) -> Value {
    [
      "title": .text(section.title), "url": .text("#" + section.anchor),
      "has_children": .bool(!section.children.isEmpty), "children": .list(section.children.map(contents)),
    ]
  }
}

/// What tells one page from another around its text: title, description, breadcrumb, translations.
struct PageMetadata: Sendable, Hashable {
  var address: String
  var title: String
  /// What it is a page of, where its title alone does not tell: « Calendrier » of which plan.
  var whole: String?
  var description: String?
  /// From the home page down to the page above this one.
  var trail: [Breadcrumb]
  var translations: [Translation]
  var contents: [Section] = []
  var body = Value.markup("")
  /// The text in pieces, embeds between them; where there are none, `body` is the one piece.
  var pieces: [Value] = []
  /// What its embeds ask of it.
  var needs = EmbedNeeds()
  /// The day on which what it tells of was brought up to date, where its author says so.
  var updated: CivilDate?
  /// Whether it is what its address asks for; the page for what is not found is not.
  var isAnswer = true
  /// Whether the page tells of nothing real.
  var isExample = false
  /// Those of the record that it shows.
  var tags: [Tag] = []
  /// What it says under keys of the site’s own.
  var custom: [CustomValue] = []
  /// Of which day its text is, who signs it, its picture.
  var byline = Byline()

  func with(_ pieces: Pieces) -> PageMetadata {
    var copy = self
    copy.pieces = pieces.values
    copy.needs = pieces.needs
    return copy
  }

  /// With what a record embeds, whose text is none of the frame’s.
  func with(embedsOf header: Header) -> PageMetadata {
    var copy = self
    copy.needs = EmbedNeeds(header.embeds.compactMap(\.self))
    return copy
  }
}

extension Value {
  /// Text, or nothing.
  static func optional(_ text: String?) -> Value { text.map { .text($0) } ?? .null }

  /// A number, or nothing.
  static func optional(_ number: Int?) -> Value { number.map { .integer($0) } ?? .null }

  /// The text of a record, or nothing.
  static func text(_ prose: Prose, of header: Header) -> Value {
    let text = prose.withoutEmbeds
    return text.isEmpty ? .null : .prose(text.markup, of: header.source)
  }

  /// HTML, or nothing.
  static func optional(_ prose: Prose?) -> Value { prose.map { .markup($0.withoutEmbeds.markup) } ?? .null }

  /// Where a name leads: an address of the site, after the link mark, or of the web; nothing where it leads nowhere.
  static func link(_ link: String?) -> Value {
    guard let link else { return .null }
    return link.hasPrefix("\u{1}") ? .address(String(link.dropFirst())) : .text(link)
  }

  /// A name and where it leads.
  static func mention(_ mention: RecordReference?) -> Value {
    guard let mention else { return .null }
    return ["name": .text(mention.name), "url": .link(mention.link)]
  }
}

extension Strings {
  /// What templates call `t`.
  var object: Object { Object(entries.map { ($0.key, .text($0.value)) }) }
}

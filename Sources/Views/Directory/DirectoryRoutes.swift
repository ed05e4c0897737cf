import Basics
import Model
import Templates

extension LanguageRoutes {
  /// The directory: its list, its groups and a page for each contact.
  var directory: [Route] {
    guard let contacts = Directory.contacts(of: site, in: frame.content.strings, at: sections[.contact]?.address)
    else { return [] }
    return routes(of: contacts, type: .contact, template: "directory", noun: "contacts") { strings, address in
      Directory.contacts(of: site, in: strings, at: address)
    } + contactPages(contacts)
  }

  private func contactPages(_ directory: Directory) -> [Route] {
    site.contacts.filter { $0.header.language == frame.content.language }.parallelMap(jobs: jobs) { contact in
      let listed = ListedRecord(contact, frame.content.strings)
      let page = ContactPage(
        contact: contact,
        category: listed.categories.first.map { group in
          RecordLink(title: capitalized(group.label), address: directory.address(of: .category, key: group.key))
        },
        country: listed.country.map { group in
          RecordLink(title: group.label, address: directory.address(of: .country, key: group.key))
        },
        roles: roles.value[contact.header.address], trail: trail(to: contact.header.address),
        translations: translations(of: contact.header))
      return Route(
        contact.header.address, template: contact.header.layout ?? "contact", reading: frame,
        Part("contact", of: contact.header.address, page), view: ContactPage.values)
    }
  }

  // MARK: Alphabetical lists

  /// The pages of an alphabetical list; `directory` makes the same list of another language.
  func routes(
    of list: Directory, type: RecordType, template: String, noun: String,
    others directory: (Strings, String?) -> Directory?
  ) -> [Route] {
    guard let section = sections[type] else { return [] }
    let others = self.others(type).compactMap { other in
      strings[other.language].flatMap { directory($0, other.address) }
    }
    let pages = DirectoryPages(
      directory: list, title: section.page?.header.title ?? frame.content.strings["section_\(type.rawValue)"],
      trail: trail(to: section.address),
      translations: translations(of: section),
      others: others, noun: noun)
    let first = pages.start
    let start = startOfList(
      section, template: template, outline: first.outline(frame.content), Part("list", of: section.address, first),
      view: DirectoryPage.startValues)
    return [start]
      + pages.rest.map { page in
        Route(
          page.address, template: template, reading: frame, Part("list", of: page.address, page),
          view: DirectoryPage.values)
      }
  }

  /// The first page of a list of records, with the text that its folder’s own page puts before it.
  ///
  /// - Parameters:
  ///   - outline: that of the list; by default, of one that is all on one page.
  ///   - view: a function that holds nothing: which one it is goes with the type of the content.
  func startOfList<Content: Sendable>(
    _ section: RecordList, template: String, outline: PageMetadata? = nil, _ content: Part<Content>,
    view: @escaping @Sendable (SiteChrome, PageMetadata, Content) -> [String: Value]
  ) -> Route {
    listWithText(
      section.address, section.page, template: template, outline: outline ?? self.outline(of: section), content,
      view: view)
  }

  /// The first page of a list, with the text that somebody wrote for it.
  func listWithText<Content: Sendable>(
    _ address: String, _ text: Page?, template: String, outline: PageMetadata, _ content: Part<Content>,
    view: @escaping @Sendable (SiteChrome, PageMetadata, Content) -> [String: Value]
  ) -> Route {
    let outline = outline.with(text)
    return Route(
      address, template: text?.header.layout ?? template, reading: frame, part(outline), content,
      Part("page", of: text?.header.source ?? "", text)
    ) { frame, outline, content, text in
      let shown = text.map { pieces(of: $0, frame.wording) } ?? Pieces()
      return frame.values(outline.with(shown), view(frame, outline, content))
    }
  }

  /// The lists of a type in the other languages that have one.
  func others(_ type: RecordType) -> [(language: Language, address: String)] {
    let own = frame.content.language
    return site.settings.languages.filter { $0 != own }.sorted().compactMap { language in
      RecordList(type, of: site, in: language, pages: []).map { (language, $0.address) }
    }
  }

  /// The first page of a list that is all on one page.
  func outline(of section: RecordList) -> PageMetadata {
    PageMetadata(
      address: section.address,
      title: section.page?.header.title ?? frame.content.strings["section_\(section.type.rawValue)"],
      trail: trail(to: section.address),
      translations: translations(of: section))
  }

  /// A list in the other languages: where that of the same records is, else the page that is the translation of its text.
  func translations(of section: RecordList) -> [Translation] {
    let lists = others(section.type).map { Translation(language: $0.language, address: $0.address) }
    return lists.besides(section.page.map { translations(of: $0.header) } ?? [])
  }
}

extension PageMetadata {
  /// The frame of a list with what its folder’s own page says of itself, where there is one.
  fileprivate func with(_ text: Page?) -> PageMetadata {
    guard let text else { return self }
    var copy = self
    copy.description = text.header.description ?? description
    copy.body = .text(text.body, of: text.header)
    copy.updated = text.header.updated
    copy.isExample = text.header.isExample
    copy.tags = text.header.tags
    copy.custom = text.header.customValues
    return copy
  }
}

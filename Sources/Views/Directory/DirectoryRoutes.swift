import Basics
import Model
import Templates

extension LanguageRoutes {
  /// The directory: its list, its groups and a page for each contact.
  var directory: [Route] {
    guard let contacts = Directory.contacts(of: site, in: frame.content.language, at: sections[.contact]?.address)
    else { return [] }
    return routes(of: contacts, type: .contact, template: "directory", noun: "contacts") { language, address in
      Directory.contacts(of: site, in: language, at: address)
    } + contactPages(contacts)
  }

  private func contactPages(_ directory: Directory) -> [Route] {
    site.contacts.filter { $0.header.language == frame.content.language }.parallelMap(jobs: jobs) { contact in
      let listed = ListedRecord(contact)
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
        Part("contact:\(contact.header.address)", page), view: ContactPage.values)
    }
  }

  // MARK: Alphabetical lists

  /// The pages of an alphabetical list; `directory` makes the same list of another language.
  func routes(
    of list: Directory, type: RecordType, template: String, noun: String,
    others directory: (Language, String?) -> Directory?
  ) -> [Route] {
    guard let section = sections[type] else { return [] }
    let others = self.others(type).compactMap { directory($0.language, $0.address) }
    let pages = DirectoryPages(
      directory: list, title: section.page?.header.title ?? frame.content.strings["section_\(type.rawValue)"],
      trail: trail(to: section.address),
      translations: section.page.map { translations(of: $0.header) }
        ?? others.map { Translation(language: $0.language, address: $0.address) },
      others: others)
    let start = startOfList(section, template: template, Part("list:\(section.address)", pages.start)) { page, frame in
      (page.outline(frame, noun: noun), ["directory": page.value(frame, noun: noun)])
    }
    return [start]
      + pages.rest.map { page in
        Route(page.address, template: template, reading: frame, Part("list:\(page.address)", page)) { frame, page in
          frame.values(page.outline(frame, noun: noun), ["directory": page.value(frame, noun: noun)])
        }
      }
  }

  /// The first page of a list of records, with the text that its folder’s own page puts before it.
  func startOfList<Content: Sendable>(
    _ section: RecordList, template: String, _ content: Part<Content>,
    view: @escaping @Sendable (Content, Frame) -> (PageFrame, [String: Value])
  ) -> Route {
    let shown = section.page.map { embeddedPlans(in: $0, of: site) } ?? []
    return Route(
      section.address, template: section.page?.header.layout ?? template, reading: frame, content,
      Part("page:\(section.page?.header.source ?? "")", section.page),
      Part("embeds:\(section.page?.header.source ?? "")", shown)
    ) { frame, content, text, shown in
      var (outline, own) = view(content, frame)
      if let text {
        outline.description = text.header.description ?? outline.description
        outline.body = text.body
        outline.pieces = pieces(of: text, shown, frame.wording)
        outline.updated = text.header.updated
        outline.isExample = text.header.isExample
      }
      return frame.values(outline, own)
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
  func outline(of section: RecordList) -> PageFrame {
    PageFrame(
      address: section.address,
      title: section.page?.header.title ?? frame.content.strings["section_\(section.type.rawValue)"],
      trail: trail(to: section.address),
      translations: section.page.map { translations(of: $0.header) }
        ?? others(section.type).map { Translation(language: $0.language, address: $0.address) })
  }
}

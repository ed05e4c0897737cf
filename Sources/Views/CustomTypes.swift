import Basics
import Dates
import Model

extension LanguageRoutes {
  /// The lists of the types that a site declares of its own.
  var customLists: [Route] { site.settings.customTypes.flatMap(customList) }

  /// Their addresses: the page of the folder is the text above the list.
  var customAddresses: Set<String> {
    Set(
      site.settings.customTypes.filter { !records(of: $0, in: language).isEmpty }.map { address(of: $0, in: language) })
  }

  /// What the lists are called that nobody wrote a page for, by their addresses.
  static func customTitles(_ site: Site, in language: Language, home: String) -> [(String, String)] {
    site.settings.customTypes.map { (home + $0.folder.joined(separator: "/") + "/", $0.label(in: language)) }
  }

  private var language: Language { frame.content.language }

  private func customList(_ type: CustomType) -> [Route] {
    let records = records(of: type, in: language)
    if records.isEmpty { return [] }
    let address = address(of: type, in: language)
    let text = page(at: address)
    let others = site.settings.languages.filter { $0 != language && !self.records(of: type, in: $0).isEmpty }
    let pages = ListPage.pages(
      of: records.map { RecordEntry($0) }.sorted { type.order.areInOrder($0, $1) },
      title: text?.header.title ?? type.label(in: language), address: address, trail: trail(to: address),
      translations: others.sorted().map { Translation(language: $0, address: self.address(of: type, in: $0)) })
    return pages.map { page in
      let outline = page.outline(frame.content)
      let content = Part("type", of: outline.address, page)
      return page.number == 1
        ? listWithText(address, text, template: "type", outline: outline, content, view: ListPage.startValues)
        : Route(outline.address, template: "type", reading: frame, content, view: ListPage.values)
    }
  }

  private func records(of type: CustomType, in language: Language) -> [Page] {
    site.pages.filter { $0.header.customType == type.name && $0.header.language == language }
  }

  private func address(of type: CustomType, in language: Language) -> String {
    site.settings.home(in: language) + type.folder.joined(separator: "/") + "/"
  }
}

extension CustomType.Order {
  /// Whether one record comes before another in the list; what does not say comes last, in the order of titles.
  func areInOrder(_ left: RecordEntry, _ right: RecordEntry) -> Bool {
    switch compared(left, right) {
    case let order?: return order != isDescending
    case nil where left.header.title != right.header.title:
      return collates(left.header.title, before: right.header.title) != (key == .title && isDescending)
    case nil: return left.header.address < right.header.address
    }
  }

  /// Nil where neither comes before the other; what does not say is told apart here, for it is last in either order.
  private func compared(_ left: RecordEntry, _ right: RecordEntry) -> Bool? {
    switch key {
    case .title: nil
    case .date: Self.before(left.moment, right.moment, isDescending) { $0 < $1 }
    case .field(let name): Self.before(left.value(name), right.value(name), isDescending) { $0.isBefore($1) }
    }
  }

  private static func before<Content: Equatable>(
    _ left: Content?, _ right: Content?, _ isDescending: Bool, _ isBefore: (Content, Content) -> Bool
  ) -> Bool? {
    switch (left, right) {
    case (let one?, let other?): one == other ? nil : isBefore(one, other) ? true : isBefore(other, one) ? false : nil
    case (_?, nil): !isDescending
    case (nil, _?): isDescending
    case (nil, nil): nil
    }
  }
}

extension RecordEntry {
  fileprivate func value(_ name: String) -> CustomValue.Content? {
    header.customValues.first { $0.field.name == name }?.content
  }
}

extension CustomValue.Content {
  /// Whether one comes before another of its kind: earlier, smaller, earlier in the alphabet or among the choices; yes before no.
  fileprivate func isBefore(_ other: Self) -> Bool {
    switch (self, other) {
    case (.text(let left), .text(let right)): collates(left, before: right)
    case (.date(let left), .date(let right)): left.beginning < right.beginning
    case (.number(let left), .number(let right)): left < right
    case (.choice(let left), .choice(let right)): left < right
    case (.link(let left), .link(let right)): collates(left.name, before: right.name)
    case (.flag(let left), .flag(let right)): left && !right
    default: false
    }
  }
}

extension DateExpression {
  /// The day by which it is sorted: of « d’ici 2021 », the last; what is not known comes after all that is.
  fileprivate var beginning: Int { (earliest ?? latest)?.dayNumber ?? .max }
}

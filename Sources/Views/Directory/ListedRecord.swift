import Basics
import Model
import Templates

/// A way to narrow an alphabetical list down.
enum Grouping: String, Sendable, Hashable, CaseIterable {
  case country, category

  /// Its part of an address, without a slash.
  func segment(in strings: Strings) -> String {
    strings.path(Words(fr: self == .country ? "pays" : "categorie", en: rawValue))
  }
}

/// A record as an alphabetical list has it.
struct ListedRecord: Sendable, Hashable {
  /// What it is grouped by: the same in every language, and as this one says it.
  struct Group: Sendable, Hashable {
    var key: String
    var label: String
  }

  var title: String
  var address: String
  var city: String?
  var country: Group?
  var categories: [Group]
  /// The short name that follows the title.
  var acronym: String?

  func groups(_ grouping: Grouping) -> [Group] {
    switch grouping {
    case .country: country.map { [$0] } ?? []
    case .category: categories
    }
  }

  /// « festival · Berlin, Allemagne », without what the page is about.
  func notes(without grouping: Grouping?) -> [String] {
    let kind = grouping == .category ? "" : categories.map(\.label).joined(separator: ", ")
    let place = [city, grouping == .country ? nil : country?.label].compactMap(\.self).joined(separator: ", ")
    return [kind, place].filter { !$0.isEmpty }
  }
}

extension ListedRecord {
  init(_ contact: Contact, _ strings: Strings) {
    title = contact.header.title
    address = contact.header.address
    city = contact.city
    country = contact.country.map { Group(key: $0.code, label: $0.name(in: strings)) }
    categories = contact.category.map { [Group(category: $0, in: strings)] } ?? []
  }

  init(_ organization: Organization, _ strings: Strings) {
    title = organization.header.title
    address = organization.header.address
    categories = organization.categories.map { Group(category: $0, in: strings) }
    acronym = organization.acronym == title ? nil : organization.acronym
  }
}

extension ListedRecord.Group {
  /// A category by its word in French, so that it is the same on the pages of every language.
  init(category: String, in strings: Strings) {
    self.init(key: fold(localized(category, in: .french)), label: localized(category, in: strings))
  }
}

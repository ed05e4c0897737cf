import Basics
import Model
import Templates

/// What a contact's page shows, and no more.
struct ContactPage: Sendable, Hashable {
  var contact: Contact
  var category: RecordLink?
  var country: RecordLink?
  var roles: [Role]
  var trail: [Breadcrumb]
  var translations: [Translation]

  /// The page's values; the function has nothing but its parts to make them from.
  static func values(_ frame: SiteChrome, _ page: Self) -> Value {
    let header = page.contact.header
    let outline = PageMetadata(
      address: header.address, title: header.title, description: header.description, trail: page.trail,
      translations: page.translations, updated: header.updated, isExample: header.isExample, tags: header.tags,
      custom: header.customValues
    ).with(embedsOf: header)
    return frame.values(outline, ["contact": page.value(frame)])
  }

  private func value(_ frame: SiteChrome) -> Value {
    let strings = frame.strings
    func words(_ list: [String]) -> Value { .list(list.map { ["text": .text(localized($0, in: strings))] }) }
    return [
      "title": .text(contact.header.title),
      "category": category?.value ?? .null,
      "has_place": .bool(contact.city != nil || country != nil),
      "has_both": .bool(contact.city != nil && country != nil),
      "city": .optional(contact.city), "country": country?.value ?? .null,
      "website": .website(contact.website), "email": .email(contact.email), "phone": .phone(contact.phone),
      "has_languages": .bool(!contact.languages.isEmpty), "languages": words(contact.languages),
      "has_disciplines": .bool(!contact.disciplines.isEmpty), "disciplines": words(contact.disciplines),
      "verified": contact.verified.map { frame.wording.date($0) } ?? .null,
      "is_person": .bool(contact.isPerson),
      "has_people": .bool(!contact.people.isEmpty), "people": .list(contact.people.map { .person($0) }),
      "text_lang": .optional(contact.textLanguage?.tag),
      "body": .text(contact.body, of: contact.header),
      "pieces": pieces(of: contact.body, contact.header, frame.wording),
      "has_roles": .bool(!roles.isEmpty), "roles": .roles(roles, frame),
    ]
  }
}

extension Value {
  /// Someone who may be named.
  static func person(_ person: Person) -> Value {
    [
      "name": .text(person.name), "role": .optional(person.role), "organization": .mention(person.organization),
      "email": .email(person.email), "phone": .phone(person.phone),
      "has_ways": .bool(person.email != nil || person.phone != nil),
    ]
  }
}

import Basics
import Model
import Templates

/// What an organization's page shows, and no more.
struct OrganizationPage: Sendable, Hashable {
  var organization: Organization
  var categories: [RecordLink]
  var roles: [Role]
  var trail: [Breadcrumb]
  var translations: [Translation]

  /// The page's values; the function has nothing but its parts to make them from.
  static func values(_ frame: SiteChrome, _ page: Self) -> Value {
    let header = page.organization.header
    let outline = PageMetadata(
      address: header.address, title: header.title, description: header.description ?? page.organization.summary,
      trail: page.trail, translations: page.translations, contents: page.organization.sections,
      updated: header.updated, isExample: header.isExample, tags: header.tags, custom: header.customValues
    ).with(embedsOf: header)
    return frame.values(outline, ["organization": page.value(frame)])
  }

  private func value(_ frame: SiteChrome) -> Value {
    let others = otherNames
    let acronym = organization.acronym.flatMap { $0 == organization.header.title ? nil : $0 }
    return [
      "title": .text(organization.header.title),
      "summary": .optional(organization.summary),
      "acronym": .optional(acronym), "has_slip": .bool(acronym != nil || !categories.isEmpty),
      "has_other_names": .bool(!others.isEmpty),
      "other_names": .list(
        others.map { ["text": .text($0.name), "lang": .optional($0.language.map(\.tag))] }),
      "logo": organization.logo?.value ?? .null, "website": .website(organization.website),
      "has_categories": .bool(!categories.isEmpty), "categories": .list(categories.map(\.value)),
      "text_lang": .optional(organization.textLanguage?.tag),
      "body": .text(organization.body, of: organization.header),
      "pieces": pieces(of: organization.body, organization.header, frame.wording),
      "has_facts": .bool(organization.website != nil || !others.isEmpty),
      "has_roles": .bool(!roles.isEmpty), "roles": .roles(roles, frame),
    ]
  }

  /// Its names besides the one at the head of its page: those in each language, then what else it is called.
  private var otherNames: [(name: String, language: Language?)] {
    var seen: Set<String> = [fold(organization.header.title)]
    if let acronym = organization.acronym { seen.insert(fold(acronym)) }
    let names = organization.names.keys.sorted(by: >).compactMap { language in
      organization.names[language].map {
        (name: $0, language: language == organization.header.language ? nil : Optional(language))
      }
    }
    return (names + organization.otherNames.map { (name: $0, language: nil) }).filter {
      seen.insert(fold($0.name)).inserted
    }
  }
}

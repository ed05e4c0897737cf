import Model
import Templates

/// The foot of every page, as templates are given it; nothing where the settings say nothing of it.
func footerValues(_ footer: Footer) -> Value {
  if footer.isEmpty { return .null }
  let links = { (items: [MenuItem]) -> Value in
    .list(items.map { ["title": .text($0.title), "url": $0.link.map(siteLink) ?? .null] })
  }
  let partners = footer.partners.map { partner -> Value in
    [
      "name": .text(partner.name), "url": partner.link?.link.map(siteLink) ?? .null,
      "logo": partner.logo.map { ["url": .address($0.address), "alt": .text($0.alt), "size": .size($0.size)] } ?? .null,
    ]
  }
  return [
    "text": footer.text.isEmpty ? .null : .markup(footer.text.markup),
    "has_contact": .bool(!footer.address.isEmpty || footer.phone != nil || footer.email != nil),
    "address": .list(footer.address.map { ["line": .text($0)] }), "phone": .phone(footer.phone),
    "email": .email(footer.email),
    "has_links": .bool(!footer.links.isEmpty), "links": links(footer.links),
    "has_social": .bool(!footer.social.isEmpty), "social": links(footer.social),
    "has_partners": .bool(!footer.partners.isEmpty), "partners": .list(partners),
  ]
}

/// What counts visits, as templates are given it.
func analyticsValues(_ analytics: Analytics?) -> Value {
  guard let analytics else { return .null }
  return [
    "address": .text(analytics.address), "id": .text(analytics.site),
    "is_plausible": .bool(analytics.service == .plausible), "is_matomo": .bool(analytics.service == .matomo),
    "is_goatcounter": .bool(analytics.service == .goatcounter),
  ]
}

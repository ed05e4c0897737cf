/// What stands at the foot of every page besides the organization’s name and the licence.
package struct Footer: Sendable, Hashable {
  package var text = Prose()
  /// Where one writes to, a line each.
  package var address: [String] = []
  package var phone: String?
  package var email: String?
  package var links: [MenuItem] = []
  /// The organization on social networks: each by the name of the service, where nothing else was said.
  package var social: [MenuItem] = []
  package var partners: [SitePartner] = []

  package init() {}

  package var isEmpty: Bool { self == Footer() }
}

/// Whoever a site is made with or paid by, as its foot shows them.
package struct SitePartner: Sendable, Hashable {
  package var name: String
  /// An address of the site, from its root, or of the web.
  package var link: MenuItem?
  package var logo: Logo?

  package init(name: String, link: MenuItem? = nil, logo: Logo? = nil) {
    self.name = name
    self.link = link
    self.logo = logo
  }
}

extension Footer {
  /// Every link of its lists, from the first to the last; those of its text stand in its text.
  var allLinks: [MenuItem] { links + social + partners.compactMap(\.link) }
}

/// What counts the visits of a site: the one thing of its pages that asks for something elsewhere.
package struct Analytics: Sendable, Hashable {
  /// Services that count without cookies.
  package enum Service: String, Sendable, Hashable, CaseIterable {
    case plausible, matomo, goatcounter
  }

  package var service: Service
  /// Where the service is, up to a slash: `https://plausible.io/`.
  package var address: String
  /// What the site is called there: a host for Plausible, a number for Matomo; GoatCounter knows it by the address.
  package var site: String

  package init(service: Service, address: String, site: String) {
    self.service = service
    self.address = address
    self.site = site
  }
}

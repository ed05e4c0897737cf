import Basics
import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

@Suite struct AnalyticsTests {
  private func analytics(_ text: String) throws -> (analytics: Analytics?, findings: [Finding]) {
    let (read, findings) = try TestSite(["site.yml": text, "a.md": "A"]).read()
    return (read.settings.analytics, findings)
  }

  @Test(arguments: [
    (
      "url: https://www.exemple.ca/plan/\nstatistiques: plausible\n", Analytics.Service.plausible,
      "https://plausible.io/", "exemple.ca"
    ),
    (
      "analytics: {service: Plausible, site: a.ca, address: https://p.exemple.ca/x}\n", .plausible,
      "https://p.exemple.ca/x/", "a.ca"
    ),
    (
      "statistiques: {service: matomo, adresse: https://m.exemple.ca/, site: 3}\n", .matomo, "https://m.exemple.ca/",
      "3"
    ),
    ("statistiques: {service: goatcounter, site: studio}\n", .goatcounter, "https://studio.goatcounter.com/", ""),
    (
      "statistiques: {service: GoatCounter, adresse: http://localhost:8081}\n", .goatcounter, "http://localhost:8081/",
      ""
    ),
  ])
  func aServiceIsKnownByItsName(written: String, service: Analytics.Service, address: String, site: String) throws {
    let (analytics, findings) = try analytics(written)
    #expect(findings.isEmpty)
    #expect(analytics == Analytics(service: service, address: address, site: site))
  }

  @Test(arguments: ["titre: A\n", "statistiques: non\n", "statistiques:\n"])
  func nothingCountsUnlessItIsAskedFor(written: String) throws {
    let (analytics, findings) = try analytics(written)
    #expect(analytics == nil)
    #expect(findings.isEmpty)
  }

  /// Whatever stands in a policy can say nothing else there: no sign that ends a directive.
  @Test(arguments: [
    ("statistiques: ➤google\n", Code.configInvalid), ("statistiques:\n  service: ➤plausibles\n", .configInvalid),
    ("statistiques: ➤oui\n", .configInvalid),
    ("statistiques: ➤plausible\n", .configInvalid), ("statistiques:\n  service: ➤matomo\n  site: 1\n", .configInvalid),
    ("statistiques:\n  service: ➤matomo\n  adresse: https://m.ca\n", .configInvalid),
    ("statistiques:\n  service: matomo\n  adresse: https://m.ca\n  site: ➤un\n", .valueKind),
    ("statistiques:\n  service: ➤goatcounter\n", .configInvalid),
    ("statistiques:\n  service: ➤goatcounter\n  site: a.b/c\n", .configInvalid),
    ("statistiques:\n  service: plausible\n  adresse: ➤javascript:x\n", .unsafeLink),
    ("statistiques:\n  service: plausible\n  site: a.ca\n  adresse: ➤stats.exemple.ca\n", .unsafeLink),
    ("statistiques:\n  service: plausible\n  site: a.ca\n  adresse: ➤https://a.ca/x;script-src *\n", .unsafeLink),
    ("statistiques:\n  service: plausible\n  site: a.ca\n  adresse: ➤https://a.ca/x;*\n", .valueKind),
    ("statistiques:\n  service: plausible\n  site: a.ca\n  adresse: ➤https://é.ca\n", .valueKind),
    ("statistiques:\n  ➤adresse: https://a.ca\n", .configInvalid),
    ("statistiques: ➤[plausible]\n", .valueKind),
  ])
  func whatIsWrongIsToldAndCountsNothing(written: String, code: Code) throws {
    let (text, places) = marked(written)
    let (analytics, findings) = try analytics(text)
    #expect(analytics == nil)
    #expect(findings.map(\.code) == [code], "\(findings.map(\.summary.french))")
    #expect(findings.map(\.lineAndColumn) == places)
  }
}

import Basics
import Exports
import Testing

@Suite struct SitemapTests {
  private func entries(_ count: Int) -> [SitemapEntry] {
    (0..<count).map { SitemapEntry(url: "https://exemple.ca/\($0)/") }
  }

  @Test func aPageNamesItsVersionsAndItsDay() {
    let versions = [
      SitemapEntry.Version(language: "fr-CA", url: "https://exemple.ca/a&b/"),
      SitemapEntry.Version(language: "x-default", url: "https://exemple.ca/a&b/"),
    ]
    let entry = SitemapEntry(
      url: "https://exemple.ca/a&b/", modified: CivilDate(year: 2026, month: 5, day: 2), versions: versions)
    #expect(
      String(decoding: sitemap([entry]), as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
        <url><loc>https://exemple.ca/a&amp;b/</loc><lastmod>2026-05-02</lastmod><xhtml:link rel="alternate" hreflang="fr-CA" href="https://exemple.ca/a&amp;b/"/><xhtml:link rel="alternate" hreflang="x-default" href="https://exemple.ca/a&amp;b/"/></url>
        </urlset>

        """)
  }

  @Test func aSiteInOneLanguageNamesNoOther() {
    #expect(!String(decoding: sitemap(entries(2)), as: UTF8.self).contains("xhtml"))
  }

  /// Every page is in one sitemap, in order, and no sitemap is over the limits.
  @Test(arguments: [0, 1, 9, 10, 11, 20, 21])
  func noSitemapIsTooLong(count: Int) {
    var limits = SitemapLimits()
    limits.entries = 10
    let maps = sitemaps(of: entries(count), limits: limits)
    #expect(maps.joined().map(\.url) == entries(count).map(\.url))
    #expect(maps.allSatisfy { $0.count <= 10 })
    #expect(maps.count == max(1, (count + 9) / 10))
  }

  @Test func noSitemapIsTooHeavy() {
    var limits = SitemapLimits()
    limits.bytes = 2_000
    let all = entries(40)
    let maps = sitemaps(of: all, limits: limits)
    #expect(maps.count > 1)
    #expect(Array(maps.joined()) == all)
    #expect(maps.allSatisfy { sitemap($0).count <= 2_000 })
  }

  @Test func aSiteOfOrdinarySizeHasOne() {
    #expect(sitemaps(of: entries(50_000)).count == 1)
    #expect(sitemaps(of: entries(50_001)).map(\.count) == [50_000, 1])
  }

  @Test func anIndexNamesSitemaps() {
    #expect(
      String(decoding: sitemapIndex(["https://exemple.ca/sitemap-1.xml"]), as: UTF8.self).contains(
        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n<sitemap><loc>https://exemple.ca/sitemap-1.xml</loc></sitemap>\n</sitemapindex>"
      ))
  }
}

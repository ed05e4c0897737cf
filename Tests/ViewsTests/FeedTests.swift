import Basics
import Exports
import Model
import Templates
import Testing

@testable import Views

@Suite struct FeedTests {
  private func page(_ title: String, _ keys: String) -> String { "---\ntitre: \(title)\n\(keys)\n---\nTexte.\n" }

  private func site(_ files: [String: String], url: String = "url: https://exemple.ca/site\n") throws -> MadeSite {
    try MadeSite(files.merging(["site.yml": "titre: Le site\nétat au: 2020-06-30\n\(url)"]) { first, _ in first })
  }

  private func titles(_ site: MadeSite, _ address: String) throws -> [String] {
    try site.text(address).split(separator: "\n").filter { $0.hasPrefix("<title>") }.dropFirst()
      .map { String($0.dropFirst(7).dropLast(8)) }
  }

  /// The whole site, each type that tells days, each folder of pages that tell theirs: latest first, nothing of days to come.
  @Test func sections() throws {
    let site = try site([
      "actualites/a.md": page("Nouvelle", "date: 2020-05-12"),
      "evenements/b.md": page("Passé", "début: 2020-02-01 19:00"),
      "evenements/c.md": page("À venir", "début: 2021-02-01"),
      "journal/index.md": "# Journal\n", "journal/d.md": page("Billet", "date: 2019-01-01"),
      "journal/e.md": page("Sans jour", ""), "f.md": page("Seule", "date: 2018-01-01"),
      "g.md": page("Revue", "mis à jour: 2020-06-01"),
    ])
    let feeds = site.routes.map(\.address).filter { $0.hasSuffix("atom.xml") }
    #expect(feeds == ["/actualites/atom.xml", "/atom.xml", "/evenements/atom.xml", "/journal/atom.xml"])
    #expect(try titles(site, "/atom.xml") == ["Revue", "Nouvelle", "Passé", "Billet", "Seule"])
    #expect(try titles(site, "/evenements/atom.xml") == ["Passé"])
    #expect(try titles(site, "/journal/atom.xml") == ["Billet"])
    let links = try site.page("/journal/d/")["feeds"]
    #expect(links.texts("url") == ["/atom.xml", "/journal/atom.xml"])
    #expect(links.texts("title") == ["Le site", "Journal – Le site"])
    #expect(try site.page("/journal/")["page", "feed"] == .address("/journal/atom.xml"))
    #expect(try site.page("/")["page", "feed"] == .null)
  }

  @Test func withoutAnAddressThereIsNone() throws {
    let site = try site(["actualites/a.md": page("A", "date: 2020-05-12")], url: "")
    #expect(site.routes.allSatisfy { !$0.address.hasSuffix("atom.xml") })
    #expect(try site.page("/actualites/a/")["feeds"].texts("url") == [])
  }

  /// A file of the site’s own is the feed.
  @Test func aFeedOfOnesOwnStays() throws {
    let site = try site(["actualites/a.md": page("A", "date: 2020-05-12"), "atom.xml": "<feed/>"])
    #expect(site.routes.count { $0.address == "/atom.xml" } == 1)
  }

  @Test func twentyAtMost() throws {
    var files: [String: String] = [:]
    for day in 10..<31 { files["actualites/n\(day).md"] = page("N\(day)", "date: 2020-05-\(day)") }
    let titles = try titles(try site(files), "/actualites/atom.xml")
    #expect(titles.count == 20 && titles.first == "N30" && titles.last == "N11")
  }

  @Test(
    arguments: [
      ("2026-05-12", nil, "2026-05-12T00:00:00-04:00"), ("2026-01-12", 585, "2026-01-12T09:45:00-05:00"),
      // The hour that is left out, and the one that comes twice.
      ("2026-03-08", 150, "2026-03-08T03:30:00-04:00"), ("2026-11-01", 90, "2026-11-01T01:30:00-04:00"),
    ] as [(String, Int?, String)])
  func momentsHaveTheirOffset(day: String, minutes: Int?, expected: String) throws {
    let zone = try #require(Zone(named: "America/Toronto"))
    #expect(rfc3339(Moment(day: try #require(CivilDate(iso: day)), minutes: minutes), in: zone) == expected)
  }

  /// Of a record that was brought up to date on its own day, the later of the two moments.
  @Test func updates() throws {
    let site = try site([
      "actualites/a.md": page("A & B", "date: 2020-05-12 9:45\nmis à jour: 2020-05-12\nmots-clés: x")
    ])
    let text = try site.text("/actualites/atom.xml")
    #expect(text.contains("<title>A &amp; B</title>"))
    #expect(text.contains("<updated>2020-05-12T09:45:00-04:00</updated>"))
    #expect(text.contains("<id>https://exemple.ca/site/actualites/a/</id>"))
    #expect(text.contains(#"<category term="x" label="x"/>"#))
  }
}

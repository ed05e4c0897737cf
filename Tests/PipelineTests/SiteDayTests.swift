import Basics
import Foundation
import Pipeline
import TestSupport
import Testing

/// A site's days begin where it is at home, wherever and whenever it is built.
@Suite struct SiteDayTests {
  private static let page = "---\ntitre: Ouverte\npublier le: 2027-05-01\n---\nTexte\n"

  /// 2027-05-01 00:00 in Toronto is 04:00 UTC.
  @Test(arguments: [
    ("America/Toronto", "2027-05-01T03:59:59Z", false), ("America/Toronto", "2027-05-01T04:00:00Z", true),
    ("America/Vancouver", "2027-05-01T06:59:59Z", false), ("America/Vancouver", "2027-05-01T07:00:00Z", true),
    ("Pacific/Auckland", "2027-04-30T11:59:59Z", false), ("Pacific/Auckland", "2027-04-30T12:00:00Z", true),
    ("UTC", "2027-04-30T23:59:59Z", false), ("UTC", "2027-05-01T00:00:00Z", true),
    (nil, "2027-05-01T03:59:59Z", false), (nil, "2027-05-01T04:00:00Z", true),
  ])
  func aPageOpensAtMidnightThere(zone: String?, now: String, isOpen: Bool) throws {
    let site = try TestSite([
      "site.yml": "titre: x\n" + (zone.map { "fuseau: \($0)\n" } ?? ""), "a.md": Self.page, "index.md": "# Accueil\n",
    ])
    var options = BuildOptions()
    options.source = site.root
    let seconds = try #require(WrittenInstant(now)?.seconds)
    options.now = seconds
    #expect(build(options).isPublished)
    #expect((site.tree()["a/index.html"] != nil) == isOpen)
    // The same instant given by the environment comes before the clock.
    options.sourceInstant = seconds
    options.now = 0
    #expect(build(options).isPublished)
    #expect((site.tree()["a/index.html"] != nil) == isOpen)
  }

  /// The next build of a day that is over there knows it, and one of the same day has nothing to do.
  @Test func midnightThereIsRememberedAndNoticed() throws {
    let site = try TestSite(["site.yml": "titre: x\n", "a.md": Self.page, "index.md": "# Accueil\n"])
    var options = BuildOptions()
    options.source = site.root
    for (now, isOpen, isSame) in [
      ("2027-05-01T01:00:00Z", false, false), ("2027-05-01T03:00:00Z", false, true),
      ("2027-05-01T04:00:00Z", true, false),
      ("2027-05-02T03:59:00Z", true, true),
    ] {
      options.now = try #require(WrittenInstant(now)?.seconds)
      let report = build(options)
      #expect(report.isPublished)
      #expect((site.tree()["a/index.html"] != nil) == isOpen)
      #expect((report.written == 0 && report.rendered == 0) == isSame, "\(now)")
    }
    try site.write("site.yml", "titre: x\nfuseau: Pacific/Auckland\n")
    options.now = try #require(WrittenInstant("2027-04-30T11:00:00Z")?.seconds)
    #expect(build(options).isPublished)
    #expect(site.tree()["a/index.html"] == nil)
  }

  @Test(arguments: ["UTC", "Pacific/Kiritimati", "Etc/GMT+12", "America/Toronto", "Nowhere/AtAll"])
  func theBuildersZoneDoesNotMatter(zone: String) throws {
    let site = try TestSite(["site.yml": "titre: x\n", "a.md": Self.page, "index.md": "# Accueil\n"])
    for (epoch, isOpen) in [(1_809_143_999, false), (1_809_144_000, true)] {
      let run = try RunningProgram(
        ["build", "-s", site.root], environment: ["TZ": zone, "SOURCE_DATE_EPOCH": String(epoch)])
      #expect(run.end() == 0, "\(run.terminal)")
      #expect((site.tree()["a/index.html"] != nil) == isOpen)
    }
  }
}

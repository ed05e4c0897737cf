import Basics
import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

/// Days begin at midnight where the site is at home, and hours are told there.
@Suite struct HourTests {
  private func read(_ files: [String: String], on day: String = "2027-05-01") throws -> (
    site: Site, findings: [Finding]
  ) {
    var findings: [Finding] = []
    let folder = try TestSite(files)
    defer { withExtendedLifetime(folder) {} }
    let site = try readContent(
      folder.root + "/content", name: "essai", files: .local,
      asOf: { _ in CivilDate(iso: day) ?? CivilDate(dayNumber: 0) }, jobs: 1, findings: &findings
    ).site
    return (site, findings.sorted(by: Finding.inOrder))
  }

  /// The first day on which a page is there, as its header says it.
  @Test(arguments: [
    ("2027-05-01", "2027-05-01", false), ("1er mai 2027", "2027-05-01", false),
    ("2027-05-01T00:00:00-04:00", "2027-05-01", false), ("2027-05-01T04:00:00Z", "2027-05-01", false),
    // Midnight in Greenwich is eight in the evening in Toronto.
    ("2027-05-01T00:00:00Z", "2027-05-01", true), ("2027-05-01T20:00:00Z", "2027-05-02", true),
    ("2027-05-01T20:00:00-04:00", "2027-05-02", true), ("2027-05-01 20:00", "2027-05-02", true),
    ("2027-05-01T20:00:00", "2027-05-02", true), ("1er mai 2027, 20 h", "2027-05-02", true),
    ("2027-05-01T00:00:00", "2027-05-01", false), ("20270501T200000Z", "2027-05-02", true),
  ])
  func aPageOpensAtTheSitesMidnight(written: String, first: String, isTold: Bool) throws {
    let text = "---\ntitre: A\npublier le: \(written)\n---\nTexte\n"
    let day = try #require(CivilDate(iso: first))
    for (offset, isThere) in [(-1, false), (0, true)] {
      let (site, findings) = try read(["a.md": text, "b.md": "# B\n"], on: day.adding(days: offset).iso)
      #expect(site.pages.count == (isThere ? 2 : 1), "\(offset)")
      #expect(findings.contains { $0.code == .hourRounded } == isTold)
      #expect(!findings.contains { $0.severity == .error })
    }
  }

  @Test(arguments: [
    ("2027-05-01", "2027-05-01", false), ("2027-05-01T23:59:59-04:00", "2027-05-01", false),
    ("2027-05-01T20:00:00-04:00", "2027-04-30", true), ("2027-05-01T20:00:00Z", "2027-04-30", true),
    ("2027-05-02T00:00:00-04:00", "2027-05-01", true), ("1er mai 2027, 20 h", "2027-04-30", true),
  ])
  func aPageClosesBeforeItsHour(written: String, last: String, isTold: Bool) throws {
    let text = "---\ntitre: A\nexpire le: \(written)\n---\nTexte\n"
    let day = try #require(CivilDate(iso: last))
    for (offset, isThere) in [(0, true), (1, false)] {
      let (site, findings) = try read(["a.md": text, "b.md": "# B\n"], on: day.adding(days: offset).iso)
      #expect(site.pages.count == (isThere ? 2 : 1), "\(offset)")
      #expect(findings.contains { $0.code == .hourRounded } == isTold)
    }
  }

  /// Wherever the site is at home.
  @Test(arguments: [("Pacific/Auckland", "2027-05-02"), ("America/Vancouver", "2027-05-01"), ("UTC", "2027-05-01")])
  func theDayIsThatOfTheSite(zone: String, day: String) throws {
    let (site, _) = try read([
      "site.yml": "titre: X\nfuseau horaire: \(zone)\nétat au: 2027-05-01T20:00:00Z\n",
      "a.md": "---\ntitre: A\nmis à jour: 2027-05-01T20:00:00Z\n---\nTexte\n",
    ])
    #expect(site.settings.zone.name == zone)
    #expect(site.pages.first?.header.updated?.iso == day)
    let settings = try TestSite([
      "site.yml": "titre: X\nfuseau: \(zone)\nétat au: 2027-05-01T20:00:00Z\n", "a.md": "# A\n",
    ]).read().site.settings
    #expect(settings.asOf?.iso == day)
  }

  @Test(arguments: [
    ("2027-05-01T20:00:00Z", "2027-05-01T16:00"), ("2027-05-01T20:00:00-04:00", "2027-05-01T20:00"),
    ("2027-05-01 20:00 +0200", "2027-05-01T14:00"), ("2027-05-01T02:00:00Z", "2027-04-30T22:00"),
    ("2027-05-01 20:00", "2027-05-01T20:00"), ("2027-05-01T20:00:00", "2027-05-01T20:00"),
    ("1er mai 2027, 20 h", "2027-05-01T20:00"), ("2027-05-01", "2027-05-01"),
  ])
  func anEventIsToldInItsOwnTime(written: String, local: String) throws {
    let (site, findings) = try read(["evenements/a.md": "---\ntitre: A\ndébut: \(written)\n---\n"])
    #expect(findings.isEmpty)
    #expect(site.events.first?.start?.iso == local)
    let paris = try read(["evenements/a.md": "---\ntitre: A\nfuseau: Europe/Paris\ndébut: 2027-05-01T20:00:00Z\n---\n"])
      .site
    #expect(paris.events.first?.start?.iso == "2027-05-01T22:00")
    #expect(paris.events.first?.timeZone == "Europe/Paris")
  }

  @Test(arguments: [
    ("➤2027-03-14 02:30", Code.hourDoubtful, Severity.warning), ("➤2027-11-07 01:30", .hourTwice, .note),
    ("➤2005-05-01T20:00:00Z", .hourDoubtful, .warning),
  ])
  func hoursThatClocksSkipOrRepeatAreTold(written: String, code: Code, severity: Severity) throws {
    let (text, places) = marked("---\ntitre: A\ndébut: \(written)\n---\n")
    let (site, findings) = try read(["evenements/a.md": text])
    #expect(findings.map(\.code) == [code])
    #expect(findings.map(\.severity) == [severity])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(site.events.first?.start?.minutes != nil)
  }

  @Test(arguments: ["2027-11-07T01:30:00-05:00", "2027-03-14 03:00", "2027-11-07 02:00", "2005-05-01 20:00"])
  func hoursThatAreSureAreNot(written: String) throws {
    #expect(try read(["evenements/a.md": "---\ntitre: A\ndébut: \(written)\n---\n"]).findings.isEmpty)
  }

  @Test func datesOfPlansAndMissionsAreConverted() throws {
    let (site, findings) = try read([
      "plans/p.md":
        "---\ntitre: P\npériode: 2026/2028\n---\n## Objectif 1 : A\n### Projet : B\nJalons\n- [ ] C\n  - nouvelle date : 2027-05-01T02:00:00Z\n",
      "missions/m.md": "---\ntitre: M\ndates: 2027-05-01T02:00:00Z/2027-05-03T02:00:00Z\n---\n",
    ])
    #expect(!findings.contains { $0.severity == .error })
    #expect(
      site.plans.first?.objectives.first?.projects.first?.details.milestones.first?.newDate?.earliest?.iso
        == "2027-04-30")
    #expect(site.missions.first?.dates?.edtf?.description == "2027-04-30/2027-05-02")
  }

  @Test(arguments: [
    ("Lune/Mer", nil), ("america/toronto", "America/Toronto"), ("Montréal", "America/Toronto"),
    ("Toronto", "America/Toronto"),
    ("EDT", "America/Toronto"), ("Amérique/Toronto", "America/Toronto"), ("Europe/Pariss", "Europe/Paris"),
    ("HNE", "America/Toronto"), ("UTC-5", "America/Toronto"),
  ])
  func anUnknownZoneIsAnError(name: String, meant: String?) throws {
    for files in [
      ["site.yml": "titre: X\nfuseau: ➤\(name)\n", "a.md": "# A\n"],
      ["evenements/a.md": "---\ntitre: A\nfuseau: ➤\(name)\ndébut: 2027-05-01 20:00\n---\n"],
    ] {
      let marks = files.mapValues { marked($0) }
      let (_, findings) = try read(marks.mapValues(\.text))
      #expect(findings.map(\.code) == [.timeZoneUnknown])
      #expect(findings.map(\.severity) == [.error])
      #expect(findings.map(\.lineAndColumn) == marks.values.flatMap(\.places))
      #expect(
        findings.first?.hint?.english
          == (meant.map { "Did you mean “\($0)”?" } ?? "Name it by one of its cities: America/Toronto, Europe/Paris."))
    }
  }

  @Test func whoeverHasNoConsentYetStaysOut() throws {
    let table = "organisation,personne,consentement\nMusée,Ana Lys,2027-05-01T20:00:00Z\n"
    for (day, names) in [("2027-05-01", 0), ("2027-05-02", 1)] {
      let (site, findings) = try read(["contacts/contacts.csv": table, "a.md": "# A\n"], on: day)
      #expect(site.contacts.flatMap(\.people).count == names, "\(findings.map(\.summary.english))")
    }
  }
}

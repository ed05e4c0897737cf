import Basics
import Diagnostics
import TestSupport
import Testing

@testable import Content

@Suite struct SeverityTests {
  /// Codes and weights that there are not, and a weight that cannot change: each where it is written, the rest obeyed.
  @Test func theSettingsSayWhatCodesWeigh() throws {
    let (text, places) = marked(
      """
      titre: X
      gravité:
        alt-missing: Erreur
        ➤alt-missin: erreur
        ➤personal-data: ignorer
        io-read: erreur
        date-unread: ➤grave
        link-empty: ignore
        heading-skipped: ➤[note]

      """)
    let site = try TestSite(["site.yml": text, "index.md": "# X\n"])
    var findings: [Finding] = []
    let read = try readContent(site.root + "/content", name: "x", files: .local, jobs: 1, findings: &findings)
    #expect(findings.map(\.code) == [.codeUnknown, .severityFixed, .valueKind, .valueKind])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(
      findings.first?.hint?.french
        == "Vouliez-vous dire « alt-missing »?".replacing("« ", with: "«\u{A0}").replacing(" »", with: "\u{A0}»"))
    var expected = Severities()
    _ = expected.set(.altMissing, to: .told(.error))
    _ = expected.set(.linkEmpty, to: .ignored)
    #expect(read.severities == expected)
  }

  @Test func oneWeightForAllIsNoList() throws {
    let site = try TestSite(["site.yml": "titre: X\nseverity: error\n", "index.md": "# X\n"])
    var findings: [Finding] = []
    _ = try readContent(site.root + "/content", name: "x", files: .local, jobs: 1, findings: &findings)
    #expect(findings.map(\.code) == [.valueKind])
    #expect(findings.map(\.lineAndColumn) == [[2, 11]])
  }
}

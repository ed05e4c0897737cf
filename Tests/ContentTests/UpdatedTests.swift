import Basics
import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

/// The day on which a record was brought up to date.
@Suite struct UpdatedTests {
  private func updated(_ files: [String: String]) throws -> (days: [String: String], findings: [Finding]) {
    let (site, findings) = try TestSite(files).read()
    let days = site.headers.map { ($0.key, $0.updated?.iso ?? "-") }
    return (Dictionary(days) { first, _ in first }, findings.filter { $0.code == .valueKind || $0.code == .keyUnknown })
  }

  @Test func everyRecordMaySayIt() throws {
    let folders = ["", "plans/", "missions/", "contacts/", "politiques/", "evenements/", "organisations/", "rapports/"]
    var files = ["glossaire.md": "---\nmis à jour: 2020-12-15\n---\n"]
    for folder in folders { files[folder + "a.md"] = files["glossaire.md"] }
    let (days, findings) = try updated(files)
    #expect(findings.isEmpty)
    #expect(days.count == 9)
    #expect(Set(days.values) == ["2020-12-15"])
  }

  @Test(arguments: [
    "mis à jour: 15 décembre 2020", "Mise à jour le: 2020-12-15", "updated: December 15, 2020",
    "last updated: 2020-12-15", "mis_a_jour: \"15 déc. 2020\"",
  ])
  func itIsADayInDigitsOrInWords(line: String) throws {
    let (days, findings) = try updated(["a.md": "---\n\(line)\n---\n", "b.md": "b"])
    #expect(findings.isEmpty)
    #expect(days == ["a": "2020-12-15", "b": "-"])
  }

  @Test(arguments: [
    "a.md", "plans/p.md", "missions/m.md", "organisations/o.md", "rapports/r.md",
  ])
  func whatIsNoDayIsFound(path: String) throws {
    for wrong in ["décembre 2020", "2020-02-30", "hier", "2020-12-14/2020-12-15"] {
      let (text, places) = marked("---\ntitre: A\nmis à jour: ➤\(wrong)\n---\n")
      let (days, findings) = try updated([path: text])
      #expect(findings.map(\.code) == [.valueKind])
      #expect(findings.map(\.lineAndColumn) == places)
      #expect(Array(days.values) == ["-"])
    }
  }

  @Test func aPlanIsAsRecentAsItsParts() throws {
    let plan = """
      ---
      mis à jour: 2020-03-01
      objectifs:
        - titre: Un
          numéro: 1
          mis à jour: 2020-02-01
          projets:
            - titre: A
              mis à jour: 2 mai 2020
      ---
      """
    let part = "---\nobjectif: 1\ntitre: B\nmis à jour: 2020-06-01\n---\n"
    #expect(try updated(["plans/p.md": plan]).days == ["plans/p": "2020-05-02"])
    let (days, findings) = try updated(["plans/p/index.md": plan, "plans/p/b.md": part])
    #expect(findings.isEmpty)
    #expect(days == ["plans/p/index": "2020-06-01"])
    let (text, places) = marked("---\nobjectif: 1\ntitre: B\nmis à jour: ➤juin\n---\n")
    let wrong = try updated(["plans/p/index.md": plan, "plans/p/b.md": text]).findings
    #expect(wrong.map(\.code) == [.valueKind])
    #expect(wrong.map(\.lineAndColumn) == places)
  }

  @Test func aTableOfContactsMaySayIt() throws {
    let (table, places) = marked(
      """
      organisation;personne;mis à jour
      Festival A;;2020-03-01
      Festival A;Ana Beispiel;2020-05-01
      Festival B;;➤hier
      """)
    let (days, findings) = try updated(["contacts/contacts.csv": table])
    #expect(days == ["contacts/festival-a": "2020-05-01", "contacts/festival-b": "-"])
    #expect(findings.map(\.code) == [.valueKind])
    #expect(findings.map(\.lineAndColumn) == places)
  }
}

import Content
import Diagnostics
import ModelChecks
import TestSupport
import Testing

@Suite struct EmbedRules {
  private func findings(_ page: String, plans: [String]) throws -> [Finding] {
    var files = ["a.md": page]
    for plan in plans { files["plans/\(plan).md"] = "## Objectif 1 : Un\n### Projet : Salle\nTexte.\n" }
    let folder = try TestSite(files)
    var reading: [Finding] = []
    let content = try readContent(folder.root + "/content", name: "x", files: .local, jobs: 1, findings: &reading)
    #expect(reading.isEmpty)
    let sources = SourceMap(content: folder.root + "/content", texts: content.texts)
    return check(content.site, asOf: .init(dayNumber: 18_000), sources: sources)
  }

  @Test(arguments: [
    ("{{jalons projet=\"Sale\"}}", ["p"], "Vouliez-vous dire «\u{A0}Salle\u{A0}»?"),
    ("{{jalons objectif=\"2\"}}", ["p"], "Vouliez-vous dire «\u{A0}1\u{A0}»?"),
    ("{{matrice plan=\"2019-2024\"}}", ["2019-2023"], "Vouliez-vous dire «\u{A0}2019-2023\u{A0}»?"),
    ("{{sommaire}}", ["a", "b"], "Ajoutez plan=\"a\". Les plans\u{A0}: a, b."),
  ])
  func whatIsNotThereIsFound(embed: String, plans: [String], hint: String) throws {
    let (page, places) = marked("Avant.\n\n➤\(embed)\n")
    let findings = try findings(page, plans: plans)
    #expect(findings.map(\.code) == [.referenceUnknown])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(findings.first?.hint?.french == hint)
  }

  @Test(arguments: [
    ("{{jalons projet=\"salle\"}}", ["p"]), ("{{jalons objectif=\"1\"}}", ["p"]),
    ("{{matrice plan=\"b\"}}", ["a", "b"]),
    ("{{sommaire}}", ["p"]),
  ])
  func whatIsThereIsNot(embed: String, plans: [String]) throws {
    #expect(try findings(embed + "\n", plans: plans).isEmpty)
  }
}

import Basics
import Content
import Diagnostics
import Model
import ModelChecks
import TestSupport
import Testing

/// A plan’s text, marked where each finding has to point, and the codes of those findings in the order of the text.
struct RuleCase: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  var codes: [Code] = []
  var language = Language.french

  init(_ name: String, _ codes: Code..., in language: Language = .french, of text: String) {
    self.name = name
    self.codes = codes
    self.language = language
    self.text = text
  }

  var testDescription: String { name }

  /// The findings of every rule on the plan, told for 15 December 2020, and the places that are marked.
  func findings(changing change: (inout Site) -> Void = { _ in }) throws -> (findings: [Finding], places: [[Int]]) {
    let (plain, places) = marked("---\n\(period)\n---\n" + text)
    let path = language == .french ? "plans/p.md" : "plans/p.en.md"
    let folder = try TestSite([path: plain, "site.yml": "langues: [fr, en]\n"])
    var reading: [Finding] = []
    var content = try readContent(folder.root + "/content", name: "x", files: .local, jobs: 1, findings: &reading)
    // What reading itself has to say would make the test another one.
    #expect(reading.filter { $0.severity > .note }.isEmpty)
    change(&content.site)
    let sources = SourceMap(content: folder.root + "/content", texts: content.texts)
    let asOf = try #require(CivilDate(year: 2020, month: 12, day: 15))
    return (check(content.site, asOf: asOf, sources: sources).sorted(by: Finding.inOrder), places)
  }

  private var period: String { language == .french ? "période: 2019/2023" : "period: 2019/2023" }

  func run() throws {
    let (findings, places) = try findings()
    #expect(findings.map(\.code) == codes)
    #expect(findings.map(\.lineAndColumn) == places)
  }
}

/// A project with milestones: what most rules look at.
func milestones(_ lines: String) -> String { "## Objectif 1 : Un\n### Projet : A\nJalons\n\n" + lines }

/// A project with results.
func results(_ lines: String, language: Language = .french) -> String {
  language == .french
    ? "## Objectif 1 : Un\n### Projet : A\nRésultats\n\n" + lines
    : "## Objective 1: One\n### Project: A\nResults\n\n" + lines
}

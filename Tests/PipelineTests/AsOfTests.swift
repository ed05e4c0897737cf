import Basics
import Diagnostics
import Pipeline
import TestSupport
import Testing

/// The day that states are told for, and what is said of a plan on that day.
@Suite struct AsOfTests {
  /// Each day, and whether the site has one of its own.
  @Test(arguments: [
    ("2021-01-01", "2022-02-02", "2023-03-03", "2021-01-01"),
    (nil, "2022-02-02", "2023-03-03", "2022-02-02"),
    (nil, nil, "2023-03-03", "2023-03-03"),
    (nil, nil, nil, "2024-04-04"),
  ])
  func whatIsAskedComesBeforeTheSettingsAndThoseBeforeTheEnvironment(
    asked: String?, settings: String?, source: String?, expected: String
  ) throws {
    let site = try TestSite([
      "site.yml": settings.map { "as_of: \($0)\n" } ?? "titre: x\n", "plans/p.md": "## Objectif 1 : x\n",
    ])
    var options = BuildOptions()
    options.source = site.root
    options.asOf = asked.flatMap { CivilDate(iso: $0) }
    options.sourceDate = source.flatMap { CivilDate(iso: $0) }
    options.today = try #require(CivilDate(iso: "2024-04-04"))
    #expect(build(options).isPublished)
    let json = try #require(site.tree()["plans/p/plan.json"].map { String(decoding: $0, as: UTF8.self) })
    #expect(json.contains("\"asOf\": \"\(expected)\""))
  }

  /// A rule’s finding has the file and the line; an error among them leaves the site as it was.
  @Test func rulesRunWithTheDay() throws {
    let site = try TestSite([
      "plans/p.md": "## Objectif 1 : x\n### Projet : y\nJalons\n\n- [x] Tenir (juin 2021)\n- Finir (2020)\n"
    ])
    var options = BuildOptions()
    options.source = site.root
    options.asOf = CivilDate(iso: "2021-05-31")
    let early = build(options)
    #expect(early.findings.map(\.code) == [.doneInFuture])
    #expect(early.findings.map(\.lineAndColumn) == [[5, 1]])
    #expect(early.findings.first?.file == site.root + "/content/plans/p.md")
    #expect(early.isPublished)
    options.asOf = CivilDate(iso: "2021-06-01")
    #expect(build(options).findings.isEmpty)
    try site.write("plans/p.md", "## Objectif 1 : x\n\nJalons\n\n- Tenir (2021)\n  - état : abandonné\n")
    let dropped = build(options)
    #expect(dropped.findings.map(\.code) == [.droppedUnexplained])
    #expect(dropped.isPublished)
    try site.write("plans/p.md", "## Objectif 1 : x\n\nJalons\n\n- Un (2021)\n  - id : x\n- Deux (2022)\n  - id : x\n")
    let twice = build(options)
    #expect(twice.findings.map(\.code) == [.idTwice])
    #expect(!twice.isPublished)
  }
}

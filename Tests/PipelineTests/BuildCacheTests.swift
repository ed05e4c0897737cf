import Basics
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// Builds of one process, each going by the one before.
@Suite struct BuildCacheTests {
  private static let plan = """
    ---
    titre: Plan
    ---
    ## Objectif 1 : Un
    ### Projet : Alpha
    Texte d’alpha.
    ### Projet : Bêta
    Texte de bêta.
    ## Objectif 2 : Deux
    ### Projet : Gamma
    Texte de gamma.

    """

  private func site() throws -> TestSite {
    try TestSite([
      "site.yml": "titre: Site\nas_of: 2020-12-15\n", "index.md": "Bonjour\n", "a.md": "# A\n\nTexte.\n",
      "plans/2020.md": Self.plan,
      "missions/lyon.md": "---\ntitre: Lyon\ndates: mai 2019\n---\n## Lieux\n- Lyon, France\n",
    ])
  }

  private func build(
    _ site: TestSite, _ last: BuildCache?, _ change: (inout BuildOptions) -> Void = { _ in }
  ) -> BuildReport {
    var options = BuildOptions()
    options.source = site.root
    options.jobs = 2
    options.lastBuild = last
    change(&options)
    return Pipeline.build(options)
  }

  /// The files that are made each time, being no pages: a plan's data and its schema, and what robots are told.
  private static let data = 3

  /// Only what shows a project is rendered when its text changes: its page, its objective’s and the plan to print; its data, as always.
  @Test func onlyWhatChangedIsRendered() throws {
    let site = try site()
    let last = BuildCache()
    let first = build(site, last)
    #expect(first.isPublished)
    #expect(first.rendered > 20)
    let before = site.tree()
    try site.write("plans/2020.md", Self.plan.replacing("Texte d’alpha.", with: "Un autre texte, plus long."))
    let second = build(site, last)
    #expect(second.isPublished)
    let after = site.tree()
    let differing = after.keys.filter { after[$0] != before[$0] }.sorted()
    let place = "plans/2020/"
    #expect(
      differing
        == ["imprimer/index.html", "objectif-1/alpha/index.html", "objectif-1/index.html", "plan.json"].map {
          place + $0
        })
    #expect(second.written == differing.count)
    // One more is given what it does not show.
    #expect(second.rendered == differing.count + Self.data)
    #expect(second.unchanged == first.written - second.written)
    try site.write("a.md", "# A\n\nAutre.\n")
    #expect(build(site, last).rendered == 1)
    // Another process knows it as well.
    try site.write("a.md", "# Autre\n\nTexte.\n")
    #expect(build(site, nil).rendered == 1 + Self.data)
    // A mission’s own text is put in the place of the one before, by whichever process.
    for (turn, cache) in [last, nil].enumerated() {
      try site.write(
        "missions/lyon.md", "---\ntitre: Lyon\ndates: mai 2019\n---\nTour \(turn).\n\n## Lieux\n- Lyon, France\n")
      #expect(build(site, cache).rendered == 1 + Self.data)
      try site.write(
        "missions/lyon.md",
        "---\ntitre: Lyon\ndates: mai 2019\n---\nTour \(turn), plus *long*.\n\n## Lieux\n- Lyon, France\n")
      #expect(build(site, cache).rendered == 1)
    }
  }

  /// While something is wrong nothing is published; once it is right again, only what changed since is made.
  @Test func aMistakeForgetsNothing() throws {
    let site = try site()
    let last = BuildCache()
    _ = build(site, last)
    try site.write("a.md", "# A\n\n[Texte](nulle-part.md).\n")
    #expect(!build(site, last).isPublished)
    try site.write("a.md", "# A\n\n[Texte](index.md).\n")
    let report = build(site, last)
    #expect(report.isPublished)
    #expect(report.rendered == 1 + Self.data)
  }

  /// What somebody else did to a file in a folder of Jalon’s own is undone, whatever the parts say; in `public/` it stops the build.
  @Test func aFileThatWasTouchedIsMadeAgain() throws {
    let site = try site()
    let last = BuildCache()
    _ = build(site, last)
    let whole = site.tree()
    try site.write("../public/a/index.html", "autre")
    try site.remove("../public/missions/lyon/index.html")
    let stopped = build(site, last)
    #expect(stopped.findings.map(\.code).contains(.outputForeign))
    #expect(!stopped.isPublished)
    let report = build(site, last) { $0.takesOver = true }
    #expect(report.rendered == 2 + Self.data)
    #expect(site.tree() == whole)
    try site.remove("../public")
    #expect(build(site, last).isPublished)
    #expect(site.tree() == whole)
  }

  /// Templates, the address of the site and its place decide too, and who asks for all gets all.
  @Test func whatElseAPageDependsOn() throws {
    let site = try site()
    let last = BuildCache()
    let all = build(site, last).rendered
    try site.write("a.md", "# A\n\nUn.\n")
    #expect(build(site, last) { $0.destination = "ailleurs" }.rendered == all)
    #expect(build(site, last) { $0.isForced = true }.rendered == all)
    #expect(build(site, last) { $0.isDryRun = true }.rendered == all)
    try site.write("../templates/partials/footer.html", "<footer>{{t.home}}</footer>\n")
    #expect(build(site, last).rendered == all)
    #expect(
      site.tree()["a/index.html"].map { String(decoding: $0, as: UTF8.self) }?.contains("<footer>Accueil") == true)
    try site.write("a.md", "# A\n\nDeux.\n")
    #expect(build(site, last).rendered == 1)
  }

  /// What is told of a page is told again as long as it is so.
  @Test func aFindingIsToldAgain() throws {
    let site = try site()
    let last = BuildCache()
    try site.write("a.md", "---\ngabarit: mien\n---\n# A\n\nTexte.\n")
    try site.write("../templates/mien.html", "{{#no_such}}{{/no_such}}\n")
    for _ in 0..<2 {
      let report = build(site, last)
      #expect(!report.isPublished)
      #expect(report.findings.contains { $0.file == "\(site.root)/templates/mien.html" })
    }
  }

  /// « é » of two scalars is the same text as « é » of one, and other bytes.
  @Test(arguments: ["# Cafe\u{301}\n", "# Cafe&#x301;\n", "---\ntitre: \"Cafe\\u0301\"\n---\n"])
  func textsThatLookTheSame(decomposed: String) throws {
    let site = try site()
    let last = BuildCache()
    for isDecomposed in [false, true, false, true] {
      try site.write("a.md", isDecomposed ? decomposed : "# Caf\u{E9}\n")
      #expect(build(site, last).isPublished)
      let page = try #require(site.tree()["a/index.html"])
      #expect((page.range(of: Data("Cafe\u{301}".utf8)) != nil) == isDecomposed)
      #expect((page.range(of: Data("Caf\u{E9}".utf8)) != nil) != isDecomposed)
    }
  }
}

import Basics
import Build
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Pages that could not have changed are neither read nor rendered; whatever might change them makes them anew. What is published
/// is in any case what a first build publishes.
@Suite struct KeptPageTests {
  private static let files = [
    "site.yml": "titre: Site\nas_of: 2024-01-01\nmenu:\n- lien: a.md\n",
    "index.md": "# Accueil\n\nBonjour.\n",
    "a.md": "# A\n\n## Ici\n\nAvec l’ONF, [b](b/b.md) et [là](b/c.md#la).\n",
    "b/index.md": "# B\n\nTexte.\n", "b/b.md": "# BB\n\n[A](../a.md#ici)\n",
    "b/c.md": "# C\n\n## Là\n\nTexte ![x](x.svg).\n",
    "b/x.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>",
    "b/p1.md": "# Première version\n\nUn texte.\n", "b/p2.md": "# Seconde version\n\nUn autre texte.\n",
    "politiques/p.md":
      "---\ntitre: Politique\nrévisions:\n- approuvée: 2020-01-01\n  texte: ../b/p1.md\n- approuvée: 2021-01-01\n  texte: ../b/p2.md\n---\n",
    "organisations/onf.md": "---\ntitre: Office national du film\nsigle: ONF\n---\nL’office.\n",
    "plans/2024.md": "---\ntitre: Plan 2024\n---\n## Objectif 1 : Un\n### Projet : Deux\nJalons\n- Trois (mai 2024)\n",
    "bottin/c.md": "---\ntitre: Contact\npersonnes:\n- nom: Alex Untel\n  consentement: 2020-01-01\n---\n",
  ]

  /// Those that are made from one text: not the first page, nor what a policy compares.
  private static let plain = 4

  private func options(_ site: TestSite) -> BuildOptions {
    var options = BuildOptions()
    options.source = site.root
    options.jobs = 2
    return options
  }

  /// Builds, edits, builds again, and compares with a first build of what is then there.
  private func rebuild(
    _ edit: (TestSite) throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> BuildReport {
    let site = try TestSite(Self.files)
    let first = build(options(site))
    try #require(first.isPublished, "\(first.findings.map(\.summary))", sourceLocation: sourceLocation)
    #expect(first.kept == 0, sourceLocation: sourceLocation)
    try edit(site)
    var options = options(site)
    let report = build(options)
    let clean = try TestSite(copying: URL(fileURLWithPath: site.root), only: "content")
    if FileManager.default.fileExists(atPath: site.root + "/templates") {
      try FileManager.default.copyItem(atPath: site.root + "/templates", toPath: clean.root + "/templates")
    }
    options.source = clean.root
    let other = build(options)
    #expect(site.said(report.findings) == clean.said(other.findings), sourceLocation: sourceLocation)
    #expect(report.isPublished == other.isPublished, sourceLocation: sourceLocation)
    #expect(report.pages == other.pages && report.files == other.files, sourceLocation: sourceLocation)
    if report.isPublished { #expect(site.tree() == clean.tree(), sourceLocation: sourceLocation) }
    return report
  }

  /// What changes, and how many pages stand.
  @Test(arguments: [
    ("a.md", "# A\n\n## Ici\n\nAutre [là](b/c.md#la) à l’ONF.\n", plain - 1),
    ("b/c.md", "# C\n\nMot.\n\n## Là\n\nTexte ![x](x.svg).\n", plain - 1),
    ("b/b.md", "# BB\n\n[Là](c.md#la), [et](../a.md#ici)\n", plain - 1),
    ("plans/2024.md", "---\ntitre: Plan 2025\n---\n## Objectif 1 : Un\n### Projet : Deux\n", plain),
    ("politiques/p.md", "---\ntitre: Autre politique\n---\nTexte.\n", plain),
    ("b/p1.md", "# Première version\n\nTout autre chose.\n", plain),
    ("index.md", "# Accueil\n\nBonsoir.\n", plain),
    ("b/b.md", "# Autre titre\n\n[A](../a.md#ici)\n", plain - 1),
  ])
  func whatIsNotTouchedStands(path: String, text: String, kept: Int) throws {
    let report = try rebuild { try $0.write(path, text) }
    #expect(report.kept == kept)
  }

  /// What may change any page makes all of them anew.
  @Test(arguments: [
    ("b/index.md", "# Autre titre\n\nTexte.\n"), ("a.md", "# A\n\n## Ailleurs\n"),
    ("b/c.md", "# C\n\n## Ailleurs\n\nTexte ![x](x.svg).\n"),
    ("b/c.md", "---\nadresse: autre\n---\n# C\n\n## Là\n"), ("b/c.md", "---\nbrouillon: oui\n---\n# C\n\n## Là\n"),
    ("b/new.md", "# Nouvelle\n"), ("organisations/onf.md", "---\ntitre: Office\nsigle: ONF\n---\n"),
    ("organisations/onf.md", "---\ntitre: Bureau\n---\n"),
    ("bottin/c.md", "---\ntitre: Contact\npersonnes:\n- nom: Alex Untel\n---\n"),
    ("politiques/p.md", "---\ntitre: Politique\nrévisions:\n- approuvée: 2020-01-01\n  texte: ../b/b.md\n---\n"),
    ("site.yml", "titre: Autre\nas_of: 2024-01-01\n"),
    ("b/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"1\"/>"),
    ("../templates/partials/footer.html", "<footer>x</footer>\n"), ("../templates/strings/fr.yml", "home: Maison\n"),
  ])
  func whatIsAroundMakesAllAnew(path: String, text: String) throws {
    let report = try rebuild { try $0.write(path, text) }
    #expect(report.kept == 0)
  }

  /// A page of which there is something to say is read each time, to say it again.
  @Test func whatThereIsToSayIsSaidAgain() throws {
    let site = try TestSite(Self.files)
    try site.write("b/b.md", "# BB\n\n![](x.svg)\n")
    let first = build(options(site))
    #expect(first.count(.warning) > 0)
    try site.write("index.md", "# Accueil\n\nBonsoir.\n")
    let second = build(options(site))
    #expect(second.kept == Self.plain - 1)
    #expect(second.findings == first.findings)
  }

  @Test(arguments: ["gone", "another", "of another site", "published file gone", "published file changed"])
  func whatIsInDoubtIsMadeAnew(_ what: String) throws {
    let report = try rebuild { site in
      let path =
        "../.jalon/pages-" + (try #require(site.tree(".jalon").keys.first { $0.hasPrefix("pages-") }).dropFirst(6))
      try site.write("index.md", "# Accueil\n\nBonsoir.\n")
      switch what {
      case "gone": try site.remove(path)
      case "another": try site.write(path, "jalon-pages 1\n0\n")
      case "of another site":
        let other = try TestSite(["index.md": "x\n", "a.md": "y\n"])
        #expect(build(options(other)).isPublished)
        try site.write(path, Array(other.tree(".jalon").first { $0.key.hasPrefix("pages-") }?.value ?? Data()))
      case "published file gone": try site.remove("../public/a/index.html")
      default: try site.write("../public/a/index.html", "x")
      }
    }
    #expect(report.kept == (what.hasPrefix("published") ? Self.plain - 1 : 0))
  }

  /// The places of a page that stands are known to those that link to it.
  @Test func aPlaceThatIsNotThereIsFound() throws {
    let report = try rebuild { try $0.write("b/b.md", "# BB\n\n[Là](c.md#la), [et](../a.md#nulle-part)\n") }
    #expect(report.findings.map(\.code) == [.anchorUnknown])
    #expect(report.findings.first?.hint != nil)
  }

  /// A page that stands is in the way of one that would have its address.
  @Test func anAddressIsStillTaken() throws {
    let report = try rebuild { try $0.write("b/b.md", "---\nadresse: c\n---\n# BB\n") }
    #expect(report.findings.map(\.code).contains(.addressTwice))
  }
}

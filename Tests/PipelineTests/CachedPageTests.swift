import Basics
import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// Pages that are made from the same are not rendered again; a text alone takes the place of the one before. What is published is in any
/// case what a first build publishes.
@Suite struct CachedPageTests {
  private static let files = [
    "site.yml": "titre: Site\nas_of: 2024-01-01\nmenu:\n- lien: a.md\n",
    "index.md": "# Accueil\n\n[F](f.svg)\n",
    "a.md": "# A\n\n## Ici\n\nAvec l’ONF, [b](b/b.md) et [là](b/c.md#la).\n",
    "b/index.md": "# B\n\nTexte.\n", "b/b.md": "# BB\n\n[A](../a.md#ici)\n",
    "b/c.md": "# C\n\n## Là\n\nTexte ![x](x.svg).\n",
    "f.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "b/x.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>",
    "b/p1.md": "# Première version\n\nUn texte.\n", "b/p2.md": "# Seconde version\n\nUn autre texte.\n",
    "politiques/p.md": policy(""),
    "organisations/onf.md": "---\ntitre: Office national du film\nsigle: ONF\n---\nL’office.\n",
    "plans/2024.md": "---\ntitre: Plan 2024\n---\n## Objectif 1 : Un\n### Projet : Deux\nJalons\n- Trois (mai 2024)\n",
    "bottin/c.md": "---\ntitre: Contact\npersonnes:\n- nom: Alex Untel\n  consentement: 2020-01-01\n---\n",
  ]

  private static func policy(_ text: String) -> String {
    "---\ntitre: Politique\nrévisions:\n- approuvée: 2020-01-01\n  texte: ../b/p1.md\n- approuvée: 2021-01-01\n  texte: ../b/p2.md\n---\n"
      + text
  }

  private func options(_ site: TestSite) -> BuildOptions {
    var options = BuildOptions()
    options.source = site.root
    options.jobs = 2
    return options
  }

  /// Builds, edits, builds again, and compares with a first build of what is then there.
  ///
  /// - Returns: the second build, and how many pages have the bytes that they had.
  private func rebuild(
    _ edit: (TestSite) throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> (report: BuildReport, same: Int) {
    let site = try TestSite(Self.files)
    let first = build(options(site))
    try #require(first.isPublished, "\(first.findings.map(\.summary))", sourceLocation: sourceLocation)
    #expect(first.kept == 0, sourceLocation: sourceLocation)
    let before = site.tree()
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
    let same = site.tree().count { path, bytes in path.hasSuffix(".html") && before[path] == bytes }
    return (report, same)
  }

  /// Every page that has not changed stands, whatever did.
  @Test(arguments: [
    ("a.md", "# A\n\n## Ici\n\nAutre [là](b/c.md#la) à l’ONF.\n\n## Là\n"),
    ("b/c.md", "# C\n\nMot.\n\n## Ici\n\n## Là\n\nTexte ![x](x.svg).\n"),
    ("b/b.md", "# BB\n\n[Là](c.md#la), [et](../a.md#ici)\n"),
    ("plans/2024.md", "---\ntitre: Plan 2025\n---\n## Objectif 1 : Un\n### Projet : Deux\n"),
    ("politiques/p.md", "---\ntitre: Autre politique\n---\nTexte.\n"),
    ("b/p1.md", "# Première version\n\nTout autre chose.\n"), ("index.md", "# Accueil\n\nBonsoir.\n"),
    ("b/b.md", "# Autre titre\n\n[A](../a.md#ici)\n"), ("b/b.md", "# BB\n\n[A](../a.md#ici), [f](../f.svg)\n"),
    ("b/index.md", "# Autre titre\n\nTexte.\n"),
    ("b/c.md", "---\nadresse: autre\n---\n# C\n\n## Là\n"), ("b/c.md", "---\nbrouillon: oui\n---\n# C\n\n## Là\n"),
    ("b/new.md", "# Nouvelle\n"), ("organisations/onf.md", "---\ntitre: Office\nsigle: ONF\n---\n"),
    ("organisations/onf.md", "---\ntitre: Bureau\n---\n"),
    ("politiques/p.md", "---\ntitre: Politique\nrévisions:\n- approuvée: 2020-01-01\n  texte: ../b/b.md\n---\n"),
    ("site.yml", "titre: Autre\nas_of: 2024-01-01\n"),
    ("b/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"1\"/>"),
  ])
  func whatIsNotTouchedStands(path: String, text: String) throws {
    let (report, same) = try rebuild { try $0.write(path, text) }
    #expect(!report.isPublished || report.kept == same)
  }

  /// Where a text changes and nothing that the rest of the site knows of it, its page is made alone: no other is, of whatever kind.
  @Test(arguments: [
    ("a.md", "# A\n\n## Ici\n\nAutre [là](b/c.md#la) à l’ONF.\n", true),
    ("a.md", "# A\n\n## Ici\n\nVers [un plan](plans/2024.md), [là](b/c.md#la).\n", true),
    ("b/c.md", "# C\n\nMot.\n\n## Là\n\nTexte ![x](x.svg), [B](b.md), [accueil](../index.md).\n", true),
    // What there is to tell of its own text goes with it.
    ("b/b.md", "# BB\n\n[A](../a.md#ici), un mot[^z].\n", true),
    ("b/b.md", "---\ncouleur: x\n---\n# BB\n\n[A](../a.md#ici), [w](calq.gouv.qc.ca), un mot[^z].\n", true),
    // A file that it leads to, a place more or less, a link to one, another title, a description, an embed, an image, an old address, a date, a draft, an error:
    // others have to look at it.
    ("a.md", "# A\n\n## Ici\n\nVers [un fichier](b/x.svg), [là](b/c.md#la).\n", false),
    ("b/c.md", "# C\n\nMot.\n\n### Ici\n\n## Là\n\nTexte.\n", false),
    ("b/b.md", "# BB\n\n[Là](c.md#la), [et](../a.md#ici)\n", false), ("b/b.md", "# B\n\n[A](../a.md#ici)\n", false),
    ("b/b.md", "---\nrésumé: Court.\n---\n# BB\n\n[A](../a.md#ici)\n", false),
    ("b/b.md", "# BB\n\n[A](../a.md#ici), [un fichier](../f.svg)\n", false),
    ("b/b.md", "# BB\n\n[A](../a.md#ici)\n\n{{jalons}}\n", false),
    ("b/b.md", "# BB\n\n[A](../a.md#ici)\n\n![](x.svg)\n", false),
    ("b/b.md", "---\nanciennes adresses: /x/\n---\n# BB\n\n[A](../a.md#ici)\n", false),
    ("b/b.md", "# BB\n\n[A](../a.md#ici), [x](absent.md)\n", false),
    ("b/b.md", "---\nmis à jour: 2024-01-01\n---\n# BB\n\n[A](../a.md#ici)\n", false),
    ("b/b.md", "---\nbrouillon: oui\n---\n# BB\n\n[A](../a.md#ici)\n", false),
    ("b/b.md", "---\ntype: mission\n---\n# BB\n\n[A](../a.md#ici)\n", false),
    ("index.md", "# Accueil\n\nBonsoir.\n", false), ("index.md", "# Accueil\n\nBonsoir, [F](f.svg).\n", true),
    ("organisations/onf.md", "---\ntitre: Office national du film\nsigle: ONF\n---\nL’office, à l’ONF.\n", true),
    ("organisations/onf.md", "---\ntitre: Office national du film\nsigle: ONF\n---\n", false),
    ("politiques/p.md", Self.policy("Un texte."), false),
    ("b/p1.md", "# Première version\n\nTout autre chose.\n", false),
  ])
  func aTextAlone(path: String, text: String, isAlone: Bool) throws {
    let (report, _) = try rebuild { try $0.write(path, text) }
    #expect(report.steps.map(\.name).contains("read") != isAlone)
    if isAlone { #expect(report.kept == report.pages - 1) }
  }

  /// Several texts at once, then each again, in one process and from one to the next: always what a first build makes.
  @Test func severalTextsAlone() throws {
    for last in [BuildCache(), nil] {
      let site = try TestSite(Self.files)
      // Someone who must not be named: only the process that has read it knows.
      try site.write("bottin/d.md", "---\ntitre: Autre\npersonnes:\n- nom: Camille Secrète\n---\n")
      var options = options(site)
      options.lastBuild = last
      let first = build(options)
      #expect(first.isPublished)
      for turn in 1...3 {
        try site.write("a.md", "# A\n\n## Ici\n\nTour \(turn), [là](b/c.md#la), ONF.\n")
        try site.write("b/c.md", "# C\n\n## Là\n\nTour \(turn) ![x](x.svg).\n")
        let report = build(options)
        #expect(report.isPublished && report.written == 2)
        #expect((report.rendered == 2) == (last != nil))
        #expect(report.findings == first.findings)
      }
      // A name in a text is still found.
      try site.write("a.md", "# A\n\n## Ici\n\nAvec Camille Secrète, [là](b/c.md#la).\n")
      #expect(build(options).findings.contains { $0.severity == .error })
      for (path, file) in site.tree(".jalon") where path.hasPrefix("pages-") {
        #expect(file.range(of: Data("Camille".utf8)) == nil)
      }
    }
  }

  /// What all pages are made with makes all of them anew.
  @Test(arguments: [
    ("../templates/partials/footer.html", "<footer>x</footer>\n"), ("../templates/strings/fr.yml", "home: Maison\n"),
    ("bottin/c.md", "---\ntitre: Contact\npersonnes:\n- nom: Alex Untel\n---\n"),
  ])
  func whatIsAroundMakesAllAnew(path: String, text: String) throws {
    #expect(try rebuild { try $0.write(path, text) }.report.kept == 0)
  }

  /// What there is to say of a page that stands is said again, whatever it weighs.
  @Test(arguments: ["", "gravité:\n  key-unknown: ignorer\n  alt-missing: note\n"])
  func whatThereIsToSayIsSaidAgain(_ severities: String) throws {
    let site = try TestSite(Self.files)
    try site.write("site.yml", "titre: Site\nas_of: 2024-01-01\n" + severities)
    try site.write("b/b.md", "---\ncouleur: x\n---\n# BB\n\n![](x.svg)\n")
    let first = build(options(site))
    #expect(first.count(.warning) == (severities.isEmpty ? 2 : 0))
    #expect(first.ignored == (severities.isEmpty ? 0 : 1))
    for text in ["Bonsoir, [F](f.svg).", "Bonne nuit, [F](f.svg)."] {
      try site.write("index.md", "# Accueil\n\n\(text)\n")
      let next = build(options(site))
      #expect(next.kept == next.pages - 1)
      #expect(next.findings == first.findings)
      #expect(next.ignored == first.ignored)
    }
  }

  /// A page is in the language of its file, whatever its address.
  @Test func aPageBelowAnAddressOfAnotherLanguage() throws {
    let site = try TestSite([
      "site.yml": "titre: S\nlangues: [fr, en]\nas_of: 2024-01-01\n", "index.md": "# A\n",
      "glossaire.md": "- **ONF** : Office du film.\n", "glossaire.en.md": "- **ONF** : Film board.\n",
      "en/a.md": "# B\n\nUn ONF.\n",
    ])
    #expect(build(options(site)).isPublished)
    try site.write("en/a.md", "# B\n\nDeux ONF.\n")
    #expect(build(options(site)).rendered == 1)
    let page = String(decoding: site.tree()["en/a/index.html"] ?? Data(), as: UTF8.self)
    #expect(page.contains("Office du film"))
  }

  /// A page of which there is something to say is made alone like another; what is said of it follows its text.
  @Test func whatThereIsToSayFollowsItsText() throws {
    let site = try TestSite(Self.files)
    try site.write("b/c.md", "---\ncouleur: x\n---\n# C\n\n## Là\n\nTexte ![x](x.svg).\n")
    func text(_ before: String, _ after: String) -> String {
      "---\n\(before)---\n# BB\n\n[A](../a.md#ici) \(after)\n"
    }
    try site.write("b/b.md", text("couleur: x\n", "mot[^z]"))
    #expect(build(options(site)).findings.map(\.code).count { $0 == .keyUnknown || $0 == .noteUnknown } == 3)
    for (before, after) in [
      ("couleur: x\n", "autre mot[^z]"), ("couleur: y\n", "mot[^z]"), ("", "mot[^z]"), ("", "mot"),
      ("", "mot[^z] et [^y]"),
      ("a: b\nb: c\n", ""),
    ] {
      try site.write("b/b.md", text(before, after))
      let report = build(options(site))
      #expect(report.rendered == 1, "\(before) \(after)")
      var other = options(site)
      other.isForced = true
      let whole = build(other)
      #expect(report.findings == whole.findings && report.ignored == whole.ignored)
      // What is remembered is what was said.
      #expect(build(options(site)).findings == whole.findings)
    }
  }

  /// What cannot be believed of the last build is made again.
  @Test(arguments: ["pages-", "texts-", "manifest-"], ["gone", "another", "of another site"])
  func whatIsInDoubtIsMadeAnew(_ file: String, _ what: String) throws {
    let (report, same) = try rebuild { site in
      let own = try #require(site.tree(".jalon").keys.first { $0.hasPrefix(file) })
      try site.write("index.md", "# Accueil\n\nBonsoir, [F](f.svg).\n")
      switch what {
      case "gone": try site.remove("../.jalon/" + own)
      case "another": try site.write("../.jalon/" + own, "jalon-context 1\nn\t0\n")
      default:
        let other = try TestSite(["index.md": "x\n", "a.md": "y\n"])
        #expect(build(options(other)).isPublished)
        let bytes = other.tree(".jalon").first { $0.key.hasPrefix(file) }?.value ?? Data()
        try site.write("../.jalon/" + own, Array(bytes))
      }
    }
    #expect(report.steps.map(\.name).contains("read"))
    #expect(report.kept == (file == "manifest-" ? 0 : same))
  }

  /// The places of a page that stands are known to those that link to it.
  @Test func aPlaceThatIsNotThereIsFound() throws {
    let (report, _) = try rebuild { try $0.write("b/b.md", "# BB\n\n[Là](c.md#la), [et](../a.md#nulle-part)\n") }
    let told = report.findings.filter { $0.code != .fileUnused }
    #expect(told.map(\.code) == [.anchorUnknown])
    #expect(told.first?.hint != nil)
  }

  /// A page that stands is in the way of one that would have its address.
  @Test func anAddressIsStillTaken() throws {
    let (report, _) = try rebuild { try $0.write("b/b.md", "---\nadresse: c\n---\n# BB\n") }
    #expect(report.findings.map(\.code).contains(.addressTwice))
  }
}

import Basics
import Build
import Diagnostics
import Foundation
import TestSupport
import Testing

/// A file of `content/` is published where something of the site leads to it, and nowhere else.
@Suite struct ReachTests {
  private func published(
    _ files: [String: String], edit: (TestSite) throws -> Void = { _ in }
  ) throws -> (files: Set<String>, findings: [Finding]) {
    let all = ["site.yml": "titre: Site\nas_of: 2024-01-01\nhtml: oui\n", "index.md": "Bonjour\n"]
    let site = try TestSite(all.merging(files) { $1 })
    try edit(site)
    var options = BuildOptions()
    options.source = site.root
    let report = build(options)
    try #require(report.isPublished, "\(site.said(report.findings))")
    return (Set(site.tree().keys), report.findings)
  }

  /// What leads to `x/doc.docx`, a kind that is published only so.
  @Test(arguments: [
    ("index.md", "[a](x/doc.docx)\n"), ("index.md", "[a](<x/doc.docx> \"titre\")\n"),
    ("index.md", "[a][r]\n\n[r]: x/doc.docx\n"),
    ("index.md", "[a](x/doc.docx#page=2)\n"), ("index.md", "[a](x/doc%2Edocx?v=1)\n"),
    ("index.md", "[a](/x/doc.docx)\n"),
    ("index.md", "| a |\n|---|\n| [b](./x/../x/doc.docx) |\n"), ("index.md", "Note[^1].\n\n[^1]: [b](x/doc.docx)\n"),
    ("index.md", "<a href=\"x/doc.docx\">b</a>\n"),
    ("index.md", "<div>\n<object data='/x/doc.docx'></object>\n</div>\n"),
    ("index.md", "---\ntitre: A\nsource: x/doc.docx\n---\n"),
    ("a/b.md", "---\nannexe:\n- pièce: ../x/doc.docx\n---\n# B\n"),
    ("a/b.md", "# B\n\n[a](../x/doc.docx)\n"),
    (
      "plans/p.md",
      "---\ntitre: P\n---\n## Objectif 1 : A\n### Projet : B\nJalons\n- [x] C (mai 2023)\n  - preuve : [d](../x/doc.docx)\n"
    ),
    ("plans/p/index.md", "---\ntitre: P\n---\n## Objectif 1 : A\n### Projet : B\n\nVoir [d](../../x/doc.docx).\n"),
    ("missions/m.md", "---\ntitre: M\ndocuments:\n- titre: D\n  fichier: ../x/doc.docx\n---\n"),
    ("missions/m.md", "---\ntitre: M\n---\n## Documents\n- [D](../x/doc.docx)\n"),
    ("site.yml", "titre: Site\nmenu:\n- titre: D\n  lien: /x/doc.docx\n"),
    ("site.yml", "titre: Site\npublier: x/doc.docx\n"), ("site.yml", "titre: Site\npublier: [x/d*.docx]\n"),
    ("site.yml", "titre: Site\npublish: '**/doc.docx'\n"),
    ("site.yml", "titre: Site\nurl: https://exemple.ca/plan/\nsource: x/doc.docx\n"),
    ("contacts/contacts.csv", "organisation,résumé\nA,../x/doc.docx\n"),
    ("../templates/partials/footer.html", "<footer><a href=\"/x/doc.docx\">a</a></footer>\n"),
    ("../templates/assets/style.css", "@import \"../x/doc.docx\";\n"),
    ("../templates/assets/plus.css", "a { background: url(/x/doc.docx) }\n"),
  ])
  func whatLeadsToAFile(path: String, text: String) throws {
    let (files, findings) = try published(["x/doc.docx": "PK", "x/autre.docx": "PK", path: text])
    #expect(files.contains("x/doc.docx"))
    #expect(!files.contains("x/autre.docx"))
    let told = findings.filter { $0.code == .fileUnused }
    #expect(told.count == 1 && told.first?.file?.hasSuffix("x/autre.docx") == true)
  }

  /// The file of one’s own that a page leads to leads further.
  @Test func filesLeadToFiles() throws {
    let (files, _) = try published([
      "index.md": "[Jeu](jeu/page.html)\n",
      "jeu/page.html": """
      <!DOCTYPE html><title>x.png</title><!-- <img src="remarque.png"> -->
      <link rel=stylesheet href="a.css"><script src='b.js'></script><p>prose.png</p>
      <img srcset="un.png 1x, deux.png 2x" style="background: url('trois.png')"><video poster=quatre.png>
      <style>@font-face { src: url(cinq.woff2) }</style><script>fetch("six.json")</script><a href="autre.html">a</a>
      """,
      "jeu/a.css": "/* url(remarque.png) */ @import 'sept.css';",
      "jeu/sept.css": "a { background: url( \"huit.png\" ) }",
      "jeu/b.js": "load('./neuf.mjs')", "jeu/autre.html": "<a href=page.html>", "jeu/seule.html": "<a href=onze.png>",
    ]) { site in
      // Its own pages are not Jalon's to close.
      site.hasSoundPages = false
      for name in [
        "x.png", "remarque.png", "prose.png", "un.png", "deux.png", "trois.png", "quatre.png", "cinq.woff2", "six.json",
        "huit.png", "neuf.mjs", "onze.png",
      ] { try site.write("jeu/" + name, "x") }
    }
    let found = files.filter { $0.hasPrefix("jeu/") }.map { String($0.dropFirst(4)) }.sorted()
    #expect(
      found == [
        "a.css", "autre.html", "b.js", "cinq.woff2", "deux.png", "huit.png", "neuf.mjs", "page.html", "quatre.png",
        "sept.css", "six.json", "trois.png", "un.png",
      ])
  }

  @Test func whatLiesThereByAccident() throws {
    let strays = [
      "Plan d'action.docx", "contacts.xlsx", "IMG_2.HEIC", "a.bak", "a.orig", "a.save", "site.yml.bak", "photo.jpg",
      "b/notes.pdf",
      "dump.sql", "id_rsa", "cle.pem", "archive.zip", "page.html",
    ]
    let (files, findings) = try published(Dictionary(uniqueKeysWithValues: strays.map { ($0, "x") }))
    #expect(files.filter { !$0.hasPrefix("assets/") }.sorted() == ["404.html", "index.html", "robots.txt"])
    let told = findings.filter { $0.code == .fileUnused }
    #expect(told.map(\.summary.english) == ["14 files are not published: nothing leads to them"])
    #expect(told.first?.why?.french == "IMG_2.HEIC, Plan d'action.docx, a.bak, a.orig, a.save, ….")
  }

  /// Whole folders hold what is to be given out; what is worked on, kept beside or opens doors is not, unless it is named.
  @Test func wholeFolders() throws {
    let (files, findings) = try published([
      "fichiers/a.pdf": "x", "b/Files/c/d.mp3": "x", "static/e.txt": "x", "fichiers/f.bak": "x", "fichiers/g.docx": "x",
      "fichiers/h.bkp": "x", "fichiers/h.bak1": "x", "fichiers/h.old-2": "x", "fichiers/#h#": "x",
      "fichiers/h.fodt": "x",
      "fichiers/h.wpd": "x", "fichiers/h.cab": "x", "fichiers/h.asd": "x", "fichiers/credentials": "x",
      "fichiers/secrets.yml": "x", "fichiers/h.fmp12": "x", "fichiers/Autosave of h.pdf.autosave": "x",
      "fichiers/Copie de a.pdf": "x", "static/h.zip": "x", "fichier/i.pdf": "x",
      "site.yml": "titre: Site\npublier: [static/*.zip]\n",
    ])
    #expect(files.isSuperset(of: ["fichiers/a.pdf", "b/files/c/d.mp3", "static/e.txt", "static/h.zip"]))
    #expect(files.isDisjoint(with: ["fichiers/f.bak", "fichiers/g.docx", "fichiers/copie-de-a.pdf", "fichier/i.pdf"]))
    #expect(files.count { $0.hasPrefix("fichiers/") } == 1)
    #expect(findings.map(\.summary.english) == ["15 files are not published: nothing leads to them"])
  }

  @Test func whatIsAskedForByItsName() throws {
    let names = [
      "robots.txt", "humans.txt", "CNAME", "ads.txt", "favicon.ico", "apple-touch-icon.png", "google1a2b.html",
      "_redirects",
      ".nojekyll", ".well-known/security.txt", ".well-known/acme-challenge/AbC_1", "site.webmanifest",
      "BingSiteAuth.xml",
    ]
    let others = [".secret", ".env", "b/.nojekyll", ".git/config", ".well-known/cle.pem", "b/CNAME"]
    let (files, _) = try published(Dictionary(uniqueKeysWithValues: (names + others).map { ($0, "x") }))
    for name in names { #expect(files.contains(name), "\(name)") }
    for name in others { #expect(!files.contains(name), "\(name)") }
  }

  /// A pattern that names nothing is told where it stands.
  @Test func aPatternThatNamesNothing() throws {
    let (text, places) = marked("titre: Site\npublier:\n- documents\n- ➤rien/*.pdf\n")
    let (files, findings) = try published(["site.yml": text, "documents/b/a.txt": "x"])
    #expect(files.contains("documents/b/a.txt"))
    #expect(findings.map(\.code) == [.publishUnmatched])
    #expect(findings.map(\.lineAndColumn) == places)
  }

  /// What is held back leads nowhere and is not led to.
  @Test func whatIsHeldBack() throws {
    let (files, _) = try published([
      "index.md": "[a](secret/plan.pdf) [b](c/d.pdf)\n",
      "secret/index.md": "---\ntitre: S\nbrouillon: oui\n---\n[x](../e.pdf)\n",
      "secret/plan.pdf": "x", "c/d.pdf": "x", "e.pdf": "x",
      "contacts/contacts.csv":
        "personne,résumé,consentement\nAlex Untel,../cv.pdf,\nCamille Autre,../autre.pdf,2020-01-01\n",
      "cv.pdf": "x", "autre.pdf": "x",
    ])
    #expect(files.isSuperset(of: ["c/d.pdf", "autre.pdf"]))
    #expect(files.isDisjoint(with: ["secret/plan.pdf", "e.pdf", "cv.pdf"]))
  }

  /// A page that is made alone, or stands, leads to what it led to; one that gains or loses a link changes what is published.
  @Test(arguments: [false, true]) func linksThatComeAndGo(isOneProcess: Bool) throws {
    let site = try TestSite([
      "site.yml": "titre: Site\nas_of: 2024-01-01\n", "index.md": "# Accueil\n", "a.md": "# A\n\n[x](x.pdf)\n",
      "b.md": "# B\n\nTexte.\n", "x.pdf": "x", "y.pdf": "y",
    ])
    var options = BuildOptions()
    options.source = site.root
    options.lastBuild = isOneProcess ? LastBuild() : nil
    func files() throws -> [String] {
      try #require(build(options).isPublished)
      return site.tree().keys.filter { $0.hasSuffix(".pdf") }.sorted()
    }
    #expect(try files() == ["x.pdf"])
    try site.write("b.md", "# B\n\nAutre texte.\n")
    #expect(try files() == ["x.pdf"])
    try site.write("b.md", "# B\n\n[y](y.pdf)\n")
    #expect(try files() == ["x.pdf", "y.pdf"])
    try site.write("a.md", "# A\n\nPlus rien.\n")
    #expect(try files() == ["y.pdf"])
    try site.write("b.md", "# B\n\n[y](y.pdf), encore.\n")
    #expect(try files() == ["y.pdf"])
    try site.write("b.md", "# B\n\n[x](x.pdf)\n")
    #expect(try files() == ["x.pdf"])
  }

  // MARK: templates/

  /// What stands in `templates/` and is no file of a theme is told, and is not waited for.
  @Test func whatIsNoFileOfATheme() throws {
    let site = try TestSite(["index.md": "Bonjour\n", "../templates/assets/a.css": "a {}\n"])
    let folder = site.root + "/templates"
    try #require(mkfifo(folder + "/tuyau", 0o600) == 0)
    try FileManager.default.createSymbolicLink(atPath: folder + "/dehors.html", withDestinationPath: "/etc/hostname")
    try FileManager.default.createSymbolicLink(atPath: folder + "/perdu.html", withDestinationPath: "nulle-part")
    try FileManager.default.createSymbolicLink(atPath: folder + "/assets/b.css", withDestinationPath: "a.css")
    var options = BuildOptions()
    options.source = site.root
    for last in [nil, LastBuild()] {
      options.lastBuild = last
      let report = build(options)
      #expect(
        report.findings.map { "\($0.code.rawValue) \(fileName(of: $0.file ?? ""))" }.sorted() == [
          "file-name tuyau", "io-read perdu.html", "symlink-outside dehors.html",
        ])
    }
  }
}

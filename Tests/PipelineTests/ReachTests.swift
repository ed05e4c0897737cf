import Basics
import Diagnostics
import Foundation
import Pipeline
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

  /// Data leads to what it names, in whatever way it writes it: from its own folder, or from one above, where it is used.
  @Test(arguments: [
    ("d.csv", "titre,fichier\nA,x/Été 1.pdf\n"), ("d.csv", "titre;fichier\nA;\"x/Été 1.pdf\"\n"),
    ("d.csv", "titre;fichiers\nA;a.pdf, x/Été 1.pdf\n"), ("d.csv", "A,x/%C3%89t%C3%A9%201.pdf\r\n"),
    ("d.tsv", "A\tx/Été 1.pdf\t3.5\n"), ("d.m3u8", "#EXTM3U\nx/Été 1.pdf\n"),
    ("d.json", #"{"a": "x\/\u00c9t\u00e9 1.pdf"}"#), ("d.geojson", #"{"a": "x/Été 1.pdf"}"#),
    ("d.js", #"load('x/\xc9t\u{e9}\x201.pdf')"#), ("d.yml", "a: x/Été 1.pdf\n"),
    ("d.css", #"a { background: url(x/\c9 t\e9\20 1.pdf) }"#),
    ("d.css", #"a { background: url("x/\0000c9t\e9  1.pdf") }"#),
    ("x/sous/d.json", #"["x/Été 1.pdf"]"#), ("d.xml", "<a><b>x/Été 1.pdf</b></a>"),
  ])
  func dataLeadsToFiles(path: String, text: String) throws {
    let (files, findings) = try published([
      path: text, "site.yml": "titre: Site\npublier: \(path)\n", "x/Été 1.pdf": "x", "x/autre.pdf": "x",
    ])
    #expect(files.contains("x/Été 1.pdf"))
    #expect(!files.contains("x/autre.pdf"))
    #expect(findings.map(\.code) == [.fileUnused])
  }

  /// Signs that mean something in an address, or in a language, are part of a name all the same.
  @Test(arguments: ["Bilan #2.pdf", "Plan d'action.pdf", "100% bio.pdf", "A, B.pdf", "Où ?.pdf"])
  func namesWithSigns(name: String) throws {
    for (path, text) in [("d.json", "[\"\(name)\"]"), ("d.csv", "a;b\n1;\(name)\n")] {
      let (files, _) = try published([
        path: text, "site.yml": "titre: Site\npublier: \(path)\n", name: "x",
      ])
      #expect(files.contains(name), "\(path): \(files)")
    }
  }

  /// No name is published with what nobody sees in it.
  @Test func namesWithControls() throws {
    let (files, _) = try published([
      "d.json": #"["a\nb.pdf"]"#, "site.yml": "titre: Site\npublier: d.json\n", "a\nb.pdf": "x",
    ])
    #expect(files.contains("a-b.pdf"))
    #expect(!files.contains { $0.contains("\n") })
  }

  /// A table that a spreadsheet saved in its own encoding.
  @Test func tablesInOtherEncodings() throws {
    let (files, _) = try published([
      "site.yml": "titre: Site\npublier: [d.csv, e.csv]\n", "Été.pdf": "x", "Hôte.pdf": "y",
    ]) {
      let content = URL(fileURLWithPath: $0.root + "/content")
      try Data("a;Été.pdf\n".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }).write(
        to: content.appendingPathComponent("d.csv"))
      try Data("a;Hôte.pdf\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).write(
        to: content.appendingPathComponent("e.csv"))
    }
    #expect(files.isSuperset(of: ["Été.pdf", "Hôte.pdf"]))
  }

  /// What Jalon does not write itself asks for a file by the name that it has: it is answered there, and only there where nothing else
  /// leads to it.
  @Test func filesAreWhereTheyAreAskedFor() throws {
    let (files, findings) = try published([
      "index.md":
        "[Jeu](Jeu%20d’été/page.html) [plan](<Mon Plan.pdf>)\n\n<p style=\"background: url('Fond A.png')\"></p>\n",
      "Jeu d’été/page.html":
        "<!DOCTYPE html><title>J</title><a href=\"../Mon Plan.pdf\">p</a><img alt=\"\" src=\"Images/Un%20(1).png\"><a href=\"/Seul là.pdf\">s</a>",
      "Mon Plan.pdf": "p", "Jeu d’été/Images/Un (1).png": "i", "Seul là.pdf": "s", "Fond A.png": "f",
      "Autre A.pdf": "a",
      "Gabarit A.pdf": "g", "../templates/partials/footer.html": "<footer><a href=\"/Gabarit A.pdf\">a</a></footer>\n",
    ]) { $0.hasSoundPages = false }
    #expect(
      files.filter { !$0.hasPrefix("assets/") && !["404.html", "index.html", "robots.txt"].contains($0) }.sorted() == [
        "Fond A.png", "Gabarit A.pdf", "Mon Plan.pdf", "Seul là.pdf", "jeu-d-ete/Images/Un (1).png",
        "jeu-d-ete/page.html",
        "mon-plan.pdf",
      ])
    #expect(findings.map(\.code) == [.fileUnused])
  }

  /// Raw HTML in a text, menus and absolute links lead to what they name by its file’s name, from any page.
  @Test func namesOfFilesInRawHTML() throws {
    let site = try TestSite([
      "site.yml": """
      titre: Site
      as_of: 2024-01-01
      html: oui
      menu:
      - titre: P
        lien: /Mon Plan.pdf
      - titre: B
        lien: a/B C.md#tri
      """,
      "index.md": "Bonjour\n",
      "a/p.md": """
      # P

      <a href="../Mon Plan.pdf">1</a> <a href='B%20C.md#tri'>2</a> <img alt="" src=photo.png> <a href="/Mon Plan.pdf?v=1&amp;w=2">3</a>
      <a href="https://exemple.ca/B C.md">4</a> <a href="#top">5</a> <a href="../">6</a> <a href="/a/B C.md">7</a>
      [8](</Mon Plan.pdf>) <a href="../Plan #2.pdf">9</a>
      """,
      "a/B C.md": "# B\n\n## Tri\n\nBonjour\n", "Mon Plan.pdf": "x", "Plan #2.pdf": "x", "a/photo.png": "x",
    ])
    var options = BuildOptions()
    options.source = site.root
    let report = build(options)
    try #require(report.isPublished, "\(site.said(report.findings))")
    let page = String(decoding: try #require(site.tree()["a/p/index.html"]), as: UTF8.self)
    for link in [
      "href=\"../../mon-plan.pdf\">1<", "href=\"../b-c/#tri\">2<", "src=\"../photo.png\"",
      "href=\"../../mon-plan.pdf?v=1&amp;w=2\">3<", "href=\"https://exemple.ca/B C.md\">4<", "href=\"#top\">5<",
      "href=\"../\">6<", "href=\"../b-c/\">7<", "href=\"../../mon-plan.pdf\">8<", "href=\"../../plan-2.pdf\">9<",
      "href=\"../../mon-plan.pdf\">P<", "href=\"../b-c/#tri\">B<",
    ] { #expect(page.contains(link), "\(link)") }
    #expect(Set(site.tree().keys).isSuperset(of: ["a/photo.png", "mon-plan.pdf", "plan-2.pdf"]))
    #expect(site.tree()["a/p/photo.png"] == nil)
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
    options.lastBuild = isOneProcess ? BuildCache() : nil
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
    for last in [nil, BuildCache()] {
      options.lastBuild = last
      let report = build(options)
      #expect(
        report.findings.map { "\($0.code.rawValue) \(fileName(of: $0.file ?? ""))" }.sorted() == [
          "file-name tuyau", "io-read perdu.html", "symlink-outside dehors.html",
        ])
    }
  }
}

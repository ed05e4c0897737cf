import Basics
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Content

@Suite struct FileTests {
  @Test func addressesComeFromPaths() throws {
    let site = try TestSite([
      "site.yml": "titre: T\nlangues: [fr, en]\n", "index.md": "a", "À propos.md": "b", "guide/index.md": "c",
      "guide/index.en.md": "d", "Le « 100 % ».md": "e", "a..b.md": "f", "sur mesure.md": "---\nadresse: Été\n---\n",
      "plans/index.md": "g", "plans/2019-2023.md": "h", "plans/x/index.md": "i", "x/Mon image été.PNG": "j",
      "x/CNAME": "k",
    ])
    let (read, findings) = try site.read()
    #expect(findings.isEmpty)
    let addresses = Dictionary(uniqueKeysWithValues: read.pages.map { ($0.header.source, $0.header.address) })
    #expect(
      addresses == [
        "index.md": "/", "À propos.md": "/a-propos/", "guide/index.md": "/guide/", "guide/index.en.md": "/en/guide/",
        "Le « 100 % ».md": "/le-100/", "a..b.md": "/a-b/", "sur mesure.md": "/ete/", "plans/index.md": "/plans/",
      ])
    #expect(read.plans.map(\.header.address) == ["/plans/2019-2023/", "/plans/x/"])
    #expect(read.files.map(\.address) == ["/x/CNAME", "/x/mon-image-ete.png"])
    #expect(read.translations["guide/index"]?.keys.sorted() == [.english, .french])
  }

  @Test func twoSourcesForOneAddressNameBoth() throws {
    let site = try TestSite(["a/été.md": "x", "a/ete/index.md": "y"])
    let findings = try site.read().findings
    #expect(findings.map(\.code) == [.addressTwice])
    let finding = try #require(findings.first)
    #expect(finding.file?.hasSuffix("content/a/été.md") == true)
    #expect(finding.summary.french.hasSuffix("content/a/ete/index.md"))
  }

  @Test func namesComposedOrNotAreOneAddress() throws {
    let site = try TestSite(["\u{E9}t\u{E9}.md": "x"])
    try site.write("e\u{301}te\u{301}.md", Array("y".utf8))
    #expect(try site.read().findings.map(\.code) == [.addressTwice])
  }

  @Test func linksFindFilesHoweverTheirNamesAreComposed() throws {
    let site = try TestSite(["a.md": "[x](e\u{301}t\u{E9}.md) [y](%C3%A9t%C3%A9.md#un)", "\u{E9}t\u{E9}.md": "## Un\n"])
    let (read, findings) = try site.read()
    #expect(findings.isEmpty)
    #expect(read.pages[0].body.markup == "<p><a href=\"\u{1}/ete/\">x</a> <a href=\"\u{1}/ete/#un\">y</a></p>\n")
  }

  static let links: [(link: String, code: Code, hint: String?)] = [
    ("plans/2019-2032.md", .linkBroken, "Vouliez-vous dire «\u{A0}plans/2019-2023.md\u{A0}»?"),
    ("../dehors.md", .linkBroken, nil),
    ("plans/2019-2023.md#objectif-2", .anchorUnknown, "Vouliez-vous dire «\u{A0}objectif-1\u{A0}»?"),
  ]

  @Test(arguments: links)
  func brokenLinksAreFound(link: String, code: Code, hint: String?) throws {
    let (text, places) = marked("Voir\n[ceci](➤\(link)).\n")
    let site = try TestSite(["index.md": text, "plans/2019-2023.md": "## Objectif 1 : Un\n"])
    let findings = try site.read().findings
    #expect(findings.map(\.code) == [code])
    #expect(findings.map(\.lineAndColumn) == places)
    if let hint { #expect(findings.first?.hint?.french == hint) }
  }

  @Test func aMissingImageIsFound() throws {
    #expect(try TestSite(["a.md": "![x](photo.jpg)"]).read().findings.map(\.code) == [.fileMissing])
  }

  @Test func textThatIsNotUTF8SaysWhereAndWhy() throws {
    let site = try TestSite()
    try site.write("a.md", Array("Un\nL'".utf8) + [0xE9] + Array("tude\n".utf8))
    try site.write("b.md", [0xFF, 0xFE, 0x41, 0x00])
    let findings = try site.read().findings
    #expect(findings.map(\.code) == [.fileNotUTF8, .fileNotUTF8])
    #expect(findings[0].lineAndColumn == [2, 3])
    #expect(findings[0].hint?.english.contains("Windows-1252") == true)
    #expect(findings[1].hint?.english.contains("UTF-16") == true)
  }

  @Test func aTextFileHasALimit() throws {
    let site = try TestSite()
    try site.write("a.md", [UInt8](repeating: 0x61, count: 50_000_000))
    #expect(try site.read().findings.map(\.code) == [.fileTooLarge])
  }

  @Test func controlCharactersNeverReachHTML() throws {
    let site = try TestSite(["a.md": "---\ntitre: a\n---\nUn\u{1}/x/\u{2}\u{7F} [b](c\u{1}.md)\n"])
    let (read, _) = try site.read()
    #expect(!read.pages[0].body.markup.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  /// Bytes of zero are no text: of a page, of settings, of a table, of a theme’s words.
  @Test(arguments: [
    ("a.md", "# A\n\nUn ➤\u{0}mot.\n"), ("site.yml", "titre: ➤\u{0}S\n"), ("a.md", "---\ntitre: \"a➤\u{0}\"\n---\n"),
  ])
  func aZeroByteIsRefused(path: String, text: String) throws {
    let (plain, places) = marked(text)
    let (_, findings) = try TestSite([path: plain]).read()
    let found = findings.filter { $0.code == .fileNotUTF8 }
    #expect(found.map(\.lineAndColumn) == places)
    #expect(found.first?.severity == .error)
  }

  @Test func textInUTF16WithoutItsMarkIsToldApart() throws {
    let site = try TestSite()
    try site.write("a.md", "# Bonjour\n".utf8.flatMap { [$0, 0] })
    let (_, findings) = try site.read()
    #expect(findings.map(\.code) == [.fileNotUTF8])
    #expect(findings.first?.hint?.english == "It is probably in UTF-16: save it as UTF-8.")
  }

  @Test func symbolicLinksStayInside() throws {
    let site = try TestSite(["dossier/a.md": "x"])
    let content = site.root + "/content"
    try Data("secret".utf8).write(to: URL(fileURLWithPath: site.root + "/secret.md"))
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: content + "/dehors.md", withDestinationPath: "../secret.md")
    try manager.createSymbolicLink(atPath: content + "/dossier/boucle", withDestinationPath: "..")
    try manager.createSymbolicLink(atPath: content + "/lui-meme", withDestinationPath: "lui-meme")
    try manager.createSymbolicLink(atPath: content + "/nulle-part", withDestinationPath: "absent")
    try manager.createSymbolicLink(atPath: content + "/copie", withDestinationPath: "dossier/a.md")
    let (read, findings) = try site.read()
    let codes = Dictionary(uniqueKeysWithValues: findings.map { (String(fileName(of: $0.file ?? "")), $0.code) })
    #expect(codes == ["dehors.md": .linkOutside, "boucle": .linkLoop, "lui-meme": .linkLoop, "nulle-part": .ioRead])
    #expect(read.pages.map(\.header.source) == ["dossier/a.md"])
  }

  @Test func aFileThatVanishesIsAFinding() throws {
    let site = try TestSite(["a.md": "x", "b.md": "y"])
    var files = FileSystem.local
    files.read = { path, limit in
      if path.hasSuffix("a.md") { throw FileError(path: path, number: ENOENT) }
      return try FileSystem.local.read(path, limit)
    }
    var findings: [Finding] = []
    _ = try readContent(site.root + "/content", name: "essai", files: files, jobs: 2, findings: &findings)
    #expect(findings.map(\.code) == [.ioRead])
  }

  /// What the file of a language does not say stays that of `site.yml`.
  @Test(arguments: ["menu: []\n", "title:\n", "description:\n"])
  func anotherLanguageSaysTheRestAsTheMainOne(own: String) throws {
    let settings = "titre: Essai\ndescription: Une phrase.\norganisation: Org\nlicence: CC BY 4.0\nlangues: [fr, en]\n"
    let site = try TestSite(["site.yml": settings, "site.en.yml": own, "a.md": "x"]).read().site
    let texts = site.settings.texts[.english]
    #expect(texts?.title == "Essai" && texts?.description == "Une phrase.")
    #expect(texts?.organization?.name == "Org" && texts?.licence?.name == "CC BY 4.0")
  }

  @Test func settingsAreReadInBothLanguages() throws {
    let site = try TestSite([
      "site.yml": """
      titre: Essai
      langues: [en, fr]
      langue: fr
      organisation: { nom: Alliance, sigle: A }
      url: https://exemple.ca
      état au: 2020-12-15
      html: oui
      accent: "#8C2A18"
      menu:
        - titre: Guide
          lien: /guide/
      """, "site.en.yml": "title: Trial\nmenu:\n  - title: Guide\n    link: /en/guide/\n", "a.md": "x",
    ])
    let (read, findings) = try site.read()
    #expect(findings.isEmpty)
    let settings = read.settings
    #expect(settings.languages == [.french, .english])
    #expect(settings.url == "https://exemple.ca/")
    #expect(settings.asOf?.iso == "2020-12-15")
    #expect(settings.allowsHTML)
    #expect(settings.texts(in: .french).organization?.acronym == "A")
    #expect(settings.texts(in: .english).title == "Trial")
    #expect(settings.texts(in: .english).menu.map(\.link) == ["/en/guide/"])
  }

  @Test func aColorLostToACommentIsFound() throws {
    let site = try TestSite(["site.yml": "accent: #8C2A18\nlangue: de\n", "a.md": "x"])
    let findings = try site.read().findings
    #expect(findings.map(\.code) == [.valueKind, .configInvalid])
    #expect(findings.first?.hint?.french == "Écrivez accent: \"#8C2A18\".")
  }

  @Test func readingDoesNotDependOnJobs() throws {
    var files: [String: String] = [:]
    for number in 0..<60 {
      files["p\(number).md"] = "---\ntitre: P \(number)\n---\n[x](p\((number * 7) % 60).md#un) [y](z.md)\n\n## Un\n"
    }
    let site = try TestSite(files)
    let serial = try site.read()
    let parallel = try site.read(jobs: 4)
    #expect(parallel.site.pages == serial.site.pages)
    #expect(parallel.findings == serial.findings)
    #expect(serial.findings.count == 60)
  }
}

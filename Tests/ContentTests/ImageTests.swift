import Basics
import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

/// The images of a site: how large they are, and which are none.
@Suite struct ImageTests {
  static func site(_ files: [String: String]) throws -> TestSite {
    let site = try TestSite(files)
    try site.write("images/a.png", ImageSizeTests.image("png"))
    try site.write("images/photo.jpg", ImageSizeTests.jpeg(ImageSizeTests.exif(6)))
    try site.write("images/notes.png", "Notes de la réunion")
    return site
  }

  @Test func aTextKnowsTheSizesOfItsImages() throws {
    let text = "![x](images/a.png) ![x](/images/a.png#b) ![x](images/photo.jpg?v=1) ![x](/assets/icon.svg)\n"
    let (site, findings) = try Self.site(["index.md": text]).read()
    #expect(findings.isEmpty)
    let first = "decoding=\"async\" alt=\"x\" />"
    let scope = "loading=\"lazy\" " + first
    #expect(
      site.pages[0].body.markup == """
        <p><img src="\u{1}/images/a.png" width="7" height="5" \(first) \
        <img src="\u{1}/images/a.png#b" width="7" height="5" \(scope) \
        <img src="\u{1}/images/photo.jpg?v=1" width="5" height="7" \(scope) \
        <img src="\u{1}/assets/icon.svg" \(scope)</p>

        """)
  }

  @Test func photosAndLogosKnowTheirSizes() throws {
    let mission = """
      ---
      photos:
        - fichier: ../images/photo.jpg
          alt: Une salle
      ---
      ## Photos
      - ![Une onde](../images/a.png "La « salle » & nous")
      - ![Une onde](../images/a.png "Titre") Légende
      - ![Une onde](https://exemple.ca/a.png)
      """
    let logo = "---\nlogo: ../images/a.png\n---\n"
    let (site, findings) = try Self.site(["missions/m.md": mission, "organisations/o.md": logo]).read()
    #expect(findings.map(\.code).filter { $0 != .missionWithoutPolicy } == [])
    let photos = try #require(site.missions.first).photos
    #expect(photos.map(\.width) == [5, 7, 7, nil])
    #expect(photos.map(\.height) == [7, 5, 5, nil])
    #expect(photos.map(\.caption?.markup) == [nil, "La « salle » &amp; nous", "Légende", nil])
    let logos = site.organizations.compactMap(\.logo)
    #expect(logos.first.map { [$0.width, $0.height] } == [7, 5])
  }

  static let unreadable: [(path: String, text: String)] = [
    ("a.md", "Un\n\n> ![x](➤images/notes.png)\n"),
    ("a.md", "![x](/images/a.png) ![y](➤/images/notes.png)\n"),
    ("a.md", "![une page](➤b.md)\n"),
    ("missions/m.md", "---\nphotos:\n  - fichier: ➤../images/notes.png\n    alt: x\n---\n"),
    ("missions/m.md", "## Photos\n\n- ![x](➤../images/notes.png)\n"),
    ("organisations/o.md", "---\nlogo: ➤../images/notes.png\n---\n"),
  ]

  @Test(arguments: unreadable)
  func whatIsNoImageIsFoundWhereItIsShown(path: String, text: String) throws {
    let (plain, places) = marked(text)
    let findings = try Self.site([path: plain, "b.md": "b"]).read().findings.filter { $0.code != .missionWithoutPolicy }
    #expect(findings.map(\.code) == [.imageUnreadable])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.map(\.lineAndColumn) == places)
  }

  static let silent: [(text: String, code: Code)] = [
    ("## Photos\n\n- ![](➤../images/a.png) Légende\n", .altMissing),
    ("Un ![](➤../images/a.png)\n\n## Photos\n\n- ![](../images/a.png)\n  - alt : Une salle\n", .altMissing),
    ("---\nphotos:\n  - fichier: ➤../images/a.png\n---\n", .altMissing),
    ("## Rencontres\n\n- [](➤../images/a.png) (2019)\n", .linkEmpty),
    ("➤#### Un\n", .headingSkipped), ("### Rencontres\n\n➤##### Un\n\n- A\n", .headingSkipped),
    ("**Rencontres**\n\n➤#### Un\n\n- A\n", .headingSkipped), ("## Un\n\n➤#### Deux\n\n#### Trois\n", .headingSkipped),
  ]

  /// The page of a record gives each section a heading, however it is announced.
  @Test(arguments: silent)
  func whatARecordKeepsFromListenersIsFoundOnce(text: String, code: Code) throws {
    let (plain, places) = marked(text)
    let codes: Set<Code> = [.altMissing, .linkEmpty, .headingSkipped]
    let findings = try Self.site(["missions/m.md": plain]).read().findings.filter { codes.contains($0.code) }
    #expect(findings.map(\.code) == [code])
    #expect(findings.map(\.lineAndColumn) == places)
  }

  @Test(arguments: [
    ("missions/m.md", "### Rencontres\n\n#### Un\n\n- A\n"), ("missions/m.md", "**Rencontres**\n\n### Un\n\n- A\n"),
    ("missions/m.md", "Texte.\n\n# Rencontres\n\n### Un\n\n- A\n\n## Deux\n\n### Trois\n"),
    // A plan is read by its nesting, whatever the levels.
    ("plans/p.md", "## Objectif 1 : Un\n\n#### Projet : A\n\n- B (2020)\n"),
  ])
  func headingsThatAPagePutsInOrderAreFine(path: String, text: String) throws {
    #expect(try Self.site([path: text]).read().findings.filter { $0.code == .headingSkipped } == [])
  }

  @Test func whatIsWrongIsSaid() throws {
    let site = try Self.site(["a.md": "![x](images/notes.png) ![y](images/coupe.gif)\n"])
    try site.write("images/coupe.gif", Array("GIF89a".utf8) + [7])
    let findings = try site.read().findings
    #expect(
      findings.map(\.summary.french) == [
        "l’image «\u{A0}images/notes.png\u{A0}» est illisible\u{A0}: ce n’est ni du PNG, ni du JPEG, ni du GIF, ni du WebP, ni de l’AVIF, ni du SVG",
        "l’image «\u{A0}images/coupe.gif\u{A0}» est illisible\u{A0}: le fichier est coupé",
      ])
  }

  /// However many pages show it, and in however many threads.
  @Test func anImageIsReadOnceIfItIsShown() throws {
    var pages: [String: String] = [:]
    for number in 0..<40 { pages["p\(number).md"] = "![x](images/a.png) ![y](images/notes.png)\n" }
    let site = try Self.site(pages)
    let reads = Locked<[String]>([])
    var files = FileSystem.local
    files.read = { path, limit in
      if !path.hasSuffix(".md") { reads.withLock { $0.append(String(fileName(of: path))) } }
      return try FileSystem.local.read(path, limit)
    }
    var findings: [Finding] = []
    let read = try readContent(site.root + "/content", name: "essai", files: files, jobs: 4, findings: &findings)
    #expect(reads.withLock { $0.sorted() } == ["a.png", "notes.png"])
    #expect(findings.count == 40)
    #expect(try site.read().site.pages == read.site.pages)
  }
}

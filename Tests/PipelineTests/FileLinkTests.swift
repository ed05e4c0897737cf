import Basics
import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// Sites that open from a disk: every link names the file that answers.
@Suite struct FileLinkTests {
  /// The links of a page into the site.
  private func links(_ page: String) -> [String] {
    page.matches(of: /(?:href|src|url)="?=?([^";#]*[^";]*)"/).map { String($0.1) }.filter {
      !$0.isEmpty && !$0.hasPrefix("http") && !$0.hasPrefix("mailto:") && !$0.hasPrefix("tel:")
    }
  }

  /// Every page of the demonstration, in both languages, 404.html among them: each link leads to a file, none to a folder.
  @Test func everyLinkOfTheDemonstrationLeadsToAFile() throws {
    let site = try TestSite(copying: packageRoot, only: "content")
    var options = BuildOptions()
    options.source = site.root
    options.linksToFiles = true
    #expect(build(options).isPublished)
    let tree = site.tree()
    var count = 0
    for (path, bytes) in tree where path.hasSuffix(".html") {
      for link in links(String(decoding: bytes, as: UTF8.self)) where !link.hasPrefix("#") {
        count += 1
        let page = try #require(URL(string: "file:///" + path))
        let target = try #require(URL(string: link, relativeTo: page)?.absoluteURL, "\(path): \(link)")
        #expect(tree[String(target.path(percentEncoded: false).dropFirst())] != nil, "\(path): \(link)")
      }
    }
    #expect(count > 1_000)
  }

  @Test func theSettingAndTheOptionSayTheSame() throws {
    let files = [
      "index.md": "[a](a.md#b), [b](/a/?x=1#b), [c](#ici), [d](b.pdf), [e](/)\n\n## Ici\n",
      "a.md": "# A\n\n[x](index.md) [y](a.md) [z](c/b.md)\n\n## B\n", "c/b.md": "[haut](../a.md)\n", "b.pdf": "x",
    ]
    let site = try TestSite(files.merging(["site.yml": "titre: T\nurl: https://exemple.ca/t/\nlinks: files\n"]) { $1 })
    var options = BuildOptions()
    options.source = site.root
    #expect(build(options).isPublished)
    let said = site.tree()
    let home = String(decoding: said["index.html"] ?? Data(), as: UTF8.self)
    for link in ["a/index.html#b", "a/index.html?x=1#b", "#ici", "b.pdf", "./index.html"] {
      #expect(home.contains("<a href=\"\(link)\">"), "\(link)")
    }
    let inner = String(decoding: said["c/b/index.html"] ?? Data(), as: UTF8.self)
    #expect(inner.contains("<a href=\"../../a/index.html\">haut</a>"))
    // What is told of the site online stays.
    #expect(home.contains("<link rel=\"canonical\" href=\"https://exemple.ca/t/\">"))
    #expect(
      said["sitemap.xml"].map { String(decoding: $0, as: UTF8.self) }?.contains("<loc>https://exemple.ca/t/a/</loc>")
        == true)
    try site.write("site.yml", "titre: T\nurl: https://exemple.ca/t/\n")
    options.linksToFiles = true
    options.destination = "ailleurs"
    #expect(build(options).isPublished)
    #expect(site.tree("ailleurs") == said)
  }

  /// From one to the other and back, and through the edit of a text, a build is that of a clean folder.
  @Test func whatIsRememberedGoesByIt() throws {
    let site = try TestSite(["site.yml": "titre: T\n", "index.md": "[a](a.md)\n", "a.md": "[x](index.md) un\n"])
    var options = BuildOptions()
    options.source = site.root
    #expect(build(options).isPublished)
    let plain = site.tree()
    try site.write("site.yml", "titre: T\nliens: fichiers\n")
    #expect(build(options).isPublished)
    #expect(site.tree() != plain)
    try site.write("a.md", "[x](index.md) deux\n")
    #expect(build(options).isPublished)
    let edited = site.tree()
    #expect(
      String(decoding: edited["a/index.html"] ?? Data(), as: UTF8.self).contains("<a href=\"../index.html\">x</a> deux")
    )
    options.isForced = true
    #expect(build(options).isPublished)
    #expect(site.tree() == edited)
    try site.write("site.yml", "titre: T\n")
    try site.write("a.md", "[x](index.md) un\n")
    options.isForced = false
    #expect(build(options).isPublished)
    #expect(site.tree() == plain)
  }

  /// What looks at the pages finds the same links alive.
  @Test func aCheckOfItFindsNothing() throws {
    let site = try TestSite([
      "site.yml": "titre: T\nliens: fichiers\nmenu: [/a/]\n", "index.md": "[a](a.md)\n", "a.md": "[x](index.md)\n",
    ])
    var options = BuildOptions()
    options.source = site.root
    options.isCheck = true
    options.isDryRun = true
    #expect(site.said(build(options).findings) == [])
  }

  @Test func anotherWordIsTold() throws {
    let (text, places) = marked("titre: T\nliens: ➤relatifs\n")
    let site = try TestSite(["site.yml": text, "index.md": "A\n"])
    var options = BuildOptions()
    options.source = site.root
    let found = build(options).findings
    #expect(found.map(\.code) == [.valueKind])
    #expect(found.map(\.lineAndColumn) == places)
  }
}

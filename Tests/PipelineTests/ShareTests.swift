import Basics
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct ShareTests {
  private func build(_ files: [String: String]) throws -> (report: BuildReport, tree: [String: Data]) {
    let site = try TestSite(files)
    var options = BuildOptions()
    options.source = site.root
    let report = Pipeline.build(options)
    return (report, site.tree())
  }

  private func tags(_ page: String, of tree: [String: Data]) -> [String: String] {
    let html = String(decoding: tree[page] ?? Data(), as: UTF8.self)
    let tags = html.matches(of: /<meta (?:property|name)="((?:og|twitter):[^"]*)" content="([^"]*)">/)
    return Dictionary(tags.map { (String($0.1), String($0.2)) }) { first, second in "\(first) twice: \(second)" }
  }

  @Test func aPageSaysWhatItIsAndAsksForTheImageOfItsLanguage() throws {
    let (report, tree) = try build([
      "site.yml": "titre: Le plan\nurl: https://exemple.ca/p/\nlangues: [fr, en]\n", "site.en.yml": "title: The plan\n",
      "index.md": "# Accueil\n", "a.md": "---\ntitre: Arts & lettres\ndescription: Un \"essai\"\n---\n",
      "a.en.md": "# A\n",
    ])
    #expect(report.isPublished)
    #expect(report.findings.isEmpty)
    let images = tree.keys.filter { $0.hasSuffix(".png") }.sorted()
    #expect(images.map { String($0.prefix(16)) } == ["assets/share.en.", "assets/share.fr."])
    #expect(tree[images[0]] != tree[images[1]])
    #expect(
      tags("a/index.html", of: tree) == [
        "og:title": "Arts &amp; lettres", "og:description": "Un &quot;essai&quot;", "og:type": "article",
        "og:locale": "fr_CA", "og:site_name": "Le plan", "og:url": "https://exemple.ca/p/a/",
        "og:image": "https://exemple.ca/p/\(images[1])", "og:image:width": "1200", "og:image:height": "630",
        "og:image:alt": "Le plan", "twitter:card": "summary_large_image",
      ])
    let english = tags("en/a/index.html", of: tree)
    #expect(english["og:image"] == "https://exemple.ca/p/\(images[0])")
    #expect(english["og:locale"] == "en_CA")
    #expect(tags("index.html", of: tree)["og:type"] == "website")
  }

  /// Without an address there is nothing to say of one, and no picture that nobody could ask for.
  @Test func aSiteWithoutAnAddressHasNoImage() throws {
    let (_, tree) = try build(["site.yml": "titre: Le plan\n", "a.md": "# Un\n"])
    #expect(!tree.keys.contains { $0.hasSuffix(".png") })
    #expect(
      tags("a/index.html", of: tree) == [
        "og:title": "Un", "og:type": "article", "og:locale": "fr_CA", "og:site_name": "Le plan",
        "twitter:card": "summary",
      ])
  }

  @Test func lettersThatCannotBeDrawnAreSaid() throws {
    let (report, tree) = try build(["site.yml": "titre: ᐊᖅᑯᑎ\nurl: https://exemple.ca\n", "a.md": "# Un\n"])
    #expect(report.findings.map(\.code) == [.shareImageLetters])
    #expect(report.isPublished)
    #expect(!tree.keys.contains { $0.hasSuffix(".png") })
    #expect(tags("a/index.html", of: tree)["og:image"] == nil)
  }

  @Test func aSiteMayHaveItsOwn() throws {
    let (report, tree) = try build([
      "site.yml": "titre: ᐊᖅᑯᑎ\nurl: https://exemple.ca\n", "a.md": "# Un\n",
      "../templates/assets/share.fr.png": "image",
    ])
    #expect(report.findings.isEmpty)
    let path = "assets/share.fr.\(fingerprint(Array("image".utf8))).png"
    #expect(tree[path] == Data("image".utf8))
    #expect(tags("a/index.html", of: tree)["og:image"] == "https://exemple.ca/\(path)")
  }

  /// Its colours are the pages’.
  @Test func theImageHasTheSitesAccent() throws {
    func image(_ accent: String) throws -> Data? {
      let site = "titre: T\nurl: https://exemple.ca\naccent: \"\(accent)\"\n"
      return try build(["site.yml": site, "a.md": "# Un\n"]).tree.first { $0.key.hasSuffix(".png") }?.value
    }
    let blue = try #require(try image("#004B8F"))
    #expect(blue.range(of: Data([0x00, 0x4B, 0x8F])) != nil)
    #expect(try image("#004b8f") == blue)
    #expect(try image("#8C2A18") != blue)
  }
}

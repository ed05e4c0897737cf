import Basics
import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

@Suite struct AliasTests {
  /// An address as written, and the place in the site that it stands for.
  @Test(arguments: [
    ("/ancien-plan/", "/ancien-plan/"), ("ancien-plan", "/ancien-plan/"), ("/ancien-plan", "/ancien-plan/"),
    ("//double", nil), ("a//b/", "/a/b/"), ("/a/plan.html", "/a/plan.html"), ("/a/Plan.HTM", "/a/Plan.HTM"),
    ("/a/plan.html/", "/a/plan.html/"), ("/a/index.html", "/a/"), ("/index.html", "/"), ("/", "/"),
    ("/plan.php", "/plan.php/"), ("/équipe/", "/équipe/"), ("/%C3%A9quipe/", "/équipe/"), ("/a b/", "/a b/"),
    ("/a%20b", "/a b/"), ("/100%/", "/100%/"), ("/a\"b<c>'d&e/", "/a\"b<c>'d&e/"), ("/a:b/", "/a:b/"),
    ("https://exemple.ca/plan/vieux", "/vieux/"), ("https://exemple.ca/plan", "/"),
    ("https://exemple.ca/autre/", nil), ("http://ailleurs.example/a", nil), ("mailto:a@b.example", nil),
    ("javascript:alert(1)", nil), ("/../a/", nil), ("a/../../b", nil), ("/%2e%2e/a", nil), ("./a", nil),
    ("/a?p=12", nil), ("/a%3Fp", nil), ("/a#b", nil), ("/a%23b", nil), ("/a\\b", nil), ("/a%5C..%5Cb", nil),
    ("/a%0Ab", nil), ("/a%00", nil), ("/%E9quipe/", nil), ("/a\u{85}b/", nil),
  ])
  func path(text: String, expected: String?) {
    #expect((try? AliasPath(text, siteURL: "https://exemple.ca/plan/"))?.path == expected)
  }

  /// Whatever is written, what comes out is a place in the site and is read back as itself.
  @Test func laws() {
    let pieces = [
      "/", "..", ".", "a", "é", " ", "%", "%2F", "%2e", "\\", "?", "#", ":", "\"", ".html", "\u{7}", "//", "$",
    ]
    var seed: UInt64 = 7
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    var count = 0
    for _ in 0..<5_000 {
      let text = (0...next(8)).map { _ in pieces[next(pieces.count)] }.joined()
      guard let path = (try? AliasPath(text, siteURL: nil))?.path else { continue }
      count += 1
      let segments = path.split(separator: "/", omittingEmptySubsequences: false)
      #expect(path.hasPrefix("/") && !path.contains("//"))
      #expect(!segments.contains { $0 == "." || $0 == ".." })
      #expect(!path.unicodeScalars.contains { "?#\\\u{7}".unicodeScalars.contains($0) })
      #expect(path.hasSuffix("/") || path.lowercased().hasSuffix(".html"))
      #expect((try? AliasPath(encodePercent(path: path), siteURL: nil))?.path == path)
    }
    #expect(count > 500)
  }

  @Test func tooLong() {
    #expect((try? AliasPath(String(repeating: "a", count: 250), siteURL: nil)) != nil)
    #expect((try? AliasPath(String(repeating: "a", count: 251), siteURL: nil)) == nil)
    #expect((try? AliasPath(String(repeating: "a/", count: 400), siteURL: nil)) == nil)
  }

  @Test func everyRecordMayHaveThem() throws {
    let site = try TestSite([
      "site.yml": "langues: [fr, en]\n", "index.md": "---\nalias: /accueil/\n---\n# Accueil",
      "plans/p/index.md": "---\ntitre: Le plan\nanciennes adresses: [/b/, a, /a/]\n---\n",
      "plans/p/o.md": "---\ntype: objectif\nnuméro: 1\ntitre: Un\nalias: /objectif.html\n---\n",
      "missions/m.en.md": "---\ntitle: Mission\naliases:\n  - /en/old, with a comma/\n---\n",
    ])
    let (read, findings) = try site.read()
    #expect(findings.filter { $0.severity > .note }.isEmpty)
    #expect(
      read.redirects.map { "\($0.from) → \($0.to) \($0.title) \($0.language.rawValue)" } == [
        "/a/ → /plans/p/ Le plan fr", "/accueil/ → / Accueil fr", "/b/ → /plans/p/ Le plan fr",
        "/en/old, with a comma/ → /en/missions/m/ Mission en", "/objectif.html → /plans/p/#objectif-1 Le plan fr",
      ])
  }

  /// A heading is no list of addresses.
  @Test func aSectionIsText() throws {
    let site = try TestSite(["missions/m.md": "# M\n\n## Anciennes adresses\n\n- Rue Un\n"])
    let mission = try #require(try site.read().site.missions.first)
    #expect(mission.body.markup.contains("Rue Un"))
  }

  @Test func mistakesHaveAPlace() throws {
    let (text, places) = marked(
      "---\ntitre: A\nalias:\n  - ➤https://autre.example/a\n  - ➤../b\n  - /c/\n  - ➤/d?p=1\n  - ➤\"/e\\\\f\"\n---\n")
    let site = try TestSite(["a.md": text])
    let (read, findings) = try site.read()
    #expect(findings.map(\.code) == [.aliasInvalid, .aliasInvalid, .aliasInvalid, .aliasInvalid])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(read.redirects.map(\.from) == ["/c/"])
  }

  @Test func twoRecordsHaveOne() throws {
    let (text, places) = marked("---\nalias: [/c/, ➤/x y/]\n---\n")
    let site = try TestSite(["a.md": "---\nalias: /x%20y\n---\n", "b.md": text])
    let (_, findings) = try site.read()
    #expect(findings.map(\.code) == [.aliasTaken])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(findings.first?.summary.french.contains("content/a.md") == true)
  }

  /// Accents composed in two ways are two addresses.
  @Test func bytesTellAddressesApart() throws {
    let site = try TestSite(["a.md": "---\nalias: [\"/\u{E9}/\", \"/e\u{301}/\"]\n---\n"])
    #expect(try site.read().site.redirects.count == 2)
  }

  @Test func whatIsNotPublishedHasNone() throws {
    let site = try TestSite([
      "site.yml": "as_of: 2021-06-30\n", "index.md": "a",
      "contacts/x.md": "---\npersonne: Zoé Tacite\nalias: /zoe/\n---\n",
      "b.md": "---\nbrouillon: oui\nalias: /b2/\n---\n",
    ])
    #expect(try site.read().site.redirects.isEmpty)
  }
}

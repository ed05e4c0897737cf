import Basics
import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// Films of other places: a page allows the player that it shows, asks it for nothing, and no other page allows it.
@Suite struct PlayerTests {
  private func tree(_ files: [String: String]) throws -> [String: String] {
    let site = try TestSite(files)
    var options = BuildOptions()
    options.source = site.root
    let report = build(options)
    #expect(report.isPublished, "\(report.findings.map(\.summary.english))")
    return site.tree().mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func onlyThePageOfAFilmAllowsItsPlayer() throws {
    let site = try tree([
      "site.yml": "titre: Essai\nen-têtes: oui\n", "index.md": "Bonjour\n",
      "a.md": "{{vidéo https://vimeo.com/76979871 titre=\"<i>'\\\"\"}}\n",
      "b.md": "{{audio s.mp3}}\n", "s.mp3": "x",
      "nouvelles/n.md": "---\ntitre: N\ndate: 1960-01-01\n---\nUn.\n\n{{vidéo https://youtu.be/dQw4w9WgXcQ}}\n",
    ])
    func policy(_ path: String) -> String {
      site[path]?.split(separator: "\n").first { $0.contains("Content-Security-Policy") }.map(String.init) ?? ""
    }
    #expect(!policy("index.html").contains("frame-src") && !policy("index.html").contains("media-src"))
    #expect(
      policy("a/index.html").contains("frame-src https://player.vimeo.com\"")
        && !policy("a/index.html").contains("media-src"))
    #expect(
      policy("b/index.html").contains("media-src &#39;self&#39;\"") && !policy("b/index.html").contains("frame-src"))
    #expect(policy("nouvelles/n/index.html").contains("frame-src https://www.youtube-nocookie.com\""))
    // What answers for all pages allows what any of them does; each page allows less.
    #expect(
      policy("_headers").contains(
        "media-src 'self'; frame-src https://player.vimeo.com https://www.youtube-nocookie.com; frame-ancestors"))
  }

  /// The player is an address in a document in an attribute: nothing asks for it before it is followed, and the page has a link without it.
  @Test func nothingIsAskedOfOthers() throws {
    let page = try #require(
      try tree(["a.md": "{{vidéo https://vimeo.com/76979871 titre=\"<i>' gros\"}}\n"])["a/index.html"])
    let sources = page.matches(of: /(?:src|srcset|poster|data)="([^"]*)"/).map { String($0.output.1) }
    #expect(sources.allSatisfy { !$0.contains("://") || $0.hasPrefix("&lt;!DOCTYPE") })
    #expect(page.contains("href=\"https://vimeo.com/76979871\""))
    let document = try #require(page.firstMatch(of: /srcdoc="([^"]*)"/)?.output.1)
    // Decoded once it is the document; what is written in it is still escaped there.
    #expect(document.contains("https://player.vimeo.com/video/76979871?autoplay=1&amp;amp;dnt=1"))
    #expect(!document.contains("&lt;i") && !document.contains("<script"))
    #expect(page.contains("<iframe title=\"&lt;i&gt;&#39; gros\""))
  }

  /// A table, a list of files: a page made again after one of them changed is the page that a first build makes.
  @Test func aPageFollowsTheFilesThatItShows() throws {
    let site = try TestSite([
      "a.md": "Avant.\n\n{{tableau t.csv}}\n\n{{fichiers g}}\n", "t.csv": "a;b\nx;1\n", "g/a.txt": "a",
    ])
    var options = BuildOptions()
    options.source = site.root
    for memory in [nil, BuildCache()] {
      options.lastBuild = memory
      try site.write("t.csv", "a;b\nx;1\n")
      #expect(build(options).isPublished)
      try site.write("t.csv", "a;b\nx;2\n")
      try site.write("g/b.txt", "bb")
      #expect(build(options).isPublished)
      let page = String(decoding: site.tree()["a/index.html"] ?? Data(), as: UTF8.self)
      #expect(page.contains(">2<") && page.contains("g/b.txt"))
      try site.remove("g/b.txt")
    }
  }
}

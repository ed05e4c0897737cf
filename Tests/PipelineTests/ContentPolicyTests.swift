import Basics
import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// What pages tell browsers to refuse, and that they ask for nothing of it.
@Suite struct ContentPolicyTests {
  private static let policy =
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' https:; base-uri 'none'; form-action 'none'"

  private func tree(_ settings: String, _ more: [String: String] = [:]) throws -> [String: String] {
    let site = try TestSite(["site.yml": "titre: Essai\n" + settings, "index.md": "Bonjour\n"])
    for (path, text) in more { try site.write(path, text) }
    var options = BuildOptions()
    options.source = site.root
    #expect(build(options).isPublished)
    return site.tree().mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func everyPageHasThePolicy() throws {
    let site = try TestSite(copying: packageRoot, only: "content")
    var options = BuildOptions()
    options.source = site.root
    #expect(build(options).isPublished)
    let pages = site.tree().filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > 60)
    let meta = "<meta http-equiv=\"Content-Security-Policy\" content=\"\(escape(Self.policy))\">"
    for (path, bytes) in pages {
      let text = String(decoding: bytes, as: UTF8.self)
      // One that shows a film is allowed its player besides: `PlayerTests`.
      if text.contains("<iframe") { continue }
      #expect(text.contains(meta), "\(path)")
      // It stands before all that it is about.
      let place = text.range(of: meta)?.lowerBound ?? text.endIndex
      #expect(text.range(of: "<link").map { place < $0.lowerBound } == true, "\(path)")
      #expect(faults(in: bytes) == [], "\(path)")
    }
  }

  /// Who copies it for a server of their own copies what the pages say.
  @Test(arguments: ["securite.md", "securite.en.md"])
  func theGuideGivesThePolicy(page: String) throws {
    let text = try String(contentsOf: packageRoot.appendingPathComponent("content/guide/\(page)"), encoding: .utf8)
    #expect(text.contains("```text\n\(Self.policy)\n```"))
    #expect(
      text.matches(of: /Content-Security-Policy "([^"]*)"/).map(\.output.1)
        == Array(repeating: Self.policy[...] + "; frame-ancestors 'none'", count: 2))
  }

  @Test func headersAreWrittenWhereTheyAreAskedFor() throws {
    #expect(try tree("")["_headers"] == nil)
    let written = try tree("en-têtes: oui\n")["_headers"]
    #expect(
      written == """
        /*
          Content-Security-Policy: \(Self.policy); frame-ancestors 'none'
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin

        """)
    #expect(try tree("headers: yes\n", ["_headers": "/*\n  X: y\n"])["_headers"] == "/*\n  X: y\n")
  }

  /// Whoever writes HTML answers for what it asks for.
  @Test func aSiteWithItsOwnHTMLHasNone() throws {
    let tree = try tree("html: oui\nen-têtes: oui\n")
    #expect(tree["index.html"]?.contains("Content-Security-Policy") == false)
    #expect(tree["_headers"]?.contains("  Content-Security-Policy: frame-ancestors 'none'\n") == true)
  }

  @Test(arguments: [
    ("menu:\n  - titre: a\n    lien: ➤javascript:alert(1)\n", 1), ("menu:\n  - ➤data:text/html,x\n", 1),
    ("menu:\n  - titre: a\n    lien: /a/\n  - titre: b\n    lien: ➤\" java\\tscript:x\"\n", 1),
    ("licence:\n  nom: a\n  url: ➤javascript:x\n", 1), ("organisation:\n  nom: a\n  url: ➤vbscript:x\n", 1),
    ("url: ➤javascript:x\n", 1), ("url: ➤exemple.ca\n", 1), ("url: ➤https://exemple.ca/\"onload=\"x\n", 1),
    ("url: https://exemple.ca\n", 0),
    ("menu:\n  - titre: a\n    lien: mailto:a@exemple.ca\n  - titre: b\n    lien: b.md\n", 0),
  ])
  func settingsHaveSafeAddressesOnly(written: String, count: Int) throws {
    let (text, places) = marked("titre: Essai\n" + written)
    let site = try TestSite(["site.yml": text, "index.md": "Bonjour\n"])
    var options = BuildOptions()
    options.source = site.root
    let report = build(options)
    let found = report.findings.filter { $0.code == .unsafeLink }
    #expect(found.count == count)
    #expect(found.map(\.lineAndColumn) == places)
    #expect(report.isPublished == (count == 0))
  }
}

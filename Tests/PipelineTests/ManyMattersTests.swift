import Diagnostics
import Pipeline
import TestSupport
import Testing

/// A file with thousands of one mistake: what is told of it can be read, and counts them all.
@Suite struct ManyMattersTests {
  private static let count = 3_000

  private static func lines(_ line: (Int) -> String) -> String { (0..<count).map(line).joined() }

  @Test(arguments: [
    (Code.keyUnknown, "a.md", "---\n" + lines { "cle\($0): x\n" } + "---\n"),
    (.keyUnknown, "plans/p.md", "---\ntitre: P\njalons:\n" + lines { "- titre: J\($0)\n  dte: mai 2020\n" } + "---\n"),
    (.keyUnknown, "site.yml", lines { "cle\($0): x\n" }),
    (.codeUnknown, "site.yml", "gravité:\n" + lines { "  cle\($0): note\n" }),
    (.linkBroken, "a.md", lines { "[a](b\($0).pdf)\n\n" }),
    (.fileMissing, "a.md", lines { "![a](b\($0).png)\n\n" }),
    (.countryUnknown, "contacts/contacts.csv", "organisation,pays\n" + lines { "O\($0),Nullpart\n" }),
    (.templateUnclosed, "../templates/page.html", lines { _ in "{{#page}}" }),
    (.templateName, "../templates/page.html", lines { "{{nom\($0)}}" }),
    (.templateSyntax, "../templates/page.html", lines { _ in "{{#page}}" } + lines { _ in "{{/autre}}" }),
    (.templateSyntax, "../templates/page.html", lines { _ in "{{/page}}" }),
    (.templatePartial, "../templates/page.html", lines { "{{>partials/header\($0)}}" }),
  ])
  func areToldOnceCounted(code: Code, path: String, text: String) throws {
    let site = try TestSite(["index.md": "# Accueil\n", "z.md": "# Z\n", path: text])
    var options = BuildOptions()
    options.source = site.root
    let told = build(options).findings.filter { $0.code == code }
    #expect(told.count == 101)
    let last = try #require(told.last?.summary.english)
    #expect(last == "from here on, \(Self.count - 100) more of the same kind in this file")
    // Nobody is told less of the first of them than if it were alone.
    #expect(told.first?.hint != nil)
  }
}

import Basics
@testable import Content
import Diagnostics
import TestSupport
import Testing

/// What files may name others by, and what a site says of kinds of files.
@Suite struct ReferenceTests {
  private func found(_ text: String, _ form: ReferenceForm) -> [String] { references(in: Array(text.utf8), of: form) }

  @Test func attributesAndNotProse() {
    #expect(
      found("<a href='a.pdf' title=\"b.pdf\">c.pdf</a><!-- <img src=d.png> --><img srcset='e.png, f.png 2x'>", .markup)
        == ["a.pdf", "b.pdf", "e.png", "f.png"])
    #expect(found("<a href=\"{{root}}x/Mon plan.pdf{{#q}}?v{{/q}}\">", .markup) == ["x/Mon plan.pdf"])
    #expect(
      found("<a href=\"a&amp;b.pdf\"><meta content=\"0; url=c.html\">", .markup) == [
        "a&b.pdf", "0; url=c.html", "c.html",
      ])
  }

  @Test func sheetsAndScripts() {
    #expect(
      found("/* url(a.png) */ @import 'b.css'; c { d: url( e.png ) URL(\"f (1).png\") }", .sheet) == [
        "b.css", " e.png ", "f (1).png",
      ])
    #expect(found("x = ['a.json', \"b\\/c.js\"]; // d.js", .script).contains("b/c.js"))
    #expect(found("Sitemap: https://exemple.ca/plan.xml\n", .words) == ["https://exemple.ca/plan.xml"])
  }

  /// Whatever the bytes, it ends, and nothing found is longer than a path may be.
  @Test func anyBytes() {
    var random = SplitMix(seed: 7)
    let signs = Array("<>\"'`()/*{}=url.a \n\\&;,#".utf8) + [0, 0xC3, 0xA9, 0xFF]
    for _ in 0..<2_000 {
      let bytes = (0..<random.below(80)).map { _ in signs[random.below(signs.count)] }
      for form in [ReferenceForm.markup, .data, .sheet, .script, .words] {
        #expect(references(in: bytes, of: form).allSatisfy { $0.utf8.count <= 2_000 * 3 })
      }
    }
  }

  @Test(arguments: [
    ("documents", "documents/a/b.pdf", true), ("documents/", "documents/b.pdf", true),
    ("documents/*", "documents/b.pdf", true),
    ("*.pdf", "b.pdf", true), ("*.pdf", "a/b.pdf", false), ("**/*.pdf", "a/c/b.pdf", true), ("**/*.pdf", "b.pdf", true),
    ("a/**/b.pdf", "a/b.pdf", true), ("a/**", "a/b/c", true), ("content/a.pdf", "a.pdf", true),
    ("./a.pdf", "a.pdf", true),
    ("/a.pdf", "a.pdf", true), ("a?.pdf", "ab.pdf", true), ("a?.pdf", "a.pdf", false), ("a*b*.x", "aabb.x", true),
    ("docs", "documents/a", false), ("", "a", false), ("**/**/**/x", "a/b/c/d/e", false),
    ("é.pdf", "e\u{301}.pdf", true),
  ])
  func patterns(pattern: String, path: String, matches: Bool) {
    let source = SourceText(path: "site.yml", text: pattern)
    #expect(PublishPattern(pattern, at: SourceRange(at: 0), in: source).matches(path) == matches)
  }

  @Test(arguments: [
    "a.docx", "b/A.XLSX", "a.tar.gz", "a.yml.bak", "id_ed25519.pub", "Copie de a.pdf", "a - Copy.pdf", ".env", "a.HEIC",
    "a.p12",
  ])
  func guarded(path: String) { #expect(isGuarded(path)) }

  @Test(arguments: ["a.pdf", "photocopie.pdf", "a.jpg", "a", "docx", "a.docx.pdf", "zip/a.txt", "copieur.txt"])
  func notGuarded(path: String) { #expect(!isGuarded(path)) }
}

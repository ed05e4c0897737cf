import Basics
import Diagnostics
import Testing

@testable import Markdown

/// Jalon’s own marks in HTML are control characters, which a text must not be able to write.
@Suite struct ControlTests {
  @Test(arguments: [
    "a &#1;/b/ c", "a &#x1;/b/ c", "[a](</b/ &#1;x> \"&#2;\")", "`a` &#2; {{b}}\n\n{{c}}\n",
    "![&#1;](https://x.ca/&#2; '&#1;')",
    "``` a&#1;\nb\n```", "| &#1; |\n|---|\n| &#2; |", "# &#1;\n\n## &#2;",
  ])
  func anEntityWritesNoMark(text: String) {
    var findings: [Finding] = []
    let article = Article(
      SourceText(path: "a.md", text: text), afterLines: 0, options: MarkdownOptions(language: .french),
      findings: &findings)
    #expect(!article.markup.utf8.contains { $0 == linkMark || $0 == 2 })
    #expect(article.pieces.count == article.embeds.count + 1)
    #expect(article.title?.hasControls != true)
    #expect(!article.headings.contains { $0.text.hasControls })
  }

  @Test(arguments: [("http", [Code.imageInsecure]), ("https", []), ("HTTP", [.imageInsecure])])
  func anImageComesOverHTTPS(scheme: String, codes: [Code]) {
    var findings: [Finding] = []
    let article = Article(
      SourceText(path: "a.md", text: "![a](\(scheme)://exemple.ca/a.png) [a](\(scheme)://exemple.ca/)\n"),
      afterLines: 0,
      options: MarkdownOptions(language: .french), findings: &findings)
    #expect(findings.map(\.code) == codes)
    #expect(article.markup.contains("src=\"\(scheme)://exemple.ca/a.png\""))
  }
}

import Basics
import Diagnostics
import TestSupport
import Testing

@testable import Markdown

@Suite struct NoteTests {
  /// A text as a page of its own, with what is told of it.
  private func page(
    _ text: String, around: (String) -> String = { "<main>\($0)</main>" }
  ) -> (html: String, findings: [Finding]) {
    var findings: [Finding] = []
    let collector = NoteCollector()
    let article = Article(
      SourceText(path: "a.md", text: text), afterLines: 0,
      options: MarkdownOptions(language: .french, allowsHTML: true, notes: collector), findings: &findings)
    var notes = PageNotes(Dictionary(collector.all.map { ($0.key, $0) }) { first, _ in first }) { $0 }
    return (String(decoding: notes.page(Array(around(article.markup).utf8)), as: UTF8.self), findings)
  }

  @Test func aNoteStandsAtTheEndWithAWayBack() {
    #expect(
      page("Du blé[^a].\n\n[^a]: Ancien.\n").html == """
        <main><p>Du blé<sup class="footnote-ref"><a href="#_fn-a" id="_fnref-a">1</a></sup>.</p>
        <section class="footnotes">
        <ol>
        <li id="_fn-a">
        <p>Ancien. <a href="#_fnref-a" class="footnote-backref" aria-label="Retour au texte">↩</a></p>
        </li>
        </ol>
        </section>
        </main>
        """)
  }

  /// Cited twice, in a note, in itself, in a cell, a heading, an item, a link, an image’s text, a title; holding lists and code.
  @Test(arguments: [
    "a[^a] b[^a]\n\n[^a]: x\n", "a[^a]\n\n[^a]: x[^b]\n\n[^b]: y[^a]\n", "a[^a]\n\n[^a]: x[^a]\n",
    "| a[^a] | b |\n|---|---|\n| c[^a] | d[^b] |\n\n[^a]: x\n[^b]: y\n", "## a[^a]\n\n- b[^a]\n\n[^a]: x\n",
    "[a[^a]](b.md) ![c[^b]](d.png)\n\n[^a]: x\n[^b]: y\n", "# T[^a]\n\nb\n\n[^a]: x\n",
    "a[^a]\n\n[^a]: x\n\n    - y\n    - z\n", "a[^a]\n\n[^a]:\n    ```\n    code\n    ```\n", "a[^é à]\n\n[^é]: x\n",
    "> a[^a]\n>\n> [^a]: x\n", "1. a[^a]\n\n   [^a]: x\n", "a[^a]\n\n[^a]: x [l](#b) <b>\n", "a[^a]\n\n[^a]:\n",
  ])
  func everyPageIsSound(text: String) {
    let (html, _) = page(text) { "<main><div>\($0)</div></main>" }
    // A tag that the author left open is theirs.
    let found = faults(ofPages: ["a.html": .init(html.utf8)]).filter { !$0.contains("<b>") && !$0.contains("#b ") }
    #expect(found == [], "\(html)")
  }

  /// A title shows no mark: its note is there, and leads nowhere back.
  @Test func aTitleKeepsItsNote() {
    let html = page("# Titre[^a]\n\nTexte.\n\n[^a]: Dit du titre.\n").html
    #expect(html.contains("Dit du titre."))
    #expect(!html.contains("_fnref-a"))
  }

  @Test func aCallInALinkComesAfterIt() {
    #expect(page("[a[^a]](b)\n\n[^a]: x\n").html.contains("<a href=\"b\">a</a><sup"))
    #expect(
      page("a[^a]\n\n[^a]: x\n") { "<title>\($0)</title><main><a title=\"\($0)\">b</a></main>" }.html.contains("<sup")
        == false)
  }

  /// Two documents on one page: as many notes as there are, whatever their labels.
  @Test func labelsOfTwoTextsAreNotOne() {
    var findings: [Finding] = []
    let collector = NoteCollector()
    let html = ["De l’un.", "De l’autre."].map { said in
      Article(
        SourceText(path: "a.md", text: "a[^1]\n\n[^1]: \(said)\n"), afterLines: 0,
        options: MarkdownOptions(language: .french, notes: collector), findings: &findings
      ).markup
    }.joined()
    var notes = PageNotes(Dictionary(collector.all.map { ($0.key, $0) }) { first, _ in first }) { $0 }
    let page = notes.page(Array("<main>\(html + html)</main>".utf8))
    #expect(faults(ofPages: ["a.html": .init(page)]) == [])
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.matches(of: /<li id/).count == 2)
    #expect(text.contains("De l’un.") && text.contains("De l’autre."))
  }

  @Test func aPageWithoutAPlaceKeepsItsNotes() {
    #expect(page("a[^a]\n\n[^a]: x\n") { "<p>\($0)" }.html.contains("<li id=\"_fn-a\">"))
    let placed = page("a[^a]\n\n[^a]: x\n") { "<main>\($0)<aside>\u{4}</aside><hr></main>" }.html
    #expect(placed.contains("<aside><section"))
  }

  @Test(arguments: [
    ("a➤[^b]", [Code.noteUnknown]), ("a[^a]\n\n[^a]: x\n➤[^b]: y\n", [.noteUncalled]),
    ("a[^a]\n\n[^a]: x\n\n➤[^a]: y\n", [.noteTwice]), ("a\\[^b] `[^b]`\n\n    [^b]: c\n\n```\n[^b]: d\n```\n", []),
    ("a[^a]: b\n\n[^a]: x\n", []), ("a➤[^b]: c\n", [.noteUnknown]), ("A[^B]\n\n[^b]: x\n", []),
    ("➤[^a]: x[^b]\n\n➤[^b]: y\n", [.noteUncalled, .noteUncalled]), ("> ➤[^a]: x\n", [.noteUncalled]),
    ("# T[^a]\n\n[^a]: x\n", []), ("x➤[^b] y[^b]\n", [.noteUnknown]), ("a[^ b]\n", []),
    ("p\n\nx➤[^b]\n\nr\n", [.noteUnknown]), ("p[^a]\n\n[^a]: y➤[^b]\n", [.noteUnknown]),
    ("p\n\n<pre>\n\n[^b]\n\n</pre>\n", []), ("p\n\n```\n\n[^b]\n\n```\n", []), ("- p\n\n      [^b]\n", []),
  ])
  func notesThatAreLostAreTold(text: String, codes: [Code]) {
    let (plain, places) = marked(text)
    let findings = page(plain).findings
    #expect(findings.map(\.code) == codes)
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(findings.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [
    ("| a | b |\n|---|---|\n| c | d | ➤e |\n", 1), ("a | b\n---|---\nc | d | ➤e | f\n", 1),
    ("| a | b |\n|---|---|\n| c |\n| c | d | |\n| c | d \\| e |\n", 0),
    ("- | a | b |\n  |---|---|\n  | c | d | ➤e |\n", 1), ("> | a |\n> |---|\n> | é | ➤d |\n", 1),
  ])
  func cellsThatAreLostAreTold(text: String, count: Int) {
    let (plain, places) = marked(text)
    let findings = page(plain).findings
    #expect(findings.map(\.code) == Array(repeating: .tableCell, count: count))
    #expect(findings.map(\.lineAndColumn) == places)
  }

  @Test(arguments: [
    "[a](file:///x)", "[a](javascript:x)", "[a](data:text/html,x)", "[a](C:\\\\x.pdf)", "[a](c:/x.pdf)", "[a]()",
    "[a](<>)",
    "[a][r]\n\n[r]: vbscript:x", "![a](file:///x)", "![a](data:image/png;base64,x)", "![a]()",
  ])
  func whatIsNotPublishedLeavesItsText(text: String) {
    let (html, findings) = page(text)
    #expect(html == "<main><p>a</p>\n</main>")
    #expect(findings.map(\.code) == [.unsafeLink])
  }

  @Test func anAutolinkThatIsNotPublishedLeavesItsText() {
    #expect(page("<javascript:a>").html == "<main><p>javascript:a</p>\n</main>")
    #expect(page("[*a* **b**](file:///x)").html == "<main><p><em>a</em> <strong>b</strong></p>\n</main>")
  }
}

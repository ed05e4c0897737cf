import Diagnostics
import Markdown
import Testing

/// What the library would take hours or all memory for is refused, and what only looks like it is not.
@Suite struct MarkdownLimitsTests {
  private func row(_ cells: Int, _ text: String = "a") -> String { String(repeating: "|" + text, count: cells) + "|\n" }

  @Test func linesOfManyCellsAreRefused() {
    for text in [row(501) + row(501, "-"), row(2) + row(2, "-") + row(9_000), again("a|b\n") + row(2_000, "-")] {
      let (article, findings) = render("Un\n\n" + text)
      #expect(findings.map(\.code) == [.textOutsized])
      #expect((findings.first?.place?.line ?? 0) >= 3)
      #expect(article.markup.isEmpty)
    }
    let (article, findings) = render(row(500) + row(500, "-") + row(500, "b"))
    #expect(findings.isEmpty)
    #expect(article.markup.split(separator: "<td>").count == 501)
  }

  @Test(arguments: ["a <? ", "<!A ", "<!DOCTYPE html ", "b <![CDATA[ ", "<?php\n"])
  func openersWithoutEndAreRefused(opener: String) {
    let (_, findings) = render("Un\n\n" + again(opener))
    #expect(findings.map(\.code) == [.textOutsized])
    #expect((findings.first?.place?.line ?? 0) >= 3)
  }

  @Test func closersWithoutOpenersAreRefused() {
    for text in ["https://a.example/" + again(")"), again(").;", 500), "a@b.c" + again("(", 50) + again(")", 151)] {
      #expect(render("Un\n\n" + text).1.map(\.code) == [.textOutsized])
    }
    let sound = [
      "https://a.example/" + again("()"), again("x) "), again("(") + again(")"), again(")", 100), again(")<b> "),
    ]
    for text in sound { #expect(!render(text).1.contains { $0.severity == .error }) }
  }

  @Test func bracketsThatStayOpenAreRefused() {
    for text in [again("![[]()", 1_001), again("["), again("[a\n", 1_001)].map({ $0 + "[" }) {
      #expect(render("Un\n\n" + text).1.map(\.code) == [.nestingTooDeep])
    }
    for text in [
      again("[a] ", 3_000), again("[a\n\n", 3_000), again("\\[", 3_000), again("[", 1_000), again("]", 3_000),
    ] {
      #expect(render(text).1.isEmpty)
    }
  }

  @Test(arguments: ["a <?= b ?> c ", "a <!A b> ", "a <![CDATA[b]]> ", "<?php\n\n", "< ? ! "])
  func openersWithAnEndAreRead(text: String) {
    #expect(!render(again(text)).1.contains { $0.severity == .error })
  }

  @Test(arguments: ["> ", "- ", "* ", "1. ", "2) ", "> - 1. ", ">"])
  func manyLevelsOnALineAreRefused(opener: String) {
    // The blank lines would each be looked at level by level.
    let (article, findings) = render("Un\n\n" + again(opener, 20_000) + "x" + again("\n", 100_000))
    #expect(findings.map(\.code) == [.nestingTooDeep])
    #expect(findings.first?.place?.line == 3)
    #expect(article.markup.isEmpty)
  }

  @Test(arguments: [again("-"), again("*"), again("1"), "    " + again(" ") + "x", "a" + again("> "), again("=")])
  func longLinesOfMarksAreRead(line: String) {
    #expect(render("Un\n\n" + line + "\n").1.isEmpty)
  }

  @Test(arguments: [
    "[a]: /" + again("x"), "[a]: </" + again("x") + ">", "[a]:\n/x\n\"" + again("]: \n") + "\"",
    "[a]: /x '" + again("y") + "'", "[a\nb]: /x (" + again("y") + ")", "> [a]: /" + again("x"),
    "[b]: /b\n[a]: /" + again("x"),
  ])
  func longReferencesThatAreUsedOftenAreRefused(definition: String) {
    let (_, findings) = render(definition + "\n\n" + again("[a] ", 20_000))
    #expect(findings.map(\.code) == [.textOutsized])
  }

  @Test func longReferencesAndManyReferencesAreRead() {
    let long = "[a]: /x \"" + again("y", 9_000) + "\"\n\n" + again("[a] ", 50) + "\n\n"
    #expect(render(long).0.markup.split(separator: "<a href").count == 51)
    let many = (0..<3_000).map { "[n\($0)]: /x\($0) \"Un titre\"\n" }.joined() + "\n" + again("[n1] [n2999]\n\n", 2_000)
    #expect(render(many).0.markup.split(separator: "<a href").count == 4_001)
    // A quotation mark that closes only in another paragraph closes nothing.
    #expect(render("[a]: /x \"y\n\n" + again("[a] ", 2_000) + "\n\n" + again("\n\nz", 90_000) + "\"").1.isEmpty)
  }
}

private func again(_ text: String, _ count: Int = 1_000) -> String { String(repeating: text, count: count) }

import Basics
import Diagnostics
import Markdown
import Testing

/// Renders text with site links for anything that ends in `.md`.
func render(_ text: String, html: Bool = false, language: Language = .french) -> (Article, [Finding]) {
  var findings: [Finding] = []
  let options = MarkdownOptions(language: language, allowsHTML: html) { destination, _ in
    if destination == "absent.md" { return .broken(.linkBroken, Words(fr: "absent", en: "absent"), hint: nil) }
    return destination.hasSuffix(".md") ? .inside("/" + destination.dropLast(3) + "/") : .outside(destination)
  }
  let article = Article(
    SourceText(path: "a.md", text: text), afterLines: 0, options: options, findings: &findings)
  return (article, findings)
}

func plainOutline(_ text: String) -> Outline {
  var findings: [Finding] = []
  return Outline(
    SourceText(path: "a.md", text: text), afterLines: 0, options: MarkdownOptions(language: .french),
    findings: &findings)
}

@Suite struct ArticleTests {
  @Test func rendersGitHubFlavour() {
    let (article, findings) = render(
      """
      Un ~~deux~~ https://exemple.ca

      - [x] fait
      - [ ] à faire

      | a | b |
      |---|--:|
      | 1 | 2 |
      """)
    #expect(findings.isEmpty)
    #expect(
      article.markup == """
        <p>Un <del>deux</del> <a href="https://exemple.ca">https://exemple.ca</a></p>
        <ul>
        <li><input type="checkbox" aria-label="Fait" checked="" disabled="" /> fait</li>
        <li><input type="checkbox" aria-label="À faire" disabled="" /> à faire</li>
        </ul>
        <div class="scroll" tabindex="0">
        <table>
        <thead>
        <tr>
        <th>a</th>
        <th align="right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td align="right">2</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func headingsGetUniqueAnchorsAndAnOutline() {
    let (article, _) = render("# Titre\n\n## Été *un*\n\n### Détail\n\n## Été un\n\n## !\n")
    #expect(article.title == "Titre")
    #expect(article.anchors == ["ete-un", "detail", "ete-un-2", "section"])
    #expect(article.headings.map(\.text) == ["Été un", "Été un", "!"])
    #expect(article.headings.first?.children.map(\.anchor) == ["detail"])
    #expect(article.markup.contains("<h2 id=\"ete-un\">"))
    #expect(article.markup.contains("<em>un</em>"))
    #expect(!article.markup.contains("Titre"))
  }

  @Test func aSecondTitleMovesHeadingsDown() {
    let (article, _) = render("Texte\n\n# Un\n\n###### Six\n")
    #expect(article.title == nil)
    #expect(article.headings.map(\.level) == [2])
    #expect(article.headings.first?.children.map(\.level) == [6])
  }

  @Test func linksIntoTheSiteAreMarked() {
    let (article, findings) = render("[a](b/c.md) et ![d](x.md \"t\") et [e](https://x.ca/?a=\"jalon:\")\n")
    #expect(findings.isEmpty)
    #expect(article.markup.contains("href=\"\u{1}/b/c/\""))
    #expect(article.markup.contains("src=\"\u{1}/x/\""))
    #expect(article.markup.contains("https://x.ca/?a=%22jalon:%22"))
  }

  @Test func findingsPointAtTheDestination() throws {
    let (article, findings) = render("a\n\n> voir [x](absent.md)\n> et [y](absent.md), [z](javascript:alert(1))\n")
    #expect(findings.map(\.code) == [.linkBroken, .linkBroken, .unsafeLink])
    #expect(findings.compactMap { $0.place.map { [$0.line, $0.column] } } == [[3, 12], [4, 10], [4, 26]])
    #expect(article.markup.contains(", z</p>"))
  }

  @Test(arguments: [
    "javascript:x", "JavaScript:x", "data:text/html,x", "vbscript:x", "jalon:/x/", "file:///etc/passwd",
  ])
  func unsafeSchemesAreRefused(url: String) {
    let (article, findings) = render("[x](\(url)) ![y](<\(url)>)\n")
    #expect(findings.map(\.code) == [.unsafeLink, .unsafeLink])
    #expect(!article.markup.contains(":"))
  }

  @Test func rawHTMLIsShownAsText() {
    let (article, findings) = render(
      "Un <b onclick=x>mot</b> <!-- note -->.\n\n<script>\nalert(1)\n</script>\n\n<!-- rien -->\n")
    #expect(findings.map(\.code) == [.rawHTML, .rawHTML, .rawHTML])
    #expect(
      article.markup == """
        <p>Un &lt;b onclick=x&gt;mot&lt;/b&gt; .</p>
        <p>&lt;script&gt;
        alert(1)
        &lt;/script&gt;
        </p>

        """)
    let (allowed, none) = render("Un <b>mot</b>\n", html: true)
    #expect(none.isEmpty)
    #expect(allowed.markup == "<p>Un <b>mot</b></p>\n")
  }

  /// The library keeps pieces of text in the block that they were read from.
  @Test func aHeadingKeepsItsHTML() {
    let (article, _) = render("## Un <b class=\"long-enough-to-be-seen\">mot</b> rare[^1]\n\n[^1]: Note\n", html: true)
    #expect(article.markup.contains("Un <b class=\"long-enough-to-be-seen\">mot</b> rare\u{3}"))
  }

  @Test(arguments: ["> ", "- ", "**a ", "[", "![a"])
  func nestingHasAnEnd(opener: String) {
    let text = String(repeating: opener, count: 100_000) + "x" + String(repeating: "**", count: 100_000)
    let (article, findings) = render(text)
    #expect(findings.map(\.code) == [.nestingTooDeep] || !article.markup.isEmpty)
  }

  @Test func deepQuotesAreRefusedWithAPlace() {
    let (article, findings) = render("a\n\n" + String(repeating: "> ", count: 100_000) + "x\n")
    #expect(findings.map(\.code) == [.nestingTooDeep])
    #expect(findings.first?.place?.line == 3)
    #expect(article.markup.isEmpty)
  }

  /// libcmark-gfm's extensions are not re-entrant; see `Extensions`.
  @Test func parallelRenderingEqualsSerial() {
    let corpus = (0..<2_000).map { number in
      """
      # Page \(number)

      Voir www.exemple\(number).ca, http://exemple.ca/\(number) et moi\(number)@exemple.ca.
      \(number % 3 == 0 ? "Un ~~deux~~ ~trois~ ~~~ quatre" : "Sans rature w : _x_")

      | a | b |
      |---|---|
      | http://a.ca | \(number.isMultiple(of: 2) ? "~~b~~" : "b") |
      """
    }
    let serial = corpus.map { render($0).0 }
    for _ in 0..<4 {
      #expect(corpus.parallelMap(jobs: 4) { render($0).0 } == serial)
    }
    #expect(serial[0].markup.contains("<a href=\"http://www.exemple0.ca\">"))
    #expect(serial[0].markup.contains("<del>deux</del>"))
    #expect(serial[1].markup.contains("<a href=\"mailto:moi1@exemple.ca\">"))
  }
}

import Markdown
import Testing

/// What stands below the line or above it, and what only looks like it.
@Suite struct ScriptTests {
  @Test(arguments: [
    ("H~2~O", "H<sub>2</sub>O"), ("le CO~2~.", "le CO<sub>2</sub>."),
    ("x~i+1~ et x~i~", "x<sub>i+1</sub> et x<sub>i</sub>"),
    ("10^6^ habitants", "10<sup>6</sup> habitants"), ("1^er^ mai", "1<sup>er</sup> mai"),
    ("M^me^ Roy", "M<sup>me</sup> Roy"),
    ("n^o^ 12", "n<sup>o</sup> 12"), ("25 m^2^, 3 m^3^", "25 m<sup>2</sup>, 3 m<sup>3</sup>"),
    ("s^−1^", "s<sup>−1</sup>"),
    ("SO~4~^2−^", "SO<sub>4</sub><sup>2−</sup>"), ("C~6~H~12~O~6~", "C<sub>6</sub>H<sub>12</sub>O<sub>6</sub>"),
    ("(x+y)^2^", "(x+y)<sup>2</sup>"), ("**CO~2~**", "<strong>CO<sub>2</sub></strong>"),
    ("~~non~~ H~2~O", "<del>non</del> H<sub>2</sub>O"),
    ("[le CO~2~](a.md)", "<a href=\"\u{1}/a/\">le CO<sub>2</sub></a>"),
  ])
  func signsOfAFormula(text: String, markup: String) {
    let (article, findings) = render(text)
    #expect(findings.isEmpty)
    #expect(article.markup == "<p>\(markup)</p>\n")
  }

  @Test(arguments: [
    "~5 %", "de ~10 à ~20", "~10~ personnes", "10~20~30", "~/x et ~/y", "C:\\PROGRA~1\\MICRO~2", "nord~sud~est", "~~",
    "a ~ b ~ c",
    "2004-06~/2004-07~", "^_^", "a^b", "x ^2^", "2^3^4", "un~mot qui~est long", "H~2 O~", "`H~2~O`", "H\\~2\\~O",
    "m\\^2\\^",
    "x~abcdefghijklmnopqrs~", "https://x.ca/~a~1~b",
  ])
  func whatOnlyLooksLikeOne(text: String) {
    let markup = render(text).0.markup
    #expect(!markup.contains("<sub>") && !markup.contains("<sup>") && !markup.contains("<del>"))
  }

  @Test func twoTildesStrike() {
    #expect(render("~~a b~~ et ~c~").0.markup == "<p><del>a b</del> et ~c~</p>\n")
  }

  @Test func cellsHeadingsAndNotesHaveThem() {
    let (article, findings) = render("## Le CO~2~\n\n| a |\n|---|\n| m^2^ |\n\nTexte[^1].\n\n[^1]: H~2~O.\n")
    #expect(findings.isEmpty)
    #expect(article.markup.contains("<h2 id=\"le-co2\">\nLe CO<sub>2</sub>\n</h2>"))
    #expect(article.headings.first?.text == "Le CO2")
    #expect(article.markup.contains("<td>m<sup>2</sup></td>"))
  }

  /// Words read aloud have no tags in them, and those of an outline stay in one piece.
  @Test func anOutlineReadsThemAsWords() {
    let blocks = plainOutline("- Ouvrir (1^er^ mai 2027)\n").blocks
    guard case .list(let items)? = blocks.first?.kind else {
      Issue.record("\(blocks)")
      return
    }
    #expect(items.map(\.text.plain) == ["Ouvrir (1er mai 2027)"])
    #expect(items[0].text.count == 1 && items[0].text[0].isText)
    #expect(items[0].text.markup == "Ouvrir (1<sup>er</sup> mai 2027)")
  }

  @Test func imagesHaveWordsOnly() {
    #expect(render("![H~2~O](https://x.ca/a.png)").0.markup.contains("alt=\"H~2~O\""))
  }
}

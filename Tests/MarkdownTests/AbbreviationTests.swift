import Basics
import Markdown
import TestSupport
import Testing

@Suite struct AbbreviationTests {
  private let abbreviations = Abbreviations([
    "CALQ": "Conseil des arts et des lettres du Québec", "ONF": "Office national du film",
    "R&D": "Recherche & développement",
    "MAAP": "Mois de l’art", "MAAP-Québec": "Le Mois de l’art au Québec", "ÉÉS": "Éducation \"ES\"",
    "39": "Trente-neuf",
    "amp": "Ampli", " OBNL ": " Organisme ", "VIDE": " ",
  ])

  /// Meanings are long: they are shown as `…` but for those that a test is about.
  private func mark(_ markup: String) -> String {
    var result = abbreviations.mark(markup)
    for meaning in [
      "Conseil des arts et des lettres du Québec", "Office national du film", "Mois de l’art", "Organisme",
    ] {
      result = result.replacing("<abbr title=\"\(meaning)\">", with: "[").replacing("</abbr>", with: "]")
    }
    return result
  }

  @Test(arguments: [
    // The first of each.
    ("<p>Le CALQ et le CALQ, l’ONF.</p><p>CALQ</p>", "<p>Le [CALQ] et le CALQ, l’[ONF].</p><p>CALQ</p>"),
    ("CALQ", "[CALQ]"), ("(CALQ)", "([CALQ])"),
    ("l&#39;ONF&nbsp;», «\u{A0}CALQ\u{A0}»", "l&#39;[ONF]&nbsp;», «\u{A0}[CALQ]\u{A0}»"),
    ("&quot;CALQ&quot;", "&quot;[CALQ]&quot;"), ("<em>CALQ</em>-2", "<em>[CALQ]</em>-2"), ("l'OBNL", "l'[OBNL]"),
    // Whole words only, in their own case.
    ("CALQs XCALQ CALQé éCALQ CALQ2 _CALQ CALQe\u{301}s calq Calq VIDE", nil), ("CALQ\u{301}", nil),
    ("CALQ¹ &amp; ONF", "[CALQ]¹ &amp; [ONF]"),
    // Nothing inside tags, links, code, headings and what is no text.
    ("<p title=\"CALQ\">x</p>", nil), ("<a href=\"\u{1}/CALQ/\">CALQ</a>", nil), ("<h2 id=\"CALQ\">CALQ</h2>", nil),
    ("<pre><code class=\"CALQ\">CALQ</code> CALQ</pre><code>CALQ</code>", nil),
    ("<!-- CALQ --><script>CALQ</script><style>CALQ</style><title>CALQ</title>", nil),
    ("<svg><text>CALQ</text></svg><H3>CALQ</H3><CALQ>", nil), ("<b title=\"CALQ", nil),
    ("<h2>CALQ</h2><p>Le CALQ</p>", "<h2>CALQ</h2><p>Le [CALQ]</p>"),
    ("<a><code>CALQ</code> CALQ</a> CALQ</a>", "<a><code>CALQ</code> CALQ</a> [CALQ]</a>"),
    ("<svg/>CALQ", "<svg/>[CALQ]"),
    // One that its author explained needs no other.
    ("<p><ABBR title=\"x\">le CALQ</ABBR>, CALQ, ONF</p>", "<p><ABBR title=\"x\">le CALQ</ABBR>, CALQ, [ONF]</p>"),
    ("<h2><abbr>CALQ</ABBR></h2> CALQ", nil),
    // An entity is no word.
    ("a &amp; b &#39; c &AMP; d", nil), ("<img alt=\"\" src=\"\u{1}/CALQ.png\" />\u{2}", nil), ("", nil),
  ])
  func firstUseIsMarked(markup: String, expected: String?) {
    #expect(mark(markup) == expected ?? markup)
  }

  @Test(arguments: [
    ("R&amp;D", "R&amp;D"), ("R&D", "R&D"), ("R&#38;D", nil), ("R&amp;DA", nil), ("A&amp;R&amp;D", nil),
    ("R &amp; D", nil),
  ])
  func anAmpersandIsReadAsWritten(markup: String, expected: String?) {
    let marked = expected.map { "<abbr title=\"Recherche &amp; développement\">\($0)</abbr>" }
    #expect(abbreviations.mark("<p>\(markup)</p>") == "<p>\(marked ?? markup)</p>")
    #expect(
      Abbreviations(["R": "x", "D": "y"]).mark(markup).contains("<abbr")
        == (markup == "R &amp; D" || markup == "R&#38;D"))
  }

  @Test func theLongestIsMeant() {
    let long = "<abbr title=\"Le Mois de l’art au Québec\">MAAP-Québec</abbr>"
    #expect(
      mark("MAAP-Québec, MAAP-Québec, MAAP-Québe, MAAP")
        == "\(long), MAAP-Québec, [MAAP]-Québe, MAAP"
        .replacing("</abbr>", with: "]"))
    #expect(abbreviations.mark("l’ÉÉS") == "l’<abbr title=\"Éducation &quot;ES&quot;\">ÉÉS</abbr>")
  }

  @Test func fragmentsOfAPageAreReadInOrder() {
    let fragments = ["<h2>CALQ</h2>", "<p>ONF</p>", "<p>CALQ ONF</p>", "<p>CALQ</p>"]
    let marked = abbreviations.mark(fragments)
    #expect(marked.map { $0.contains("<abbr") } == [false, true, true, false])
    #expect(marked[2].hasSuffix("</abbr> ONF</p>"))
    // What one fragment leaves open is not open in the next.
    #expect(abbreviations.mark(["<a>x", "CALQ"])[1].contains("<abbr"))
    #expect(abbreviations.mark([]) == [])
  }

  @Test func hostileWordsAndMeaningsAreEscaped() {
    let hostile = "\"><script>alert(1)</script>"
    let abbreviations = Abbreviations([hostile: hostile, "A'": "l'<b>\u{1}\u{0}"])
    #expect(abbreviations.mark("<script>alert(1)</script>") == "<script>alert(1)</script>")
    let marked = abbreviations.mark("<p>\(escape(hostile)) A&#39;</p>")
    #expect(
      marked == "<p><abbr title=\"\(escape(hostile))\">\(escape(hostile))</abbr> "
        + "<abbr title=\"l&#39;&lt;b&gt;\">A&#39;</abbr></p>")
    #expect(abbreviations.mark(marked) == marked)
  }

  @Test func theRestStaysAsItIs() {
    let words = ["CALQ", "ONF", "R&D", "MAAP", "MAAP-Québec", "ÉÉS", "amp", "A", "é"]
    let abbreviations = Abbreviations(Dictionary(uniqueKeysWithValues: words.map { ($0, "\($0) <\"&'>") }))
    let parts =
      words + [
        "R&amp;D", "&amp;", "&quot;", "&", ";", " ", "-", "’", "<p>", "</p>", "<a href=\"\u{1}/x/\">", "</a>", "<h2>",
        "</h2>",
        "<code>", "</code>", "<!--", "-->", "<em title=\"CALQ\">", "</em>", "<", ">", "\"", "s", "\u{2}", "\u{301}",
        "🧑‍🎨",
      ]
    var random = SplitMix(seed: 1)
    var marks = 0
    for _ in 0..<3_000 {
      let markup = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        parts[Int.random(in: 0..<parts.count, using: &random)]
      }.joined()
      let marked = abbreviations.mark(markup)
      var bare = marked.replacing("</abbr>", with: "")
      for word in words { bare = bare.replacing("<abbr title=\"\(escape("\(word) <\"&'>"))\">", with: "") }
      #expect(Array(bare.utf8) == Array(markup.utf8))
      #expect(abbreviations.mark(marked) == marked)
      marks += marked == markup ? 0 : 1
    }
    #expect(marks > 500)
  }

  @Test func renderedTextIsMarked() {
    let (article, _) = render("## CALQ\n\nVoir le [CALQ](calq.md), `CALQ`, **CALQ** et R&D.\n")
    #expect(
      abbreviations.mark(article.markup) == """
        <h2 id="calq">
        CALQ
        </h2>
        <p>Voir le <a href="\u{1}/calq/">CALQ</a>, <code>CALQ</code>, \
        <strong><abbr title="Conseil des arts et des lettres du Québec">CALQ</abbr></strong> et \
        <abbr title="Recherche &amp; développement">R&amp;D</abbr>.</p>

        """)
  }
}

import Model
import Testing

@Suite struct PlainTextTests {
  @Test(arguments: [
    ("<h2 id=\"a\">But</h2>\n<p>Un <em>deux</em>\ntrois.</p>\n", ["But", "Un deux trois."]),
    (
      "<ul>\n<li>Un\n<ul>\n<li>Deux</li>\n</ul>\n</li>\n<li>\n<p>Trois</p>\n<p>Quatre</p>\n</li>\n</ul>\n",
      ["Un", "Deux", "Trois", "Quatre"]
    ),
    (
      "<table>\n<thead>\n<tr>\n<th>Rôle</th>\n<th align=\"right\">Jours</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>Conseil</td>\n<td></td>\n</tr>\n</tbody>\n</table>",
      ["Rôle", "Jours", "Conseil"]
    ),
    (
      "<blockquote>\n<p>Un<br />\nDeux</p>\n</blockquote>\n<hr />\n<pre><code class=\"language-a\">x\n  y\n</code></pre>\n",
      ["Un Deux", "x y"]
    ),
    (
      "L&#39;été &amp; l&rsquo;hiver&nbsp;: &lt;30&gt; &laquo;&#xA0;&Eacute;t&eacute;&#160;&raquo; &AMPx; &; &#0; AT&T",
      ["L'été & l’hiver\u{A0}: <30> «\u{A0}Été\u{A0}» &AMPx; &; &#0; AT&T"]
    ),
    (
      "<p>Sans suite<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\">1</a></sup>, m<sup>2</sup>.</p>\n<ol>\n<li id=\"fn-1\">\n<p>Note. <a href=\"#fnref-1\" class=\"footnote-backref\">↩</a></p>\n</li>\n</ol>",
      ["Sans suite, m2.", "Note."]
    ),
    (
      "<p>a &lt; b<!-- <p>caché</p> --><script>if (a < b) { x(\"<p>\") }</script> c</p><style>p { }</style>",
      ["a < b c"]
    ),
    ("<P title=\"a>b\">Un</P><p title='</p>'>Deux<p>Trois", ["Un", "Deux", "Trois"]),
    ("<p>&nbsp;</p><p> </p>", []), ("a < b et c > d", ["a < b et c > d"]), ("", []),
    ("<p>Un</p><a title=\"jamais fermé>Deux", ["Un"]), ("<p>Un</p><!-- jamais fermé <p>Deux</p>", ["Un"]),
    ("<p>Voir <a href=\"\u{1}/plans/\">le plan</a></p>", ["Voir le plan"]),
  ])
  func paragraphs(markup: String, expected: [String]) {
    #expect(Prose(markup).paragraphs == expected)
  }

  @Test func plainIsOneLine() {
    #expect(Prose("<p>Un &amp; <em>deux</em></p>\n<p>l&#39;été &eacute;</p>\n").plain == "Un & deux l'été é")
    #expect(Prose("<a title=\"a > b\">Un</a><!-- > -->").plain == "Un")
  }
}

import Diagnostics
import Markdown
import TestSupport
import Testing

/// Terms and definitions, and names of headings.
@Suite struct DefinitionTests {
  private func flat(_ text: String) -> String { render(text).0.markup.replacing("\n", with: "") }

  @Test(arguments: [
    ("Jalon\n: Un pas.\n", "<dl><dt>Jalon</dt><dd>Un pas.</dd></dl>"),
    (
      "Jalon\n:   Un *pas*\nqui compte.\n: Deux.\n",
      "<dl><dt>Jalon</dt><dd>Un <em>pas</em> qui compte.</dd><dd>Deux.</dd></dl>"
    ),
    ("**Jalon**\nÉtape\n: Un pas.\n", "<dl><dt><strong>Jalon</strong></dt><dt>Étape</dt><dd>Un pas.</dd></dl>"),
    ("A\n: a\n\nB\n: b\n\nFin.\n", "<dl><dt>A</dt><dd>a</dd><dt>B</dt><dd>b</dd></dl><p>Fin.</p>"),
    ("A\n\n: a\n\n: b\n\nC\n\n: c\n", "<dl><dt>A</dt><dd>a</dd><dd>b</dd><dt>C</dt><dd>c</dd></dl>"),
    ("> A\n> : a\n", "<blockquote><dl><dt>A</dt><dd>a</dd></dl></blockquote>"),
    ("A\n: [b](b.md) : c\n", "<dl><dt>A</dt><dd><a href=\"\u{1}/b/\">b</a> : c</dd></dl>"),
  ])
  func termsAndDefinitions(text: String, markup: String) {
    #expect(flat(text) == markup)
    #expect(render(text).1.isEmpty)
  }

  @Test(arguments: [
    "Lieu : Montréal\nDate : mai\n", "Lieu\n:x\n", ": seul\n", "## Titre\n\n: seul\n", "- A\n- B\n\n: seul\n",
    "```\nA\n: b\n```\n",
    "Un\ndeux\ntrois\nquatre\n: cinq\n", "Ratio 3:1\n:: deux\n",
  ])
  func whatIsNone(text: String) { #expect(!flat(text).contains("<dl>")) }

  /// What goes out of the text is looked at no more.
  @Test func theyStandBesideEmbedsAndCallouts() {
    let (article, findings) = render("A\n\n: a\n\nB\n: b\n\n{{x}}\n\nC\n: c\n\n> [!NOTE]\n>\n> D\n> : d\n\n{{y}}\n")
    #expect(findings.isEmpty && article.embeds.map(\.text) == ["x", "y"])
    let pieces = article.pieces.map { $0.replacing("\n", with: "") }
    #expect(pieces.first == "<dl><dt>A</dt><dd>a</dd><dt>B</dt><dd>b</dd></dl>")
    #expect(pieces[1].hasPrefix("<dl><dt>C</dt><dd>c</dd></dl><div class=\"callout note\""))
    #expect(pieces[1].hasSuffix("<dl><dt>D</dt><dd>d</dd></dl></div>"))
  }

  @Test func aHeadingMayBeNamed() {
    let (article, findings) = render(
      "# Titre {#haut}\n\n## Été {#mon-id}\n\n### Mon id\n\n## `a` {#b_C.2} ##\n\n[ici](#mon-id)\n")
    #expect(findings.isEmpty)
    #expect(article.title == "Titre")
    #expect(article.anchors == ["mon-id", "mon-id-2", "b_C.2"])
    #expect(article.headings.map(\.text) == ["Été", "a"])
    #expect(article.markup.contains("<h2 id=\"mon-id\">\nÉté\n</h2>"))
  }

  @Test func bracesThatAreNoNameStay() {
    for text in ["## Un {x}\n", "## Un {#}\n", "## Un {#a} deux\n", "## Un `{#a}`\n"] {
      #expect(render(text).0.markup.contains("{"))
    }
  }

  @Test(arguments: [
    ("## Un {#a}\n\n## Deux ➤{#a}\n", "a-2"), ("## Un ➤{#Mes étés}\n", "mes-etes"),
    ("## Un ➤{#a\"onclick=b}\n", "a-onclick-b"),
  ])
  func onesThatCannotStandAreTold(text: String, anchor: String) throws {
    let (text, places) = marked(text)
    let (article, findings) = render(text)
    #expect(findings.map(\.code) == [.headingID] && findings.first?.severity == .warning)
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(article.anchors.last == anchor)
    #expect(!article.markup.contains("{"))
  }
}

import Basics
import Diagnostics
import Markdown
import TestSupport
import Testing

@Suite struct CalloutTests {
  private func callout(_ kind: String, _ title: String, _ text: String) -> String {
    "<div class=\"callout \(kind)\" role=\"note\">\n<p class=\"callout-title\">\n\(title)\n</p>\n\(text)</div>\n"
  }

  @Test(arguments: [
    ("NOTE", "note", "Remarque", "Note"), ("tip", "tip", "Astuce", "Tip"),
    ("Important", "important", "Important", "Important"),
    ("WARNING", "warning", "Avertissement", "Warning"), ("CAUTION", "caution", "Attention", "Caution"),
    ("REMARQUE", "note", "Remarque", "Note"), ("Astuce", "tip", "Astuce", "Tip"), ("conseil", "tip", "Astuce", "Tip"),
    ("AVERTISSEMENT", "warning", "Avertissement", "Warning"), ("attention", "caution", "Attention", "Caution"),
    ("à noter", "note", "Remarque", "Note"), ("A NOTER", "note", "Remarque", "Note"),
  ])
  func fiveKindsInBothLanguages(name: String, kind: String, french: String, english: String) {
    for (language, title) in [(Language.french, french), (.english, english)] {
      let (article, findings) = render("> [!\(name)]\n> Le *dépôt* ferme.\n", language: language)
      #expect(findings.isEmpty)
      #expect(article.markup == callout(kind, title, "<p>Le <em>dépôt</em> ferme.</p>\n"))
    }
  }

  @Test func oneMayHaveATitleOfItsOwn() {
    let (article, findings) = render("> [!TIP]+ À **savoir**\n> Un.\n>\n> - Deux\n")
    #expect(findings.isEmpty)
    #expect(
      article.markup
        == callout("tip", "Astuce\u{A0}: À <strong>savoir</strong>", "<p>Un.</p>\n<ul>\n<li>Deux</li>\n</ul>\n"))
  }

  /// What stands alone behind the bracket is what it says.
  @Test func oneOfOneLineIsItsText() {
    #expect(render("> [!NOTE] Le dépôt ferme.\n").0.markup == callout("note", "Remarque", "<p>Le dépôt ferme.</p>\n"))
  }

  @Test func blankLinesAndListsMayFollow() {
    #expect(render("> [!NOTE]\n>\n> Un.\n").0.markup == callout("note", "Remarque", "<p>Un.</p>\n"))
    #expect(render("> [!NOTE]\n").0.markup == callout("note", "Remarque", ""))
  }

  @Test func quotationsStayQuotations() {
    for text in ["> Un [!NOTE]\n", "> [NOTE]\n> Un.\n", "> [!](a.md)\n", "> [!12]\n> Un.\n", "> `[!NOTE]`\n> Un.\n"] {
      let (article, findings) = render(text)
      #expect(article.markup.hasPrefix("<blockquote>") && !findings.contains { $0.code == .calloutUnknown })
    }
  }

  @Test(arguments: [("REMARQ", "REMARQUE"), ("NOTES", "NOTE"), ("Atention", "ATTENTION")])
  func anUnknownKindIsTold(name: String, near: String) throws {
    let (text, places) = marked("Avant.\n\n> ➤[!\(name)] Titre\n> Un.\n")
    let (article, findings) = render(text)
    #expect(article.markup.contains("<blockquote>\n<p>[!\(name)] Titre Un.</p>\n</blockquote>"))
    #expect(findings.map(\.code) == [.calloutUnknown] && findings.first?.severity == .warning)
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(findings.first?.hint?.english == "Did you mean “\(near)”?")
  }

  @Test func kindsAreNamedWhereNoneIsNear() {
    #expect(
      render("> [!ZZZZZZZZZ]\n> Un.\n", language: .english).1.first?.hint?.english
        == "The callouts: NOTE, TIP, IMPORTANT, WARNING, CAUTION.")
  }

  /// An outline keeps them as text: nothing in them is lost.
  @Test func anOutlineKeepsThem() {
    let blocks = plainOutline("> [!NOTE]\n> Un.\n\n## Deux\n").blocks
    #expect(blocks.map(\.markup).joined().contains("callout note") && blocks.count == 2)
  }
}

import Basics
import Diagnostics
import TestSupport
import Testing

@testable import OutputChecks

@Suite struct TypographyTests {
  private func slips(_ text: String, isOutline: Bool = false) -> [Finding] {
    proofread(SourceText(path: "content/a.md", text: text), isOutline: isOutline)
  }

  /// Each slip is found where it stands, and nothing else is.
  @Test(arguments: [
    ("Trois volets➤: un, deux.", Code.typoSpace), ("Voici➤:\n\n- un", .typoSpace),
    ("**Attention➤:** ici, oui", .typoSpace),
    ("Le ➤«bilan » est là.", .typoSpace), ("Le « bilan➤» est là.", .typoSpace), ("Vu➤ , dit-il.", .typoSpace),
    ("C’est fini➤ .", .typoSpace), ("Deux➤  mots.", .typoSpace), ("Fin.➤  Suite.", .typoSpace),
    ("La suite➤...", .typoEllipsis), ("Danse, théâtre, ➤etc...", .typoEllipsis),
    ("Danse, ➤etc… et le reste", .typoEllipsis),
    ("La ➤2ème édition", .typoOrdinal), ("La ➤1ère fois", .typoOrdinal), ("Les ➤21ièmes rencontres", .typoOrdinal),
    ("Une ➤oeuvre", .typoLigature), ("➤Oeuvres au programme", .typoLigature), ("Le ➤coeur", .typoLigature),
    ("Un clin d’➤oeil", .typoLigature), ("Un ➤chef-d’➤oeuvre", .typoLigature),
    ("---\ntitre: Voici: deux  mots...\n---\nVoici➤: un", .typoSpace),
    ("- un  élément\n\n    Suite➤: oui", .typoSpace),
  ])
  func slipsAreFound(text: String, code: Code) {
    var (plain, places) = marked(text)
    if text.hasPrefix("Un ➤chef") { places.removeFirst() }
    if text.hasPrefix("- un  élément") { plain = plain.replacing("un  élément", with: "un élément");  }
    let found = slips(plain)
    #expect(found.map(\.code) == places.map { _ in code })
    #expect(found.map(\.lineAndColumn) == places)
    #expect(found.allSatisfy { $0.severity == .note && $0.hint != nil })
  }

  /// What is right, and what is no prose.
  @Test(arguments: [
    "Trois volets : un, deux.", "Trois volets\u{A0}: un.", "Il est 10:30, ou 10 h 30.",
    "Voyez https://exemple.ca/a:b et www.x.ca/...",
    "Le « bilan » et le «\u{A0}reste\u{A0}».", "La suite… et fin.", "Pages 3, 4.", "Le 2e, la 1re, le 1er, 3es.",
    "Un prix de .5 et le fichier .md ici.", "coexister, moelle, poète, Noël, boa", "Fin de ligne  \nsuite",
    "`Voici: deux  mots...` et ``une `oeuvre``", "```\nVoici: deux  mots...\n```", "~~~\nVoici: deux\n~~~\n",
    "    Voici: du  code...", "[oeuvre](oeuvre: x...)".replacing("[oeuvre]", with: "[a]"), "<b title=\"x: y\">a</b>",
    "[a]: https://x.ca/...", "| a  | b  |\n|---|---|\n| c  | d  |", "{{jalons état: x  y}}", "[^1]: Une note.",
    "1.  Un élément", "-   Un élément", "#  Titre", "Un point..", "Mettez « html: oui » ou « mis à jour: hier ».",
    "Écrivez à a.b@exemple.ca .5", "....",
    "Sommaire..... 5",
  ])
  func whatIsRightIsLeftAlone(text: String) {
    #expect(slips(text) == [])
  }

  /// In a plan, a short label before a colon is a key; prose is prose.
  @Test func labelsOfAnOutlineAreKeys() {
    let text = "## Objectif 1: Ouvrir\n\nPartenaires: A, B\n\n- [ ] Jalon (mars 2022)\n  - nouvelle date: mai 2022\n\n"
    #expect(slips(text, isOutline: true) == [])
    #expect(slips(text).count == 3)
    #expect(slips("Le comité veut ceci: ouvrir.", isOutline: true).count == 1)
    #expect(slips("Budget: voici le détail: trois.", isOutline: true).map(\.lineAndColumn) == [[1, 24]])
  }

  @Test func theMendIsTold() {
    let found = slips("La 2ème oeuvre, la 11ère.")
    #expect(found.compactMap { $0.hint?.english } == ["Write “2e”.", "Write “œuvre”.", "Write “11re”."])
    #expect(found[1].summary.english == "in French, “oeuvre” is written “œuvre”")
  }

  /// Any bytes can be read, and places stay in the text.
  @Test func saladIsRead() {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "«", "»", "...", "…", ":", " ", "  ", "\n", "`", "```", "[", "](", ")", "<", ">", "{{", "}}", "oeu", "2ème", "é",
      "🎪", "---", "|", "\t", "\\", "http://", ".", ",",
    ]
    for _ in 0..<500 {
      let text = (0..<40).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      for finding in slips(text) {
        let range = finding.place?.range ?? SourceRange(at: -1)
        #expect(range.lower >= 0 && range.upper <= text.utf8.count && range.lower < range.upper, "\(text)")
      }
    }
  }
}

import Basics
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Période", "periode"), ("PE\u{301}RIODE", "periode"), ("l’œuvre d’été", "l'oeuvre d'ete"),
    ("  a \u{A0}\u{202F}b\n", "a b"), ("2019–2023", "2019-2023"), ("ÀÇÉÑÖØÞß", "acenoothss"),
    ("Ĳsselmeer Œ ŵ ſ", "ijsselmeer oe w s"), ("ᐃᓄᒃᑎᑐᑦ", "ᐃᓄᒃᑎᑐᑦ"),
  ])
  func foldsCaseAccentsAndTypography(text: String, expected: String) {
    #expect(fold(text) == expected)
  }

  @Test(arguments: [
    ("Objectif 1 : Le secteur", "objectif-1-le-secteur"), ("Défense d’intérêts", "defense-d-interets"),
    ("--- !", ""), ("..", ""), ("a%2Fb", "a-2fb"), ("ᐃ", "u1403"),
  ])
  func slugsAreASCII(text: String, expected: String) {
    #expect(slug(text) == expected)
  }

  @Test func limitedSlugIsCutBetweenWords() {
    #expect(slug("Un titre assez long", limit: 10) == "un-titre")
    #expect(slug("anticonstitutionnellement", limit: 10) == "anticonsti")
    #expect(slug("un titre", limit: 8) == "un-titre")
  }

  @Test func repeatedNamesAreNumbered() {
    var names = UniqueNames()
    #expect(["a", "a", "a-2", "a"].map { names.claim($0) } == ["a", "a-2", "a-2-2", "a-3"])
  }
}

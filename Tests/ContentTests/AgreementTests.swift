import Basics
import Diagnostics
import Model
import TestSupport
import Testing

/// What is said of what was counted agrees with it, in number and, in French, in gender.
@Suite struct AgreementTests {
  private static let feminine = Noun(Words(fr: "date", en: "date"), Words(fr: "dates", en: "dates"), isFeminine: true)
  private static let masculine = Noun(Words(fr: "cas", en: "box"), Words(fr: "cas", en: "boxes"))

  @Test(arguments: [
    ([(0, feminine)], "0 date", "0 dates", "comprise", "lue"), ([(1, feminine)], "1 date", "1 date", "comprise", "lue"),
    ([(2, feminine)], "2 dates", "2 dates", "comprises", "lues"),
    ([(0, masculine)], "0 cas", "0 boxes", "compris", "lu"),
    ([(1, masculine)], "1 cas", "1 box", "compris", "lu"), ([(2, masculine)], "2 cas", "2 boxes", "compris", "lus"),
    ([(1, feminine), (1, masculine)], "1 date et 1 cas", "1 date and 1 box", "compris", "lus"),
    ([(1, feminine), (1, feminine)], "1 date et 1 date", "1 date and 1 date", "comprises", "lues"),
    (
      [(2, feminine), (1, masculine), (0, feminine)], "2 dates, 1 cas et 0 date", "2 dates, 1 box and 0 dates",
      "compris", "lus"
    ),
  ])
  func countsAgree(counts: [(Int, Noun)], french: String, english: String, understood: String, read: String) {
    let all = counts.map { Counted($0.0, $0.1) }
    #expect(all.words == Words(fr: french, en: english))
    #expect(all.agreed("compris") == understood)
    #expect(all.agreed("lu") == read)
  }

  /// Every noun of what was understood nowhere, once and twice, alone.
  @Test(arguments: [
    (
      "| Truc | Machin |\n|---|---|\n| a | b |\n", "1 ligne de tableau n’a été comprise nulle part",
      "1 table row was understood nowhere"
    ),
    (
      "| Truc | Machin |\n|---|---|\n| a | b |\n| c | d |\n", "2 lignes de tableau n’ont été comprises nulle part",
      "2 table rows were understood nowhere"
    ),
    ("Ouverture : juin 2024\n", "1 date n’a été comprise nulle part", "1 date was understood nowhere"),
    (
      "Ouverture : juin 2024\n\nFermeture : mai 2025\n", "2 dates n’ont été comprises nulle part",
      "2 dates were understood nowhere"
    ),
    ("terminé\n", "1 mot d’état n’a été compris nulle part", "1 word of state was understood nowhere"),
    ("terminé\n\nannulé\n", "2 mots d’état n’ont été compris nulle part", "2 words of state were understood nowhere"),
    (
      "| Truc | Machin | Chose |\n|---|---|---|\n| a | b | juin 2024 |\n| c | d | e |\n",
      "2 lignes de tableau et 1 date n’ont été comprises nulle part",
      "2 table rows and 1 date were understood nowhere"
    ),
    (
      "| Truc | Machin | Chose |\n|---|---|---|\n| a | b | fait |\n| c | d | e |\n",
      "2 lignes de tableau et 1 mot d’état n’ont été compris nulle part",
      "2 table rows and 1 word of state were understood nowhere"
    ),
  ])
  func whatIsUnreadAgrees(text: String, french: String, english: String) throws {
    let (_, findings) = try TestSite(["plans/p.md": "## Objectif 1 : Un\n\n" + text]).read()
    let told = findings.filter { $0.code == .planUnread }
    #expect(told.map { $0.summary } == [Words(fr: french, en: english)])
  }

  @Test(arguments: [1, 2]) func groupsWithoutDateAgree(undated: Int) throws {
    let groups = (0..<5).map { "Faire \($0)\n\($0 < undated ? "plus tard" : "Juin 2027")\nDirection\n" }
    let (_, findings) = try TestSite([
      "plans/p.md": "## Objectif 1 : Un\n\n" + groups.reversed().joined(separator: "\n")
    ]).read()
    let told = try #require(findings.first { $0.code == .outlineGrouped })
    #expect(
      told.summary.french
        == "ces lignes vont par trois, mais \(undated == 1 ? "1 groupe sur 5 n’a" : "2 groupes sur 5 n’ont") pas de date"
    )
    #expect(told.summary.english.hasSuffix(undated == 1 ? "1 group of 5 has no date" : "2 groups of 5 have no date"))
  }
}

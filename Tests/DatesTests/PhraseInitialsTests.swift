import Basics
import Testing

@testable import Dates

/// Letters one by one, labels, ligatures, and what stands before a date that others have not.
@Suite struct PhraseInitialsTests {
  @Test(arguments: [
    "T.B.D.", "t.b.d", "TBD", "T.B.A.", "S.O.", "s. o.", "N/A", "n.a.", "sans objet", "not applicable", "S/O",
  ])
  func standForNoDate(_ phrase: String) {
    #expect(planReader.when(phrase)?.kind == .unknown)
    #expect(planReader.when(phrase)?.edtf == nil)
  }

  @Test(arguments: [
    ("horizon 2023", "2023~"), ("à l’horizon 2023", "2023~"), ("Horizon 2021-2022", "2021~/2022~"),
    ("on or before June 30, 2022", "../2022-06-30"), ("le ou avant le 30 juin 2022", "../2022-06-30"),
    ("on or after June 30, 2022", "2022-06-30/.."), ("Y1", "2019"), ("Y2-Y3", "2020/2021"), ("Y1-2", "2019/2020"),
    ("éch. juin 2022", "2022-06"), ("éch. : juin 2022", "2022-06"), ("\u{FB01}n juin 2022", "[2022-06-21..2022-06-30]"),
  ])
  func areRead(_ phrase: String, _ edtf: String) {
    #expect(planReader.when(phrase)?.edtf?.description == edtf)
  }

  /// « CA » is a board, and “ca” is about.
  @Test func aBoardIsNoAbout() {
    #expect(planReader.problems("CA, 2022") == nil)
    #expect(planReader.when("ca. 2022")?.edtf?.description == "2022~")
  }

  @Test func aPlanOfOneYearLendsIt() {
    let reader = DateReader(period: EDTF("2022"))
    #expect(reader.when("by year end")?.edtf?.description == "../2022")
    #expect(reader.when("d’ici la fin de l’année")?.edtf?.description == "../2022")
  }

  /// Parts of a year whose number comes first, or is Roman.
  @Test(arguments: [
    ("2H 2022", "2022-41"), ("1H2022", "2022-40"), ("2Q 2022", "2022-34"), ("4Q22", "2022-36"), ("2T 2022", "2022-34"),
    ("2S 2022", "2022-41"),
    ("IIe trimestre 2022", "2022-34"), ("IVᵉ trimestre 2022", "2022-36"), ("III trimestre 2022", "2022-35"),
    ("Ier semestre 2022", "2022-40"), ("1ᵉʳ avril 2022", "2022-04-01"), ("2ⁿᵈ quarter of 2022", "2022-34"),
    ("d’ici le IIIe trimestre 2022", "../2022-35"),
  ])
  func partsOfAYear(_ phrase: String, _ edtf: String) {
    #expect(planReader.when(phrase)?.edtf?.description == edtf)
  }

  /// An hour is none.
  @Test(arguments: ["1H22", "2h 30", "2h"])
  func anHourIsNoHalf(_ phrase: String) {
    if case .read = planReader.read(phrase) { Issue.record("\(phrase)") }
  }

  @Test(arguments: [
    ("to 2022", "../2022", DateExpression.Kind.until), ("through June 2022", "../2022-06", .until),
    ("up to 2022", "../2022", .until),
    ("beyond 2021", "2022/..", .from), ("au-delà de 2021", "2022/..", .from), ("2021 & ongoing", "2021/..", .ongoing),
    ("2021 and ongoing", "2021/..", .ongoing), ("2021 et en continu", "2021/..", .ongoing),
    ("April to August 2022", "2022-04/2022-08", .window),
  ])
  func whatIsOpenAtAnEnd(_ phrase: String, _ edtf: String, _ kind: DateExpression.Kind) {
    #expect(planReader.when(phrase)?.edtf?.description == edtf)
    #expect(planReader.when(phrase)?.kind == kind)
  }

  @Test(arguments: [
    ("every quarter from second quarter of 2022", "every quarter from the second quarter of 2022"),
    ("until second quarter of 2022", "until the second quarter of 2022"),
    ("every half from 2022", "every half-year from 2022 to 2023"), ("2021 & ongoing", "ongoing from 2021"),
  ])
  func isPrintedInRightEnglish(_ phrase: String, _ words: String) {
    #expect(planReader.when(phrase)?.words(in: .english) == words)
  }

  @Test func halfYearsComeBack() {
    #expect(planReader.when("chaque semestre")?.words(in: .english).hasPrefix("every half-year") == true)
    #expect(planReader.when("every half-year from 2020")?.kind == .recurring)
  }
}

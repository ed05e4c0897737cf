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

  @Test func halfYearsComeBack() {
    #expect(planReader.when("chaque semestre")?.words(in: .english).hasPrefix("every half-year") == true)
    #expect(planReader.when("every half-year from 2020")?.kind == .recurring)
  }
}

import Basics
import TestSupport
import Testing

@testable import Dates

/// Dates said back in words, and read again.
@Suite struct PhraseWordsTests {
  @Test(arguments: [
    ("2019-11", "novembre 2019", "November 2019"), ("2016-05-25", "25 mai 2016", "25 May 2016"),
    ("2019-09-01", "1er septembre 2019", "1 September 2019"), ("2020", "2020", "2020"),
    ("2019-11/2020-03", "de novembre 2019 à mars 2020", "from November 2019 to March 2020"),
    ("2020-04/2020-08", "d’avril à août 2020", "from April to August 2020"),
    ("2020-10/2020-11", "d’octobre à novembre 2020", "from October to November 2020"),
    ("2019-08/2020-03", "d’août 2019 à mars 2020", "from August 2019 to March 2020"),
    ("2021-06/..", "à partir de juin 2021", "from June 2021"),
    ("2021-04/..", "à partir d’avril 2021", "from April 2021"),
    ("2021-03-01/..", "à partir du 1er mars 2021", "from 1 March 2021"), ("2021/..", "à partir de 2021", "from 2021"),
    ("2020-23/..", "à partir de l’automne 2020", "from fall 2020"),
    ("2020-21/..", "à partir du printemps 2020", "from spring 2020"),
    ("../2021", "jusqu’à la fin de 2021", "until the end of 2021"),
    ("../2021-06", "jusqu’en juin 2021", "until June 2021"),
    ("../2021-06-15", "jusqu’au 15 juin 2021", "until 15 June 2021"),
    ("../2021-22", "jusqu’à l’été 2021", "until summer 2021"),
    ("../2021-21", "jusqu’au printemps 2021", "until spring 2021"), ("2020-23", "automne 2020", "fall 2020"),
    ("2020-23/2021-21", "de l’automne 2020 au printemps 2021", "from fall 2020 to spring 2021"),
    ("2020-22/2021-24", "de l’été 2020 à l’hiver 2021", "from summer 2020 to winter 2021"),
    ("2020-21/2020-23", "du printemps à l’automne 2020", "from spring to fall 2020"),
    ("2020-03-01/2020-03-15", "du 1er au 15 mars 2020", "1 to 15 March 2020"),
    ("2020-03-28/2020-04-03", "du 28 mars au 3 avril 2020", "28 March to 3 April 2020"),
    ("2020/2022", "de 2020 à 2022", "from 2020 to 2022"), ("2020~", "vers 2020", "around 2020"),
    ("2020-23~", "vers l’automne 2020", "around fall 2020"),
    ("2020-03-15~", "vers le 15 mars 2020", "around 15 March 2020"),
    ("2020~/2022~", "de 2020 à 2022 environ", "from 2020 to 2022 approximately"),
    ("[2020-01..2020-03]", "début 2020", "early 2020"), ("[2020-05..2020-08]", "milieu 2020", "mid-2020"),
    ("[2020-10..2020-12]", "fin 2020", "late 2020"), ("[2020-03-11..2020-03-20]", "mi-mars 2020", "mid-March 2020"),
    ("[2020-02-21..2020-02-29]", "fin février 2020", "late February 2020"),
    ("2020-03?", "mars 2020 (à confirmer)", "March 2020 (to be confirmed)"),
    ("2020%", "vers 2020 (à confirmer)", "around 2020 (to be confirmed)"),
    ("{2019..2023}", "chaque année de 2019 à 2023", "every year from 2019 to 2023"),
    ("{2019..}", "chaque année à partir de 2019", "every year from 2019"),
    ("{2019}", "chaque année en 2019", "every year in 2019"),
    ("{2020-03,2020-05}", "mars et mai 2020", "March and May 2020"),
    ("{2020,2022,2024}", "2020, 2022 et 2024", "2020, 2022 and 2024"),
    ("{2020-03-03,2020-03-10,2021-04}", "3, 10 mars 2020 et avril 2021", "3, 10 March 2020 and April 2021"),

    ("2020-33", "1er trimestre 2020", "first quarter of 2020"),
    ("2020-34", "2e trimestre 2020", "second quarter of 2020"),
    ("2020-33/2020-35", "du 1er trimestre au 3e trimestre 2020", "from the first quarter to the third quarter of 2020"),
    ("2020-40", "1er semestre 2020", "first half of 2020"),
    ("../2020-34", "jusqu’au 2e trimestre 2020", "until the second quarter of 2020"),
    ("2020-35/..", "à partir du 3e trimestre 2020", "from the third quarter of 2020"),
    ("2020-41~", "vers le 2e semestre 2020", "around the second half of 2020"),
  ])
  func says(_ edtf: String, _ french: String, _ english: String) {
    let date = EDTF(edtf)
    #expect(date?.words(in: .french) == french)
    #expect(date?.words(in: .english) == english)
    for words in [french, english] { #expect(DateReader().when(words)?.edtf?.description == edtf) }
  }

  @Test(arguments: [
    ("[2020-01..2020-04]", "entre janvier et avril 2020", "between January and April 2020"),
    ("[2020-06..]", "juin 2020 ou après", "June 2020 or later"),
    ("[..2020-06]", "juin 2020 ou avant", "June 2020 or before"),
  ])
  func saysWhatNoPhraseSays(_ edtf: String, _ french: String, _ english: String) {
    #expect(EDTF(edtf)?.words(in: .french) == french)
    #expect(EDTF(edtf)?.words(in: .english) == english)
  }

  @Test(arguments: [
    ("en continu", "en continu de 2019 à 2023", "ongoing from 2019 to 2023"),
    ("deux fois par an", "deux fois par an de 2019 à 2023", "twice a year from 2019 to 2023"),
    ("TBD", "à déterminer", "to be determined"),
    ("prévu début 2020", "début 2020 (à confirmer)", "early 2020 (to be confirmed)"),
    ("2016-05-25 à 9h05", "25 mai 2016 à 9\u{A0}h\u{A0}05", "25 May 2016, 9:05"),
    ("25 mai 2016, 9h - 17h30", "25 mai 2016 de 9\u{A0}h à 17\u{A0}h\u{A0}30", "25 May 2016, 9:00 to 17:30"),
    ("dès décembre 2019", "à partir de décembre 2019", "from December 2019"),
  ])
  func saysKind(_ phrase: String, _ french: String, _ english: String) throws {
    let when = try #require(planReader.when(phrase))
    #expect(when.words(in: .french) == french)
    #expect(when.words(in: .english) == english)
    for words in [french, english] { same(planReader.when(words), when) }
  }

  @Test("Without a period")
  func saysWithoutPeriod() {
    #expect(DateReader().when("ongoing")?.words(in: .french) == "en continu")
    #expect(DateReader().when("annuel")?.words(in: .english) == "every year")
  }

  @Test("Law: words are read as what they say", arguments: 0..<40)
  func readsWordsBack(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var compared = 0
    for _ in 0..<50 {
      let phrase = phrase(using: &random)
      guard let when = planReader.when(phrase) else { continue }
      for language in Language.ofCommands {
        let words = when.words(in: language)
        guard let again = planReader.when(words) else { continue }
        same(again, when, "« \(phrase) » → « \(words) »")
        compared += 1
      }
    }
    // Some phrases are none, and some words lean on what stands around them; most are not.
    #expect(compared >= 50)
  }

  @Test("Law: case, accents, dashes and spaces change nothing", arguments: 0..<20)
  func ignoresTypography(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed) + 1_000)
    for _ in 0..<50 {
      let phrase = phrase(using: &random)
      guard let when = planReader.when(phrase) else { continue }
      let plain = fold(phrase)
      var marked = ""
      for scalar in phrase.uppercased().unicodeScalars {
        switch scalar {
        case " ": marked += "\u{202F} "
        case "-": marked += "—"
        case "’": marked += "'"
        default: marked.unicodeScalars.append(scalar)
        }
      }
      same(planReader.when(plain), when, "« \(plain) »")
      same(planReader.when(marked), when, "« \(marked) »")
    }
  }

  private func same(_ read: DateExpression?, _ meant: DateExpression, _ comment: Comment? = nil) {
    #expect(read?.edtf == meant.edtf, comment)
    #expect(read?.kind == meant.kind, comment)
    #expect(read?.earliest == meant.earliest, comment)
    #expect(read?.latest == meant.latest, comment)
    #expect(read?.times == meant.times, comment)
  }
}

/// A phrase as someone might write it.
func phrase(using random: inout SplitMix) -> String {
  func pick(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
  func month() -> String { Bool.random(using: &random) ? pick(French.months) : pick(English.months) }
  func season() -> String { pick(["printemps", "été", "automne", "hiver", "spring", "summer", "fall", "winter"]) }
  func year(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  func date(_ years: ClosedRange<Int>) -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return "\(year(years))"
    case 1: return "\(season()) \(year(years))"
    case 2: return "\(Int.random(in: 2...28, using: &random)) \(month()) \(year(years))"
    case 3: return "\(pick(["T1", "Q3", "2e trimestre", "first quarter of", "1er semestre"])) \(year(years))"
    default: return "\(month()) \(year(years))"
    }
  }
  switch Int.random(in: 0..<8, using: &random) {
  case 0: return date(2001...2035)
  case 1: return date(2001...2017) + pick([" - ", " à ", " to ", " – "]) + date(2020...2035)
  case 2:
    return
      "du \(Int.random(in: 1...14, using: &random)) au \(Int.random(in: 15...28, using: &random)) \(month()) \(year(2001...2035))"
  case 3:
    return pick(["à partir de ", "dès ", "depuis ", "since ", "jusqu’à ", "d’ici ", "avant ", "until ", "by "])
      + date(2001...2035)
  case 4:
    return pick(["début ", "mi-", "fin ", "early ", "mid-", "late "])
      + pick(["\(year(2001...2035))", "\(month()) \(year(2001...2035))"])
  case 5:
    return pick(["attendue en ", "expected ", "prévu ", "vers ", "around ", "durant ", "throughout "])
      + date(2001...2035)
  case 6:
    return pick([
      "en continu", "ongoing", "chaque année", "twice a year", "en continu de 2020 à 2022", "every year since 2021",
      "à venir",
    ])
  default:
    let hour = Int.random(in: 0...22, using: &random)
    return
      "\(Int.random(in: 2...28, using: &random)) \(month()) \(year(2001...2035)), \(hour) h \(pick(["", "05", "30"]))"
      + pick(["", " à \(hour + 1) h"])
  }
}

import Basics
import Testing

@testable import Dates

/// The same date written in other ways.
@Suite struct PhraseVariantTests {
  @Test(arguments: [
    // Dashes of any width, with and without spaces.
    ("novembre 2019 – mars 2020", "2019-11/2020-03"), ("novembre 2019 — mars 2020", "2019-11/2020-03"),
    ("novembre 2019-mars 2020", "2019-11/2020-03"), ("2020–2022", "2020/2022"), ("2020\u{A0}—\u{A0}2022", "2020/2022"),
    ("novembre 2019 -- mars 2020", "2019-11/2020-03"), ("mars‑avril 2020", "2020-03/2020-04"),
    ("mars-avril 2020", "2020-03/2020-04"), ("mars/avril 2020", "2020-03/2020-04"),
    // Apostrophes, capitals, accents, spaces.
    ("d'ici juin 2021", "../2021-06"), ("D’ICI JUIN 2021", "../2021-06"), ("DÉCEMBRE 2019", "2019-12"),
    ("decembre 2019", "2019-12"), ("De\u{301}cembre 2019", "2019-12"), ("aout 2020", "2020-08"),
    ("fevrier 2020", "2020-02"),
    ("25\u{A0}mai\u{202F}2016", "2016-05-25"), ("ete 2021", "2021-22"), ("Été 2021", "2021-22"),
    ("a partir de juin 2021", "2021-06/.."), ("À partir d’avril 2021", "2021-04/.."),
    ("Récurrent chaque année", "{2019..2023}"),
    // Abbreviations.
    ("janv. 2020", "2020-01"), ("févr. 2020", "2020-02"), ("fév 2020", "2020-02"), ("avr. 2020", "2020-04"),
    ("juill. 2020", "2020-07"), ("sept. 2020", "2020-09"), ("oct. 2020", "2020-10"), ("déc. 2020", "2020-12"),
    ("Jan. 2020", "2020-01"), ("Feb 2020", "2020-02"), ("Sep. 2020", "2020-09"), ("Dec. 25, 2020", "2020-12-25"),
    ("nov. 2019 - janv. 2020", "2019-11/2020-01"), ("lun. 13 févr. 2023", "2023-02-13"),
    // A full stop or a comma at the end.
    ("juin 2021.", "2021-06"), ("juin 2021,", "2021-06"),
  ])
  func typography(_ phrase: String, _ edtf: String) { #expect(planReader.when(phrase)?.edtf?.description == edtf) }

  @Test(arguments: [
    ("du 1er au 15 mars 2020", "2020-03-01/2020-03-15"), ("1er au 15 mars 2020", "2020-03-01/2020-03-15"),
    ("1er-15 mars 2020", "2020-03-01/2020-03-15"), ("du 28 mars au 3 avril 2020", "2020-03-28/2020-04-03"),
    ("25-27 mai 2016", "2016-05-25/2016-05-27"), ("March 1 to 15, 2020", "2020-03-01/2020-03-15"),
    ("March 1–15, 2020", "2020-03-01/2020-03-15"), ("from March 28 to April 3, 2020", "2020-03-28/2020-04-03"),
    ("1 to 15 March 2020", "2020-03-01/2020-03-15"),
    ("du lundi 13 au mercredi 15 février 2023", "2023-02-13/2023-02-15"),
    ("de novembre 2019 à mars 2020", "2019-11/2020-03"), ("été 2020 à janvier 2021", "2020-22/2021-01"),
    ("de l’automne 2020 au printemps 2021", "2020-23/2021-21"), ("printemps - été 2021", "2021-21/2021-22"),
    ("entre mars et mai 2020", "2020-03/2020-05"), ("between March and May 2020", "2020-03/2020-05"),
    ("from June 2021 until March 2022", "2021-06/2022-03"),
    ("à partir de juin 2021 jusqu’en mars 2022", "2021-06/2022-03"),
    ("depuis 2019 jusqu’à la fin de 2021", "2019/2021-12"), ("du début 2020 à la fin de 2021", "2020-01/2021-12"),
    ("de mi-mars à fin avril 2020", "2020-03-11/2020-04-30"), ("début à fin 2020", "2020-01/2020-12"),
    ("de T1 2020 à T3 2020", "2020-33/2020-35"), ("du 1er au 3e trimestre 2020", "2020-33/2020-35"),
    ("2020-04 à 2020-08", "2020-04/2020-08"), ("hiver 2021-2022", "2022-24"),
    ("fin mai-début juin 2020", "2020-05-21/2020-06-10"), ("hiver-printemps 2021", "2021-24/2021-21"),
    ("mars et mai 2020", "{2020-03,2020-05}"), ("2020, 2022", "{2020,2022}"),
    ("2019, 2021 et 2023", "{2019,2021,2023}"),
    ("3, 10 et 17 mars 2020", "{2020-03-03,2020-03-10,2020-03-17}"),
    ("March 3, 10 and 17, 2020", "{2020-03-03,2020-03-10,2020-03-17}"),
    ("le 28 mars et le 3 avril 2020", "{2020-03-28,2020-04-03}"),
    ("printemps 2020 et automne 2021", "{2020-21,2021-23}"),
    ("vers 2020-2022", "2020~/2022~"),
    ("mars à mai 2020 environ", "2020-03~/2020-05~"),
    ("année scolaire 2020-2021", "2020-09~/2021-06~"), ("saison 2020-2021", "2020-09~/2021-06~"),
    ("l’exercice financier 2020-2021", "2020-04/2021-03"),
  ])
  func ranges(_ phrase: String, _ edtf: String) {
    #expect(planReader.when(phrase)?.edtf?.description == edtf)
    #expect(planReader.doubts(phrase) == [])
  }

  @Test(arguments: [
    ("à l’automne 2020", "2020-23", DateExpression.Kind.window), ("au printemps 2021", "2021-21", .window),
    ("en mars 2020", "2020-03", .point), ("le mois de mars 2020", "2020-03", .point), ("l’année 2020", "2020", .point),
    ("le 3 mars 2020", "2020-03-03", .point), ("the 25th of May, 2016", "2016-05-25", .point),
    ("mi-mars 2020", "[2020-03-11..2020-03-20]", .window), ("mid-March 2020", "[2020-03-11..2020-03-20]", .window),
    ("début mars 2020", "[2020-03-01..2020-03-10]", .window), ("fin février 2020", "[2020-02-21..2020-02-29]", .window),
    ("au début de 2020", "[2020-01..2020-03]", .window), ("à la fin de l’année 2020", "[2020-10..2020-12]", .window),
    ("the end of 2020", "[2020-10..2020-12]", .window), ("beginning of 2020", "[2020-01..2020-03]", .window),
    ("début de l’automne 2020", "[2020-09-22..2020-10-21]", .window),
    ("dès l’automne 2020", "2020-23/..", .from), ("à compter du 1er mars 2020", "2020-03-01/..", .from),
    ("à partir de la mi-2020", "2020-05/..", .from), ("from mid-2020", "2020-05/..", .from),
    ("jusqu’à la fin de 2021", "../2021", .until), ("jusqu’en juin 2021", "../2021-06", .until),
    ("jusqu’au 15 juin 2021", "../2021-06-15", .until), ("until the end of 2021", "../2021", .until),
    ("avant la fin de 2021", "../2021", .until), ("by the end of June 2021", "../2021-06", .until),
    ("d’ici la fin juin 2021", "../2021-06", .until), ("d’ici mi-2021", "../2021-08", .until),
    ("prévue d’ici 2021", "../2021", .until), ("prévu à partir de mars 2021", "2021-03/..", .from),
    ("attendu à l’automne 2020", "2020-23?", .expected), ("attendue le 3 mars 2020", "2020-03-03?", .expected),
    ("prévu début 2020", "[2020-01..2020-03]", .expected),
    ("prévue de mars à mai 2020", "2020-03?/2020-05?", .expected),
    ("mars 2020 (à confirmer)", "2020-03?", .expected), ("mars 2020, à confirmer", "2020-03?", .expected),
    ("March 2020 (to be confirmed)", "2020-03?", .expected), ("mars 2020 ?", "2020-03?", .expected),
    ("vers l’automne 2020", "2020-23~", .window), ("autour du 15 mars 2020", "2020-03-15~", .point),
    ("au cours de 2020", "2020-01/2020-12", .window), ("au cours de l’année 2020", "2020-01/2020-12", .window),
    ("tout au long de l’été 2020", "2020-22", .window), ("pendant mars 2020", "2020-03-01/2020-03-31", .window),
    ("toute l’année 2020", "2020-01/2020-12", .window), ("in the course of 2020", "2020-01/2020-12", .window),
    ("all of 2020", "2020-01/2020-12", .window),
    ("en continu de 2020 à 2022", "2020/2022", .ongoing), ("en continu à partir de juin 2021", "2021-06/..", .ongoing),
    ("chaque année de 2020 à 2022", "{2020..2022}", .recurring),
    ("chaque année à partir de 2020", "{2020..2023}", .recurring),
    ("every year until 2021", "{2019..2021}", .recurring), ("chaque année jusqu’en 2017", "{..2017}", .recurring),
    ("chaque automne", "{2019..2023}", .recurring),
    ("chaque année en mars", "{2019..2023}", .recurring), ("tous les ans", "{2019..2023}", .recurring),
    ("tous les deux ans", "{2019,2021,2023}", .recurring), ("aux deux ans", "{2019,2021,2023}", .recurring),
    ("2 fois par année", "{2019..2023}", .recurring), ("three times a year", "{2019..2023}", .recurring),
    ("1er semestre 2020", "2020-40", .window), ("S2 2020", "2020-41", .window),
    ("second half of 2020", "2020-41", .window),
    ("trimestre 2 2020", "2020-34", .window), ("2020-T4", "2020-36", .window),
    ("3e trimestre de l’année 2020", "2020-35", .window),
  ])
  func kinds(_ phrase: String, _ edtf: String, _ kind: DateExpression.Kind) {
    guard let when = planReader.when(phrase) else { return }
    #expect(when.edtf?.description == edtf)
    #expect(when.kind == kind)
    #expect(planReader.doubts(phrase) == [])
  }

  @Test(arguments: [
    ("25 mai 2016, 9 h 45", 585, nil), ("25 mai 2016 à 9h45", 585, nil), ("25 mai 2016 9:45", 585, nil),
    ("25 mai 2016, de 9 h 45 à 10 h 45", 585, 645), ("25 mai 2016 9h45 à 10h45", 585, 645),
    ("le 25 mai 2016 de 9 à 17 h", 540, 1020), ("25 mai 2016, 9 h - 17 h", 540, 1020),
    ("25 mai 2016 entre 18 h et 20 h", 1080, 1200),
    ("May 25, 2016, 9 am to 5 p.m.", 540, 1020), ("May 25, 2016 at 12:30 pm", 750, nil), ("2016-05-25 à 9 h", 540, nil),
    ("25 mai 2016 - 9 h", 540, nil), ("25 mai 2016, 9 h et 10 h", 540, 600),
    ("25 mai 2016, 22 h à 0 h 30", 1320, 30), ("25 mai 2016 à 9\u{A0}h\u{A0}45", 585, nil),
  ])
  func hours(_ phrase: String, _ start: Int, _ end: Int?) {
    #expect(planReader.when(phrase)?.times == ClosedTimes(start: start, end: end))
    #expect(planReader.when(phrase)?.edtf?.description == "2016-05-25")
  }

  @Test("A season is as long as the site says")
  func seasonRule() {
    let reader = DateReader(seasons: .quarters)
    #expect(reader.when("hiver 2022")?.earliest?.iso == "2022-01-01")
    #expect(planReader.when("hiver 2022")?.earliest?.iso == "2021-12-21")
  }

  @Test("Without a period, what goes on or comes back has no dates", arguments: ["en continu", "chaque année"])
  func noPeriod(_ phrase: String) {
    let when = DateReader().when(phrase)
    #expect(when?.edtf == nil)
    #expect(when?.earliest == nil)
  }

  @Test("White space is folded, the words are kept")
  func keepsText() {
    #expect(planReader.when("  Novembre\u{A0} 2019\n–  Mars 2020 ")?.text == "Novembre 2019 – Mars 2020")
    #expect(planReader.when("d’ici juin 2021")?.text == "d’ici juin 2021")
  }

  @Test(arguments: [
    "", " ", "Montréal", "JCT", "5 à 7", "chaque", "une fois", "12", "h",
    "mars 2020 Montréal", "Montréal mars 2020", "2020 2021", "32 2020", "5e trimestre 2020", "(", "-", "...", "à",
    "de 2020 à",
    "mars 80", "2020-13", "25 mai 2016 25 h", "9 h 45", "entre 2020", "lundi", "lundi 2020", "12345 mars 2020",
    "jusqu’à nouvel ordre", "mars 2020 à 9 h", "45/13/2020", "13/2020", "fin", "le 10", "6 mois", "projet", "plan",
    "selon le comité", "si possible", "premier", "deux", "an 2020 2", "semaine", "budget", "tentative",
    "1er 2e 3e 4e 5e 6e 7e 8e 9e 10e 11e 12e 13e 14e 15e 16e 17e 18e 19e 20e 21e 22e 23e",
  ])
  func readsNothingElse(_ phrase: String) {
    if case .read(let when, _) = planReader.read(phrase) { Issue.record("\(when)") }
  }
}

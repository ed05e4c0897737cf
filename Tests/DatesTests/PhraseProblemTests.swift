import Basics
import Testing

@testable import Dates

/// What is read and reported, and what is not read but nearly.
@Suite struct PhraseProblemTests {
  @Test(arguments: [
    ("mardi 13 février 2023", "2023-02-13", [DateProblem.wrongWeekday(written: 2, actual: 1)]),
    ("Tuesday, February 13, 2023", "2023-02-13", [.wrongWeekday(written: 2, actual: 1)]),
    ("du lundi 13 au mardi 15 février 2023", "2023-02-13/2023-02-15", [.wrongWeekday(written: 2, actual: 3)]),
    ("2020-21", "2020/2021", [.twoDigitYear(full: "2020-2021")]),
    ("2019-23", "2019/2023", [.twoDigitYear(full: "2019-2023")]),
    ("2020/21", "2020/2021", [.twoDigitYear(full: "2020-2021")]),
    ("2020 – 21", "2020/2021", [.twoDigitYear(full: "2020-2021")]),
    ("saison 2020-21", "2020-09~/2021-06~", [.twoDigitYear(full: "2020-2021")]),
    ("1999-00", "1999/2000", [.twoDigitYear(full: "1999-2000")]),
    ("hiver 2021-22", "2022-24", [.twoDigitYear(full: "2021-2022")]),
    ("mars 2021 à novembre 2020", "2020-11/2021-03", [.endBeforeStart]), ("2022-2020", "2020/2022", [.endBeforeStart]),
    ("novembre à mars 2020", "2019-11/2020-03", [.yearAssumed(2019)]),
    ("automne - hiver 2021", "2020-23/2021-24", [.yearAssumed(2020)]),
    ("novembre 2019 à mars", "2019-11/2020-03", [.yearAssumed(2020)]),
    ("31 février 2020", "2020-02", [.noSuchDay(day: 31, month: 2, year: 2020)]),
    ("29 février 2021", "2021-02", [.noSuchDay(day: 29, month: 2, year: 2021)]),
    ("2020-02-30", "2020-02", [.noSuchDay(day: 30, month: 2, year: 2020)]),
    ("du 1er au 31 avril 2020", "2020-04-01/2020-04", [.noSuchDay(day: 31, month: 4, year: 2020)]),
    ("lundi 31 février 2020", "2020-02", [.noSuchDay(day: 31, month: 2, year: 2020)]),
  ])
  func reports(_ phrase: String, _ edtf: String, _ problems: [DateProblem]) {
    #expect(planReader.when(phrase)?.edtf?.description == edtf)
    #expect(planReader.problems(phrase) == problems)
  }

  @Test(
    "Months and sub-years of EDTF are not taken for years", arguments: ["2009-10", "2020-33", "2021-40", "2020-12"])
  func leavesEDTF(_ phrase: String) {
    #expect(planReader.when(phrase)?.edtf?.description == phrase)
    #expect(planReader.problems(phrase) == [])
  }

  @Test("Words of a problem")
  func words() {
    #expect(
      DateProblem.wrongWeekday(written: 2, actual: 1).words
        == Words(fr: "ce jour est un lundi, pas un mardi", en: "that day is a Monday, not a Tuesday"))
    #expect(DateProblem.twoDigitYear(full: "2020-2021").hint?.french == "Écrivez «\u{A0}2020-2021\u{A0}» en entier.")
    #expect(
      DateProblem.noSuchDay(day: 31, month: 4, year: 2020).words
        == Words(
          fr: "il n’y a pas de 31 avril 2020; le mois seul est gardé",
          en: "there is no 31 April 2020; only the month is kept"))
    #expect(DateProblem.noSuchDay(day: 31, month: 4, year: 2020).hint?.french == "Le mois d’avril 2020 a 30 jours.")
  }

  @Test(arguments: [
    ("en contenu", "en continu"), ("novembe 2019", "novembre 2019"), ("Novembe 2019", "Novembre 2019"),
    ("novembre 2019 - mras 2020", "novembre 2019 - mars 2020"), ("setpembre 2020", "septembre 2020"),
    ("fevirer 2020", "février 2020"), ("octobbre 2020 à juilet 2021", "octobre 2020 à juillet 2021"),
    ("printenps 2021", "printemps 2021"), ("atendue en mars 2020", "attendue en mars 2020"),
    ("à déterminé", "à déterminer"), ("recurent chaque anée", "récurrent chaque année"), ("evry year", "every year"),
    ("Septmber 2020", "September 2020"), ("à patir de juin 2021", "à partir de juin 2021"),
    ("D’ici  décembr 2021", "D’ici décembre 2021"), ("mars 2020 (à confrmer)", "mars 2020 (à confirmer)"),
  ])
  func hints(_ phrase: String, _ nearest: String) { #expect(planReader.read(phrase) == .unread(nearest: nearest)) }

  @Test(arguments: [
    "Montréal", "JCT", "annulé", "annulée", "contenu de la page d’accueil en mars 2020", "", "Ateliers 2020", "maire",
    "marc",
  ])
  func hintsAtNothing(_ phrase: String) { #expect(planReader.read(phrase) == .unread(nearest: nil)) }

  @Test(arguments: [
    ("Projet de stratégie (juin 2021)", "Projet de stratégie", "juin 2021", "2021-06"),
    (
      "Recherche de financement (JCT) pour un stage (janvier 2020)", "Recherche de financement (JCT) pour un stage",
      "janvier 2020", "2020-01"
    ),
    ("Conférence (juin 2022) (Montréal)", "Conférence (Montréal)", "juin 2022", "2022-06"),
    ("Projet de stratégie (juin 2021).", "Projet de stratégie", "juin 2021", "2021-06"),
    ("Projet de stratégie (juin 2021) ;", "Projet de stratégie", "juin 2021", "2021-06"),
    ("Réunion (2020) du comité", "Réunion du comité", "2020", "2020"),
    ("Réunion (2020), puis bilan", "Réunion, puis bilan", "2020", "2020"),
    ("Édition (2019) revue (2020)", "Édition (2019) revue", "2020", "2020"),
    ("Décision (mars 2020 (à confirmer))", "Décision", "mars 2020 (à confirmer)", "2020-03?"),
    ("Décision (mars 2020) (à confirmer)", "Décision (à confirmer)", "mars 2020", "2020-03"),
    ("(juin 2021)", "", "juin 2021", "2021-06"), ("Étude ) ouverte ( 2020 )", "Étude ) ouverte", " 2020 ", "2020"),
    ("Parenthèse (jamais fermée (juin 2021)", "Parenthèse (jamais fermée", "juin 2021", "2021-06"),
  ])
  func splits(_ text: String, _ title: String, _ phrase: String, _ edtf: String) throws {
    let split = try #require(planReader.splitTrailingDate(text))
    #expect(split.title == title)
    #expect(split.phrase == phrase)
    #expect(Array(text.utf8)[split.range].elementsEqual(phrase.utf8))
    guard case .read(let when, _) = split.reading else {
      Issue.record("not read")
      return
    }
    #expect(when.edtf?.description == edtf)
  }

  @Test("What ends the text and is nearly a date is reported as tried")
  func tried() throws {
    let split = try #require(planReader.splitTrailingDate("Soutien à la recherche (en contenu)"))
    #expect(split.title == "Soutien à la recherche (en contenu)")
    #expect(split.phrase == "en contenu")
    #expect(split.reading == .unread(nearest: "en continu"))
    #expect(planReader.splitTrailingDate("Lieu (à déterminer)")?.title == "Lieu")
  }

  @Test(arguments: [
    "Sans date", "Stage (JCT)", "(en contenu) au milieu du texte", "Ouverte ( 2020", "", ")(", "Deux (en) (fr)",
  ])
  func splitsNothing(_ text: String) { #expect(planReader.splitTrailingDate(text) == nil) }
}

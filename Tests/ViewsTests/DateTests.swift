import Basics
import Dates
import Model
import Templates
import Testing

@testable import Views

@Suite struct DateTests {
  /// Only what HTML's `time` allows.
  @Test(arguments: [
    ("2020", "2020"), ("mars 2020", "2020-03"), ("15 mars 2020", "2020-03-15"), ("attendue en mars 2020", nil),
    ("automne 2020", nil), ("avril à août 2020", nil), ("vers mars 2020", nil), ("à partir de juin 2021", nil),
    ("en continu", nil), ("chaque année", nil), ("début 2020", nil), ("à déterminer", nil),
  ])
  func isoOfADate(phrase: String, iso: String?) throws {
    let value = try Sample.wording().date(Sample.date(phrase))
    #expect(value == ["text": .text(phrase), "iso": .optional(iso)])
  }

  @Test(arguments: [
    ("2020-03-15", "15 mars 2020"), ("2019-11/2020-03", "de novembre 2019 à mars 2020"),
    ("2020-03?", "mars 2020 (à confirmer)"), ("2020", nil), ("2019-2023", nil), ("automne 2020", nil),
    ("attendue en mars 2020", nil), ("été 2020", nil), ("en continu", nil),
  ])
  func datesInDigitsAreSaidAgain(phrase: String, words: String?) throws {
    let wording = try Sample.wording()
    #expect(wording.dateWords(Sample.date(phrase)) == .optional(words))
    #expect(wording.clearDate(Sample.date(phrase))["text"]?.text == words ?? phrase)
  }

  @Test(arguments: [
    (["décembre 2019", "janvier 2020", "septembre 2020"], "de décembre 2019 à septembre 2020"),
    (["avril 2020", "août 2020"], "d’avril à août 2020"),
    (["automne 2020", "automne 2020"], "automne 2020"),
    (["2020", "2022"], "de 2020 à 2022"),
    (["2020", "mars 2020"], "de janvier à décembre 2020"),
    (["mars 2020", "à partir de juin 2021"], "à partir de mars 2020"),
    (["mars 2020", "en continu", "à déterminer"], "mars 2020"),
    (["en continu"], nil), ([], nil),
  ])
  func theSpanOfMilestones(phrases: [String], words: String?) {
    let milestones = phrases.map { Sample.milestone("x", $0) }
    #expect(periodText(of: milestones, in: .inFrench) == words)
  }

  @Test(arguments: [
    (Language.french, "15 décembre 2020", "État au 15 décembre 2020"),
    (.english, "15 December 2020", "As of 15 December 2020"),
  ])
  func theDayOfStates(language: Language, day: String, sentence: String) throws {
    let values = PlanValues(
      header: PlanHeader(Sample.plan, try Sample.strings(language)), wording: try Sample.wording(language))
    let header = Value.object(Object(values.headerFields()))
    #expect(header["as_of"] == ["text": .text(day), "iso": "2020-12-15"])
    #expect(header["as_of_text"]?.text == sentence)
  }

  @Test func historyIsNewestFirst() throws {
    let beta = Sample.plan.objectives[0].projects[1]
    let history = try Sample.values().history(beta)
    #expect(history.list.map { $0["date", "iso"]?.text } == ["2021-06-03", "2020-05-15"])
    #expect(
      history[1] == [
        "date": ["text": "15 mai 2020", "iso": "2020-05-15"], "milestone_title": "Jalon b2",
        "state": ["name": "postponed", "label": "Reporté"], "note_html": .markup("La salle a fermé."),
        "evidence_html": .null,
      ])
  }
}

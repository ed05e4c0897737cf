import Basics
import Model
import Testing

@Suite struct MomentTests {
  @Test(arguments: [
    ("2023-02-13 9:45", "2023-02-13T09:45"), ("2023-02-13T09:45", "2023-02-13T09:45"),
    ("2023-02-13T09:45:00", "2023-02-13T09:45"), (" 2023-02-13 9 h 45\n", "2023-02-13T09:45"),
    ("2023-02-13 9\u{A0}h", "2023-02-13T09:00"), ("2023-02-13", "2023-02-13"),
    ("13 février 2023, 9 h 45", "2023-02-13T09:45"), ("lundi 13 février 2023 à 17 h", "2023-02-13T17:00"),
    ("February 13, 2023, 9:45 p.m.", "2023-02-13T21:45"), ("2023-12-31 24:00", "2024-01-01T00:00"),
    ("2023-02-13 0:00", "2023-02-13T00:00"), ("1 mars 2024", "2024-03-01"),
  ])
  func reads(phrase: String, iso: String) {
    #expect(Moment(phrase)?.iso == iso)
  }

  @Test(arguments: [
    "", "février 2023", "12-17 février 2019", "2023-02-30", "2023-02-13 25:00", "2023-02-13T9:75", "T09:45",
    "2023-02-13T",
    "13 février 2023 de 9 h à 10 h", "2023-02-13?", "2023-02-13T09:45:30", "2023-02-13T09:45:00Z",
    "13 février 2023 (à confirmer)",
    "à partir du 13 février 2023", "en continu", "9 h 45",
  ])
  func whatIsNoMoment(phrase: String) {
    #expect(Moment(phrase) == nil)
  }

  @Test(arguments: [
    ("2023-02-13 9:45", nil, "lundi 13 février 2023, à 9_h_45", "Monday, 13 February 2023, 9:45_a.m."),
    ("2023-02-13", nil, "lundi 13 février 2023", "Monday, 13 February 2023"),
    (
      "2023-02-13 9:45", "2023-02-13 10:45", "lundi 13 février 2023, de 9_h_45 à 10_h_45",
      "Monday, 13 February 2023, 9:45 to 10:45_a.m."
    ),
    (
      "2023-03-01 9:00", "2023-03-01 17:05", "mercredi 1er mars 2023, de 9_h à 17_h_05",
      "Wednesday, 1 March 2023, 9_a.m. to 5:05_p.m."
    ),
    (
      "2023-02-13 10:00", "2023-02-13 12:00", "lundi 13 février 2023, de 10_h à 12_h",
      "Monday, 13 February 2023, 10_a.m. to noon"
    ),
    (
      "2023-02-13 12:00", "2023-02-13 13:30", "lundi 13 février 2023, de 12_h à 13_h_30",
      "Monday, 13 February 2023, noon to 1:30_p.m."
    ),
    (
      "2023-02-13 12:30", "2023-02-13 13:00", "lundi 13 février 2023, de 12_h_30 à 13_h",
      "Monday, 13 February 2023, 12:30 to 1_p.m."
    ),
    ("2023-02-13", "2023-02-13 17:00", "lundi 13 février 2023, jusqu’à 17_h", "Monday, 13 February 2023, until 5_p.m."),
    // A night is of the day on which it begins.
    (
      "2023-02-13 20:00", "2023-02-13 24:00", "lundi 13 février 2023, de 20_h à minuit",
      "Monday, 13 February 2023, 8_p.m. to midnight"
    ),
    (
      "2023-02-13 22:00", "2023-02-14 0:30", "lundi 13 février 2023, de 22_h à 0_h_30",
      "Monday, 13 February 2023, 10_p.m. to 12:30_a.m."
    ),
    ("2023-02-13 0:00", nil, "lundi 13 février 2023, à minuit", "Monday, 13 February 2023, midnight"),
    // Several days.
    ("2019-02-12", "2019-02-17", "du 12 au 17 février 2019", "12 to 17 February 2019"),
    ("2019-02-26", "2019-03-01", "du 26 février au 1er mars 2019", "26 February to 1 March 2019"),
    ("2018-12-30", "2019-01-02", "du 30 décembre 2018 au 2 janvier 2019", "30 December 2018 to 2 January 2019"),
    (
      "2019-02-12 9:00", "2019-02-17 17:00", "du 12 février à 9_h au 17 février 2019 à 17_h",
      "12 February, 9_a.m., to 17 February 2019, 5_p.m."
    ),
    (
      "2018-12-30 9:00", "2019-01-02", "du 30 décembre 2018 à 9_h au 2 janvier 2019",
      "30 December 2018, 9_a.m., to 2 January 2019"
    ),
    (
      "2023-02-13 9:00", "2023-02-14 9:00", "du 13 février à 9_h au 14 février 2023 à 9_h",
      "13 February, 9_a.m., to 14 February 2023, 9_a.m."
    ),
    (
      "2023-02-13 20:00", "2023-02-14 6:01", "du 13 février à 20_h au 14 février 2023 à 6_h_01",
      "13 February, 8_p.m., to 14 February 2023, 6:01_a.m."
    ),
    // An end that cannot be.
    ("2023-02-13 9:00", "2023-02-12", "lundi 13 février 2023, à 9_h", "Monday, 13 February 2023, 9_a.m."),
    ("2023-02-13 9:00", "2023-02-13", "lundi 13 février 2023, à 9_h", "Monday, 13 February 2023, 9_a.m."),
  ])
  func words(start: String, end: String?, french: String, english: String) throws {
    let moment = try #require(Moment(start))
    let end = try end.map { try #require(Moment($0)) }
    #expect(moment.words(to: end, in: .french) == french.replacing("_", with: "\u{A0}"))
    #expect(moment.words(to: end, in: .english) == english.replacing("_", with: "\u{A0}"))
  }

  @Test func theWordsOfAMomentAreReadBack() throws {
    let day = try #require(CivilDate(iso: "2024-02-28"))
    for number in 0..<400 {
      for minutes in [nil, 0, 1, 59, 60, 545, 720, 721, 1_439] as [Int?] {
        let moment = Moment(day: day.adding(days: number), minutes: minutes)
        #expect(Moment(moment.iso) == moment)
        // « minuit » and “noon” are no dates that are read.
        if minutes == 0 || minutes == 720 { continue }
        #expect(Moment(moment.words(in: .french)) == moment)
        #expect(Moment(moment.words(in: .english)) == moment)
      }
    }
  }

  @Test func momentsHaveAnOrder() throws {
    let phrases = ["2023-02-12 23:59", "2023-02-12 24:00", "2023-02-13 9:00", "2023-02-13 10:00", "2023-02-14"]
    let moments = try phrases.map { try #require(Moment($0)) }
    #expect(moments.reversed().sorted() == moments)
    let day = try #require(Moment("2023-02-13"))
    #expect(day < moments[1] && moments[0] < day)
    #expect(moments[2].time(in: .french) == "9\u{A0}h")
    #expect(day.time(in: .french) == nil)
  }
}

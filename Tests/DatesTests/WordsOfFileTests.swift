import Basics
import Testing

@testable import Dates

/// Dates in the words of a language’s file.
@Suite struct WordsOfFileTests {
  private static let none = Strings(language: Language(rawValue: "xx") ?? .english, entries: [:])

  /// A few of the keys of Spanish, as its file has them.
  private static let spanish = Strings(
    language: Language(rawValue: "es") ?? .english,
    entries: [
      "month_2": "febrero", "month_3": "marzo", "month_5": "mayo", "season_3": "otoño",
      "quarter_2": "segundo trimestre",
      "date_day": "{day} de {month} de {year}", "date_day_short": "{day} de {month}", "date_month": "{part} de {year}",
      "date_season": "{part} de {year}", "date_quarter": "{part} de {year}", "date_from_day": "del {date}",
      "date_from_month": "de {date}", "date_from_quarter": "del {date}", "date_to_day": "al {date}",
      "date_to_month": "a {date}", "date_the_day": "el {date}", "date_the_quarter": "el {date}",
      "date_range": "{from} {to}", "date_since": "a partir {from}", "date_until": "hasta {date}",
      "date_to_confirm": "{date} (por confirmar)", "date_about": "hacia {date}", "plural_one": "n = 1",
      "count_every_month_one": "cada mes", "count_every_month_other": "cada {n} meses", "count_times_one": "una vez",
      "count_times_other": "{n} veces", "per_month": "al mes", "date_often": "{often} {date}",
    ])

  @Test("A file that says nothing leaves all to English", arguments: phrases)
  func nothingIsEnglish(phrase: String) throws {
    let reader = DateReader(period: EDTF("2019/2023"))
    guard case .read(let date, _) = reader.read(phrase) else { return }
    #expect(date.words(in: Self.none) == date.words(in: .english))
    if let day = date.earliest { #expect(day.words(in: Self.none) == day.words(in: .english)) }
    if let edtf = date.edtf { #expect(edtf.words(in: Self.none) == edtf.words(in: .english)) }
  }

  private static let phrases =
    PhraseSeedTests.rows.map(\.phrase) + PhraseTableTests.french.map(\.phrase) + PhraseTableTests.english.map(\.phrase)
    + [
      "2020-33/2020-35", "2020-40", "../2020-34", "2020-35/..", "2020-41~", "{2020-03,2020-05}",
      "[2020-03-11..2020-03-20]",
      "deux fois par an", "tous les deux ans à partir de 2020", "chaque mois de mars à juin 2024", "au besoin",
      "à court terme", "15 mars 2020, de 9 h à 10 h 30", "2020%", "[2020-03..]", "[..2020-03]",
    ]

  @Test(arguments: [
    ("2026-05-12", "12 de mayo de 2026"), ("2026-05", "mayo de 2026"), ("2026-23", "otoño de 2026"),
    ("2026-05-12/2026-05-15", "del 12 al 15 de mayo de 2026"),
    ("2026-02-28/2026-03-03", "del 28 de febrero al 3 de marzo de 2026"),
    ("2026-03/2026-05", "de marzo a mayo de 2026"), ("2026-34/..", "a partir del segundo trimestre de 2026"),
    ("2026-05-12/..", "a partir del 12 de mayo de 2026"), ("../2026-05-12", "hasta el 12 de mayo de 2026"),
    ("2026-05-12~", "hacia el 12 de mayo de 2026"), ("2026-05?", "mayo de 2026 (por confirmar)"),
  ])
  func says(edtf: String, words: String) throws {
    let date = try #require(EDTF(edtf))
    #expect(date.words(in: Self.spanish) == words)
    // What is not sure is said in words that are not read.
    if "~?".contains(where: edtf.contains) { return }
    guard case .read(let read, _) = DateReader(names: DateNames(Self.spanish)).read(words) else {
      Issue.record("\(words) is not read")
      return
    }
    #expect(read.edtf == date)
  }

  @Test(arguments: [
    ("chaque mois de mars à mai 2026", "cada mes de marzo a mayo de 2026"), ("tous les deux mois", "cada 2 meses"),
    ("trois fois par mois", "3 veces al mes"),
  ])
  func saysWhatComesBack(phrase: String, words: String) throws {
    guard case .read(let date, _) = DateReader().read(phrase) else {
      Issue.record("\(phrase) is not read")
      return
    }
    #expect(date.words(in: Self.spanish) == words)
  }

  @Test(
    "The names of a file are read as well",
    arguments: [
      ("12 de mayo de 2026", "2026-05-12"), ("Mayo de 2026", "2026-05"), ("otoño de 2026", "2026-23"),
      ("12 mayo 2026", "2026-05-12"), ("segundo trimestre de 2026", "2026-34"),
      ("marzo 2026 – mayo 2026", "2026-03/2026-05"),
      ("de marzo a mayo de 2026", "2026-03/2026-05"), ("a partir de mayo de 2026", "2026-05/.."),
      ("mai 2026", "2026-05"), ("May 2026", "2026-05"), ("2026-05", "2026-05"),
    ])
  func reads(phrase: String, edtf: String) {
    let reader = DateReader(names: DateNames(Self.spanish))
    guard case .read(let date, _) = reader.read(phrase) else {
      Issue.record("\(phrase) is not read")
      return
    }
    #expect(date.edtf?.description == edtf)
    #expect(date.text == phrase)
  }

  @Test func aLanguageMayRepeatWhatTwoDatesShare() {
    let strings = Strings(language: Self.none.language, entries: ["date_range_repeats": "yes"])
    #expect(EDTF("2026-03-01/2026-03-05")?.words(in: strings) == "1 March 2026 to 5 March 2026")
  }

  @Test(
    arguments: [
      (["hour": "{hour12}:{minute} {half}"], 13 * 60 + 5, "1:05 p.m."), (["hour_whole": "{hour} h"], 9 * 60, "9 h"),
      ([:], 9 * 60, "9:00"), (["hour": "{hour12} {half}"], 0, "12 a.m."),
    ] as [([String: String], Int, String)])
  func hours(entries: [String: String], minutes: Int, words: String) {
    #expect(Strings(language: Self.none.language, entries: entries).hour(minutes) == words)
  }
}

import Basics
import Testing

@testable import Dates

/// Dates in numbers, dates that count from the plan's beginning, and those that are none.
@Suite struct PlanTimeTests {
  private let reader = PlanShapeTests.reader

  @Test(arguments: [
    ("30/06/2027", "2027-06-30"), ("31/12/2026", "2026-12-31"), ("06/30/2024", "2024-06-30"), ("03/2025", "2025-03"),
    ("02/2027", "2027-02"), ("2025/03", "2025-03"), ("06-2024", "2024-06"), ("30-06-2027", "2027-06-30"),
    ("2027.06.30", "2027-06-30"), ("2027/06/30", "2027-06-30"), ("d’ici le 30/06/2027", "../2027-06-30"),
    ("15/06/2024 - 30/06/2024", "2024-06-15/2024-06-30"), ("2025-03-15 au 2025-04-02", "2025-03-15/2025-04-02"),
    ("lundi 30/06/2025", "2025-06-30"),
    ("semaine du 3 mars 2025", "2025-03-03/2025-03-09"), ("week of March 3, 2025", "2025-03-03/2025-03-09"),
    ("week of March 2, 2025", "2025-03-02/2025-03-08"), ("semaine du 5 mars 2025", "2025-03-03/2025-03-09"),
    ("semaine 12 de 2025", "2025-03-17/2025-03-23"), ("première semaine de mars 2025", "2025-03-01/2025-03-07"),
    ("last week of March 2025", "2025-03-25/2025-03-31"), ("fin de semaine du 8 mars 2025", "2025-03-08/2025-03-09"),
    ("1re quinzaine de mars 2025", "2025-03-01/2025-03-15"), ("2e quinzaine de mars 2025", "2025-03-16/2025-03-31"),
    ("an 1", "2023"), ("Année 2", "2024"), ("Year 1", "2023"), ("Year 1-2", "2023/2024"),
    ("Years 2 and 3", "{2024,2025}"),
    ("an 1 à an 3", "2023/2025"), ("ans 1 à 3", "2023/2025"), ("première année", "2023"), ("first year", "2023"),
    ("Year one", "2023"), ("T3 de l’an 2", "2024-35"), ("Year 2, Q3", "2024-35"),
    ("fin de l’an 2", "[2024-10..2024-12]"),
    ("d’ici 3 ans", "../2025"), ("d’ici trois ans", "../2025"), ("dans les 12 mois", "../2023-12"),
    ("within 6 months", "../2023-06"), ("within six months of adoption", "../2023-06"),
    ("dans les six premiers mois du plan", "../2023-06"), ("dans les 30 jours", "../2023-01-30"),
    ("sur deux ans", "2023/2024"), ("mois 3 à 6", "2023-03/2023-06"), ("month 6", "2023-06"), ("J+30", "2023-01-31"),
    ("semaine 3", "2023-01-15/2023-01-21"), ("d’ici la fin du plan", "../2026-12"),
    ("fin du mandat", "[2026-10..2026-12]"),
  ])
  func reads(_ phrase: String, _ edtf: String) {
    #expect(reader.when(phrase)?.edtf?.description == edtf, "\(phrase)")
    #expect(reader.doubts(phrase) == [], "\(phrase)")
  }

  @Test("Years count from the period’s own first month")
  func countsFromStart() {
    let reader = DateReader(period: EDTF("2023-04/2026-03"))
    #expect(reader.when("an 2")?.edtf?.description == "2024-04/2025-03")
    #expect(reader.when("d’ici 3 ans")?.edtf?.description == "../2026-03")
    #expect(reader.when("T1 de l’an 1")?.edtf?.description == "2023-04/2023-06")
    #expect(reader.when("mois 1")?.edtf?.description == "2023-04")
  }

  @Test(arguments: [
    ("03/04/2025", "2025-04-03", [DateProblem.dayAndMonth(day: 3, month: 4, year: 2025)]),
    ("04/04/2025", "2025-04-04", []),
    ("1.6.27", "2027-06-01", [.twoDigitYear(full: "2027"), .dayAndMonth(day: 1, month: 6, year: 2027)]),
    ("mars 25", "2025-03", [.twoDigitYear(full: "2025")]), ("mars 27", "2027-03", [.twoDigitYear(full: "2027")]),
    ("Jun-24", "2024-06", [.twoDigitYear(full: "2024")]), ("juin ’24", "2024-06", [.twoDigitYear(full: "2024")]),
    ("hiver 27", "2027-24", [.twoDigitYear(full: "2027")]), ("T2 25", "2025-34", [.twoDigitYear(full: "2025")]),
    ("3 mars 25", "2025-03-03", [.twoDigitYear(full: "2025")]),
    ("Jun-24 to Aug-25", "2024-06/2025-08", [.twoDigitYear(full: "2024"), .twoDigitYear(full: "2025")]),
    ("mars 25, 2024", "2024-03-25", []), ("March 25, 2024", "2024-03-25", []),
    ("March 10 and 17, 2024", "{2024-03-10,2024-03-17}", []), ("avant 2025", "../2025", []),
    ("bisannuel", "{2023,2025}", [.frequencyDoubtful(Frequency(.year, every: 2))]),
  ])
  func doubts(_ phrase: String, _ edtf: String, _ doubts: [DateProblem]) {
    #expect(reader.when(phrase)?.edtf?.description == edtf, "\(phrase)")
    #expect(reader.doubts(phrase) == doubts, "\(phrase)")
  }

  @Test("« avant 2025 » says how it is read")
  func beforeYear() { #expect(reader.problems("avant 2025") == [.beforeYear(2025)]) }

  @Test(
    "Near and far",
    arguments: [
      ("court terme", Horizon.short), ("à court terme", .short), ("short-term (0-3 years)", .short),
      ("short term", .short),
      ("court terme (0 à 2 ans)", .short), ("moyen terme", .medium), ("medium-term", .medium), ("long terme", .long),
      ("Long term (5+ years)", .long), ("court à moyen terme", .shortToMedium), ("moyen et long terme", .mediumToLong),
      ("dès que possible", .immediate), ("ASAP", .immediate),
    ])
  func horizons(_ phrase: String, _ horizon: Horizon) {
    let when = reader.when(phrase)
    #expect(when?.kind == .horizon && when?.horizon == horizon && when?.edtf == nil, "\(phrase)")
    for language in Language.ofCommands {
      #expect(reader.when(when?.words(in: language) ?? "")?.horizon == horizon)
    }
  }

  @Test(
    "Conditions",
    arguments: [
      ("au besoin", Condition.need), ("as needed", .need), ("si nécessaire", .need), ("selon les besoins", .need),
      ("selon budget", .funding), ("selon le budget disponible", .funding), ("si financement", .funding),
      ("subject to funding", .funding), ("if funding is available", .funding),
      ("sous réserve de financement", .funding),
      ("conditionnel au financement", .funding), ("selon les ressources disponibles", .means),
      ("pending approval", .approval),
      ("sur demande", .request), ("on request", .request), ("conditionnel", .other),
    ])
  func conditions(_ phrase: String, _ condition: Condition) {
    let when = reader.when(phrase)
    #expect(when?.kind == .conditional && when?.condition == condition && when?.edtf == nil, "\(phrase)")
    for language in Language.ofCommands {
      #expect(reader.when(when?.words(in: language) ?? "")?.condition == condition)
    }
  }

  @Test(
    "What is not said whole is kept as written, with a word about it",
    arguments: [
      ("mars", DateProblem.incomplete), ("automne", .incomplete), ("12 mars", .incomplete),
      ("May 16 - 19 (tentative)", .incomplete),
      ("mars à juin", .incomplete), ("T1", .incomplete), ("lundi 10", .incomplete),
      ("by year end", .incomplete), ("d’ici la fin de l’année", .incomplete),
    ])
  func incomplete(_ phrase: String, _ problem: DateProblem) {
    #expect(reader.when(phrase)?.kind == .unknown)
    #expect(reader.problems(phrase) == [problem])
    #expect(reader.when(phrase)?.text == phrase)
  }

  @Test(
    "Without a period, what counts from its beginning says so",
    arguments: ["an 2", "d’ici 3 ans", "within 6 months", "J+30", "mois 3", "Y1", "Y1-Y2"])
  func periodMissing(_ phrase: String) {
    #expect(DateReader().when(phrase)?.kind == .unknown)
    #expect(DateReader().problems(phrase) == [.periodMissing])
  }

  @Test(
    "A heading above lends its year and its month",
    arguments: [
      ("2024", "mars", "2024-03"), ("2024", "T1", "2024-33"), ("2024", "automne", "2024-23"),
      ("2024", "12 mars", "2024-03-12"),
      ("2024", "mars 25", "2024-03-25"), ("2024", "May 16 - 19 (tentative)", "2024-05-16?/2024-05-19?"),
      ("2024", "mars à juin", "2024-03/2024-06"), ("2024", "fin d’année", "[2024-10..2024-12]"),
      ("2024", "Noël", "2024-12-25"),
      ("2024", "juin 2025", "2025-06"), ("2024-06", "lundi 10", "2024-06-10"), ("2024-06", "le 10", "2024-06-10"),
      ("2023-04/2024-03", "mai", "2023-05"), ("2023-04/2024-03", "février", "2024-02"),
      ("2023-04/2024-03", "T2", "2023-07/2023-09"), ("2023/2024", "T2", "2023-07/2023-09"),
    ])
  func context(_ context: String, _ phrase: String, _ edtf: String) throws {
    let reader = reader.within(try #require(EDTF(context)))
    #expect(reader.when(phrase)?.edtf?.description == edtf, "\(phrase)")
  }

  @Test(
    "Two years that are one lend each date that of them which it can be of",
    arguments: [
      ("automne", "2023-23", "2023-23"), ("mars", "2024-03", "2024-03"), ("12 mars", "2024-03-12", "2024-03-12"),
      ("hiver", "2024-24", "2024-24"),
      ("Noël", "2023-12-25", "2023-12-25"), ("septembre à mars", "2023-09/2024-03", "2023-09/2024-03"),
      ("juin", nil, "2023-06"), ("été", nil, "2023-22"), ("T2", "2023-07/2023-09", "2023-07/2023-09"),
    ])
  func oneYear(_ phrase: String, _ edtf: String?, _ april: String) throws {
    let context = try #require(EDTF("2023/2024"))
    #expect(reader.within(context, isOneYear: true).when(phrase)?.edtf?.description == edtf, "\(phrase)")
    let april = (DateReader(financialStart: 4).within(context, isOneYear: true).when(phrase)?.edtf?.description, april)
    #expect(april.0 == april.1, "\(phrase)")
  }

  @Test("So does a plan of one year")
  func periodOfAYear() {
    #expect(DateReader(period: EDTF("2024")).when("mars")?.edtf?.description == "2024-03")
  }

  @Test(
    "The month of a financial year, by name or number",
    arguments: [
      ("avril", 4), ("Avril", 4), ("1er avril", 4), ("July", 7), ("4", 4), ("sept.", 9),
    ])
  func month(_ name: String, _ month: Int) { #expect(DateReader.month(named: name) == month) }

  @Test(arguments: ["", "13", "0", "printemps", "2024", "avril 2024"])
  func noMonth(_ name: String) { #expect(DateReader.month(named: name) == nil) }

  @Test("Every problem has words in both languages")
  func words() {
    let problems: [DateProblem] = [
      .incomplete, .periodMissing, .dayAndMonth(day: 3, month: 4, year: 2025),
      .frequencyDoubtful(Frequency(.year, every: 2)),
      .beforeYear(2025), .calendarPart, .financialYear(firstMonth: 4, isAssumed: true),
      .financialYear(firstMonth: 7, isAssumed: false),
    ]
    for problem in problems { #expect(problem.words.french != problem.words.english) }
    #expect(
      problems[6].words.french
        == "une année financière, ou un trimestre de «\u{A0}2023-2024\u{A0}», est lue à partir d’avril, faute d’indication"
    )
    #expect(problems.filter(\.isToldOnce).count == 3)
  }
}

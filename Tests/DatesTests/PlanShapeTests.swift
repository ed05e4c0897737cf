import Testing

@testable import Dates

/// Dates as plans of other organisations write them, for a plan of 2023 to 2026.
@Suite struct PlanShapeTests {
  static let reader = DateReader(period: EDTF("2023/2026"))

  @Test(
    "Financial years and their parts: from April, unless the site says otherwise",
    arguments: [
      ("1er trimestre 2023-2024", "2023-04/2023-06", "2023-07/2023-09"),
      ("T2 2023-2024", "2023-07/2023-09", "2023-10/2023-12"),
      ("2e trimestre de 2023-2024", "2023-07/2023-09", "2023-10/2023-12"),
      ("Q2 2023-24", "2023-07/2023-09", "2023-10/2023-12"), ("T3, 2024-2025", "2024-10/2024-12", "2025-01/2025-03"),
      ("Q2 of 2023/24", "2023-07/2023-09", "2023-10/2023-12"),
      ("2024-2025 T2", "2024-07/2024-09", "2024-10/2024-12"),
      ("2024-2025, 2e trimestre", "2024-07/2024-09", "2024-10/2024-12"),
      ("exercice 2024-2025", "2024-04/2025-03", "2024-07/2025-06"),
      ("l’exercice financier 2024-2025", "2024-04/2025-03", "2024-07/2025-06"),
      ("année financière 2024-2025", "2024-04/2025-03", "2024-07/2025-06"),
      ("année budgétaire 2024-2025", "2024-04/2025-03", "2024-07/2025-06"),
      ("fiscal year 2024/25", "2024-04/2025-03", "2024-07/2025-06"),
      ("2024-2025 fiscal year", "2024-04/2025-03", "2024-07/2025-06"),
      ("FY2025", "2024-04/2025-03", "2024-07/2025-06"), ("FY 2024-25", "2024-04/2025-03", "2024-07/2025-06"),
      ("FY25", "2024-04/2025-03", "2024-07/2025-06"), ("FY 24/25", "2024-04/2025-03", "2024-07/2025-06"),
      ("EF 2024-2025", "2024-04/2025-03", "2024-07/2025-06"), ("AF25", "2024-04/2025-03", "2024-07/2025-06"),
      ("Q3 FY25", "2024-10/2024-12", "2025-01/2025-03"), ("FY25 Q3", "2024-10/2024-12", "2025-01/2025-03"),
      ("T1 de l’exercice 2024-2025", "2024-04/2024-06", "2024-07/2024-09"),
      ("first quarter of fiscal 2024-25", "2024-04/2024-06", "2024-07/2024-09"),
      ("2e semestre 2023-2024", "2023-10/2024-03", "2024-01/2024-06"),
      ("T1 à T3 2023-2024", "2023-04/2023-12", "2023-07/2024-03"),
      ("T4 2023-2024 à T1 2024-2025", "2024-01/2024-06", "2024-04/2024-09"),
      ("T1 et T3 2023-2024", "{2023-04..2023-06,2023-10..2023-12}", "{2023-07..2023-09,2024-01..2024-03}"),
      ("fin de l’exercice 2024-2025", "[2025-01..2025-03]", "[2025-04..2025-06]"),
      ("d’ici la fin de l’exercice 2024-2025", "../2025-03", "../2025-06"),
      ("by end of FY25", "../2025-03", "../2025-06"), ("dès l’exercice 2024-2025", "2024-04/..", "2024-07/.."),
    ])
  func financial(_ phrase: String, _ april: String, _ july: String) {
    check(phrase, april)
    #expect(
      Self.reader.problems(phrase)?.contains(.financialYear(firstMonth: 4, isAssumed: true)) == true, "\(phrase)")
    let reader = DateReader(period: EDTF("2023/2026"), financialStart: 7)
    #expect(reader.when(phrase)?.edtf?.description == july, "\(phrase)")
    #expect(reader.problems(phrase)?.contains(.financialYear(firstMonth: 7, isAssumed: false)) == true, "\(phrase)")
  }

  @Test(
    "A quarter of one year is the calendar’s, and says so",
    arguments: [
      ("T2 2024", "2024-34"), ("Q2 2024", "2024-34"), ("2e trimestre 2024", "2024-34"), ("T2-2024", "2024-34"),
      ("2024 T2", "2024-34"), ("2024, T2", "2024-34"), ("second quarter of 2024", "2024-34"), ("H1 2024", "2024-40"),
      ("H2 2024", "2024-41"), ("1er semestre 2024", "2024-40"), ("S2 2024", "2024-41"),
      ("première moitié de 2024", "2024-40"), ("first half of 2024", "2024-40"), ("T1-T2 2024", "2024-33/2024-34"),
      ("Q1 & Q2 2024", "{2024-33,2024-34}"), ("T1 (2024)", "2024-33"), ("Q4 2024 – Q1 2025", "2024-36/2025-33"),
      ("dernier trimestre de 2024", "2024-36"),
    ])
  func calendar(_ phrase: String, _ edtf: String) {
    check(phrase, edtf)
    #expect(Self.reader.problems(phrase) == [.calendarPart], "\(phrase)")
  }

  @Test(
    "Seasons of activity, school years, terms, feasts",
    arguments: [
      ("saison 2023-2024", "2023-09~/2024-06~"), ("programmation 2024-2025", "2024-09~/2025-06~"),
      ("2023-2024 season", "2023-09~/2024-06~"), ("saison artistique 2024-2025", "2024-09~/2025-06~"),
      ("année scolaire 2024-2025", "2024-09~/2025-06~"), ("academic year 2024-2025", "2024-09~/2025-06~"),
      ("saison 2024", "2024"), ("saison estivale 2024", "2024-22"), ("rentrée 2024", "2024-09~"),
      ("à la rentrée scolaire 2024", "2024-09~"), ("back-to-school 2024", "2024-09~"),
      ("session d’automne 2024", "2024-09~/2024-12~"), ("session d’hiver 2025", "2025-01~/2025-04~"),
      ("fall semester 2024", "2024-09~/2024-12~"), ("Fall 2024 semester", "2024-09~/2024-12~"),
      ("trimestre d’automne 2024", "2024-09~/2024-12~"), ("Noël 2024", "2024-12-25"),
      ("avant Noël 2024", "../2024-12-24"),
      ("by Christmas 2024", "../2024-12-25"), ("temps des fêtes 2024", "2024-12-20/2025-01-05~"),
      ("holiday season 2024", "2024-12-20/2025-01-05~"), ("Pâques 2025", "2025-04-20"), ("Easter 2026", "2026-04-05"),
      ("Saint-Jean 2025", "2025-06-24"), ("fête nationale 2025", "2025-06-24"), ("Canada Day 2025", "2025-07-01"),
      ("fête du Travail 2025", "2025-09-01"), ("Labour Day 2025", "2025-09-01"), ("Thanksgiving 2025", "2025-10-13"),
      ("Action de grâce 2025", "2025-10-13"), ("relâche 2025", "2025-03~"), ("jour de l’An 2025", "2025-01-01"),
      ("Victoria Day 2025", "2025-05-19"), ("de Noël 2024 à Pâques 2025", "2024-12-25/2025-04-20"),
    ])
  func seasons(_ phrase: String, _ edtf: String) {
    check(phrase, edtf)
    #expect(Self.reader.doubts(phrase) == [], "\(phrase)")
  }

  @Test(
    "What comes back has its own frequency",
    arguments: [
      ("tous les deux ans", Frequency(.year, every: 2)), ("aux deux ans", Frequency(.year, every: 2)),
      ("à tous les 2 ans", Frequency(.year, every: 2)), ("every two years", Frequency(.year, every: 2)),
      ("every other year", Frequency(.year, every: 2)), ("every second year", Frequency(.year, every: 2)),
      ("biennially", Frequency(.year, every: 2)), ("biennal", Frequency(.year, every: 2)),
      ("bisannuel", Frequency(.year, every: 2)), ("aux trois ans", Frequency(.year, every: 3)),
      ("triennal", Frequency(.year, every: 3)), ("mensuel", Frequency(.month)), ("mensuellement", Frequency(.month)),
      ("tous les mois", Frequency(.month)), ("chaque mois", Frequency(.month)), ("monthly", Frequency(.month)),
      ("every month", Frequency(.month)), ("une fois par mois", Frequency(.month)), ("au mois", Frequency(.month)),
      ("le premier lundi de chaque mois", Frequency(.month)), ("premier lundi du mois", Frequency(.month)),
      ("first Monday of every month", Frequency(.month)), ("last Friday of each month", Frequency(.month)),
      ("trimestriel", Frequency(.quarter)), ("au trimestre", Frequency(.quarter)), ("quarterly", Frequency(.quarter)),
      ("hebdomadaire", Frequency(.week)), ("weekly", Frequency(.week)), ("toutes les semaines", Frequency(.week)),
      ("tous les lundis", Frequency(.week)), ("every Monday", Frequency(.week)), ("Mondays", Frequency(.week)),
      ("toutes les deux semaines", Frequency(.week, every: 2)), ("quotidien", Frequency(.day)),
      ("daily", Frequency(.day)),
      ("semestriel", Frequency(.half)), ("semi-annually", Frequency(.half)),
      ("deux fois par an", Frequency(.year, times: 2)),
      ("2 fois l’an", Frequency(.year, times: 2)), ("2x par année", Frequency(.year, times: 2)),
      ("twice a year", Frequency(.year, times: 2)), ("biannuel", Frequency(.year, times: 2)),
      ("4 par année", Frequency(.year, times: 4)), ("4/an", Frequency(.year, times: 4)),
      ("three times a year", Frequency(.year, times: 3)), ("tous les 6 mois", Frequency(.month, every: 6)),
      ("every six months", Frequency(.month, every: 6)), ("bimestriel", Frequency(.month, every: 2)),
      ("chaque année", Frequency(.year)), ("annually", Frequency(.year)), ("chaque automne", Frequency(.year)),
      ("annually in March", Frequency(.year)), ("mars de chaque année", Frequency(.year)),
      ("annuel (automne)", Frequency(.year)),
    ])
  func comesBack(_ phrase: String, _ frequency: Frequency) {
    guard let when = Self.reader.when(phrase) else { return }
    #expect(when.kind == .recurring, "\(phrase)")
    #expect(when.frequency == frequency, "\(phrase)")
    let step = frequency.unit == .year ? frequency.every : 1
    #expect(when.edtf?.description == ["{2023..2026}", "{2023,2025}", "{2023,2026}"][step - 1], "\(phrase)")
  }

  @Test(arguments: [
    ("30 September 2020 and then annually", "{2020..2026}"), ("mars 2024, puis chaque année", "{2024..2026}"),
    ("mars 2024 (annuel)", "{2024..2026}"), ("tous les deux ans à partir de 2024", "{2024,2026}"),
    ("mensuel de mars à juin 2024", "2024-03/2024-06"), ("mars 2024 puis mensuellement", "2024-03/.."),
    ("chaque mois en 2024", "{2024}"), ("trimestriel (T1 2024)", "2024-33"),
  ])
  func comesBackThrough(_ phrase: String, _ edtf: String) {
    check(phrase, edtf)
    #expect(Self.reader.when(phrase)?.kind == .recurring, "\(phrase)")
  }

  @Test(
    "« en cours » is a state",
    arguments: ["en cours", "En cours", "in progress", "under way", "Underway", "en voie de réalisation"])
  func states(_ phrase: String) {
    #expect(Self.reader.read(phrase) == .state)
    #expect(Self.reader.dateSplit("Peindre (\(phrase))") == nil)
    #expect(Self.reader.dateSplit("Peindre – \(phrase)") == nil)
  }

  @Test(
    "Words before and after",
    arguments: [
      ("avant le 31 mars 2025", "../2025-03-30"), ("before March 31, 2025", "../2025-03-30"),
      ("avant juin 2025", "../2025-05"), ("avant l’été 2025", "../2025-06-20"), ("avant la fin de 2025", "../2025"),
      ("avant fin juin 2025", "../2025-06"), ("après le 31 mars 2025", "2025-04-01/.."),
      ("after June 2025", "2025-07/.."),
      ("D’ici, 2021", "../2021"), ("d’ici à mars 2025", "../2025-03"), ("d’ici au 31 mars 2025", "../2025-03-31"),
      ("by year-end 2024", "../2024"), ("year-end 2024", "[2024-10..2024-12]"),
      ("fin d’année 2024", "[2024-10..2024-12]"),
      ("mid-year 2024", "[2024-05..2024-08]"), ("2024+", "2024/.."), ("2024 et +", "2024/.."),
      ("2024 et plus", "2024/.."),
      ("2024 et suivantes", "2024/.."), ("2024 et les années suivantes", "2024/.."), ("2024 onwards", "2024/.."),
      ("2024 and beyond", "2024/.."), ("2024 – présent", "2024/.."), ("from 2024 on", "2024/.."),
      ("dès l’automne 2024", "2024-23/.."), ("échéance : 1er mars 2027", "2027-03-01"), ("Due: March 2027", "2027-03"),
      ("Deadline: June 30, 2025", "2025-06-30"), ("Date limite : mars 2025", "2025-03"),
      ("Début : mars 2025", "2025-03/.."),
      ("Target: June 2024", "2024-06"), ("juin 2024 au plus tard", "../2024-06"),
      ("June 2024 at the latest", "../2024-06"),
      ("mars 2024 (tentative)", "2024-03?"), ("mars 2024 (prévu)", "2024-03?"), ("mars 2024, à confirmer", "2024-03?"),
      ("mars 2024 TBC", "2024-03?"), ("mars 2024, selon budget", "2024-03?"),
      ("automne 2024 (si financement)", "2024-23?"),
      ("aut. 2024", "2024-23"), ("print. 2025", "2025-21"), ("hiv. 2025", "2025-24"), ("sept. 2024", "2024-09"),
      ("2024 ou 2025", "[2024..2025]"), ("permanent", "2023/2026"), ("au fil de l’eau", "2023/2026"),
      ("en tout temps", "2023/2026"), ("year-round", "2023/2026"), ("tout au long de l’année", "2023/2026"),
      ("tout au long du plan", "2023/2026"), ("toute la durée du plan", "2023/2026"),
      ("en cours jusqu’en 2025", "../2025"),
      ("2024-2026 (en continu)", "2024/2026"), ("court terme (2024-2025)", "2024/2025"),
    ])
  func around(_ phrase: String, _ edtf: String) {
    check(phrase, edtf)
    #expect(Self.reader.doubts(phrase) == [], "\(phrase)")
  }

  @Test(
    "Lists share what is said once",
    arguments: [
      ("March and September 2015", "{2015-03,2015-09}"), ("mars 2015 et 2016", "{2015-03,2016-03}"),
      ("27 May - 3 June 2015 and 2016", "{2015-05-27..2015-06-03,2016-05-27..2016-06-03}"),
      ("mars-avril et sept.-oct. 2024", "{2024-03..2024-04,2024-09..2024-10}"),
      ("automne 2024 et 2025", "{2024-23,2025-23}"),
      ("Noël 2024 et 2025", "{2024-12-25,2025-12-25}"), ("avril-mai-juin 2024", "2024-04/2024-06"),
      ("2024-2025-2026", "2024/2026"), ("2024/2025/2026", "2024/2026"), ("automne-hiver 2024-2025", "2024-23/2025-24"),
    ])
  func lists(_ phrase: String, _ edtf: String) {
    check(phrase, edtf)
    #expect(Self.reader.problems(phrase) == [], "\(phrase)")
  }

  private func check(_ phrase: String, _ edtf: String?, at location: SourceLocation = #_sourceLocation) {
    guard let when = Self.reader.when(phrase, at: location) else { return }
    #expect(when.edtf?.description == edtf, "\(phrase)", sourceLocation: location)
  }
}

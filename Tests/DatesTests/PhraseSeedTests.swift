import Testing

@testable import Dates

/// The phrases of the 78 milestones of a real plan, 2019-2023, with what they mean.
@Suite struct PhraseSeedTests {
  @Test(arguments: rows)
  func reads(_ row: Row) { check(row) }

  @Test("« en contenu » is the one phrase of the plan that is no date")
  func hintsAtSlip() { #expect(planReader.read("en contenu") == .unread(nearest: "en continu")) }

  static let rows: [Row] = [
    Row("novembre 2019 - mars 2020", "2019-11/2020-03", .window, "2019-11-01", "2020-03-31"),
    Row("avril à août 2020", "2020-04/2020-08", .window, "2020-04-01", "2020-08-31"),
    Row("septembre 2020", "2020-09", .point, "2020-09-01", "2020-09-30"),
    Row("octobre 2020", "2020-10", .point, "2020-10-01", "2020-10-31"),
    Row("octobre 2020 - janvier 2022", "2020-10/2022-01", .window, "2020-10-01", "2022-01-31"),
    Row("juin 2022", "2022-06", .point, "2022-06-01", "2022-06-30"),
    Row("décembre 2019", "2019-12", .point, "2019-12-01", "2019-12-31"),
    Row("janvier 2020", "2020-01", .point, "2020-01-01", "2020-01-31"),
    Row("février 2020", "2020-02", .point, "2020-02-01", "2020-02-29"),
    Row("attendue en mars 2020", "2020-03?", .expected, "2020-03-01", "2020-03-31"),
    Row("avril 2020", "2020-04", .point, "2020-04-01", "2020-04-30"),
    Row("juin 2020", "2020-06", .point, "2020-06-01", "2020-06-30"),
    Row("mars 2020", "2020-03", .point, "2020-03-01", "2020-03-31"),
    Row("mai 2020", "2020-05", .point, "2020-05-01", "2020-05-31"),
    Row("2020", "2020", .point, "2020-01-01", "2020-12-31"),
    Row("mars 2021", "2021-03", .point, "2021-03-01", "2021-03-31"),
    Row("septembre 2019 - novembre 2019", "2019-09/2019-11", .window, "2019-09-01", "2019-11-30"),
    Row("novembre 2019 - décembre 2019", "2019-11/2019-12", .window, "2019-11-01", "2019-12-31"),
    Row("mars 2020 - avril 2020", "2020-03/2020-04", .window, "2020-03-01", "2020-04-30"),
    Row("2020 - 2022", "2020/2022", .window, "2020-01-01", "2022-12-31"),
    Row("automne 2020 - printemps 2021", "2020-23/2021-21", .window, "2020-09-22", "2021-06-20"),
    Row("avril 2021", "2021-04", .point, "2021-04-01", "2021-04-30"),
    Row("avril 2022", "2022-04", .point, "2022-04-01", "2022-04-30"),
    Row("novembre 2019", "2019-11", .point, "2019-11-01", "2019-11-30"),
    Row("début 2020", "[2020-01..2020-03]", .window, "2020-01-01", "2020-03-31"),
    Row("fin 2020", "[2020-10..2020-12]", .window, "2020-10-01", "2020-12-31"),
    Row("tout au long de 2020", "2020-01/2020-12", .window, "2020-01-01", "2020-12-31"),
    Row("début 2021", "[2021-01..2021-03]", .window, "2021-01-01", "2021-03-31"),
    Row("octobre 2020 - juin 2021", "2020-10/2021-06", .window, "2020-10-01", "2021-06-30"),
    Row("juin 2021", "2021-06", .point, "2021-06-01", "2021-06-30"),
    Row("à partir de juin 2021", "2021-06/..", .from, "2021-06-01", nil),
    Row("automne 2021", "2021-23", .window, "2021-09-22", "2021-12-20"),
    Row("dès décembre 2019", "2019-12/..", .from, "2019-12-01", nil),
    Row("en continu", "2019/2023", .ongoing, "2019-01-01", "2023-12-31"),
    Row("attendue janvier 2020", "2020-01?", .expected, "2020-01-01", "2020-01-31"),
    Row("été 2021", "2021-22", .window, "2021-06-21", "2021-09-21"),
    Row("janvier 2020 - décembre 2020", "2020-01/2020-12", .window, "2020-01-01", "2020-12-31"),
    Row("décembre 2021", "2021-12", .point, "2021-12-01", "2021-12-31"),
    Row("récurrent chaque année", "{2019..2023}", .recurring, "2019-01-01", "2023-12-31"),
    Row("septembre 2019 - mai 2020", "2019-09/2020-05", .window, "2019-09-01", "2020-05-31"),
    Row("janvier 2020 - mars 2020", "2020-01/2020-03", .window, "2020-01-01", "2020-03-31"),
  ]
}

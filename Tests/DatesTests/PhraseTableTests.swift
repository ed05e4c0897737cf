import Basics
import Testing

@testable import Dates

/// What a phrase should be read as.
struct Row: Sendable, CustomTestStringConvertible {
  let phrase: String
  let edtf: String?
  let kind: DateExpression.Kind
  let first: String?
  let last: String?

  init(_ phrase: String, _ edtf: String?, _ kind: DateExpression.Kind, _ first: String?, _ last: String?) {
    self.phrase = phrase
    self.edtf = edtf
    self.kind = kind
    self.first = first
    self.last = last
  }

  var testDescription: String { phrase }
}

/// A reader for a plan of 2019 to 2023.
let planReader = DateReader(period: EDTF("2019/2023"))

extension DateReader {
  /// What a phrase is read as; a failed test and nil when it is not.
  func when(_ phrase: String, at location: SourceLocation = #_sourceLocation) -> DateExpression? {
    guard case .read(let when, _) = read(phrase) else {
      Issue.record("« \(phrase) » was not read: \(read(phrase))", sourceLocation: location)
      return nil
    }
    return when
  }

  func problems(_ phrase: String) -> [DateProblem]? {
    if case .read(_, let problems) = read(phrase) { problems } else { nil }
  }

  /// What its writer should look at again, and not only know.
  func doubts(_ phrase: String) -> [DateProblem]? { problems(phrase)?.filter { !$0.isNote } }
}

func check(_ row: Row, at location: SourceLocation = #_sourceLocation) {
  guard let when = planReader.when(row.phrase, at: location) else { return }
  #expect(when.edtf?.description == row.edtf, sourceLocation: location)
  #expect(when.kind == row.kind, sourceLocation: location)
  #expect(when.earliest?.iso == row.first, sourceLocation: location)
  #expect(when.latest?.iso == row.last, sourceLocation: location)
  #expect(when.text == row.phrase, sourceLocation: location)
}

@Suite struct PhraseTableTests {
  @Test("Every row of the table, in French", arguments: french)
  func readsFrench(_ row: Row) { check(row) }

  @Test("Every row of the table, in English", arguments: english)
  func readsEnglish(_ row: Row) { check(row) }

  static let french: [Row] = [
    Row("novembre 2019", "2019-11", .point, "2019-11-01", "2019-11-30"),
    Row("nov. 2019", "2019-11", .point, "2019-11-01", "2019-11-30"),
    Row("25 mai 2016", "2016-05-25", .point, "2016-05-25", "2016-05-25"),
    Row("le 1er septembre 2019", "2019-09-01", .point, "2019-09-01", "2019-09-01"),
    Row("lundi 13 février 2023", "2023-02-13", .point, "2023-02-13", "2023-02-13"),
    Row("2020", "2020", .point, "2020-01-01", "2020-12-31"),
    Row("novembre 2019 - mars 2020", "2019-11/2020-03", .window, "2019-11-01", "2020-03-31"),
    Row("novembre 2019 à mars 2020", "2019-11/2020-03", .window, "2019-11-01", "2020-03-31"),
    Row("du 3 novembre 2019 au 5 mars 2020", "2019-11-03/2020-03-05", .window, "2019-11-03", "2020-03-05"),
    Row("avril à août 2020", "2020-04/2020-08", .window, "2020-04-01", "2020-08-31"),
    Row("2020 - 2022", "2020/2022", .window, "2020-01-01", "2022-12-31"),
    Row("2019-2023", "2019/2023", .window, "2019-01-01", "2023-12-31"),
    Row("2020-21", "2020/2021", .window, "2020-01-01", "2021-12-31"),
    Row("2020-2021", "2020/2021", .window, "2020-01-01", "2021-12-31"),
    Row("été 2021", "2021-22", .window, "2021-06-21", "2021-09-21"),
    Row("automne 2021", "2021-23", .window, "2021-09-22", "2021-12-20"),
    Row("hiver 2022", "2022-24", .window, "2021-12-21", "2022-03-19"),
    Row("printemps 2021", "2021-21", .window, "2021-03-20", "2021-06-20"),
    Row("automne 2020 - printemps 2021", "2020-23/2021-21", .window, "2020-09-22", "2021-06-20"),
    Row("début 2020", "[2020-01..2020-03]", .window, "2020-01-01", "2020-03-31"),
    Row("milieu 2020", "[2020-05..2020-08]", .window, "2020-05-01", "2020-08-31"),
    Row("fin 2020", "[2020-10..2020-12]", .window, "2020-10-01", "2020-12-31"),
    Row("tout au long de 2020", "2020-01/2020-12", .window, "2020-01-01", "2020-12-31"),
    Row("durant 2020", "2020-01/2020-12", .window, "2020-01-01", "2020-12-31"),
    Row("à partir de juin 2021", "2021-06/..", .from, "2021-06-01", nil),
    Row("dès décembre 2019", "2019-12/..", .from, "2019-12-01", nil),
    Row("depuis le 25 mai 2016", "2016-05-25/..", .from, "2016-05-25", nil),
    Row("d’ici 2021", "../2021", .until, nil, "2021-12-31"),
    Row("d’ici juin 2021", "../2021-06", .until, nil, "2021-06-30"),
    Row("avant 2021", "../2021", .until, nil, "2021-12-31"),
    Row("au plus tard le 15 juin 2021", "../2021-06-15", .until, nil, "2021-06-15"),
    Row("attendue en mars 2020", "2020-03?", .expected, "2020-03-01", "2020-03-31"),
    Row("prévu en mars 2020", "2020-03?", .expected, "2020-03-01", "2020-03-31"),
    Row("attendue janvier 2020", "2020-01?", .expected, "2020-01-01", "2020-01-31"),
    Row("vers 2020", "2020~", .point, "2020-01-01", "2020-12-31"),
    Row("environ mars 2020", "2020-03~", .point, "2020-03-01", "2020-03-31"),
    Row("en continu", "2019/2023", .ongoing, "2019-01-01", "2023-12-31"),
    Row("continu", "2019/2023", .ongoing, "2019-01-01", "2023-12-31"),
    Row("récurrent chaque année", "{2019..2023}", .recurring, "2019-01-01", "2023-12-31"),
    Row("chaque année", "{2019..2023}", .recurring, "2019-01-01", "2023-12-31"),
    Row("annuel", "{2019..2023}", .recurring, "2019-01-01", "2023-12-31"),
    Row("deux fois par an", "{2019..2023}", .recurring, "2019-01-01", "2023-12-31"),
    Row("T1 2020", "2020-33", .window, "2020-01-01", "2020-03-31"),
    Row("1er trimestre 2020", "2020-33", .window, "2020-01-01", "2020-03-31"),
    Row("premier trimestre de 2020", "2020-33", .window, "2020-01-01", "2020-03-31"),
    Row("à déterminer", nil, .unknown, nil, nil),
    Row("à venir", nil, .unknown, nil, nil),
    Row("2019/2023", "2019/2023", .window, "2019-01-01", "2023-12-31"),
    Row("2016-05-25", "2016-05-25", .point, "2016-05-25", "2016-05-25"),
    Row("2020-03?", "2020-03?", .expected, "2020-03-01", "2020-03-31"),
    Row("2021-06/..", "2021-06/..", .from, "2021-06-01", nil),
    Row("../2021", "../2021", .until, nil, "2021-12-31"),
    Row("[2020-01..2020-03]", "[2020-01..2020-03]", .window, "2020-01-01", "2020-03-31"),
    Row("{2019..2023}", "{2019..2023}", .recurring, "2019-01-01", "2023-12-31"),
  ]

  static let english: [Row] = [
    Row("November 2019", "2019-11", .point, "2019-11-01", "2019-11-30"),
    Row("Nov. 2019", "2019-11", .point, "2019-11-01", "2019-11-30"),
    Row("25 May 2016", "2016-05-25", .point, "2016-05-25", "2016-05-25"),
    Row("May 25, 2016", "2016-05-25", .point, "2016-05-25", "2016-05-25"),
    Row("September 1st, 2019", "2019-09-01", .point, "2019-09-01", "2019-09-01"),
    Row("Monday, February 13, 2023", "2023-02-13", .point, "2023-02-13", "2023-02-13"),
    Row("November 2019 – March 2020", "2019-11/2020-03", .window, "2019-11-01", "2020-03-31"),
    Row("from November 2019 to March 2020", "2019-11/2020-03", .window, "2019-11-01", "2020-03-31"),
    Row("April to August 2020", "2020-04/2020-08", .window, "2020-04-01", "2020-08-31"),
    Row("2020–2022", "2020/2022", .window, "2020-01-01", "2022-12-31"),
    Row("summer 2021", "2021-22", .window, "2021-06-21", "2021-09-21"),
    Row("fall 2021", "2021-23", .window, "2021-09-22", "2021-12-20"),
    Row("autumn 2021", "2021-23", .window, "2021-09-22", "2021-12-20"),
    Row("winter 2022", "2022-24", .window, "2021-12-21", "2022-03-19"),
    Row("spring 2021", "2021-21", .window, "2021-03-20", "2021-06-20"),
    Row("fall 2020 – spring 2021", "2020-23/2021-21", .window, "2020-09-22", "2021-06-20"),
    Row("early 2020", "[2020-01..2020-03]", .window, "2020-01-01", "2020-03-31"),
    Row("mid 2020", "[2020-05..2020-08]", .window, "2020-05-01", "2020-08-31"),
    Row("mid-2020", "[2020-05..2020-08]", .window, "2020-05-01", "2020-08-31"),
    Row("late 2020", "[2020-10..2020-12]", .window, "2020-10-01", "2020-12-31"),
    Row("throughout 2020", "2020-01/2020-12", .window, "2020-01-01", "2020-12-31"),
    Row("from June 2021", "2021-06/..", .from, "2021-06-01", nil),
    Row("since 25 May 2016", "2016-05-25/..", .from, "2016-05-25", nil),
    Row("starting in June 2021", "2021-06/..", .from, "2021-06-01", nil),
    Row("by 2021", "../2021", .until, nil, "2021-12-31"),
    Row("before June 2021", "../2021-05", .until, nil, "2021-05-31"),
    Row("no later than June 15, 2021", "../2021-06-15", .until, nil, "2021-06-15"),
    Row("expected March 2020", "2020-03?", .expected, "2020-03-01", "2020-03-31"),
    Row("planned in March 2020", "2020-03?", .expected, "2020-03-01", "2020-03-31"),
    Row("around 2020", "2020~", .point, "2020-01-01", "2020-12-31"),
    Row("circa March 2020", "2020-03~", .point, "2020-03-01", "2020-03-31"),
    Row("ongoing", "2019/2023", .ongoing, "2019-01-01", "2023-12-31"),
    Row("every year", "{2019..2023}", .recurring, "2019-01-01", "2023-12-31"),
    Row("annually", "{2019..2023}", .recurring, "2019-01-01", "2023-12-31"),
    Row("twice a year", "{2019..2023}", .recurring, "2019-01-01", "2023-12-31"),
    Row("Q1 2020", "2020-33", .window, "2020-01-01", "2020-03-31"),
    Row("first quarter of 2020", "2020-33", .window, "2020-01-01", "2020-03-31"),
    Row("to be determined", nil, .unknown, nil, nil),
    Row("TBD", nil, .unknown, nil, nil),
  ]
}

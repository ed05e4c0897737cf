import Basics
import Dates
import Model
import Templates
import Testing

@testable import Views

@Suite struct CalendarTests {
  @Test(arguments: [
    ("mars 2020", CalendarPlace.month(3, year: 2020)), ("15 mars 2020", .month(3, year: 2020)),
    ("2020", .year(2020)), ("automne 2020", .season(23, year: 2020)), ("hiver 2020", .season(24, year: 2020)),
    // Where it starts.
    ("avril à août 2020", .month(4, year: 2020)), ("automne 2020 - printemps 2021", .season(23, year: 2020)),
    ("2020-2022", .year(2020)), ("à partir de juin 2021", .month(6, year: 2021)), ("début 2020", .month(1, year: 2020)),
    ("T2 2020", .month(4, year: 2020)), ("attendue en mars 2020", .month(3, year: 2020)),
    // An open start is no date.
    ("jusqu’en mars 2021", .month(3, year: 2021)),
    ("en continu", .always), ("chaque année", .always), ("à déterminer", .undated), ("court terme", .undated),
    ("au besoin", .undated), ("202X", .year(2020)),
  ])
  func placesOfDates(phrase: String, place: CalendarPlace) {
    #expect(CalendarPlace(Sample.date(phrase)) == place)
  }

  @Test("Near and far come after what has a date, the nearest first, and before what has none")
  func horizonsInOrder() {
    let phrases = ["long terme", "à déterminer", "2020", "court terme", "moyen terme", "au besoin"]
    let entries = phrases.enumerated().map { index, phrase in
      Entry(
        Sample.milestone("m\(index)", phrase), .planned, of: Owner("", prefix: "", objective: nil, project: nil),
        order: index)
    }
    for order in [Entry.byStart, Entry.byDue] {
      #expect(
        entries.sorted(by: order).map { $0.milestone.date?.text }
          == ["2020", "court terme", "moyen terme", "long terme", "à déterminer", "au besoin"])
    }
  }

  @Test func milestonesByYearSeasonAndMonth() throws {
    let page = try Sample.page(.calendar)
    #expect(page["years"].texts("id") == ["a2019", "a2020", "a2021", "a2022"])
    let year = page["years", 1]
    #expect(year?["seasons"].texts("label") == ["Hiver 2020", "Printemps 2020", "Été 2020", "Automne 2020"])
    #expect(year?["seasons"].texts("id") == ["hiver-2020", "printemps-2020", "ete-2020", "automne-2020"])
    #expect(year?["seasons"]?.list.map { $0["has_milestones"] } == [true, true, false, true])
    #expect(year?["seasons", 0, "months"].texts("label") == ["janvier 2020", "mars 2020"])
    #expect(year?["seasons", 0, "months", 1, "milestones"].texts("id") == ["a3"])
    #expect(year?["seasons", 1, "months"].texts("label") == ["avril 2020", "mai 2020"])
    #expect(year?["seasons", 3, "whole"].texts("id") == ["b1"])
    #expect(page["years", 2, "whole"].texts("id") == ["c1"])
    // Where it was put off to, its first date still beside it.
    let postponed = page["years", 3, "seasons", 3, "whole", 0]
    #expect(postponed?["id"]?.text == "b2")
    #expect(postponed?["date", "text"]?.text == "juin 2020")
    #expect(postponed?["objective", "label"]?.text == "Objectif\u{A0}1")
    #expect(page["always"].texts("id") == ["b3"])
    #expect(page["undated"].texts("id") == ["b4"])
  }

  /// Nothing is lost and nothing said twice, whatever the dates.
  @Test func everyMilestoneStandsOnce() throws {
    var ids: [String] = []
    func collect(_ value: Value) {
      if let id = value["anchor"]?.text { ids.append(id) }
      switch value {
      case .list(let values): values.forEach(collect)
      case .object(let object) where object["anchor"] == nil: object.names.forEach { collect(object[$0] ?? .null) }
      default: break
      }
    }
    collect(try Sample.page(.calendar))
    #expect(ids.count == Sample.plan.milestones.count)
    #expect(Set(ids).count == ids.count)
  }

  @Test func withinAMonthTheEarliestIsFirst() throws {
    var plan = Sample.plan
    plan.objectives = []
    plan.details.milestones = [
      Sample.milestone("x", "20 mars 2020"), Sample.milestone("y", "mars 2020"), Sample.milestone("z", "3 mars 2020"),
    ]
    let page = try Sample.page(.calendar, of: plan)
    #expect(page["years", 0, "seasons", 0, "months", 0, "milestones"].texts("id") == ["y", "z", "x"])
  }
}

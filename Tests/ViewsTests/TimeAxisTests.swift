import Basics
import Dates
import Model
import Templates
import Testing

@testable import Views

@Suite struct TimeAxisTests {
  @Test(arguments: [
    ("novembre 2019", "point", 166, 17), ("15 novembre 2019", "point", 166, 17), ("2021", "point", 400, 200),
    ("avril à août 2020", "window", 250, 83), ("automne 2020", "window", 333, 67),
    ("attendue en mars 2020", "approximate", 233, 17), ("vers mars 2020", "approximate", 233, 17),
    ("début 2020", "approximate", 200, 50), ("à partir de juin 2021", "from", 483, 517),
    ("jusqu’en mars 2021", "until", 0, 450), ("en continu", "ongoing", 0, 1000),
    ("chaque année", "recurring", 0, 1000),
    // Cut where the axis ends.
    ("novembre 2018 à janvier 2019", "window", 0, 16), ("novembre 2023 à mars 2025", "window", 966, 34),
  ])
  func barsOfFiveYears(phrase: String, kind: String, x: Int, width: Int) throws {
    let axis = try #require(TimeAxis(Sample.plan))
    let bar = try #require(axis.bar(Sample.date(phrase)))
    #expect([bar.kind.rawValue, "\(bar.x)", "\(bar.width)"] == [kind, "\(x)", "\(width)"])
  }

  @Test(arguments: ["mars 2025", "2018", "à déterminer"])
  func noBarOutside(phrase: String) throws {
    #expect(try #require(TimeAxis(Sample.plan)).bar(Sample.date(phrase)) == nil)
  }

  /// Whatever the axis, a bar is wide enough to be seen and stays on it.
  @Test(arguments: [1, 5, 12, 60])
  func barsStayOnTheAxis(years: Int) throws {
    let axis = try #require(
      TimeAxis(first: CivilDate(year: 2000, month: 3, day: 1), last: CivilDate(year: 1999 + years, month: 3, day: 1)))
    var end = 0
    for year in 2000..<2000 + years {
      for month in 1...12 {
        let bar = try #require(axis.bar(Sample.date("\(year)-\(month < 10 ? "0" : "")\(month)")))
        #expect(bar.x >= 0 && bar.width >= 12 && bar.x + bar.width <= 1000)
        #expect(bar.x + bar.width >= end)
        end = bar.x + bar.width
      }
    }
    #expect(end == 1000)
  }

  @Test func theAxisHasYearsAndToday() throws {
    let page = try Sample.page(.timeline)
    #expect(page["axis", "years"].texts("label") == ["2019", "2020", "2021", "2022", "2023"])
    #expect(page["axis", "years", 3] == ["label": "2022", "x": 600, "width": 200])
    #expect(page["axis", "today"] == ["x": 390, "text": "15 décembre 2020"])
    #expect(try Sample.page(.timeline, asOf: "2024-01-01")["axis", "today"] == .null)
  }

  @Test func withoutAPeriodTheMilestonesDecide() throws {
    var plan = Sample.plan
    plan.period = nil
    plan.objectives.removeLast()
    plan.details.milestones = []
    #expect(TimeAxis(plan)?.years == 2019...2023)  // « en continu » runs through the period that the reader was given.
    plan.objectives[0].projects[1].details.milestones.removeAll { $0.id == "b3" }
    #expect(TimeAxis(plan)?.years == 2019...2022)
    plan.objectives = []
    #expect(TimeAxis(plan) == nil)
    #expect(try Sample.page(.timeline, of: plan)["axis"] == .null)
  }

  /// A slip of the pen would make an axis of a thousand years.
  @Test func noAxisForAges() {
    var plan = Sample.plan
    plan.period = Sample.date("2019-2919")
    #expect(TimeAxis(plan) == nil)
  }

  @Test func aPostponedMilestoneIsDrawnAtItsNewDate() throws {
    let page = try Sample.page(.timeline)
    #expect(page["objectives", 1, "projects", 1, "milestones", 1, "bar"] == ["kind": "window", "x": 733, "width": 67])
  }

  /// The milestones of the plan stand first; objectives and projects without any are left out.
  @Test func theTimelineHasEveryMilestone() throws {
    var plan = Sample.plan
    plan.objectives[1].projects[0].details.milestones = []
    plan.objectives[0].details.milestones = [Sample.milestone("o1", "2020")]
    let objectives = try Sample.page(.timeline, of: plan)["objectives"]
    #expect(objectives.texts("title") == ["Le plan", "Un"])
    #expect(objectives?[0, "projects"].texts("title") == ["Jalons"])
    #expect(objectives?[1, "projects"].texts("title") == ["Jalons", "Projet alpha", "Projet beta"])
    #expect(objectives?[1, "projects", 0, "milestones"].texts("anchor") == ["objectif-1-o1"])
  }
}

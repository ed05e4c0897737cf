import Basics
import Dates
import Model
import Templates
import Testing

@testable import Views

@Suite struct StateTests {
  /// The states of every milestone in the order of the plan's timeline: its own, then by project.
  @Test(arguments: [
    (
      "2019-01-01",
      "p1 under-way, a1 done, a2 planned, a3 planned, a4 planned, b1 planned, b2 postponed, b3 ongoing, b4 unknown, "
        + "c1 planned, c2 planned, c3 dropped"
    ),
    (
      "2020-12-15",
      "p1 under-way, a1 done, a2 late, a3 late, a4 planned, b1 under-way, b2 postponed, b3 ongoing, b4 unknown, "
        + "c1 planned, c2 late, c3 dropped"
    ),
    (
      "2024-01-01",
      "p1 late, a1 done, a2 late, a3 late, a4 late, b1 late, b2 postponed, b3 ongoing, b4 unknown, c1 late, c2 late, "
        + "c3 dropped"
    ),
  ])
  func statesOfADay(day: String, expected: String) throws {
    let page = try Sample.page(.timeline, asOf: day)
    let milestones = page["objectives"]!.list.flatMap { $0["projects"]!.list.flatMap { $0["milestones"]!.list } }
    let states = milestones.map { "\($0["id"]?.text ?? "") \($0["state", "name"]?.text ?? "")" }
    #expect(states.joined(separator: ", ") == expected)
  }

  /// A date that somebody else decides is not held against the plan, unless its author says so.
  @Test func whatOthersDecideIsAwaited() throws {
    let wording = try Sample.wording()
    var milestone = Sample.milestone("x", "attendue en mars 2020")
    #expect(wording.state(of: milestone) == ["name": "unreported", "label": "Sans nouvelles"])
    milestone.isFollowed = true
    #expect(wording.state(of: milestone) == ["name": "late", "label": "Se fait attendre"])
    milestone.statedState = .late
    #expect(wording.state(of: milestone) == ["name": "late", "label": "En retard"])
    let english = try Sample.wording(.english)
    milestone.statedState = nil
    #expect(english.state(of: milestone)["label"] == "Still awaited")
  }

  @Test func progressLeavesOutWhatWasDropped() throws {
    let plan = try Sample.page(.plan)["plan"]
    #expect(
      plan?["progress"]
        == ["done": 1, "total": 11, "percent": 9, "has_total": true, "text": "1 jalon réalisé sur 11 (9\u{A0}%)"])
    #expect(plan?["objectives", 0, "progress", "text"]?.text == "1 jalon réalisé sur 8 (13\u{A0}%)")
    #expect(plan?["objectives", 0, "projects", 0, "progress", "percent"] == 25)
    #expect(plan?["objectives", 1, "progress", "total"] == 2)
  }

  /// A share of nothing is not zero per cent.
  @Test func noProgressWithoutMilestones() throws {
    let dropped = Sample.milestone("x", "2020") { $0.statedState = .dropped }
    #expect(try Sample.wording().progress([dropped]) == .null)
  }

  @Test(arguments: [
    (Language.french, 2, 8, "2 jalons réalisés sur 8 (25\u{A0}%)"),
    (.french, 1, 8, "1 jalon réalisé sur 8 (13\u{A0}%)"), (.french, 1, 6, "1 jalon réalisé sur 6 (17\u{A0}%)"),
    (.french, 0, 1, "0 jalon réalisé sur 1 (0\u{A0}%)"),
    (.english, 1, 8, "1 of 8 milestones done (13%)"),
    (.english, 1, 1, "1 of 1 milestone done (100%)"),
    (.french, 1_500, 3_000, "1\u{A0}500 jalons réalisés sur 3\u{A0}000 (50\u{A0}%)"),
  ])
  func progressInWords(language: Language, done: Int, total: Int, expected: String) throws {
    let milestones = (0..<total).map { index in
      Sample.milestone("\(index)", nil) {
        $0.isDone = index < done
        $0.isFollowed = true
      }
    }
    #expect(try Sample.wording(language).progress(milestones)["text"]?.text == expected)
  }

  @Test func statesAreCountedInTheirOrder() throws {
    let states = try Sample.page(.plan)["plan", "states"]
    #expect(
      states.texts("name") == ["late", "postponed", "under-way", "planned", "done", "ongoing", "dropped", "unknown"])
    #expect(states?.list.map { $0["count"] } == [3, 1, 2, 2, 1, 1, 1, 1])
    #expect(states?[0, "url"] == .address("/plans/p/etats/#late"))
    let page = try Sample.page(.states)
    #expect(page["states"].texts("id") == states.texts("name"))
    #expect(page["states", 0, "milestones"].texts("id") == ["a3", "c2", "a2"])
    #expect(page["states", 0, "milestones"] == page["states", 0, "entries"])
    #expect(page["states", 0, "milestones", 0, "url"] == .address("/plans/p/objectif-1/alpha/#alpha-a3"))
  }

  @Test func theGlanceShowsWhatIsDueSoonest() throws {
    let plan = try Sample.page(.plan)["plan"]
    #expect(plan?["under_way"].texts("id") == ["b1", "p1"])
    #expect(plan?["under_way", 0, "project", "title"]?.text == "Projet beta")
    #expect(plan?["under_way", 1, "project"] == .null)
    // What was postponed is to come on its new day.
    #expect(plan?["next"].texts("id") == ["c1", "a4", "b2"])
    #expect(plan?["late"].texts("id") == ["a3", "c2", "a2"])
    #expect(plan?["late_count"] == 3)
    #expect(plan?["more_late"] == .null)
    #expect(plan?["postponed"].texts("id") == ["b2"])
    #expect(plan?["postponed", 0, "new_date", "text"]?.text == "automne 2022")
  }

  /// Beside a box that is checked, « Aucune nouvelle » would not be so, though the plan says that nobody follows it.
  @Test func noNewsIsSaidOfPlansOfWhichNothingWasSaid() throws {
    var plan = Sample.plan
    plan.objectives = []
    plan.details.milestones = [Sample.milestone("a", "2010"), Sample.milestone("b", "2011")]
    plan.saysFollowed = false
    plan.settle()
    #expect(try Sample.page(.plan, of: plan)["plan", "news"]?.text == "Aucune nouvelle depuis la publication du plan.")
    plan.details.milestones[1].isDone = true
    #expect(try Sample.page(.plan, of: plan)["plan", "news"] == .null)
  }

  @Test func theGlanceShowsFiveAndSaysHowManyThereAre() throws {
    var plan = Sample.plan
    plan.details.milestones = (0..<7).map { Sample.milestone("m\($0)", "201\($0)") }
    plan.objectives = []
    plan.saysFollowed = true
    plan.settle()
    let values = try Sample.page(.plan, of: plan)["plan"]
    #expect(values?["late"].texts("id") == ["m0", "m1", "m2", "m3", "m4"])
    #expect(values?["late_count"] == 7)
    #expect(values?["more_late"] == ["text": "Tous (7 jalons)", "url": .address("/plans/p/etats/#late")])
    #expect(values?["has_next"] == false)
  }
}

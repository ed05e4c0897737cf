import Basics
import Dates
import Model
import Templates
import Testing

@testable import Views

@Suite struct StrategyTests {
  @Test func theMatrixHasACellAnAxis() throws {
    let page = try Sample.page(.matrix)
    let labels = ["Axe\u{A0}1\u{A0}: Concerter", "Axe\u{A0}2\u{A0}: Outiller", "Axe\u{A0}3"]
    #expect(page["axes"].texts("label") == labels)
    #expect(page["issues"].texts("title") == ["Visibilité", nil])
    #expect(page["issues"].texts("label") == ["Enjeu\u{A0}1", nil])
    #expect(page["issues"]?.list.map { $0["has_title"] } == [true, false])
    let row = page["issues", 0, "rows", 0]
    #expect(row?["label"]?.text == "1")
    #expect(row?["url"] == .address("/plans/p/objectif-1/"))
    #expect(row?["due"] == ["text": "d’ici 2021", "iso": .null])
    #expect(row?["statement_html"] == .markup("D’ici 2021, grandir."))
    #expect(row?["cells"].texts("axis_label") == labels)
    #expect(row?["cells"].texts("html") == ["Réunir; <em>Écouter</em>", nil, "Montrer"])
    #expect(row?["cells"]?.list.map { $0["has_html"] } == [true, false, true])
    #expect(row?["indicators"].texts("title") == ["Membres"])
    let empty = page["issues", 1, "rows", 0]
    #expect(empty?["title"]?.text == "Deux")
    #expect(empty?["cells"].texts("html") == [nil, nil, nil])
    #expect(empty?["has_indicators"] == false)
  }

  /// An objective whose issue is not in the plan is not lost.
  @Test func everyObjectiveHasARow() throws {
    var plan = Sample.plan
    plan.objectives[1].issue = "ailleurs"
    plan.issues.append(Issue(id: "vide", label: "Enjeu", number: "2", title: "Vide", origin: Sample.origin))
    let page = try Sample.page(.matrix, of: plan)
    #expect(page["issues"]?.list.flatMap { $0["rows"].texts("title") } == ["Un", "Deux"])
  }

  @Test func thePlanSaysItsIssuesAndAxes() throws {
    let plan = try Sample.page(.plan)["plan"]
    #expect(plan?["has_strategy"] == true)
    #expect(plan?["issues", 0, "objectives"].texts("url") == ["/plans/p/objectif-1/"])
    #expect(plan?["objectives", 0, "issue", "url"] == .address("/plans/p/#enjeu-1"))
    #expect(plan?["objectives", 1, "issue"] == .null)
    #expect(plan?["objectives", 0, "actions", 1, "axis", "label"]?.text == "Axe\u{A0}3")
    #expect(plan?["objectives", 0, "has_statement"] == true)
    #expect(plan?["vision_html"] == .null)
  }
}

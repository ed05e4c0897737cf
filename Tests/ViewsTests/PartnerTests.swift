import Basics
import Model
import Templates
import Testing

@testable import Views

@Suite struct PartnerTests {
  @Test func partnersInAlphabeticalOrder() throws {
    let partners = try Sample.page(.partners)["partners"]
    #expect(partners.texts("name") == ["Écran", "Le Lobe", "RAMO"])
    // « écran » and « Écran » are one.
    #expect(partners?[0, "projects"].texts("title") == ["Projet alpha", "Projet gamma"])
    #expect(partners?[0, "projects"].texts("objective_label") == ["Objectif\u{A0}1", "Objectif\u{A0}2"])
  }

  @Test func partnersOfAnObjectiveAreNotLost() throws {
    var plan = Sample.plan
    plan.details.partners = [RecordReference(name: "Ville", link: "https://exemple.ca")]
    plan.objectives[1].details.partners = [RecordReference(name: "Ville")]
    let partners = try Sample.page(.partners, of: plan)["partners"]
    #expect(partners?[3, "name"]?.text == "Ville")
    #expect(partners?[3, "url"]?.text == "https://exemple.ca")
    #expect(partners?[3, "projects"].texts("title") == ["Le plan", "Deux"])
    #expect(partners?[3, "projects"].texts("objective_label") == [nil, "Objectif\u{A0}2"])
  }

  @Test func projectsOfTheSamePartners() throws {
    let values = try Sample.values()
    let index = PartnerIndex(Sample.plan, values.header)
    let related = index.related(to: "alpha").map(values.related)
    #expect(related.map { $0["title"]?.text } == ["Projet beta", "Projet gamma"])
    #expect(related.map { $0["reason"]?.text } == ["Même partenaire\u{A0}: RAMO", "Même partenaire\u{A0}: Écran"])
    #expect(index.related(to: "gamma").map(\.link.title) == ["Projet alpha"])
    #expect(index.related(to: "personne").isEmpty)
  }

  /// A partner of everybody makes no project related to hundreds.
  @Test func fiveRelatedProjectsAtMost() throws {
    var plan = Sample.plan
    plan.objectives[1].projects = (0..<100).map { number in
      Sample.project("p\(number)", partners: ["Tous"] + (number % 7 == 0 ? ["Certains"] : []), [])
    }
    let index = PartnerIndex(plan, PlanHeader(plan, .inFrench))
    #expect(index.related(to: "p49").map(\.link.title) == ["p42", "p56", "p35", "p63", "p28"].map { "Projet \($0)" })
    #expect(index.related(to: "p50").map(\.link.title) == ["p49", "p51", "p48", "p52", "p47"].map { "Projet \($0)" })
    #expect(index.related(to: "p49")[0].partners == ["Tous", "Certains"])
  }
}

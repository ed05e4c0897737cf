import Basics
import Diagnostics
import Model
import TestSupport
import Testing

/// Who answers for a step, among what stands beside its date.
@Suite struct LeadTests {
  private func read(_ item: String) throws -> (milestone: Milestone, findings: [Finding]) {
    let text = "---\npériode: 2025/2028\n---\n## Objectif 1 : Un\n\n- \(item)\n"
    let (site, findings) = try TestSite(["plans/p.md": text]).read()
    return (try #require(site.plans.first?.milestones.first), findings)
  }

  @Test(arguments: [
    "direction générale", "DG", "M. Roy", "Ville de Québec", "Marie-Ève Roy", "Place des Arts", "Théâtre aux Écuries",
    "Table sur la culture",
    "Affaires des jeunes", "chargé de projet en médiation", "adjointe à la direction", "Studio 303", "Public Works",
    "Bibliothèque et Loisirs",
    "Board of Directors", "executive director", "Services à la clientèle",
  ])
  func aNameARoleOrABodyDoes(words: String) throws {
    let (milestone, findings) = try read("Jouer (mars 2027, \(words))")
    #expect(milestone.leads.map(\.name) == [words])
    #expect(milestone.title == "Jouer")
    #expect(findings.allSatisfy { $0.code == .acronymUnexplained })
  }

  /// It stays in the title, and that is told.
  @Test(arguments: [
    "billets à 20 $", "Billets à 20 $", "en anglais", "En anglais", "subvention à confirmer", "Subvention à confirmer",
    "gratuit", "Gratuit",
    "12 places", "Max. 12 places", "Zoom", "Complet", "Entrée libre", "Sur invitation", "Budget à préciser",
    "Dates à préciser", "3 h",
    "tickets at $20", "In English", "Free admission", "Grant to be confirmed", "12 seats", "Online", "Sold out",
    "For all ages",
  ])
  func whatAnEventIsLikeDoesNot(words: String) throws {
    let (milestone, findings) = try read("Jouer (mars 2027, \(words))")
    #expect(milestone.leads.isEmpty)
    #expect(milestone.title == "Jouer (\(words))")
    #expect(milestone.date?.edtf?.description == "2027-03")
    #expect(findings.map(\.code) == [.outlineUnused])
  }

  /// Outside of parentheses as well.
  @Test(arguments: [
    ("Jouer – mars 2027 – gratuit", "Jouer – gratuit"), ("Jouer, mars 2027, billets à 20 $", "Jouer, billets à 20 $"),
    ("Jouer – mars 2027 (gratuit)", "Jouer (gratuit)"),
  ])
  func theDateBesideItIsRead(item: String, title: String) throws {
    let (milestone, findings) = try read(item)
    #expect(milestone.title == title)
    #expect(milestone.date?.edtf?.description == "2027-03")
    #expect(milestone.leads.isEmpty)
    #expect(findings.map(\.code) == [.outlineUnused])
  }

  /// What comes back does so, whenever it does not; a date that may be another is not read.
  @Test func anExceptionChangesNothingOfWhatComesBack() throws {
    let (milestone, _) = try read("Jouer (chaque mois, sauf l’été)")
    #expect(milestone.title == "Jouer (sauf l’été)")
    #expect(milestone.date?.kind == .recurring)
    let (other, findings) = try read("Jouer (mars 2027, ou avril)\n- Chanter (mai 2026)")
    #expect(other.date == nil)
    #expect(findings.contains { $0.code == .dateUnread })
  }
}

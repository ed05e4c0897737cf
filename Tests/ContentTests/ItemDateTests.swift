import Basics
import Diagnostics
import Model
import TestSupport
import Testing

/// The date of a step, wherever its line has it, and who and what stand beside it.
@Suite struct ItemDateTests {
  private func read(_ item: String) throws -> (milestone: Milestone, findings: [Finding]) {
    let text = "---\npériode: 2025/2028\n---\n## Objectif 1 : Un\n\n- \(item)\n- [x] Autre (mars 2025)\n"
    let (site, findings) = try TestSite(["plans/p.md": text]).read()
    return (try #require(site.plans.first?.milestones.first), findings)
  }

  /// The title keeps its words; the date is read all the same.
  @Test(arguments: [
    ("Ouvrir la salle en mars 2027", "2027-03"), ("Accueillir le public d’ici juin 2027", "../2027-06"),
    ("Fermer avant décembre 2027", "../2027-11"), ("Ouvrir dès l’automne 2026", "2026-23/.."),
    ("Peindre au printemps 2027", "2027-21"),
    ("Peindre à l’hiver 2027", "2027-24"), ("Ouvrir le 15 mars 2027.", "2027-03-15"),
    ("Peindre au plus tard le 1er juin 2027", "../2027-06-01"),
    ("Revoir le plan en 2027", "2027"), ("Tenir un forum pour juin 2027", "2027-06"), ("Ouvrir au T2 2027", "2027-34"),
    ("Open by June 2027", "../2027-06"), ("Open before June 2027", "../2027-05"),
    ("Open by end of Q2 2027", "../2027-34"),
    ("Open the hall in March 2027", "2027-03"), ("Open on June 3, 2027", "2027-06-03"),
    ("Open from June to August 2027", "2027-06/2027-08"),
    ("Ouvrir **la salle** en mars 2027", "2027-03"), ("Ouvrir entre mars 2027 et juin 2027", "2027-03/2027-06"),
  ])
  func aSentenceHasItsDate(item: String, edtf: String) throws {
    let (milestone, findings) = try read(item)
    #expect(milestone.title == item.filter { $0 != "*" })
    #expect(milestone.date?.edtf?.description == edtf)
    #expect(findings.allSatisfy { $0.code == .dateReading })
  }

  /// Of a sentence that goes on, of a name or of a stretch in which the step’s own date lies, nothing is told.
  @Test(arguments: [
    "Vérifier si une ouverture en mars 2028 est réaliste", "Trouver l’argent d’un stage en 2027-2028",
    "Préparer le bilan pour 2027",
    "Raise the money for the 2028 conference", "Meet during the 2028 conference",
    "Check whether an opening in March 2028 is realistic",
  ])
  func aSentenceMaySpeakOfAnother(item: String) throws {
    let (milestone, findings) = try read("\(item) (juin 2027)")
    #expect(milestone.title == item)
    #expect(milestone.date?.edtf?.description == "2027-06")
    #expect(!milestone.isPartlyUnread)
    #expect(findings.isEmpty)
  }

  @Test(arguments: [
    "Ouvrir la salle en mars 2028", "Ouvrir en mars 2028, puis en mai 2029", "Peindre, phase 1 faite en 2027",
    "Peindre, phase 1 terminée en mars 2028 et phase 2",
  ])
  func anotherDateOfItsOwnIsTold(item: String) throws {
    let (milestone, findings) = try read("\(item) (juin 2027)")
    #expect(milestone.date?.edtf?.description == "2027-06")
    #expect(findings.contains { $0.code == .dateUnread })
  }

  @Test(arguments: [
    "[mars 2027]", "{mars 2027}", "*(mars 2027)*", "**(mars 2027)**", "`(mars 2027)`", "**mars 2027**", "…… mars 2027",
    "..... mars 2027",
    "(éch. mars 2027)", "(éch. : mars 2027)", "(échéance : mars 2027)", "(mars 2027)", "– mars 2027", "→ mars 2027",
    "(ma\u{FB06}rs 2027)",
  ])
  func aDateKeepsItsMeaningInItsDress(dress: String) throws {
    // No French month has a ligature; « ﬁn » has one.
    let dress = dress.contains("\u{FB06}") ? "(\u{FB01}n mars 2027)" : dress
    let (milestone, findings) = try read("Peindre \(dress)")
    #expect(milestone.title == "Peindre")
    #expect(milestone.date?.edtf?.description.hasPrefix(dress.contains("\u{FB01}") ? "[2027-03" : "2027-03") == true)
    #expect(findings.isEmpty)
  }

  static let besides: [(String, String, [String], String?)] = [
    ("Peindre — T4 2026 (Nadia, 5 000 $)", "2026-36", ["Nadia"], "5 000 $"),
    ("Peindre (T4 2026 (Nadia, 5 000 $))", "2026-36", ["Nadia"], "5 000 $"),
    ("Peindre / Direction / juin 2027", "2027-06", ["Direction"], nil),
    ("Peindre : mars 2026, Direction", "2026-03", ["Direction"], nil),
    ("Peindre : juin 2027 : Direction", "2027-06", ["Direction"], nil),
    ("Peindre, juin 2027, Direction", "2027-06", ["Direction"], nil),
    ("Peindre (resp. Direction; juin 2027)", "2027-06", ["Direction"], nil),
    ("Peindre (CA; 2025)", "2025", ["CA"], nil),
    ("Peindre (direction générale, juin 2027)", "2027-06", ["direction générale"], nil),
    ("Peindre (juin 2027, RH)", "2027-06", ["RH"], nil),
    ("📅 Juin 2027 : Peindre", "2027-06", [], nil),
  ]

  @Test(arguments: besides)
  func whoAnswersStandsBesideIt(item: String, edtf: String, leads: [String], budget: String?) throws {
    let (milestone, _) = try read(item)
    #expect(milestone.title.hasSuffix("Peindre"))
    #expect(milestone.date?.edtf?.description == edtf)
    #expect(milestone.leads.map(\.name) == leads)
    #expect(milestone.budget == budget)
  }

  /// What is neither date, state nor lead stays in the title, and is told.
  @Test(arguments: [
    ("(en anglais, 2027)", "Peindre (en anglais)", "2027"),
    ("(été 2027, subvention à confirmer)", "Peindre (subvention à confirmer)", "2027-22"),
    ("(avec la Ville, juin 2027)", "Peindre (avec la Ville)", "2027-06"),
    ("(avril 2027; 3/4 étapes)", "Peindre (3/4 étapes)", "2027-04"),
    ("(juin 2027, 2 000 $, environ 10 arbres)", "Peindre (environ 10 arbres)", "2027-06"),
    ("(si le financement le permet, juin 2027)", "Peindre (si le financement le permet)", "2027-06"),
  ])
  func otherWordsAreNobodysName(parenthesis: String, title: String, edtf: String) throws {
    let (milestone, findings) = try read("Peindre \(parenthesis)")
    #expect(milestone.title == title)
    #expect(milestone.date?.edtf?.description == edtf)
    #expect(milestone.leads.isEmpty)
    #expect(findings.map(\.code) == [.outlineUnused])
  }

  /// What is not read is told with its words, and not said to be missing.
  @Test(arguments: [
    ("Peindre, phase 1 en 2025, phase 2 en 2026", ["en 2025", "en 2026"]),
    ("Peindre (lancement mi-mars 2026)", ["mi-mars 2026"]),
    ("Peindre (Q2 2024 HR)", ["Q2 2024"]), ("Peindre (HR by Q2 2024)", ["by Q2 2024"]),
    ("Peindre ([juin 2027](https://a.ca))", ["juin 2027"]),
    ("En mars 2027 ouvrir la salle du haut", ["En mars 2027"]),
    ("Peindre les murs de mars 2027 du haut", ["mars 2027"]),
    ("Peindre ~~mars 2026~~ ou mars 2027", ["mars 2027"]),
  ])
  func whatIsNotReadIsTold(item: String, words: [String]) throws {
    let (milestone, findings) = try read(item)
    #expect(milestone.date == nil)
    #expect(findings.map(\.code) == words.map { _ in .dateUnread })
    for (finding, words) in zip(findings, words) { #expect(finding.summary.french.contains(words)) }
  }

  @Test func itemsUnderADateHaveIt() throws {
    let text =
      "## Objectif 1 : Un\n\n- Printemps 2027\n  - Ouvrir un jardin\n  - Planter\n- 2028 :\n  - Récolter (août 2028)\n"
    let (site, findings) = try TestSite(["plans/p.md": text]).read()
    let milestones = try #require(site.plans.first).milestones
    #expect(findings.isEmpty)
    #expect(milestones.map(\.title) == ["Ouvrir un jardin", "Planter", "Récolter"])
    #expect(milestones.map { $0.date?.edtf?.description } == ["2027-21", "2027-21", "2028-08"])
  }

  @Test func bareLinesUnderALabelAreSteps() throws {
    let text = "## Objectif 1 : Un\n\nActions :\n\nPeindre, juin 2027, Direction\nAcheter, mars 2027, RH\n"
    let (site, findings) = try TestSite(["plans/p.md": text]).read()
    let milestones = try #require(site.plans.first).milestones
    #expect(findings.isEmpty)
    #expect(milestones.map(\.title) == ["Peindre", "Acheter"])
    #expect(milestones.map { $0.leads.map(\.name) } == [["Direction"], ["RH"]])
  }
}

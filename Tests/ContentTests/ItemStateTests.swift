import Basics
import Diagnostics
import Model
import TestSupport
import Testing

/// What the line of a step says of how it goes, to its last word: what its author says is done, put off or dropped is never « en retard ».
@Suite struct ItemStateTests {
  private static let day = CivilDate(iso: "2026-11-30") ?? CivilDate(dayNumber: 0)

  /// The milestones of a followed plan, of which these are the items, and what is told.
  private func read(_ items: [String], isFrench: Bool = true) throws -> (milestones: [Milestone], findings: [Finding]) {
    let head = isFrench ? "## Objectif 1 : Un\n\n" : "## Goal 1: One\n\n"
    let text = "---\nsuivi: oui\n---\n" + head + items.map { "- \($0)\n" }.joined()
    let (site, findings) = try TestSite(["plans/p\(isFrench ? "" : ".en").md": text, "site.yml": "langues: [fr, en]\n"])
      .read()
    return (try #require(site.plans.first).milestones, findings)
  }

  private func read(_ item: String, isFrench: Bool = true) throws -> (milestone: Milestone, findings: [Finding]) {
    let (milestones, findings) = try read([item], isFrench: isFrench)
    return (try #require(milestones.first), findings)
  }

  static let french: [(String, State)] = [
    ("– fait en mars 2026", .done), ("FAIT", .done), (". Fait.", .done), ("- Fait!", .done), ("✓", .done), ("✔", .done),
    ("[fait]", .done),
    ("[DONE]", .done), ("**FAIT**", .done), ("*(fait)*", .done), ("OK", .done), ("– terminé le 12 mai 2025", .done),
    ("– déjà fait", .done),
    ("– a été adopté par le CA", .done), ("– adopté", .done), ("– publié en avril 2025", .done), ("(fait)", .done),
    ("(FAIT le 3 mai 2025)", .done),
    (": complétée", .done), ("; réalisé", .done), ("→ terminé", .done), ("– fait, publié", .done), ("✅ Fait", .done),
    ("– 100 %", .done),
    ("– annulé faute de budget", .dropped), ("– abandonné (faute de budget)", .dropped), ("– annulé", .dropped),
    ("– en attente de financement", .planned), ("– suspendu", .planned), ("⚪ À venir", .planned),
    ("– pas encore commencé", .planned),
    ("– en cours depuis mai", .underWay), ("– 50 %", .underWay), ("50 %", .underWay), ("– en cours (75 %)", .underWay),
    ("– Non terminé", .underWay), ("– à risque", .underWay), ("– fait à moitié", .partlyDone),
    ("– réalisé en partie", .partlyDone),
    ("– reporté à mars 2027", .postponed), (": reporté à mars 2027", .postponed), (", reporté à mars 2027", .postponed),
    ("→ reporté à mars 2027", .postponed), ("(reporté à mars 2027)", .postponed),
    ("– reporté à mars 2027 faute de budget", .postponed),
    ("– repoussé au printemps 2027", .postponed), (". Statut : terminé.", .done), ("– état : en cours", .underWay),
    // What nobody knows is not taken for another thing.
    ("– lancé", .unknown), ("– sera fait en 2027", .unknown), ("– est reporté, mais peut-être fait", .unknown),
    ("- FAIT (3 avril 2025)", .done), ("NON FAIT", .dropped), ("/ fait", .done), ("– rapport déposé", .unknown),
    ("– prolongé jusqu’en juin 2027", .unknown), ("– n’a pas été fait", .unknown), ("_terminé_", .done),
    ("– fait sauf la porte", .unknown), ("– soumis au ministère", .unknown),
  ]

  @Test(arguments: french)
  func whatFollowsTheDateIsRead(tail: String, state: State) throws {
    let (milestone, findings) = try read("Peindre (juin 2025) \(tail)")
    #expect(milestone.title == "Peindre")
    #expect(milestone.date?.edtf?.description == "2025-06")
    #expect(milestone.state(asOf: Self.day) == state)
    #expect(findings.contains { $0.code == .stateUnknown } == (state == .unknown))
    if tail.contains("mars 2027") || tail.contains("2027"), state == .postponed {
      #expect(milestone.newDate?.edtf != nil)
    }
  }

  static let english: [(String, State)] = [
    ("– deferred to March 2027", .postponed), ("– done in March 2026", .done), ("– completed March 2026", .done),
    ("– cancelled due to budget", .dropped), ("– delayed to 2027", .postponed), ("– has been completed", .done),
    ("DONE", .done),
    ("– awaiting funding", .planned), ("– on hold pending approval", .planned), ("– half done", .partlyDone),
    ("– not started", .planned),
    ("– not completed", .underWay), ("– Postponed until Fall 2028", .postponed), ("– launched last week", .unknown),
    ("(completed)", .done),
    ("– pushed back to spring 2027", .postponed), ("— on track", .underWay), ("– will be done next year", .unknown),
  ]

  @Test(arguments: english)
  func inEnglishToo(tail: String, state: State) throws {
    let (milestone, findings) = try read("Paint (June 2025) \(tail)", isFrench: false)
    #expect(milestone.title == "Paint")
    #expect(milestone.state(asOf: Self.day) == state)
    #expect(findings.contains { $0.code == .stateUnknown } == (state == .unknown))
    if state == .postponed { #expect(milestone.newDate?.edtf != nil) }
  }

  @Test func whatIsPostponedUntilASeasonIsDoneThen() throws {
    let (milestone, _) = try read("Paint (June 2025) – Postponed until Fall 2028", isFrench: false)
    #expect(milestone.newDate?.edtf?.description == "2028-23")
  }

  @Test(arguments: [
    ("[FAIT] Peindre (juin 2025)", State.done), ("Fait – Peindre (juin 2025)", .done), ("✅ Peindre (juin 2025)", .done),
    ("✔ Peindre (juin 2025)", .done), ("FAIT : Peindre (juin 2025)", .done), ("[DONE] Peindre (juin 2025)", .done),
    ("Fait en mars 2026 – Peindre (juin 2025)", .done), ("Reporté à mars 2027 : Peindre (juin 2025)", .postponed),
    ("(terminé) Peindre (juin 2025)", .done), ("[x] Peindre (juin 2025)", .done), ("(x) Peindre (juin 2025)", .done),
    ("\\[x\\] Peindre (juin 2025)", .done), ("[ok] Peindre (juin 2025)", .done), ("[100 %] Peindre (juin 2025)", .done),
    ("[50 %] Peindre (juin 2025)", .underWay), ("[/] Peindre (juin 2025)", .underWay), ("☒ Peindre (juin 2025)", .done),
    ("[-] Peindre (juin 2025)", .unknown), ("[>] Peindre (juin 2025)", .unknown), ("[~] Peindre (juin 2025)", .unknown),
    ("[?] Peindre (juin 2025)", .unknown), ("⬜ Peindre (juin 2025)", .late), ("☐ Peindre (juin 2025)", .late),
    ("( ) Peindre (juin 2025)", .late), ("◻️ Peindre (juin 2025)", .late),
    ("Peindre ✓ (juin 2025)", .done), ("Peindre – fait – juin 2025", .done), ("Peindre, juin 2025, fait", .done),
  ])
  func whatComesBeforeTheTitleIsRead(item: String, state: State) throws {
    let (milestone, findings) = try read(item)
    #expect(milestone.title == "Peindre")
    #expect(milestone.date?.edtf?.description == "2025-06")
    #expect(milestone.state(asOf: Self.day) == state)
    #expect(findings.contains { $0.code == .stateUnknown } == (state == .unknown))
  }

  /// Where any of it is left unread, the words stay, it is told, and nobody is accused.
  @Test(arguments: [
    "Peindre, phase 1 fait en 2025, phase 2 (juin 2025)", "Peindre (juin 2025) et vernir d’ici mars 2027",
    "Peindre (juin 2025), la salle étant terminée", "Peindre la salle ⏳ du haut (juin 2025)",
    "Peindre (juin 2025) ou à l’automne 2027",
    "Peindre – annulé, puis repris (juin 2025)",
  ])
  func nothingIsLateWhileAWordIsUnread(item: String) throws {
    let (milestone, findings) = try read(item)
    #expect(milestone.state(asOf: Self.day) != .late)
    #expect(findings.contains { $0.code == .dateUnread || $0.code == .stateUnknown })
  }

  @Test(arguments: [
    "Peindre (juin 2025)", "Conférence 2022 (juin 2025)", "Budget 2024-2025 (juin 2025)",
    "Publier les projets réalisés (juin 2025)",
    "Report : publier (juin 2025)", "Projet : peindre (juin 2025)", "Livre : le finir (juin 2025)",
    "Fait saillant : l’écrire (juin 2025)",
    "Site web, mise en œuvre (juin 2025)", "Le forum de juin 2025 (juin 2025)", "Comité permanent, suivi (juin 2025)",
    "Complete the survey (June 2025)", "Vert – le jardin (juin 2025)",
  ])
  func whatNobodySpeaksOfIsLate(item: String) throws {
    let (milestone, findings) = try read(item)
    #expect(milestone.state(asOf: Self.day) == .late)
    #expect(milestone.statedState == nil)
    #expect(findings.isEmpty)
  }

  /// What is set apart by its markup is not glued to the title.
  @Test func aTitleIsNotGlued() throws {
    #expect(try read("Peindre (juin 2025) ~~vernir~~").milestone.title == "Peindre vernir")
    #expect(try read("Peindre (juin 2025) [ici](https://a.ca)").milestone.title == "Peindre ici")
  }

  @Test func aReasonIsKept() throws {
    let (milestones, _) = try read([
      "A (juin 2025) – annulé faute de budget", "B (juin 2025) – abandonné : manque de fonds",
      "C (juin 2025) – reporté à mars 2027 en raison du chantier",
    ])
    #expect(milestones.map { $0.reason?.plain } == ["faute de budget", "manque de fonds", "en raison du chantier"])
  }

  /// A cell of remarks speaks as well.
  @Test(arguments: ["reporté à mars 2028, en retard", "Fait en mars 2026.", "Attend le 3 mars 2027", "✅"])
  func aRemarkSparesTheStep(remark: String) throws {
    let text =
      "---\nsuivi: oui\n---\n## Objectif 1 : Un\n\n| Action | Échéance | Commentaires |\n|---|---|---|\n| Peindre | juin 2025 | \(remark) |\n"
    let (site, findings) = try TestSite(["plans/p.md": text]).read()
    let milestone = try #require(site.plans.first?.milestones.first)
    #expect(milestone.state(asOf: Self.day) != .late)
    #expect(milestone.note?.plain == remark)
    #expect(findings.contains { $0.code == .dateUnread || $0.code == .stateUnknown })
  }

  /// « Statut » in any of the words that people put there.
  @Test(arguments: [
    ("annulé faute de budget", State.dropped), ("Fait<br>Juin 2025", .done), ("En cours, retardé", .late),
    ("Mise en œuvre", .unknown),
    ("✓", .done), ("Vert", .underWay), ("Fait en mars 2026", .done), ("En attente de financement", .planned),
    ("Réalisé en continu", .ongoing),
    ("Fait à moitié", .partlyDone), ("Réalisé – rapport déposé", .done), ("T.B.D.", .unknown),
  ])
  func aCellOfStatesIsRead(words: String, state: State) throws {
    let text =
      "## Objectif 1 : Un\n\n| Action | Échéance | Statut |\n|---|---|---|\n| Peindre | juin 2025 | \(words) |\n"
    let (site, _) = try TestSite(["plans/p.md": text]).read()
    #expect(site.plans.first?.milestones.first?.state(asOf: Self.day) == state)
  }
}

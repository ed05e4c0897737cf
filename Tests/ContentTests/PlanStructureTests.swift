import Diagnostics
import Model
import TestSupport
import Testing

/// What holds a plan together: levels, fields, items and tables in forms that people give them, each as one line of what was read.
@Suite struct PlanStructureTests {
  private func read(_ text: String, isEnglish: Bool = false) throws -> (plan: Plan, findings: [Finding]) {
    let front = isEnglish ? "---\ntitle: Plan\nperiod: 2025/2028\n---\n" : "---\ntitre: Plan\npériode: 2025/2028\n---\n"
    return try readPlan(in: isEnglish ? .english : .french, front + text)
  }

  /// « titre|date|état|responsables|note ».
  private func steps(_ milestones: [Milestone]) -> [String] {
    milestones.map { step in
      [
        step.title, step.date?.text ?? "", step.isDone ? "done" : step.statedState?.rawValue ?? "",
        step.leads.map(\.name).joined(separator: "+"),
        step.note?.plain ?? "",
      ].joined(separator: "|")
    }
  }

  private func levels(_ plan: Plan) -> [String] {
    plan.issues.map { "\($0.label) \($0.number ?? ""): \($0.title)" }
      + plan.objectives.flatMap { objective in
        [" \(objective.label) \(objective.number ?? ""): \(objective.title)"]
          + objective.projects.map { "  \($0.label) \($0.number ?? ""): \($0.title)" }
      }
  }

  // MARK: Fields

  @Test(arguments: [
    "Livrable", "Cible", "Priorité", "Moyen", "Étape", "Mesure", "Action", "Phase", "Projet", "Objectif", "Engagement",
    "But", "Thème", "Axe",
    "Stratégie", "Enjeu", "Direction", "Jalon", "Deliverable", "Outcome", "Step", "Milestone", "Pillar", "Goal",
  ])
  func aFieldNamedAsALevelIsKept(label: String) throws {
    for text in [
      "Échéance : mai 2027\n\(label) : guide", "\(label) : guide\n\nÉchéance : mai 2027",
      "\(label) : guide  \nÉchéance : mai 2027",
    ] {
      let (plan, _) = try read("## Objectif 1 : Lire\n\n### Chantier 1 : Porte\n\n\(text)\n")
      #expect(
        ShownWords.lost(from: label == "Outcome" ? "guide" : "guide \(label)", in: plan, []).isEmpty,
        "\(label): \(text)")
    }
  }

  @Test func aTargetIsThatOfTheIndicatorBefore() throws {
    let (plan, _) = try read(
      "## Objectif 1 : Lire\n\n### Mesure 1 : Porte\n\nIndicateur : Usagers\nCible : 150 d’ici 2028\n")
    #expect(plan.projects[0].details.indicators.map { $0.targets.map(\.value) } == [[150]])
  }

  @Test(arguments: [
    "Responsable : DG | Échéance : juin 2027 | État : en cours",
    "Responsable : DG – Échéance : juin 2027 – État : en cours",
    "Responsable : DG; Échéance : juin 2027; État : en cours",
    "Responsable : DG\tÉchéance : juin 2027\tÉtat : en cours",
    "Resp. : DG. Éch. : juin 2027. État : en cours", "*Responsable : DG*\n*Échéance : juin 2027*\n**État : en cours**",
    "- Responsable : DG | Échéance : juin 2027 | État : en cours",
    "Unité responsable : DG\nÉchéancier prévu : juin 2027\nÉtat au 30 juin : en cours",
    "Responsable : DG\nClientèle : jeunes\nÉchéance : juin 2027\nÉtat : en cours",
  ])
  func fieldsDoNotSwallowOneAnother(fields: String) throws {
    let (plan, _) = try read("## Objectif 1 : Lire\n\n### Mesure 1 : Labo\n\n\(fields)\n")
    #expect(plan.projects[0].details.leads.map(\.name) == ["DG"])
    #expect(steps(plan.milestones) == ["Labo|juin 2027|under-way||"])
    #expect(fields.contains("Clientèle") == plan.projects[0].details.body.markup.contains("<p>Clientèle : jeunes</p>"))
  }

  @Test(arguments: [
    "- Revoir. Responsable : la doyenne. Échéance : automne 2027. État : à faire",
    "- Revoir\n  Responsable : la doyenne | Échéance : automne 2027 | État : à faire",
    "- Revoir\n  - Responsable : la doyenne\n  - Échéance : automne 2027\n  - État : à faire",
  ])
  func anItemHasItsFieldsOnItsLine(item: String) throws {
    let (plan, _) = try read("## Objectif 1 : Lire\n\n\(item)\n")
    #expect(steps(plan.milestones) == ["Revoir|automne 2027|planned|la doyenne|"])
  }

  @Test func aLevelHasItsFieldsOnItsLine() throws {
    let (plan, _) = try read(
      "## Goal 1: Read\n\n- **Action 1:** Review. *Owner:* Dean. *Timeline:* Fall 2027. *Status:* Not started\n",
      isEnglish: true)
    #expect(levels(plan) == [" Goal 1: Read", "  Action 1: Review"])
    #expect(plan.projects[0].details.leads.map(\.name) == ["Dean"])
    #expect(steps(plan.milestones) == ["Review|Fall 2027|planned||"])
  }

  // MARK: Items

  @Test(arguments: [
    ("a)", "b)"), ("a.", "b."), ("i)", "ii)"), ("A-", "B-"), ("1-", "2-"), ("1°", "2°"), ("①", "②"), ("(1)", "(2)"),
    ("(a)", "(b)"), ("§", "§"),
    ("ü", "ü"), ("Ø", "Ø"), ("»", "»"), ("( )", "( )"),
  ])
  func signsUnderAListAreItems(first: String, second: String) throws {
    let (plan, _) = try read(
      "## Objectif 1 : Lire\n\n- Peindre (juin 2026)\n\(first) Ouvrir (mars 2027)\n\(second) Clore (mai 2027)\n")
    #expect(steps(plan.milestones) == ["Peindre|juin 2026|||", "Ouvrir|mars 2027|||", "Clore|mai 2027|||"])
  }

  @Test func whatIsNoItemIsAParagraphOfItsOwn() throws {
    let (plan, _) = try read(
      "## Objectif 1 : Lire\n\n- Peindre (juin 2026)\nPage 2 sur 4\n-Ouvrir (mars 2027)\n4\n- Clore (mai 2027)\nUne phrase.\n"
    )
    #expect(steps(plan.milestones) == ["Peindre|juin 2026|||", "Ouvrir|mars 2027|||", "Clore|mai 2027|||"])
    #expect(plan.objectives[0].details.body.markup == "<p>Page 2 sur 4</p>\n<p>4</p>\n<p>Une phrase.</p>\n")
  }

  // MARK: Levels

  @Test(arguments: [
    (
      "Axe 1 : Un\n\nObjectif 1.1 : Deux\n\nAction 1 : Trois\n\n- A (2026)",
      ["Axe 1: Un", " Objectif 1.1: Deux", "  Action 1: Trois"]
    ),
    (
      "## Objectif 1 : Un\n\n### Chantier 1.1 : A\n\n- A (2026)\n\n**Mesure 1 : B**\n\n- B (2026)\n\n### Chantier 1.2 : C\n\n- C (2026)",
      ["Objectif 1: Un", " Chantier 1.1: A", "  Mesure 1: B", " Chantier 1.2: C"]
    ),
    (
      "## Objectif 1 : Un\n\n### Chantier 1.1 : A\n\n- A (2026)\n\n**Chantier 1.2 : B**\n\n- B (2026)\n\n### Chantier 1.3 : C\n\n- C (2026)",
      [" Objectif 1: Un", "  Chantier 1.1: A", "  Chantier 1.2: B", "  Chantier 1.3: C"]
    ),
    ("## Phase 1 (2025-2026)\n\n### Projet 1 : Site\n\n- A (2026)", [" Phase 1: Phase 1", "  Projet 1: Site"]),
    (
      "## Objectif 1 : Un\n\n### Projet 1 : Site (juin 2026, DG, fait)\n\n- A (2026)",
      [" Objectif 1: Un", "  Projet 1: Site"]
    ),
    ("I. Un\n\nA) Deux\n\n- A (2026)\n\nB) Trois\n\n- B (2026)", ["  I: Un", "   A: Deux", "   B: Trois"]),
    (
      "## 1. Un\n\n### 1.1 Deux\n\n1.1.1 Trois (2026)\n\n1.1.2 Quatre (2026)",
      [" 1: Un", "  1.1: Deux", "   1.1.1: Trois", "   1.1.2: Quatre"]
    ),
    (
      "OBJECTIF 1 : AMÉLIORER LES CONDITIONS DE\nTRAVAIL\n\n- A (2026)",
      [" OBJECTIF 1: AMÉLIORER LES CONDITIONS DE TRAVAIL"]
    ),
    ("## 🎯 Objectif 1 : Un {#objectif-1}\n\n- A (2026)", [" Objectif 1: Un"]),
    ("Objectif 1 : Un\n=====\n\n- A (2026)", [" Objectif 1: Un"]),
  ])
  func levelsStandWhereTheyBelong(text: String, expected: [String]) throws {
    let (plan, _) = try read(text + "\n")
    #expect(levels(plan) == expected)
  }

  @Test func aHeadingSaysHowItsLevelGoes() throws {
    let (plan, _) = try read("## Objectif 1 : Un\n\n### Projet 1 : Site (juin 2026, DG, fait)\n\n- A (2026)\n")
    #expect(steps(plan.milestones) == ["Site|juin 2026|done|DG|", "A|2026|||"])
    let (phase, _) = try read("## Phase 1 (2025-2026)\n\n### Projet 1 : Site\n\n- A (2026)\n")
    #expect(phase.objectives.map { $0.due?.text } == ["2025-2026"])
  }

  // MARK: Tables

  private func table(_ head: String, _ rows: [String]) -> String {
    "## Objectif 1 : Lire\n\n| \(head) |\n" + String(repeating: "|---", count: head.split(separator: "|").count) + "|\n"
      + rows.map { "| \($0) |\n" }.joined()
  }

  @Test(arguments: [
    ("Suivi", "Terminé", "done", ""), ("État au 30 juin 2026", "Terminé", "done", ""), ("Bilan", "Terminé", "done", ""),
    ("Où en sommes-nous ?", "Terminé", "done", ""), ("RAG", "Terminé", "done", ""),
    ("2026 status", "Terminé", "done", ""),
    ("Suivi", "Bien parti", "", "Suivi : Bien parti"), ("Priorité", "haute", "", "Priorité : haute"),
    ("Livrable", "guide", "", "Livrable : guide"),
    ("Clientèle", "jeunes", "", "Clientèle : jeunes"), ("Axe", "2", "", "Axe : 2"),
    ("Moyens", "atelier", "", "Moyens : atelier"),
    ("Source de financement", "Ville", "", "Source de financement : Ville"),
  ])
  func aColumnBesideTheActionIsNoTitle(head: String, cell: String, state: String, note: String) throws {
    let (plan, _) = try read(table("Action | Responsable | Échéance | \(head)", ["Peindre | RH | mars 2026 | \(cell)"]))
    #expect(steps(plan.milestones) == ["Peindre|mars 2026|\(state)|RH|\(note)"])
  }

  @Test(arguments: [
    "Unité responsable", "Service porteur", "Répondant", "Mandataire", "Attribué à", "Direction", "Lead department",
    "Project lead", "Lead Organization",
    "Contact", "Responsables et collaborateurs", "Direction responsable",
  ])
  func aColumnIsOfLeadsByItsHead(head: String) throws {
    let (plan, _) = try read(table("Action | \(head) | Échéance", ["Peindre | RH | mars 2026"]))
    #expect(steps(plan.milestones) == ["Peindre|mars 2026||RH|"])
  }

  @Test(arguments: [
    "Échéancier prévu", "Échéancier de réalisation", "Trimestre", "Target date", "Target Year", "Est. completion",
    "Fiscal year", "Quarter", "Années",
    "Mise en œuvre",
  ])
  func aColumnIsOfDatesByItsHead(head: String) throws {
    let (plan, _) = try read(table("Action | Responsable | \(head)", ["Peindre | RH | mars 2026"]))
    #expect(steps(plan.milestones) == ["Peindre|mars 2026||RH|"])
  }

  @Test func anUnknownColumnIsToldOnce() throws {
    let (_, findings) = try read(
      table("Action | Clientèle | Échéance | Lieu", ["Peindre | jeunes | 2026 | ici", "Vernir | vieux | 2026 | là"]))
    #expect(findings.map(\.code) == [.outlineUnused])
    #expect(findings.first?.severity == .note)
  }

  @Test func numberedRowsAreLevelsThatKeepWhatTheySay() throws {
    let (plan, _) = try read(
      table(
        "Action | Responsable | Échéance | État",
        ["1. Peindre | DG | juin 2027 | en cours", "1.1 Choisir | RH | mai 2027 | ", "2. Ouvrir | CA | mars 2028 | "]))
    #expect(plan.projects.map(\.title) == ["Peindre", "Ouvrir"])
    #expect(plan.projects.map { $0.details.leads.map(\.name) } == [["DG"], ["CA"]])
    #expect(
      plan.projects.map { steps($0.details.milestones) } == [
        ["Peindre|juin 2027|under-way||", "Choisir|mai 2027||RH|"], ["Ouvrir|mars 2028|||"],
      ])
  }

  @Test(arguments: ["idem", "Idem", "id.", "\"", "”", "//", "Même", "Same", "↑"])
  func whatIsTheSameIsRepeated(mark: String) throws {
    let (plan, findings) = try read(
      table(
        "Action | Responsable | Échéance | État",
        ["Peindre | DG<br>RH | juin 2027 | fait", "Vernir | \(mark) | \(mark) | \(mark)"]))
    #expect(findings.isEmpty)
    #expect(steps(plan.milestones) == ["Peindre|juin 2027|done|DG+RH|", "Vernir|juin 2027|done|DG+RH|"])
  }

  @Test(arguments: ["DG + RH", "DG & RH", "DG / RH", "DG<br>RH", "DG; RH"])
  func severalLeadsAreSeveral(cell: String) throws {
    let (plan, _) = try read(table("Action | Responsable | Échéance", ["Peindre | \(cell) | 2026"]))
    #expect(steps(plan.milestones) == ["Peindre|2026||DG+RH|"])
  }

  @Test func rowsThatAreNoStepsAreNone() throws {
    let (plan, findings) = try read(
      table(
        "Action | Responsable | Échéance | Coût",
        ["Ranger | | | ", "Trier | RH | 2027 | 10 $", "| | 2028 | ", "Total | | | 10 $"]))
    #expect(steps(plan.milestones) == ["Ranger||||", "Trier|2027||RH|"])
    #expect(plan.objectives[0].details.body.markup == "<p>Échéance : 2028</p>\n<p>Total – Coût : 10 $</p>\n")
    #expect(findings.contains { $0.code == .outlineUnused && $0.severity == .warning })
  }

  @Test func linesOfACellAreRows() throws {
    let (plan, _) = try read(
      "| Objectif | Actions | Échéance | Responsable |\n|---|---|---|---|\n| Produire | 1. Peindre<br>2. Vernir | juin 2026<br>mars 2027 | DG<br>RH |\n| Diffuser | • Circuler | 2027 | DG |\n"
    )
    #expect(plan.objectives.map(\.title) == ["Produire", "Diffuser"])
    #expect(steps(plan.milestones) == ["Peindre|juin 2026||DG|", "Vernir|mars 2027||RH|", "Circuler|2027||DG|"])
  }
}

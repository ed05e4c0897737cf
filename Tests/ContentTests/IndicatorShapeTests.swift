import Basics
import Dates
import Diagnostics
import Model
import TestSupport
import Testing

/// Indicators as people write them: each shape, and the values that it says, with the period of each.
@Suite struct IndicatorShapeTests {
  private func read(_ text: String, _ language: Language = .french) throws -> (plan: Plan, findings: [Finding]) {
    let header = language == .french ? "---\npériode: 2025/2028\n---\n" : "---\nperiod: 2025/2028\n---\n"
    return try readPlan(in: language, header + text)
  }

  /// Every indicator of a plan: « Membres : 220@2024 > 330@2028 = 250@2026 ».
  private func told(_ plan: Plan) -> [String] {
    func one(_ measure: Measure) -> String {
      let value = measure.value.map { $0 == $0.rounded() ? String(Int($0)) : String($0) } ?? "?"
      return value + (measure.date.map { "@" + ($0.edtf?.description ?? $0.text) } ?? "")
    }
    let all = ([plan.details] + plan.objectives.flatMap { [$0.details] + $0.projects.map(\.details) }).flatMap {
      details in
      details.indicators + details.milestones.flatMap(\.indicators)
    }
    return all.map { indicator in
      [
        "\(indicator.title) :", indicator.baseline.map(one),
        indicator.targets.isEmpty ? nil : "> " + indicator.targets.map(one).joined(separator: " "),
        indicator.actuals.isEmpty ? nil : "= " + indicator.actuals.map(one).joined(separator: " "),
      ].compactMap { $0 }.joined(separator: " ")
    }
  }

  /// A line of a list under « Indicateurs », or after « Indicateur : ».
  @Test(arguments: [
    ("Part : 40 % (2024) → 50 % (2027)", "Part : 40@2024 > 50@2027"), ("Part : 40 % -> 50 %", "Part : 40 > 50"),
    ("Part : 40 % => 50 % (2027)", "Part : 40 > 50@2027"),
    ("Part : 40 % ➜ 45 % (2026) ➜ 50 % (2027)", "Part : 40 > 45@2026 50@2027"),
    ("Part 40 % (2024) ➡️ 50 % (2027)", "Part : 40@2024 > 50@2027"), ("Part : de 40 % à 50 %", "Part : 40 > 50"),
    ("Part : de 40 % en 2024 à 50 % en 2027", "Part : 40@2024 > 50@2027"),
    ("Part : de 40 à 50 % d’ici 2027", "Part : 40 > 50@../2027"),
    ("Part (de 40 % à 50 % d’ici 2027)", "Part : 40 > 50@../2027"),
    ("Dons : 20 k$ (2025) → 1,2 M$ (2028)", "Dons : 20000@2025 > 1200000@2028"),
    ("Dons (départ : 220 en 2024; cible : 300 en 2027)", "Dons : 220@2024 > 300@2027"),
    ("Dons : 220 en 2024; cible : 300 en 2027", "Dons : 220@2024 > 300@2027"),
    (
      "Dons : valeur de départ 220 (2024), cible 2028 : 330, résultat 2026 : 250",
      "Dons : 220@2024 > 330@2028 = 250@2026"
    ),
    ("Revenus : 25 % en 2025, 35 % en 2028", "Revenus : 25@2025 > 35@2028"),
    ("Dons : 150 d’ici 2028", "Dons : > 150@../2028"),
    ("Dons : 2 millions de dollars d’ici 2028", "Dons : > 2000000@../2028"),
    ("Ateliers : au moins 8", "Ateliers : > 8"),
    ("Ateliers : cible d’au moins 8 par an", "Ateliers : > 8"),
    ("Offrir au moins 8 ateliers", "Offrir au moins 8 ateliers : > 8"),
    ("Augmenter de 50 % les dons d’ici 2028", "Augmenter de 50 % les dons d’ici 2028 : > 50@../2028"),
    // What nothing tells apart is a name: it is published whole.
    ("Revenus : 25 % en 2026, 30 % en 2027", "Revenus : 25 % en 2026, 30 % en 2027 :"),
    ("Taux : 40 %", "Taux : 40 % :"),
    ("Membres : 220 (2024), 245 (2025), 330 (2028)", "Membres : 220 (2024), 245 (2025), 330 (2028) :"),
    ("Entre 40 et 50 % des écoles d’ici 2028", "Entre 40 et 50 % des écoles d’ici 2028 :"),
    ("Membres – départ : 220 (2024) – cible : 330 (2028)", "Membres : 220@2024 > 330@2028"),
    ("Membres, cible 330 en 2028", "Membres : > 330@2028"),
    ("330 membres d’ici 2028", "330 membres d’ici 2028 : > 330@../2028"),
    ("Taux de 25 % à 35 % d’ici 2028", "Taux de 25 % à 35 % d’ici 2028 : 25 > 35@../2028"),
    ("Ateliers : de 10 à 15 par an", "Ateliers : de 10 à 15 par an :"), ("300 visiteurs", "300 visiteurs :"),
    ("Murs : peints", "Murs : peints :"),
  ])
  func linesSayValues(line: String, expected: String) throws {
    let list = try read("## Objectif 1 : Un\n\nIndicateurs\n\n- \(line)\n")
    #expect(told(list.plan) == [expected])
    #expect(list.findings.isEmpty)
    let field = try read("## Objectif 1 : Un\n\nIndicateur : \(line)\n")
    #expect(told(field.plan) == [expected])
    let key = try read("## Objectif 1 : Un\n\n- Peindre (2026)\n  - indicateur : \(line)\n")
    #expect(told(key.plan) == [expected])
    let row = try read(
      "## Objectif 1 : Un\n\n| Action | Échéance | Indicateur |\n|---|---|---|\n| Peindre | 2026 | \(line) |\n")
    #expect(told(row.plan) == [expected])
  }

  @Test(arguments: [
    ("Share: 40% (2024) → 50% (2027)", "Share : 40@2024 > 50@2027"),
    ("Share: from 40% to 50% by 2027", "Share : 40 > 50@../2027"),
    ("Gifts: $15,000 (2025) -> $1.2 million (2028)", "Gifts : 15000@2025 > 1200000@2028"),
    ("Gifts (baseline: 220 in 2024; target: 300 in 2027)", "Gifts : 220@2024 > 300@2027"),
    ("Visits: 220 in 2024, target of 300 by 2027", "Visits : 220@2024 > 300@../2027"),
    ("Workshops: at least 8", "Workshops : > 8"),
    ("Increase gifts by 40% by 2028", "Increase gifts by 40% by 2028 : > 40@../2028"),
    ("Reach 1,500 members", "Reach 1,500 members : > 1500"),
  ])
  func linesSayValuesInEnglish(line: String, expected: String) throws {
    let list = try read("## Goal 1: One\n\nIndicators\n\n- \(line)\n", .english)
    #expect(told(list.plan) == [expected])
  }

  /// What the message about an indicator proposes, and its brothers, wherever an indicator stands.
  @Test(arguments: [
    "Indicateur : Membres\n- unité : membres\n- départ : 220 (2024)\n- cible : 330 (2028)",
    "Indicateur : Membres\n\n- départ : 220 (2024)\n- cible : 330 (2028)",
    "**Indicateur :** Membres\n\n* **Départ :** 220 (2024)\n* **Cible :** 330 (2028)",
    "Indicateur : Membres\nDépart : 220 (2024)\nCible 2028 : 330",
    "Indicateur : Membres\n\nValeur de départ : 220 (2024)\n\nCible (2028) : 330",
    "- Indicateur : Membres\n- Départ : 220 (2024)\n- Cible : 330 (2028)",
    "- Peindre (2026)\n  - indicateur : Membres\n  - départ : 220 (2024)\n  - cible 2028 : 330",
    "- Peindre (2026)\n  - indicateur : Membres\n    - départ : 220 (2024)\n    - cible : 330 (2028)",
    "- **Indicateur** : Membres\n  - **Situation de départ** : 220 (2024)\n  - **Cible** : 330 (2028)",
    "Indicateurs\n\n- Membres\n  - départ : 220 (2024)\n  - objectif 2028 : 330",
    "| Indicateur | Valeur de départ (2024) | Cible (2028) |\n|---|---|---|\n| Membres | 220 | 330 |",
    "| Indicateur | Départ 2024 | Objectif 2028 |\n|---|---|---|\n| Membres | 220 | 330 |",
    "| Action | Échéance | Indicateur | Départ 2024 | Cible 2028 |\n|---|---|---|---|---|\n| Peindre | 2026 | Membres | 220 | 330 |",
    "| Action | Échéance | Indicateur | Cible |\n|---|---|---|---|\n| Peindre | 2026 | Membres | 220 (2024) → 330 (2028) |",
  ])
  func keysBelowAnIndicatorAreItsOwn(text: String) throws {
    let (plan, findings) = try read("## Objectif 1 : Un\n\n\(text)\n")
    #expect(told(plan) == ["Membres : 220@2024 > 330@2028"])
    #expect(findings.isEmpty)
    #expect(plan.milestones.allSatisfy { $0.title == "Peindre" })
  }

  @Test(arguments: [
    "Indicator: Members\n- unit: members\n- baseline: 220 (2024)\n- target: 330 (2028)",
    "Indicator: Members\nBaseline: 220 (2024)\nTarget (2028): 330",
    "| Indicator | Baseline (2024) | 2028 target |\n|---|---|---|\n| Members | 220 | 330 |",
    "| Action | Due | Indicator | Baseline (2024) | Target (2028) |\n|---|---|---|---|---|\n| Paint | 2026 | Members | 220 | 330 |",
  ])
  func keysBelowAnIndicatorInEnglish(text: String) throws {
    let (plan, findings) = try read("## Goal 1: One\n\n\(text)\n", .english)
    #expect(told(plan) == ["Members : 220@2024 > 330@2028"])
    #expect(findings.isEmpty)
  }

  @Test func severalTargetsHaveTheirPeriods() throws {
    let (plan, _) = try read(
      """
      ## Objectif 1 : Un

      | Indicateur | Cible 2026 | Cible 2027 | Cible (T1 2028) |
      |---|---|---|---|
      | Dons | 15 000 $ | 20 k$ | 1,2 M$ |

      | Indicateur | Cible |
      |---|---|
      | Part | 25 % en 2025, 35 % en 2028 |

      Indicateurs

      - Revenus
        - cible : 25 % en 2025, 35 % en 2028
      """)
    #expect(
      told(plan) == [
        "Dons : > 15000@2026 20000@2027 1200000@2028-33", "Part : > 25@2025 35@2028", "Revenus : > 25@2025 35@2028",
      ])
  }

  @Test func aYearOfTheFinancialKindIsThePeriod() throws {
    let (plan, _) = try read(
      "| Indicator | Target (FY28) | Actual (FY26) |\n|---|---|---|\n| Gifts | 40 | 30 |\n", .english)
    #expect(told(plan) == ["Gifts : > 40@2027-04/2028-03 = 30@2025-04/2026-03"])
  }

  /// A matrix in which each objective has its indicator beside its values.
  @Test func objectivesHaveTheirIndicatorsValues() throws {
    let (plan, findings) = try read(
      "| Objectif | Indicateur | Départ 2024 | Cible 2028 |\n|---|---|---|---|\n| 1. Unir | Membres | 220 | 330 |\n| 2. Lier | Part | 40 % | 50 % |\n"
    )
    #expect(plan.objectives.map(\.title) == ["Unir", "Lier"])
    #expect(told(plan) == ["Membres : 220@2024 > 330@2028", "Part : 40@2024 > 50@2028"])
    #expect(findings.isEmpty)
  }

  // MARK: What words aim at

  @Test(arguments: [
    ("D’ici 2028, augmenter de 40 % les adhésions.", "> 40@../2028"), ("Offrir au moins 8 ateliers", "> 8"),
    ("Tenir d’au moins 1 500 à plus de rencontres", "> 1500"), ("Atteindre 50 % de participation", "> 50"),
    ("Faire passer de 10 à 15 le nombre de membres", "10 > 15"),
    ("Faire passer la part de 40 à 50 % d’ici 2027", "40 > 50@../2027"),
    ("Réduire de 15 % les plaintes avant juin 2027", "> -15@../2027-05"), ("Élaborer un plan pour 2027", ""),
    ("Former 12 personnes", ""),
  ])
  func anObjectivesWordsFillTargets(words: String, values: String) throws {
    let expected = ["Nombre :" + (values.isEmpty ? "" : " " + values)]
    for text in [
      "| Objectif | Objectif stratégique | Axe 1 | Indicateurs |\n|---|---|---|---|\n| 1. Unir | \(words) | Agir | Nombre |\n",
      "| Objectif | Axe 1 | Indicateurs |\n|---|---|---|\n| 1. \(words) | Agir | Nombre |\n",
      "| Objectif | Cible | Axe 1 | Indicateurs |\n|---|---|---|---|\n| 1. Unir | \(words) | Agir | Nombre |\n",
      "## Objectif 1 : \(words)\n\nIndicateurs\n\n- Nombre\n", "## Objectif 1 : \(words)\n\nIndicateur : Nombre\n",
      "## Objectif 1 : Unir\n\nÉnoncé : \(words)\n\nIndicateurs\n\n- Nombre\n",
    ] {
      #expect(told(try read(text).plan) == expected, "\(text)")
    }
  }

  @Test(arguments: [
    ("By 2028, increase membership by 40%.", "> 40@../2028"), ("Hold at least 8 workshops", "> 8"),
    ("Grow membership from 10 to 15", "10 > 15"), ("Reduce complaints by 15%", "> -15"),
    ("Reach 50% participation", "> 50"),
  ])
  func anObjectivesWordsFillTargetsInEnglish(words: String, values: String) throws {
    for text in [
      "| Goal | Strategic objective | Axis 1 | Indicators |\n|---|---|---|---|\n| 1. One | \(words) | Act | Number |\n",
      "## Objective 1: \(words)\n\nIndicators\n\n- Number\n",
    ] {
      #expect(told(try read(text, .english).plan) == ["Number : \(values)"], "\(text)")
    }
  }

  /// « Objectif, Action, Indicateur » : the one indicator of an objective is held to what the objective aims at.
  @Test func theOneIndicatorBelowTakesTheObjectivesTarget() throws {
    let (plan, _) = try read(
      """
      | Objectif | Action | Indicateur | Échéance |
      |---|---|---|---|
      | Tenir au moins 6 rencontres | Inviter | Rencontres | 2027 |
      | Augmenter de 40 % les dons | Solliciter | Dons | 2027 |
      | | Remercier | Lettres | 2027 |
      """)
    #expect(told(plan) == ["Rencontres : > 6", "Dons :", "Lettres :"])
  }

  @Test func aTableOfObjectivesHasTheirLeads() throws {
    let (plan, _) = try read(
      "| Objectifs | Indicateurs | Cibles | Échéance | Responsable |\n|---|---|---|---|---|\n| Accroître les dons | Dons | 120 k$ | 2027 | DG |\n"
    )
    #expect(plan.objectives.map(\.title) == ["Accroître les dons"])
    #expect(plan.objectives.map { $0.details.leads.map(\.name) } == [["DG"]])
    #expect(plan.objectives.map { $0.due?.text } == ["2027"])
    #expect(told(plan) == ["Dons : > 120000"])
  }

  @Test func aTargetOfItsOwnIsKept() throws {
    let (plan, _) = try read(
      "## Objectif 1 : Augmenter de 40 % les dons\n\nIndicateurs\n\n- Dons\n  - cible : 12\n- Membres\n")
    #expect(told(plan) == ["Dons : > 12", "Membres :"])
  }

  @Test func aValueOfNoIndicatorIsANoteAndTold() throws {
    let (text, places) = marked(
      """
      ## Objectif 1 : Un

      | Action | Échéance | Indicateur | ➤Cible 2026 |
      |---|---|---|---|
      | Peindre | 2026 | | 8 ateliers |
      | Vendre | 2026 | | 9 ateliers |
      | Lire | 2026 | I01, I02 | 8; 9 |
      """)
    let (plan, findings) = try read(text)
    #expect(findings.map(\.code) == [.outlineUnused])
    #expect(findings.map { $0.lineAndColumn[1] } == places.map { $0[1] })
    #expect(plan.milestones.prefix(2).map { $0.note?.plain } == ["Cible 2026 : 8 ateliers", "Cible 2026 : 9 ateliers"])
    #expect(told(plan) == ["I01 : > 8@2026", "I02 : > 9@2026"])
  }
}

import Basics
import Content
import Diagnostics
import Model
import ModelChecks
import TestSupport
import Testing

/// What a message proposes to write is read when it is written: the plan that it is told of, mended as it says, has it no more.
@Suite struct HintShapes {
  private func codes(_ text: String, _ language: Language) throws -> (codes: Set<Code>, hints: [String]) {
    let path = language == .french ? "plans/p.md" : "plans/p.en.md"
    let folder = try TestSite([path: text, "site.yml": "langues: [fr, en]\n"])
    var findings: [Finding] = []
    let content = try readContent(folder.root + "/content", name: "x", files: .local, jobs: 1, findings: &findings)
    let sources = SourceMap(content: folder.root + "/content", texts: content.texts)
    let day = try #require(CivilDate(year: 2020, month: 12, day: 15))
    findings += check(content.site, asOf: day, sources: sources)
    return (Set(findings.map(\.code)), findings.compactMap { $0.hint?[language].replacing("\u{A0}", with: " ") })
  }

  /// A code, the plan that has it, what its message proposes, and the plan that follows it. In each, `…` is what is proposed.
  private static let cases: [(code: Code, language: Language, text: String, proposed: String, mended: String)] = [
    (
      .indicatorIncomplete, .french, "## Objectif 1 : Un\n\nIndicateur : Membres\n", "« - départ : 220 (2019) »",
      "## Objectif 1 : Un\n\nIndicateur : Membres\n- unité : membres\n- départ : 220 (2019)\n- cible : 300 (2023)\n"
    ),
    (
      .indicatorIncomplete, .french, "## Objectif 1 : Un\n\nIndicateurs\n\n- Membres\n", "« - cible : 300 (2023) »",
      "## Objectif 1 : Un\n\nIndicateurs\n\n- Membres\n  - unité : membres\n  - départ : 220 (2019)\n  - cible : 300 (2023)\n"
    ),
    (
      .indicatorIncomplete, .english, "## Goal 1: One\n\nIndicator: Members\n", "“- baseline: 220 (2019)”",
      "## Goal 1: One\n\nIndicator: Members\n- unit: members\n- baseline: 220 (2019)\n- target: 300 (2023)\n"
    ),
    (
      .postponedUndated, .french, "## Objectif 1 : Un\n\n- Peindre (juin 2019) – reporté\n",
      "« - nouvelle date : automne 2022 »",
      "## Objectif 1 : Un\n\n- Peindre (juin 2019) – reporté\n  - nouvelle date : automne 2022\n"
    ),
    (
      .postponedUndated, .french, "## Objectif 1 : Un\n\n- Peindre (juin 2019) – reporté\n",
      "« - nouvelle date : à déterminer »",
      "## Objectif 1 : Un\n\n- Peindre (juin 2019) – reporté\n  - nouvelle date : à déterminer\n"
    ),
    (
      .postponedUndated, .english, "## Goal 1: One\n\n- Paint (June 2019) – postponed\n", "“- new date: fall 2022”",
      "## Goal 1: One\n\n- Paint (June 2019) – postponed\n  - new date: fall 2022\n"
    ),
    (
      .droppedUnexplained, .french, "## Objectif 1 : Un\n\n- Peindre (juin 2019) – abandonné\n", "« - raison : … »",
      "## Objectif 1 : Un\n\n- Peindre (juin 2019) – abandonné\n  - raison : La salle a fermé.\n"
    ),
    (
      .milestoneUndated, .french, "## Objectif 1 : Un\n\nJalons\n\n- Peindre\n", "(juin 2021)",
      "## Objectif 1 : Un\n\nJalons\n\n- Peindre (juin 2021)\n"
    ),
    (
      .outlineOrphan, .french, "### Projet : Un\n\n- Peindre (2021)\n\n## Objectif 2 : Deux\n", "« ## Objectif 1 : … »",
      "## Objectif 1 : Un\n\n### Projet : Un\n\n- Peindre (2021)\n\n## Objectif 2 : Deux\n"
    ),
    (
      .planUnread, .french,
      "## Objectif 1 : Un\n\n| Truc | Machin | Chose |\n|---|---|---|\n| Peindre | vert | juin 2021 |\n| Ouvrir | tôt | ici |\n",
      "Action, Responsable, Échéance, État",
      "## Objectif 1 : Un\n\n| Action | Responsable | Échéance | État |\n|---|---|---|---|\n| Peindre | RH | juin 2021 | fait |\n"
    ),
    (
      .planUnread, .english,
      "## Goal 1: One\n\n| Thing | Stuff | More |\n|---|---|---|\n| Paint | green | June 2021 |\n| Open | soon | here |\n",
      "Action, Lead, Due, State",
      "## Goal 1: One\n\n| Action | Lead | Due | State |\n|---|---|---|---|\n| Paint | HR | June 2021 | done |\n"
    ),
    (
      .outlineUnused, .french, "| Objectif | Axe 1 | Truc |\n|---|---|---|\n| Un | Agir | Oui |\n",
      "Enjeu, Objectif, Cible, Échéance, Axe 1 (et suivants), Indicateurs",
      "| Enjeu | Objectif | Cible | Échéance | Axe 1 | Axe 2 | Indicateurs |\n|---|---|---|---|---|---|---|\n| A | Un | Tout | 2021 | Agir | Dire | Murs |\n"
    ),
    (
      .outlineUnused, .english, "| Objective | Axis 1 | Stuff |\n|---|---|---|\n| One | Act | Yes |\n",
      "Issue, Objective, Target, Due, Axis 1 (and so on), Indicators",
      "| Issue | Objective | Target | Due | Axis 1 | Indicators |\n|---|---|---|---|---|---|\n| A | One | All | 2021 | Act | Walls |\n"
    ),
    (
      .outlineUnused, .french,
      "## Objectif 1 : Un\n\n| Action | Échéance | Cible 2021 |\n|---|---|---|\n| Peindre | 2021 | 8 |\n",
      "colonne « Indicateur »",
      "## Objectif 1 : Un\n\n| Action | Échéance | Indicateur | Cible 2021 |\n|---|---|---|---|\n| Peindre | 2021 | Murs | 8 |\n"
    ),
    (
      .outlineGrouped, .french, "## Objectif 1 : Un\n\nPeindre\nJuin 2021\nDirection\n",
      "« - Peindre (Juin 2021, Direction) »", "## Objectif 1 : Un\n\n- Peindre (Juin 2021, Direction)\n"
    ),
    (
      .moneyUncounted, .french, "## Objectif 1 : Un\n\nBudget : environ 12 000 $\n", "« 12 k$ » ou « 1,2 M$ »",
      "## Objectif 1 : Un\n\nBudget : 12 k$\n"
    ),
    (
      .dateDoubtful, .french, "## Objectif 1 : Un\n\n- Peindre (12 mars)\n", "« mars 2024 »",
      "## Objectif 1 : Un\n\n- Peindre (mars 2024)\n"
    ),
  ]

  @Test(arguments: cases)
  func whatIsProposedIsRead(code: Code, language: Language, text: String, proposed: String, mended: String) throws {
    let before = try codes(text, language)
    #expect(before.codes.contains(code))
    #expect(before.hints.contains { $0.contains(proposed) }, "\(before.hints)")
    let after = try codes(mended, language)
    #expect(!after.codes.contains(code))
    #expect(after.codes.isDisjoint(with: [.outlineUnused, .planUnread, .dateUnread, .stateUnknown, .outlineEmpty]))
  }
}

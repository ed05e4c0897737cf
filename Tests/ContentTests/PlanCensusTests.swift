import Basics
import Diagnostics
import Foundation
import Model
import TestSupport
import Testing

/// Every phrase of a plan that looks like a date is read or told: an expression that knows nothing of the grammar counts them.
@Suite struct PlanCensusTests {
  /// A month, a season or a quarter and its year, a day in figures, a year after a preposition.
  private static let looksLikeADate: String = {
    let months =
      "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|january|february|march|april|may|june|july|august"
      + "|september|october|november|december"
    let seasons = "printemps|été|automne|hiver|spring|summer|fall|autumn|winter"
    return #"(?i)\b(?:(?:"# + months + "|" + seasons
      + #")(?: \d{1,2},)?(?: de| of)? (?:19|20)\d\d|[TQ][1-4] (?:19|20)\d\d"#
      + #"|(?:19|20)\d\d-\d\d-\d\d|\d\d/\d\d/(?:19|20)\d\d|(?:en|d’ici|avant|dès|by|before) 20\d\d\b(?![-/]\d))"#
  }()

  private func phrases(in text: String) -> [String] {
    guard let expression = try? NSRegularExpression(pattern: Self.looksLikeADate) else { return [] }
    let range = NSRange(text.startIndex..., in: text)
    return expression.matches(in: text, range: range).compactMap {
      Range($0.range, in: text).map { String(text[$0]).lowercased() }
    }
  }

  /// What is neither read nor told, with the number of those told.
  private func lost(_ plan: Plan, _ findings: [Finding], _ text: String) -> (unread: [String], told: Int) {
    var read: [String: Int] = [:]
    func note(_ words: String?) { for phrase in words.map(phrases) ?? [] { read[phrase, default: 0] += 1 } }
    for objective in plan.objectives { note(objective.due?.text) }
    for milestone in plan.milestones {
      note(milestone.date?.text)
      note(milestone.newDate?.text)
      if milestone.newDate == nil || milestone.statedState != .postponed { note(milestone.stateWords) }
      for update in milestone.updates { note(update.date.text) }
    }
    var unread: [String] = []
    let body = text.hasPrefix("---\n") ? text.components(separatedBy: "\n---\n").dropFirst().joined() : text
    for phrase in phrases(in: body) {
      if let count = read[phrase], count > 0 { read[phrase] = count - 1 } else { unread.append(phrase) }
    }
    var told = 0
    for finding in findings {
      switch finding.code {
      case .dateUnread: told += 1
      case .planUnread:
        let words = finding.summary.english.split(separator: " ")
        if let index = words.firstIndex(where: { $0.hasPrefix("date") }), index > 0 {
          told += Int(words[index - 1]) ?? 0
        }
      default: break
      }
    }
    return (unread, told)
  }

  @Test func datesOfGeneratedPlansAreReadOrTold() throws {
    var files = ["site.yml": "langues: [fr, en]\n"]
    var texts: [String: String] = [:]
    for seed in 0..<400 {
      let (text, _, isFrench) = PlanGenerator.plan(seed: UInt64(seed))
      let name = "p\(seed)\(isFrench ? "" : ".en").md"
      (files["plans/" + name], texts[name]) = (text, text)
    }
    let (site, findings) = try TestSite(files).read(jobs: 2)
    let byFile = Dictionary(grouping: findings) { String(fileName(of: $0.file ?? "")) }
    var losses: [String] = []
    for plan in site.plans {
      let name = String(fileName(of: plan.header.source))
      let (unread, told) = lost(plan, byFile[name] ?? [], texts[name] ?? "")
      // One date of a heading may be that of several steps.
      if unread.count > told { losses.append("\(name): \(unread)") }
    }
    #expect(losses.isEmpty, "\(losses.count) losses, of which:\n\(losses.prefix(8).joined(separator: "\n"))")
  }

  static let plans = [
    "## Objectif 1 : Un\n\n- Ouvrir la salle en mars 2027\n- Accueillir d’ici juin 2027\n- Fermer avant décembre 2027\n",
    "## Goal 1: One\n\n- Open by June 2027\n- Close before the end of Q2 2027\n",
    "Nos actions\n\n- Ouvrir la salle en mars 2027\n- Fermer avant décembre 2027\n",
    "## Objectif 1 : Un\n\n> - [x] Peindre (juin 2026)\n> - Ouvrir (mars 2027)\n",
    "## Objectif 1 : Un\n\nUn mot.\n\n    - Peindre (juin 2026) – fait\n    - Ouvrir (mars 2027)\n",
    "## Objectif 1 : Un\n\n```\n- Peindre (juin 2026)\n- Ouvrir en mars 2027\n```\n",
    "## Objectif 1 : Un\n\nActions :\n\nPeindre, juin 2027, Direction\nAcheter, mars 2027, RH\n",
    "## Objectif 1 : Un\n\nActions :\n\nPeindre, juin 2027, selon le temps qu’il fait\nAcheter (mars 2027)\n",
    "## Objectif 1 : Un\n\n- Printemps 2027\n  - Ouvrir un jardin\n- Automne 2027\n  - Le fermer\n",
    "## Objectif 1 : Un\n\n### Projet 1 : Ouvrir la salle en mars 2027\n\n- Peindre (juin 2026)\n",
    "## Objectif 1 : Un\n\n### Projet 1 : Ouvrir la salle (mars 2027)\n\n- Peindre (juin 2026)\n",
    "## Objectif 1 : Un\n\n### Projet 1 : Ouvrir la salle en mars 2027\n",
    "## Objectif 1 : Un\n\n- Peindre, phase 1 en 2025, phase 2 en 2026\n",
    "## Objectif 1 : Un\n\n- Peindre, phase 1 en mars 2025, phase 2 en mai 2026\n- [x] Ouvrir (juin 2025)\n",
    "## Objectif 1 : Un\n\n- [ ] Peindre (édition de juin 2025)\n- Ouvrir (lancement mi-mars 2026)\n",
    "## Objectif 1 : Un\n\n| Action | Échéance | Commentaires |\n|---|---|---|\n| Peindre | juin 2025 | reporté à mars 2028, en retard |\n",
    "## Objectif 1 : Un\n\n| Truc | Machin |\n|---|---|\n| a | fini en juin 2024 |\n| b | vers mars 2025 |\n",
    "## Objectif 1 : Un\n\nOuvrir (mars 2027). Statut : en retard.\n",
    "## Objectif 1 : Un\n\n- Peindre (juin 2025) – sera fait en 2027\n- Vernir (mars 2025) et cirer en mai 2026\n",
    "## Objectif 1 : Un\n\n- Peindre (juin 2025)\n  - Appel lancé en mars 2026\n",
    "## Objectif 1 : Un\n\n- Ouvrir [mars 2027]\n- Fermer ([mai 2027](https://a.ca))\n- Ranger (ﬁn juin 2027)\n- Trier `(août 2027)`\n",
  ]

  @Test(arguments: plans)
  func datesOfPlansAreReadOrTold(text: String) throws {
    let text = "---\npériode: 2024/2028\n---\n" + text
    let (site, findings) = try TestSite(["plans/p.md": text]).read()
    let (unread, told) = lost(try #require(site.plans.first), findings, text)
    #expect(unread.count <= told)
    // The two words never stand together.
    if !unread.isEmpty { #expect(!findings.contains { $0.code == .milestoneUndated }) }
  }

  @Test(arguments: [
    "Fondé en 1990, l’organisme a grandi en 2005 puis s’est établi en 2012.", "Le plan a été adopté en mars 2019.",
    "- Solidarité\n- Rigueur", "- Forum 2020\n- Budget 2024-2025",
    "> L’art est long, la vie est brève, écrivait-on en 1890.",
  ])
  func proseIsNoPlan(text: String) throws {
    let (site, findings) = try TestSite(["plans/p.md": "---\npériode: 2024/2028\n---\n## Objectif 1 : Un\n\n\(text)\n"])
      .read()
    #expect(site.plans.first?.milestones.isEmpty == true)
    #expect(!findings.contains { $0.code == .planUnread })
  }
}

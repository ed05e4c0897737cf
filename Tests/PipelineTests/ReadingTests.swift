import Basics
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// How a plan was read, told line by line.
@Suite struct ReadingTests {
  private let plan = """
    ---
    titre: Le plan
    période: 2024/2026
    ---
    ## Objectif 1 : Ouvrir la salle

    Du texte qui reste du texte.

    ### Projet : Les matinées

    Responsable : Zoé

    - [x] Trouver six artistes (automne 2024)
    - Présenter la première (février 2026)

    | Ville | Note |
    |---|---|
    | Laval | juin 2025 |
    """

  private func reports(_ text: String) throws -> [ReadingReport] {
    let site = try TestSite(["plans/p.md": text, "index.md": "Bonjour\n"])
    var options = BuildOptions()
    options.source = site.root
    options.asOf = CivilDate(iso: "2025-01-15")
    return readings(options)
  }

  @Test func everyLineIsToldWithWhatWasSeen() throws {
    let report = try #require(try reports(plan).first)
    #expect(report.title == "Le plan")
    #expect(report.address == "/plans/p/")
    let lines = report.lines.map { line in
      ([line.outcome.rawValue, String(line.depth), String(line.line ?? 0), line.label ?? "-", line.text]
        + line.seen.map(\.french)).joined(separator: "|")
    }
    #expect(
      lines.prefix(6) == [
        "level|0|5|Objectif 1|Ouvrir la salle",
        "prose|1|7|-|Du texte qui reste du texte.",
        "level|1|9|Projet|Les matinées|responsable\u{A0}: Zoé",
        "field|2|11|-|Responsable : Zoé",
        "milestone|2|13|-|Trouver six artistes|automne 2024 = 2024-23|réalisé",
        "milestone|2|14|-|Présenter la première|février 2026 = 2026-02|à venir",
      ])
    #expect(lines.last?.hasPrefix("unread|2|16|-|") == true)
    #expect(report.counts.french == "2 niveaux, 2 jalons, 1 passage non compris")
  }

  @Test func asATree() throws {
    let report = try #require(try reports(plan).first)
    let text = ReadingPrinter(language: .english, color: false).print(report)
    #expect(text.contains("Le plan: 2 levels, 2 milestones, 1 passage not understood\n"))
    #expect(text.contains("\n    9    ▸ Projet: Les matinées · lead: Zoé\n"))
    #expect(text.contains("\n   13      ◆ Trouver six artistes · automne 2024 = 2024-23 · done\n"))
    let colored = ReadingPrinter(language: .french, color: true).print(report)
    #expect(colored.contains("\u{1B}[2m  Du texte qui reste du texte.\u{1B}[0m"))
  }

  /// A paragraph with several fields that nobody knows is shown once.
  @Test func aParagraphIsShownOnce() throws {
    let text = "## Objectif 1 : Un\n\nPublic visé : tous\nMétéo : belle\nCouleur : bleu\n\n- Jouer (mars 2026)\n"
    let lines = try #require(try reports(text).first).lines
    #expect(lines.filter { $0.outcome == .prose }.count == 1)
    let fields = "## Objectif 1 : Un\n\nResponsable : DG | Météo : belle | Couleur : bleu | Échéance : mars 2026\n"
    let parted = try #require(try reports(fields).first).lines
    #expect(Set(parted.map(\.text)).count == parted.count)
  }

  /// A heading that front matter replaces is shown as lost.
  @Test func aHeadingThatIsReplacedIsShown() throws {
    let lines = try #require(try reports("---\ntitre: Plan\n---\n# Plan de Laval\n\n## Objectif 1 : Un\n").first).lines
    #expect(lines.first?.outcome == .unread)
    #expect(lines.first?.text == "# Plan de Laval")
  }
}

import Basics
import Diagnostics
import Model
import TestSupport
import Testing

/// What is struck out says what was, and what stands beside it what is.
@Suite struct StruckTests {
  private func read(_ item: String) throws -> (milestone: Milestone, findings: [Finding]) {
    let text = "---\npériode: 2025/2028\n---\n## Objectif 1 : Un\n\n\(item)\n"
    let (site, findings) = try TestSite(["plans/p.md": text]).read()
    return (try #require(site.plans.first?.milestones.first), findings)
  }

  private func state(_ milestone: Milestone) throws -> State {
    milestone.state(asOf: try #require(CivilDate(iso: "2026-12-01")))
  }

  /// The date that counts is the new one; the old one is what was promised.
  @Test(arguments: [
    "- Peindre (~~mars 2026~~ mars 2027)", "- Peindre ~~(mars 2026)~~ (mars 2027)", "- Peindre ~~mars 2026~~ mars 2027",
    "- Peindre – ~~mars 2026~~ mars 2027", "- Peindre (mars 2027) ~~(mars 2026)~~",
    "- Peindre (~~mars 2026~~, mars 2027)",
    "- Peindre\n  - échéance : ~~mars 2026~~ mars 2027",
    "| Action | Échéance |\n|---|---|\n| Peindre | ~~mars 2026~~ mars 2027 |",
  ])
  func aNewDateStandsInItsPlace(item: String) throws {
    let (milestone, findings) = try read(item)
    #expect(milestone.title == "Peindre")
    #expect(milestone.date?.edtf?.description == "2026-03")
    #expect(milestone.newDate?.edtf?.description == "2027-03")
    #expect(try state(milestone) == .postponed)
    #expect(findings.isEmpty)
  }

  @Test(arguments: [
    ("- ~~Peindre (mars 2026)~~", nil), ("- ~~Peindre~~ (mars 2026)", nil), ("- ~~Peindre~~ – mars 2026", nil),
    ("- ~~Peindre (mars 2026)~~ faute de budget", "faute de budget"),
    ("- ~~Peindre (mars 2026)~~ – faute de budget", "faute de budget"),
    ("| Action | Échéance |\n|---|---|\n| ~~Peindre~~ | mars 2026 |", nil),
  ])
  func aLineThroughAllOfItDropsIt(item: String, reason: String?) throws {
    let (milestone, findings) = try read(item)
    #expect(milestone.title == "Peindre")
    #expect(milestone.date?.edtf?.description == "2026-03")
    #expect(milestone.statedState == .dropped)
    #expect(milestone.reason?.markup == reason)
    #expect(findings.isEmpty)
  }

  @Test(arguments: ["- [x] ~~Peindre (mars 2026)~~", "- ~~Peindre (mars 2026)~~ fait", "- ✅ ~~Peindre (mars 2026)~~"])
  func whatIsSaidToBeDoneIsDone(item: String) throws {
    let (milestone, _) = try read(item)
    #expect(milestone.title == "Peindre")
    #expect(try state(milestone) == .done)
  }

  @Test(arguments: [
    "- Peindre (mars 2026) ~~en cours~~ fait", "- Peindre (mars 2026, ~~en cours~~ fait)",
    "| Action | Échéance | État |\n|---|---|---|\n| Peindre | mars 2026 | ~~en cours~~ fait |",
  ])
  func aNewStateStandsInItsPlace(item: String) throws {
    let (milestone, findings) = try read(item)
    #expect(milestone.title == "Peindre")
    #expect(milestone.statedState == .done)
    #expect(milestone.note?.markup == "<del>en cours</del>")
    #expect(findings.isEmpty)
  }

  /// Nobody knows what is so then, and nothing is late for it.
  @Test func aStateStruckOutAloneIsTold() throws {
    let (milestone, findings) = try read("- Peindre (mars 2026) – ~~fait~~\n- [x] Autre (mars 2026)")
    #expect(milestone.title == "Peindre")
    #expect(try state(milestone) == .unreported)
    #expect(findings.map(\.code) == [.stateUnknown])
  }

  @Test func otherWordsStayInTheTitle() throws {
    let (milestone, _) = try read("- ~~Vernir~~ Peindre (mars 2027)")
    #expect(milestone.markup.markup == "<del>Vernir</del> Peindre")
    #expect(milestone.statedState == nil)
  }
}

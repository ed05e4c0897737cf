import Foundation
import TestSupport
import Testing

/// `jalon check --translations`: a report for whoever looks after translations.
@Suite struct ParityTests {
  private func site(_ settings: String = "") throws -> TestSite {
    try TestSite([
      "site.yml": "titre: X\nlangues: [fr, en]\n\(settings)", "index.md": "# X\n\nEn 2024.\n",
      "index.en.md": "---\ntitle: X\n---\nIn 2025.\n",
      "a.md": "---\ntitre: A\nmis à jour: 2026-05-12\n---\n", "a.en.md": "---\ntitle: A\nupdated: 2026-01-20\n---\n",
      "b.md": "# B\n",
      "plans/p.md": "# P\n\n## Objectif 1 : Un\n### Projet : A\n- Un (2020)\n### Projet : B\n- Deux (2021)\n",
      "plans/p.en.md": "# P\n\n## Objective 1: One\n### Project: A\n- One (2020)\n",
    ])
  }

  private func codes(_ text: String) -> [String] {
    text.components(separatedBy: "[translation-").dropFirst().map { String($0.prefix { $0 != "]" }) }
  }

  @Test func theReportGoesToTheOutput() throws {
    let site = try site()
    let ran = try site.jalon(["check", "--traductions", "--lang", "fr"])
    #expect(ran.code == 0)
    // By path: a, b, the content as a whole, index, plans.
    #expect(codes(ran.output) == ["older", "older", "missing", "differs", "partial", "differs"])
    #expect(ran.output.hasPrefix("content: note: l’âge des traductions n’est connu que par «\u{A0}mis à jour\u{A0}»"))
    #expect(
      ran.output.contains(
        "content/a.en.md: note: la traduction (2026-01-20) est plus ancienne que l’original (2026-05-12)"))
    #expect(
      ran.output.contains(
        "la traduction n’a pas les mêmes parties que l’original\u{A0}: 1 projet sur 2 et 1 jalon sur 2"))
    #expect(
      ran.output.hasSuffix(
        "anglais\u{A0}: 3 textes sur 4 sont traduits; traductions plus anciennes que l’original\u{A0}: 1, qui n’ont pas les mêmes parties\u{A0}: 1 et dont des faits diffèrent\u{A0}: 2\n"
      ))
    // Nothing of it is said twice, but it counts.
    #expect(codes(ran.errors).isEmpty && ran.errors.contains("1 avertissement, 6 notes"))
    let english = try site.jalon(["check", "--translations", "--lang", "en"])
    #expect(english.output.contains("content/b.md: note: no translation into English"))
  }

  @Test func onlyPartsAreToldWithoutIt() throws {
    for command in ["check", "build"] {
      let ran = try site().jalon([command, "--lang", "fr"])
      #expect(ran.code == 0 && ran.output == "")
      #expect(codes(ran.errors) == ["partial"])
    }
  }

  @Test func machinesGetFindings() throws {
    let ran = try site().jalon(["check", "--translations", "--format", "json"])
    #expect(ran.code == 0)
    for code in ["older", "missing", "differs", "partial"] { #expect(ran.output.contains("\"translation-\(code)\"")) }
    let github = try site().jalon(["check", "--translations", "--format", "github", "--lang", "en"])
    #expect(
      github.output.contains("::notice file=content/b.md,title=translation-missing::No translation into English."))
  }

  /// As elsewhere: what a site weighs decides, and `--strict`.
  @Test(arguments: [
    ("", [String](), Int32(0)), ("", ["--strict"], 1), ("gravité:\n  translation-partial: ignorer\n", ["--strict"], 0),
    ("gravité:\n  translation-missing: erreur\n", [], 1),
  ])
  func theExitCodeIsThatOfTheFindings(settings: String, arguments: [String], code: Int32) throws {
    #expect(try site(settings).jalon(["check", "--translations"] + arguments).code == code)
  }

  @Test func aSiteInOneLanguageHasNothingToCompare() throws {
    let site = try TestSite(["site.yml": "titre: X\n", "index.md": "# X\n"])
    let ran = try site.jalon(["check", "--translations", "--lang", "en"])
    #expect(ran.output == "This site has one language: there is nothing to compare.\n")
  }

  @Test func theHelpNamesItInBothLanguages() throws {
    for (language, words) in [
      ("fr", "Comparer chaque traduction à son original."), ("en", "Compare each translation with its original."),
    ] {
      let help = try TestSite().jalon(["check", "--help", "--lang", language]).output
      #expect(help.contains("--traductions") && help.contains("--translations") && help.contains(words))
    }
  }
}

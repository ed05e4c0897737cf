import Basics
import Foundation
import TestSupport
import Testing

@Suite struct MistakeTests {
  /// A finding as `--format json` tells it.
  private struct Told: Decodable {
    var code: String
    var severity: String
    var file: String?
    var line: Int?
    var column: Int?
    var message: String
    var why: String?
    var hint: String?

    var place: String { "\(file ?? "") \(line.map { "\($0):\(column ?? 0)" } ?? "")" }
  }

  private struct Run: Decodable {
    var findings: [Told]
    var counts: [String: Int]
  }

  private func check(_ mistakes: Mistakes, lang: String) throws -> Run {
    let ran = try mistakes.site.jalon(["check", "--format", "json", "--lang", lang] + Mistakes.arguments)
    #expect(ran.code == 1)
    return try JSONDecoder().decode(Run.self, from: Data(ran.output.utf8))
  }

  /// What each mistake is told as, in the order of its file: the code, and words of the way to mend it.
  private static let expected: [(file: String, told: [(code: String, hint: String)])] = [
    (
      "content/index.md",
      [
        ("yaml-curly-quotes", "Écrivez \"Accueil\"."), ("link-broken", "« /equipe/ »"),
        ("link-broken", "rapports/bilan.pdf"), ("anchor-unknown", "« les-dates »"),
        ("alt-missing", "ce que montre l’image"), ("file-missing", "« salle.png »"),
        ("link-broken", "mailto:info@quai.example"), ("text-pasted", "https://www.bailleur.example"),
        ("link-unsafe", "entre les parenthèses"), ("raw-html", "Markdown"), ("typo-space", "« mot : suite »"),
        ("heading-skipped", "« ## »"),
      ]
    ),
    ("content/equipe.md", [("yaml-tab", "deux espaces")]),
    ("content/nouvelles.md", [("front-matter-unclosed", "(---) avant la ligne 3")]),
    ("content/saison.md", [("yaml-colon", "\"La saison 2025: tout le programme\"")]),
    ("content/a-propos.md", [("key-unknown", "« titre »")]),
    (
      "content/plans/2025.md",
      [
        ("milestone-undated", "(juin 2021)"), ("date-doubtful", "28 jours"), ("state-unknown", "réalisé"),
        ("dropped-unexplained", "raison : …"),
      ]
    ),
    (
      "content/missions/2025-berlin.md",
      [("country-unknown", "« Allemagne »"), ("consent-missing", "consentement"), ("currency-missing", "devise : CAD")]
    ),
    ("content/site.yml", [("link-broken", "« /equipe/ »"), ("key-unknown", "« accent »")]),
  ]

  /// What is told of a whole file.
  private static let ofFiles: [(file: String, code: String, hint: String)] = [
    ("content/contact.md", "address-twice", "Renommez l’un des deux"),
    ("content/fichiers/grande.jpg", "image-heavy", "2000 pixels"),
  ]

  @Test func everyMistakeIsFoundWhereItIs() throws {
    let mistakes = try Mistakes()
    let run = try check(mistakes, lang: "fr")
    #expect(Self.expected.reduce(0) { $0 + $1.told.count } + Self.ofFiles.count >= 20)
    for (file, told) in Self.expected {
      let places = try #require(mistakes.places[file])
      #expect(places.count == told.count, "\(file)")
      for (place, (code, hint)) in zip(places, told) {
        let found = run.findings.filter { $0.file == file && [$0.line, $0.column] == place && $0.code == code }
        #expect(found.count == 1, "\(file) \(place): \(code)")
        // Messages are typeset; these words are not.
        let words = found.first?.hint?.replacing("\u{A0}", with: " ") ?? ""
        #expect(words.contains(hint), "\(file) \(place): \(words)")
      }
    }
    for (file, code, hint) in Self.ofFiles {
      let found = run.findings.filter { $0.file == file && $0.code == code }
      #expect(found.count == 1 && found.first?.hint?.contains(hint) == true, "\(file): \(code)")
    }
    let old = run.findings.first { $0.file == "content/vieux.md" }
    #expect(old?.code == "file-not-utf8" && old?.line == 3 && old?.column == 2)
  }

  /// Nothing is told that is no mistake: what is not marked follows from one that is.
  @Test func nothingElseIsTold() throws {
    let mistakes = try Mistakes()
    let marks = Set(mistakes.places.flatMap { file, places in places.map { "\(file) \($0[0]):\($0[1])" } })
    let others = try check(mistakes, lang: "en").findings.filter { !marks.contains($0.place) }
    #expect(
      others.map { "\($0.file ?? "") \($0.code)" } == [
        "content page-orphan", "content/contact.md address-twice", "content/fichiers/grande.jpg file-unverified",
        "content/fichiers/grande.jpg image-heavy", "content/fichiers/grande.jpg image-metadata",
        "content/index.md raw-html",
        "content/missions/2025-berlin.md mission-without-policy",
        "content/rapports/bilan.pdf file-unused", "content/vieux.md file-not-utf8",
      ])
  }

  /// A message leads with the thing, in lower case and without a full stop; every error says what to do.
  @Test(arguments: ["fr", "en"])
  func messagesAreWrittenAlike(lang: String) throws {
    let run = try check(Mistakes(), lang: lang)
    for finding in run.findings {
      #expect(!finding.message.hasSuffix("."), "\(finding.message)")
      #expect(finding.message.first?.isUppercase == false || finding.message.hasPrefix("HTML "), "\(finding.message)")
      #expect(finding.severity != "error" || finding.hint != nil, "\(finding.message)")
      #expect(finding.hint.map { $0.first?.isLowercase == false } ?? true, "\(finding.hint ?? "")")
    }
    #expect(run.counts["error"] == run.findings.count { $0.severity == "error" })
  }
}

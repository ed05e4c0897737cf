import Basics
import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
  private func site(_ files: [String: String] = [:]) throws -> TestSite {
    try TestSite(["site.yml": "titre: X\n", "index.md": "# X\n\nTexte.\n"].merging(files) { $1 })
  }

  // MARK: Exit codes

  @Test func aCleanSiteGivesZero() throws {
    let ran = try site().jalon(["check", "--lang", "fr"])
    #expect(ran.code == 0)
    #expect(ran.output == "")
    #expect(ran.errors.hasPrefix("Vérifié\u{A0}: 2 pages et "))
    #expect(ran.errors.split(separator: "\n").count == 1)
  }

  @Test(arguments: [([String](), Int32(0)), (["--strict"], Int32(1))])
  func warningsGiveZeroUnlessStrict(arguments: [String], code: Int32) throws {
    let site = try site(["index.md": "---\ntittre: X\n---\n"])
    #expect(try site.jalon(["check"] + arguments).code == code)
    #expect(try site.jalon(["build"] + arguments).code == code)
    #expect(site.tree().isEmpty == (code == 1))
  }

  @Test func errorsGiveOne() throws {
    let site = try site(["index.md": "[x](y.md)\n"])
    #expect(try site.jalon(["check"]).code == 1)
    #expect(try site.jalon(["build"]).code == 1)
  }

  @Test(arguments: [
    ["check", "-s", "ailleurs"], ["build", "-s", "ailleurs"], ["check", "--format", "xml"],
    ["serve", "--format", "json"], ["check", "--nope"],
    ["check", "--as-of", "demain"], ["check", "--jobs", "0"], ["nope"], ["build", "-d", "content/index.md"],
  ])
  func callsAndMachinesGiveTwo(arguments: [String]) throws {
    let ran = try site().jalon(arguments)
    #expect(ran.code == 2)
    #expect(!ran.errors.isEmpty && ran.output.isEmpty)
  }

  @Test func settingsThatCannotBeObeyedGiveTwo() throws {
    #expect(try site(["site.yml": "titre: X\nlangues: [fr, de]\n"]).jalon(["check"]).code == 2)
  }

  // MARK: Weights

  @Test func aSiteWeighsItsFindings() throws {
    let weights = ["erreur": Int32(1), "avertissement": 0, "note": 0, "ignorer": 0]
    for (weight, code) in weights.sorted(by: { $0.key < $1.key }) {
      let site = try site([
        "site.yml": "titre: X\ngravité:\n  key-unknown: \(weight)\n", "index.md": "---\ntittre: X\n---\n",
      ])
      let ran = try site.jalon(["check", "--lang", "fr"])
      #expect(ran.code == code, "\(weight)")
      #expect(ran.errors.contains("[key-unknown]") == (weight != "ignorer"), "\(weight)")
      #expect(ran.errors.contains("1 message que site.yml ignore") == (weight == "ignorer"), "\(weight)")
      #expect(try site.jalon(["check", "--strict"]).code == (["erreur", "avertissement"].contains(weight) ? 1 : 0))
      #expect(try site.jalon(["build"]).code == code, "\(weight)")
      // A build that has nothing to do says the same.
      let again = try site.jalon(["build", "--lang", "fr"])
      #expect(again.errors.contains("1 message que site.yml ignore") == (weight == "ignorer"), "\(weight)")
    }
  }

  /// An error that a site lowers no longer stops it; one that is fixed does.
  @Test func whatWouldBePublishedWrongCannotBeLowered() throws {
    let lowered = try site(["site.yml": "titre: X\nseverity:\n  link-broken: note\n", "index.md": "[x](y.md)\n"])
    #expect(try lowered.jalon(["build"]).code == 0)
    #expect(lowered.tree()["index.html"] != nil)
    let fixed = try site([
      "site.yml": "titre: X\nseverity:\n  address-twice: ignore\n", "a.md": "# A\n", "A.md": "# A\n",
    ])
    let ran = try fixed.jalon(["build", "--lang", "en"])
    #expect(ran.code == 1)
    #expect(
      ran.errors.contains("content/site.yml:3:3: warning: “address-twice” keeps its weight: error [severity-fixed]"))
    #expect(fixed.tree().isEmpty)
  }

  // MARK: Nothing written

  @Test func nothingIsWritten() throws {
    let site = try site()
    #expect(try site.jalon(["build"]).code == 0)
    // What an interrupted build leaves behind is not `check`’s to clear.
    try site.write("../.jalon/stage/0", "x")
    try site.write("index.md", "# Autre\n\n[x](/y/)\n")
    func all() -> [String: Data] { site.tree(".") }
    let before = all()
    #expect(try site.jalon(["check"]).code == 1)
    #expect(try site.jalon(["check", "-q", "--format", "json"]).code == 1)
    #expect(all() == before)
    let fresh = try self.site()
    #expect(try fresh.jalon(["check"]).code == 0)
    #expect(fresh.tree(".").keys.sorted() == ["content/index.md", "content/site.yml"])
  }

  /// As many threads as one likes: the same words.
  @Test func theSameWordsForOneJobAndMany() throws {
    let mistakes = try Mistakes()
    let runs = try [1, 4].map { jobs in
      try mistakes.site.jalon(["check", "--format", "json", "--as-of", "2025-06-15", "-j", "\(jobs)"]).output
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0].count > 5_000)
  }

  // MARK: Loud and quiet

  @Test func quietLeavesOutNotesAndTheSummary() throws {
    let site = try site(["index.md": "---\ntittre: X\n---\nVoici: a.\n"])
    let ran = try site.jalon(["check", "-q", "--lang", "en"])
    #expect(
      ran.errors.contains("[key-unknown]") && !ran.errors.contains("[typo-space]") && !ran.errors.contains("Checked"))
    let json = try site.jalon(["check", "-q", "--format", "json"])
    #expect(json.errors == "" && json.output.contains("key-unknown") && !json.output.contains("typo-space"))
    #expect(try self.site().jalon(["check", "-q"]).errors == "")
  }

  @Test func verboseTellsEveryNoteAndEachStep() throws {
    let site = try site(["index.md": "# X\n\nVoici: a.\n\nVoilà: b.\n"])
    let plain = try site.jalon(["check", "--lang", "fr"]).errors
    #expect(plain.components(separatedBy: "note: ").count == 2)
    #expect(plain.contains("… et 1 autre note [typo-space]\njalon check -v dit tout.\n"))
    let verbose = try site.jalon(["check", "-v", "--lang", "fr"]).errors
    #expect(verbose.components(separatedBy: "[typo-space]").count == 3)
    for step in ["read", "theme", "templates", "check and plan", "render", "proofs"] {
      #expect(verbose.contains("  \(step) "), "\(step)")
    }
    #expect(!verbose.contains("publish"))
  }

  /// Nobody looks at a file: it gets no line that is written over.
  @Test func noProgressWhereThereIsNoTerminal() throws {
    let ran = try Mistakes().site.jalon(["check"] + Mistakes.arguments)
    #expect(!ran.errors.contains("\r") && !ran.errors.contains("\u{1B}"))
  }

  // MARK: Pages

  /// Raw HTML, templates, absolute addresses and copied pages are read as they are published.
  @Test func theRenderedSiteIsRead() throws {
    let (page, places) = marked(
      "# X\n\n<a href=\"➤/loin/\">a</a> <img src=\"➤b.png\" alt=\"b\"> <a href=\"https://exemple.ca/plan/➤nulle/\">c</a>\n"
    )
    let (copy, more) = marked("<p>\n<a href=\"➤perdu.html\">x</a><a href=\"../\">x</a>")
    let site = try site([
      "site.yml": "titre: X\nurl: https://exemple.ca/plan/\nhtml: oui\n",
      "index.md": page.replacing("/plan/➤", with: "/plan/"),
      "vieux/a.html": copy, "../templates/partials/footer.html": "<footer><a href=\"rien.html\">x</a></footer>\n",
      "suite.md": "# Suite\n\n[copie](vieux/a.html)\n",
    ])
    let errors = try site.jalon(["check", "--lang", "en"]).errors
    let lines = errors.split(separator: "\n").filter { $0.contains("]") && $0.contains(": error:") }.map {
      $0.prefix { $0 != "[" }
    }
    var expected = places.dropLast().map { "content/index.md:\($0[0]):\($0[1])" }
    // The whole address is what was written.
    expected.append("content/index.md:\(places[2][0]):\(places[2][1] - 24)")
    expected += more.map { "content/vieux/a.html:\($0[0]):\($0[1])" } + ["templates/partials/footer.html:1:18"]
    #expect(lines.map { $0.components(separatedBy: ": error").first ?? "" } == expected)
  }
}

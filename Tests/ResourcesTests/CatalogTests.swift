import Basics
import TestSupport
import Testing

@testable import Resources

/// What a catalog holds, and what it may not hold.
@Suite struct CatalogTests {
  @Test func textsAreWhatIsWritten() throws {
    let text = """
      # A comment.
      [first]
      one = Un texte : « tel quel », avec = et #.
      one.more = -
      block =
        ---
        titre: X

          - « indented »
        # no comment, \\n nor [section]
        a\u{20}

      # One more.

      [second-2]
      one =
        \u{20}

      """.replacing("  \u{20}\n", with: "   x\n")
    let catalog = try Catalog(text, in: .french)
    #expect(catalog["first", "one"] == "Un texte : « tel quel », avec = et #.")
    #expect(catalog.words("first", "one") == "Un texte\u{A0}: «\u{A0}tel quel\u{A0}», avec = et #.")
    #expect(catalog["first", "one.more"] == "-")
    #expect(
      catalog["first", "block"]
        == "---\ntitre: X\n\n  - « indented »\n# no comment, \\n nor [section]\na ")
    #expect(catalog["second-2", "one"] == " x")
    #expect(catalog.keys.map(\.name) == ["one", "one.more", "block", "one"])
    #expect(catalog["first", "two"] == nil)
    #expect(catalog["third", "one"] == nil)
    #expect(try Catalog(text, in: .english).words("first", "one") == catalog["first", "one"])
  }

  @Test(arguments: [
    ("➤one = A", Mistake.Rule.inSection), ("# c\n\n➤one =\n  A", .inSection),
    ("[a]\n➤one", .key), ("[a]\n➤one= A", .key), ("[a]\n➤one =A", .key), ("[a]\n➤ = A", .indented),
    ("[a]\n➤one two = A", .key),
    ("[a]\n➤é = A", .key), ("[a]\n➤= A", .key), ("[a]\n➤one: A", .key),
    ("[a]\n➤one =  A", .spaces), ("[a]\n➤one = A ", .spaces), ("[a]\n➤one = ", .spaces),
    ("[a]\n➤one = \u{A0}A", .spaces),
    ("[a]\none = A\n➤one = B", .keyOnce), ("[a]\none = A\n➤one =\n  A", .keyOnce),
    ("[a]\n➤one =", .hasText), ("[a]\n➤one =\n\n\ntwo = B", .hasText), ("[a]\n➤one =\n# B\n", .hasText),
    ("[a]\n➤one =\n\n  A", .hasText), ("[a]\n➤one =\n[b]", .hasText),
    ("[a]\none = A\n➤  B", .indented), ("➤  B", .indented), ("[a]\none =\n  A\n➤ B", .indented),
    ("[a]\none =\n  A\n➤\tB", .indented), ("[a]\none =\n  A\n# c\n➤  B", .indented),
    ("[a]\none =\n  A\n➤  \n  B", .blank), ("[a]\none = A\n➤ \n", .blank),
    ("➤[]", .section), ("➤[a", .section), ("➤[a] ", .section), ("➤[a b]", .section), ("➤[", .section),
    ("[a]\none = A\n[b]\none = A\n➤[a]", .sectionOnce),
    ("[a]\n➤one = A\r\ntwo = B", .lineFeeds),
  ])
  func mistakesAreToldWithTheirLine(marked: String, rule: Mistake.Rule) throws {
    let line = try #require(
      marked.utf8.split(separator: 10, omittingEmptySubsequences: false).firstIndex { $0.starts(with: "➤".utf8) })
    #expect(throws: Mistake(line: line + 1, rule: rule)) {
      try Catalog(marked.replacing("➤", with: ""), in: .english)
    }
  }

  /// Whatever a text is, there is a way to write it, and it is read as it was.
  @Test func whatIsWrittenIsReadBack() throws {
    var numbers = SplitMix(seed: 17)
    let pieces = ["a", "é", " ", "  ", "#", "[b]", "=", "k = v", "\"", "\\", ":", "---", "\t", "\u{301}", "@x@"]
    for _ in 0..<400 {
      var wanted: [Catalog.Key: String] = [:]
      var file = ""
      for section in ["a", "b-1"] {
        file += "[\(section)]\n"
        for name in ["x", "y.z", "w_2"] {
          let lines = (0..<Int.random(in: 1...4, using: &numbers)).map { _ in
            (0..<Int.random(in: 0...4, using: &numbers)).map { _ in pieces.randomElement(using: &numbers) ?? "" }
              .joined()
          }
          // What a text cannot have: blank lines at its ends, and lines of spaces alone.
          let text = (["."] + lines.map { $0.allSatisfy { $0 == " " } ? "" : $0 } + [" ."]).joined(separator: "\n")
          wanted[Catalog.Key(section: section, name: name)] = text
          let block = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }
          file += "\(name) =\n" + block.joined(separator: "\n") + "\n\n"
        }
      }
      let catalog = try Catalog(file, in: .english)
      #expect(catalog.keys.count == wanted.count)
      for (key, text) in wanted { #expect(catalog[key.section, key.name].map { Array($0.utf8) } == Array(text.utf8)) }
    }
  }

  @Test func aTableHasItsCells() throws {
    let rows = try tableRows("code\tname\tothers\nA\tÉtat \t\nB\t\t x / y\n")
    #expect(rows.map { $0["code"] } == ["A", "B"])
    #expect(rows.map { $0["name"] } == ["État ", ""])
    #expect(rows.map { $0["others"] } == ["", " x / y"])
    #expect(rows[0]["other"] == nil)
  }

  @Test(arguments: [
    ("a\tb\n1\n", 2, Mistake.Rule.cells), ("a\tb\n1\t2\n1\t2\t3\n", 3, .cells), ("a\tb\n1\t2\n\n", 3, .cells),
    ("a\ta\n", 1, .column), ("a\t\n", 1, .column), ("", 1, .column), ("a\n1\r\n", 2, .lineFeeds),
  ])
  func mistakesOfTablesAreTold(text: String, line: Int, rule: Mistake.Rule) {
    #expect(throws: Mistake(line: line, rule: rule)) { try tableRows(text) }
  }
}

import Basics
import Diagnostics
import Markdown
import Testing

/// What a text keeps from those who listen to it.
@Suite struct AccessibilityTests {
  private func places(_ code: Code, _ text: String, html: Bool = false) -> [[Int]] {
    let findings = render(text, html: html).1
    #expect(findings.allSatisfy { $0.code == code })
    return findings.compactMap { $0.place.map { [$0.line, $0.column, $0.endColumn] } }
  }

  @Test func anImageHasWords() {
    let text = "![a](x.png) ![](x.png)\n\n> Un [![](y.md)](z.md)\n> ![ ](https://x.ca/y.png \"t\") ![**a**](x.png)\n"
    #expect(places(.altMissing, text) == [[1, 17, 22], [3, 11, 15], [4, 8, 26]])
    #expect(Code.altMissing.severity == .warning)
  }

  @Test func aLinkHasWords() {
    let text = "[a](https://x.ca) [](https://x.ca)\n[ ](b.md) [`c`](b.md) [![a](x.png)](b.md) <https://x.ca> www.x.ca\n"
    #expect(places(.linkEmpty, text) == [[1, 22, 34], [2, 5, 9]])
    #expect(places(.linkEmpty, "[<i class=\"x\"></i>](b.md)\n", html: true) == [])
    #expect(Code.linkEmpty.severity == .warning)
  }

  static let headings: [(text: String, places: [[Int]], found: String)] = [
    ("## A\n\n### B\n\n## C\n\n### D\n\n#### E\n\n## F\n", [], ""),
    ("## A\n\n#### B *c*\n\n#### D\n\n##### E\n", [[3, 1, 11]], "####"),
    ("Texte\n\n### A\n\n## B\n", [[3, 1, 6]], "###"),
    ("# Titre\n\n## A\n", [], ""),
    ("# Titre\n\n### A\n", [[3, 1, 6]], "###"),
    // A text with several headings of level 1 has its title above them.
    ("Texte\n\n# A\n\n## B\n\n# C\n\n### D\n", [[9, 1, 6]], "###"),
    ("Texte\n\n## A\n\n# B\n", [[3, 1, 5]], "##"),
    ("## A\n\n> #### B\n", [[3, 3, 9]], "####"),
  ]

  @Test(arguments: headings)
  func noHeadingSkipsALevel(text: String, places: [[Int]], found: String) throws {
    #expect(self.places(.headingSkipped, text) == places)
    guard let finding = render(text).1.first else { return }
    #expect(finding.severity == .note)
    #expect(finding.summary.english.hasPrefix("this heading skips a level: “\(found)” where"))
    #expect(finding.hint?.english == "Begin the line with “\(found.dropFirst())”.")
  }
}

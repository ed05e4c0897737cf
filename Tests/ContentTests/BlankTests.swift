import Basics
import Diagnostics
import TestSupport
import Testing

@testable import Content

/// What `jalon init` leaves to be filled in is told until it is.
@Suite struct BlankTests {
  @Test(arguments: [
    "Écrivez à ➤[à remplir : nom].\n", "➤[À REMPLIR]\n", "**➤[to fill in: name]** et [to fill in: x]\n",
    "---\ntitre: \"➤[à remplir]\"\n---\nA\n", "[un lien](https://exemple.ca), ➤[a remplir : x] et [à remplir: y]\n",
  ])
  func aBlankIsToldOnceAText(written: String) throws {
    let (text, places) = marked(written)
    let (_, findings) = try TestSite(["a.md": text]).read()
    #expect(findings.map(\.code) == [.blankLeft])
    #expect(findings.map(\.lineAndColumn) == places)
  }

  @Test(arguments: ["[à remplir", "`[à remplir : x]`", "[à côté](https://exemple.ca)", "[ à remplir ]", "[T", "["])
  func otherBracketsAreNone(text: String) throws {
    #expect(try TestSite(["a.md": text + "\n"]).read().findings.allSatisfy { $0.code != .blankLeft })
  }
}

import Basics
import Foundation
import TestSupport
import Testing

@Suite struct FormatTests {
  private static let fixtures = packageRoot.appendingPathComponent("Tests/CommandTests/Fixtures")

  /// The time that a run took, which no two share, as zeros.
  private func timeless(_ text: String) -> String {
    text.replacing(/[0-9]+[.,][0-9]{3}(\u{A0}| )s/) { "0.000\($0.output.1)s" }
  }

  private func compare(_ text: String, _ name: String) throws {
    let text = timeless(text)
    let expected = try golden(
      Self.fixtures.appendingPathComponent("expected/\(name).txt"), updatedWith: Array(text.utf8))
    #expect(text == expected, "\(name)")
  }

  /// What each format writes, on each stream, in each language.
  @Test(arguments: [
    ("text", "fr"), ("text", "en"), ("github", "fr"), ("github", "en"), ("json", "fr"), ("sarif", "fr"),
  ])
  func everyFormatOfCheck(format: String, lang: String) throws {
    let mistakes = try Mistakes()
    let ran = try mistakes.site.jalon(["check", "--format", format, "--lang", lang] + Mistakes.arguments)
    #expect(ran.code == 1)
    #expect(ran.output.isEmpty == (format == "text"))
    try compare(ran.output, "check.\(lang).\(format).out")
    try compare(ran.errors, "check.\(lang).\(format).err")
  }

  @Test func sarifOfCheckIsValid() throws {
    let schema = packageRoot.appendingPathComponent("Tests/DiagnosticsTests/Fixtures/sarif-parts.json")
    let ran = try Mistakes().site.jalon(["check", "--format", "sarif"] + Mistakes.arguments)
    let log = try JSONValue(Array(ran.output.utf8))
    #expect(Schema(root: try JSONValue(Array(Data(contentsOf: schema)))).problems(in: log) == [])
    #expect(log["runs"]?["0"]?["results"]?["20"] != nil)
  }

  /// `build` tells by the same formats; what `check` alone looks for is not among it.
  @Test func buildTellsByTheSameFormats() throws {
    let site = try TestSite([
      "site.yml": "titre: X\n", "index.md": "# X\n\n![](a.svg)\n\n[x](/y/)\n",
      "a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>",
    ])
    let built = try site.jalon(["build", "--format", "github", "--lang", "en"] + Mistakes.arguments)
    #expect(built.code == 0)
    #expect(
      built.output
        == "::warning file=content/index.md,line=3,col=5,endColumn=10,title=alt-missing::This image has no alternative text. Those who do not see the image will not know what it shows. Write between the brackets what the image shows.\n"
    )
    #expect(built.errors.contains("1 warning"))
    let checked = try site.jalon(["check", "--format", "github", "--lang", "en"] + Mistakes.arguments)
    #expect(checked.code == 1)
    #expect(checked.output.contains("::error file=content/index.md,line=5,col=5,endColumn=8,title=link-broken::"))
  }
}

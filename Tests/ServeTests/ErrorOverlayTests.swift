import Basics
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Serve

@Suite struct ErrorOverlayTests {
  private let frame = ErrorOverlay(language: .french, editor: Editor())

  private func finding(_ code: Code, _ text: String, file: String = "content/a.md") -> Finding {
    let (plain, places) = marked(text)
    let source = SourceText(path: file, text: plain)
    let start = source.offset(line: places[0][0], column: places[0][1])
    return Finding(
      code, in: source, at: SourceRange(start, start + 4), Words(fr: "le <b>résumé</b>", en: "the <b>summary</b>"),
      why: Words(fr: "la raison & la règle", en: "the reason"), hint: Words(fr: "le remède", en: "the mend"))
  }

  @Test func aFindingIsShownWithAllItHas() throws {
    let panel = frame.panel([finding(.yamlColon, "---\n\ttitre: ➤<script>alert(1)</script>\n")], isBroken: true)
    let golden = try golden(
      packageRoot.appendingPathComponent("Tests/ServeTests/Fixtures/panel.html"), updatedWith: Array(panel.html.utf8))
    #expect(panel.html == golden)
    #expect(!panel.html.contains("<script"))
    #expect(panel.spoken == "Le site n’a pas été refait. 1 erreur.")
    #expect(panel.isBroken)
  }

  @Test func theWordsAreThoseOfTheWriter() {
    let english = ErrorOverlay(language: .english, editor: Editor())
    let html = english.panel([finding(.yamlColon, "➤abcdef")], isBroken: true).html
    #expect(html.contains("The site was not remade"))
    #expect(html.contains("the &lt;b&gt;summary&lt;/b&gt;"))
    #expect(html.contains("1 error"))
    #expect(html.contains("lang=\"en-CA\""))
    #expect(!html.contains("résumé"))
  }

  @Test func errorsComeFirstAndNotesLast() throws {
    let all = [finding(.milestoneUndated, "➤note"), finding(.keyUnknown, "➤warn"), finding(.yamlColon, "➤fail")]
    let html = frame.panel(all, isBroken: true).html
    let places = try ["<li class=\"error\"", "<li class=\"warning\"", "<details>", "<li class=\"note\""].map {
      try #require(html.range(of: $0)).lowerBound
    }
    #expect(places == places.sorted())
    #expect(html.contains(">1 erreur, 1 avertissement</button>"))
  }

  @Test func notesAloneAreLeftToTheTerminal() {
    let panel = frame.panel([finding(.milestoneUndated, "➤note")], isBroken: false)
    #expect(panel.html.isEmpty)
    #expect(panel.name.isEmpty)
    #expect(!frame.panel([finding(.keyUnknown, "➤warn")], isBroken: false).html.isEmpty)
  }

  @Test func aBuildThatStopsForNothingIsShownToo() {
    #expect(frame.panel([], isBroken: true).html.contains("Le site n’a pas été refait"))
  }

  @Test func aLongListIsCutAndSaysSo() {
    // Each of another kind: what is one matter in many places is told once.
    let many = (0..<70).map { number in
      var finding = finding(.yamlColon, "➤abcd")
      finding.summary = Words(fr: "résumé \(number)", en: "summary \(number)")
      return finding
    }
    let html = frame.panel(many, isBroken: true).html
    let same = frame.panel((0..<70).map { finding(.yamlColon, "➤abcd \($0)") }, isBroken: true).html
    #expect(same.components(separatedBy: "<li class=\"error\"").count == 2)
    #expect(same.contains("De même en 69 autres endroits"))
    #expect(html.components(separatedBy: "<li class=\"error\"").count - 1 == 50)
    #expect(html.contains("… et 20 de plus"))
  }

  /// The link opens the file itself; one that is not there, as of the built-in theme, has none.
  @Test func filesHaveALinkToTheEditor() throws {
    let site = try TestSite(["dossier/à b.md": "abcd"])
    let file = site.root + "/content/dossier/à b.md"
    let html = frame.panel([finding(.yamlColon, "x\n ➤abcd", file: file)], isBroken: true).html
    #expect(html.contains("href=\"vscode://file\(site.root)/content/dossier/%C3%A0%20b.md:2:2\""))
    let builtIn = frame.panel([finding(.templateName, "➤abcd", file: "jalon:templates/page.html")], isBroken: true).html
    #expect(!builtIn.contains("vscode"))
    #expect(builtIn.contains("jalon:templates/page.html:1:1"))
  }

  @Test func thePlainPageIsWholeAndEscapes() {
    let page = String(
      decoding: frame.plainPage([finding(.yamlColon, "➤<i>&\"'")], told: "abc", version: "s-0"), as: UTF8.self)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("<html lang=\"fr-CA\">"))
    #expect(page.contains("Le site n’a pas encore pu être produit"))
    #expect(page.contains("data-version=\"s-0\" data-told=\"abc\""))
    #expect(page.contains("&lt;i&gt;"))
    #expect(!page.contains("<i>"))
  }

  @Test(arguments: [
    ("<p>a</p></body></html>", "<p>a</p>§</body></html>"), ("<p>a", "<p>a§"), ("", "§"), ("a</BODY >b", "a§</BODY >b"),
    ("<pre>&lt;/body></pre></body>", "<pre>&lt;/body></pre>§</body>"), ("</body></body>", "</body>§</body>"),
    ("é</bo", "é</bo§"), ("</body", "§</body"),
  ])
  func theScriptGoesBeforeTheEndOfTheBody(page: String, expected: String) {
    let made = String(decoding: frame.insert(into: Array(page.utf8), version: "v"), as: UTF8.self)
    let tag =
      "<script src=\"/.jalon/reload.js\" data-version=\"v\" data-told=\"\" data-reading=\"Comment ce plan a été lu\" defer></script>"
    #expect(made == expected.replacing("§", with: tag))
  }

  @Test func whatPagesAskForIsThere() {
    #expect(frame.files.keys.sorted() == ["overlay.css", "reload.js"])
  }
}

import Diagnostics
import Model
import TestSupport
import Testing

@Suite struct EmbedTests {
  @Test func anEmbedStandsBetweenPieces() throws {
    let site = try TestSite([
      "a.md": "Avant.\n\n{{jalons projet=\"Salle\" état=“en retard”}}\n\nEntre {{x}}.\n\n{{ Matrix }}\n\n`{{non}}`\n"
    ])
    let (read, findings) = try site.read()
    #expect(findings.isEmpty)
    let pieces = read.pages[0].pieces
    guard pieces.count == 5, case .embed(let first) = pieces[1], case .embed(let second) = pieces[3] else {
      Issue.record("\(pieces)")
      return
    }
    #expect(first.kind == .milestones)
    #expect(first.arguments == [.project: "Salle", .state: "en retard"])
    #expect(second.kind == .matrix)
    #expect(read.pages[0].body.markup == "<p>Avant.</p>\n<p>Entre {{x}}.</p>\n<p><code>{{non}}</code></p>\n")
  }

  /// What another generator would put something in the place of is a text, and does not keep the site from being published.
  @Test(arguments: [
    "{{< figure src=\"a.png\" >}}", "{{% note %}}", "{% include a.html %}", "{{< gallery\n  dir=\"x\" >}}",
  ])
  func codesOfOtherGeneratorsAreText(code: String) throws {
    let (text, places) = marked("Avant.\n\n➤\(code)\n\nAprès.\n")
    let (site, findings) = try TestSite(["a.md": text]).read()
    #expect(findings.map(\.code) == [.embedUnknown] && findings.map(\.severity) == [.warning])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(site.pages.first?.body.markup.contains("figure") == code.contains("figure"))
    #expect(site.pages.first?.body.markup.hasSuffix("<p>Après.</p>\n") == true)
  }

  @Test(arguments: [
    ("{{jalonss}}", Code.embedUnknown, "jalons"), ("{{jalons etats=\"x\"}}", .embedUnknown, "état"),
    ("{{jalons état=\"en retar\"}}", .stateUnknown, "en retard"),
  ])
  func unknownOnesAreFound(embed: String, code: Code, hint: String) throws {
    let (text, places) = marked("Avant.\n\n➤\(embed)\n")
    let findings = try TestSite(["a.md": text]).read().findings
    #expect(findings.map(\.code) == [code])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(findings.first?.hint?.french == "Vouliez-vous dire «\u{A0}\(hint)\u{A0}»?")
  }

  /// What stands in it goes with it: none of it is looked at once it is gone.
  @Test func oneWithMarkupInItIsItsWords() throws {
    let site = try TestSite([
      "a.md": "{{jalons projet=\"Salle <b> [b](b.md) ![c](c.svg) *d* <!-- e --> <https://exemple.ca>\"}}\n",
      "b.md": "B",
      "c.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"/>",
    ])
    let (read, findings) = try site.read()
    #expect(findings.map(\.code) == [.rawHTML])
    guard case .embed(let embed)? = read.pages.first?.pieces.first else {
      Issue.record("\(read.pages.first?.pieces ?? [])")
      return
    }
    #expect(embed.arguments == [.project: "Salle <b> b c d  https://exemple.ca"])
  }

  @Test func oneGluedToTextIsFound() throws {
    let (text, places) = marked("Avant.\n➤{{jalons}}\n\nUn {{mot}} entre accolades.\n")
    let findings = try TestSite(["a.md": text]).read().findings
    #expect(findings.map(\.code) == [.embedUnknown])
    #expect(findings.map(\.lineAndColumn) == places)
  }

  @Test func oneInAPlanIsFound() throws {
    let (text, places) = marked("Avant.\n\n➤{{sommaire}}\n\n## Objectif 1 : Un\n\nUn {{mot}}.\n")
    let findings = try TestSite(["plans/p.md": text]).read().findings
    #expect(findings.map(\.code) == [.embedUnknown])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.map(\.lineAndColumn) == places)
  }
}

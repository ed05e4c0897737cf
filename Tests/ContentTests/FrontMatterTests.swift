import Basics
import Diagnostics
import TestSupport
import Testing

@testable import Content

/// A mistake that a person makes in front matter, marked where the finding must point.
struct Mistake: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  let code: Code
  var hint: String?

  var testDescription: String { name }
}

@Suite struct FrontMatterTests {
  static let mistakes: [Mistake] = [
    Mistake(
      name: "unquoted colon", text: "---\ntitre: Plan ➤: une vision\n---\n", code: .yamlColon,
      hint: "Mettez la valeur entre guillemets droits\u{A0}: titre: \"Plan\u{A0}: une vision\""),
    Mistake(name: "tab", text: "---\ntitre: a\nmenu:\n➤\t- x\n---\n", code: .yamlTab),
    Mistake(
      name: "curly quotes around a colon", text: "---\ntitre: ➤“Plan : une vision”\n---\n", code: .yamlQuotes,
      hint: "Écrivez \"Plan\u{A0}: une vision\"."),
    Mistake(
      name: "curly quotes", text: "---\ntitre: ➤“Plan”\n---\n", code: .yamlQuotes, hint: "Écrivez \"Plan\"."),
    Mistake(name: "quote never closed", text: "---\ntitre: ➤\"Plan\ndescription: x\n---\n", code: .yamlSyntax),
    Mistake(name: "text after a quote", text: "---\ntitre: ➤'l'été'\n---\n", code: .yamlSyntax),
    Mistake(name: "starts with @", text: "---\ntitre: ➤@moi\n---\n", code: .yamlSyntax),
    Mistake(
      name: "no space after the colon", text: "---\ntitre➤:Plan\n---\n", code: .yamlSyntax,
      hint: "Écrivez «\u{A0}titre: Plan\u{A0}»."),
    Mistake(name: "no-break space after the colon", text: "---\ntitre➤:\u{A0}Plan\n---\n", code: .yamlSyntax),
    Mistake(
      name: "key twice", text: "---\ntitre: a\ndescription: b\n➤titre: c\n---\n", code: .yamlKeyTwice,
      hint: "Elle l’est déjà à la ligne 2\u{A0}: gardez l’une des deux."),
    Mistake(name: "key twice in two languages", text: "---\ntitre: a\n➤title: c\n---\n", code: .yamlKeyTwice),
    Mistake(
      name: "unknown key", text: "---\n➤tittre: a\n---\n", code: .keyUnknown,
      hint: "Vouliez-vous dire «\u{A0}titre\u{A0}»?"),
    Mistake(
      name: "unknown type", text: "---\ntype: ➤plann\n---\n", code: .typeUnknown,
      hint: "Vouliez-vous dire «\u{A0}plan\u{A0}»?"),
    Mistake(name: "list for a text", text: "---\ntitre:\n  ➤- a\n---\n", code: .valueKind),
    Mistake(name: "not a mapping", text: "---\n➤- a\n- b\n---\n", code: .frontMatterShape),
    Mistake(
      name: "never closed", text: "➤---\ntitre: a\n\nTexte : voici.\n", code: .frontMatterOpen,
      hint: "Mettez une ligne de trois tirets (---) avant la ligne 3."),
    Mistake(name: "never opened", text: "➤titre: a\ndescription: b\n---\nTexte\n", code: .frontMatterMissing),
    Mistake(name: "a dash for the fence", text: "➤—\ntitre: a\n—\nTexte\n", code: .frontMatterMissing),
    Mistake(
      name: "aliases", text: "---\ntitre: &a b\ndescription: ➤*a\n---\n", code: .yamlAlias),
    Mistake(
      name: "alias bomb",
      text: "---\na: &a [x,x]\nb: &b [➤*a,*a]\nc: &c [*b,*b]\nd: &d [*c,*c]\n---\n", code: .yamlAlias),
    Mistake(
      name: "10,000-deep lists", text: "---\n➤titre: " + String(repeating: "[", count: 10_000) + "\n---\n",
      code: .nestingTooDeep),
    Mistake(
      name: "10,000-deep items", text: "---\n➤" + String(repeating: "- ", count: 10_000) + "\n---\n",
      code: .nestingTooDeep),
  ]

  @Test(arguments: mistakes)
  func eachMistakeHasItsMessage(mistake: Mistake) throws {
    let (text, places) = marked(mistake.text)
    for (end, name) in [("\n", "LF"), ("\r\n", "CRLF")] {
      let site = try TestSite(["a.md": text.replacing("\n", with: end)])
      let findings = try site.read().findings
      #expect(findings.map(\.code) == [mistake.code], "\(name)")
      #expect(findings.map(\.lineAndColumn) == places, "\(name)")
      if let hint = mistake.hint { #expect(findings.first?.hint?.french == hint) }
    }
  }

  @Test(arguments: [
    "---\ntitre: Notre plan\n---\nTexte\n", "\u{FEFF}---\ntitre: Notre plan\n---\nTexte\n",
    "---\r\ntitre: Notre plan\r\n---\r\nTexte\r\n", "---\nTITLE : Notre plan\n...\nTexte",
    "---\n\"titre\": 'Notre plan' # x\n---\nTexte",
    "# Notre plan\n\nTexte\n", "---\n---\n# Notre plan\n\nTexte\n",
  ])
  func titleAndTextAreRead(text: String) throws {
    let (site, findings) = try TestSite(["a.md": text]).read()
    #expect(findings.isEmpty)
    #expect(site.pages.map(\.header.title) == ["Notre plan"])
    #expect(site.pages.map(\.body.markup) == ["<p>Texte</p>\n"])
  }

  @Test func aRuleIsNoFrontMatter() throws {
    let (site, findings) = try TestSite(["un-texte.md": "Un\n\n---\n\nDeux : trois\n"]).read()
    #expect(findings.isEmpty)
    #expect(site.pages.map(\.header.title) == ["Un texte"])
    #expect(site.pages.first?.body.markup == "<p>Un</p>\n<hr />\n<p>Deux : trois</p>\n")
  }

  @Test func theNamesOfNoBooleans() throws {
    let (site, _) = try TestSite(["a.md": "---\ntitre: no\ndescription: 1.10\n---\n"]).read()
    #expect(site.pages.first?.header.title == "no")
    #expect(site.pages.first?.header.description == "1.10")
  }
}

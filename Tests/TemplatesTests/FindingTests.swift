import Basics
import Diagnostics
import Testing

@testable import Templates

@Suite struct TemplateFindingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var templates: [String: String]
    var codes: [Code]
    var french: String
    var hint: String?
    var text: String?

    init(
      _ page: String, with more: [String: String] = [:], _ codes: Code..., fr french: String, hint: String? = nil,
      text: String? = nil
    ) {
      templates = more.merging(["page": page]) { $1 }
      self.codes = codes
      self.french = french.replacing("_", with: "\u{A0}")
      self.hint = hint?.replacing("_", with: "\u{A0}")
      self.text = text
    }

    var testDescription: String { templates["page"] ?? "" }
  }

  static let value: Value = [
    "title": "T", "absent": nil, "plan": ["title": "P", "vision": nil], "items": [["name": "a"], ["name": "b"]],
    "zero": 0,
    "which": "part", "wrong": "prat", "number": 3,
  ]

  static let unknown: [Case] = [
    Case("é{{ ➤titel }}", .templateName, fr: "le nom «_titel_» n’existe pas ici", hint: "Vouliez-vous dire", text: "é"),
    Case("a\n  {{{➤titel}}}b", .templateName, fr: "le nom «_titel_» n’existe pas ici", text: "a\n  b"),
    Case("{{plan.➤vison}}", .templateName, fr: "«_plan_» n’a pas de «_vison_»", hint: "Vouliez-vous dire"),
    Case("{{➤pland.title}}", .templateName, fr: "le nom «_pland_» n’existe pas ici"),
    Case("{{title.➤x}}", .templateName, fr: "«_title_» n’a pas de parties, donc pas de «_x_»"),
    Case("{{#➤itms}}x{{/itms}}y", .templateName, fr: "le nom «_itms_» n’existe pas ici", text: "y"),
    Case("{{^➤itms}}x{{/itms}}y", .templateName, fr: "le nom «_itms_» n’existe pas ici", text: "xy"),
    Case(
      "{{#items}}{{➤nam}}{{/items}}", .templateName, fr: "le nom «_nam_» n’existe pas ici", hint: "Vouliez-vous dire"),
    Case("{{➤xyzzy}}", .templateName, fr: "le nom «_xyzzy_» n’existe pas ici", hint: "Noms possibles_: absent, items"),
    Case("{{➤items}}", .templateName, fr: "«_items_» est une liste, pas un texte"),
    Case("{{➤plan}}", .templateName, fr: "«_plan_» a plusieurs parties, et n’est pas un texte"),
    Case(
      "{{➤a}}{{title}}{{➤b}}{{➤a}}", .templateName, .templateName, .templateName, fr: "le nom «_a_» n’existe pas ici",
      text: "T"),
  ]

  static let syntax: [Case] = [
    Case("a\n➤{{#title}}b", .templateUnclosed, fr: "«_{{#title}}_» n’est pas fermé", text: "a\nb"),
    Case("➤{{#items}}{{#plan}}{{/plan}}", .templateUnclosed, fr: "«_{{#items}}_» n’est pas fermé"),
    Case("{{#items}}➤{{#plan}}x{{/items}}", .templateUnclosed, fr: "«_{{#plan}}_» n’est pas fermé", text: "xx"),
    Case(
      "{{#plan}}x➤{{/plna}}y", .templateSyntax, fr: "«_{{/plna}}_» ferme ce qui n’est pas ouvert", hint: "ligne 1",
      text: "xy"),
    Case("{{#plan}}➤{{/title}}{{/plan}}", .templateSyntax, fr: "«_{{/title}}_» ferme ce qui n’est pas ouvert"),
    Case("a➤{{/plan}}b", .templateSyntax, fr: "«_{{/plan}}_» ne ferme rien", text: "ab"),
    Case("a ➤{{title\n<p>{{title}}", .templateUnclosed, fr: "une balise est ouverte et n’est pas fermée", text: "a T"),
    Case("a ➤{{title}", .templateUnclosed, fr: "une balise est ouverte et n’est pas fermée", text: "a "),
    Case("➤{{{title}}", .templateUnclosed, fr: "une balise est ouverte et n’est pas fermée", hint: "«_}}}_»"),
    Case("➤{{ {{title}}", .templateUnclosed, fr: "une balise est ouverte et n’est pas fermée", text: "T"),
    Case("a➤{{! {{title}", .templateUnclosed, fr: "une balise est ouverte et n’est pas fermée", text: "a"),
    Case("a➤{{}}b➤{{# }}c", .templateSyntax, .templateSyntax, fr: "une balise est vide", text: "abc"),
    Case("a{{ ➤plan title }}b", .templateSyntax, fr: "«_plan title_» n’est pas un nom", text: "ab"),
    Case(
      "{{➤plan..title}}{{➤.plan}}", .templateSyntax, .templateSyntax, fr: "«_plan..title_» n’est pas un nom", text: ""),
    Case("➤{{=<%=}}{{title}}", .templateSyntax, fr: "ce changement de délimiteurs ne se lit pas", text: "T"),
    Case("➤{{=<% = %>=}}{{title}}", .templateSyntax, fr: "ce changement de délimiteurs ne se lit pas", text: "T"),
    Case("➤{{=<% %>}}{{title}}", .templateUnclosed, fr: "une balise est ouverte et n’est pas fermée", text: "T"),
  ]

  static let calls: [Case] = [
    Case("a{{> ➤part }}b", .templatePartial, fr: "le gabarit «_part_» n’existe pas", text: "ab"),
    Case(
      "{{>➤part}}", with: ["parts": "x"], .templatePartial, fr: "le gabarit «_part_» n’existe pas",
      hint: "Vouliez-vous dire"),
    Case("a{{<➤part}}{{$b}}x{{/b}}{{/part}}b", .templatePartial, fr: "le gabarit «_part_» n’existe pas", text: "ab"),
    Case(
      "{{>*➤wrong}}", with: ["part": "x"], .templatePartial, fr: "le gabarit «_prat_» n’existe pas",
      hint: "Vouliez-vous dire"),
    Case("{{>*➤number}}", .templatePartial, fr: "«_number_» ne donne pas le nom d’un gabarit"),
    Case(
      "{{>*➤wich}}", with: ["part": "x"], .templateName, fr: "le nom «_wich_» n’existe pas ici",
      hint: "Vouliez-vous dire"),
    Case("{{>part}}", with: ["part": "x\n{{➤titel}}"], .templateName, fr: "le nom «_titel_» n’existe pas ici"),
    Case(
      "{{<part}}{{$➤tilte}}x{{/tilte}}{{/part}}", with: ["part": "{{>more}}", "more": "{{$title}}d{{/title}}"],
      .templateName,
      fr: "le gabarit «_part_» n’a pas de bloc «_tilte_»", hint: "Vouliez-vous dire", text: "d"),
    Case(
      "{{<part}}{{$b}}x{{/b}}{{$➤b}}y{{/b}}{{/part}}", with: ["part": "{{$b}}{{/b}}"], .templateSyntax,
      fr: "le bloc «_b_» est donné deux fois", text: "x"),
    Case(
      "{{<part}} ➤lost {{title}}{{/part}}", with: ["part": "{{$b}}d{{/b}}"], .templateSyntax,
      fr: "ceci, dans «_{{<part}}_», n’est dans aucun bloc et ne sera pas écrit", text: "d"),
    Case(
      "{{<part}}➤{{#items}}{{$b}}x{{/b}}{{/items}}{{/part}}", with: ["part": "{{$b}}d{{/b}}"],
      .templateSyntax, fr: "ceci, dans «_{{<part}}_», n’est dans aucun bloc et ne sera pas écrit", text: "d"),
  ]

  @Test(arguments: unknown + syntax + calls) func saysWhere(_ example: Case) throws {
    let rendering = Rendering(example.templates, Self.value)
    #expect(rendering.places == rendering.marks)
    #expect(rendering.findings.map(\.code) == example.codes)
    let first = try #require(rendering.findings.first)
    #expect(first.summary.french == example.french)
    if let hint = example.hint { #expect(first.hint?.french.contains(hint) == true, "\(first.hint?.french ?? "")") }
    if let text = example.text { #expect(rendering.text == text) }
  }

  @Test func suggestsTheNearestVisibleName() {
    let rendering = Rendering("{{#plan}}{{visio}}{{tite}}{{/plan}}", Self.value)
    #expect(rendering.findings.map(\.hint?.english) == ["Did you mean “vision”?", "Did you mean “title”?"])
  }

  @Test(arguments: [
    "{{absent}}", "{{absent.x.y}}", "{{#absent}}{{nothing}}{{/absent}}", "{{plan.vision}}", "{{>*absent}}",
  ])
  func nullIsNoFinding(_ template: String) {
    let rendering = Rendering(template, Self.value)
    #expect(rendering.findings.isEmpty)
    #expect(rendering.text == "")
  }

  @Test func innerNullHidesAnOuterValue() {
    let rendering = Rendering("{{#inner}}[{{title}}]{{/inner}}", ["title": "outer", "inner": ["title": nil]])
    #expect(rendering.text == "[]")
    #expect(rendering.findings.isEmpty)
  }

  @Test func aPlaceIsReportedOncePerPage() {
    let rendering = Rendering("{{#items}}{{➤nom}}{{/items}}", ["items": [["name": 1], ["name": 2], ["name": 3]]])
    #expect(rendering.places == rendering.marks)
  }

  @Test func everyErrorOfEveryTemplateIsReported() {
    let rendering = Rendering(
      ["page": "{{>one}}➤{{}}{{➤a}}➤{{/b}}", "one": "{{➤c}}➤{{#title}}", "two": "{{>➤three}}"], ["title": true])
    #expect(rendering.places == rendering.marks)
  }

  @Test func aPageWithoutItsTemplateIsAFinding() {
    let library = Library(["plan": SourceText(path: "plan.html", text: "")])
    var buffer = ByteBuffer()
    let findings = library.render("plans", [:], at: "/", into: &buffer)
    #expect(findings.map(\.code) == [.templateMissing])
    #expect(findings.first?.hint?.english == "Did you mean “plan”?")
  }

  @Test func namesUsedAreListed() {
    let text = "{{b.c}}{{#a}}{{.}}{{^b.c}}{{/b.c}}{{/a}}{{>*d}}{{>e}}"
    let library = Library(["page": SourceText(path: "page", text: text)])
    #expect(library.namesUsed(by: "page") == [".", "a", "b.c", "d"])
    #expect(library.namesUsed(by: "none") == [])
  }
}

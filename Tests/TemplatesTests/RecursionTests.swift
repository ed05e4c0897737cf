import Basics
import Diagnostics
import Testing

@testable import Templates

@Suite struct RecursionTests {
  @Test func aTreeIsRenderedToItsLeaves() {
    var tree: Value = ["name": 0, "children": []]
    for level in 1..<90 { tree = ["name": .integer(level), "children": [tree]] }
    let rendering = Rendering(["page": "{{>node}}", "node": "<{{name}}{{#children}}{{>node}}{{/children}}>"], tree)
    #expect(rendering.findings.isEmpty)
    let names = (0..<90).reversed().map { "<\($0)" }.joined()
    #expect(rendering.text == names + String(repeating: ">", count: 90))
  }

  @Test(arguments: [
    ["page": "{{>➤page}}"],
    ["page": "{{>a}}", "a": "{{>b}}", "b": "{{>➤a}}"],
    ["page": "{{>➤page}}{{>➤page}}{{>➤page}}"],
    ["page": "{{<➤page}}{{/page}}"],
    ["page": "{{#list}}{{>➤page}}{{/list}}"],
    ["page": "{{>*➤name}}"],
    ["page": "{{<➤layout}}{{$b}}{{>page}}{{/b}}{{/layout}}", "layout": "{{$b}}{{/b}}"],
  ])
  func recursionWithoutEndIsAFinding(_ templates: [String: String]) {
    let rendering = Rendering(templates, ["list": [1, 2, 3], "name": "page"])
    #expect(rendering.findings.allSatisfy { $0.code == .templateRecursion })
    #expect(rendering.places == rendering.marks)
  }

  @Test func aBlockInItsOwnOverrideIsTheDefault() {
    let rendering = Rendering(
      [
        "page": "{{<layout}}{{$title}}A {{$title}}B{{/title}}{{/title}}{{/layout}}",
        "layout": "[{{$title}}C{{/title}}]",
      ])
    #expect(rendering.text == "[A B]")
    #expect(rendering.findings.isEmpty)
  }

  @Test(arguments: [10_000, 101])
  func sectionsTooDeepAreAFinding(_ depth: Int) {
    let opening = String(repeating: "{{#a}}", count: depth)
    let closing = String(repeating: "{{/a}}", count: depth)
    let rendering = Rendering(opening + "x" + closing, ["a": true])
    #expect(rendering.findings.map(\.code) == [.nestingTooDeep])
    #expect(rendering.findings.first?.place?.column == 601)
    // What is further in is left out: a hundred thousand names that nothing closes took half a minute.
    #expect(rendering.text == (depth == 101 ? "x" : ""))
  }

  /// A hundred lists of two in one another are more than can be written.
  @Test(arguments: ["{{#a}}", "{{#a}}{{>other}}"]) func whatDoublesAtEachLevelComesToAnEnd(_ opening: String) {
    let text = String(repeating: opening, count: 90) + "x" + String(repeating: "{{/a}}", count: 90)
    let source = SourceText(path: "page.html", text: text)
    let library = Library(["page": source, "other": SourceText(path: "other.html", text: "y")], stepLimit: 10_000)
    var buffer = ByteBuffer(reserving: 64)
    let findings = library.render("page", ["a": [1, 2]], at: "/", into: &buffer)
    #expect(findings.map(\.code) == [.templateRecursion])
    #expect(findings.first?.file == "page.html")
  }

  /// Wherever a page stops, be it at the beginning of a short template that a long one calls, or of what it hands to its parent.
  @Test func aPageMayStopAnywhere() {
    let text = String(repeating: "{{a}}", count: 20) + "{{>other}}{{<parent}}{{$b}}z{{/b}}{{/parent}}"
    let sources = ["page": text, "other": "y", "parent": "{{$b}}x{{/b}}"].map { name, text in
      (name, SourceText(path: "\(name).html", text: text))
    }
    for limit in 0..<40 {
      let library = Library(Dictionary(uniqueKeysWithValues: sources), stepLimit: limit)
      var buffer = ByteBuffer(reserving: 64)
      let findings = library.render("page", ["a": "b"], at: "/", into: &buffer)
      #expect(findings.map(\.code) == (limit < 29 ? [.templateRecursion] : []), "\(limit)")
    }
  }

  /// Were all names collected each time that one is missed, this would take minutes.
  @Test(.timeLimit(.minutes(1))) func aNameMissedOftenIsTakenForOne() {
    let names =
      [("list", Value.list(Array(repeating: 1, count: 20_000)))] + (0..<5_000).map { ("name\($0)", .integer($0)) }
    let rendering = Rendering("{{#list}}{{nam1}}{{/list}}", .object(Object(names)))
    #expect(rendering.findings.map(\.code) == [.templateName])
  }

  @Test func aHundredSectionsAreNotTooDeep() {
    let text = String(repeating: "{{^a}}", count: 100) + "x" + String(repeating: "{{/a}}", count: 100)
    #expect(Rendering(text, ["a": false]).findings.isEmpty)
  }

  @Test func tenThousandUnclosedTagsAreEachReported() {
    let sections = Rendering(String(repeating: "{{#a}}\n", count: 10_000), ["a": nil])
    #expect(sections.findings.count { $0.code == .templateUnclosed } == 10_000)
    let tags = Rendering(String(repeating: "{{a\n", count: 10_000))
    #expect(tags.findings.count { $0.code == .templateUnclosed } == 10_000)
  }
}

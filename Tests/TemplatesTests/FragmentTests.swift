import Basics
import Diagnostics
import Testing

@testable import Templates

/// What is kept of a shared object must be what rendering it anew would give, on any page.
@Suite struct FragmentTests {
  /// Sections that look at their item only, and sections that look further.
  static let sections = [
    "{{#items}}<li><a href=\"{{url}}\">{{title}}</a>{{#note}} <i>{{{note}}}</i>{{/note}}</li>\n{{/items}}",
    "<ul>\n{{#items}}\n  <li>{{title}} on {{page}}</li>\n{{/items}}\n</ul>",
    "{{#items}}{{#parts}}{{.}}, {{/parts}}{{^parts}}none{{/parts}}{{/items}}",
    "{{#items}}{{>entry}}{{/items}}",
    "{{#items}}{{>framed}}{{/items}}",
    "{{#items}}{{<boxed}}{{$in}}{{page}}: {{title}}{{/in}}{{/boxed}}{{/items}}",
    "{{#items}}{{#inner}}{{name}} {{title}}{{/inner}}{{/items}}{{#items}}{{title}}{{/items}}",
    "{{#items}}{{body}}{{/items}}",
    "{{#items}} {{title}} {{/items}}{{^items}}empty{{/items}}after",
    "a\n{{#items}}\n{{#note}}\n<p>{{title}}</p>\n{{/note}}\n{{/items}}\nb",
  ]

  @Test(arguments: sections) func asWithoutKeeping(_ section: String) {
    let library = Library([
      "page": SourceText(path: "page.html", text: section),
      "entry": SourceText(path: "entry.html", text: "<p>\n  {{title}}, {{url}}\n</p>\n"),
      "framed": SourceText(path: "framed.html", text: "{{<boxed}}{{$in}}{{title}}{{/in}}{{/boxed}}"),
      "boxed": SourceText(path: "boxed.html", text: "<b>{{$in}}{{/in}}</b>"),
    ])
    #expect(library.findings.isEmpty)
    let items: [KeyValuePairs<String, Value>] = (0..<4).map { index in
      [
        "title": .text("<\(index)>"), "url": .address("/a/b\(index)/#é&"),
        "note": index.isMultiple(of: 2) ? .null : .markup("<a href=\"\u{1}/x/\(index)/\">x</a>"),
        "parts": .list((0..<index).map { .integer($0) }),
        "inner": ["name": .text("inner \(index)")], "body": .markup("<hr>"),
      ]
    }
    let plain = items.map { Value.object(Object($0.map { ($0.key, $0.value) })) }
    let shared = items.map { Value.shared($0) }
    // The order and the page differ from one rendering to the next; the last is the first again.
    for (page, order) in [
      ("/", [0, 1, 2, 3]), ("/a/", [3, 1]), ("/a/b1/", [2, 2, 0]), ("/c/d/e/", []), ("/", [0, 1, 2, 3]),
    ] {
      func render(_ items: [Value]) -> String {
        var buffer = ByteBuffer()
        let findings = library.render(
          "page", ["items": .list(order.map { items[$0] }), "page": .text(page)], at: page, into: &buffer)
        #expect(findings.isEmpty)
        return buffer.text
      }
      #expect(render(shared) == render(plain), "at \(page)")
    }
  }

  /// Only what depends on nothing else is kept.
  @Test func whatLooksFurtherIsNotKept() {
    let library = Library([
      "near": SourceText(path: "near.html", text: "{{#items}}{{title}}{{/items}}"),
      "far": SourceText(path: "far.html", text: "{{#items}}{{title}}{{page}}{{/items}}"),
    ])
    func isKept(by template: String) -> Bool {
      let object = SharedObject(["title": "x"])
      var buffer = ByteBuffer()
      _ = library.render(template, ["items": [.sharedObject(object)], "page": "p"], at: "/", into: &buffer)
      let section = Renderer.Site(
        template: ObjectIdentifier(library.templates[library.numbers[template] ?? 0]), offset: 0)
      return object.fragment(Fragment.Key(section: section, isAfterSpace: true)) != nil
    }
    #expect(isKept(by: "near"))
    #expect(!isKept(by: "far"))
  }

  /// A name that is nowhere is told on every page.
  @Test func aFindingIsToldOnEveryPage() {
    let library = Library(["page": SourceText(path: "page.html", text: "{{#items}}{{titel}}{{/items}}")])
    let value: Value = ["items": [.shared(["title": "x"])]]
    for page in ["/", "/a/"] {
      var buffer = ByteBuffer()
      #expect(library.render("page", value, at: page, into: &buffer).count == 1)
    }
  }
}

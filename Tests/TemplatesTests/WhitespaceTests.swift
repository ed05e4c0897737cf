import Basics
import TestSupport
import Testing

@testable import Templates

@Suite struct WhitespaceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let page: String
    var more: [String: String] = [:]
    let text: String

    var testDescription: String { page }
  }

  static let value: Value = ["x": "v", "items": ["1", "2"], "no": nil, "text": "a\n\n   b"]

  static let cases: [Case] = [
    Case(page: "<ul>\n\n   <li>a</li>   \n\t<li>b</li>\r\n</ul>\n", text: "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    Case(page: "<b>a</b>  <i>b</i> {{x}}  {{x}}\n", text: "<b>a</b>  <i>b</i> v  v\n"),
    Case(page: "a {{x}}\n   b", text: "a v\nb"),
    Case(page: "a {{x}}   \n\n\n   {{x}}", text: "a v\nv"),
    Case(
      page: "<ul>\n  {{#items}}\n    <li>{{.}}</li>\n  {{/items}}\n</ul>", text: "<ul>\n<li>1</li>\n<li>2</li>\n</ul>"),
    // An item that ends in the midst of a line is still parted from the next.
    Case(page: "<p>\n{{#items}}\n  {{.}}{{/items}}\n</p>", text: "<p>\n1\n2\n</p>"),
    Case(page: "{{#items}}\n{{.}}{{/items}}", text: "12"),
    // So is a partial that does not end with a line feed.
    Case(page: "{{#items}}\n  {{>item}}\n{{/items}}\n", more: ["item": "<a>{{.}}</a>"], text: "<a>1</a>\n<a>2</a>"),
    Case(page: "{{#items}}\n  {{>item}}\n{{/items}}\n", more: ["item": "<a>{{.}}</a>\n"], text: "<a>1</a>\n<a>2</a>\n"),
    Case(page: "<i>{{>item}}</i>", more: ["item": "{{! says a }}\na"], text: "<i>a</i>"),
    // Values are as they are.
    Case(page: "  {{text}}\n", text: "a\n\n   b\n"),
    Case(page: "<p>\n  {{text}}\n</p>", text: "<p>\na\n\n   b\n</p>"),
    // Elements whose white space counts.
    Case(page: "<pre>\n  a\n\n    b\n</pre>\n  <p>", text: "<pre>\n  a\n\n    b\n</pre>\n<p>"),
    Case(page: "  <PRE class=x>\n  {{x}}\n   {{x}}\n  </Pre>\n   a", text: "<PRE class=x>\n  v\n   v\n  </Pre>\na"),
    Case(page: "<i>\n  <textarea>\n  a</textarea>\n  b", text: "<i>\n<textarea>\n  a</textarea>\nb"),
    Case(
      page: "<script>\n  a\n</script>\n  <style>\n  b\n</style>\n  c",
      text: "<script>\n  a\n</script>\n<style>\n  b\n</style>\nc"),
    Case(page: "<pre>\n  </prefix>\n  </pre>\n  <prefix>\n  a", text: "<pre>\n  </prefix>\n  </pre>\n<prefix>\na"),
    // Inheritance.
    Case(
      page: "{{<layout}}\n  {{$content}}\n    <p>\n      a\n    </p>\n  {{/content}}\n{{/layout}}\n",
      more: ["layout": "<body>\n  {{$content}}\n  {{/content}}\n</body>\n"], text: "<body>\n<p>\na\n</p>\n</body>\n"),
    Case(
      page: "{{<layout}}{{$title}}\n  a\n{{/title}}{{/layout}}",
      more: ["layout": "<title>{{$title}}{{/title}}</title>"],
      text: "<title>a\n</title>"),
  ]

  @Test(arguments: cases) func compactText(_ example: Case) {
    let templates = example.more.merging(["page": example.page]) { $1 }
    let rendering = Rendering(templates, Self.value, whitespace: .compact)
    #expect(rendering.text == example.text)
    #expect(rendering.findings.isEmpty)
    // It shows as exact text does.
    #expect(collapsed(rendering.text) == collapsed(Rendering(templates, Self.value).text))
  }

  /// Whatever the template, compact text shows as exact text does.
  @Test func compactTextShowsTheSame() throws {
    var writer = TemplateWriter(seed: 2023)
    for _ in 0..<2_000 {
      let templates = [
        "page": writer.text(depth: 3), "one": writer.text(depth: 1), "two": writer.text(depth: 2, calls: ["one"]),
      ]
      // The specification indents each line of an indented partial, even where a line begins between two items.
      if templates.values.contains(where: { $0.contains(/[ \t](\{\{[^}]*\}\})*\{\{[>$<]/) }) { continue }
      let exact = Rendering(templates, Self.value).text
      let compact = Rendering(templates, Self.value, whitespace: .compact).text
      try #require(collapsed(compact) == collapsed(exact), "\(templates)")
    }
  }
}

/// Writes templates at random, the same for the same seed.
private struct TemplateWriter: RandomNumberGenerator {
  private var numbers: SplitMix

  init(seed: UInt64) { numbers = SplitMix(seed: seed) }

  mutating func next() -> UInt64 { numbers.next() }

  mutating func text(depth: Int, calls: [String] = ["one", "two"]) -> String {
    (0..<Int.random(in: 1...7, using: &self)).map { _ in piece(depth: depth, calls: calls) }.joined()
  }

  private mutating func piece(depth: Int, calls: [String]) -> String {
    let call = calls.randomElement(using: &self) ?? ""
    switch Int.random(in: 0..<(depth > 0 && !call.isEmpty ? 16 : 7), using: &self) {
    case 0, 1: return "\n"
    case 2: return ["  ", " ", "\n   ", "   \n", "\r\n\t"].randomElement(using: &self) ?? ""
    case 3: return "<b>"
    case 4: return "{{x}}"
    case 5: return "{{! note }}"
    case 6: return ["<pre>a\n  b\n</pre>", "word"].randomElement(using: &self) ?? ""
    case 7, 8: return "{{#items}}" + text(depth: depth - 1, calls: calls) + "{{/items}}"
    case 9: return "{{^no}}" + text(depth: depth - 1, calls: calls) + "{{/no}}"
    case 10: return "\n{{#items}}\n" + text(depth: depth - 1, calls: calls) + "\n{{/items}}\n"
    case 11: return depth > 1 ? "{{>\(call)}}" : ""
    case 12: return depth > 1 ? "\n{{>\(call)}}\n" : ""
    case 13: return depth > 1 ? "{{<\(call)}}{{$k}}" + text(depth: depth - 1, calls: []) + "{{/k}}{{/\(call)}}" : ""
    default: return "{{$k}}" + text(depth: depth - 1, calls: calls) + "{{/k}}"
    }
  }
}

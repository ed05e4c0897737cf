import Testing

@testable import Templates

@Suite struct ValueTests {
  static let written: [(Value, String)] = [
    (nil, ""), (true, "true"), (false, "false"), (-12, "-12"), (1.21, "1.21"), (2.0, "2"), (-0.0, "0"), (0.1, "0.1"),
    (1e15, "1000000000000000"), ("l'été & <b>", "l&#39;été &amp; &lt;b&gt;"), (.markup("<b>&amp;</b>"), "<b>&amp;</b>"),
    (.address("/a/?x=1&y#z"), "../a/?x=1&amp;y#z"),
    (.address("https://example.org/?a&b"), "https://example.org/?a&amp;b"),
  ]

  @Test(arguments: written) func writes(_ value: Value, _ expected: String) {
    #expect(Rendering("{{x}}", ["x": value], links: .relative(to: "/p/")).text == expected)
  }

  @Test func rawTagsEscapeNothing() {
    let value: Value = ["t": "<&>", "m": .markup("<b>"), "a": .address("/a/?x&y")]
    #expect(Rendering("{{{t}}} {{&t}} {{{m}}} {{{a}}}", value).text == "<&> <&> <b> a/?x&y")
  }

  static let truth: [(Value, Bool)] = [
    (nil, false), (false, false), (true, true), (0, true), (0.0, true), ("", false), ("a", true), (.markup(""), false),
    (.address(""), false), ([], false), ([false], true), ([:], true),
  ]

  @Test(arguments: truth) func sectionsTakeSides(_ value: Value, _ isTruthy: Bool) {
    #expect(Rendering("{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": value]).text == (isTruthy ? "yes" : "no"))
  }

  @Test func objectsAreWhatTheyHold() {
    let names = (0..<200).map { "name-\($0)" }
    let object = Object(names.map { ($0, .text($0)) })
    #expect(object == Object(names.reversed().map { ($0, .text($0)) }))
    #expect(names.allSatisfy { object[$0] == .text($0) })
    #expect(object["name-200"] == nil)
    #expect(object.names == names.sorted())
  }

  @Test func objectsForgetAndReplace() {
    var object: Object = ["a": 1, "b": 2, "a": 3]
    #expect(object["a"] == 3)
    object["a"] = nil
    #expect(object == ["b": 2])
    object["b"] = .null
    #expect(object["b"] == .some(.null))
  }
}

import Basics
import Testing

@Suite struct MarkupAttributeTests {
  private func read(_ tag: String) -> [[String]] {
    let bytes = Array(tag.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      attributes(of: 0..<buffer.count, in: buffer).map { attribute in
        [attribute.name, String(decoding: bytes[attribute.value], as: UTF8.self)]
      }
    }
  }

  @Test(arguments: [
    ("<a>", []), ("<br/>", []), ("</a >", []),
    ("<a href=\"x y\" ID='z\"'>", [["href", "x y"], ["id", "z\""]]),
    ("<a href=x/y checked>", [["href", "x/y"], ["checked", ""]]),
    ("<a\n  b = \"c\"d=e>", [["b", "c"], ["d", "e"]]),
    ("<img/src=x/onerror=y>", [["src", "x/onerror=y"]]),
    ("<img/src=\"x\"/onerror=y>", [["src", "x"], ["onerror", "y"]]),
    ("<a =b c>", [["=b", ""], ["c", ""]]),
    ("<a b=\"never", [["b", "never"]]), ("<a b=", [["b", ""]]),
    ("<a \"b>", [["\"b", ""]]),
  ])
  func attributesAreThoseOfABrowser(tag: String, expected: [[String]]) { #expect(read(tag) == expected) }
}

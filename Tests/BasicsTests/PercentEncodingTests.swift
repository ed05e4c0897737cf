import Basics
import Testing

@Suite struct PercentEncodingTests {
  @Test(arguments: [
    ("/%C3%A9quipe/", "/équipe/"), ("100%", "100%"), ("50%zz", "50%zz"), ("%+1", "%+1"), ("a%20b%2Fc", "a b/c"),
    ("%25C3", "%C3"), ("", ""), ("%e9", nil), ("%C3", nil),
  ])
  func decoded(text: String, expected: String?) { #expect(decodePercent(text) == expected) }

  @Test(arguments: [
    ("/équipe/été/", "/%C3%A9quipe/%C3%A9t%C3%A9/"), ("/a b*c:d%/", "/a%20b%2Ac%3Ad%25/"),
    ("/a-b_c.d~e/", "/a-b_c.d~e/"),
  ])
  func encoded(path: String, expected: String) { #expect(encodePercent(path: path) == expected) }

  /// What is encoded comes back, whatever the bytes, and holds nothing that a list of rules would read as its own.
  @Test func encodingIsUndone() throws {
    for value in (1...0x2FF).compactMap(Unicode.Scalar.init) {
      let path = "/a\(Character(value))b/"
      let encoded = encodePercent(path: path)
      #expect(decodePercent(encoded).map { Array($0.utf8) } == Array(path.utf8))
      #expect(!encoded.utf8.contains { " \t\n*:\"\\$#?".utf8.contains($0) || $0 > 0x7E })
    }
  }
}

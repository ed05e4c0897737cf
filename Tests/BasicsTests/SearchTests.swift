import Basics
import Testing

@Suite struct SearchTests {
  @Test(arguments: [
    ("abcabd", "abd", 3), ("abc", "abc", 0), ("abc", "abcd", nil), ("aab", "ab", 1), ("été d’été", "’été", 7),
    ("", "a", nil),
    ("abc", "", nil), ("é", "e\u{301}", nil), ("ababac", "abac", 2),
  ])
  func findsTheFirstStretchOfBytes(text: String, wanted: String, offset: Int?) {
    let found = text.rangeInUTF8(of: wanted)
    #expect(found.map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } == offset)
    if let found { #expect(text[found] == wanted) }
    let inside = ("é" + text + "à").dropFirst().dropLast()
    #expect(
      inside.rangeInUTF8(of: wanted).map { inside.utf8.distance(from: inside.startIndex, to: $0.lowerBound) } == offset)
  }
}

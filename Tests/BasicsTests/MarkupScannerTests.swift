import Basics
import TestSupport
import Testing

@Suite struct MarkupScannerTests {
  /// The pieces as text: `t:` text, `<`, `/` a tag, `o:` the rest.
  private func pieces(_ markup: String) -> [String] {
    var markup = markup
    return markup.withUTF8 { bytes in
      var scanner = MarkupScanner(bytes)
      var result: [String] = []
      func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
      while let piece = scanner.next() {
        switch piece {
        case .text(let range): result.append("t:" + text(range))
        case .tag(let tag): result.append((tag.isClosing ? "/:" : "<:") + text(tag.range))
        case .other(let range): result.append("o:" + text(range))
        }
      }
      return result
    }
  }

  @Test(arguments: [
    ("<p>é < 3</p>", ["<:<p>", "t:é < 3", "/:</p>"]),
    ("a<b c=\"d>e\" f='>' g=h>i", ["t:a", "<:<b c=\"d>e\" f='>' g=h>", "t:i"]),
    // A quote that opens no value is a character of a name.
    ("<b \"c>d", ["<:<b \"c>", "t:d"]), ("<b c='d>e", ["o:<b c='d>e"]), ("<b", ["o:<b"]), ("a<", ["t:a<"]),
    (
      "<!-- <b> --><!--><i><!---></i><!doctype x><?y z?></>",
      ["o:<!-- <b> -->", "o:<!-->", "<:<i>", "o:<!--->", "/:</i>", "o:<!doctype x>", "o:<?y z?>", "o:</>"]
    ),
    ("<!-- a --!>b<!-- c", ["o:<!-- a --!>", "t:b", "o:<!-- c"]),
    ("<SCRIPT>a</b></scriptx></script >d", ["<:<SCRIPT>", "o:a</b></scriptx>", "/:</script >", "t:d"]),
    ("<title></title>a", ["<:<title>", "/:</title>", "t:a"]), ("<style>a", ["<:<style>", "o:a"]), ("", []),
  ])
  func cutsAsABrowserDoes(markup: String, expected: [String]) {
    #expect(pieces(markup) == expected)
  }

  @Test func piecesAreTheWhole() {
    var random = SplitMix(seed: 3)
    let parts = ["<", ">", "!", "--", "/", "p", "script", " ", "=", "\"", "'", "é", "&amp;", "<!--", "-->", "\u{1}"]
    for _ in 0..<2_000 {
      let markup = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        parts[Int.random(in: 0..<parts.count, using: &random)]
      }.joined()
      let pieces = pieces(markup)
      #expect(pieces.map { $0.dropFirst(2) }.joined() == markup)
      #expect(!pieces.contains { $0.count == 2 })
    }
  }

  @Test func namesIgnoreCase() {
    #expect(ElementName("BlockQuote".utf8) == "blockquote")
    #expect(ElementName("h1".utf8) != "h2")
  }
}

import TestSupport
import Testing

@testable import Redaction

/// Lines that are known are passed over, and nothing else is: what is found is the same as without.
@Suite struct KnownLinesTests {
  private static let scan = RedactionScan(
    [
      RedactedTerm(.name, "Élise Côté"), RedactedTerm(.email, "elise.cote@exemple.ca"),
      RedactedTerm(.phone, "418-555-0171"), RedactedTerm(.name, "Jean Roy"), RedactedTerm(.name, "Zénaïde"),
      RedactedTerm(.name, "Anne MacDonald"), RedactedTerm(.name, "J Mary Smith"),
    ], allowing: [RedactedTerm(.name, "Élise Côté-Tremblay")], phrases: ["Soirée de Jean Roy"])

  /// What pages are made of: markup, words, and pieces of names, so that lines recur and names go from one into the next.
  private static let pieces = [
    "\n", "\n", "\n", "\n", "\n  ", " ", " ", " ", ", ", "-", ".", ": ", "’", "<p>", "</p>", "<td>", "</td>\n", "<b>",
    "</b>",
    "<br>", "<!-- ", " -->", "<a href=\"", "\">", "</a>", "<li class=x>", "<", ">", "\"", "&amp;", "&lt;", "&nbsp;",
    "&",
    "&#39;", "%20", "%", "\\n", "\\", "\u{AD}", "\u{301}", "Élise", "Élise", "Elise", "&Eacute;lise", "%C3%89lise",
    "\\u00c9lise", "É", "É.", "E", "Côté", "Côté", "côté", "C&ocirc;t&eacute;", "ÉliseCôté", "Tremblay", "elise.cote",
    "@", "exemple.ca", "418", "555", "0171", "4185550171", "+1", "2027", "2005-11-13", "12-17", "Jean", "Roy",
    "Jean Roy", "Zénaïde", "Anne",
    "Mac", "Donald", "J", "Mary", "Smith", "Soirée de ", "nom", "l", "à", "a", "Accueil", "menu", "et", "Le", "王小明",
  ]

  @Test(arguments: [TextKind(), .escapes, .styles, .path, .binary])
  func sameAsWithout(kind: TextKind) {
    var random = SplitMix(seed: 15 + UInt64(kind.rawValue))
    var lines = KnownLines()
    var found = 0
    for _ in 0..<1500 {
      let page = (0..<(1 + random.below(40))).map { _ in Self.pieces[random.below(Self.pieces.count)] }
      let bytes = Array(page.joined().utf8)
      let plain = Self.scan.search(bytes, kind, knowing: nil)
      let fast = lines.withLines { Self.scan.search(bytes, kind, knowing: $0) }
      #expect(Set(fast.0) == Set(plain.0) && fast.isWrittenTwice == plain.isWrittenTwice, "\(page)")
      found += plain.0.count
    }
    #expect(found > 200)
  }

  /// A page's own text stands between lines that all pages have.
  @Test func namesAmongKnownLines() {
    let page = { (text: String) in
      String(repeating: "<nav>\n<ul><li><a href=\"../\">Accueil</a></li></ul>\n</nav>\n", count: 5)
        + "<main>\n<p>\(text)\n</p>\n</main>\n<footer>\nCôté jardin\n</footer>\n"
    }
    for text in ["rien", "le", "Élise"] { #expect(Self.scan.matches(in: page(text)).isEmpty) }
    for text in [
      "Élise Côté", "Élise\nCôté", "<td>Élise</td>\n<td>Côté</td>", "Élise <b>\n</b>\nCôté", "É.\n\n\nCôté",
      "<img alt=\"Élise\nCôté\">", "elise.cote<wbr>\n@\nexemple.ca", "418\n<b>\n555\n0171</b>",
    ] {
      for _ in 0..<2 { #expect(!Self.scan.matches(in: page(text)).isEmpty, "\(text)") }
      #expect(Self.scan.matches(in: page("rien")).isEmpty)
    }
  }

  /// What stands before a line decides how it is read: « Martin Roy, Jean Tremblay » has no « Roy, Jean ».
  @Test func linesAreKnownByWhatStandsBefore() {
    let rest = String(repeating: "Un texte de plus, sur une ligne.\n", count: 10)
    for _ in 0..<2 {
      #expect(Self.scan.matches(in: "<p>Le\nmot</p>\nRoy, Jean.\n" + rest).map(\.certainty) == [.sure])
      #expect(Self.scan.matches(in: "<p>Le\nMartin\nRoy, Jean Tremblay\n" + rest).map(\.certainty) != [.sure])
    }
  }
}

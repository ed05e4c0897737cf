import Extraction
import Testing

/// What a hostile file costs is bounded, and what is left unread is told.
@Suite struct LimitTests {
  private let small = ExtractionLimits(file: 1_000_000, inflated: 1_000_000, text: 100_000, steps: 100_000, depth: 3)

  private func expectCut(
    _ bytes: [UInt8], _ reason: UnreadReason = .tooLarge, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let result = extractText(from: bytes, named: "x", limits: small)
    switch result {
    case .notADocument: Issue.record("no document", sourceLocation: sourceLocation)
    case .unreadable(let found): #expect(found == reason, sourceLocation: sourceLocation)
    case .text(let pieces, let reasons):
      #expect(reasons.contains(reason), sourceLocation: sourceLocation)
      #expect(pieces.reduce(0) { $0 + $1.text.utf8.count } <= small.text, sourceLocation: sourceLocation)
    }
  }

  private let zeros = [UInt8](repeating: 0x20, count: 3_000_000)

  @Test func bombs() {
    expectCut(zip([Member("a.txt", bytes: zeros)]))
    expectCut(zip([Member("[Content_Types].xml", ""), Member("word/document.xml", bytes: zeros)]))
    expectCut([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + deflated(zeros))
    expectCut(png([("zTXt", utf8("a\0\0") + packed(zeros))]))
    expectCut(onePage("", others: [Object("<< /Type /Metadata /Filter /FlateDecode >>", packed(zeros))]))
    expectCut(
      onePage(
        "", others: [Object("<< /Type /Metadata /Filter [/FlateDecode /FlateDecode] >>", packed(packed(zeros + zeros)))]
      ))
    expectCut([UInt8](repeating: 0, count: 1_000_001))
  }

  /// Many members whose bytes are the same ones.
  @Test func overlappingMembers() {
    let member = Member("a", bytes: [UInt8](repeating: 0x61, count: 400_000))
    let one = zip([member])
    let local = 30 + 1 + deflated(member.bytes).count
    let entry = Array(one[local..<(one.count - 22)])
    let directory = [[UInt8]](repeating: entry, count: 100).flatMap { $0 }
    let end =
      utf8("PK\u{5}\u{6}") + little(0, 4) + little(100, 2) + little(100, 2) + little(directory.count, 4)
      + little(local, 4) + little(0, 2)
    expectCut(Array(one[..<local]) + directory + end)
  }

  @Test func documentsInDocuments() {
    var file = zip([Member("a.txt", "Rita")])
    for _ in 0..<10 { file = zip([Member("a.zip", bytes: file)]) }
    expectCut(file)
  }

  @Test func stringsThatAreShownOften() {
    let strings = "<sst><si><t>\(String(repeating: "Élise ", count: 1_000))</t></si></sst>"
    let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: 5_000)
    expectCut(
      zip([
        Member("[Content_Types].xml", ""), Member("xl/sharedStrings.xml", strings),
        Member("xl/worksheets/sheet1.xml", cells),
      ]))
  }

  @Test func muchThatIsSaid() {
    let claims = Tag(0x010E, 2, utf8(String(repeating: "Élise ", count: 10_000)))
    expectCut(tiff([Tag](repeating: claims, count: 10), isBig: true))
    expectCut(docx(String(repeating: "<w:p/>", count: 200_000)))
    expectCut(onePage(String(repeating: "q ", count: 200_000)))
    expectCut(utf8("{\\rtf1 " + String(repeating: "{\\b a}", count: 100_000) + "}"))
    expectCut(latin("%PDF-1.4\n" + String(repeating: "1 0 obj 1 ", count: 50_000) + "startxref"))
    let map =
      "1 begincodespacerange <0000> <FFFF> endcodespacerange 9 beginbfrange "
      + String(repeating: "<0000> <FFFF> <0041> ", count: 99)
    let font = "<< /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [<< >>] >>"
    expectCut(onePage("BT /F1 9 Tf <0001> Tj ET", font: font, others: [Object("<<>>", map)]))
  }

  /// What nests without end neither ends the program nor takes the square of its length.
  @Test(arguments: [
    ("[", 50_000), ("<</A", 50_000), ("(", 50_000), ("1 0 obj [", 10_000), ("1 0 obj (", 10_000),
    ("1 0 obj << >> stream ", 10_000), ("trailer <<", 50_000), ("%", 50_000), ("<", 50_000),
    ("1 0 obj << /Type /Page >> ", 2_000),
  ])
  func nesting(part: String, count: Int) {
    let text = String(repeating: part, count: count)
    _ = extractText(from: latin("%PDF-1.4\n1 0 obj " + text), named: "x.pdf")
    _ = extractText(from: onePage(text), named: "x.pdf")
    _ = extractText(from: docx(text), named: "x.docx")
    _ = extractText(from: utf8("{\\rtf1 " + text), named: "x.rtf")
  }

  @Test(arguments: [
    "<w:p>", "<w:del>", "{", "<!DOCTYPE a [", "<!--", "<![CDATA[", "<a b=\"", "<a b=", "<a/", "&#", "<?",
  ])
  func nestingOfMarkup(part: String) {
    let text = String(repeating: part, count: 30_000)
    _ = extractText(from: docx(text), named: "x.docx")
    _ = extractText(from: utf8("{\\rtf1 " + String(repeating: "{", count: 100_000)), named: "x.rtf")
  }

  /// What a document defines as an entity is told once, and never put in its place.
  @Test func entitiesAreNotFollowed() {
    let bomb =
      "<!DOCTYPE a [<!ENTITY a \"Élise Côté\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><w:p>&b;&c;</w:p>"
    let text = read(docx(bomb))
    #expect(text.contains("Élise Côté"))
    #expect(text.contains("&b;&c;"))
    #expect(!text.contains("root:"))
  }
}

import Extraction
import Testing

@Suite struct PDFTests {
  @Test func aPageInWindowsLetters() {
    let file = onePage("BT /F1 12 Tf 72 720 Td (Merci \\340 l\\222\\351quipe d\\222\\311lise C\\364t\\351.) Tj ET")
    #expect(read(file) == "Merci à l’équipe d’Élise Côté.")
    #expect(places(of: "Merci", in: file) == ["page 1"])
    #expect(unread(file) == [])
  }

  /// What is beside is one word, a gap is a space, another height another line.
  @Test(arguments: [
    ("[(C\\364) 20 (t\\351)] TJ", "Côté"), ("[(\\311lise) -300 (C\\364t\\351)] TJ", "Élise Côté"),
    ("(\\311lise) Tj 40 0 Td (C\\364t\\351) Tj", "Élise Côté"), ("(\\311) Tj 8.004 0 Td (lise) Tj", "Élise"),
    ("(\\311lise) Tj 0 -14 Td (C\\364t\\351) Tj", "Élise Côté"),
    ("14 TL (\\311lise) Tj (C\\364t\\351) '", "Élise Côté"),
    ("14 TL (\\311lise) Tj 0 0 (C\\364t\\351) \"", "Élise Côté"),
    ("14 TL (\\311lise) Tj T* <43F474E9> Tj", "Élise Côté"),
    ("(com-) Tj 0 -14 Td (mune) Tj", "com\u{AD}mune"), ("(Marie-) Tj 0 -14 Td (Claude) Tj", "Marie- Claude"),
    ("(\\311lise) Tj 1 0 0 1 72.2 720 Tm (\\311lise) Tj", "Élise"),
    ("2 Tc (\\311lise) Tj", "Élise"), ("(C) Tj -0.3 0 0 0.3 0 0 cm (x) Tj", "C x"),
    ("(\\264) Tj [600 (E) 0 (lise)] TJ", "Élise"), ("[(c) 500 (\\270)] TJ", "ç"),
    ("(a) Tj BI /W 1 /H 1 ID (zz EI\nQ (b) Tj", "ab"),
    ("/Span << /ActualText <FEFF00C9006C006900730065> >> BDC (x) Tj EMC", "Élise x"),
  ])
  func lettersArePutTogether(operators: String, expected: String) {
    #expect(read(onePage("BT /F1 12 Tf 72 720 Td \(operators) ET")).hasPrefix(expected))
  }

  @Test(arguments: [
    ("<< /Subtype /Type1 /BaseFont /X /Encoding /MacRomanEncoding >>", "\\203lise", "Élise"),
    ("<< /Subtype /Type1 /BaseFont /X >>", "\\(\\256\\341'", "(ﬁÆ’"),
    (
      "<< /Subtype /Type1 /BaseFont /X /Encoding << /Differences [65 /Eacute /l /i /s /e 80 /uni00F4 /u00E9 /f_i /a.sc] >> >>",
      "ABCDEPQRS", "Éliseôéfia"
    ),
    ("<< /Subtype /TrueType /BaseFont /X >>", "\\311lise", "Élise"),
    ("<< /Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /Encoding << /Differences [65 /a65 /C66] >> >>", "AB", "AB"),
    ("<< /Subtype /Type0 /Encoding /UniJIS-UCS2-H /DescendantFonts [<< >>] >>", "\\000\\311\\000l", "Él"),
  ])
  func encodings(font: String, bytes: String, expected: String) {
    #expect(read(onePage("BT /F1 12 Tf (\(bytes)) Tj ET", font: font)) == expected)
  }

  private let map = """
    /CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange
    2 beginbfchar <0003> <00C9> <0009> /ocircumflex endbfchar
    3 beginbfrange <0004> <0005> <006C> <0006> <0008> [<0073> <0065> <0020>] <00FE> <0102> <0061> endbfrange endcmap
    """

  private let wide =
    "<< /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [<< /DW 500 /W [3 [600 300] 5 9 400] >>] >>"

  @Test func fontsThatSayWhatTheyDraw() {
    let file = onePage(
      "BT /F1 12 Tf <0003000400080009> Tj <00FE00FF01000101> Tj ET", font: wide, others: [Object("<<>>", map)])
    #expect(read(file).hasPrefix("Él ôabcd"))
    #expect(unread(file) == [])
  }

  @Test func fontsThatDoNotAreTold() {
    let file = onePage(
      "BT /F1 12 Tf <00200021002200230024> Tj ET BT /F2 9 Tf 0 50 Td (Reste) Tj ET", font: wide,
      resources: "/Font << /F1 5 0 R /F2 << /Subtype /Type1 /BaseFont /X >> >>", others: [Object("<<>>", map)])
    #expect(unread(file) == [.unknownLetters])
    #expect(read(file).hasPrefix("Reste"))
    // Of signs, nobody expects letters.
    let signs = "<< /Subtype /Type0 /BaseFont /ABC+Wingdings /Encoding /Identity-H /DescendantFonts [<< >>] >>"
    #expect(unread(onePage("BT /F1 9 Tf <00200021002200230024> Tj ET", font: signs)) == [])
  }

  /// A part of a font numbers its letters as they come; what is read of it is a guess.
  @Test(arguments: [
    (4, "", true), (32, "", false), (4, "/Encoding /WinAnsiEncoding", false), (4, "/ToUnicode 7 0 R", false),
  ])
  func partsOfFonts(flags: Int, more: String, isGuess: Bool) {
    let font =
      "<< /Subtype /TrueType /BaseFont /AAAAAA+X \(more) /FontDescriptor << /Flags \(flags) /FontFile2 6 0 R >> >>"
    let file = onePage("BT /F1 12 Tf (ABCDE) Tj ET", font: font, others: [Object("<<>>", "x"), Object("<<>>", map)])
    #expect(unread(file) == (isGuess ? [.unknownLetters] : []))
  }

  /// One page that is a picture, among others that are not.
  @Test func aPageThatIsAPicture() {
    func pages(_ second: String) -> [UInt8] {
      pdf([
        Object("<< /Type /Catalog /Pages 2 0 R >>"), Object("<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>"),
        Object("<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"),
        Object("<<>>", "BT /F1 9 Tf (Rita) Tj ET"),
        Object("<< /Subtype /Type1 /BaseFont /X /Encoding /WinAnsiEncoding >>"),
        Object(
          "<< /Type /Page /Parent 2 0 R /Contents 7 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /I 8 0 R >> >> >>"
        ),
        Object("<<>>", second), Object("<< /Type /XObject /Subtype /Image /Width 1 /Height 1 >>", "x"),
      ])
    }
    #expect(unread(pages("/I Do")) == [.pictured])
    #expect(unread(pages("/I Do BT /F1 9 Tf (Page 2) Tj ET")) == [])
    #expect(unread(pages("")) == [])
  }

  @Test func emptyFilesAndKindsThatNobodyKnows() {
    #expect(extractText(from: [], named: "a.pdf") == .unreadable(.damaged))
    #expect(extractText(from: [], named: "a.png") == .notADocument)
    #expect(unread(Array("OggS".utf8) + Array(repeating: 0, count: 30)) == [.unsupported])
    for bytes in [Array("8BPS\0\u{1}".utf8), [0x1A, 0x45, 0xDF, 0xA3], [0, 1, 2, 3]] { #expect(isUnknownKind(bytes)) }
    for bytes in [[], Array("Bonjour".utf8), Array("wOF2\0".utf8), [0, 0, 1, 0, 1], [0, 1, 0, 0, 0]] {
      #expect(!isUnknownKind(bytes))
    }
  }

  @Test func theFontsOfTeXSayItInTheirPrograms() {
    let program =
      "%!PS-AdobeFont\n/Encoding 256 array 0 1 255 {1 index exch /.notdef put} for\ndup 1 /Eacute put\ndup 2 /l put readonly def eexec"
    let file = onePage(
      "BT /F1 12 Tf <0102> Tj ET", font: "<< /Subtype /Type1 /BaseFont /CMR10 /FontDescriptor << /FontFile 6 0 R >> >>",
      others: [Object("<<>>", program)])
    #expect(read(file).hasPrefix("Él"))
  }

  /// Each filter undoes what it stands for.
  @Test(arguments: [
    ("/FlateDecode", "", packed(latin("BT /F1 9 Tf (Rita) Tj ET"))),
    ("/ASCIIHexDecode", "", latin("4254202F463120392054662028526974 6129 20546A204554>")),
    (
      "[/ASCIIHexDecode /FlateDecode]", "",
      latin(packed(latin("BT /F1 9 Tf (Rita) Tj ET")).map { hex($0) }.joined() + ">")
    ),
    ("/RunLengthDecode", "", [23] + latin("BT /F1 9 Tf (Rita) Tj ET") + [128]),
    (
      "/FlateDecode", "/DecodeParms << /Predictor 12 /Columns 6 >>",
      packed(predicted(latin("BT /F1 9 Tf (Rita) Tj ET")))
    ),
    ("/ASCII85Decode", "", latin(ascii85(latin("BT /F1 9 Tf (Rita) Tj ET")) + "~>")),
    ("/LZWDecode", "", literalLZW(latin("BT /F1 9 Tf (Rita) Tj ET"))),
  ])
  func filters(name: String, parameters: String, bytes: [UInt8]) {
    var file = onePage("")
    let page = Object("<< /Filter \(name) \(parameters) >>", bytes)
    file.insert(contentsOf: written(page, 4), at: file.count - 60)
    #expect(read(file) == "Rita")
  }

  /// The example of the standard (ISO 32000-2, 7.4.4.2), where codes stand for several bytes.
  @Test func codesOfLZW() {
    let stream = Object(
      "<< /Filter /LZWDecode /Type /Metadata >>", [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01])
    #expect(read(onePage("", others: [stream])) == "-----A---B")
  }

  @Test func objectStreams() {
    let inner =
      latin("3 0 5 90 ")
      + latin("<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>").padded(to: 90)
      + latin("<< /Subtype /Type1 /BaseFont /X /Encoding /WinAnsiEncoding >>")
    let file = pdf([
      Object("<< /Type /Catalog /Pages 2 0 R >>"), Object("<< /Type /Pages /Kids [3 0 R] >>"),
      Object("<< /Type /ObjStm /N 2 /First 9 /Filter /FlateDecode >>", packed(inner)),
      Object("<<>>", "BT /F1 9 Tf (\\311lise) Tj ET"),
    ])
    #expect(read(file) == "Élise")
  }

  /// Properties, remarks, fields, bookmarks, addresses, alternative texts, names of files.
  @Test func allStringsAreRead() {
    let file = onePage(
      "", page: "/Annots [<< /Contents (Remarque) /A << /URI (mailto:a@b.ca) >> >> 6 0 R]",
      others: [
        Object("<< /T (champ) /V <FEFF00C9006C006900730065> >>"), Object("<< /Title (Signet \\(Roy\\)) >>"),
        Object("<< /Type /StructElem /Alt (Portrait) >>"), Object("<< /Type /Metadata >>", xmp("Rita")),
        Object("<< /Type /EmbeddedFile >>", "Joint : Roy"), Object("<< /Type /Filespec /UF (pièce.txt) >>"),
        Object("<< /Type /XObject /Subtype /Image /Filter /DCTDecode >>", jpeg([(0xFE, latin("Photo"))])),
      ], trailer: "/Info << /Author (Auteur) >>")
    let text = read(file)
    for expected in [
      "Remarque", "mailto:a@b.ca", "champ", "Élise", "Signet (Roy)", "Portrait", "Rita", "Joint : Roy", "pièce.txt",
      "Photo", "Auteur",
    ] {
      #expect(text.contains(expected), "\(expected)")
    }
  }

  @Test func formsAreReadWhereTheyStandAndOnce() {
    let form = Object(
      "<< /Subtype /Form /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>",
      "BT /F1 9 Tf (Forme) Tj ET /X Do")
    let file = onePage(
      "/X Do /X Do BT /F1 9 Tf 0 90 Td (Page) Tj ET", resources: "/XObject << /X 6 0 R >>", others: [form])
    #expect(read(file) == "Forme Page")
    #expect(read(onePage("", others: [form])) == "Forme")
  }

  /// What a later version took out is in the file all the same.
  @Test func versionsBeforeAreRead() {
    let now = onePage("BT /F1 9 Tf (Ancien) Tj ET")
    let later =
      now + written(Object("<<>>", "BT /F1 9 Tf (Nouveau) Tj ET"), 4)
      + latin("trailer << /Root 1 0 R >> startxref 0 %%EOF")
    #expect(read(later).contains("Nouveau"))
    #expect(read(later).contains("Ancien"))
  }

  @Test func whatCannotBeRead() {
    #expect(extractText(from: onePage("", trailer: "/Encrypt 9 0 R"), named: "x") == .unreadable(.encrypted))
    #expect(extractText(from: latin("%PDF-1.7\nrien"), named: "x") == .unreadable(.damaged))
    let scanned = onePage(
      "q 9 0 0 9 0 0 cm /I Do Q", resources: "/XObject << /I 6 0 R >>",
      others: [Object("<< /Subtype /Image /Filter /CCITTFaxDecode >>", "x")])
    #expect(extractText(from: scanned, named: "x") == .unreadable(.pictured))
    #expect(unread(onePage("").replacing(4, "<< /Filter /Inconnu >>")) == [.unknownCompression])
  }

  /// Tables of places are not looked at, so that damage to them harms nothing.
  @Test func cyclesHaveAnEnd() {
    let file = pdf([
      Object("<< /Type /Catalog /Pages 2 0 R >>"), Object("<< /Kids [2 0 R 3 0 R 3 0 R] >>"),
      Object("<< /Type /Page /Parent 3 0 R /Contents [5 0 R 4 0 R] /Resources 6 0 R >>"), Object("4 0 R"),
      Object("6 0 R"), Object("5 0 R"),
    ])
    #expect(unread(file) == [])
  }
}

extension [UInt8] {
  fileprivate func padded(to count: Int) -> [UInt8] { self + [UInt8](repeating: 0x20, count: count - self.count) }

  /// With another version of an object.
  fileprivate func replacing(_ number: Int, _ value: String) -> [UInt8] {
    self + written(Object(value, ""), number) + latin("startxref")
  }
}

private func hex(_ byte: UInt8) -> String { String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }

/// Rows of six bytes, each as its difference to the row above.
private func predicted(_ bytes: [UInt8]) -> [UInt8] {
  bytes.indices.flatMap { index -> [UInt8] in
    let above = index >= 6 ? bytes[index - 6] : 0
    return (index % 6 == 0 ? [2] : []) + [bytes[index] &- above]
  }
}

private func ascii85(_ bytes: [UInt8]) -> String {
  stride(from: 0, to: bytes.count, by: 4).map { start in
    let group = Array(bytes[start..<min(start + 4, bytes.count)])
    var value = (group + [UInt8](repeating: 0, count: 4 - group.count)).reduce(0) { $0 << 8 | Int($1) }
    var digits: [Unicode.Scalar] = []
    for _ in 0..<5 {
      digits.insert(Unicode.Scalar(UInt8(value % 85 + 33)), at: 0)
      value /= 85
    }
    return String(String.UnicodeScalarView(digits.prefix(group.count + 1)))
  }.joined()
}

/// LZW whose codes are the bytes themselves, with a clear before each so that all have nine bits.
private func literalLZW(_ bytes: [UInt8]) -> [UInt8] {
  let bits = bytes.flatMap { [256, Int($0)] } + [257]
  let text = bits.flatMap { code in (0..<9).map { code >> (8 - $0) & 1 } }
  return stride(from: 0, to: text.count, by: 8).map { start in
    (0..<8).reduce(UInt8(0)) { $0 << 1 | UInt8(start + $1 < text.count ? text[start + $1] : 0) }
  }
}

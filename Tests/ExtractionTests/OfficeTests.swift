import Extraction
import Testing

@Suite struct OfficeTests {
  @Test func runsOfAParagraphAreOneWord() {
    let file = docx(
      "<w:p><w:r><w:t>Merci à Éli</w:t></w:r><w:proofErr/><w:r><w:rPr><w:b/></w:rPr><w:t>se</w:t></w:r>"
        + "<w:r><w:t xml:space=\"preserve\"> C&#244;t&eacute;</w:t></w:r></w:p><w:p><w:r><w:t>Fin</w:t></w:r></w:p>")
    #expect(read(file).contains("Merci à Élise Côté Fin"))
    #expect(places(of: "Élise", in: file) == ["texte"])
  }

  /// A name is whole as it is now or as it was before, wherever changes cut it.
  @Test func changesAreReadBothWays() {
    let file = docx(
      "<w:p><w:r><w:t>É</w:t></w:r><w:ins><w:r><w:t>lise Côté</w:t></w:r></w:ins><w:del><w:r><w:delText>ric Roy</w:delText></w:r></w:del>"
        + "<w:r><w:t>, fin</w:t></w:r></w:p>")
    #expect(read(file).contains("Élise Côté, fin"))
    #expect(read(file).contains("Éric Roy, fin"))
  }

  @Test func aTextBoxDoesNotCutItsParagraph() {
    let file = docx(
      "<w:p><w:r><w:t>Élise </w:t><w:pict><w:txbxContent><w:p><w:r><w:t>Encadré</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
        + "<w:r><w:t>Côté</w:t></w:r></w:p>")
    #expect(read(file).contains("Élise Côté"))
    #expect(read(file).contains("Encadré"))
  }

  @Test(arguments: [
    (
      "docProps/core.xml", "<cp:coreProperties><dc:creator>Élise Côté</dc:creator></cp:coreProperties>",
      "propriétés du document"
    ),
    (
      "docProps/custom.xml",
      "<Properties><property name=\"x\"><vt:lpwstr>Élise Côté</vt:lpwstr></property></Properties>",
      "propriétés du document"
    ),
    ("word/header1.xml", "<w:hdr><w:p><w:r><w:t>Élise Côté</w:t></w:r></w:p></w:hdr>", "en-tête"),
    ("word/footer2.xml", "<w:ftr><w:p><w:r><w:t>Élise Côté</w:t></w:r></w:p></w:ftr>", "pied de page"),
    (
      "word/footnotes.xml",
      "<w:footnotes><w:footnote><w:p><w:r><w:t>Élise Côté</w:t></w:r></w:p></w:footnote></w:footnotes>", "notes"
    ),
    (
      "word/comments.xml", "<w:comments><w:comment w:author=\"Élise Côté\"><w:p/></w:comment></w:comments>",
      "commentaires"
    ),
    ("word/people.xml", "<w15:people><w15:person w15:author='Élise Côté'/></w15:people>", "auteurs"),
    (
      "word/_rels/document.xml.rels", "<Relationships><Relationship Target=\"mailto:Élise Côté\"/></Relationships>",
      "liens"
    ),
    ("word/customXml/item1.xml", "<!-- Élise Côté --><a/>", "customXml/item1.xml"),
    ("word/media/note.txt", "Élise Côté", "word/media/note.txt\u{A0}: texte"),
  ])
  func everyPartIsRead(name: String, text: String, place: String) {
    #expect(places(of: "Élise Côté", in: docx("<w:p/>", [Member(name, text)])) == [place])
  }

  @Test func picturesInADocumentTellWhatTheyTellAlone() {
    let picture = jpeg([(0xE1, utf8("Exif\0\0") + tiff([Tag(0x013B, "Élise Côté")], isBig: true))])
    #expect(
      places(of: "Élise Côté", in: docx("<w:p/>", [Member("word/media/image1.jpeg", bytes: picture)]))
        == ["word/media/image1.jpeg\u{A0}: EXIF Artist"])
  }

  @Test func cellsOfARowAreBesideEachOther() {
    let strings =
      "<sst><si><t>Côté</t></si><si><r><t>Éli</t></r><r><t>se</t></r><rPh><t>x</t></rPh></si><si><t>Jamais montré</t></si></sst>"
    let sheet =
      "<worksheet><sheetData><row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c><c><v>5.145550123E9</v></c></row>"
      + "<row><c t=\"inlineStr\"><is><t>Zoé</t></is></c></row></sheetData><headerFooter><oddHeader>&amp;CTête</oddHeader></headerFooter></worksheet>"
    let file = zip([
      Member("[Content_Types].xml", "<Types/>"), Member("xl/sharedStrings.xml", strings),
      Member(
        "xl/workbook.xml",
        "<workbook><sheet name=\"Bottin d’ici\"/><definedName name=\"A\">Formule!x</definedName></workbook>"),
      Member("xl/worksheets/sheet3.xml", sheet),
      Member("xl/comments1.xml", "<comments><author>Rita Roy</author></comments>"),
    ])
    let text = read(file)
    for expected in [
      "Élise Côté 5145550123", "Zoé", "Jamais montré", "Bottin d’ici", "Formule!x", "&CTête", "Rita Roy",
    ] {
      #expect(text.contains(expected))
    }
    #expect(places(of: "Élise Côté", in: file) == ["feuille 3"])
  }

  @Test func slidesAreNumbered() {
    let slide = "<p:sld><a:p><a:r><a:t>Éli</a:t></a:r><a:r><a:t>se Côté</a:t></a:r></a:p></p:sld>"
    let file = zip([
      Member("[Content_Types].xml", "<Types/>"), Member("ppt/slides/slide12.xml", slide),
      Member("ppt/notesSlides/notesSlide2.xml", slide),
    ])
    #expect(places(of: "Élise Côté", in: file) == ["diapositive 12", "notes de la diapositive 2"])
  }

  @Test func openDocuments() {
    let content =
      "<office:document-content><text:p>Éli<text:span>se</text:span><office:annotation><dc:creator>Rita</dc:creator><text:p>Remarque</text:p>"
      + "</office:annotation><text:s/>Côté<text:note><text:note-citation>1</text:note-citation><text:p>Note</text:p></text:note>, fin</text:p>"
      + "<draw:frame><svg:desc>Portrait de Zoé</svg:desc></draw:frame><text:a xlink:href=\"mailto:zoe@exemple.ca\">x</text:a></office:document-content>"
    let manifest = Member("META-INF/manifest.xml", "<manifest/>")
    let file = zip([
      manifest, Member("content.xml", content), Member("meta.xml", "<m><dc:creator>Ana</dc:creator></m>"),
    ])
    let text = read(file)
    for expected in ["Élise Côté, fin", "Remarque", "Rita", "Note", "Portrait de Zoé", "zoe@exemple.ca", "Ana"] {
      #expect(text.contains(expected))
    }
    #expect(places(of: "Ana", in: file) == ["propriétés du document"])
    let encrypted = zip([
      Member("META-INF/manifest.xml", "<encryption-data/>"), Member("content.xml", bytes: [1, 2, 3]),
    ])
    #expect(extractText(from: encrypted, named: "x.odt") == .unreadable(.encrypted))
  }

  /// Old programs, and what keeps a newer document from being read.
  @Test func compoundFiles() {
    let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 1]
    let wide = head + "Élise Côté".utf16.flatMap { little(Int($0), 2) } + [0, 0, 1]
    #expect(read(wide).contains("Élise Côté"))
    #expect(unread(wide) == [.unsupported])
    #expect(read(head + latin("Élise Côté") + [0]).contains("Élise Côté"))
    let encrypted = head + "EncryptedPackage".utf16.flatMap { little(Int($0), 2) }
    #expect(extractText(from: encrypted, named: "x.docx") == .unreadable(.encrypted))
  }

  @Test(arguments: [
    ("{\\rtf1\\ansi M. \\'c9lise {\\b C\\'f4}t\\'e9\\par Fin}", "M. Élise Côté Fin"),
    ("{\\rtf1\\uc1 \\u201?lise C\\u244?t\\u233 e{\\uc0 \\u33}.}", "Élise Côté!."),
    ("{\\rtf1\\mac \\'83lise}", "Élise"),
    (
      "{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\info{\\author Rita Roy}}{\\*\\revtbl{Inconnu;}}{\\header T}Corps{\\pict 0123}{\\footnote Pied} suite}",
      "Rita Roy Inconnu; T Pied Corps suite"
    ),
    (
      "{\\rtf1 {\\field{\\*\\fldinst HYPERLINK \"mailto:a@b.ca\"}{\\fldrslt Rita}} Roy}",
      "HYPERLINK \"mailto:a@b.ca\" Rita Roy"
    ),
    ("{\\rtf1 \\'c9{\\revised lise}{\\deleted ric}!\\bin3 }}}}", "Élise! Éric!"),
  ])
  func richText(source: String, expected: String) {
    #expect(read(utf8(source)) == expected)
    #expect(unread(utf8(source)) == [])
  }

  @Test func richTextThatNeverEnds() { #expect(unread(utf8("{\\rtf1 {a")) == [.damaged]) }
}

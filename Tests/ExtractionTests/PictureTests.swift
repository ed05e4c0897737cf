import Extraction
import Testing

@Suite struct PictureTests {
  private let name = "Élise Côté"

  @Test(arguments: [true, false])
  func exif(isBig: Bool) {
    let wide = name.utf16.flatMap { little(Int($0), 2) }
    let order = name.utf16.flatMap { isBig ? big(Int($0), 2) : little(Int($0), 2) }
    let file = tiff(
      [
        Tag(0x013B, name), Tag(0x8298, 2, latin("Côté") + [0] + latin("Rita") + [0]), Tag(0x9C9D, 1, wide + [0, 0]),
        Tag(0x8649, 7, photoshop(iptc(80, latin("Zoé")))), Tag(0x02BC, 1, utf8(xmp("Ana"))),
        Tag(0x83BB, 7, iptc(118, utf8("Éva"))),
      ],
      inner: [
        Tag(0x9286, 7, utf8("UNICODE\0") + order), Tag(0xA430, name),
        Tag(0x927C, 7, [0, 1] + utf8("Propriétaire Léo") + [0]),
      ],
      isBig: isBig)
    #expect(places(of: name, in: file) == ["EXIF Artist", "EXIF XPAuthor", "EXIF UserComment", "EXIF CameraOwnerName"])
    for expected in ["Côté Rita", "Zoé", "Ana (crédit)", "Éva", "Propriétaire Léo"] {
      #expect(read(file).contains(expected))
    }
    #expect(unread(file) == [])
    // The same in all that it may stand in.
    let block = utf8("Exif\0\0") + file
    let item = box("infe", [2, 0, 0, 0, 0, 7, 0, 0] + utf8("Exif") + [0])
    let location: [UInt8] = [1, 0, 0, 0, 0x44, 0, 0, 1, 0, 7, 0, 1, 0, 0, 0, 1] + big(0, 4) + big(file.count + 10, 4)
    let meta: [UInt8] =
      [0, 0, 0, 0] + box("iinf", [0, 0, 0, 0, 0, 1] + item) + box("iloc", location) + box("idat", big(6, 4) + block)
    for holder in [
      jpeg([(0xE1, block)]), png([("eXIf", file)]),
      utf8("RIFF") + little(0, 4) + utf8("WEBPEXIF") + little(block.count, 4) + block,
      box("ftyp", utf8("heic")) + box("meta", meta),
    ] {
      #expect(places(of: name, in: holder).contains("EXIF Artist"))
      #expect(unread(holder) == [])
    }
  }

  @Test func jpegSegments() {
    let long = utf8(xmp(name))
    let half = long.count / 2
    func part(_ offset: Int, _ bytes: ArraySlice<UInt8>) -> [UInt8] {
      utf8("http://ns.adobe.com/xmp/extension/\0" + String(repeating: "A", count: 32)) + big(long.count, 4)
        + big(offset, 4) + bytes
    }
    let resource = photoshop(iptc(80, utf8("Rita Roy")) + iptc(120, latin("Légende")))
    let file = jpeg([
      (0xE0, utf8("JFIF\0")), (0xE1, utf8("http://ns.adobe.com/xap/1.0/\0" + xmp("Zoé"))),
      // In an order of its own, and cut anywhere.
      (0xE1, part(half, long[half...])), (0xE1, part(0, long[..<half])),
      (0xED, utf8("Photoshop 3.0\0") + resource[..<20]), (0xED, utf8("Photoshop 3.0\0") + resource[20...]),
      (0xFE, latin("Commentaire d’ici".replacing("’", with: "'"))), (0xEC, utf8("Ducky\0\u{1}Remarque") + [0]),
    ])
    for expected in [name, "Zoé", "Rita Roy", "Légende", "Commentaire d'ici", "Remarque"] {
      #expect(read(file).contains(expected))
    }
    #expect(places(of: "Rita Roy", in: file) == ["IPTC By-line"])
    #expect(unread(Array(file.prefix(60))) == [.damaged])
  }

  /// The light of a photograph is megabytes; its words come first.
  @Test func noMoreOfAPhotographIsReadThanItsHead() {
    let file = jpeg(
      [
        (0xFE, utf8(name)), (0xE2, [UInt8](repeating: 1, count: 60_000)), (0xE2, [UInt8](repeating: 1, count: 60_000)),
        (0xFE, utf8("Fin")),
      ], light: 5_000_000)
    var largest = 0
    let result = extractText(named: "x.jpg") { count in
      largest = max(largest, count)
      return Array(file.prefix(count))
    }
    #expect(largest == 262_144)
    guard case .text(let pieces, []) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(pieces.map(\.text) == [name, "Fin"])
  }

  @Test func whatIsNoDocumentIsNotReadOn() {
    var largest = 0
    let result = extractText(named: "x.bin") { count in
      largest = max(largest, count)
      return [UInt8](repeating: 1, count: min(count, 9_000_000))
    }
    #expect(result == .notADocument)
    #expect(largest == 65_536)
  }

  @Test func pngTexts() {
    let profile =
      "\nexif\n      26\n"
      + (utf8("Exif\0\0") + tiff([Tag(0x013B, "Rita")], isBig: true)).map {
        String(0x100 + Int($0), radix: 16).suffix(2)
      }.joined()
    let file = png([
      ("tEXt", latin("Author\0Zoé")), ("zTXt", utf8("Title\0\0") + packed(latin("Titre d'été"))),
      ("iTXt", utf8("Source\0\u{1}\0fr\0Auteur\0") + packed(utf8(name))),
      ("iTXt", utf8("XML:com.adobe.xmp\0\0\0\0\0" + xmp("Ana"))),
      ("zTXt", utf8("Raw profile type exif\0\0") + packed(utf8(profile))),
    ])
    for expected in ["Author Zoé", "Titre d'été", name, "Ana (crédit)", "Rita"] {
      #expect(read(file).contains(expected))
    }
    #expect(places(of: "Rita", in: file) == ["EXIF Artist"])
    #expect(unread(file) == [])
  }

  @Test func gifRemarks() {
    let head = utf8("GIF89a") + [1, 0, 1, 0, 0x80, 0, 0] + [UInt8](repeating: 9, count: 6)
    let picture: [UInt8] = [0x2C] + [UInt8](repeating: 0, count: 9) + [2, 2, 0x44, 1, 0]
    let application: [UInt8] = [0x21, 0xFF, 11] + utf8("XMP DataXMP" + xmp("Rita")) + [1, 0xFF, 0xFE, 0]
    let file = head + picture + application + [0x21, 0xFE, 6] + utf8("Élise") + [6] + utf8(" Côté") + [0, 0x3B]
    #expect(read(file).contains("Rita"))
    #expect(read(head + picture + [0x21, 0xFE, 6] + utf8("Élise") + [7] + utf8(" Côté") + [0, 0x3B]) == name)
  }

  @Test func soundsAndFilms() {
    func frame(_ id: String, _ body: [UInt8]) -> [UInt8] { utf8(id) + big(body.count, 4) + [0, 0] + body }
    let wide: [UInt8] = [1, 0xFF, 0xFE] + name.utf16.flatMap { little(Int($0), 2) }
    let frames: [UInt8] =
      frame("TPE1", wide) + frame("COMM", [0] + utf8("fra\0") + latin("Été")) + frame("WOAR", utf8("https://rita.ca"))
    let size: [UInt8] = [0, 0, UInt8(frames.count >> 7), UInt8(frames.count & 0x7F)]
    let sound: [UInt8] = utf8("ID3") + [3, 0, 0] + size + frames
    #expect(places(of: name, in: sound) == ["ID3 TPE1"])
    for expected in ["Été", "https://rita.ca"] { #expect(read(sound).contains(expected)) }
    #expect(read(utf8("fLaC") + [4, 0, 0, 9] + little(11, 4) + utf8("ARTIST=Élise") + [0]).contains("ARTIST=Élise"))
    let tags = box("ilst", box("aART", box("data", big(1, 4) + big(0, 4) + utf8(name))))
    let film = box("ftyp", utf8("mp42")) + box("moov", box("udta", box("meta", big(0, 4) + tags)))
    #expect(read(film).contains(name))
    let adobe: [UInt8] = [0xBE, 0x7A, 0xCF, 0xCB] + [UInt8](repeating: 0, count: 12) + utf8(xmp("Rita"))
    #expect(read(box("ftyp", utf8("mp42")) + box("uuid", adobe)).contains("Rita"))
  }
}

import Basics
import Foundation
import Testing

@testable import Content

/// The sizes of images by the first bytes of their files: real ones of 7 × 5 pixels, and what is wrong with others.
@Suite struct ImageSizeTests {
  /// What an encoder made of one and the same image.
  static let encoded: [String: String] = [
    "png": "iVBORw0KGgoAAAANSUhEUgAAAAcAAAAFCAIAAAAG+GGPAAAAFElEQVR4nGM8ISfHgAGYMIWoIgoAcO4BDp5SBC0AAAAASUVORK5CYII=",
    "gif": "R0lGODdhBwAFAIEAAMgeHgAAAAAAAAAAACwAAAAABwAFAAAIDAABCBxIsKDBgwcDAgA7",
    "lossy.webp": """
    UklGRjoAAABXRUJQVlA4IC4AAACwAQCdASoHAAUAAUAmJaACdLoABDAAAP7x3I/4DdfFtMv/vYL/3YL/3YL/WwAA
    """,
    "lossless.webp": "UklGRh4AAABXRUJQVlA4TBEAAAAvBgABAAdQjyLXo/+BiOh/AAA=",
    "extended.webp": """
    UklGRm4AAABXRUJQVlA4WAoAAAAIAAAABgAABAAAVlA4IC4AAACwAQCdASoHAAUAAUAmJaACdLoABDAAAP7x3I/4DdfFtMv/vYL/3YL/3YL/WwAA\
    RVhJRhoAAABNTQAqAAAACAABARIAAwAAAAEABgAAAAAAAA==
    """,
    "avif": """
    AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADrbWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAAAAAAAOcGl0\
    bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAETAAAAKQAAAChpaW5mAAAAAAABAAAAGmluZmUCAAAAAAEAAGF2MDFDb2xvcgAAAABqaXBy\
    cAAAAEtpcGNvAAAAFGlzcGUAAAAAAAAABwAAAAUAAAAQcGl4aQAAAAADCAgIAAAADGF2MUOBAAwAAAAAE2NvbHJuY2x4AAEADQAGgAAAABdpcG1h\
    AAAAAAAAAAEAAQQBAoMEAAAAMW1kYXQSAAoIGAi0aICGg0IyGxTHh4ZlAgggnlAAAABIWtlc1jHjDgsffG5EBg==
    """,
  ]

  static func image(_ name: String) throws -> [UInt8] {
    let text = try #require(encoded[name])
    return Array(try #require(Data(base64Encoded: text)))
  }

  /// A JPEG as far as its frame, of 7 × 5 pixels.
  static func jpeg(_ segments: [UInt8]..., frame: UInt8 = 0xC0) -> [UInt8] {
    [0xFF, 0xD8] + segments.flatMap { $0 } + [0xFF, frame, 0, 11, 8, 0, 5, 0, 7, 1, 1, 0x11, 0]
  }

  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 0xFF)] + content
  }

  /// An Exif segment that says how the image is turned, in either order of bytes.
  static func exif(_ orientation: UInt8, isLittle: Bool = false) -> [UInt8] {
    let tiff: [UInt8] =
      isLittle
      ? [0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0]
        + [0x0F, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0] + [0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
      : [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1] + [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
    return segment(0xE1, Array("Exif\0\0".utf8) + tiff + [0, 0, 0, 0])
  }

  private func size(_ bytes: [UInt8]) throws -> [Int] {
    try readSize(ImageBytes(bytes: bytes), isDrawing: false).map { [$0.width, $0.height] } ?? []
  }

  private func problem(_ bytes: [UInt8], isDrawing: Bool = false) -> ImageProblem? {
    #expect(throws: ImageProblem.self) { try readSize(ImageBytes(bytes: bytes), isDrawing: isDrawing) }
  }

  @Test(arguments: encoded.keys.sorted())
  func everyFormatIsRead(name: String) throws {
    #expect(try size(Self.image(name)) == [7, 5])
  }

  /// However little there is of a file, the answer is its size or what is wrong.
  @Test(arguments: encoded.keys.sorted())
  func aHeadThatIsCutShortIsSaidToBe(name: String) throws {
    let bytes = try Self.image(name)
    let enough = try #require((1...bytes.count).first { (try? size(Array(bytes.prefix($0)))) != nil })
    for count in 6..<enough where count >= 12 || name == "gif" {
      #expect(problem(Array(bytes.prefix(count))) == .short)
    }
    for count in enough...bytes.count { #expect(try size(Array(bytes.prefix(count))) == [7, 5]) }
  }

  /// Any byte may be anything: a size may come of it that is wrong, and nothing worse.
  @Test(arguments: encoded.keys.sorted())
  func hostileBytesGiveASizeOrAProblem(name: String) throws {
    let good = try Self.image(name)
    for index in good.indices {
      for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
        var bytes = good
        bytes[index] = value
        let sides = (try? size(bytes)) ?? [1, 1]
        #expect(sides.allSatisfy { (1...Int(UInt32.max)).contains($0) })
      }
    }
  }

  // MARK: JPEG

  @Test func aFrameIsFoundBehindOtherSegments() throws {
    let other = Self.segment(0xE0, Array("JFIF\0".utf8)) + Self.segment(0xC4, [0, 1]) + [0xFF, 0xFF]
    #expect(try size(Self.jpeg(other + Self.segment(0xFE, [0xFF, 0xC0, 1]), frame: 0xC2)) == [7, 5])
  }

  @Test(
    arguments: [(1, [7, 5]), (2, [7, 5]), (3, [7, 5]), (4, [7, 5]), (5, [5, 7]), (6, [5, 7]), (8, [5, 7])]
      as [(UInt8, [Int])])
  func aPhotoIsTurnedAsItsExifSays(orientation: UInt8, sides: [Int]) throws {
    #expect(try size(Self.jpeg(Self.exif(orientation))) == sides)
    #expect(try size(Self.jpeg(Self.exif(orientation, isLittle: true))) == sides)
  }

  @Test func anExifThatDoesNotHoldTurnsNothing() throws {
    #expect(try size(Self.jpeg(Self.exif(9))) == [7, 5])
    #expect(try size(Self.jpeg(Self.segment(0xE1, Array("http://ns.adobe.com/xap/".utf8)), Self.exif(6))) == [5, 7])
    // Its directory stands beyond its end.
    var far = Self.exif(6)
    far[14] = 0x7F
    #expect(try size(Self.jpeg(far)) == [7, 5])
    #expect(try size(Self.jpeg(Self.segment(0xE1, Array("Exif\0\0II".utf8)))) == [7, 5])
  }

  @Test func aJPEGWithoutFrameIsDamaged() {
    #expect(problem([0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 0, 0]) == .damaged)
    #expect(problem([0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 0, 0]) == .damaged)
    #expect(problem([0xFF, 0xD8, 0xFF, 0xE0, 0, 2, 0, 0]) == .damaged)
    #expect(problem(Array(Self.jpeg().prefix(8))) == .short)
  }

  // MARK: Bitmaps

  @Test func aSideOfNothingIsDamaged() throws {
    var gif = try Self.image("gif")
    gif[6] = 0
    #expect(problem(gif) == .damaged)
    var png = try Self.image("png")
    png[19] = 0
    #expect(problem(png) == .damaged)
  }

  @Test func aTextIsNoImage() {
    #expect(problem(Array("Notes de la réunion".utf8)) == .unknown)
    #expect(problem([]) == .short)
    // A drawing under the name of a bitmap is served as one, and no browser shows it.
    #expect(problem(Array("<svg width='7' height='5'/>".utf8)) == .unknown)
    #expect(problem([0, 0, 0, 16] + Array("ftypheic".utf8) + [0, 0, 0, 0]) == .unknown)
  }

  /// An AVIF of 7 × 5 pixels whose second property turns it.
  @Test(arguments: [(0, [7, 5]), (1, [5, 7]), (2, [7, 5]), (3, [5, 7])] as [(UInt8, [Int])])
  func anAVIFIsTurnedAsItSays(angle: UInt8, sides: [Int]) throws {
    func box(_ name: String, _ content: [UInt8]) -> [UInt8] {
      [0, 0, 0, UInt8(content.count + 8)] + Array(name.utf8) + content
    }
    let list =
      box("ispe", [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1]) + box("ispe", [0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 5])
      + box("irot", [angle])
    // Item 1 has the first property; item 2, the primary one, the others, and one that there is not.
    let uses: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 1, 1, 0, 2, 3, 0x82, 0x83, 9]
    let meta =
      [0, 0, 0, 0] + box("pitm", [0, 0, 0, 0, 0, 2]) + box("iprp", box("ipco", list) + box("ipma", uses))
    #expect(try size(box("ftyp", Array("mif1\0\0\0\0avif".utf8)) + box("meta", meta)) == sides)
  }

  // MARK: Drawings

  static let drawings: [(svg: String, sides: [Int])] = [
    ("<svg width=\"7\" height=\"5\"/>", [7, 5]),
    ("<svg xmlns='x' width='7px' height = '4.6'>", [7, 5]),
    ("<svg width=\"1in\" height=\"72pt\" viewBox=\"0 0 1 1\">", [96, 96]),
    ("<svg width=\"2.54cm\" height=\"25.4mm\">", [96, 96]),
    ("<svg viewBox=\"0 0 700 500\">", [700, 500]),
    ("<svg viewBox=\" -1,-1 700,500 \" width=\"100%\" height=\"100%\">", [700, 500]),
    ("<svg viewBox=\"0 0 700 500\" width=\"1400\">", [1400, 1000]),
    ("<svg viewBox=\"0 0 700 500\" height=\"5\" width=\"auto\">", [7, 5]),
    ("<svg>", []), ("<svg width=\"7\">", []), ("<svg width=\"50%\" height=\"5em\">", []),
    ("<svg width=\"1e300\" height=\"1e300\">", []), ("<svg width=\"inf\" height=\"nan\">", []),
    ("<svg width=\"0x7\" height=\"0x5\">", []), ("<svg viewBox=\"0 0 0 0\">", []), ("<svg viewBox=\"0 0 -7 5\">", []),
    (
      """
      \u{FEFF}<?xml version="1.0"?>
      <!-- <svg width="1" height="1"> -->
      <!DOCTYPE svg PUBLIC "a>b" [ <!-- it's --> <!ENTITY w "]>"> ]>
      <s:svg xmlns:s="&w;" data-x='>' width="7" height="5">
      """, [7, 5]
    ),
  ]

  @Test(arguments: drawings)
  func aDrawingIsAsLargeAsItsRootSays(svg: String, sides: [Int]) throws {
    let size = try readSize(ImageBytes(bytes: Array(svg.utf8)), isDrawing: true)
    #expect(size.map { [$0.width, $0.height] } ?? [] == sides)
    let wide: [UInt8] = [0xFF, 0xFE] + svg.utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    if !svg.hasPrefix("\u{FEFF}") {
      #expect(try readSize(ImageBytes(bytes: wide), isDrawing: true) == size)
    }
  }

  @Test(arguments: [
    ("", ImageProblem.short), ("<svg width=\"7\" height=\"5\"", .short), ("<svg width=\"7", .short), ("<!-- x", .short),
    ("<!DOCTYPE svg [", .short), ("<html><svg/></html>", .unknown), ("{}", .unknown), ("<svg width=7>", .damaged),
    ("<svg =\"7\">", .damaged), ("<svg hidden>", .damaged),
  ])
  func whatIsNoDrawingSaysWhy(svg: String, expected: ImageProblem) {
    #expect(problem(Array(svg.utf8), isDrawing: true) == expected)
  }

  // MARK: Files

  /// A file is read as far as it takes, and no further than the limit.
  @Test func onlyTheHeadOfAFileIsRead() {
    let limits = Locked<[Int]>([])
    func measure(_ name: String, _ bytes: [UInt8]) -> MeasuredImage {
      limits.withLock { $0 = [] }
      var files = FileSystem.local
      files.read = { _, limit in
        limits.withLock { $0.append(limit) }
        return Array(bytes.prefix(limit))
      }
      return measureImage(name, files: files)
    }
    let filler = (0..<10).flatMap { _ in Self.segment(0xE2, [UInt8](repeating: 0, count: 60_000)) }
    let photo = Self.jpeg(filler) + [UInt8](repeating: 0, count: 9_000_000)
    #expect(measure("a.jpg", photo) == .size(PixelSize(width: 7, height: 5)))
    #expect(limits.withLock { $0 } == [4_096, 65_536, 4_194_304])
    #expect(measure("a.jpg", Self.jpeg()) == .size(PixelSize(width: 7, height: 5)))
    #expect(limits.withLock { $0 } == [4_096])
    // Nothing says that it is not good: only its size stays unknown.
    #expect(measure("a.svg", Array("<!--".utf8) + [UInt8](repeating: 0x20, count: 5_000_000)) == .size(nil))
    // What an iPhone makes, which no browser shows.
    let heic = measure("a.jpg", Array("\0\0\0\u{18}ftypheic\0\0\0\0mif1heic".utf8))
    #expect(heic == .unreadable(ImageProblem.short.words))
    #expect(measure("a.png", []) == .unreadable(ImageProblem.short.words))
  }
}

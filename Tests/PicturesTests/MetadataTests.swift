import Basics
import Testing

@testable import Pictures

@Suite struct MetadataTests {
  @Test(arguments: Fixture.names) func nothingIsLeftOfWhatItSays(name: String) throws {
    let bytes = try Fixture.bytes(name)
    #expect(bytes.has("Secret"), "the fixture says it")
    let clean = try #require(try withoutMetadata(bytes))
    #expect(!clean.has("Secret"))
    #expect(clean.count <= bytes.count)
    // There is nothing more to take out.
    #expect(try withoutMetadata(clean) == clean)
  }

  @Test(arguments: ["photo.jpg", "photo.webp"]) func colorsAndCreditStay(name: String) throws {
    let bytes = try Fixture.bytes(name)
    let clean = try #require(try withoutMetadata(bytes))
    #expect(clean.has(name == "photo.jpg" ? "ICC_PROFILE" : "ICCP"))
    #expect(clean.has("Ariane Photographe"))
    #expect(clean.has("Studio du Quai") == bytes.has("Studio du Quai"))
  }

  @Test func aPNGKeepsColorsCreditAndWhichWayIsUp() throws {
    let clean = try #require(try withoutMetadata(Fixture.bytes("petit.png")))
    #expect(clean.has("iCCP") && clean.has("Copyright\0Studio du Quai") && clean.has("eXIf"))
    #expect(exifTags(of: clean).orientation == 6)
  }

  @Test func aPhotoStaysTurned() throws {
    let bytes = try Fixture.bytes("photo.jpg")
    #expect(exifTags(of: try #require(try withoutMetadata(bytes))) == exifTags(of: bytes))
    #expect(exifTags(of: bytes).orientation == 6)
  }

  /// What is animated stays so, frame by frame.
  @Test func anAnimationStays() throws {
    let bytes = try Fixture.bytes("anime.gif")
    let clean = try #require(try withoutMetadata(bytes))
    #expect(clean.has("NETSCAPE2.0") && clean.count(of: "\u{21}\u{04}") == bytes.count(of: "\u{21}\u{04}"))
  }

  /// In boxes nothing may move: places are told from the start of the file.
  @Test(arguments: ["tel.heic", "photo.avif"]) func boxesStayWhereTheyAre(name: String) throws {
    let bytes = try Fixture.bytes(name)
    let clean = try #require(try withoutMetadata(bytes))
    #expect(clean.count == bytes.count)
    let changed = bytes.indices.filter { bytes[$0] != clean[$0] }
    #expect(!changed.isEmpty && changed.allSatisfy { clean[$0] == 0 })
    #expect(exifTags(of: bytes).artist.map { String(decoding: $0, as: UTF8.self) } == "Ariane Photographe")
  }

  @Test func whatIsNoPictureIsLeftAlone() throws {
    for text in ["", "%PDF-1.7", "<svg/>", "RIFF....WAVE", "\0\0\0\u{18}ftypqt  "] {
      #expect(try withoutMetadata(Array(text.utf8)) == nil)
    }
  }

  /// What hangs on behind a photo – a film of the moment, a larger picture – goes; previews in it too.
  @Test func whatComesAfterTheEndGoes() throws {
    let clean = try #require(try withoutMetadata(Fixture.bytes("photo.jpg")))
    #expect(clean.suffix(2) == [0xFF, 0xD9])
    let preview: [UInt8] = [0xFF, 0xE0, 0, 19] + Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9]
    let jpeg = [0xFF, 0xD8] + preview + clean.dropFirst(2)
    let again = try #require(try withoutMetadata(Array(jpeg)))
    let expected = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xE1]
    #expect(Array(again.prefix(22)) == expected)
  }

  /// Cut anywhere, or with any byte another: it is read, or nobody knows; and what is given back says nothing.
  @Test(arguments: Fixture.names) func hostileBytesAreReadOrNot(name: String) throws {
    let good = try Fixture.bytes(name)
    for count in stride(from: 0, to: good.count, by: max(1, good.count / 50)) {
      _ = try? withoutMetadata(Array(good.prefix(count)))
    }
    for index in stride(from: 0, to: min(good.count, 4_000), by: 11) {
      for value in [0, 0xFF] as [UInt8] {
        var bytes = good
        bytes[index] = value
        if let clean = try? withoutMetadata(bytes), name == "photo.jpg" { #expect(clean.suffix(2) == [0xFF, 0xD9]) }
      }
    }
  }

  @Test func tagsAreReadInBothByteOrders() {
    var tags = ExifTags()
    tags.orientation = 8
    tags.artist = Array("É".utf8)
    tags.copyright = Array("A long text that does not fit into four bytes".utf8)
    #expect(tags.bytes.map { ExifTags($0) } == tags)
    let little: [UInt8] = Array("II*\0".utf8) + [8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 3, 0, 0, 0]
    #expect(ExifTags(little).orientation == 3)
    #expect(ExifTags().bytes == nil)
    #expect(ExifTags(Array("MM\0*\u{7F}\u{7F}\u{7F}\u{7F}".utf8)).isEmpty)
  }
}

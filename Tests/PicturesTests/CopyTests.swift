import Basics
import Testing

@testable import Pictures

/// Whether there is a libvips here, without which there is nothing to test.
private let hasVips = Vips.library != nil

@Suite(.enabled(if: hasVips, "libvips is not installed")) struct CopyTests {
  private func make(
    _ name: String, _ wanted: [Picture.Copy], width: Int, height: Int
  ) throws -> [[UInt8]] {
    try make(Fixture.bytes(name), wanted, width: width, height: height)
  }

  private func make(
    _ bytes: [UInt8], _ wanted: [Picture.Copy], width: Int, height: Int
  ) throws -> [[UInt8]] {
    let maker = try #require(PictureMaker.ofMachine())
    return try maker.copies(wanted, bytes, #require(PixelSize(width: width, height: height)))
  }

  /// In the order asked, upright, with its colours and its credit, and nothing else of what it says.
  @Test func copiesAreMadeOfAPhoto() throws {
    let wanted = [(480, .jpeg), (200, .webp), (480, .webp), (540, .jpeg), (480, .png)] as [(Int, Picture.Format)]
    let made = try make("photo.jpg", wanted.map { .init(width: $0, format: $1) }, width: 540, height: 720)
    #expect(made.count == wanted.count)
    for ((width, format), bytes) in zip(wanted, made) {
      #expect(PictureKind(bytes) == [.jpeg: .jpeg, .png: .png, .webp: .webp][format])
      #expect(!bytes.has("Secret") && bytes.has("Ariane Photographe"))
      #expect(bytes.has([.jpeg: "ICC_PROFILE", .png: "iCCP", .webp: "ICCP"][format] ?? ""))
      #expect(exifTags(of: bytes).orientation == nil)
      let vips = try #require(Vips.library)
      guard let image = vips.open(bytes, width: 10_000) else {
        Issue.record("\(format) \(width)")
        continue
      }
      #expect([image.width, image.height] == [width, (width * 4 + 1) / 3])
    }
  }

  /// As telephones make them, to be published whole as well.
  @Test func aHEICBecomesAJPEG() throws {
    let made = try make(
      "tel.heic", [.init(width: 720, format: .jpeg), .init(width: 480, format: .webp)], width: 720, height: 540)
    #expect(made.map { PictureKind($0) } == [.jpeg, .webp])
    #expect(made.allSatisfy { !$0.has("Secret") && $0.has("Ariane Photographe") })
  }

  @Test func whatIsCutShortIsToldSo() throws {
    for name in ["photo.jpg", "photo.webp"] {
      let bytes = try Fixture.bytes(name)
      let (width, height) = name == "photo.jpg" ? (540, 720) : (720, 540)
      #expect(throws: PictureProblem.damaged, "\(name)") {
        try make(Array(bytes.prefix(bytes.count / 2)), [.init(width: 480, format: .webp)], width: width, height: height)
      }
    }
  }

  /// The head says one size, and whoever decodes it finds another.
  @Test func whatLiesAboutItsSizeIsToldSo() throws {
    #expect(throws: PictureProblem.damaged) {
      try make("photo.jpg", [.init(width: 480, format: .jpeg)], width: 5_400, height: 720)
    }
  }

  /// Nothing is decoded of what has too many pixels: such a PNG is a few bytes long.
  @Test func whatIsTooLargeIsNotDecoded() throws {
    #expect(throws: PictureProblem.tooLarge) {
      try make("photo.jpg", [.init(width: 480, format: .jpeg)], width: 30_000, height: 30_000)
    }
  }

  /// Drawings and documents are opened by no library that was made for photos.
  @Test func onlyPicturesAreRead() throws {
    let others = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"900\" height=\"600\"/>", "P6\n900 600\n255\n", "%PDF-1.7\n",
      "GIF89a",
    ]
    for text in others {
      #expect(throws: PictureProblem.damaged) {
        try make(
          Array(text.utf8) + [UInt8](repeating: 0, count: 1_620_000), [.init(width: 480, format: .jpeg)], width: 900,
          height: 600)
      }
    }
  }

  /// The same picture has the same copies, whoever works beside.
  @Test func copiesDoNotDependOnThreads() throws {
    let bytes = try Fixture.bytes("photo.jpg")
    let wanted = [Picture.Copy(width: 480, format: .webp), .init(width: 480, format: .jpeg)]
    let maker = try #require(PictureMaker.ofMachine())
    let size = try #require(PixelSize(width: 540, height: 720))
    let once = try maker.copies(wanted, bytes, size)
    let often = (0..<16).map { $0 }.parallelMap(jobs: 4, chunk: 1) { _ in try? maker.copies(wanted, bytes, size) }
    #expect(often.allSatisfy { $0 == once })
  }
}

import Basics
import Testing

@Suite struct PictureCopyTests {
  private func picture(_ width: Int, _ format: Picture.Format = .jpeg, isConverted: Bool = false) throws -> Picture {
    Picture(
      size: try #require(PixelSize(width: width, height: 300)), format: format,
      digest: Digest(value: 0x1A2B_3C4D << 32),
      isConverted: isConverted)
  }

  /// No copy is as wide as the picture, but for one in WebP; and nothing is made of what is small.
  @Test(
    arguments: [
      (300, [], []), (480, [], []), (481, [480], [480, 481]), (960, [480], [480, 960]),
      (1000, [480, 960], [480, 960, 1000]),
      (1600, [480, 960], [480, 960, 1600]), (4000, [480, 960, 1600], [480, 960, 1600]),
    ] as [(Int, [Int], [Int])])
  func copiesAreNarrower(width: Int, own: [Int], light: [Int]) throws {
    let picture = try picture(width)
    #expect(picture.copies.map(\.width) == own)
    #expect(picture.lightCopies.map(\.width) == light)
    #expect(picture.hasCopies == !own.isEmpty)
    // Whoever has no WebP gets the picture itself, unless it is too wide for any page.
    #expect(picture.choices(at: "/a.jpg").map(\.width) == own + (width <= 1600 ? [width] : []))
  }

  @Test func aWebPHasNoOtherFormat() throws {
    #expect(try picture(4000, .webp).lightCopies.isEmpty)
    #expect(try picture(4000, .webp).copies.map(\.format) == [.webp, .webp, .webp])
  }

  /// Beside the picture, under a name that tells what it was made of.
  @Test func namesTellWhatCopiesWereMadeOf() throws {
    let picture = try picture(4000)
    let copy = try #require(picture.copies.first)
    #expect(picture.address(of: copy, beside: "/a.b/salle.jpeg?x#y") == "/a.b/salle-480.1a2b3c4d.jpg")
    #expect(picture.address(of: picture.lightCopies[1], beside: "/tel.heic.jpg") == "/tel.heic-960.1a2b3c4d.webp")
    #expect(picture.address(of: copy, beside: "/a/sans-suffixe") == "/a/sans-suffixe-480.1a2b3c4d.jpg")
  }

  @Test func whatNoBrowserShowsIsPublishedAsAnother() throws {
    #expect(try picture(300, isConverted: true).conversion == .init(width: 300, format: .jpeg))
    #expect(try picture(300, isConverted: true).hasCopies)
    #expect(try picture(300).conversion == nil)
  }
}

import Foundation
import Testing

@testable import Graphics

@Suite struct ShareImageTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func atlas() throws -> GlyphAtlas {
    let file = Self.root.appendingPathComponent("templates/share/inter-bold.glyphs")
    return try #require(GlyphAtlas(Array(try Data(contentsOf: file))))
  }

  @Test func theAtlasHasTheLettersOfBothLanguages() throws {
    let atlas = try atlas()
    let all = (0x20..<0x7F).map { String(UnicodeScalar(UInt8($0))) }.joined()
    #expect(
      atlas.covers(
        all + "ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆàâäçéèêëîïôöùûüÿœæ’‘“”«»–—…°№\u{A0}\u{202F}\u{2011}".replacing("№", with: "")))
    // However it is composed.
    #expect(atlas.covers("e\u{301}"))
    for text in ["ᐊ", "計", "🎨", "\u{7}"] { #expect(!atlas.covers(text)) }
    #expect(GlyphAtlas([]) == nil)
    #expect(GlyphAtlas(Array("JGLY\u{1}\u{0}P\u{0}P\u{0}\u{9}\u{0}".utf8)) == nil)
  }

  /// A letter has its shape: an I is one full stroke, an o has a hole, a space is empty.
  @Test func lettersAreDrawn() throws {
    let atlas = try atlas()
    let i = try #require(atlas["I"])
    let stroke = atlas.drawing(of: i)
    #expect(stroke.count == i.width * i.height)
    #expect(stroke.count { $0 == 15 } > stroke.count * 8 / 10)
    let o = try #require(atlas["o"])
    let ring = atlas.drawing(of: o)
    #expect(ring[o.height / 2 * o.width + o.width / 2] == 0)
    #expect(ring[o.height / 2 * o.width + 4] == 15)
    let space = try #require(atlas[" "])
    #expect(atlas.drawing(of: space).isEmpty && space.advance > 0)
  }

  /// Letters of another size are the same letters: they cover the same part of a smaller place.
  @Test(arguments: [80, 61, 40, 34])
  func lettersAreDrawnAtEachSize(size: Int) throws {
    let setting = Typesetting(atlas: try atlas(), size: size)
    var canvas = Canvas(width: 400, height: 120, paper: .white)
    canvas.write("Jalon", setting, .black, x: 10, baseline: 90)
    let ink = canvas.pixels.reduce(0) { $0 + 255 - Int(canvas.palette[Int($1)].red) }
    // Ink over the square of the size, as at the atlas’s own.
    #expect(abs(Double(ink) / 255 / Double(size * size) - 0.816) < 0.02)
    let width = setting.width(of: "Jalon")
    let used = (0..<400).filter { x in (0..<120).contains { y in canvas.pixels[y * 400 + x] != 0 } }
    #expect((10...13).contains(used.first ?? 0))
    #expect((used.last ?? 0) <= 10 + width)
    #expect((used.last ?? 0) > 10 + width - 8)
  }

  @Test func linesAreBrokenAtSpaces() throws {
    let setting = Typesetting(atlas: try atlas(), size: 40)
    let text = "Plan d’action 2019-2023 du regroupement des arts médiatiques"
    let lines = setting.lines(of: text, width: 400)
    #expect(lines.count > 2)
    #expect(lines.joined(separator: " ") == text)
    for line in lines { #expect(setting.width(of: line) <= 400) }
    #expect(setting.lines(of: "a\u{A0}b", width: 30).joined() == "a\u{A0}b")
    let long = setting.lines(of: String(repeating: "m", count: 30), width: 200)
    #expect(long.joined() == String(repeating: "m", count: 30))
    #expect(long.allSatisfy { setting.width(of: $0) <= 200 })
    #expect(setting.lines(of: "  ", width: 100).isEmpty)
  }

  private func image(_ title: String, _ organization: String?) -> ShareImage {
    ShareImage(
      title: title, organization: organization, paper: .white, ink: .black, accent: Color(red: 140, green: 42, blue: 24)
    )
  }

  @Test func thePictureHasItsWordsAndItsBand() throws {
    let atlas = try atlas()
    let canvas = try #require(image("Plan d’action", "Regroupement").drawn(with: atlas))
    #expect((canvas.width, canvas.height) == (1200, 630))
    #expect(canvas.palette[Int(canvas.pixels[629 * 1200 + 600])] == Color(red: 140, green: 42, blue: 24))
    #expect(canvas.png.count < 40_000)
    #expect(try #require(image("Plan d’action", "Regroupement").drawn(with: atlas)).png == canvas.png)
    #expect(try #require(image("Plan d’action", nil).drawn(with: atlas)).png != canvas.png)
    #expect(
      try #require(image("Plan", "Plan").drawn(with: atlas)).png == #require(image("Plan", nil).drawn(with: atlas)).png)
    #expect(image("計画", nil).drawn(with: atlas) == nil)
  }

  /// Nothing of a title, however long, is drawn outside the margins or on the band.
  @Test(arguments: [1, 4, 9, 40])
  func aLongTitleStaysInItsPlace(times: Int) throws {
    let title = (0..<times).map { _ in "Développement stratégique" }.joined(separator: " ")
    let canvas = try #require(image(title, "Un organisme").drawn(with: atlas()))
    for y in 200..<600 {
      for x in Array(0..<78) + Array(1125..<1200) { #expect(canvas.pixels[y * 1200 + x] == 0, "\(x), \(y)") }
    }
    for y in 575..<602 { #expect(canvas.pixels[(y * 1200)..<((y + 1) * 1200)].allSatisfy { $0 == 0 }) }
    for y in 12..<64 { #expect(canvas.pixels[(y * 1200)..<((y + 1) * 1200)].allSatisfy { $0 == 0 }) }
  }
}

import Testing

@testable import Graphics

@Suite struct ColorTests {
  @Test func coloursAreReadAsCSSWritesThem() {
    #expect(Color(hex: "#8C2A18") == Color(red: 0x8C, green: 0x2A, blue: 0x18))
    #expect(Color(hex: "#fa0") == Color(red: 0xFF, green: 0xAA, blue: 0))
    #expect(Color(hex: "#8c2a18")?.hex == "#8C2A18")
    for text in ["8C2A18", "#", "#8C2A1", "#8C2A1G", "red", "#８C2A18", "#8C2A1822"] { #expect(Color(hex: text) == nil) }
  }

  /// Ratios that WCAG’s own examples and others’ calculators give.
  static let ratios: [(String, String, Double)] = [
    ("#000", "#fff", 21), ("#fff", "#fff", 1), ("#777", "#fff", 4.478), ("#767676", "#fff", 4.542),
    ("#595959", "#fff", 7.005), ("#f00", "#fff", 3.998), ("#00f", "#fff", 8.592), ("#0f0", "#000", 15.304),
    // The theme’s own.
    ("#1a1d21", "#f6f3ec", 15.3), ("#474e57", "#fff", 8.4), ("#f4a08c", "#12161b", 8.9), ("#0a4c6a", "#f6f3ec", 8.4),
  ]

  @Test(arguments: ratios)
  func contrastIsWCAGs(one: String, other: String, ratio: Double) throws {
    let (one, other) = (try #require(Color(hex: one)), try #require(Color(hex: other)))
    #expect(abs(one.contrast(with: other) - ratio) < (ratio * 10 == (ratio * 10).rounded() ? 0.06 : 0.001))
    #expect(one.contrast(with: other) == other.contrast(with: one))
  }

  @Test func aMixIsBetweenTheTwo() throws {
    let (one, other) = (try #require(Color(hex: "#000")), try #require(Color(hex: "#f80")))
    #expect(one.mixed(with: other, 0) == one)
    #expect(one.mixed(with: other, 255) == other)
    #expect(one.mixed(with: other, 128).hex == "#804400")
  }
}

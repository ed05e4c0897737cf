import Foundation
import Testing

@testable import Graphics

@Suite struct ReadableColorTests {
  static let light = [Color.white, Color(red: 0xF6, green: 0xF3, blue: 0xEC)]
  static let dark = [Color(red: 0x12, green: 0x16, blue: 0x1B), Color(red: 0x1B, green: 0x21, blue: 0x28)]

  @Test(arguments: [light, dark])
  func each4096thColourCanBeReadOnceFitted(backgrounds: [Color]) {
    var unchanged = 0
    for number in 0..<4096 {
      let color = Color(
        red: UInt8(number >> 8) * 17, green: UInt8(number >> 4 & 15) * 17, blue: UInt8(number & 15) * 17)
      let fitted = color.readable(on: backgrounds)
      #expect(fitted.isReadable(on: backgrounds), "\(color.hex) → \(fitted.hex)")
      if color.isReadable(on: backgrounds) {
        #expect(fitted == color)
        unchanged += 1
      } else {
        // No further than it takes, a step of a channel or two aside.
        let least = backgrounds.map(fitted.contrast).min() ?? 0
        #expect(least < 7.35, "\(color.hex) → \(fitted.hex): \(least)")
      }
    }
    #expect((400...2500).contains(unchanged))
  }

  /// The hue stays: a red is still a red.
  @Test(arguments: ["#E63946", "#F4A261", "#2A9D8F", "#7B2CBF", "#0077FF", "#FFD400"], [light, dark])
  func theHueStays(hex: String, backgrounds: [Color]) throws {
    let color = try #require(Color(hex: hex))
    let fitted = color.readable(on: backgrounds)
    let (one, other) = (OKLCH(color), OKLCH(fitted))
    let cosine = one.hue.0 * other.hue.0 + one.hue.1 * other.hue.1
    #expect(cosine > cos(3 * Double.pi / 180), "\(hex) → \(fitted.hex)")
    #expect(other.chroma > 0.02)
  }

  @Test func aGreyStaysGrey() throws {
    let fitted = try #require(Color(hex: "#aaa")).readable(on: [.white])
    #expect(fitted.red == fitted.green && fitted.green == fitted.blue)
    #expect(fitted.hex == "#595959")
  }

  @Test func whereNothingCanBeReadTheStrongestIsTaken() throws {
    let grey = try #require(Color(hex: "#777"))
    #expect(Color.white.readable(on: [grey]) == .black)
    #expect(grey.readable(on: [.black, .white]) == grey || grey.readable(on: [.black, .white]) == .white)
  }

  @Test func coloursGoThereAndBack() {
    for number in stride(from: 0, to: 1 << 24, by: 40_507) {
      let color = Color(red: UInt8(number >> 16), green: UInt8(number >> 8 & 255), blue: UInt8(number & 255))
      #expect(OKLCH(color).color == color)
    }
  }
}

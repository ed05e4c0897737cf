/// A colour of the screen, in sRGB.
package struct Color: Sendable, Hashable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  package static let black = Color(red: 0, green: 0, blue: 0)
  package static let white = Color(red: 255, green: 255, blue: 255)

  /// `#8C2A18` or `#fff`, as CSS writes them; nil for anything else.
  package init?(hex: some StringProtocol) {
    guard hex.hasPrefix("#") else { return nil }
    let digits = hex.dropFirst().compactMap { $0.isASCII ? $0.hexDigitValue.map(UInt8.init) : nil }
    guard digits.count == hex.count - 1 else { return nil }
    switch digits.count {
    case 3: self.init(red: digits[0] * 17, green: digits[1] * 17, blue: digits[2] * 17)
    case 6:
      self.init(red: digits[0] << 4 | digits[1], green: digits[2] << 4 | digits[3], blue: digits[4] << 4 | digits[5])
    default: return nil
    }
  }

  /// `#8C2A18`.
  package var hex: String {
    let channels = [red, green, blue].map { channel in
      let digits = String(channel, radix: 16, uppercase: true)
      return channel < 16 ? "0" + digits : digits
    }
    return "#" + channels.joined()
  }

  /// From 0, black, to 1, white: WCAG 2.2, « relative luminance ».
  package var luminance: Double {
    0.2126 * Self.linear[Int(red)] + 0.7152 * Self.linear[Int(green)] + 0.0722 * Self.linear[Int(blue)]
  }

  /// From 1, the same, to 21, black and white: WCAG 2.2, « contrast ratio ».
  package func contrast(with other: Color) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// A part of the way to another colour, from 0 to 255, as an edge drawn between the two.
  package func mixed(with other: Color, _ part: UInt8) -> Color {
    func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
      let whole = Int(from) * 255
      let way = (Int(to) - Int(from)) * Int(part)
      return UInt8((whole + way + 127) / 255)
    }
    return Color(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// The light of each of the 256 values of a channel. The threshold is that of IEC 61966-2-1; WCAG’s differs from it by less
  /// than there is between two values.
  static let linear: [Double] = (0...255).map { value in
    let part = Double(value) / 255
    return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055, 2.4)
  }
}

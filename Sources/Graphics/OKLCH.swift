#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A colour by what the eye makes of it: how light, how strong, which hue. Equal steps look equal, and a hue stays what it is
/// as lightness changes, which is not so of HSL. After Björn Ottosson, « A perceptual color space for image processing ».
struct OKLCH {
  /// From 0, black, to 1, white.
  var lightness: Double
  var chroma: Double
  /// Cosine and sine of its angle.
  let hue: (Double, Double)

  init(_ color: Color) {
    let (r, g, b) = (
      Color.linear[Int(color.red)], Color.linear[Int(color.green)], Color.linear[Int(color.blue)]
    )
    let l = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let m = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let s = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    let a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    let b2 = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    chroma = (a * a + b2 * b2).squareRoot()
    hue = chroma > 0 ? (a / chroma, b2 / chroma) : (1, 0)
  }

  /// The colour that a screen shows for it: where it has none so strong, the strongest there is.
  var color: Color {
    if let light = light(chroma) { return light.color }
    var (low, high) = (0.0, chroma)
    for _ in 0..<16 {
      let middle = (low + high) / 2
      if light(middle) != nil { low = middle } else { high = middle }
    }
    return light(low)?.color ?? (lightness < 0.5 ? .black : .white)
  }

  /// The light of the colour, were it as strong as given; nil where a screen has no such colour.
  private func light(_ chroma: Double) -> Light? {
    let (a, b) = (chroma * hue.0, chroma * hue.1)
    let l = lightness + 0.3963377774 * a + 0.2158037573 * b
    let m = lightness - 0.1055613458 * a - 0.0638541728 * b
    let s = lightness - 0.0894841775 * a - 1.2914855480 * b
    let (l3, m3, s3) = (l * l * l, m * m * m, s * s * s)
    let light = Light(
      red: 4.0767416621 * l3 - 3.3077115913 * m3 + 0.2309699292 * s3,
      green: -1.2684380046 * l3 + 2.6097574011 * m3 - 0.3413193965 * s3,
      blue: -0.0041960863 * l3 - 0.7034186147 * m3 + 1.7076147010 * s3)
    return light.isOfTheScreen ? light : nil
  }
}

/// How much of each light, from 0 to 1.
private struct Light {
  let red: Double
  let green: Double
  let blue: Double

  /// Whether a screen has it, rounding aside: less than a step of a channel is no other colour.
  var isOfTheScreen: Bool {
    min(red, green, blue) > -0.0002 && max(red, green, blue) < 1.0002
  }

  var color: Color { Color(red: Self.channel(red), green: Self.channel(green), blue: Self.channel(blue)) }

  private static func channel(_ light: Double) -> UInt8 {
    let part = light <= 0.0031308 ? light * 12.92 : 1.055 * power(light, 1 / 2.4) - 0.055
    return UInt8(min(max(part * 255, 0), 255).rounded())
  }
}

func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

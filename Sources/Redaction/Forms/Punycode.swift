/// Names of hosts in letters that only ASCII has (RFC 3492): « café.ca » is written « xn--caf-dma.ca ».
enum Punycode {
  /// The host of an address with each label in ASCII; nil where all of it is already.
  static func encoding(_ host: some StringProtocol) -> String? {
    guard host.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    return host.lowercased().split(separator: ".", omittingEmptySubsequences: false).map { label in
      label.utf8.allSatisfy { $0 < 0x80 } ? String(label) : "xn--" + encode(label.unicodeScalars.map(\.value))
    }.joined(separator: ".")
  }

  private static func encode(_ input: [UInt32]) -> String {
    var output = String(String.UnicodeScalarView(input.filter { $0 < 0x80 }.compactMap(Unicode.Scalar.init)))
    let basic = output.count
    var handled = basic
    if basic > 0 { output += "-" }
    var (next, delta, bias): (UInt32, UInt32, UInt32) = (128, 0, 72)
    while handled < input.count, let least = input.filter({ $0 >= next }).min() {
      delta &+= (least - next) &* UInt32(handled + 1)
      next = least
      for value in input {
        if value < next { delta &+= 1 }
        guard value == next else { continue }
        output += digits(delta, bias)
        bias = adapt(delta, UInt32(handled + 1), isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta &+= 1
      next += 1
    }
    return output
  }

  private static func digits(_ delta: UInt32, _ bias: UInt32) -> String {
    var (rest, place, result) = (delta, UInt32(36), "")
    while true {
      let threshold = place <= bias ? 1 : place >= bias + 26 ? 26 : place - bias
      if rest < threshold { break }
      result += digit(threshold + (rest - threshold) % (36 - threshold))
      rest = (rest - threshold) / (36 - threshold)
      place += 36
    }
    return result + digit(rest)
  }

  private static func digit(_ value: UInt32) -> String {
    String(UnicodeScalar(UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30)))
  }

  private static func adapt(_ delta: UInt32, _ count: UInt32, isFirst: Bool) -> UInt32 {
    var rest = isFirst ? delta / 700 : delta / 2
    rest += rest / count
    var place: UInt32 = 0
    while rest > 455 {
      rest /= 35
      place += 36
    }
    return place + 36 * rest / (rest + 38)
  }
}

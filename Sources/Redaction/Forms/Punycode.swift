/// Names of hosts in letters that only ASCII has (RFC 3492): « café.ca » is written « xn--caf-dma.ca ».
enum Punycode {
  /// The host of an address with each label in ASCII; nil where all of it is already.
  static func encoding(_ host: some StringProtocol) -> String? {
    guard host.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    return host.lowercased().split(separator: ".", omittingEmptySubsequences: false).map { label in
      label.utf8.allSatisfy { $0 < 0x80 } ? String(label) : "xn--" + encode(label.unicodeScalars.map(\.value))
    }.joined(separator: ".")
  }

  /// The host of an address with each label in its letters; nil where none is in ASCII for others.
  static func decoding(_ host: some StringProtocol) -> String? {
    let labels = host.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard labels.contains(where: { $0.hasPrefix("xn--") }) else { return nil }
    return labels.map { label in (label.hasPrefix("xn--") ? decode(label.dropFirst(4)) : nil) ?? String(label) }
      .joined(separator: ".")
  }

  /// Nil of what no name was made into.
  private static func decode(_ input: Substring) -> String? {
    let hyphen = input.lastIndex(of: "-")
    var output = hyphen.map { input[..<$0].unicodeScalars.map(\.value) } ?? []
    var rest = Array((hyphen.map { input[input.index(after: $0)...] } ?? input).utf8)[...]
    var (next, place, bias): (UInt32, UInt32, UInt32) = (128, 0, 72)
    while !rest.isEmpty, output.count < 64 {
      let before = place
      var (weight, step): (UInt32, UInt32) = (1, 36)
      while true {
        guard let byte = rest.popFirst(), let digit = value(of: byte) else { return nil }
        place &+= digit &* weight
        let threshold = step <= bias ? 1 : step >= bias + 26 ? 26 : step - bias
        if digit < threshold { break }
        weight &*= 36 - threshold
        step += 36
      }
      let count = UInt32(output.count) + 1
      bias = adapt(place &- before, count, isFirst: before == 0)
      next &+= place / count
      place %= count
      output.insert(next, at: Int(place))
      place += 1
    }
    let scalars = output.compactMap(Unicode.Scalar.init)
    return scalars.count == output.count ? String(String.UnicodeScalarView(scalars)) : nil
  }

  private static func value(of byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte) - 0x61
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30 + 26
    default: nil
    }
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

/// A walk through the bytes of an EDTF text. It never looks at a byte more than a few times, whatever the text.
struct Reader {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { index == bytes.count }

  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: byte) else { return false }
    index += 1
    return true
  }

  /// `..`
  mutating func takeDots() -> Bool {
    guard next == UInt8(ascii: "."), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ".") else {
      return false
    }
    index += 2
    return true
  }

  private mutating func takeDigit() -> Int? {
    guard let next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) else { return nil }
    index += 1
    return Int(next - UInt8(ascii: "0"))
  }

  /// A number of exactly two digits.
  mutating func takePair(upTo limit: Int) -> Int? {
    guard let tens = takeDigit(), let ones = takeDigit(), tens * 10 + ones <= limit else { return nil }
    return tens * 10 + ones
  }

  /// A number without leading zeros and how many digits it has; nil also when it needs more than 64 bits.
  mutating func takeNumber() -> (value: Int, digits: Int)? {
    guard next != UInt8(ascii: "0") else { return nil }
    let start = index
    var value = 0
    while let digit = takeDigit() {
      let (tens, overflows) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowsToo) = tens.addingReportingOverflow(digit)
      if overflows || overflowsToo { return nil }
      value = sum
    }
    return index > start ? (value, index - start) : nil
  }

  /// Exactly so many digits, any of which may be `X`.
  mutating func takeDigits(_ width: Int, isNegative: Bool = false) -> Digits? {
    var magnitude = 0
    var unspecified: UInt8 = 0
    for _ in 0..<width {
      let isX = take("X")
      guard let digit = isX ? 0 : takeDigit() else { return nil }
      magnitude = magnitude * 10 + digit
      unspecified = unspecified << 1 | (isX ? 1 : 0)
    }
    guard !isNegative || magnitude != 0 || unspecified != 0 else { return nil }
    return Digits(magnitude: magnitude, unspecified: unspecified, width: width, isNegative: isNegative)
  }

  /// Empty when there is none.
  mutating func takeQualifier() -> Qualifier {
    if take("?") { return .uncertain }
    if take("~") { return .approximate }
    return take("%") ? [.uncertain, .approximate] : []
  }
}

/// The phone numbers that are looked for, as digits and nothing else.
struct PhoneTable: Sendable {
  /// How sure a number is, and whose.
  struct Entry: Sendable, Hashable {
    var term: Int32
    var kind: Kind
  }

  enum Kind: Sendable, Hashable {
    /// All digits that were recorded.
    case whole
    /// Those after the 0 that is left out after a country’s code.
    case afterCountry
    /// Those after an area code.
    case local
  }

  private(set) var entries: [Digits: [Entry]] = [:]
  /// A bit for each number: most digits are told apart by it alone.
  private var filter = [UInt64](repeating: 0, count: 1024)

  /// A bit for each number of digits that there is.
  private(set) var lengths: UInt64 = 0

  /// A number with its zeros in front.
  struct Digits: Sendable, Hashable {
    var value: UInt64 = 0
    var count = 0

    mutating func add(_ digit: UInt8) {
      value = value &* 10 &+ UInt64(digit)
      count += 1
    }

    private static let powers: [UInt64] = (0..<20).map { (0..<$0).reduce(1) { power, _ in power &* 10 } }

    mutating func add(_ others: Digits) {
      value = value &* Self.powers[min(others.count, 19)]
      value = value &+ others.value
      count += others.count
    }

    /// 16 bits.
    var bit: Int { Int(truncatingIfNeeded: ((value ^ UInt64(count) << 56) &* 0x9E37_79B9_7F4A_7C15) >> 48) }

    init() {}

    init(_ digits: some Sequence<UInt32>) { for digit in digits { add(UInt8(digit)) } }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// The digits of a recorded number, without the code of North America and without an extension; nil where there are fewer than
  /// seven or more than fifteen (ITU-T E.164).
  static func digits(of phone: String) -> [UInt32]? {
    var digits: [UInt32] = []
    for word in words(of: phone) {
      if !word.isNumber {
        if digits.count >= 7 { break }
        continue
      }
      // « 418 555-0171, 12 », « #12 ».
      if digits.count >= 7, !word.gap.isSubset(of: .insidePhone) { break }
      digits += word.letters
    }
    if digits.starts(with: [0, 1, 1]), digits.count > 10 { digits.removeFirst(3) }
    if digits.starts(with: [0, 0]), digits.count > 9 { digits.removeFirst(2) }
    if digits.count == 11, digits[0] == 1 { digits.removeFirst() }
    return (7...15).contains(digits.count) ? digits : nil
  }

  mutating func add(_ phone: String, _ term: Int) {
    guard let digits = Self.digits(of: phone) else { return }
    add(digits, term, .whole)
    if digits.count == 10, digits[0] != 0 { add(Array(digits[3...]), term, .local) }
    if digits[0] == 0, digits.count > 8 { add(Array(digits[1...]), term, .afterCountry) }
    // Of one with a country’s code, the number as it is dialled there.
    if digits.count > 10 {
      for length in 1...3 where digits.count - length >= 8 { add([0] + Array(digits[length...]), term, .whole) }
    }
  }

  private mutating func add(_ digits: [UInt32], _ term: Int, _ kind: Kind) {
    let digits = Digits(digits)
    lengths |= 1 << UInt64(digits.count)
    filter[digits.bit >> 6] |= 1 << UInt64(digits.bit & 63)
    entries[digits, default: []].append(Entry(term: Int32(term), kind: kind))
  }

  subscript(digits: Digits) -> [Entry]? {
    filter[digits.bit >> 6] & (1 << UInt64(digits.bit & 63)) == 0 ? nil : entries[digits]
  }
}

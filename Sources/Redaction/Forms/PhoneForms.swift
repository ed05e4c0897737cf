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
  static func digits(of phone: String) -> [UInt32]? { number(phone)?.digits }

  /// - Returns: the digits, and how many of them are a country’s code where the number says that it has one.
  private static func number(_ phone: String) -> (digits: [UInt32], code: Int)? {
    // « +49 (0)30 »: the zero is for those who have no code to dial.
    let words = words(of: phone.replacing("(0)", with: " "))
    var digits: [UInt32] = []
    for word in words {
      if !word.isNumber {
        if digits.count >= 7 { break }
        continue
      }
      // « 418 555-0171, 12 », « #12 ».
      if digits.count >= 7, !word.gap.isSubset(of: .insidePhone) { break }
      digits += word.letters
    }
    var isCoded = words.first { $0.isNumber }?.gap.contains(.plus) ?? false
    for prefix in [[0, 1, 1], [0, 0]] as [[UInt32]] where digits.starts(with: prefix) && digits.count > prefix.count + 7
    {
      digits.removeFirst(prefix.count)
      isCoded = true
      break
    }
    if digits.count == 11, digits[0] == 1 {
      digits.removeFirst()
      isCoded = false
    }
    guard (7...15).contains(digits.count) else { return nil }
    return (digits, isCoded ? CountryCode.length(digits) : 0)
  }

  mutating func add(_ phone: String, _ term: Int) {
    guard let (digits, code) = Self.number(phone) else { return }
    add(digits, term, .whole)
    if code > 0 { return addNational(Array(digits[code...]), code: Array(digits[..<code]), term) }
    if digits.count == 10, digits[0] != 0 { add(Array(digits[3...]), term, .local) }
    if digits[0] == 0, digits.count > 8 { add(Array(digits[1...]), term, .afterCountry) }
    // Of one that may have a country’s code, the number as it is dialled there.
    if digits.count > 10 {
      for length in 1...3 where digits.count - length >= 8 { add([0] + Array(digits[length...]), term, .whole) }
    }
  }

  /// The number as it is dialled in its country, and after the code written otherwise.
  private mutating func addNational(_ digits: [UInt32], code: [UInt32], _ term: Int) {
    guard digits.count >= 7 else { return }
    for trunk in CountryCode.trunks(of: code) { add(trunk + digits, term, .whole) }
    add(digits, term, CountryCode.trunks(of: code).isEmpty ? .whole : .afterCountry)
  }

  private mutating func add(_ digits: [UInt32], _ term: Int, _ kind: Kind) {
    let digits = Digits(digits)
    lengths |= 1 << UInt64(digits.count)
    // With a country’s code that is written together with it.
    if digits.count > 8 { lengths |= 7 << UInt64(digits.count + 1) }
    filter[digits.bit >> 6] |= 1 << UInt64(digits.bit & 63)
    entries[digits, default: []].append(Entry(term: Int32(term), kind: kind))
  }

  subscript(digits: Digits) -> [Entry]? {
    filter[digits.bit >> 6] & (1 << UInt64(digits.bit & 63)) == 0 ? nil : entries[digits]
  }
}

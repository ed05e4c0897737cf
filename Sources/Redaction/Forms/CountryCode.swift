/// The codes by which countries are called (ITU-T E.164), and what is dialled before a number within them.
enum CountryCode {
  /// How many digits are the code of a number that begins with one.
  static func length(_ digits: [UInt32]) -> Int {
    guard digits.count > 3 else { return 0 }
    if digits[0] == 1 || digits[0] == 7 { return 1 }
    return short.contains(digits[0] * 10 + digits[1]) ? 2 : 3
  }

  /// What is dialled before the number: nothing in countries where the whole number always is.
  static func trunks(of code: [UInt32]) -> [[UInt32]] {
    switch code.reduce(0, { $0 * 10 + $1 }) {
    case 7: [[8]]
    case 36: [[0, 6]]
    case 1, 30, 34, 39, 45, 47, 48, 52, 65, 351, 352, 356, 357, 371, 372, 377, 378, 420, 506, 507, 852, 965, 968, 974:
      []
    default: [[0]]
    }
  }

  private static let short: Set<UInt32> = [
    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 60, 61, 62,
    63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
  ]
}

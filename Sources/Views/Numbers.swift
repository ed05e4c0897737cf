import Basics

extension Language {
  /// A whole number in groups of three digits: « 1 500 » with no-break spaces (OQLF), “1,500”.
  func written(_ number: Int) -> String {
    var groups: [Substring] = []
    var rest = String(number.magnitude)[...]
    while rest.utf8.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    groups.insert(rest, at: 0)
    return (number < 0 ? "−" : "") + groups.joined(separator: self == .french ? "\u{A0}" : ",")
  }

  /// As a whole number, with the digits after the point that the value needs: « 1 500,5 », “1,500.5”.
  func written(_ number: Double) -> String {
    // Beyond this a `Double` no longer tells whole numbers apart, and writes itself with an exponent.
    guard number.magnitude < 0x1p53 else { return number.description }
    let whole = Int(number.magnitude)
    let parts = number.magnitude.description.split(separator: ".")
    let fraction = parts.count == 2 && parts[1] != "0" && !parts[1].contains("e") ? parts[1] : ""
    let sign = number < 0 ? "−" : ""
    return sign + written(whole) + (fraction.isEmpty ? "" : (self == .french ? "," : ".") + fraction)
  }

  /// « 50 % », “50%”.
  func percent(_ number: String) -> String { number + (self == .french ? "\u{A0}%" : "%") }
}

/// How a language writes numbers: in groups of three digits, with a sign between them and one before the decimals.
package struct NumberStyle: Sendable, Hashable {
  /// Before the decimals: `,` or `.`.
  package let decimal: String
  private let group: String
  /// From how many digits on there are groups: Spanish has « 1500 » and « 15.000 ».
  private let digits: Int
  /// With a gap for the number.
  private let share: String

  init(_ language: Language, _ entries: [String: String]) {
    let isFrench = language == .french
    decimal = entries["number_decimal"] ?? (isFrench ? "," : ".")
    group = entries["number_group"] ?? (isFrench ? "\u{A0}" : ",")
    digits = entries["number_group_from"].flatMap { Int($0) } ?? 4
    share = entries["number_percent"] ?? (isFrench ? "{n}\u{A0}%" : "{n}%")
  }

  /// « 1 500 », “1,500”.
  package func written(_ number: Int) -> String { (number < 0 ? "−" : "") + grouped(number.magnitude) }

  /// Digits in groups of three, without a sign.
  package func grouped(_ number: UInt) -> String {
    var rest = String(number)[...]
    if rest.utf8.count < max(4, digits) { return String(rest) }
    var groups: [Substring] = []
    while rest.utf8.count > 3 {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    groups.append(rest)
    return groups.reversed().joined(separator: group)
  }

  /// With the digits after the point that the value needs: « 1 500,5 », “1,500.5”.
  package func written(_ number: Double) -> String {
    // Beyond this a `Double` no longer tells whole numbers apart, and writes itself with an exponent.
    guard number.magnitude < 0x1p53 else { return number.description }
    let parts = number.magnitude.description.split(separator: ".")
    let fraction = parts.count == 2 && parts[1] != "0" && !parts[1].contains("e") ? parts[1] : ""
    let sign = number < 0 ? "−" : ""
    return sign + written(Int(number.magnitude)) + (fraction.isEmpty ? "" : decimal + fraction)
  }

  /// « 50 % », “50%”.
  package func percent(_ number: String) -> String {
    guard let hole = share.rangeInUTF8(of: "{n}") else { return number + share }
    return share[..<hole.lowerBound] + number + share[hole.upperBound...]
  }
}

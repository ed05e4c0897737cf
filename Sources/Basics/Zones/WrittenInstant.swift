/// A date and a time with their distance from UTC, as machines write them: `2027-05-01T20:00:00Z`, `2027-05-01 20:00 -04:00`,
/// `20270501T200000+0200` (ISO 8601-1, RFC 3339, YAML 1.1).
package struct WrittenInstant: Sendable, Hashable {
  /// Seconds since 1970-01-01 00:00 UTC.
  package let seconds: Int

  /// Nil for anything else, among which a time that does not say how far from UTC it is.
  package init?(_ text: some StringProtocol) {
    var rest = Substring(text).trimmed.utf8[...]
    guard let (day, isWide) = Self.date(&rest) else { return nil }
    guard let sign = rest.first, sign == UInt8(ascii: "T") || sign == UInt8(ascii: "t") || sign == 0x20 else {
      return nil
    }
    rest = rest.dropFirst().drop { $0 == 0x20 }
    guard let hour = Self.number(&rest, 2) else { return nil }
    var parts = [hour, 0, 0]
    for place in 1...2 {
      if isWide {
        guard rest.first == UInt8(ascii: ":") else { break }
        rest.removeFirst()
        guard let number = Self.number(&rest, 2) else { return nil }
        parts[place] = number
      } else if let first = rest.first, (0x30...0x39).contains(first) {
        guard let number = Self.number(&rest, 2) else { return nil }
        parts[place] = number
      }
    }
    if let point = rest.first, point == UInt8(ascii: ".") || point == UInt8(ascii: ",") {
      rest.removeFirst()
      guard Self.number(&rest, 1) != nil else { return nil }
      rest = rest.drop { (0x30...0x39).contains($0) }
    }
    rest = rest.drop { $0 == 0x20 }
    guard parts[0] < 24 || parts == [24, 0, 0], parts[1] < 60, parts[2] <= 60, let offset = Self.offset(&rest),
      rest.isEmpty
    else { return nil }
    // A leap second is the last of its minute.
    seconds = day.dayNumber * 86_400 + parts[0] * 3_600 + parts[1] * 60 + min(parts[2], 59) - offset
  }

  private static func date(_ text: inout Substring.UTF8View) -> (day: CivilDate, isWide: Bool)? {
    guard let year = number(&text, 4) else { return nil }
    let isWide = text.first == UInt8(ascii: "-")
    if isWide { text.removeFirst() }
    guard let month = number(&text, 2) else { return nil }
    if isWide {
      guard text.first == UInt8(ascii: "-") else { return nil }
      text.removeFirst()
    }
    guard let day = number(&text, 2) else { return nil }
    return CivilDate(year: year, month: month, day: day).map { ($0, isWide) }
  }

  /// `Z`, `UTC`, `+02`, `-0400`, `−04:00`, in seconds, east positive.
  private static func offset(_ text: inout Substring.UTF8View) -> Int? {
    for name in ["Z", "z", "UTC", "GMT"] where text.elementsEqual(name.utf8) {
      text = text[text.endIndex...]
      return 0
    }
    var sign = 1
    if text.starts(with: "\u{2212}".utf8) {
      sign = -1
      text.removeFirst(3)
    } else {
      guard let first = text.popFirst(), first == UInt8(ascii: "+") || first == UInt8(ascii: "-") else { return nil }
      if first == UInt8(ascii: "-") { sign = -1 }
    }
    // YAML 1.1 has hours of one digit.
    let isShort = text.dropFirst().first.map { $0 == UInt8(ascii: ":") } ?? true
    guard let hours = number(&text, isShort ? 1 : 2) else { return nil }
    var minutes = 0
    if !text.isEmpty {
      if text.first == UInt8(ascii: ":") { text.removeFirst() }
      guard let number = number(&text, 2) else { return nil }
      minutes = number
    }
    guard hours <= 18, minutes < 60 else { return nil }
    return sign * (hours * 3_600 + minutes * 60)
  }

  private static func number(_ text: inout Substring.UTF8View, _ digits: Int) -> Int? {
    guard text.prefix(digits).count == digits else { return nil }
    var value = 0
    for byte in text.prefix(digits) {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte) - 0x30
    }
    text.removeFirst(digits)
    return value
  }
}

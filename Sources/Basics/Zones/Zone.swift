/// A time zone of the tz database (`America/Toronto`), by the rule that it follows now.
package struct Zone: Sendable, Hashable {
  package let name: String
  /// The first year of which the rule is true: what is before may have had other hours.
  package let since: Int
  private let rule: ZoneRule

  /// Nil where there is no zone of that name; its capitals count.
  package init?(named name: String) {
    guard !name.isEmpty, name.utf8.allSatisfy({ Self.isOfName($0) }),
      let found = ZoneTable.text.rangeInUTF8(of: " \(name)=")
    else { return nil }
    let text = ZoneTable.text
    let line = text[..<found.lowerBound].utf8.lastIndex(of: UInt8(ascii: "\n")).map { text.utf8.index(after: $0) }
    let start = line ?? text.startIndex
    guard let rule = ZoneRule(text[start...].prefix { $0 != " " }),
      let since = Int(text[found.upperBound...].prefix { $0.isNumber })
    else { return nil }
    self.name = name
    self.rule = rule
    self.since = since
  }

  private init(utc name: String) {
    self.name = name
    rule = ZoneRule(standard: 0)
    since = 0
  }

  package static let utc = Zone(utc: "UTC")

  private static func isOfName(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || "/_+-".utf8.contains(byte)
  }

  /// Every zone there is, in the order of the table.
  package static var names: [String] {
    ZoneTable.text.split { $0 == " " || $0 == "\n" }.compactMap { word in
      word.firstIndex(of: "=").map { String(word[..<$0]) }
    }
  }

  /// What clocks say there so many seconds after 1970-01-01 00:00 UTC.
  package func local(_ seconds: Int) -> (day: CivilDate, minutes: Int) {
    let local = seconds + rule.offset(at: seconds)
    let day = floorDivide(local, 86_400)
    return (CivilDate(dayNumber: day), (local - day * 86_400) / 60)
  }

  /// When clocks say so there, in seconds since 1970: twice in the hour that comes back in autumn, never in the one that is left out in
  /// spring.
  ///
  /// - Parameter minutes: from midnight.
  package func instants(_ day: CivilDate, minutes: Int) -> [Int] {
    let local = day.dayNumber * 86_400 + minutes * 60
    return Set(rule.offsets.map { local - $0 }).filter { $0 + rule.offset(at: $0) == local }.sorted()
  }
}

func floorDivide(_ number: Int, _ divisor: Int) -> Int {
  let quotient = number / divisor
  return number % divisor < 0 ? quotient - 1 : quotient
}

/// How far a zone’s clocks are from UTC, and when they change: `EST5EDT,M3.2.0,M11.1.0` (POSIX, `TZ`, with the longer hours of RFC 9636).
struct ZoneRule: Sendable, Hashable {
  /// In seconds, east positive.
  private var standard: Int
  private var summer: Summer?

  private struct Summer: Hashable {
    var offset: Int
    var start: Turn
    var end: Turn
  }

  /// The n-th weekday of a month, 5 being the last, and the time of that day in seconds, which may be of another day.
  fileprivate struct Turn: Hashable {
    var month: Int
    var week: Int
    /// 0 is Sunday.
    var weekday: Int
    var time: Int
  }

  init(standard: Int) { self.standard = standard }

  init?(_ text: Substring) {
    var rest = text.utf8[...]
    guard Self.skipName(&rest), let offset = Self.readTime(&rest) else { return nil }
    standard = -offset
    if rest.isEmpty { return }
    guard Self.skipName(&rest) else { return nil }
    let summerOffset = rest.first == UInt8(ascii: ",") ? standard + 3_600 : Self.readTime(&rest).map { -$0 }
    guard let summerOffset, let start = Self.readTurn(&rest), let end = Self.readTurn(&rest), rest.isEmpty else {
      return nil
    }
    summer = Summer(offset: summerOffset, start: start, end: end)
  }

  /// All that there are.
  var offsets: [Int] { [standard] + (summer.map { [$0.offset] } ?? []) }

  /// Seconds to add to those of UTC since 1970.
  func offset(at seconds: Int) -> Int {
    guard let summer else { return standard }
    let year = CivilDate(dayNumber: floorDivide(seconds + standard, 86_400)).year
    // What begins is told in the time before it.
    let start = summer.start.seconds(in: year) - standard
    let end = summer.end.seconds(in: year) - summer.offset
    let isSummer = start < end ? start <= seconds && seconds < end : !(end <= seconds && seconds < start)
    return isSummer ? summer.offset : standard
  }

  // MARK: Reading

  private static func skipName(_ text: inout Substring.UTF8View) -> Bool {
    if text.first == UInt8(ascii: "<") {
      guard let end = text.firstIndex(of: UInt8(ascii: ">")) else { return false }
      text = text[text.index(after: end)...]
      return true
    }
    let before = text.count
    text = text.drop { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    return text.count < before
  }

  /// `5`, `-3:30`, `24`.
  private static func readTime(_ text: inout Substring.UTF8View) -> Int? {
    var sign = 1
    if let first = text.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first == UInt8(ascii: "-") ? -1 : 1
      text.removeFirst()
    }
    guard var seconds = readNumber(&text).map({ $0 * 3_600 }) else { return nil }
    for unit in [60, 1] where text.first == UInt8(ascii: ":") {
      text.removeFirst()
      guard let number = readNumber(&text) else { return nil }
      seconds += number * unit
    }
    return sign * seconds
  }

  private static func readNumber(_ text: inout Substring.UTF8View) -> Int? {
    var value: Int?
    while let byte = text.first, (0x30...0x39).contains(byte), (value ?? 0) < 10_000 {
      value = (value ?? 0) * 10 + Int(byte) - 0x30
      text.removeFirst()
    }
    return value
  }

  /// `,M3.2.0/2`.
  private static func readTurn(_ text: inout Substring.UTF8View) -> Turn? {
    guard text.starts(with: ",M".utf8) else { return nil }
    text.removeFirst(2)
    var numbers: [Int] = []
    for place in 0..<3 {
      if place > 0 {
        guard text.first == UInt8(ascii: ".") else { return nil }
        text.removeFirst()
      }
      guard let number = readNumber(&text) else { return nil }
      numbers.append(number)
    }
    var time = 7_200
    if text.first == UInt8(ascii: "/") {
      text.removeFirst()
      guard let given = readTime(&text) else { return nil }
      time = given
    }
    guard (1...12).contains(numbers[0]), (1...5).contains(numbers[1]), (0...6).contains(numbers[2]) else { return nil }
    return Turn(month: numbers[0], week: numbers[1], weekday: numbers[2], time: time)
  }
}

extension ZoneRule.Turn {
  /// Seconds of local time from 1970-01-01 00:00.
  fileprivate func seconds(in year: Int) -> Int {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return 0 }
    var day = 1 + (weekday - first.weekday % 7 + 7) % 7 + 7 * (week - 1)
    while day > CivilDate.days(inMonth: month, of: year) { day -= 7 }
    return (first.dayNumber + day - 1) * 86_400 + time
  }
}

import Basics

/// A number, a month or a time in a text, in a form that is the same in every language: « 12 000 $ » and “$12,000”, « 14 h » and “2 p.m.”
enum NumberFact: Hashable {
  case number(Double)
  /// 1…12, beside a day or a year.
  case month(Int)
  /// Minutes from midnight.
  case time(Int)
  /// Its ten digits.
  case phone(String)
  /// Several numbers in one, as written: `1.2.3`.
  case version(String)
}

/// The numbers of a text, each once, in their order.
struct NumbersInText {
  /// As they are written first.
  private(set) var written: [NumberFact: String] = [:]
  private(set) var order: [NumberFact] = []
  /// What is said in words, or as an ordinal: it may stand for a number of another text, and is not looked for there.
  private var loose: Set<NumberFact> = []

  mutating func add(_ fact: NumberFact, as text: String) {
    if written.updateValue(written[fact] ?? text, forKey: fact) == nil { order.append(fact) }
  }

  mutating func addLoose(_ fact: NumberFact) { loose.insert(fact) }

  /// The numbers that another text does not have, as written here, in their order.
  ///
  /// Told only where they can hardly be there in another form, for a report that cries wolf is not read: one and none are words in most texts,
  /// and hours, short years and small numbers have several forms. A number that is there once or twice is there.
  func missing(from other: NumbersInText) -> [String] {
    order.filter { other.written[$0] == nil && !other.loose.contains($0) && !other.hasOtherForm(of: $0) }
      .compactMap { written[$0] }
  }

  private func hasOtherForm(of fact: NumberFact) -> Bool {
    switch fact {
    case .number(let value):
      if value == 0 || value == 1 { return true }
      return order.contains {
        switch $0 {
        case .time(let time): isHour(value, of: time) || value == Double(time % 60) || value == Double(time)
        case .number(let year): isShort(value, for: year) || isShort(year, for: value)
        default: false
        }
      }
    case .time(let time):
      let hasHour = order.contains { if case .number(let value) = $0 { isHour(value, of: time) } else { false } }
      // “1:30–3 p.m.” says it of both.
      let hasTwin = order.contains { if case .time(let other) = $0 { other % 720 == time % 720 } else { false } }
      return hasTwin || hasHour && (time % 60 == 0 || written[.number(Double(time % 60))] != nil)
    default: return false
    }
  }

  /// Whether a number may be the hour of a time, of twelve or of twenty-four.
  private func isHour(_ value: Double, of time: Int) -> Bool {
    (0...24).contains(value) && Int(value) % 12 == time / 60 % 12
  }

  /// « 2019-20 » is 2019 to 2020.
  private func isShort(_ value: Double, for year: Double) -> Bool {
    (1900..<2100).contains(year) && value < 100 && year.truncatingRemainder(dividingBy: 100) == value
  }
}

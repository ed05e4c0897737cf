package import Basics

/// How often something comes back: so many times in so many units of time.
package struct Frequency: Sendable, Hashable {
  /// What it is counted by.
  package enum Unit: UInt8, Sendable, Hashable, CaseIterable {
    case day, week, month, quarter, half, year
  }

  package let unit: Unit
  /// Every so many units, 1…99: 2 is « tous les deux ans ».
  package var every: Int { Int(storedEvery) }
  /// So many times in them, 1…99: 2 is « deux fois par an ».
  package var times: Int { Int(storedTimes) }

  // As small as can be: it is in every token and every date.
  private let storedEvery: UInt8
  private let storedTimes: UInt8

  package init(_ unit: Unit, every: Int = 1, times: Int = 1) {
    self.unit = unit
    storedEvery = UInt8(clamping: every)
    storedTimes = UInt8(clamping: times)
  }

  /// Whether it may come back more than once a year.
  var isWithinYear: Bool { unit != .year || times > 1 }

  /// What else the word may mean: twice in a unit for every second one, and the other way round.
  var other: Frequency { every == 2 ? Frequency(unit, times: 2) : Frequency(unit, every: 2) }

  /// « chaque année », « tous les deux ans », “twice a year”.
  package func words(in language: Language) -> String { language == .french ? french : english }

  private var french: String {
    let names = ["jour", "semaine", "mois", "trimestre", "semestre", "an"]
    let unit = names[Int(unit.rawValue)]
    if times > 1 { return "\(Self.french(times)) fois \(every > 1 ? frenchEvery : "par " + unit)" }
    return every > 1 ? frenchEvery : "chaque " + (self.unit == .year ? "année" : unit)
  }

  private var frenchEvery: String {
    let names = ["jours", "semaines", "mois", "trimestres", "semestres", "ans"]
    return "\(unit == .week ? "toutes" : "tous") les \(Self.french(every)) \(names[Int(unit.rawValue)])"
  }

  private var english: String {
    let names = ["day", "week", "month", "quarter", "half-year", "year"]
    let unit = names[Int(unit.rawValue)]
    let each =
      every > 1 ? "every \(Self.english(every)) \(unit)s" : "every \(unit)"
    if times == 1 { return each }
    let count = times == 2 ? "twice" : "\(Self.english(times)) times"
    return count + " " + (every > 1 ? each : "a " + unit)
  }

  // « sept » is a month before it is a number.
  private static func french(_ number: Int) -> String {
    let names = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six"]
    return number < names.count ? names[number] : "\(number)"
  }

  private static func english(_ number: Int) -> String {
    let names = ["zero", "one", "two", "three", "four", "five", "six"]
    return number < names.count ? names[number] : "\(number)"
  }
}

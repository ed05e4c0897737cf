import Basics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The one place that knows what day it is.
enum Clock {
  /// `SOURCE_DATE_EPOCH` as it is set (reproducible-builds.org); nil when it is not, or empty.
  static var sourceDateEpoch: String? { Console.environment("SOURCE_DATE_EPOCH").flatMap { $0.isEmpty ? nil : $0 } }

  /// The day, in UTC, of a number of seconds since 1970; nil for anything else, and outside the years 1…9999.
  static func day(ofEpoch text: String) -> CivilDate? {
    guard let seconds = Int(text), (-62_135_596_800..<253_402_300_800).contains(seconds) else { return nil }
    return CivilDate(dayNumber: Int((Double(seconds) / 86_400).rounded(.down)))
  }

  /// The day that new files are dated from: that of `SOURCE_DATE_EPOCH`, else today.
  static var dayOfRecord: CivilDate { sourceDateEpoch.flatMap(day(ofEpoch:)) ?? today }

  /// The same in a zone: what is dated tomorrow there would wait for that day.
  static func dayOfRecord(in zone: Zone) -> CivilDate {
    sourceDateEpoch.flatMap(day(ofEpoch:)) ?? zone.local(seconds).day
  }

  /// Today where the program runs.
  static var today: CivilDate {
    let local = local
    return CivilDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? CivilDate(dayNumber: seconds / 86_400)
  }

  /// The time of day where the program runs: `09:05:30`.
  static var timeOfDay: String {
    let local = local
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(two(local.tm_hour)):\(two(local.tm_min)):\(two(local.tm_sec))"
  }

  /// Since 1970.
  static var seconds: Int { time(nil) }

  private static var local: tm {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return local
  }
}

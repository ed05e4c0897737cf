package import Basics
package import Dates

/// A day and, where it is said, a time of that day: when an event begins or ends, where it takes place.
package struct Moment: Sendable, Hashable, Comparable {
  package let day: CivilDate
  /// Minutes from midnight, 0…1439; nil when no time is said.
  package let minutes: Int?

  /// Midnight at the end of a day, 1440, is 0 of the next.
  package init(day: CivilDate, minutes: Int? = nil) {
    self.day = minutes == 1440 ? day.adding(days: 1) : day
    self.minutes = minutes == 1440 ? 0 : minutes
  }

  /// The moment that a date is; nil for one that is longer than a day, not sure, or has two times.
  package init?(_ when: DateExpression) {
    guard let day = when.earliest, when.kind == .point, when.edtf?.description == day.iso, when.times?.end == nil else {
      return nil
    }
    self.init(day: day, minutes: when.times?.start)
  }

  /// Reads `2023-02-13 9:45`, `2023-02-13T09:45`, `13 février 2023, 9 h 45` and whatever else names one day.
  package init?(_ phrase: String) {
    guard case .read(let when, _) = Self.read(phrase) else { return nil }
    self.init(when)
  }

  /// Reads a phrase as `DateReader` does, with its problems and its near misses, and the `T` of ISO 8601 besides.
  package static func read(_ phrase: String) -> Reading {
    let text = phrase[...].trimmed
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, CivilDate(iso: parts[0]) != nil else { return DateReader().read(text) }
    let time = parts[1].hasSuffix(":00") && parts[1].utf8.count == 8 ? parts[1].dropLast(3) : parts[1]
    return DateReader().read("\(parts[0]) \(time)")
  }

  /// For `<time datetime>`: `2023-02-13T09:45`, `2023-02-13`.
  package var iso: String {
    minutes.map { "\(day.iso)T\(twoDigits($0 / 60)):\(twoDigits($0 % 60))" } ?? day.iso
  }

  /// A day without a time comes before the times of that day.
  package static func < (left: Moment, right: Moment) -> Bool {
    (left.day, left.minutes ?? -1) < (right.day, right.minutes ?? -1)
  }
}

/// A number of two digits at least.
package func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

// MARK: Words

extension Moment {
  /// The moment in the language of an interface, and the end of what begins then (`words(to:in:)` of the two languages of the code).
  package func words(to end: Moment?, in strings: Strings) -> String {
    if Strings.areInCode(strings.language) { return words(to: end, in: strings.language) }
    guard let end, end > self else { return onOneDay(until: nil, in: strings) }
    return end.day == day || isNight(until: end)
      ? onOneDay(until: end.minutes, in: strings) : overDays(until: end, in: strings)
  }

  private func onOneDay(until last: Int?, in strings: Strings) -> String {
    let date = strings[
      "date_weekday", else: "{weekday} {date}",
      ["weekday": strings.weekday(day.weekday), "date": day.words(in: strings)]]
    switch (minutes.map(strings.hour), last.map(strings.hour)) {
    case (let first?, let last?): return strings.from(first, to: last, on: date)
    case (let first?, nil): return strings.at(first, on: date)
    case (nil, let last?): return strings["hour_until", else: "{date}, until {time}", ["date": date, "time": last]]
    case (nil, nil): return date
    }
  }

  private func overDays(until end: Moment, in strings: Strings) -> String {
    if minutes == nil, end.minutes == nil, let words = EDTF("\(day.iso)/\(end.day.iso)")?.words(in: strings) {
      return words
    }
    func at(_ moment: Moment) -> String {
      let date = moment.day.words(in: strings)
      return moment.minutes.map { strings.at(strings.hour($0), on: date) } ?? date
    }
    return strings["hour_days", else: "{start} – {end}", ["start": at(self), "end": at(end)]]
  }

  /// « lundi 13 février 2023, à 9 h 45 », “Monday, 13 February 2023, 9:45 a.m.”
  package func words(in language: Language) -> String { words(to: nil, in: language) }

  /// The moment and the end of what begins then: « lundi 13 février 2023, de 9 h 45 à 10 h 45 », « du 12 au 17 février 2019 ». An end before
  /// the start is left out. A night that goes on until six at most is of the day on which it begins.
  package func words(to end: Moment?, in language: Language) -> String {
    guard let end, end > self else { return onOneDay(until: nil, in: language) }
    if end.day == day || isNight(until: end) { return onOneDay(until: end.minutes, in: language) }
    return overDays(until: end, in: language)
  }

  /// « 9 h 45 », « 9 h » (OQLF), “9:45 a.m.”, “noon”; nil when no time is said.
  package func time(in language: Language) -> String? { minutes.map { hour($0, in: language) } }

  private func isNight(until end: Moment) -> Bool {
    guard let minutes, let last = end.minutes else { return false }
    return end.day == day.adding(days: 1) && last < minutes && last <= 6 * 60
  }

  private func onOneDay(until last: Int?, in language: Language) -> String {
    let comma = language == .french ? " " : ", "
    let words = language.weekday(day.weekday) + comma + date(in: language)
    guard let times = times(until: last, in: language) else { return words }
    return words + ", " + times
  }

  private func times(until last: Int?, in language: Language) -> String? {
    let isFrench = language == .french
    switch (minutes, last) {
    case (let first?, let last?):
      return isFrench
        ? "de \(hour(first, in: .french)) à \(hour(last, in: .french))"
        : "\(hour(first, before: last)) to \(hour(last, in: .english))"
    case (let first?, nil): return (isFrench ? "à " : "") + hour(first, in: language)
    case (nil, let last?): return (isFrench ? "jusqu’à " : "until ") + hour(last, in: language)
    case (nil, nil): return nil
    }
  }

  private func overDays(until end: Moment, in language: Language) -> String {
    if minutes == nil, end.minutes == nil, let words = EDTF("\(day.iso)/\(end.day.iso)")?.words(in: language) {
      return words
    }
    let first = date(in: language, withYear: day.year != end.day.year)
    let last = end.date(in: language)
    let (start, stop) = (time(in: language), end.time(in: language))
    return language == .french
      ? "du \(first)\(start.map { " à " + $0 } ?? "") au \(last)\(stop.map { " à " + $0 } ?? "")"
      : "\(first)\(start.map { ", \($0)," } ?? "") to \(last)\(stop.map { ", " + $0 } ?? "")"
  }

  /// « 13 février 2023 », « 13 février ».
  private func date(in language: Language, withYear: Bool = true) -> String {
    let words = EDTF(day.iso)?.words(in: language) ?? day.iso
    let year = " \(day.year)"
    return !withYear && words.hasSuffix(year) ? String(words.dropLast(year.count)) : words
  }
}

// MARK: Hours

private func hour(_ minutes: Int, in language: Language) -> String {
  let (hour, minute) = (minutes / 60, minutes % 60)
  if language == .french {
    if minutes == 0 { return "minuit" }
    return "\(hour)\u{A0}h" + (minute == 0 ? "" : "\u{A0}" + twoDigits(minute))
  }
  if minutes % 720 == 0 { return minutes == 0 ? "midnight" : "noon" }
  return bareHour(minutes) + "\u{A0}" + (hour < 12 ? "a.m." : "p.m.")
}

/// An English hour before another, which says “a.m.” or “p.m.” for both where it can.
private func hour(_ minutes: Int, before last: Int) -> String {
  let sharesHalf = minutes / 720 == last / 720 && minutes % 720 != 0 && last % 720 != 0 && minutes < last
  return sharesHalf ? bareHour(minutes) : hour(minutes, in: .english)
}

private func bareHour(_ minutes: Int) -> String {
  let (hour, minute) = ((minutes / 60 + 11) % 12 + 1, minutes % 60)
  return "\(hour)" + (minute == 0 ? "" : ":" + twoDigits(minute))
}

package import Basics

// Dates in the words of a language’s file. French and English have a grammar of their own (`French`, `English`).

extension DateExpression {
  /// The date in words of its own, for generated text, in the language of an interface.
  package func words(in strings: Strings) -> String {
    if Strings.areInCode(strings.language) { return words(in: strings.language) }
    let shape = edtf.flatMap { Shape(edtf: $0.description) }
    if shape == nil, let edtf { return edtf.description }
    let dates = DatePatterns(strings)
    let words = ownWords(dates, shape) ?? dates.words(for: shape, kind) ?? edtf?.description ?? ""
    return times.map { dates.words($0, after: words) } ?? words
  }

  private func ownWords(_ dates: DatePatterns, _ shape: Shape?) -> String? {
    switch kind {
    case .horizon: return horizon.map { dates.strings.word($0.words) }
    case .conditional: return condition.map { dates.strings.word($0.words) }
    case .recurring:
      guard let frequency else { return nil }
      return dates.comingBack(dates.often(frequency), frequency.every > 1 ? shape?.yearsThrough : shape)
    default: return nil
    }
  }
}

extension EDTF {
  /// The date in words; nil for what no phrase says.
  package func words(in strings: Strings) -> String? {
    if Strings.areInCode(strings.language) { return words(in: strings.language) }
    return Shape(edtf: description).flatMap { DatePatterns(strings).words(for: $0, nil) }
  }
}

extension CivilDate {
  /// The day in words; its ISO form for a year that no phrase says.
  package func words(in strings: Strings) -> String {
    if Strings.areInCode(strings.language) || !(0...9999).contains(year) { return words(in: strings.language) }
    return DatePatterns(strings).date(Point(year: year, unit: month, day: day))
  }
}

extension Strings {
  /// « lunes », by its number in ISO 8601: 1 is Monday, 7 is Sunday.
  package func weekday(_ number: Int) -> String {
    Strings.areInCode(language) ? language.weekday(number) : entries["weekday_\(number)"] ?? language.weekday(number)
  }
}

/// How a language’s file says dates: patterns with gaps, each under a key that begins with `date_`.
///
/// A pattern that the file lacks is the English one, so that a date is never left out.
struct DatePatterns {
  let strings: Strings

  init(_ strings: Strings) { self.strings = strings }

  // MARK: One date

  /// « 12 de mayo de 2026 », « otoño de 2026 ».
  func date(_ point: Point) -> String { name(point, isShort: false) }

  private func name(_ point: Point, isShort: Bool) -> String {
    let year = "\(point.year)"
    let ending = isShort ? "_short" : ""
    switch point.unit {
    case 0: return strings["date_year", else: "{year}", ["year": year]]
    case 1...12 where point.day > 0:
      let standard = isShort ? "{day} {month}" : "{day} {month} {year}"
      return strings["date_day" + ending, else: standard, ["day": "\(point.day)", "month": part(point), "year": year]]
    default:
      return strings[
        "date_\(unit(point))\(ending)",
        else: isShort ? "{part}" : point.unit > 24 ? "{part} of {year}" : "{part} {year}",
        ["part": part(point), "year": year]]
    }
  }

  /// A month, season, quarter or half by its own name.
  private func part(_ point: Point) -> String {
    let (key, english): (String, String) =
      switch point.unit {
      case 1...12: ("month_\(point.unit)", English.months[point.unit - 1])
      case 21...24: ("season_\(point.unit - 20)", English.seasons[point.unit - 21])
      case 33...36: ("quarter_\(point.unit - 32)", English.ordinals[point.unit - 33] + " quarter")
      default: ("half_\(point.unit - 39)", English.ordinals[max(0, min(1, point.unit - 40))] + " half")
      }
    return strings.entries[key] ?? english
  }

  /// What the keys call it.
  private func unit(_ point: Point) -> String {
    switch point.unit {
    case 0: "year"
    case 1...12: point.day > 0 ? "day" : "month"
    case 21...24: "season"
    default: "quarter"
    }
  }

  /// A date as it stands after a word that asks for a form of its own: « del 12 de mayo », « al 3 de junio », « el 12 de mayo ».
  private func form(_ form: String, _ point: Point, before end: Point? = nil) -> String {
    let standard = point.unit > 24 ? "the {date}" : "{date}"
    return strings["date_\(form)_\(unit(point))", else: standard, ["date": name(point, before: end)]]
  }

  /// Without the month and the year that the second date says again, unless the language says all of both.
  private func name(_ start: Point, before end: Point?) -> String {
    guard let end, sharesYear(start, end), strings.entries["date_range_repeats"] != "yes" else { return date(start) }
    return start.day > 0 && end.day > 0 && start.unit == end.unit
      ? strings["date_day_alone", else: "{day}", ["day": "\(start.day)"]] : name(start, isShort: true)
  }

  // MARK: Several

  func words(for shape: Shape?, _ kind: DateExpression.Kind?) -> String? {
    let words = shape.flatMap { self.words(of: $0) }
    switch kind {
    case .ongoing:
      return words.map { strings["date_ongoing_dated", else: "ongoing {date}", ["date": $0]] }
        ?? strings["date_ongoing", else: "ongoing", [:]]
    case .recurring where words == nil: return often(Frequency(.year))
    case .unknown: return strings["date_unknown", else: "to be determined", [:]]
    case .expected where shape?.mark == Point.Mark.none: return words.map(toConfirm)
    default: return words
    }
  }

  private func toConfirm(_ words: String) -> String {
    strings["date_to_confirm", else: "{date} (to be confirmed)", ["date": words]]
  }

  private func words(of shape: Shape) -> String? {
    switch shape.named {
    case .activity(let year):
      return strings["date_activity", else: "{year}-{next} season", ["year": "\(year)", "next": "\(year + 1)"]]
    case .holidays(let year): return strings["date_holidays", else: "holiday season {year}", ["year": "\(year)"]]
    case nil: break
    }
    guard let mark = shape.mark, var words = plain(shape.marked(.none)) else { return nil }
    if mark == .approximate || mark == .both {
      if case .one(let point) = shape {
        words = strings["date_about", else: "around {date}", ["date": form("the", point.marked(.none))]]
      } else {
        words = strings["date_about_these", else: "{date} approximately", ["date": words]]
      }
    }
    return mark == .uncertain || mark == .both ? toConfirm(words) : words
  }

  private func plain(_ shape: Shape) -> String? {
    if let (stretch, whole) = shape.namedStretch { return name(stretch, of: whole) }
    switch shape {
    case .one(let point): return date(point)
    case .span(let start?, let end?): return span(start, end)
    case .span(let start?, nil): return since(start)
    case .span(nil, let end?): return until(end)
    case .choice(let start?, let end?):
      return strings[
        "date_between", else: "between {start} and {end}",
        ["start": form("the", start, before: end), "end": form("the", end)]]
    case .choice(let start?, nil): return strings["date_or_later", else: "{date} or later", ["date": date(start)]]
    case .choice(nil, let end?): return strings["date_or_before", else: "{date} or before", ["date": date(end)]]
    case .each(let start, let end):
      guard (start?.unit ?? 0) == 0, (end?.unit ?? 0) == 0, start != nil || end != nil else { return nil }
      return comingBack(often(Frequency(.year)), shape)
    case .list(let points):
      let isMixed = points.contains { $0.unit > 0 }
      return strings.list(
        points.enumerated().map { index, point in
          let next = index + 1 < points.count ? points[index + 1] : nil
          return isMixed && point.unit == 0 ? theYear(point) : name(point, before: next)
        })
    case .ranges(let ranges):
      return strings.list(
        ranges.map {
          $0.start == $0.end ? ($0.start.unit == 0 ? theYear($0.start) : date($0.start)) : span($0.start, $0.end)
        })
    default: return nil
    }
  }

  private func theYear(_ point: Point) -> String {
    strings["date_the_whole_year", else: "the year {year}", ["year": "\(point.year)"]]
  }

  private func name(_ stretch: Draft.Stretch, of whole: Point) -> String {
    let words = ["date": date(whole)] as KeyValuePairs
    return switch stretch {
    case .early: strings["date_early", else: "early {date}", words]
    case .mid: strings["date_mid", else: "mid-{date}", words]
    case .late: strings["date_late", else: "late {date}", words]
    }
  }

  private func span(_ start: Point, _ end: Point) -> String {
    let areDays = start.day > 0 && end.day > 0
    let standard = strings["date_range", else: areDays ? "{start} to {end}" : "from {start} to {end}", [:]]
    return strings[
      areDays ? "date_range_days" : "date_range", else: standard,
      [
        "from": form("from", start, before: end), "to": form("to", end), "start": form("the", start, before: end),
        "end": form("the", end),
      ]]
  }

  private func since(_ start: Point) -> String {
    strings["date_since", else: "from {date}", ["from": form("from", start), "date": form("the", start)]]
  }

  private func until(_ end: Point) -> String {
    end.unit == 0
      ? strings["date_until_year", else: "until the end of {date}", ["date": date(end)]]
      : strings["date_until", else: "until {date}", ["to": form("to", end), "date": form("the", end)]]
  }

  // MARK: What comes back

  /// « cada año », « cada 2 meses », « 3 veces al año ».
  func often(_ frequency: Frequency) -> String {
    let unit = "\(frequency.unit)"
    if strings.entries["count_every_\(unit)_other"] == nil { return frequency.words(in: .english) }
    let every = strings.count(frequency.every, "every_\(unit)")
    if frequency.times == 1 { return every }
    let per = strings["per_\(unit)", else: "per \(unit)", [:]]
    return strings[
      "date_times", else: "{times} {per}",
      ["times": strings.count(frequency.times, "times"), "per": frequency.every > 1 ? every : per]]
  }

  /// « cada mes de marzo a junio de 2024 », « cada 2 años a partir de 2020 ».
  func comingBack(_ often: String, _ shape: Shape?) -> String? {
    let when: String
    switch shape {
    case nil, .each(nil, nil), .span(nil, nil): return often
    case .each(let start?, let end?) where start == end:
      return strings["date_often_in", else: "{often} in {date}", ["often": often, "date": form("the", start)]]
    case .each(let start?, let end?), .span(let start?, let end?): when = span(start, end)
    case .each(let start?, nil), .span(let start?, nil): when = since(start)
    case .each(nil, let end?), .span(nil, let end?): when = until(end)
    case let other?:
      return words(of: other).map {
        strings["date_often_these", else: "{often}, {date}", ["often": often, "date": $0]]
      }
    }
    return strings["date_often", else: "{often} {date}", ["often": often, "date": when]]
  }

  // MARK: Hours

  /// « 12 de mayo de 2026, de 9:45 a 10:45 ».
  func words(_ times: ClosedTimes, after date: String) -> String {
    let start = strings.hour(times.start)
    guard let end = times.end else { return strings.at(start, on: date) }
    return strings.from(start, to: strings.hour(end), on: date)
  }
}

// MARK: Hours

extension Strings {
  /// A time of day by its minutes from midnight, 0…1440: « 9:45 ».
  package func hour(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return self[
      minute == 0 && entries["hour_whole"] != nil ? "hour_whole" : "hour", else: "{hour}:{minute}",
      [
        "hour": "\(hour)", "hour12": "\((hour + 11) % 12 + 1)", "minute": minute < 10 ? "0\(minute)" : "\(minute)",
        "half": self[
          hour % 24 < 12 ? "hour_before_noon" : "hour_after_noon", else: hour % 24 < 12 ? "a.m." : "p.m.", [:]],
      ]]
  }

  /// « 12 de mayo de 2026, a las 9:45 ».
  package func at(_ time: String, on date: String) -> String {
    self["hour_at", else: "{date}, {time}", ["date": date, "time": time]]
  }

  /// « 12 de mayo de 2026, de 9:45 a 10:45 ».
  package func from(_ start: String, to end: String, on date: String) -> String {
    self["hour_range", else: "{date}, {start} to {end}", ["date": date, "start": start, "end": end]]
  }
}

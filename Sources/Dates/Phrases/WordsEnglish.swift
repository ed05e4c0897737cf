import Basics

/// Dates in English words, as Canada writes them: “from April to August 2020”, “1 to 15 March 2020”.
enum English {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  static let seasons = ["spring", "summer", "fall", "winter"]
  static let ordinals = ["first", "second", "third", "fourth"]

  /// 1 is Monday.
  static func weekday(_ number: Int) -> String { weekdays[number - 1] }

  /// “25 May 2016”, “first quarter of 2020”.
  static func date(_ point: Point) -> String { name(point) + year(of: point) }

  static func shape(_ shape: Shape) -> String? {
    switch shape.named {
    case .activity(let year): return "\(year)-\(year + 1) season"
    case .holidays(let year): return "holiday season \(year)"
    case nil: break
    }
    guard let mark = shape.mark, var words = words(of: shape.marked(.none)) else { return nil }
    if mark == .approximate || mark == .both {
      if case .one(let point) = shape { words = "around " + article(point) + words } else { words += " approximately" }
    }
    return mark == .uncertain || mark == .both ? words + Language.english.toConfirm : words
  }

  /// “, 9:45 to 10:45”, after a date.
  static func times(_ times: ClosedTimes) -> String {
    ", \(hour(times.start))" + (times.end.map { " to \(hour($0))" } ?? "")
  }

  private static func hour(_ minutes: Int) -> String {
    let minute = minutes % 60
    return "\(minutes / 60):\(minute < 10 ? "0" : "")\(minute)"
  }

  private static func words(of shape: Shape) -> String? {
    if let (stretch, whole) = shape.namedStretch { return name(stretch, of: whole) }
    return switch shape {
    case .one(let point): date(point)
    case .span(let start?, let end?): span(start, end)
    case .span(let start?, nil): "from " + article(start) + date(start)
    case .span(nil, let end?): until(end)
    case .choice(let start?, let end?):
      "between \(article(start))\(name(start, before: end)) and \(article(end))\(date(end))"
    case .choice(let start?, nil): date(start) + " or later"
    case .choice(nil, let end?): date(end) + " or before"
    case .each(let start, let end): each(start, end)
    case .list(let points):
      listed(points, and: " and ") { point, next in
        (point.unit == 0 && points.contains { $0.unit > 0 } ? "the year " : "") + name(point, before: next)
      }
    case .ranges(let ranges):
      joined(ranges.map(name), and: " and ")
    default: nil
    }
  }

  private static func each(_ start: Point?, _ end: Point?) -> String? {
    guard (start?.unit ?? 0) == 0, (end?.unit ?? 0) == 0, start != nil || end != nil else { return nil }
    return comingBack("every year", .each(start, end))
  }

  private static func name(_ range: Shape.Run) -> String {
    guard range.start == range.end else { return span(range.start, range.end) }
    return (range.start.unit == 0 ? "the year " : "") + date(range.start)
  }

  /// “every month from March to June 2024”, “every two years from 2020”.
  static func comingBack(_ often: String, _ shape: Shape?) -> String? {
    switch shape {
    case nil, .each(nil, nil), .span(nil, nil): often
    case .each(let start?, let end?) where start == end: "\(often) in " + article(start) + date(start)
    case .each(let start?, let end?), .span(let start?, let end?): "\(often) " + span(start, end)
    case .each(let start?, nil), .span(let start?, nil): "\(often) from " + article(start) + date(start)
    case .each(nil, let end?), .span(nil, let end?): "\(often) " + until(end)
    case let other?: self.shape(other).map { "\(often), \($0)" }
    }
  }

  private static func span(_ start: Point, _ end: Point) -> String {
    let words = article(start) + name(start, before: end) + " to " + article(end) + date(end)
    return start.day > 0 && end.day > 0 ? words : "from " + words
  }

  private static func until(_ end: Point) -> String {
    (end.unit == 0 ? "until the end of " : "until " + article(end)) + date(end)
  }

  private static func name(_ stretch: Draft.Stretch, of whole: Point) -> String {
    switch stretch {
    case .early: "early " + date(whole)
    case .mid: "mid-" + date(whole)
    case .late: "late " + date(whole)
    }
  }

  /// Without the month and the year that the second date says again.
  private static func name(_ start: Point, before end: Point?) -> String {
    guard let end, sharesYear(start, end) else { return date(start) }
    return start.day > 0 && end.day > 0 && start.unit == end.unit ? "\(start.day)" : name(start)
  }

  private static func name(_ point: Point) -> String {
    switch point.unit {
    case 0: "\(point.year)"
    case 1...12: (point.day > 0 ? "\(point.day) " : "") + months[point.unit - 1]
    case 21...24: seasons[point.unit - 21]
    case 33...36: ordinals[point.unit - 33] + " quarter"
    default: ordinals[point.unit - 40] + " half"
    }
  }

  /// “until the second quarter of 2027”: what has a number has an article after a preposition.
  private static func article(_ point: Point) -> String { point.unit >= 33 ? "the " : "" }

  private static func year(of point: Point) -> String {
    switch point.unit {
    case 0: ""
    case 33...: " of \(point.year)"
    default: " \(point.year)"
    }
  }
}

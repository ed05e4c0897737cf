import Basics

/// Dates in French words: « d’avril à août 2020 », « jusqu’au 15 mars 2020 ».
enum French {
  static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  private static let weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
  private static let seasons = ["printemps", "été", "automne", "hiver"]

  /// 1 is Monday.
  static func weekday(_ number: Int) -> String { weekdays[number - 1] }

  /// « 1er septembre 2019 », « automne 2020 », without what stands before it.
  static func date(_ point: Point) -> String { name(point, showing: .year) }

  static func shape(_ shape: Shape) -> String? {
    switch shape.named {
    case .activity(let year): return "saison \(year)-\(year + 1)"
    case .holidays(let year): return "temps des fêtes \(year)"
    case nil: break
    }
    guard let mark = shape.mark else { return nil }
    let plain = shape.marked(.none)
    guard let words = words(of: plain, isAbout: mark == .approximate || mark == .both) else { return nil }
    return mark == .uncertain || mark == .both ? words + Language.french.toConfirm : words
  }

  /// « à 9 h 45 », « de 9 h 45 à 10 h 45 », after a date.
  static func times(_ times: ClosedTimes) -> String {
    if let end = times.end { return " de \(hour(times.start)) à \(hour(end))" }
    return " à \(hour(times.start))"
  }

  private static func hour(_ minutes: Int) -> String {
    let minute = minutes % 60
    return "\(minutes / 60)\u{A0}h" + (minute == 0 ? "" : "\u{A0}\(minute < 10 ? "0" : "")\(minute)")
  }

  private static func words(of shape: Shape, isAbout: Bool) -> String? {
    if case .one(let point) = shape { return isAbout ? "vers " + article(point) + date(point) : date(point) }
    if let (stretch, whole) = shape.namedStretch { return name(stretch, of: whole) }
    let words: String
    switch shape {
    case .one: return nil
    case .span(let start?, let end?): words = span(start, end)
    case .span(let start?, nil): words = "à partir " + from(start)
    case .span(nil, let end?): words = until(end)
    case .choice(let start?, let end?):
      let short = sharesYear(start, end) ? date(start, before: end) : date(start)
      words = "entre \(article(start))\(short) et \(article(end))\(date(end))"
    case .choice(let start?, nil): words = date(start) + " ou après"
    case .choice(nil, let end?): words = date(end) + " ou avant"
    case .each(let start, let end): return each(start, end)
    case .list(let points):
      let isMixed = points.contains { $0.unit > 0 }
      words = listed(points, and: " et ") { (isMixed && $0.unit == 0 ? "l’année " : "") + date($0, before: $1) }
    case .ranges(let ranges):
      words = joined(ranges.map(name), and: " et ")
    default: return nil
    }
    return isAbout ? words + " environ" : words
  }

  private static func each(_ start: Point?, _ end: Point?) -> String? {
    guard (start?.unit ?? 0) == 0, (end?.unit ?? 0) == 0, start != nil || end != nil else { return nil }
    return comingBack("chaque année", .each(start, end))
  }

  private static func name(_ range: Shape.Run) -> String {
    guard range.start == range.end else { return span(range.start, range.end) }
    return (range.start.unit == 0 ? "l’année " : "") + date(range.start)
  }

  /// « chaque mois de mars à juin 2024 », « tous les deux ans à partir de 2020 ».
  static func comingBack(_ often: String, _ shape: Shape?) -> String? {
    switch shape {
    case nil, .each(nil, nil), .span(nil, nil): often
    case .each(let start?, let end?) where start == end: "\(often) en \(date(start))"
    case .each(let start?, let end?), .span(let start?, let end?): "\(often) " + span(start, end)
    case .each(let start?, nil), .span(let start?, nil): "\(often) à partir " + from(start)
    case .each(nil, let end?), .span(nil, let end?): "\(often) " + until(end)
    case let other?: self.shape(other).map { "\(often), \($0)" }
    }
  }

  private static func span(_ start: Point, _ end: Point) -> String {
    from(start, before: end) + " " + to(end)
  }

  private static func until(_ end: Point) -> String {
    switch end.unit {
    case 0: "jusqu’à la fin de " + date(end)
    case 1...12 where end.day == 0: "jusqu’en " + date(end)
    default: "jusqu’" + to(end)
    }
  }

  private static func name(_ stretch: Draft.Stretch, of whole: Point) -> String {
    switch stretch {
    case .early: "début " + date(whole)
    case .mid: (whole.unit == 0 ? "milieu " : "mi-") + date(whole)
    case .late: "fin " + date(whole)
    }
  }
}

// MARK: Contraction and elision

extension French {
  private enum Showing { case day, month, year }

  private static func name(_ point: Point, showing: Showing) -> String {
    var words = ""
    switch point.unit {
    case 0: return "\(point.year)"
    case 1...12:
      if point.day > 0 { words = point.day == 1 ? "1er" : "\(point.day)" }
      if showing == .day { return words }
      words += (point.day > 0 ? " " : "") + months[point.unit - 1]
    case 21...24: words = seasons[point.unit - 21]
    case 33...36: words = ordinal(point.unit - 32) + " trimestre"
    default: words = ordinal(point.unit - 39) + " semestre"
    }
    return showing == .year ? "\(words) \(point.year)" : words
  }

  private static func ordinal(_ number: Int) -> String { number == 1 ? "1er" : "\(number)e" }

  /// Without the month and the year that the second date says again.
  private static func date(_ start: Point, before end: Point?) -> String {
    guard let end, sharesYear(start, end) else { return name(start, showing: .year) }
    return name(start, showing: start.day > 0 && end.day > 0 && start.unit == end.unit ? .day : .month)
  }

  /// « de novembre », « d’avril », « du 1er mars », « de l’été », « du printemps ».
  private static func from(_ start: Point, before end: Point? = nil) -> String {
    let date = date(start, before: end)
    switch start.unit {
    case _ where start.day > 0: return "du " + date
    case 4, 8, 10: return "d’" + date
    case 0...12: return "de " + date
    case 22, 23, 24: return "de l’" + date
    default: return "du " + date
    }
  }

  /// « à août 2020 », « au 15 mars 2020 », « à l’hiver 2021 », « au printemps 2021 ».
  private static func to(_ end: Point) -> String {
    switch end.unit {
    case 0: "à " + date(end)
    case 1...12 where end.day == 0: "à " + date(end)
    case 22, 23, 24: "à l’" + date(end)
    default: "au " + date(end)
    }
  }

  /// The article that a date has after a preposition: « vers le 15 mars », « vers l’été ».
  private static func article(_ point: Point) -> String {
    switch point.unit {
    case 0: ""
    case 1...12 where point.day == 0: ""
    case 22, 23, 24: "l’"
    default: "le "
    }
  }

  /// « de février 2020 », « d’avril 2020 ».
  static func ofMonth(_ point: Point) -> String { from(point) }

  /// « d’avril », « de juillet ».
  static func ofMonthName(_ month: Int) -> String {
    ([4, 8, 10].contains(month) ? "d’" : "de ") + months[month - 1]
  }
}

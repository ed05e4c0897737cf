package import Basics

extension DateExpression {
  /// The date in words of its own, for generated text: « de novembre 2019 à mars 2020 », “from June 2021”.
  ///
  /// They are made of the meaning, not of the text as written. What no phrase says is the EDTF text itself.
  package func words(in language: Language) -> String {
    let shape = edtf.flatMap { Shape(edtf: $0.description) }
    if shape == nil, let edtf { return edtf.description }
    var words = ownWords(in: language) ?? language.words(for: shape, kind) ?? edtf?.description ?? ""
    if let times { words += language == .french ? French.times(times) : English.times(times) }
    return words
  }
}

extension DateExpression {
  /// The words of what is no date, or comes back more or less often than every year.
  private func ownWords(in language: Language) -> String? {
    switch kind {
    case .horizon: return horizon?.words[language]
    case .conditional: return condition?.words[language]
    case .recurring:
      guard let frequency else { return nil }
      var shape = edtf.flatMap { Shape(edtf: $0.description) }
      if frequency.every > 1 { shape = shape?.yearsThrough }
      return language == .french
        ? French.comingBack(frequency.words(in: language), shape)
        : English.comingBack(frequency.words(in: language), shape)
    default: return nil
    }
  }
}

extension EDTF {
  /// The date in words; nil for what no phrase says, such as `156X` or `2020-03-25T09:45`.
  package func words(in language: Language) -> String? {
    Shape(edtf: description).flatMap { language.words(for: $0, nil) }
  }
}

extension CivilDate {
  /// The day in words: « 15 décembre 2020 », “December 15, 2020”; its ISO form for a year that no phrase says.
  package func words(in language: Language) -> String {
    guard (0...9999).contains(year) else { return iso }
    return language.words(for: .one(Point(year: year, unit: month, day: day)), nil) ?? iso
  }
}

extension Language {
  fileprivate func words(for shape: Shape?, _ kind: DateExpression.Kind?) -> String? {
    let words = shape.flatMap { self == .french ? French.shape($0) : English.shape($0) }
    switch kind {
    case .ongoing:
      return (self == .french ? "en continu" : "ongoing") + (words.map { " " + $0 } ?? "")
    case .recurring where words == nil: return self == .french ? "chaque année" : "every year"
    case .unknown: return self == .french ? "à déterminer" : "to be determined"
    case .expected where shape?.mark == Point.Mark.none: return words.map { $0 + toConfirm }
    default: return words
    }
  }

  /// « lundi », “Monday”, by its number in ISO 8601: 1 is Monday, 7 is Sunday.
  package func weekday(_ number: Int) -> String {
    self == .french ? French.weekday(number) : English.weekday(number)
  }

  /// What follows a date that is not sure.
  var toConfirm: String { self == .french ? " (à confirmer)" : " (to be confirmed)" }
}

extension Shape {
  /// The mark of all of it; nil where its dates are not marked alike.
  var mark: Point.Mark? {
    switch self {
    case .one(let point): point.mark
    case .span(let start, let end), .choice(let start, let end), .each(let start, let end):
      start == nil || end == nil || start?.mark == end?.mark ? start?.mark ?? end?.mark : nil
    case .list(let points): points.allSatisfy { $0.mark == points.first?.mark } ? points.first?.mark : nil
    case .ranges(let ranges):
      ranges.allSatisfy { $0.start.mark == ranges[0].start.mark && $0.end.mark == ranges[0].start.mark }
        ? ranges[0].start.mark : nil
    }
  }

  /// Which part of a year or of a month a choice is, if it is one that has a name, with that year or month.
  var namedStretch: (Draft.Stretch, Point)? {
    guard case .choice(let start?, let end?) = self, start.mark == .none, end.mark == .none else { return nil }
    let whole = Point(year: start.year, unit: start.day > 0 ? start.unit : 0)
    guard whole.unit <= 12 else { return nil }
    for stretch in [Draft.Stretch.early, .mid, .late]
    where whole.stretch(stretch, seasons: .astronomical) == (start, end) {
      return (stretch, whole)
    }
    return nil
  }
}

extension Shape {
  /// A stretch that has a name of its own: a season of activity by its first year, the holidays by theirs.
  enum Named { case activity(Int), holidays(Int) }

  var named: Named? {
    guard case .span(let start?, let end?) = self, end.year == start.year + 1 else { return nil }
    if Feast.holidays.points(in: start.year) == (start, end) { return .holidays(start.year) }
    let isActivity =
      start == Point(year: start.year, unit: 9, mark: .approximate)
      && end == Point(year: end.year, unit: 6, mark: .approximate)
    return isActivity ? .activity(start.year) : nil
  }

  /// The years that what comes back every few of them does so through.
  var yearsThrough: Shape {
    guard case .list(let points) = self, let first = points.first, let last = points.last,
      points.allSatisfy({ $0.unit == 0 })
    else { return self }
    return .each(first, last)
  }
}

/// « a, b et c », of which each is named in view of the one after it.
func listed(_ points: [Point], and: String, _ name: (Point, Point?) -> String) -> String {
  var names: [String] = []
  for (index, point) in points.enumerated() {
    names.append(name(point, index + 1 < points.count ? points[index + 1] : nil))
  }
  return joined(names, and: and)
}

/// « a, b et c ».
func joined(_ names: [String], and: String) -> String {
  names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + and + names[names.count - 1]
}

/// Whether the year of two dates need be said only after the second.
func sharesYear(_ start: Point, _ end: Point) -> Bool {
  start.year == end.year && start.unit > 0 && end.unit > 0
}

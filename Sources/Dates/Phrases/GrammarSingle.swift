import Basics

extension Grammar {
  /// One date after the words that say what kind it is.
  mutating func single(_ draft: inout Draft, after lead: Lead) -> Sense? {
    settle(&draft)
    if let sense = unplaced(draft) { return sense }
    guard let extent = resolve(draft) else { return nil }
    let (start, end) = (extent.start, extent.end)
    switch lead {
    case .since: return Sense(shape: .span(start, nil), kind: .from)
    case .after: return Sense(shape: .span(neighbour(of: end, isNext: true), nil), kind: .from)
    case .until: return Sense(shape: .span(nil, isEndOfWhole(draft) ? draft.point : end), kind: .until)
    case .before: return before(draft, extent)
    case .during: return during(extent)
    case .expected: return Sense(shape: shape(of: extent).adding(.uncertain), kind: .expected)
    case .about where !extent.isChoice:
      return Sense(shape: shape(of: extent).adding(.approximate), kind: kind(of: extent))
    case .none, .about, .between: return Sense(shape: shape(of: extent), kind: kind(of: extent))
    }
  }

  /// « fin 2021 » is the end of the year where something is to be done by then.
  private func isEndOfWhole(_ draft: Draft) -> Bool {
    draft.stretch == .late && draft.yearStart == 1 && draft.special == nil && draft.fixed == nil
  }

  private func shape(of extent: Extent) -> Shape {
    if extent.isWhole { return .one(extent.start) }
    return extent.isChoice ? .choice(extent.start, extent.end) : .span(extent.start, extent.end)
  }

  private func kind(of extent: Extent) -> DateExpression.Kind { extent.isWhole ? extent.start.kind : .window }

  /// A year in months and a month in days, so that the EDTF says a duration: `2020-01/2020-12`.
  private func during(_ extent: Extent) -> Sense {
    let point = extent.start
    guard extent.isWhole else { return Sense(shape: .span(point, extent.end), kind: .window) }
    if point.day > 0 || point.isPart { return Sense(shape: .one(point), kind: point.kind) }
    var (start, end) = (point, point)
    if point.unit == 0 {
      (start.unit, end.unit) = (1, 12)
    } else {
      (start.day, end.day) = (1, point.days)
    }
    return Sense(shape: .span(start, end), kind: .window)
  }

  /// What is to be done before a day is done by the day before; « avant 2021 » is the end of that year to those who write it.
  private mutating func before(_ draft: Draft, _ extent: Extent) -> Sense? {
    if draft.stretch == .late {
      return Sense(shape: .span(nil, isEndOfWhole(draft) ? draft.point : extent.end), kind: .until)
    }
    if draft.isYear, draft.yearStart == 1, draft.relative == nil {
      problems.append(.beforeYear(extent.start.year))
      return Sense(shape: .span(nil, extent.end), kind: .until)
    }
    return Sense(shape: .span(nil, neighbour(of: extent.start, isNext: false)), kind: .until)
  }

  /// The day, month or year before or after a date; the day, of a part of a year.
  private func neighbour(of point: Point, isNext: Bool) -> Point {
    let step = isNext ? 1 : -1
    switch point.unit {
    case 0: return Point(year: max(0, point.year + step))
    case 1...12 where point.day == 0:
      let index = max(0, point.year * 12 + point.unit - 1 + step)
      return Point(year: index / 12, unit: index % 12 + 1)
    default:
      let days = EDTF(Shape.one(point.marked(.none)).edtf)?.bounds(seasons: seasons)
      guard let day = isNext ? days?.1 : days?.0 else { return point }
      return Point(day.adding(days: step))
    }
  }

  /// What cannot be placed: it counts from a beginning that is not known, or lacks a year that nothing says.
  mutating func unplaced(_ draft: Draft) -> Sense? {
    if draft.isUnplaced {
      problems.append(.periodMissing)
    } else if draft.year == nil, draft.fixed == nil, draft.day <= 31, draft.saysSome {
      problems.append(.incomplete)
    } else {
      return nil
    }
    problems.removeAll { $0 != .periodMissing && $0 != .incomplete }
    return Sense(kind: .unknown)
  }
}

extension Draft {
  /// Whether a year, or a month and a year, would make a date of it: « mars », « lundi 10 », « fin de l’année ». A feast alone is often a name.
  fileprivate var saysSome: Bool {
    if case .feast = special { return false }
    return unit > 0 || special != nil || day > 0 && weekday > 0 || stretch != nil && saysYear
  }
}

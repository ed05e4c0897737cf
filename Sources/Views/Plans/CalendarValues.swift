import Basics
import Dates
import Model
import Templates

/// Where a milestone stands in a calendar: where it starts, as precisely as its date is.
enum CalendarPlace: Hashable {
  case year(Int)
  /// By the number that EDTF gives it: 21 is spring.
  case season(Int, year: Int)
  /// 1…12.
  case month(Int, year: Int)
  /// It goes on, or comes back.
  case always
  case undated

  init(_ date: DateExpression?) {
    guard let date else {
      self = .undated
      return
    }
    switch date.kind {
    case .ongoing, .recurring: self = .always
    case .horizon, .conditional, .unknown: self = .undated
    case .point, .window, .expected, .from, .until: self = Self(ofStart: date)
    }
  }

  /// What only has to be done by a date stands there: an open start is no date.
  private init(ofStart date: DateExpression) {
    guard let day = date.earliest ?? date.latest else {
      self = .undated
      return
    }
    guard let parts = date.edtf?.form.dates.first, let year = parts.year.number else {
      self = .year(day.year)
      return
    }
    switch parts.precision {
    case .year: self = .year(year)
    // Those whose hemisphere is said are the northern ones; quarters and halves stand at their first month.
    case .season:
      if let season = parts.season, (21...28).contains(season) {
        self = .season(season > 24 ? season - 4 : season, year: year)
      } else {
        self = .month(day.month, year: day.year)
      }
    case .month, .day: self = parts.month?.number.map { .month($0, year: year) } ?? .year(year)
    }
  }
}

extension PlanValues {
  /// The seasons of a year, in its order, by their numbers in EDTF; each has the three months most of whose days are its own.
  private static let seasons = [24, 21, 22, 23]

  /// Milestones by year, season and month.
  func calendar(_ entries: [Entry]) -> [(String, Value)] {
    let places = Dictionary(grouping: entries.sorted(by: Entry.byStart)) { CalendarPlace($0.milestone.currentDate) }
    let years = Set(
      places.keys.compactMap { place -> Int? in
        switch place {
        case .year(let year), .season(_, let year), .month(_, let year): year
        case .always, .undated: nil
        }
      })
    let always = places[.always] ?? []
    let undated = places[.undated] ?? []
    return [
      ("years", .list(years.sorted().map { year($0, places) })),
      ("has_always", .bool(!always.isEmpty)), ("always", list(always)),
      ("has_undated", .bool(!undated.isEmpty)), ("undated", list(undated)),
    ]
  }

  private func year(_ year: Int, _ places: [CalendarPlace: [Entry]]) -> Value {
    let whole = places[.year(year)] ?? []
    return [
      "label": .text("\(year)"), "id": .text("a\(year)"), "has_whole": .bool(!whole.isEmpty), "whole": list(whole),
      "seasons": .list(Self.seasons.indices.map { season($0, of: year, places) }),
    ]
  }

  private func season(_ index: Int, of year: Int, _ places: [CalendarPlace: [Entry]]) -> Value {
    let season = Self.seasons[index]
    let label = wording.season(season, of: year)
    let whole = places[.season(season, year: year)] ?? []
    let months = (index * 3 + 1...index * 3 + 3).compactMap { month -> Value? in
      places[.month(month, year: year)].map {
        ["label": .text(wording.month(month, of: year)), "milestones": list($0)]
      }
    }
    return [
      "label": .text(label), "id": .text(slug(label)), "has_milestones": .bool(!whole.isEmpty || !months.isEmpty),
      "has_whole": .bool(!whole.isEmpty), "whole": list(whole), "months": .list(months),
    ]
  }
}

/// The years that a plan's calendar has, for its contents.
func calendarYears(_ plan: Plan) -> [Int] {
  Set(plan.everyMilestone.compactMap { $0.currentDate.flatMap(calendarYear) }).sorted()
}

/// The year of the calendar in which a date stands; nil for what goes on, comes back or has no day.
func calendarYear(_ date: DateExpression) -> Int? {
  switch CalendarPlace(date) {
  case .year(let year), .season(_, let year), .month(_, let year): year
  case .always, .undated: nil
  }
}

import Basics
import Model
import Templates

/// A mission as lists have it, made once and shared by all the pages that it stands on.
struct MissionEntry: Sendable {
  let link: PlanLink
  let value: Value

  init(_ mission: borrowing Mission, _ wording: Localizer) {
    link = PlanLink(title: mission.header.title, address: mission.header.address)
    let strings = wording.strings
    let counts =
      (mission.encounters.isEmpty ? [] : [strings.count(mission.encounters.count, "encounters")])
      + (mission.outcomes.isEmpty ? [] : [strings.count(mission.outcomes.count, "outcomes")])
    let places = mission.places.text(in: strings)
    value = .shared([
      "title": .text(link.title), "url": .address(link.address),
      "date": .optional(wording.plainDate(mission.dates)),
      "places": .optional(places.isEmpty ? nil : places),
      "state": wording.state(mission.state(asOf: wording.asOf)),
      "counts": .optional(counts.isEmpty ? nil : counts.joined(separator: ", ")),
      "summary": .optional(mission.summary ?? mission.header.description),
      "example": .optional(mission.header.isExample ? strings["example"] : nil),
    ])
  }
}

extension [Destination] {
  /// « Osaka, Kyoto (Japon) ; Berlin (Allemagne) », in the order of the journey.
  func text(in strings: Strings) -> String {
    var stretches: [(cities: [String], country: Country?)] = []
    for place in self {
      let cities = place.city.map { [$0] } ?? []
      if let last = stretches.indices.last, stretches[last].country == place.country {
        stretches[last].cities += cities
      } else {
        stretches.append((cities, place.country))
      }
    }
    return stretches.map { cities, country in
      let cities = cities.joined(separator: ", ")
      guard let name = country?.name(in: strings) else { return cities }
      return cities.isEmpty ? name : "\(cities) (\(name))"
    }.joined(separator: "; ")
  }
}

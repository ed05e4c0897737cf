import Basics
import Model
import Templates

/// Where missions went: a circle a city on the map of the world, and the same as a table.
struct ArchiveMap: Sendable, Hashable {
  struct Point: Sendable, Hashable {
    var label: String
    var count: Int
    var address: String
    /// Degrees.
    var coordinates: Coordinates
  }

  struct Row: Sendable, Hashable {
    /// Nil of cities whose country nothing tells.
    var country: FacetList.Item?
    var cities: [FacetList.Item]
  }

  /// The largest first, so that no circle hides a smaller one.
  var points: [Point]
  var rows: [Row]

  /// Nil where no mission says where it went.
  init?(_ index: MissionIndex, _ addresses: ArchiveAddresses) {
    var cities: [String: [FacetList.Item]] = [:]
    var points: [Point] = []
    for group in index.groups[index.range(of: .city)] {
      let item = FacetList.Item(label: group.label, count: group.members.count, address: addresses.address(of: group))
      cities[group.country ?? "", default: []].append(item)
      guard let coordinates = group.coordinates, let address = item.address else { continue }
      points.append(Point(label: item.label, count: item.count, address: address, coordinates: coordinates))
    }
    rows = []
    for place in index.range(of: .country) {
      let group = index.groups[place]
      let address = addresses.address(of: group)
      rows.append(
        Row(
          country: FacetList.Item(label: group.label, count: group.members.count, address: address),
          cities: cities[group.key] ?? []))
      guard let count = index.unlocated[place], let country = Country(named: group.key) else { continue }
      let middle = Coordinates(latitude: country.latitude, longitude: country.longitude)
      points.append(Point(label: group.label, count: count, address: address, coordinates: middle))
    }
    if let homeless = cities[""] { rows.append(Row(country: nil, cities: homeless)) }
    guard !rows.isEmpty else { return nil }
    self.points = points.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element)
  }

  func value(_ strings: Strings) -> Value {
    // Areas tell numbers: one mission has the same small circle on every map, until the largest would cover its country.
    let scale = min(6, 18 / Double(points.first?.count ?? 1).squareRoot())
    return [
      "has_points": .bool(!points.isEmpty),
      "points": .list(
        points.map { point in
          let place = WorldMap.project(
            latitude: point.coordinates.latitude, longitude: point.coordinates.longitude)
          let radius = scale * Double(point.count).squareRoot()
          return [
            "x": .decimal(tenths(place.x)), "y": .decimal(tenths(place.y)), "r": .decimal(max(2, tenths(radius))),
            "url": .address(point.address),
            "text": .text("\(point.label)\(strings["colon"])\(strings.count(point.count, "missions"))"),
          ]
        }),
      "rows": .list(
        rows.map { row in
          [
            "country": row.country.map { value($0, strings) } ?? .null,
            "cities": .list(row.cities.map { value($0, strings) }),
          ]
        }),
    ]
  }

  private func value(_ item: FacetList.Item, _ strings: Strings) -> Value {
    [
      "label": .text(item.label), "count": .text(strings.written(item.count)),
      "url": item.address.map { .address($0) } ?? .null,
    ]
  }
}

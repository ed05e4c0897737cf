import Testing

@testable import Views

@Suite struct WorldMapTests {
  /// Places reckoned apart from this code, by the script that drew the land.
  @Test(arguments: [
    ("Québec", 46.81, -71.21, 332.7112, 80.5526), ("Berlin", 52.52, 13.4, 530.0626, 63.8393),
    ("Sydney", -33.87, 151.21, 885.5538, 367.7921), ("off the Gulf of Guinea", 0, 0, 500, 245),
    ("date line", 0, 180, 1_000, 245), ("the other side of it", 0, -180, 0, 245),
  ])
  func citiesAreWhereTheScriptHasThem(name: String, latitude: Double, longitude: Double, x: Double, y: Double) {
    let place = WorldMap.project(latitude: latitude, longitude: longitude)
    #expect(abs(place.x - x) < 0.001 && abs(place.y - y) < 0.001, "\(name): \(place)")
  }

  @Test func theTwoHalvesOfTheWorldMirrorEachOther() {
    for latitude in stride(from: 0.0, through: 90, by: 7.5) {
      for longitude in stride(from: 0.0, through: 180, by: 22.5) {
        let northEast = WorldMap.project(latitude: latitude, longitude: longitude)
        let southEast = WorldMap.project(latitude: -latitude, longitude: longitude)
        let northWest = WorldMap.project(latitude: latitude, longitude: -longitude)
        #expect(abs(northEast.x - southEast.x) < 1e-9)
        #expect(abs(northEast.y + southEast.y - 2 * WorldMap.equator) < 1e-9)
        #expect(abs(northEast.x + northWest.x - WorldMap.width) < 1e-9)
        #expect(abs(northEast.y - northWest.y) < 1e-9)
      }
    }
  }

  /// What the projection is named for: a square degree has as much of the map as of the globe, here within a thousandth.
  @Test(arguments: [(30.0, 0.86603), (45, 0.70711), (60, 0.5), (80, 0.17365)])
  func areasAreKept(latitude: Double, shareOfTheEquators: Double) {
    func area(_ latitude: Double) -> Double {
      let half = 0.05
      let low = WorldMap.project(latitude: latitude - half, longitude: 10)
      let high = WorldMap.project(latitude: latitude + half, longitude: 10)
      return (low.x + high.x - WorldMap.width) * (low.y - high.y)
    }
    let share = area(latitude) / area(0)
    #expect(abs(share / shareOfTheEquators - 1) < 0.001, "\(share)")
  }

  @Test func allLandFitsOnTheMap() {
    let corners = [
      (83.7, -33.0), (-55.7, -67.0), (65.0, -168.0), (66.0, -180.0), (66.0, 180.0), (-16.0, 180.0), (-46.6, 168.0),
    ]
    for (latitude, longitude) in corners {
      let place = WorldMap.project(latitude: latitude, longitude: longitude)
      #expect((0...WorldMap.width).contains(place.x) && (0...WorldMap.height).contains(place.y))
    }
  }
}

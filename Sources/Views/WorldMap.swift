#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The map of the world in `templates/partials/world.html`: where a place is on it.
///
/// The projection is Equal Earth, whose countries keep their sizes (Šavrič, Patterson and Jenny, « The Equal Earth map
/// projection », International Journal of Geographical Information Science, 2018), with Greenwich in the middle.
enum WorldMap {
  /// The width and the height of the `viewBox`: from 180° W to 180° E along the equator, and without Antarctica, so that
  /// what is south of 56° S lies below the map.
  static let width = 1_000.0
  static let height = 440.0
  /// How far down the equator is.
  static let equator = 245.0

  /// The place of a point, in units of the `viewBox` from its upper left corner.
  ///
  /// Degrees, north and east being positive: -90…90 and -180…180. A page holds it rounded to a tenth or less, since the
  /// last digits of a sine are not the same on every machine.
  static func project(latitude: Double, longitude: Double) -> (x: Double, y: Double) {
    let place = equalEarth(latitude: latitude * .pi / 180, longitude: longitude * .pi / 180)
    return (width / 2 + scale * place.x, equator - scale * place.y)
  }

  /// Units of the `viewBox` to one radius of the globe.
  private static let scale = width / 2 / equalEarth(latitude: 0, longitude: .pi).x

  /// Equations 9 and 10 of the article: radians in, radii of the globe out, y going up.
  private static func equalEarth(latitude: Double, longitude: Double) -> (x: Double, y: Double) {
    let (a1, a2, a3, a4) = (1.340264, -0.081106, 0.000893, 0.003796)
    let m = 3.0.squareRoot() / 2
    let t = asin(m * sin(latitude))
    let t2 = t * t
    let t6 = t2 * t2 * t2
    let x = longitude * cos(t) / (m * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2)))
    return (x, t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2)))
  }
}

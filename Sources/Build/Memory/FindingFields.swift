import Basics
import Diagnostics

extension Finding {
  /// All of it, in order; nil where there is nothing.
  var fields: [String?] {
    let words = [summary.french, summary.english, why?.french, why?.english, hint?.french, hint?.english]
    let places = place.map {
      [$0.range.lower, $0.range.upper, $0.line, $0.column, $0.endLine, $0.endColumn, $0.excerptColumn].map {
        String($0)
      }
        + [$0.excerpt]
    }
    return [code.rawValue, severity.rawValue, file] + words + (places ?? [])
  }

  init?(_ fields: [String?]) {
    guard fields.count == 9 || fields.count == 17, let code = fields[0].flatMap({ Code(rawValue: $0) }),
      let severity = fields[1].flatMap({ Severity(rawValue: $0) }), let summary = Self.words(fields[3], fields[4])
    else { return nil }
    var place: Place?
    if fields.count == 17 {
      let numbers = fields[9..<16].compactMap { $0.flatMap { Int($0) } }
      guard numbers.count == 7, numbers[0] <= numbers[1], let excerpt = fields[16] else { return nil }
      place = Place(
        SourceRange(numbers[0], numbers[1]), line: numbers[2], column: numbers[3], endLine: numbers[4],
        endColumn: numbers[5], excerpt: excerpt, excerptColumn: numbers[6])
    }
    self.init(
      code, as: severity, file: fields[2], place: place, summary, why: Self.words(fields[5], fields[6]),
      hint: Self.words(fields[7], fields[8]))
  }

  private static func words(_ french: String?, _ english: String?) -> Words? {
    guard let french, let english else { return nil }
    return Words(fr: french, en: english)
  }
}

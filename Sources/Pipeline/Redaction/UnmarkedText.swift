import Redaction

/// Markdown without the marks that stand within words: « No**émie** Lachaîne », `kiki\@exemple.ca`.
struct UnmarkedText {
  private var bytes: [UInt8] = []
  /// Where each of the bytes stands in what was written.
  private var places: [Int] = []

  init(_ text: String) {
    let written = Array(text.utf8)
    bytes.reserveCapacity(written.count)
    places.reserveCapacity(written.count)
    for (place, byte) in written.enumerated() {
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "\\"): continue
      default:
        bytes.append(byte)
        places.append(place)
      }
    }
  }

  /// Who is named only without those marks; nobody where there are none.
  func find(_ redaction: Redaction, as kind: TextKind) -> [Redaction.Named] {
    guard let last = places.last, last != places.count - 1 else { return [] }
    return redaction.find(in: bytes, as: kind).map { named in
      var named = named
      named.range = named.range.flatMap { range in
        range.isEmpty ? nil : places[range.lowerBound]..<(places[range.upperBound - 1] + 1)
      }
      return named
    }
  }
}

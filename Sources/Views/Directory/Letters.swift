import Basics

/// Where a title stands in an alphabetical list, and under which letter. Signs before its first letter or digit do not count.
struct AlphabeticalPlace: Sendable, Hashable, Comparable {
  /// « A », also of « Écran »; « 0-9 » of what begins with a digit or has no letter at all.
  let letter: String
  private let key: CollationKey

  init(_ title: String) {
    let start = title.drop { !$0.isLetter && !$0.isNumber }
    let first = fold(start.prefix(1)).first
    letter = first.flatMap { $0.isLetter ? $0.uppercased() : nil } ?? "0-9"
    // What is under digits comes first, as digits do.
    key = CollationKey(start.isEmpty ? "0" : start)
  }

  static func < (left: Self, right: Self) -> Bool { left.key < right.key }
}

extension Array {
  /// In alphabetical order; as before between titles that are the same.
  func alphabetical(by title: (Element) -> String) -> [(letter: String, element: Element)] {
    // Only places are moved about: a record is a large value.
    let places = indices.map { (place: AlphabeticalPlace(title(self[$0])), index: $0) }
    return places.sorted { left, right in
      left.place < right.place || (left.index < right.index && !(right.place < left.place))
    }.map { ($0.place.letter, self[$0.index]) }
  }
}

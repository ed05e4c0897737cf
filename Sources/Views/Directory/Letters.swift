import Basics

/// Where a title stands in an alphabetical list, and under which letter. Signs before its first letter or digit do not count.
struct AlphabeticalPlace: Sendable, Hashable, Comparable {
  /// « A », also of « Écran »; « 0-9 » of what begins with a digit or has no letter at all.
  let letter: String
  private let key: CollationKey

  init(_ title: String) {
    let start = title.drop { !$0.isLetter && !$0.isNumber }
    let first = fold(start).first
    letter = first.flatMap { $0.isLetter ? $0.uppercased() : nil } ?? "0-9"
    // What is under digits comes first, as digits do.
    key = CollationKey(start.isEmpty ? "0" : start)
  }

  static func < (left: Self, right: Self) -> Bool { left.key < right.key }
}

extension Sequence {
  /// In alphabetical order; as before between titles that are the same.
  func alphabetical(by title: (Element) -> String) -> [(letter: String, element: Element)] {
    enumerated().map { (place: AlphabeticalPlace(title($0.element)), offset: $0.offset, element: $0.element) }
      .sorted { $0.place != $1.place ? $0.place < $1.place : $0.offset < $1.offset }
      .map { ($0.place.letter, $0.element) }
  }
}

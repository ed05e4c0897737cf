import Basics
import Model

/// A way to look for missions, in the order in which the archive offers them.
enum Facet: String, Sendable, Hashable, CaseIterable {
  case year, country, city, discipline, participant, funder, outcome

  /// The facets that may be combined two by two, in the order of their parts in an address: `pays/allemagne/annee/2019/`.
  /// The others have too many values for pages of pairs.
  static let combined: [Facet] = [.country, .discipline, .outcome, .year]

  /// Whether its pages may be narrowed by those of another, and others by its own.
  var isCombined: Bool { Self.combined.contains(self) }

  /// Its place among the parts of the address of a pair.
  var rank: Int { Self.combined.firstIndex(of: self) ?? Self.combined.count }

  /// Whether its names are common words, which begin with a capital only at the head of a line.
  var isCommonNoun: Bool { self == .discipline || self == .outcome }

  /// Its part of an address, without a slash.
  func segment(in strings: Strings) -> String {
    let french =
      switch self {
      case .year: "annee"
      case .country: "pays"
      case .city: "ville"
      case .discipline: "discipline"
      case .participant: "participant"
      case .funder: "bailleur"
      case .outcome: "retombee"
      }
    return strings.path(Words(fr: french, en: rawValue))
  }
}

/// The missions that have one value of a facet: all those of Germany.
struct FacetGroup: Sendable, Hashable {
  let facet: Facet
  /// The same in every language where there is such a thing: a year, the code of a country; else the folded name.
  let key: String
  /// As it is shown.
  var label: String
  /// Its part of an address, without a slash; no other group of the facet has it.
  var segment = ""
  /// The page of the record that goes by the name, after the link mark.
  var record: String?
  /// Places in the archive's entries, rising.
  var members: [Int] = []
  /// Where it is on the globe: a city, if a mission said so.
  var coordinates: Coordinates?
  /// Of a city, the code of its country.
  var country: String?
}

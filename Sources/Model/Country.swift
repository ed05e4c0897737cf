package import Basics

/// A country or territory that has a code in ISO 3166-1.
package struct Country: Sendable {
  /// The code of two letters (ISO 3166-1 alpha-2): `CA`.
  package let code: String
  /// The code of three letters (ISO 3166-1 alpha-3): `CAN`.
  package let longCode: String
  /// The name in both languages, without an article, as a list or a label shows it.
  package let name: Words
  /// Other names that people write for it or for a part of it (Angleterre, Holland), in no language in particular.
  package let otherNames: [String]
  /// Degrees north of the equator of a point that stands for the country on a map of the world.
  package let latitude: Double
  /// Degrees east of Greenwich of that point.
  package let longitude: Double

  /// The country that a text names: a code of two or three letters, or a name in French or English.
  ///
  /// Case, accents, hyphens, articles and « Saint » in full or short make no difference. Nil where nothing has that name.
  package init?(named text: some StringProtocol) {
    if let country = Self.asWritten[String(text)] {
      self = country
      return
    }
    let word = fold(Substring(text).trimmed)
    guard let country = Self.byCode[word] ?? Self.byName[nameKey(word)] else { return nil }
    self = country
  }

  /// By the names as the table has them: most are written so.
  private static let asWritten: [String: Country] = Dictionary(
    all.flatMap { country in [country.name.french, country.name.english].map { ($0, country) } }
  ) { first, _ in first }

  /// Every country and territory, in the order of the codes.
  package static let all: [Country] = table.split(separator: "\n").compactMap(Country.init(line:))

  /// The name of every country in one language, in alphabetical order: what to suggest for a name that is unknown.
  package static func names(in language: Language) -> [String] {
    all.map { $0.name[language] }.map { (key: CollationKey($0), name: $0) }.sorted { $0.key < $1.key }.map(\.name)
  }
}

extension Country: Hashable, Comparable {
  package static func == (left: Country, right: Country) -> Bool { left.code == right.code }
  /// The order of the codes, for data; a list that people read is sorted by name.
  package static func < (left: Country, right: Country) -> Bool { left.code < right.code }
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension Country {
  /// A line of the table; nil where it is not one.
  private init?(line: Substring) {
    let fields = line.split(separator: " ", maxSplits: 4)
    guard fields.count == 5, let latitude = Double(fields[2]), let longitude = Double(fields[3]) else { return nil }
    let names = fields[4].split(separator: "/").map { String($0.trimmed) }
    guard names.count >= 2 else { return nil }
    code = String(fields[0])
    longCode = String(fields[1])
    name = Words(fr: names[0], en: names[1])
    otherNames = Array(names[2...])
    self.latitude = latitude
    self.longitude = longitude
  }

  private static let byCode: [String: Country] = index(all) { [fold($0.code), fold($0.longCode)] }
  private static let byName: [String: Country] = index(all) { country in
    ([country.name[.french], country.name[.english]] + country.otherNames).map(nameKey)
  }
}

/// Countries by each of their keys; the first keeps a key that two would have.
private func index(_ countries: [Country], by keys: (Country) -> [String]) -> [String: Country] {
  Dictionary(countries.flatMap { country in keys(country).map { ($0, country) } }) { first, _ in first }
}

/// Words that say nothing of which country it is, folded.
private let smallWords: Set<String> = ["l", "le", "la", "les", "the", "d", "de", "du", "des", "of", "et", "and"]

/// What is left of a name without its small words: `bahamas` for « Les Bahamas » and “The Bahamas”.
private func nameKey(_ name: String) -> String {
  slug(name).split(separator: "-").map(String.init).filter { !smallWords.contains($0) }
    .map { $0 == "st" ? "saint" : $0 == "ste" ? "sainte" : $0 }
    .joined(separator: "-")
}

package import Basics
import Resources

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
    all.flatMap { country in Language.ofCommands.map { (country.name[$0], country) } }
  ) { first, _ in first }

  /// Every country and territory, in the order of the codes: `countries.tsv`, read when first asked for.
  ///
  /// Names are those of the Unicode Common Locale Data Repository (French and English of Canada) but for a few that it writes
  /// for running text or for experts (« R.A.S. chinoise de Hong Kong »). Points are the centre of the largest piece of land in
  /// Natural Earth 1:110m, or the main island of what is too small to be on it.
  package static let all: [Country] = table("countries").compactMap(Country.init(row:))

  /// The name of every country in one language, in alphabetical order: what to suggest for a name that is unknown.
  package static func names(in language: Language) -> [String] {
    all.map { $0.name[language] }.map { (key: CollationKey($0), name: $0) }.sorted { $0.key < $1.key }.map(\.name)
  }
}

extension Country {
  /// What the country is called in the language of an interface: in one that the code has not, `country_de` of its file.
  package func name(in strings: Strings) -> String {
    Strings.areInCode(strings.language)
      ? name[strings.language] : strings.entries["country_" + code.lowercased()] ?? name.english
  }
}

extension Country: Hashable, Comparable {
  package static func == (left: Country, right: Country) -> Bool { left.code == right.code }
  /// The order of the codes, for data; a list that people read is sorted by name.
  package static func < (left: Country, right: Country) -> Bool { left.code < right.code }
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension Country {
  /// A row of the table; nil where it is not one.
  private init?(row: TableRow) {
    guard let code = row["code"], let longCode = row["long_code"],
      let latitude = row["latitude"].flatMap({ Double($0) }),
      let longitude = row["longitude"].flatMap({ Double($0) }), let others = row["others"]
    else { return nil }
    self.code = String(code)
    self.longCode = String(longCode)
    name = Words { row[$0.rawValue].map(String.init) ?? "" }
    otherNames = others.split(separator: "/").map { String($0.trimmed) }
    self.latitude = latitude
    self.longitude = longitude
  }

  private static let byCode: [String: Country] = index(all) { [fold($0.code), fold($0.longCode)] }
  private static let byName: [String: Country] = index(all) { country in
    (Language.ofCommands.map { country.name[$0] } + country.otherNames).map(nameKey)
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

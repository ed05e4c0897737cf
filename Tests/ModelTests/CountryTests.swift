import Basics
import Model
import Testing

@Suite struct CountryTests {
  @Test func everyCodeOfTheStandardIsThereOnce() {
    #expect(Country.all.count == 249)
    #expect(Set(Country.all).count == 249)
    #expect(Set(Country.all.map(\.longCode)).count == 249)
    #expect(Country.all == Country.all.sorted())
    for country in Country.all {
      #expect(country.code.wholeMatch(of: /[A-Z]{2}/) != nil && country.longCode.wholeMatch(of: /[A-Z]{3}/) != nil)
    }
  }

  @Test func everyCountryHasTwoNamesAndAPoint() {
    for country in Country.all {
      for language in Language.ofCommands {
        let name = country.name[language]
        #expect(name.first?.isUppercase == true && name.last?.isWhitespace == false, "\(country.code): \(name)")
      }
      #expect((-90...90).contains(country.latitude) && (-180...180).contains(country.longitude), "\(country.code)")
    }
    let places = Country.all.map { [$0.latitude, $0.longitude] }
    // Saint Martin and Sint Maarten share an island; of other countries no two stand on one point.
    #expect(Set(places).count >= 248)
  }

  /// Also tells a name that two countries would have.
  @Test func everyNameAndCodeFindsItsOwnCountry() {
    for country in Country.all {
      let names = Language.ofCommands.map { country.name[$0] } + country.otherNames
      for text in names + [country.code, country.longCode] {
        #expect(Country(named: text) == country, "\(text)")
        #expect(Country(named: " \(fold(text)) ") == country, "\(fold(text))")
        #expect(Country(named: text.uppercased()) == country, "\(text.uppercased())")
      }
    }
  }

  @Test(arguments: [
    ("l’Allemagne", "DE"), ("L'ALLEMAGNE", "DE"), ("le Sénégal", "SN"), ("les Pays-Bas", "NL"), ("pays bas", "NL"),
    ("La Réunion", "RE"), ("reunion", "RE"), ("The Bahamas", "BS"), ("Angleterre", "GB"), ("l’Écosse", "GB"),
    ("pays de Galles", "GB"), ("É.-U.", "US"), ("usa", "US"), ("États\u{2011}Unis", "US"), ("Corée du Sud", "KR"),
    ("Republic of Korea", "KR"), ("république tchèque", "CZ"), ("Tchéquie", "CZ"), ("Cote d'Ivoire", "CI"),
    ("Ivory Coast", "CI"), ("Hollande", "NL"), ("Birmanie", "MM"), ("St. Lucia", "LC"), ("Ste-Lucie", "LC"),
    ("Trinidad & Tobago", "TT"), ("Trinité et Tobago", "TT"), ("RDC", "CD"), ("Congo", "CG"), ("Bre\u{301}sil", "BR"),
    ("LA", "LA"), ("DE", "DE"), ("et", "ET"), ("AND", "AD"), ("Viêt Nam", "VN"), ("Turkey", "TR"),
    ("Saint-Martin", "MF"), ("Guyane", "GF"), ("Guyana", "GY"), ("Dominique", "DM"), ("République dominicaine", "DO"),
    ("Guinée", "GN"), ("Guinée équatoriale", "GQ"), ("Niger", "NE"), ("Nigéria", "NG"),
  ])
  func otherWaysToWriteItAreRead(text: String, code: String) {
    #expect(Country(named: text)?.code == code)
  }

  @Test(arguments: ["", " ", "l’", "les", "and of", "Atlantide", "Québec", "Europe", "UE", "XX", "ZZZ", "Saint", "/"])
  func whatNamesNoCountryIsNil(text: String) {
    #expect(Country(named: text) == nil)
  }

  @Test(arguments: [
    ("CA", 42.0...83.0, -141.0 ... -52.0), ("DE", 47.0...55.0, 6.0...15.0), ("FR", 42.0...51.0, -5.0...8.0),
    ("NO", 58.0...71.0, 5.0...31.0), ("NZ", -47.0 ... -34.0, 166.0...179.0), ("BR", -34.0...5.0, -74.0 ... -35.0),
    ("JP", 31.0...46.0, 130.0...146.0), ("GF", 2.0...6.0, -55.0 ... -51.0), ("CL", -56.0 ... -17.0, -76.0 ... -67.0),
  ])
  func pointsAreInTheCountry(code: String, latitudes: ClosedRange<Double>, longitudes: ClosedRange<Double>) throws {
    let country = try #require(Country(named: code))
    #expect(latitudes.contains(country.latitude) && longitudes.contains(country.longitude))
  }

  @Test func suggestedNamesAreInAlphabeticalOrder() {
    let french = Country.names(in: .french)
    #expect(french.count == 249)
    #expect(french.prefix(3) == ["Afghanistan", "Afrique du Sud", "Albanie"])
    #expect(
      french.filter { $0.hasPrefix("É") } == [
        "Égypte", "Émirats arabes unis", "Équateur", "Érythrée", "États-Unis", "Éthiopie",
      ])
    #expect(french.firstIndex(of: "Égypte").map { french[$0 - 1] } == "Dominique")
    #expect(Country.names(in: .english).suffix(2) == ["Zambia", "Zimbabwe"])
  }
}

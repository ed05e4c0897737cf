import Basics
import Diagnostics
import Model
import TestSupport
import Testing

/// The directory: its table, its files, and what of it may be published.
@Suite struct ContactTests {
  private func read(_ files: [String: String]) throws -> (site: Site, findings: [Finding]) {
    try TestSite(files.merging(["site.yml": "as_of: 2020-12-15\nlangues: [fr, en]\n"]) { $1 }).read()
  }

  @Test func aTableIsReadInEitherLanguageAndIsInBoth() throws {
    let french =
      "organisation;catégorie;pays;ville;site;langues;vérifié le\nFestival A;festival;Allemagne;Berlin;a.example.org;français, allemand;2020-11-03\n"
    let english =
      "organization,category,country,city,website,languages,last verified\nFestival A,festival,DE,Berlin,https://a.example.org,\"français, allemand\",3 novembre 2020\n"
    let (left, told) = try read(["contacts/contacts.csv": french])
    let (right, alsoTold) = try read(["contacts/contacts.csv": english])
    #expect(told == [] && alsoTold == [])
    for site in [left, right] {
      #expect(site.contacts.map(\.header.address) == ["/contacts/festival-a/", "/en/contacts/festival-a/"])
      #expect(site.contacts.map(\.header.language) == [.french, .english])
      let contact = try #require(site.contacts.first)
      #expect(contact.country?.code == "DE")
      #expect(contact.website == "https://a.example.org")
      #expect(contact.languages == ["français", "allemand"])
      #expect(contact.verified == CivilDate(iso: "2020-11-03"))
      #expect(site.files == [])
    }
  }

  /// A name has an address though it has no letter, or more of them than a file’s name may have.
  @Test func everyNameMakesAnAddress() throws {
    let long = String(repeating: "Très long ", count: 40)
    let rows = [
      "!!!;", "+/-;", "\(long);", "A;???", "B;\(String(repeating: "b", count: 300))",
      "\(String(repeating: "城", count: 60));",
    ]
    let (site, findings) = try read([
      "contacts/contacts.csv": (["organisation;adresse"] + rows).joined(separator: "\n"),
      "\(String(repeating: "城", count: 80)).md": "Texte\n",
    ])
    #expect(findings.isEmpty)
    let addresses = site.contacts.filter { $0.header.language == .french }.map(\.header.address)
    #expect(Set(addresses).count == 6)
    #expect(addresses.contains("/contacts/contact/") && addresses.contains("/contacts/contact-2/"))
    #expect(addresses.contains("/contacts/a/"))
    for address in addresses + site.pages.map(\.header.address) {
      #expect(
        address.split(separator: "/", omittingEmptySubsequences: false).dropFirst().dropLast().allSatisfy {
          1...200 ~= $0.utf8.count
        }, "\(address)")
    }
  }

  @Test func rowsOfOneOrganizationAreOneContact() throws {
    let (site, findings) = try read([
      "contacts/contacts.csv": """
      organisation;ville;personne;courriel;consentement
      Festival A;Berlin;Ana Un;ana@x.example;2020-01-01
      Festival A;Berlin;Bob Deux;bob@x.example;2020-01-01
      Festival A;Lyon;;info@x.example;
      """
    ])
    #expect(findings == [])
    let contacts = site.contacts.filter { $0.header.language == .french }
    #expect(contacts.map(\.header.address) == ["/contacts/festival-a/", "/contacts/festival-a-2/"])
    #expect(contacts[0].people.map(\.name) == ["Ana Un", "Bob Deux"])
    #expect(contacts[0].email == nil)
    #expect(contacts[1].email == "info@x.example")
  }

  @Test func aRowThatNamesNoOneAndABadCellAreTold() throws {
    let (text, places) = marked(
      "organisation;pays;vérifié\n➤;France;2020-01-01\nFestival A;➤Prusse;2020-01-01\nFestival B;France;➤hier\n")
    let (site, findings) = try read(["contacts/contacts.csv": text])
    #expect(findings.map(\.code) == [.entryIncomplete, .countryUnknown, .valueKind])
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(site.contacts.count == 4)
  }

  /// A person who is a contact of their own has no page without consent, and what stands beside their file is not copied.
  @Test func someoneWithoutConsentHasNoPage() throws {
    let person = "---\npersonne: Léa Untel\ncourriel: lea@x.example\nCONSENT---\n"
    let files = ["contacts/lea/portrait.jpg": "x", "index.md": "Bonjour."]
    let (without, told) = try read(
      files.merging(["contacts/lea/index.md": person.replacing("CONSENT", with: "")]) { $1 })
    #expect(without.contacts == [])
    #expect(without.files == [])
    #expect(told.map(\.code) == [.consentMissing])
    let (with, alsoTold) = try read(
      files.merging(["contacts/lea/index.md": person.replacing("CONSENT", with: "consentement: 2020-12-15\n")]) { $1 })
    #expect(with.contacts.map(\.header.title) == ["Léa Untel", "Léa Untel"])
    #expect(with.contacts.first?.people.first?.email == "lea@x.example")
    #expect(with.files.map(\.source) == ["contacts/lea/portrait.jpg"])
    #expect(alsoTold == [])
  }

  @Test(arguments: [
    ("2020-12-14", nil, true), ("2020-12-15", nil, true), ("2020-12-16", nil, false),
    ("2019-01-01", "2020-12-14", false), ("2019-01-01", "2020-12-15", true),
  ])
  func aConsentHoldsFromItsFirstDayThroughItsLast(first: String, last: String?, holds: Bool) throws {
    let (given, day) = (CivilDate(iso: first), CivilDate(iso: "2020-12-15"))
    let consent = Consent(given: try #require(given), expires: last.flatMap { CivilDate(iso: $0) })
    #expect(consent.holds(on: try #require(day)) == holds)
  }
}

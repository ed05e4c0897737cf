import Basics
import Model
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    ("12 500 $", 1_250_000, nil), ("12\u{A0}500,50\u{A0}$ CA", 1_250_050, "CAD"), ("$12,500.50", 1_250_050, nil),
    ("12500", 1_250_000, nil), ("8\u{202F}000 €", 800_000, "EUR"), ("€8,000", 800_000, "EUR"),
    ("1’250,5 CHF", 125_050, "CHF"),
    ("CHF 5'000", 500_000, "CHF"), ("US$3,000", 300_000, "USD"), ("3 000 $ US", 300_000, "USD"),
    ("3000$ É.-U.", 300_000, "USD"),
    ("CAD $12,500", 1_250_000, "CAD"), ("$12,500 CAD", 1_250_000, "CAD"), ("CAD$ 5", 500, "CAD"), ("cad 5", 500, "CAD"),
    ("5 C$", 500, "CAD"), ("12.500,00 €", 1_250_000, "EUR"), ("1,234,567", 123_456_700, nil), ("12,5", 1_250, nil),
    ("12,500", 1_250_000, nil), ("12.50", 1_250, nil), ("0,05 $", 5, nil), ("0", 0, nil), ("£3", 300, "GBP"),
    ("500 dollars", 50_000, nil), ("500 euros", 50_000, "EUR"), ("-500 $", -50_000, nil), ("−$1.50", -150, nil),
    ("$ -3", -300, nil), ("1,2 M$", 120_000_000, nil), ("1.25 M $ CA", 125_000_000, "CAD"), ("$1.2M", 120_000_000, nil),
    ("15 k$", 1_500_000, nil), ("1,234 M€", 123_400_000, "EUR"), ("1,2345 k$", 123_450, nil),
    ("2 G$", 200_000_000_000, nil), ("$1.2 million", 120_000_000, nil), ("2 millions de dollars", 200_000_000, nil),
    ("1,5 million d’euros", 150_000_000, "EUR"), ("12 k$", 1_200_000, nil), ("20 k", 2_000_000, nil),
    ("1,2 M", 120_000_000, nil), ("250K", 25_000_000, nil), ("CAD 5,000", 500_000, "CAD"),
    ("5 000 CAD", 500_000, "CAD"),
    ("3 mille dollars canadiens", 300_000, "CAD"), ("2 milliards $", 200_000_000_000, nil), ("5 MXN", 500, "MXN"),
    ("  7 AU$ ", 700, "AUD"),
  ])
  func amountsAsPeopleWriteThem(phrase: String, cents: Int, currency: String?) {
    #expect(Money(phrase) == Money(minorUnits: cents, currency: currency))
  }

  @Test(arguments: [
    "", "$", "à venir", "12 5 $", "1 2345", "12 500 par an", "environ 500 $", "5 à 7", "5-7 $", "12,3456", "1,23,456",
    "1,234.567", "1 234,567", "12, 5", ",5", "12.", "12 -", "2019-", "012 500", "0,500", "5 $ €uro", "5 USD CAD",
    "€5 USD",
    "60 000 $/an", "60 000 $ par an", "$5,000 a year", "entre 5 000 et 8 000 $", "de 5 000 à 8 000 $",
    "25 000 $ + taxes",
    "10 000 $ (Ville : 6 000 $)", "± 3 000 $", "2 millions de personnes", "5 ABC", "12 m", "1,234567 k$",
    "92 233 720 368 547 758,08", "99999999999999999999", "9 999 999 999 G$", "٣ $",
    "1'234 567",
  ])
  func whatIsNoAmount(phrase: String) {
    #expect(Money(phrase) == nil)
  }

  @Test(arguments: [
    "12 500 $", "60 000 $/an", "CAD 5,000", "5 000 CAD", "environ 2 millions de dollars", "entre 5 000 et 8 000 $",
    "$1.2 million",
    "± 3 000 $", "25 000 $ + taxes", "US$ 3,000",
  ])
  func whatIsMeantForAnAmount(phrase: String) { #expect(Money.isMeant(by: phrase)) }

  @Test(arguments: [
    "", "juin 2027", "COP 26", "Direction", "billets à 20 $", "Nadia, 5 ans", "12 élèves", "$", "CAD", "T4 2026",
  ])
  func whatIsNotMeantForAnAmount(phrase: String) { #expect(!Money.isMeant(by: phrase)) }

  @Test(arguments: [
    (1_250_000, nil, "12\u{A0}500\u{A0}$", "$12,500"), (1_250_050, "CAD", "12\u{A0}500,50\u{A0}$", "$12,500.50"),
    (800_000, "EUR", "8\u{A0}000\u{A0}€", "€8,000"), (300_000, "USD", "3\u{A0}000\u{A0}$\u{A0}US", "US$3,000"),
    (500_000, "CHF", "5\u{A0}000\u{A0}CHF", "CHF\u{A0}5,000"),
    (123_456_789, "GBP", "1\u{A0}234\u{A0}567,89\u{A0}£", "£1,234,567.89"),
    (5, "JPY", "0,05\u{A0}JPY", "JPY\u{A0}0.05"), (0, nil, "0\u{A0}$", "$0"),
    (-150, "AUD", "−1,50\u{A0}$\u{A0}AU", "−AU$1.50"),
    (99_999, nil, "999,99\u{A0}$", "$999.99"), (100_000, nil, "1\u{A0}000\u{A0}$", "$1,000"),
  ])
  func wordsOfBothLanguages(cents: Int, currency: String?, french: String, english: String) {
    let money = Money(minorUnits: cents, currency: currency)
    #expect(money.words(in: .inFrench) == french)
    #expect(money.words(in: .inEnglish) == english)
  }

  /// A lone `$` is read back as a dollar that nothing is said of.
  @Test func wordsAreReadBack() {
    let edges = [0, 1, 10, 99, 100, 101, 99_999, 100_000, 99_999_999, 100_000_050, Int.max, -Int.max]
    for currency in Money.codes {
      for cents in edges + (0..<20).map({ 7 << $0 + 13 * $0 }) {
        let money = Money(minorUnits: cents, currency: currency)
        let expected = Money(minorUnits: cents, currency: currency == "CAD" ? nil : currency)
        #expect(Money(money.words(in: .inFrench)) == expected)
        #expect(Money(money.words(in: .inEnglish)) == expected)
      }
    }
  }

  @Test func everyCodeIsOne() {
    #expect(Money.codes == Set(Money.codes).sorted())
    #expect(Money.codes.allSatisfy { $0.utf8.count == 3 && $0.utf8.allSatisfy { (0x41...0x5A).contains($0) } })
    #expect(Set(["CAD", "USD", "EUR", "GBP", "CHF", "MXN", "JPY", "XAF", "XOF", "HRK"]).isSubset(of: Money.codes))
    #expect(!Money.codes.contains("XXX") && !Money.codes.contains("XAU"))
  }
}

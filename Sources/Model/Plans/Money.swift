package import Basics

/// An amount of money.
package struct Money: Sendable, Hashable {
  /// Hundredths of the currency's unit, whatever the currency: cents.
  package var minorUnits: Int
  /// Its ISO 4217 code; nil when nothing says which, as of a lone `$`.
  package var currency: String?

  package init(minorUnits: Int, currency: String? = nil) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// The amount in words, for people: « 12 500,50 $ », “$12,500.50”; hundredths only where there are some. A lone `$` is the
  /// dollar of Canada, whose own amounts are written so; other dollars say their country (OQLF: « 3 000 $ US »).
  package func words(in strings: Strings) -> String {
    let sign = minorUnits < 0 ? "−" : ""
    let (units, cents) = minorUnits.magnitude.quotientAndRemainder(dividingBy: 100)
    let decimals = cents == 0 ? "" : strings.numbers.decimal + (cents < 10 ? "0" : "") + String(cents)
    let number = strings.numbers.grouped(units) + decimals
    let currency = currency ?? "CAD"
    return switch strings.language {
    case .french: sign + number + "\u{A0}" + (Self.frenchSigns[currency] ?? currency)
    case .english: sign + (Self.englishSigns[currency] ?? currency + "\u{A0}") + number
    default:
      sign
        + strings[
          "number_money", else: "{amount}\u{A0}{currency}",
          [
            "amount": number,
            "currency": strings.entries["currency_" + currency.lowercased()] ?? Self.englishSigns[currency] ?? currency,
          ]]
    }
  }

  private static let frenchSigns = [
    "CAD": "$", "USD": "$\u{A0}US", "EUR": "€", "GBP": "£", "AUD": "$\u{A0}AU", "NZD": "$\u{A0}NZ", "HKD": "$\u{A0}HK",
  ]
  private static let englishSigns = [
    "CAD": "$", "USD": "US$", "EUR": "€", "GBP": "£", "AUD": "AU$", "NZD": "NZ$", "HKD": "HK$",
  ]

  /// The codes of ISO 4217 that amounts are paid in, in alphabetical order: those in force, and some withdrawn that old
  /// amounts have.
  package static let codes: [String] =
    ("AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD "
    + "CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP "
    + "GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW "
    + "KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD "
    + "NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE "
    + "SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED "
    + "VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ZWL").split(separator: " ").map(String.init)
}

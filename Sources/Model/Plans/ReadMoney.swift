import Basics

extension Money {
  /// Reads an amount as people write it: `12 500 $`, `12 500,50 $ CA`, `$12,500.50`, `US$3,000`, `8 000 €`, `CHF 5'000`, `12500`,
  /// `1,2 M$`, `12 k$`, `2 millions de dollars`, `$1.2 million`.
  ///
  /// Digits may be grouped by any space, an apostrophe, a comma or a full stop; a comma or a full stop before one or two last
  /// digits is the decimal one, and before any number of them where `k`, `M`, `G` or a word multiplies. Nil for anything else, for amounts that come back (`/an`), for words that
  /// are no currency, for two currencies at once, and beyond what can be counted.
  package init?(_ phrase: String) {
    let text = fold(phrase)
    guard let start = text.firstIndex(where: isDigit), let end = text.lastIndex(where: isDigit) else { return nil }
    var before = text[..<start].trimmed
    var after = text[text.index(after: end)...].trimmed
    let isNegative = before.last == "-" || before.first == "-"
    if before.last == "-" { before.removeLast() } else if isNegative { before.removeFirst() }
    let power = takeMultiplier(from: &after)
    // « 12 m » alone is a length; « 12 M » and « 12 k » are none.
    let isLength = after.isEmpty && before.isEmpty && text.last == "m" && !phrase.contains("M")
    guard !isLength, let cents = cents(text[start...end], power: power),
      let currencies = currencies([before, after]), currencies.count < 2
    else { return nil }
    self.init(minorUnits: isNegative ? -cents : cents, currency: currencies.first)
  }
}

extension Money {
  /// Whether words beside others are meant for an amount, whether they read as one or not: « 12 500 $ », « 60 000 $/an », `CAD 5,000`,
  /// « environ 2 millions de dollars ».
  package static func isMeant(by phrase: String) -> Bool {
    guard phrase.utf8.count < 60, phrase.contains(where: isDigit) else { return false }
    var text = fold(phrase)[...]
    for word in [
      "environ ", "entre ", "de ", "about ", "around ", "between ", "from ", "max. ", "maximum ", "± ", "~ ",
    ]
    where text.hasPrefix(word) {
      text = text.dropFirst(word.count)
    }
    guard let first = text.first, isDigit(first) || "$€£±~".contains(first) || phrase.first?.isUppercase ?? false else {
      return false
    }
    if text.contains(where: { "$€£".contains($0) }) {
      return isDigit(first) || "$€£±~".contains(first) || Money(phrase) != nil
    }
    let words = text.split { !$0.isLetter }
    if isDigit(first), words.contains(where: { ["dollar", "dollars", "euro", "euros"].contains($0) }) { return true }
    return phrase.split { !$0.isLetter }.contains { ["CAD", "USD", "EUR"].contains($0) } && Money(phrase) != nil
  }
}

private func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

// MARK: The number

/// The power of ten of the `k`, `M`, `G` or « millions de » before a currency; 0 when there is none.
private func takeMultiplier(from mark: inout Substring) -> Int {
  let word = mark.prefix { $0.isLetter }
  guard let power = multipliers[String(word)] else { return 0 }
  mark = mark[word.endIndex...].trimmed
  for small in ["de ", "d'", "of "] where power > 0 && word.utf8.count > 2 && mark.hasPrefix(small) {
    mark = mark.dropFirst(small.count).trimmed
  }
  return power
}

private let multipliers = ["k": 3, "m": 6, "g": 9, "md": 9, "mds": 9, "bn": 9].merging(scaleWords) { first, _ in first }

/// The power of ten of each word that multiplies the number before it, folded. A “billion” is another number in each language.
package let scaleWords = [
  "mille": 3, "millier": 3, "milliers": 3, "thousand": 3, "million": 6, "millions": 6, "milliard": 9, "milliards": 9,
]

/// Hundredths; nil when the digits are not grouped as those of a number are, and when there are too many.
private func cents(_ number: Substring, power: Int) -> Int? {
  let (units, decimals) = parts(of: number, isMultiplied: power > 0)
  let zeros = power + 2 - decimals.count
  guard let whole = digits(of: units), zeros >= 0, decimals.allSatisfy(isDigit) else { return nil }
  return Int(whole + decimals + String(repeating: "0", count: zeros))
}

/// What stands before and after the decimal sign.
private func parts(of number: Substring, isMultiplied: Bool) -> (units: Substring, decimals: Substring) {
  guard let sign = number.lastIndex(where: { $0 == "," || $0 == "." }) else { return (number, "") }
  let (units, decimals) = (number[..<sign], number[sign...].dropFirst())
  let isOnly = !units.contains(number[sign])
  return isOnly && (isMultiplied || decimals.count < 3) ? (units, decimals) : (number, "")
}

/// The digits of a whole number, ungrouped: all together, or in threes with the same sign between them.
private func digits(of number: Substring) -> String? {
  guard let separator = number.first(where: { !isDigit($0) }) else { return number.isEmpty ? nil : String(number) }
  let groups = number.split(separator: separator, omittingEmptySubsequences: false)
  guard " ',.".contains(separator), let first = groups.first, (1...3).contains(first.count), first.first != "0",
    groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.allSatisfy({ $0.allSatisfy(isDigit) })
  else { return nil }
  return groups.joined()
}

// MARK: The currency

/// What the marks on either side of a number say; nil when one of them is no currency.
private func currencies(_ marks: [Substring]) -> Set<String>? {
  var codes: Set<String> = []
  for mark in marks where !mark.isEmpty {
    let mark = mark.filter { $0 != " " && $0 != "." }
    if unsure.contains(mark) { continue }
    guard let code = code(of: mark) else { return nil }
    codes.insert(code)
  }
  return codes
}

private func code(of mark: String) -> String? {
  if let code = signs[mark] { return code }
  let code = mark.filter { $0 != "$" }.uppercased()
  return Money.codes.contains(code) ? code : nil
}

/// Dollars of nobody knows where.
private let unsure: Set<String> = ["$", "dollar", "dollars"]

/// Folded, without spaces and full stops; a code may have a `$` beside it.
private let signs = [
  "€": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "$ca": "CAD", "$can": "CAD", "ca$": "CAD", "can$": "CAD",
  "c$": "CAD", "$cdn": "CAD", "cdn$": "CAD", "cdn": "CAD", "$us": "USD", "us$": "USD", "us": "USD", "$e-u": "USD",
  "dollarscanadiens": "CAD", "dollarcanadien": "CAD", "canadiandollars": "CAD", "dollarsamericains": "USD",
  "$au": "AUD", "au$": "AUD", "a$": "AUD", "$nz": "NZD", "nz$": "NZD", "$hk": "HKD", "hk$": "HKD",
]

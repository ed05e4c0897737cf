import Basics
import Dates

/// A date inside a text, wherever it stands.
struct LooseDate {
  var range: Range<String.Index>
  /// As written.
  var phrase: String
  var reading: Reading
  var when: DateExpression
  /// Whether it begins with a word that dates what stands before it: « en », « d’ici », “by”.
  var opensWithPreposition: Bool
}

extension RecordSource {
  /// The dates in a text: a month, a season or a part of a year with its year, or a year that a preposition makes one. A year alone is
  /// mostly part of a name: « Forum 2020 », « Budget 2024-2025 », « le plan de 2019 ».
  func looseDates(in text: String) -> [LooseDate] {
    guard hasYear(text) else { return [] }
    let words = text.split { $0.isWhitespace }
    var found: [LooseDate] = []
    /// The first word that no date before it has.
    var free = 0
    for index in words.indices where hasYear(words[index]) {
      // « mars 2026 à juin 2027 » is one.
      if let last = found.last, let both = span(last, upTo: words[index], in: text) {
        found[found.count - 1] = both
      } else if let date = date(endingAt: index, from: free, words, in: text) {
        found.append(date)
      } else {
        continue
      }
      free = index + 1
    }
    return found
  }

  private func span(_ first: LooseDate, upTo word: Substring, in text: String) -> LooseDate? {
    let end = bare(word.startIndex..<word.endIndex, of: text).upperBound
    guard text[first.range.upperBound..<end].utf8.count < 32 else { return nil }
    var range = first.range.lowerBound..<end
    // « entre mars 2026 et juin 2027 »
    if let word = text[..<range.lowerBound].split(whereSeparator: \.isWhitespace).last,
      ["entre", "between", "from", "de"].contains(fold(word))
    {
      range = word.startIndex..<range.upperBound
    }
    for range in [range, first.range.lowerBound..<end] {
      let phrase = String(text[range])
      guard let reading = dates.reading(of: phrase), case .read(let when, _) = reading, when.edtf != nil else {
        continue
      }
      return LooseDate(
        range: range, phrase: phrase, reading: reading, when: when,
        opensWithPreposition: first.opensWithPreposition || range.lowerBound < first.range.lowerBound)
    }
    return nil
  }

  /// The longest phrase that ends with a word and reads as a date of its own.
  private func date(endingAt end: Int, from free: Int, _ words: [Substring], in text: String) -> LooseDate? {
    for start in max(free, end - 7)...end {
      var range = words[start].startIndex..<words[end].endIndex
      range = bare(range, of: text)
      let phrase = text[range]
      guard !phrase.isEmpty, phrase.utf8.count < 90 else { continue }
      let opening = Self.preposition(phrase)
      // « de juin 2024 » is « juin 2024 ».
      if opening == nil, start < end,
        ["de", "du", "of", "la", "le", "les", "the", "d", "et", "and"].contains(fold(words[start]))
      {
        continue
      }
      // What is before a comma is another clause; a day of the week has one of its own.
      guard let (reading, when) = read(phrase, opening), when.edtf != nil,
        when.kind != .ongoing
      else { continue }
      guard when.kind == .recurring || isDate(phrase, when, opening), !isEdition(phrase, before: end, words) else {
        return nil
      }
      return LooseDate(
        range: range, phrase: String(phrase), reading: reading, when: when,
        opensWithPreposition: when.kind == .recurring || opening.map { !Self.vague.contains($0) } ?? false)
    }
    return nil
  }

  /// “For the 2020 conference” has a year for a name, and no date.
  private func isEdition(_ phrase: Substring, before end: Int, _ words: [Substring]) -> Bool {
    guard words.indices.contains(end + 1), words[end + 1].first?.isLetter ?? false else { return false }
    let last = phrase.split(separator: " ").suffix(2)
    return last.count == 2 && last.first == "the" && last.last?.allSatisfy(\.isNumber) ?? false
  }

  /// What says neither the whole of a stretch nor its end.
  private static let vague: Set<String> = ["through", "over", "prior to", "sur"]

  /// Without the marks that stand around it.
  private func bare(_ range: Range<String.Index>, of text: String) -> Range<String.Index> {
    var range = range
    while let last = text[range].last, ".,;:!?)]}»”\"*_".contains(last) {
      range = range.lowerBound..<text.index(before: range.upperBound)
    }
    while let first = text[range].first, "([{«“\"*_".contains(first) {
      range = text.index(after: range.lowerBound)..<range.upperBound
    }
    return range
  }

  private func read(_ phrase: Substring, _ opening: String?) -> (Reading, DateExpression)? {
    if let reading = dates.reading(of: phrase), case .read(let when, _) = reading { return (reading, when) }
    guard let opening,
      [
        "in", "on", "at", "en", "au", "a la", "a l'", "le", "pour", "for", "courant", "through", "over", "prior to",
        "sur",
      ].contains(opening)
    else { return nil }
    guard let bare = dates.reading(of: phrase.dropFirst(opening.count).drop { $0.isWhitespace }),
      case .read(let when, _) = bare
    else { return nil }
    return (bare, when)
  }

  /// Whether a phrase that reads as a date is one where it stands in a sentence.
  private func isDate(_ phrase: Substring, _ when: DateExpression, _ opening: String?) -> Bool {
    if opening != nil { return true }
    // To a month, a season, a quarter or a day.
    guard let edtf = when.edtf?.description,
      edtf.utf8.split(separator: UInt8(ascii: "/")).contains(where: { $0.count >= 7 && $0.contains(UInt8(ascii: "-")) })
    else { return false }
    let first = fold(phrase.drop { !$0.isLetter }.prefix { $0.isLetter })
    return ![
      "saison", "season", "exercice", "fy", "annee", "year", "programmation", "edition", "plan", "budget", "of", "de",
      "du", "la", "le",
    ].contains(first)
      || phrase.contains(where: \.isLetter) && namesPartOfYear(phrase)
  }

  private func namesPartOfYear(_ phrase: Substring) -> Bool {
    phrase.split { !$0.isLetter && !$0.isNumber }.contains { word in
      isDate("\(word) 2024") && word.contains(where: \.isLetter)
        && !["de", "du", "la", "le", "of", "the", "saison", "season", "exercice", "fy", "annee", "année", "year"]
          .contains(fold(word))
    }
  }

  func isPreposition(_ word: Substring) -> Bool {
    Self.preposition(word + " ") != nil || ["de", "du", "of"].contains(fold(word))
  }

  /// The preposition that a phrase begins with, folded; nil where it begins with none that dates what stands before it.
  private static func preposition(_ phrase: Substring) -> String? {
    let folded = fold(phrase.prefix(24))
    // « le 15 mars », « du 3 au 5 mars »
    if folded.hasPrefix("le ") || folded.hasPrefix("du "), folded.dropFirst(3).first?.isNumber ?? false {
      return String(folded.prefix(2))
    }
    return prepositions.first {
      folded.hasPrefix($0)
        && folded.utf8.dropFirst($0.utf8.count).first.map { !(0x61...0x7A).contains($0) || $0 == 0x20 } ?? false
    }
      ?? elided.first { folded.hasPrefix($0) }
  }

  private static let prepositions = [
    "au plus tard", "au plus tot", "pas avant", "no earlier than", "not before", "a partir", "jusqu'au", "jusqu'en",
    "jusqu'a", "a compter", "au cours", "d'ici", "avant", "apres",
    "des", "depuis",
    "en", "au", "a la", "pour", "vers", "durant", "pendant", "courant", "entre", "no later than", "by", "before",
    "after", "until", "till",
    "in", "on", "from", "since", "starting", "beginning", "during", "throughout", "between", "for", "around", "at",
    "as of", "through", "over", "prior to",
    "sur",
  ]
  private static let elided = ["a l'", "d'ici "]

  /// Whether a date is over before the plan begins: what is told of it is its history.
  func isBeforePlan(_ when: DateExpression) -> Bool {
    guard let start = dates.firstDay, let latest = when.latest else { return false }
    return latest < start
  }
}

/// Whether a text has a year of four digits, 19xx or 20xx.
func hasYear(_ text: some StringProtocol) -> Bool {
  text.withBytes { bytes in
    var run = 0
    var start: (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      if (0x30...0x39).contains(byte) {
        if run == 0 { start.0 = byte } else if run == 1 { start.1 = byte }
        run += 1
      } else {
        if run == 4, isCentury(start) { return true }
        run = 0
      }
    }
    return run == 4 && isCentury(start)
  }
}

private func isCentury(_ digits: (UInt8, UInt8)) -> Bool {
  digits == (UInt8(ascii: "1"), UInt8(ascii: "9")) || digits == (UInt8(ascii: "2"), UInt8(ascii: "0"))
}

import Basics
import Dates

extension NumbersInText {
  /// The numbers of texts without markup, one block each. Addresses, e-mail addresses and words that have letters and digits (`H2X 1Y4`,
  /// `COVID-19`) are none.
  init(in texts: [String], language: Language) {
    for text in texts {
      var scanner = NumberScanner(text, language: language)
      scanner.scan()
      scanner.report(to: &self)
    }
  }
}

/// Reads the numbers of one text.
private struct NumberScanner {
  private enum Element {
    case number(Double, String)
    /// « 1er », “2nd”: a number beside a month only.
    case ordinal(Double, String)
    case word(String)
    case fact(NumberFact, String)
    case stop
  }

  private let text: [Unicode.Scalar]
  /// Whether a comma is the sign of decimals.
  private let hasDecimalComma: Bool
  private var index = 0
  private var elements: [Element] = []

  init(_ text: String, language: Language) {
    hasDecimalComma = language != .english
    let chunks = text.split { $0 == " " || $0 == "\n" || $0 == "\t" }
    let isAddress = { (chunk: Substring) in
      chunk.contains("@") || chunk.contains("://") || chunk.hasPrefix("www.")
    }
    self.text = Array(chunks.map { isAddress($0) ? "…" : $0 }.joined(separator: " ").unicodeScalars)
  }

  mutating func scan() {
    while index < text.count {
      let scalar = text[index]
      if isDigit(index) {
        scanNumber()
      } else if scalar.properties.isAlphabetic {
        scanWord()
      } else {
        if scalar == "." || scalar == ";" || scalar == "!" || scalar == "?" || scalar == "…" { stop(at: scalar) }
        index += 1
      }
    }
  }

  func report(to numbers: inout NumbersInText) {
    var tally = NumberWords()
    for (place, element) in elements.enumerated() {
      if case .word(let word) = element { tally.read(word) } else { tally.end() }
      for value in tally.taken() { numbers.addLoose(.number(value)) }
      switch element {
      case .number(let value, _) where isOfDrinks(place): numbers.addLoose(.number(value))
      case .number(let value, let written): numbers.add(.number(value), as: written)
      case .fact(let fact, let written): numbers.add(fact, as: written)
      case .ordinal(let value, let written):
        if isBeside(place, isMonth) { numbers.add(.number(value), as: written) }
        numbers.addLoose(.number(value))
      case .word(let word):
        if let time = NumberWords.times[word] { numbers.addLoose(.time(time)) }
        guard let month = month(element) else { continue }
        if isBeside(place, isNumber) { numbers.add(.month(month), as: word) } else { numbers.addLoose(.month(month)) }
      case .stop: continue
      }
    }
  }

  // MARK: Neighbours

  /// A sentence ends; « févr. » does not.
  private mutating func stop(at scalar: Unicode.Scalar) {
    if scalar == ".", case .word(let word)? = elements.last, word.count <= 4 { return }
    elements.append(.stop)
  }

  private func isBeside(_ place: Int, _ test: (Element) -> Bool) -> Bool {
    for step in [-1, 1] {
      var next = place + step
      while elements.indices.contains(next), case .word(let word) = elements[next], ["de", "of", "the"].contains(word) {
        next += step
      }
      if elements.indices.contains(next), test(elements[next]) { return true }
    }
    return false
  }

  /// A « 5 à 7 » is what is drunk after work, and no number in other languages.
  private func isOfDrinks(_ place: Int) -> Bool {
    [place, place - 2].contains { start in
      guard elements.indices.contains(start), elements.indices.contains(start + 2),
        case (.number(5, _), .word("a"), .number(7, _)) = (elements[start], elements[start + 1], elements[start + 2])
      else { return false }
      return true
    }
  }

  private func isNumber(_ element: Element) -> Bool {
    switch element {
    case .number, .ordinal: true
    default: false
    }
  }

  private func isMonth(_ element: Element) -> Bool { month(element) != nil }

  private func month(_ element: Element) -> Int? {
    guard case .word(let word) = element, (3...9).contains(word.count), "adfjmnos".contains(word.first ?? " ") else {
      return nil
    }
    return DateReader.month(named: word)
  }

  // MARK: Words

  private mutating func scanWord() {
    let start = index
    var hasDigit = false
    while index < text.count, text[index].properties.isAlphabetic || isDigit(index) || text[index] == "_" {
      hasDigit = hasDigit || isDigit(index)
      index += 1
    }
    // `COVID-19`, `rapport-2019.pdf`
    if index + 1 < text.count, text[index] == "-" || text[index] == "\u{2011}", isDigit(index + 1) {
      index += 1
      while index < text.count, text[index].properties.isAlphabetic || isDigit(index) { index += 1 }
      hasDigit = true
    }
    elements.append(hasDigit ? .stop : .word(fold(written(start))))
  }

  private func written(_ start: Int) -> String { string(start..<index) }

  private func string(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: text[range])
    return String(result)
  }

  // MARK: Numbers

  private mutating func scanNumber() {
    let start = index
    if let groups = groups(), take(groups, from: start) { return }
    let (value, isVersion) = takeValue()
    if isVersion { return elements.append(.fact(.version(written(start)), written(start))) }
    if let time = takeTime(value) { return elements.append(.fact(.time(time), written(start))) }
    let attached = word(at: index)
    if !attached.word.isEmpty, isAlphabetic(index) {
      if Self.ordinals.contains(attached.word) {
        index = attached.end
        return elements.append(.ordinal(value, written(start)))
      }
      if let factor = multiplier(attached, from: start) {
        index = attached.end
        return elements.append(.number(value * factor, written(start)))
      }
      // `10km`, “1990s”; but `1Y4` is no number.
      index = attached.end
      if !isDigit(index) { return elements.append(.number(value, written(start))) }
      while index < text.count, isAlphabetic(index) || isDigit(index) { index += 1 }
      return elements.append(.stop)
    }
    if isSpace(index), case let next = word(at: index + 1), let factor = multiplier(next, from: start) {
      index = next.end
      return elements.append(.number(value * factor, written(start)))
    }
    elements.append(.number(value, written(start)))
  }

  /// Groups of digits with one sign between them: phone numbers and days in figures.
  private func groups() -> [Range<Int>]? {
    var groups: [Range<Int>] = []
    var place = index
    while true {
      let start = place
      while place < text.count, isDigit(place) { place += 1 }
      if start == place { return nil }
      groups.append(start..<place)
      if groups.count > 4 { return nil }
      if isDigit(place + 1), isSpace(place) || isHyphen(place) || at(place, ".") {
        place += 1
      } else if at(place, ")"), isDigit(place + 2), isSpace(place + 1) || isHyphen(place + 1) {
        place += 2
      } else if at(place, ")"), isDigit(place + 1) {
        place += 1
      } else {
        return groups
      }
    }
  }

  private mutating func take(_ groups: [Range<Int>], from start: Int) -> Bool {
    let sizes = groups.map(\.count)
    let texts = groups.map { string($0) }
    if sizes == [3, 3, 4] || sizes == [1, 3, 3, 4] && texts[0] == "1" {
      index = groups[groups.count - 1].upperBound
      elements.append(.fact(.phone(texts.suffix(3).joined()), written(start)))
      return true
    }
    guard sizes == [4, 2, 2], isHyphen(groups[0].upperBound), let day = CivilDate(iso: texts.joined(separator: "-"))
    else { return false }
    index = groups[2].upperBound
    let all = written(start)
    elements += [
      .fact(.number(Double(day.year)), all), .fact(.month(day.month), all), .fact(.number(Double(day.day)), all),
    ]
    return true
  }

  /// Takes digits in threes, and decimals; `1.2.3` is none.
  private mutating func takeValue() -> (value: Double, isVersion: Bool) {
    let start = index
    takeDigits()
    var digits = string(start..<index)
    if digits.count <= 3, let sign = groupSign() {
      while isGroup(after: sign) {
        digits += string(index + 1..<index + 4)
        index += 4
      }
    }
    if at(index, ".") || at(index, ","), isDigit(index + 1) {
      let sign = index
      index += 1
      takeDigits()
      digits += "." + string(sign + 1..<index)
      if at(index, "."), isDigit(index + 1) {
        while at(index, "."), isDigit(index + 1) {
          index += 1
          takeDigits()
        }
        return (0, true)
      }
    }
    return (Double(digits) ?? 0, false)
  }

  /// The sign that parts groups of three digits here; nil where none does. A lone comma is that of decimals in French, a lone full stop in both.
  private func groupSign() -> Unicode.Scalar? {
    guard index < text.count, case let sign = text[index], isGroup(after: sign) else { return nil }
    if isSpace(index) || sign == "'" || sign == "\u{2019}" { return sign }
    let hasSecond = index + 4 < text.count && text[index + 4] == sign && isDigit(index + 5)
    return sign == "," && !hasDecimalComma || (sign == "," || sign == ".") && hasSecond ? sign : nil
  }

  private func isGroup(after sign: Unicode.Scalar) -> Bool {
    index < text.count && text[index] == sign && (1...3).allSatisfy { isDigit(index + $0) } && !isDigit(index + 4)
  }

  private mutating func takeDigits() { while index < text.count, isDigit(index) { index += 1 } }

  // MARK: Times

  /// « 14 h 30 », « 14h », `14:30`, “2:30 p.m.”
  private mutating func takeTime(_ value: Double) -> Int? {
    guard (0...24).contains(value), value == value.rounded() else { return nil }
    var minutes = 0
    var place = index
    var isTime = false
    if at(place, ":"), isDigit(place + 1), isDigit(place + 2), !isDigit(place + 3) {
      minutes = Int(string(place + 1..<place + 3)) ?? 0
      place += 3
      isTime = true
    } else if case let hour = word(at: isSpace(place) ? place + 1 : place), hour.word == "h" {
      isTime = true
      place = hour.end
      let digits = isSpace(place) ? place + 1 : place
      if isDigit(digits), isDigit(digits + 1), !isDigit(digits + 2) {
        minutes = Int(string(digits..<digits + 2)) ?? 0
        place = digits + 2
      }
    }
    var hour = Int(value)
    if let (isAfternoon, end) = half(at: isSpace(place) ? place + 1 : place) {
      hour = hour % 12 + (isAfternoon ? 12 : 0)
      place = end
      isTime = true
    }
    guard isTime, minutes < 60 else { return nil }
    index = place
    return hour * 60 + minutes
  }

  /// “a.m.”, “pm”.
  private func half(at place: Int) -> (isAfternoon: Bool, end: Int)? {
    let (word, end) = word(at: place)
    if word == "am" || word == "pm" { return (word == "pm", end) }
    guard word == "a" || word == "p", at(end, ".") else { return nil }
    let second = self.word(at: isSpace(end + 1) ? end + 2 : end + 1)
    return second.word == "m" ? (word == "p", at(second.end, ".") ? second.end + 1 : second.end) : nil
  }

  // MARK: Around numbers

  /// What a word after a number multiplies it by; a letter does so in amounts only.
  private func multiplier(_ next: (word: String, end: Int), from start: Int) -> Double? {
    if let power = Self.powers[next.word] { return power }
    guard let power = Self.letters[next.word] else { return nil }
    let isAmount = [next.end, next.end + 1].contains { isCurrency($0) } || isCurrency(start - 1)
    return isAmount ? power : nil
  }

  private static let powers = [
    "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9, "billion": 1e9, "billions": 1e9, "mille": 1e3,
    "millier": 1e3, "milliers": 1e3, "thousand": 1e3,
  ]
  private static let letters = ["k": 1e3, "m": 1e6, "g": 1e9, "md": 1e9, "bn": 1e9]
  private static let ordinals: Set<String> = [
    "er", "ere", "ers", "re", "e", "es", "eme", "emes", "nd", "nde", "st", "rd", "th", "ᵉ", "ᵉʳ", "ʳᵉ", "o",
  ]

  /// The word that begins at a place, folded, and where it ends; empty where none does.
  private func word(at place: Int) -> (word: String, end: Int) {
    var end = place
    while end < text.count, isAlphabetic(end) { end += 1 }
    return end > place ? (fold(string(place..<end)), end) : ("", place)
  }

  private func isAlphabetic(_ place: Int) -> Bool { place < text.count && text[place].properties.isAlphabetic }

  private func isDigit(_ place: Int) -> Bool { place < text.count && (0x30...0x39).contains(text[place].value) }

  private func isSpace(_ place: Int) -> Bool {
    place < text.count && [" ", "\u{A0}", "\u{202F}", "\u{2009}"].contains(text[place])
  }

  private func isHyphen(_ place: Int) -> Bool { at(place, "-") || at(place, "\u{2011}") }

  private func isCurrency(_ place: Int) -> Bool {
    text.indices.contains(place) && ["$", "€", "£"].contains(text[place])
  }

  private func at(_ place: Int, _ scalar: Unicode.Scalar) -> Bool { place < text.count && text[place] == scalar }
}

import Basics
import Model

/// A number in a text: where it stands, with what multiplies it and its per cent sign, and what it is worth.
struct NumberFound {
  var range: Range<String.Index>
  var value: Double
  var isPercent: Bool
  /// Whether it is four digits that a year may be.
  var isYear: Bool
}

/// The first number in a text, as its language writes it: « 1 500 », « 1,5 », « 25 % » in French, “1,500” and “1.5” in English; « 20 k$ »,
/// « 1,2 M » and “2 million” are what they stand for.
func number(in text: String, _ language: Language) -> Double? { firstNumber(in: text[...], language)?.value }

/// Every number in a text, in order.
func numbers(in text: String, _ language: Language) -> [NumberFound] {
  var found: [NumberFound] = []
  var rest = text[...]
  while let number = firstNumber(in: rest, language) {
    found.append(number)
    rest = rest[number.range.upperBound...]
  }
  return found
}

private func firstNumber(in text: Substring, _ language: Language) -> NumberFound? {
  guard let start = text.firstIndex(where: isDigit) else { return nil }
  var digits = ""
  var rest = text[start...]
  while let character = rest.popFirst() {
    if isDigit(character) {
      digits.append(character)
    } else if character.isWhitespace || character == "," && language == .english, isGroup(rest), !digits.contains(".") {
      continue
    } else if character == "," || character == ".", rest.first.map(isDigit) ?? false, !digits.contains(".") {
      digits.append(".")
    } else {
      rest = text[text.index(rest.startIndex, offsetBy: -1)...]
      break
    }
  }
  let isYear = digits.count == 4 && Int(digits).map { (1900...2100).contains($0) } ?? false
  let power = takeScale(from: &rest, language)
  let isPercent = takePercent(from: &rest)
  let isNegative = start > text.startIndex && "-−".contains(text[text.index(before: start)])
  let exponent = power > 0 ? "e\(power)" : ""
  return Double(digits + exponent).map {
    NumberFound(
      range: start..<rest.startIndex, value: isNegative ? -$0 : $0, isPercent: isPercent,
      isYear: isYear && power == 0 && !isPercent)
  }
}

private func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

/// Three digits and no fourth: a group of thousands.
private func isGroup(_ rest: Substring) -> Bool { rest.prefix(while: isDigit).count == 3 }

/// The power of ten that a word or a letter after a number multiplies it by. A letter is one where nothing else follows it: « 20 km » and
/// « 5 m » are lengths.
private func takeScale(from rest: inout Substring, _ language: Language) -> Int {
  let after = rest.drop { $0.isWhitespace }
  let word = after.prefix { $0.isLetter }
  let next = after[word.endIndex...]
  let isMoney = next.drop { $0.isWhitespace }.first.map { "$€£".contains($0) } ?? false
  let power: Int
  switch word {
  case "k", "K": power = 3
  case "M": power = 6
  case "m" where isMoney: power = 6
  case "G" where isMoney: power = 9
  case "Md", "Mds", "bn", "Bn": power = 9
  default: power = fold(word) == "billion" && language == .english ? 9 : scaleWords[fold(word)] ?? 0
  }
  guard power > 0 else { return 0 }
  rest = next
  return power
}

private func takePercent(from rest: inout Substring) -> Bool {
  let after = rest.drop { $0.isWhitespace }
  if after.first == "%" {
    rest = after.dropFirst()
    return true
  }
  for words in ["pour cent", "percent", "per cent"] where fold(after.prefix(words.count)) == words {
    rest = after.dropFirst(words.count)
    return true
  }
  return false
}

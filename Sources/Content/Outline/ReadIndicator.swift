import Basics
import Dates
import Diagnostics
import Markdown
import Model

/// A list item as an indicator: its name, its unit, baseline, target and measures in a list under it.
func readIndicator(_ item: ListItem, _ page: RecordSource, findings: inout [Finding]) -> Indicator {
  let keys = readKeys(item.blocks, in: .indicator, page, findings: &findings)
  return makeIndicator(item.text, keys: keys, range: item.range, page, findings: &findings)
}

/// An indicator from its title and keys, whatever form they were written in.
func makeIndicator(
  _ title: [Inline], keys: [Keyed], range: SourceRange, _ page: RecordSource, findings: inout [Finding]
) -> Indicator {
  let plain = String(title.plain[...].trimmed)
  let given = keys.text(.id).map { slug($0.plain, limit: nameLimit) }.flatMap { $0.isEmpty ? nil : $0 }
  let id = given ?? slug(plain, limit: 48)
  var indicator = Indicator(id: id, title: plain, origin: page.origin(range))
  indicator.givenID = given
  indicator.note = keys.prose(.note)
  for key in keys {
    switch key.field {
    case .unit: indicator.unit = key.text.plain
    case .baseline: indicator.baseline = readMeasures(key, page, findings: &findings).first
    case .target: indicator.targets += readMeasures(key, page, findings: &findings)
    case .actuals: indicator.actuals += readMeasures(key, page, findings: &findings)
    default: break
    }
  }
  return indicator
}

/// « 220 (2019), 245 (2020) » on one line, or an item for each, « 2019 : 220 » as well.
private func readMeasures(_ key: Keyed, _ page: RecordSource, findings: inout [Finding]) -> [Measure] {
  let texts = splitMeasures(key.text.plain).map { ($0, key.range) } + key.items.map { ($0.text.plain, $0.range) }
  return texts.compactMap { text, range in readMeasure(text, range, page, findings: &findings) }
}

private func readMeasure(_ text: String, _ range: SourceRange, _ page: RecordSource, findings: inout [Finding])
  -> Measure?
{
  let text = String(text[...].trimmed)
  guard !text.isEmpty else { return nil }
  // « 220 (2019) » and « 2019 : 220 » alike; what reads as no date belongs to the value.
  func measure(_ value: Substring, on date: Substring) -> Measure? {
    let phrase = String(date.trimmed)
    let reading = page.dates.read(phrase)
    guard case .read = reading else { return nil }
    let value = String(value.trimmed)
    return Measure(
      text: value, value: number(in: value, page.language),
      date: page.accept(reading, of: phrase, at: range, findings: &findings))
  }
  if text.last == ")", let open = text.lastIndex(of: "("),
    let measure = measure(text[..<open], on: text[text.index(after: open)...].dropLast())
  {
    return measure
  }
  if let colon = text.firstIndex(of: ":"),
    let measure = measure(text[text.index(after: colon)...], on: text[..<colon])
  {
    return measure
  }
  return Measure(text: text, value: number(in: text, page.language), date: nil)
}

/// Between commas and semicolons that are followed by a space, parentheses kept whole.
private func splitMeasures(_ text: String) -> [String] {
  var parts = [""]
  var depth = 0
  var characters = text[...]
  while let character = characters.popFirst() {
    if character == "(" { depth += 1 }
    if character == ")" { depth -= 1 }
    if depth == 0, character == ";" || character == ",", characters.first?.isWhitespace != false {
      parts.append("")
    } else {
      parts[parts.count - 1].append(character)
    }
  }
  return parts
}

/// The first number in a text, as its language writes it: « 1 500 », « 1,5 », « 25 % » in French, “1,500” and “1.5” in English.
func number(in text: String, _ language: Language) -> Double? {
  guard let start = text.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
  var digits = ""
  var rest = text[start...]
  while let character = rest.popFirst() {
    if character.isASCII && character.isNumber {
      digits.append(character)
    } else if character.isWhitespace || character == "," && language == .english, isGroup(rest) {
      continue
    } else if character == "," || character == ".", rest.first?.isNumber == true, !digits.contains(".") {
      digits.append(".")
    } else {
      break
    }
  }
  let isNegative = start > text.startIndex && "-−".contains(text[text.index(before: start)])
  return Double(digits).map { isNegative ? -$0 : $0 }
}

/// Three digits and no fourth: a group of thousands.
private func isGroup(_ rest: Substring) -> Bool { rest.prefix { $0.isASCII && $0.isNumber }.count == 3 }

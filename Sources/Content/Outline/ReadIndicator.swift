import Basics
import Dates
import Diagnostics
import Markdown
import Model

/// A list item as an indicator: its name, its unit, baseline, target and measures in a list under it.
func readIndicator(_ item: ListItem, _ page: RecordSource, findings: inout [Finding]) -> Indicator {
  let nested = readNested(item.blocks, in: .indicator, page, findings: &findings)
  var indicator =
    nested.keys.isEmpty
    ? readIndicator(item.text, range: item.range, page, findings: &findings)
    : makeIndicator(item.text, keys: nested.keys, range: item.range, page, findings: &findings)
  if !nested.notes.isEmpty {
    indicator.note = Prose(([indicator.note?.markup].compactMap { $0 } + nested.notes).joined(separator: " "))
  }
  return indicator
}

/// Indicators on one line, between semicolons, or codes between commas: « I01, I02 ».
func readIndicators(_ text: [Inline], range: SourceRange, _ page: RecordSource, findings: inout [Finding]) -> [Indicator] {
  let plain = text.plain
  var parts = plain.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
  let codes = plain.split(separator: ",").map(\.trimmed)
  if codes.count > 1, codes.allSatisfy(isCode) { parts = codes }
  if parts.count <= 1 { return plain.isEmpty ? [] : [readIndicator(text, range: range, page, findings: &findings)] }
  return parts.map { readIndicator([Inline(text: String($0))], range: range, page, findings: &findings) }
}

/// `I01`, `KPI-2`, `3.1`: a name that is no words.
private func isCode(_ text: Substring) -> Bool {
  text.utf8.count <= 8 && text.contains(where: \.isNumber) && !text.contains(" ")
}

/// A line as an indicator, with what it says of where it starts and what is aimed at: « Visites : 220 en 2021, cible de 300 en 2024 ».
func readIndicator(_ text: [Inline], range: SourceRange, _ page: RecordSource, findings: inout [Finding]) -> Indicator {
  let plain = text.plain
  guard let colon = plain.firstIndex(of: ":"),
    let values = readValues(plain[plain.index(after: colon)...], range, page, findings: &findings)
  else { return makeIndicator(text, keys: [], range: range, page, findings: &findings) }
  let title = String(plain[..<colon].trimmed)
  var indicator = makeIndicator([Inline(text: title)], keys: [], range: range, page, findings: &findings)
  (indicator.baseline, indicator.targets, indicator.actuals) = (values.baseline, values.targets, values.actuals)
  return indicator
}

private struct IndicatorValues {
  var baseline: Measure?
  var targets: [Measure] = []
  var actuals: [Measure] = []
}

/// Nil unless every piece is a value, one at least with a word or a date that says which.
private func readValues(_ text: Substring, _ range: SourceRange, _ page: RecordSource, findings: inout [Finding])
  -> IndicatorValues?
{
  var values = IndicatorValues()
  var bare: [Measure] = []
  for piece in splitMeasures(String(text)) {
    var words = piece[...].trimmed
    var field: Field?
    let name = words.prefix { $0.isLetter }
    if let known = PlanWords.field(name), [.target, .baseline, .actuals].contains(known) {
      field = known
    } else if ["objectif", "goal", "vise", "viser"].contains(fold(name)) {
      field = .target
    }
    if field != nil {
      words = words[name.endIndex...].drop { $0.isWhitespace || ":=".contains($0) }
      for small in ["de ", "d’", "d'", "of ", "à ", "to ", "est de "] where words.lowercased().hasPrefix(small) {
        words = words.dropFirst(small.count)
        break
      }
    }
    guard words.first.map({ $0.isNumber || "+-−±≥≤<>$€".contains($0) }) ?? false || field != nil, words.contains(where: \.isNumber),
      let measure = readMeasure(String(words), range, page, findings: &findings)
    else { return nil }
    switch field {
    case .target: values.targets.append(measure)
    case .baseline: values.baseline = measure
    case .actuals: values.actuals.append(measure)
    default: bare.append(measure)
    }
  }
  guard !values.targets.isEmpty || values.baseline != nil || !values.actuals.isEmpty || bare.contains(where: { $0.date != nil })
  else { return nil }
  // What has no word is where it starts, then what was measured since.
  for measure in bare {
    if values.baseline == nil { values.baseline = measure } else { values.actuals.append(measure) }
  }
  return values
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

func readMeasure(_ text: String, _ range: SourceRange, _ page: RecordSource, findings: inout [Finding])
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
  // « 220 en 2021 », “300 by 2024”
  for word in [" en ", " in ", " au ", " d’ici ", " d'ici ", " by ", " for ", " pour "] {
    guard let found = text.rangeInUTF8(of: word) else { continue }
    let isDue = word.hasPrefix(" d") || word == " by "
    let date = isDue ? text[found.lowerBound...].trimmed : text[found.upperBound...]
    if let measure = measure(text[..<found.lowerBound], on: date) { return measure }
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

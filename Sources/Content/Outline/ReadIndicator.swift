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

/// Indicators on one line, between semicolons, or codes between commas: « I01, I02 ». What stands between semicolons and is a value of the one
/// before it is no other: « Dons : 220 en 2024; cible de 300 en 2027 ».
func readIndicators(_ text: [Inline], range: SourceRange, _ page: RecordSource, findings: inout [Finding])
  -> [Indicator]
{
  let plain = text.plain
  let codes = plain.split(separator: ",").map(\.trimmed)
  if codes.count > 1, codes.allSatisfy(isCode) {
    return codes.map { makeIndicator([Inline(text: String($0))], keys: [], range: range, page, findings: &findings) }
  }
  var parts: [String] = []
  for part in splitIndicators(plain) {
    let name = part.prefix { $0 != ":" && !$0.isNumber }
    if let last = parts.last, last.contains(":"), indicatorField(String(name), page) != nil {
      parts[parts.count - 1] = "\(last); \(part)"
    } else {
      parts.append(part)
    }
  }
  if parts.count <= 1 { return plain.isEmpty ? [] : [readIndicator(text, range: range, page, findings: &findings)] }
  return parts.map { readIndicator([Inline(text: $0)], range: range, page, findings: &findings) }
}

/// Between semicolons, parentheses kept whole.
private func splitIndicators(_ text: String) -> [String] {
  var depth = 0
  let parts = text.split { character in
    if character == "(" { depth += 1 }
    if character == ")" { depth -= 1 }
    return character == ";" && depth <= 0
  }
  return parts.map { String($0.trimmed) }.filter { !$0.isEmpty }
}

/// `I01`, `KPI-2`, `3.1`: a name that is no words.
private func isCode(_ text: Substring) -> Bool {
  text.utf8.count <= 8 && text.contains(where: \.isNumber) && !text.contains(" ")
}

/// A line as an indicator, with what it says of where it starts and what is aimed at: « Visites : 220 en 2021, cible de 300 en 2024 »,
/// « Dons (départ : 220; cible : 300 en 2027) », « Part des femmes : 40 % (2024) → 50 % (2027) », « Offrir au moins 8 ateliers ».
func readIndicator(_ text: [Inline], range: SourceRange, _ page: RecordSource, findings: inout [Finding]) -> Indicator {
  let plain = String(text.plain[...].trimmed)
  var reader = MeasureReader(page, range)
  if let (title, values) = reader.titled(plain) {
    findings += reader.findings
    var indicator = makeIndicator([Inline(text: title)], keys: [], range: range, page, findings: &findings)
    indicator.add(values)
    return indicator
  }
  var indicator = makeIndicator(text, keys: [], range: range, page, findings: &findings)
  if let aim = Aim(in: plain, page), aim.isCertain { indicator.add(aim.values) }
  return indicator
}

extension MeasureReader {
  /// A title and the values after it; nil where what follows is not values alone.
  fileprivate mutating func titled(_ text: String) -> (title: String, IndicatorValues)? {
    let noted = findings
    if text.last == ")", let open = text.lastIndex(of: "("), let name = title(text[..<open]),
      let values = values(in: text[open...].dropFirst().dropLast())
    {
      return (name, values)
    }
    findings = noted
    // The first mark after which all is values: « Visites : 220 », « Membres – départ : 220 – cible : 330 », « Membres, cible 330 ».
    var rest = text[...]
    while let mark = titleMarks.compactMap({ rest.rangeInUTF8(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound }) {
      if let name = title(text[..<mark.lowerBound]), let values = values(in: text[mark.upperBound...]) {
        return (name, values)
      }
      findings = noted
      rest = rest[mark.upperBound...]
    }
    // « Revenus autonomes 25 % → 35 % »
    if let digit = text.firstIndex(where: \.isNumber), let name = title(text[..<digit]),
      let passage = passageOfArrows(in: text[digit...])
    {
      return (name, passage)
    }
    findings = noted
    return nil
  }

  /// What stands before values, as a title; nil where it is none.
  private func title(_ words: Substring) -> String? {
    var words = words.trimmed
    while let last = words.last, ":–—-,;(|".contains(last) { words = words.dropLast().trimmed }
    // « Membres : 220 » has a value already.
    let hasValue = words.firstIndex(of: ":").map { words[$0...].contains(where: \.isNumber) } ?? false
    guard words.contains(where: \.isLetter), !hasValue,
      words.count(where: { $0 == "(" }) == words.count(where: { $0 == ")" })
    else {
      return nil
    }
    return String(words)
  }
}

/// What may part a title from its values.
private let titleMarks = [":", " – ", " — ", " - ", ", ", " | ", "; "]

/// An indicator from its title and keys, whatever form they were written in.
func makeIndicator(
  _ title: [Inline], keys: [KeyValue], range: SourceRange, _ page: RecordSource, findings: inout [Finding]
) -> Indicator {
  let plain = String(title.plain[...].trimmed)
  let given = keys.text(.id).map { slug($0.plain, limit: nameLimit) }.flatMap { $0.isEmpty ? nil : $0 }
  let id = given ?? slug(plain, limit: 48)
  var indicator = Indicator(id: id, title: plain, origin: page.origin(range))
  indicator.givenID = given
  indicator.take(keys, page, findings: &findings)
  return indicator
}

extension Indicator {
  /// Takes what keys say of it.
  mutating func take(_ keys: [KeyValue], _ page: RecordSource, findings: inout [Finding]) {
    if let text = keys.prose(.note) { note = text }
    for key in keys {
      switch key.field {
      case .unit: unit = key.text.plain
      case .baseline, .target, .actuals: add(readValues(key, page, findings: &findings))
      default: break
      }
    }
  }
}

/// « 220 (2019), 245 (2020) » on one line, or an item for each, « 2019 : 220 » as well.
private func readValues(_ key: KeyValue, _ page: RecordSource, findings: inout [Finding]) -> IndicatorValues {
  var all = IndicatorValues()
  for (text, range) in [(key.text.plain, key.range)] + key.items.map({ ($0.text.plain, $0.range) }) {
    var reader = MeasureReader(page, range)
    all.add(reader.values(in: text, as: key.field, on: key.date, isList: true))
    findings += reader.findings
  }
  return all
}

/// The keys of an indicator that a list is, « - départ : 220 », « - cible 2028 : 330 »; nil unless each item is one.
func readIndicatorKeys(_ items: [ListItem], _ page: RecordSource, findings: inout [Finding]) -> [KeyValue]? {
  guard !items.isEmpty, items.allSatisfy({ $0.isTicked == nil && isIndicatorKey($0.text, page) }) else { return nil }
  return items.compactMap { readKey($0, in: .indicator, page, findings: &findings) }
}

/// Whether a line is a key of an indicator, with a value.
func isIndicatorKey(_ line: [Inline], _ page: RecordSource) -> Bool {
  let key = readKeyLine(line, in: .indicator, at: SourceRange(at: 0), page)
  return key.map { [.unit, .baseline, .target, .actuals].contains($0.field) } ?? false
}

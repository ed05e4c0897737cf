import Basics
import Dates
import Diagnostics
import Markdown
import Model

/// What a text says of an indicator: where it starts, what is aimed at, what was measured.
struct IndicatorValues {
  var baseline: Measure?
  var targets: [Measure] = []
  var actuals: [Measure] = []

  var isEmpty: Bool { baseline == nil && targets.isEmpty && actuals.isEmpty }

  mutating func add(_ measure: Measure, as field: Field) {
    switch field {
    case .baseline: if baseline == nil { baseline = measure } else { actuals.append(measure) }
    case .target: targets.append(measure)
    default: actuals.append(measure)
    }
  }
}

extension Indicator {
  mutating func add(_ values: IndicatorValues) {
    var all = IndicatorValues(baseline: baseline, targets: targets, actuals: actuals)
    all.add(values)
    (baseline, targets, actuals) = (all.baseline, all.targets, all.actuals)
  }
}

/// Reads values: « 220 en 2021, cible de 300 en 2024 », « 40 % (2024) → 50 % (2027) », “from 40% to 50% by 2027”.
struct MeasureReader {
  let page: RecordSource
  let range: SourceRange
  var findings: [Finding] = []

  init(_ page: RecordSource, _ range: SourceRange) {
    self.page = page
    self.range = range
  }

  // MARK: Values that say what they are

  /// What a text says that is nothing but values; nil unless each is one, and something tells which of them is what.
  mutating func values(in text: some StringProtocol) -> IndicatorValues? {
    var values = IndicatorValues()
    var bare: [Measure] = []
    for piece in splitMeasures(String(text)) {
      let piece = piece[...].trimmed
      if piece.isEmpty { continue }
      if let (field, date, rest) = takeName(piece) {
        // « cible 2028 » alone is a date.
        guard mayBeValue(rest), !rest.contains(":"), !isYearAlone(rest) else { return nil }
        if let passage = passage(in: rest) {
          values.add(passage, as: field)
        } else if let measure = measure(String(rest), on: date) {
          values.add(measure, as: field)
        }
      } else if let passage = passage(in: piece) {
        values.add(passage, as: .target)
      } else if mayBeValue(piece), let measure = measure(String(piece)), !measure.text.contains(":") {
        if isAim(piece, measure) { values.targets.append(measure) } else { bare.append(measure) }
      } else {
        return nil
      }
    }
    return place(bare, in: &values) ? values : nil
  }

  /// What has no word is where it starts, then what was measured since, where a target is told beside it. Where none is, the plan’s own
  /// period tells: what is dated before it or as it begins is where it starts, what is dated as it ends is aimed at. False where nothing tells.
  private func place(_ bare: [Measure], in values: inout IndicatorValues) -> Bool {
    if bare.isEmpty { return !values.isEmpty }
    if !values.isEmpty {
      for measure in bare { values.add(measure, as: .baseline) }
      return true
    }
    guard bare.allSatisfy({ $0.date != nil }), let first = bare.first?.date, let last = bare.last?.date else {
      return false
    }
    let years = page.dates.planYears
    let begins = years.start.map { start in first.latest.map { $0.year <= start } ?? false } ?? false
    let ends = years.end.map { end in last.latest.map { $0.year >= end } ?? false } ?? false
    switch (bare.count, begins, ends) {
    case (1, _, true): values.targets = bare
    case (1, true, _): values.baseline = bare[0]
    case (_, true, true):
      // What is dated between, and not after the plan began, may have been measured as well.
      let between = bare.dropFirst().dropLast().map { $0.date?.earliest?.year ?? 0 }
      guard between.allSatisfy({ $0 > years.start ?? 0 }) else { return false }
      values.baseline = bare[0]
      values.targets = Array(bare.dropFirst())
    default: return false
    }
    return true
  }

  /// « Cible 2028 », « départ », « valeur de départ : » at the start of a value, the year if it has one, and what follows.
  private func takeName(_ text: Substring) -> (Field, date: String?, rest: Substring)? {
    if let colon = text.firstIndex(where: { $0 == ":" || $0 == "=" }),
      let (field, date) = indicatorField(String(text[..<colon]), page)
    {
      return (field, date, text[colon...].dropFirst().trimmed)
    }
    // The longest of the words before the first digit: « valeur de départ 220 », « cible d’au moins 8 ».
    let words = text.prefix { !$0.isNumber }
    for end in words.indices.reversed() where words[end].isWhitespace {
      guard let (field, date) = indicatorField(String(words[..<end]), page) else { continue }
      var rest = text[end...].trimmed
      for small in ["de ", "d’", "d'", "of ", "à ", "to ", "est de ", "is "] where rest.lowercased().hasPrefix(small) {
        rest = rest.dropFirst(small.count)
        break
      }
      return (field, date, rest)
    }
    return nil
  }

  /// Whether words are a value: a number, or one after « au moins » and the like.
  func mayBeValue(_ words: Substring) -> Bool {
    guard words.contains(where: \.isNumber), let first = words.first else { return false }
    if first.isNumber || "+-−±≥≤<>$€£~≈".contains(first) { return true }
    let lead = String(fold(words.prefix { !$0.isNumber })[...].trimmed)
    return qualifiers.contains(lead) || aims.contains(lead) || ["de", "from", "cad", "usd", "eur"].contains(lead)
  }

  private func isYearAlone(_ text: Substring) -> Bool { text.utf8.count == 4 && isYear(text) }

  /// Whether a value says that it is aimed at: « au moins 8 », « 150 d’ici 2028 ».
  private func isAim(_ piece: Substring, _ measure: Measure) -> Bool {
    measure.date?.kind == .until || aims.contains(String(fold(piece.prefix { !$0.isNumber })[...].trimmed))
  }

  /// What stands in a cell, or after a key, whose name says what it is: « 25 % en 2025, 35 % en 2028 » are two.
  ///
  /// - Parameter isList: whether commas part values even where no date tells them apart.
  mutating func values(in text: String, as field: Field, on date: String? = nil, isList: Bool = false)
    -> IndicatorValues
  {
    var values = IndicatorValues()
    if let passage = passage(in: text[...].trimmed) {
      values.add(passage, as: field)
      return values
    }
    let pieces = splitMeasures(text)
    let noted = findings
    let measures = pieces.compactMap { measure($0, on: date) }
    if pieces.count == 1 || isList
      || measures.count == pieces.count && measures.allSatisfy({ $0.date != nil && $0.value != nil })
    {
      for measure in measures { values.add(measure, as: field) }
    } else {
      findings = noted
      if let measure = measure(text, on: date) { values.add(measure, as: field) }
    }
    return values
  }

  // MARK: From here to there

  mutating func passage(in text: Substring) -> IndicatorValues? {
    let byArrows = sidesOfArrows(text)
    guard let sides = byArrows ?? sidesOfWords(text), sides.allSatisfy({ mayBeValue($0) }) else { return nil }
    let noted = findings
    var measures = sides.compactMap { measure(String($0)) }
    // « de 10 à 15 par an » is as many as that, and no way from one to the other.
    let isWay = byArrows != nil || text.contains("%") || measures.contains { $0.date != nil }
    guard isWay, measures.count == sides.count, measures.allSatisfy({ $0.value != nil }) else {
      findings = noted
      return nil
    }
    // « de 40 à 50 % » is in per cent from its start.
    if let last = measures.last, last.text.contains("%"),
      measures.allSatisfy({ $0.text == last.text || isPlain($0.text) })
    {
      for index in measures.indices where isPlain(measures[index].text) { measures[index].text += "\u{A0}%" }
    }
    return IndicatorValues(baseline: measures[0], targets: Array(measures.dropFirst()))
  }

  private func isPlain(_ text: String) -> Bool { text.allSatisfy { $0.isNumber || $0 == "," || $0 == "." } }

  private func sidesOfArrows(_ text: Substring) -> [Substring]? {
    var sides: [Substring] = []
    var rest = text
    while let arrow = arrows.compactMap({ rest.rangeInUTF8(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound }) {
      sides.append(rest[..<arrow.lowerBound].trimmed)
      rest = rest[arrow.upperBound...].drop { $0 == ">" || $0 == "\u{FE0F}" }
    }
    if sides.isEmpty { return nil }
    return sides + [rest.trimmed]
  }

  /// « de 40 % à 50 % », “from 40% to 50%”, after a verb or not.
  private func sidesOfWords(_ text: Substring) -> [Substring]? {
    for (from, to) in [("de ", " à "), ("from ", " to ")] where text.prefix(from.count).lowercased() == from {
      let rest = text.dropFirst(from.count)
      var search = rest
      while let found = search.rangeInUTF8(of: to) {
        let after = rest[found.upperBound...].trimmed
        // The years of both are no values: « de 2024 à 2027 ».
        if mayBeValue(after), !isYear(rest[..<found.lowerBound].trimmed) {
          return [rest[..<found.lowerBound].trimmed, after]
        }
        search = search[found.upperBound...]
      }
    }
    return nil
  }

  private func isYear(_ text: Substring) -> Bool { numbers(in: String(text), page.language).first?.isYear ?? true }

  // MARK: One value

  /// « 220 (2019) », « 2019 : 220 », « 220 en 2021 », “300 by 2024”; what reads as no date belongs to the value.
  ///
  /// - Parameter date: when it holds, if it does not say so itself.
  mutating func measure(_ text: String, on date: String? = nil) -> Measure? {
    let text = String(text[...].trimmed)
    guard !text.isEmpty else { return nil }
    if text.last == ")", let open = text.lastIndex(of: "("),
      let measure = measure(text[..<open], dated: text[text.index(after: open)...].dropLast())
    {
      return measure
    }
    if let colon = text.firstIndex(of: ":"),
      let measure = measure(text[text.index(after: colon)...], dated: text[..<colon])
    {
      return measure
    }
    for word in [
      " en ", " in ", " au ", " d’ici ", " d'ici ", " by ", " for ", " pour ", " à la fin de ", " dès ", " avant ",
      " before ", " – ", " - ", ", ",
    ] {
      guard let found = text.rangeInUTF8(of: word) else { continue }
      let isDue = word.hasPrefix(" d'") || [" d’ici ", " by ", " avant ", " before ", " à la fin de "].contains(word)
      let phrase = isDue ? text[found.lowerBound...].trimmed : text[found.upperBound...]
      if let measure = measure(text[..<found.lowerBound], dated: phrase) { return measure }
    }
    return Measure(
      text: text, value: number(in: text, page.language),
      date: date.flatMap { page.readDate($0, at: range, findings: &findings) })
  }

  private mutating func measure(_ value: Substring, dated date: Substring) -> Measure? {
    let phrase = String(date.trimmed)
    let value = String(value.trimmed)
    let reading = page.dates.read(phrase)
    guard case .read = reading, !value.isEmpty else { return nil }
    return Measure(
      text: value, value: number(in: value, page.language),
      date: page.accept(reading, of: phrase, at: range, findings: &findings))
  }
}

extension MeasureReader {
  /// Values with arrows between them, and nothing else.
  mutating func passageOfArrows(in text: Substring) -> IndicatorValues? {
    sidesOfArrows(text) == nil ? nil : passage(in: text)
  }
}

extension IndicatorValues {
  mutating func add(_ other: IndicatorValues) {
    if let start = other.baseline { add(start, as: .baseline) }
    targets += other.targets
    actuals += other.actuals
  }

  /// Adds what a value of a field says: « 40 % → 50 % » as a target has the start as well.
  fileprivate mutating func add(_ passage: IndicatorValues, as field: Field) {
    if let start = passage.baseline {
      if field == .actuals { actuals.append(start) } else { baseline = baseline ?? start }
    }
    for measure in passage.targets { add(measure, as: field == .actuals ? .actuals : .target) }
  }
}

/// « → » and what stands for it.
private let arrows = ["→", "⇒", "➜", "➔", "➡", "⟶", "⇨", "↗", "➝", "-->", "->", "=>", "–>", "—>"]

/// What may stand before a number that is a value, folded.
private let qualifiers: Set<String> = [
  "environ", "pres de", "plus ou moins", "about", "around", "approximately", "approx.", "moins de", "au plus",
  "maximum",
  "less than", "fewer than", "at most", "jusqu'a", "up to", "plus de", "more than", "over",
]

/// What says that a number is aimed at.
let aims: Set<String> = [
  "au moins", "d'au moins", "au minimum", "un minimum de", "minimum", "minimum de", "atteindre", "viser", "at least",
  "a minimum of", "minimum of", "reach",
]

/// Between commas and semicolons that are followed by a space, and dashes before a word, parentheses kept whole.
func splitMeasures(_ text: String) -> [String] {
  var parts = [""]
  var depth = 0
  var characters = text[...]
  while let character = characters.popFirst() {
    if character == "(" { depth += 1 }
    if character == ")" { depth -= 1 }
    let isDash = "–—-|".contains(character) && parts[parts.count - 1].last?.isWhitespace ?? false
    let isBeforeWord =
      isDash && characters.first?.isWhitespace ?? false && characters.dropFirst().first?.isLetter ?? false
    if depth == 0, isBeforeWord || character == ";" || character == ",", characters.first?.isWhitespace != false {
      parts.append("")
    } else {
      parts[parts.count - 1].append(character)
    }
  }
  return parts
}

/// What a name says of a value: « cible », « valeur de départ (2024) », “2028 target”; the date is as written.
func indicatorField(_ name: String, _ page: RecordSource) -> (Field, date: String?)? {
  let name = name.filter { $0 != "*" }
  guard name.utf8.count < 60 else { return nil }
  if let field = valueField(name) { return (field, nil) }
  guard name.contains(where: \.isNumber) else { return nil }
  let words = name.filter { $0 != "(" && $0 != ")" }.split(whereSeparator: \.isWhitespace)
  for count in words.indices.dropFirst() {
    for (label, date) in [(words[..<count], words[count...]), (words[count...], words[..<count])] {
      guard let field = valueField(label.joined(separator: " ")) else { continue }
      var phrase = date.joined(separator: " ")[...].drop { ":–—-,".contains($0) }.trimmed
      while let last = phrase.last, ":–—-,".contains(last) { phrase = phrase.dropLast().trimmed }
      for small in ["en ", "in ", "au ", "à ", "de ", "pour ", "for ", "à atteindre en ", "visée en ", "of "]
      where phrase.lowercased().hasPrefix(small) {
        phrase = phrase.dropFirst(small.count)
      }
      if page.isDate(String(phrase)) { return (field, String(phrase)) }
    }
  }
  return nil
}

private func valueField(_ name: String) -> Field? {
  switch PlanWords.field(name.trimmingMarks) {
  case .results:
    let isAwaited = ["attendu", "vise", "escompt", "expected", "desired"].contains { fold(name).contains($0) }
    return isAwaited ? .target : .actuals
  case let field? where [.baseline, .target, .actuals].contains(field): return field
  default: return aimWords.contains(fold(name.trimmingMarks)) ? .target : nil
  }
}

/// Words that are levels elsewhere, and beside an indicator what is aimed at.
private let aimWords: Set<String> = [
  "objectif", "objectif vise", "goal", "objective", "vise", "visee", "resultat vise",
]

extension String {
  fileprivate var trimmingMarks: String {
    var text = self[...].trimmed
    while let last = text.last, ":–—-,".contains(last) { text = text.dropLast().trimmed }
    return String(text)
  }
}

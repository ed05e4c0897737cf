package import Basics

/// What became of a phrase.
package enum Reading: Sendable, Hashable {
  /// It was read, with what its writer should know or look at again.
  case read(DateExpression, [DateProblem])
  /// It is no date; `nearest` is the phrase that was likely meant, in the writer's own spelling.
  case unread(nearest: String?)
  /// It is no date but says where something stands: « en cours », “in progress”.
  case state
}

/// Reads the dates and periods of a plan, in French and in English, as its writers put them.
///
/// Reads no clock: « en continu » and « chaque année » run through the plan's period, « an 2 » and « d’ici six mois » count
/// from its first day.
package struct DateReader: Sendable {
  private let period: EDTF?
  private let years: (start: Point?, end: Point?)?
  private var surroundings: Surroundings
  /// Names besides those of the grammar; nil of the two languages that it knows.
  private let names: DateNames?
  let seasons: SeasonRule

  /// `period` is the plan's; `seasons` says how long a season is; `financialStart` is the month, 1…12, in which a financial
  /// year begins, April where it is nil; `names` are those of another language.
  package init(
    period: EDTF? = nil, seasons: SeasonRule = .astronomical, financialStart: Int? = nil, names: DateNames? = nil
  ) {
    self.names = names
    self.period = period
    self.seasons = seasons
    surroundings = Surroundings(period: period, seasons: seasons, financialStart: financialStart)
    let (first, last) = (surroundings.first, surroundings.last)
    if first == nil && last == nil {
      years = nil
    } else {
      years = (first.map { Point(year: $0.year) }, last.map { Point(year: $0.year) })
    }
  }

  /// The first day of the plan's period; nil where it is not known.
  package var firstDay: CivilDate? { surroundings.first }

  /// The same under a heading that is a date: a year or a month that a phrase does not say is the heading's. Without one, a
  /// plan of one year lends it. `isOneYear` takes two years that follow each other for one, financial or of school.
  package func within(_ context: EDTF, isOneYear: Bool = false) -> DateReader {
    var copy = self
    if case let (first?, last?) = context.bounds(seasons: seasons), first <= last {
      copy.surroundings.context = first...last
      copy.surroundings.isOneYear = isOneYear
    }
    return copy
  }

  /// The years in which the plan begins and ends; nil where its period does not say.
  package var planYears: (start: Int?, end: Int?) { (years?.start?.year, years?.end?.year) }

  /// The number of a month, 1…12, by its name in French or English or by its number: « avril », « 1er avril », “July”, « 4 ».
  package static func month(named text: String) -> Int? {
    let tokens = withFoldedBytes(of: text) { cut(folded: $0) }
    switch (tokens.first, tokens.last, tokens.count) {
    case (.number(let month, digits: 1...2)?, _, 1) where (1...12).contains(month): return month
    case (.month(let month)?, _, 1), (.ordinal(1)?, .month(let month)?, 2),
      (.number(1, digits: 1)?, .month(let month)?, 2):
      return month
    default: return nil
    }
  }

  /// Reads a whole phrase.
  package func read(_ phrase: some StringProtocol) -> Reading {
    // From here on one type of text, so that nothing is looked up in protocols at run time.
    let phrase = String(phrase)
    return reading(of: phrase) ?? .unread(nearest: nearest(to: phrase))
  }

  /// The same without a guess at what was meant, which costs many times what reading does: nil of what is neither a date nor a state.
  package func reading(of phrase: some StringProtocol) -> Reading? {
    let phrase = String(phrase)
    let (tokens, mayBeEDTF) = withFoldedBytes(of: names?.translate(phrase) ?? phrase) {
      (cut(folded: $0), Self.mayBeEDTF($0))
    }
    if mayBeEDTF, let reading = readEDTF(phrase) { return reading }
    var grammar = Grammar(tokens, seasons: seasons, surroundings)
    guard let sense = grammar.phrase() else { return nil }
    if grammar.isState { return .state }
    return reading(of: grammar.hasLabel ? afterColon(phrase) : phrase, as: sense, grammar.problems)
  }

  private func reading(of phrase: String, as sense: Sense, _ problems: [DateProblem]) -> Reading? {
    let edtf: EDTF?
    if let shape = sense.shape {
      let isYearly = sense.kind == .recurring
      edtf = EDTF(shape.within(isYearly ? years : nil).everyFew(sense.frequency).edtf)
      if edtf == nil { return nil }
    } else {
      switch sense.kind {
      case .ongoing: edtf = period
      case .recurring: edtf = years.flatMap { EDTF(Shape.each($0.start, $0.end).everyFew(sense.frequency).edtf) }
      default: edtf = nil
      }
    }
    return .read(DateExpression(text: asWritten(phrase), edtf: edtf, sense, seasons: seasons), problems)
  }

  /// « 1er mars 2027 » of « échéance : 1er mars 2027 ».
  private func afterColon(_ phrase: String) -> String {
    phrase.utf8.firstIndex(of: UInt8(ascii: ":")).map { String(phrase[phrase.utf8.index(after: $0)...]) } ?? phrase
  }
}

extension Shape {
  /// What comes back since a year does so to the period's end, and until a year from the period's start.
  fileprivate func within(_ years: (start: Point?, end: Point?)?) -> Shape {
    guard case .each(let start, let end) = self, let years else { return self }
    let filled = (start ?? years.start, end ?? years.end)
    // What ends before the period, or begins after it, has nothing to do with it.
    if let first = filled.0, let last = filled.1, first.year > last.year { return self }
    return .each(filled.0, filled.1)
  }

  /// What comes back every few years does so in every second, third… of them, counted from the first.
  fileprivate func everyFew(_ frequency: Frequency?) -> Shape {
    guard let frequency, frequency.unit == .year, frequency.every > 1, case .each(let start, let end) = self else {
      return self
    }
    guard let start, let end, start.unit == 0, end.unit == 0 else { return .span(start, end) }
    let years = stride(from: start.year, through: end.year, by: frequency.every).map { Point(year: $0) }
    return years.count > 1 ? .list(years) : .each(start, start)
  }
}

/// Text without white space around it, each run of white space within being one space.
func asWritten(_ text: String) -> String {
  if isNeat(text) { return text }
  // Most often it is only a space at an end, which needs no look at what each character is.
  let start = text.utf8.firstIndex { $0 != 0x20 } ?? text.endIndex
  let end = text.utf8.lastIndex { $0 != 0x20 } ?? start
  let inner = start == text.endIndex ? "" : String(text[start...end])
  return isNeat(inner) ? inner : inner.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// Whether the only white space is single spaces between words.
private func isNeat(_ text: String) -> Bool { text.withBytes(isNeat) }

private func isNeat(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var wasSpace = true
  var last: (UInt8, UInt8) = (0, 0)
  for byte in bytes {
    let isSpace = byte == 0x20
    if isSpace && wasSpace || (0x09...0x0D).contains(byte) { return false }
    // U+00A0; U+2000…U+200A and U+202F; rarer ones are left as they are.
    if byte == 0xA0 && last.1 == 0xC2 { return false }
    if last == (0xE2, 0x80) && ((0x80...0x8A).contains(byte) || byte == 0xAF) { return false }
    wasSpace = isSpace
    last = (last.1, byte)
  }
  return !wasSpace
}

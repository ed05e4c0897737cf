/// What became of a phrase.
package enum Reading: Sendable, Hashable {
  /// It was read, with what its writer should look at again.
  case read(When, [DateProblem])
  /// It is no date; `nearest` is the phrase that was likely meant, in the writer's own spelling.
  case unread(nearest: String?)
}

/// Reads the dates and periods of a plan, in French and in English, as its writers put them.
///
/// Reads no clock: « en continu » and « chaque année » run through the plan's period.
package struct DateReader: Sendable {
  private let period: EDTF?
  private let years: (start: Point?, end: Point?)?
  let seasons: SeasonRule

  /// `period` is the plan's; `seasons` says how long a season is.
  package init(period: EDTF? = nil, seasons: SeasonRule = .astronomical) {
    self.period = period
    self.seasons = seasons
    let (first, last) = period?.bounds(seasons: seasons) ?? (nil, nil)
    if first == nil && last == nil {
      years = nil
    } else {
      years = (first.map { Point(year: $0.year) }, last.map { Point(year: $0.year) })
    }
  }

  /// Reads a whole phrase.
  package func read(_ phrase: some StringProtocol) -> Reading {
    reading(of: phrase) ?? .unread(nearest: nearest(to: String(phrase)))
  }

  /// Nil when the phrase is no date.
  func reading(of phrase: some StringProtocol) -> Reading? {
    withFoldedBytes(of: phrase) { bytes in
      if mayBeEDTF(bytes), let reading = readEDTF(phrase) { return reading }
      var grammar = Grammar(tokens(ofFolded: bytes), seasons: seasons)
      guard let sense = grammar.phrase() else { return nil }
      return reading(of: phrase, as: sense, grammar.problems)
    }
  }

  private func reading(of phrase: some StringProtocol, as sense: Sense, _ problems: [DateProblem]) -> Reading? {
    let edtf: EDTF?
    if let shape = sense.shape {
      edtf = EDTF(shape.within(sense.kind == .recurring ? years : nil).edtf)
      if edtf == nil { return nil }
    } else {
      switch sense.kind {
      case .ongoing: edtf = period
      case .recurring: edtf = years.flatMap { EDTF(Shape.each($0.start, $0.end).edtf) }
      default: edtf = nil
      }
    }
    let when = When(
      text: asWritten(phrase), edtf: edtf, kind: sense.kind, times: sense.times, seasons: seasons)
    return .read(when, problems)
  }
}

extension Shape {
  /// What comes back since a year does so to the period's end, and until a year from the period's start.
  fileprivate func within(_ years: (start: Point?, end: Point?)?) -> Shape {
    guard case .each(let start, let end) = self, let years else { return self }
    return .each(start ?? years.start, end ?? years.end)
  }
}

/// Text without white space around it, each run of white space within being one space.
func asWritten(_ text: some StringProtocol) -> String {
  var isSpace = true
  var isNeat = true
  for byte in text.utf8 {
    let space = byte == 0x20 || (0x09...0x0D).contains(byte)
    if space && (isSpace || byte != 0x20) || byte == 0xC2 || byte == 0xE2 {
      isNeat = false
      break
    }
    isSpace = space
  }
  if isNeat && !isSpace { return String(text) }
  return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// What a phrase means.
struct Sense {
  /// Nil when it has no date of its own: to be determined, or through the period.
  var shape: Shape?
  var kind: When.Kind
  var times: ClosedTimes?
}

/// Reads tokens as a phrase, by recursive descent. Each function takes what it knows from `index` on, and gives nil when it
/// does not find it.
struct Grammar {
  let tokens: [Token]
  let seasons: SeasonRule
  var index = 0
  var problems: [DateProblem] = []

  init(_ tokens: [Token], seasons: SeasonRule) {
    self.tokens = tokens
    self.seasons = seasons
  }

  /// The whole phrase; nil if any of it is not understood.
  mutating func phrase() -> Sense? {
    guard var sense = sense() else { return nil }
    if sense.shape?.isOfDays == true { sense.times = times() }
    // « de 2020 à 2022 environ »
    if let shape = sense.shape, take(.about) { sense.shape = shape.marked(.approximate) }
    if let shape = sense.shape, takeToConfirm() {
      sense.shape = shape.marked(shape.mark == .approximate ? .both : .uncertain)
      sense.kind = .expected
    }
    while take(.comma) {}
    return index == tokens.count ? sense : nil
  }

  private mutating func sense() -> Sense? {
    if takeUnknown() { return Sense(kind: .unknown) }
    if takeRecurring() { return during(.recurring) }
    if takeOngoing() { return during(.ongoing) }
    let lead = lead()
    return lead == .expected && hasLead ? sense() : dated(lead)
  }

  /// « prévue d’ici 2021 » is a date to be met, not one that somebody else decides.
  private var hasLead: Bool {
    var ahead = self
    let lead = ahead.lead()
    return lead == .until || lead == .since
  }

  /// What goes on or comes back, with the stretch through which it does where that is said.
  private mutating func during(_ kind: When.Kind) -> Sense {
    let start = index
    while take(.comma) {}
    if let shape = dated(lead())?.shape { return Sense(shape: kind == .recurring ? shape.yearly : shape, kind: kind) }
    index = start
    return Sense(kind: kind)
  }
}

// MARK: Tokens

extension Grammar {
  var current: Token? { token(0) }

  func token(_ offset: Int) -> Token? {
    index + offset < tokens.count ? tokens[index + offset] : nil
  }

  func word(_ offset: Int) -> Word? {
    if case .word(let word)? = token(offset) { word } else { nil }
  }

  mutating func take(_ token: Token) -> Bool {
    guard current == token else { return false }
    index += 1
    return true
  }

  /// Takes one word after the other, all or none; no list of them, which would be allocated.
  mutating func take(_ first: Word, _ second: Word? = nil, _ third: Word? = nil) -> Bool {
    guard word(0) == first else { return false }
    if let second, word(1) != second { return false }
    if let third, word(2) != third { return false }
    index += third != nil ? 3 : second != nil ? 2 : 1
    return true
  }

  mutating func skip(while isSmall: (Word) -> Bool) {
    while let word = word(0), isSmall(word) { index += 1 }
  }
}

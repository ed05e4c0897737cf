import Basics

/// What a phrase means.
struct Sense {
  /// Nil when it has no date of its own: to be determined, near or far, or through the period.
  var shape: Shape?
  var kind: DateExpression.Kind
  var times: ClosedTimes?
  var frequency: Frequency?
  var horizon: Horizon?
  var condition: Condition?
}

/// Reads tokens as a phrase, by recursive descent. Each function takes what it knows from `index` on, and gives nil when it
/// does not find it.
struct Grammar {
  let tokens: [Token]
  let seasons: SeasonRule
  let surroundings: Surroundings
  var index = 0
  var problems: [DateProblem] = []
  /// Whether the phrase tells where something stands, and no date.
  var isState = false
  /// Whether a label and a colon stand before the phrase: « échéance : ».
  var hasLabel = false

  init(_ tokens: [Token], seasons: SeasonRule, _ surroundings: Surroundings) {
    self.tokens = tokens
    self.seasons = seasons
    self.surroundings = surroundings
  }

  /// The whole phrase; nil if any of it is not understood.
  mutating func phrase() -> Sense? {
    takeLabel()
    let isNumbered = takeNumberOfYear()
    guard var sense = sense(), !isNumbered || take(.close) else { return nil }
    if sense.shape?.isOfDays == true { sense.times = times() }
    if index < tokens.count {
      takeAsides(&sense)
      if sense.times == nil, sense.shape?.isOfDays == true { sense.times = times() }
    }
    while take(.comma) {}
    return index == tokens.count ? sense : nil
  }

  private mutating func sense() -> Sense? {
    // Most phrases begin with what only a date begins with.
    switch current {
    case nil: return nil
    case .month, .season, .part, .feast: return dated(.none)
    case .horizon(let horizon): return near(horizon)
    case .condition, .word(.depending): return conditional()
    default: break
    }
    if takeUnknown() { return Sense(kind: .unknown) }
    if let sense = recurring() ?? ongoing() ?? counted() { return sense }
    let lead = lead()
    return lead == .expected && hasLead ? sense() : dated(lead)
  }

  /// « prévue d’ici 2021 » is a date to be met, not one that somebody else decides.
  private var hasLead: Bool {
    var ahead = self
    switch ahead.lead() {
    case .until, .since, .before, .after: return true
    default: return false
    }
  }

  /// « An 1 (2026-2027) »: what stands in the parentheses says which year that is.
  private mutating func takeNumberOfYear() -> Bool {
    guard word(0) == .year, count(1) != nil, token(2) == .open, tokens.last == .close,
      tokens.contains(where: { if case .number(_, digits: 4) = $0 { true } else { false } })
    else { return false }
    index += 3
    return true
  }

  /// « échéance : », “due:”, which leave; « échéance » alone, which says nothing.
  private mutating func takeLabel() {
    switch word(0) {
    case .label, .by, .plan:
      if token(1) == .colon {
        index += 2
        hasLabel = true
      } else if word(0) == .label {
        index += 1
      }
    default: break
    }
  }
}

// MARK: Tokens

extension Grammar {
  var current: Token? { token(0) }

  func token(_ offset: Int) -> Token? {
    index + offset < tokens.count && index + offset >= 0 ? tokens[index + offset] : nil
  }

  func word(_ offset: Int) -> Word? {
    if case .word(let word)? = token(offset) { word } else { nil }
  }

  /// A small number, in digits or in letters.
  func count(_ offset: Int) -> Int? {
    switch token(offset) {
    case .number(let number, digits: 1...2), .count(let number): number > 0 ? number : nil
    default: nil
    }
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

  /// Skips what stands between the parts of a date and says nothing: « de », « le », « l’année » of « l’année 2020 ».
  mutating func skipSmall(andWithin: Bool = false) {
    while let small = word(0) {
      switch small {
      case .of, .the: break
      case .at, .within: if !andWithin { return }
      // « an 2 », « mois 3 » count from the plan's beginning; “year-end” is a part of the year.
      case .year, .month: if count(1) != nil || word(1) == .late || word(2) == .late { return }
      default: return
      }
      index += 1
    }
  }
}

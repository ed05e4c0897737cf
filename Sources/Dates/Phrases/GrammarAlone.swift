// What stands alone, without a date.

extension Grammar {
  /// « à déterminer », « TBD ».
  mutating func takeUnknown() -> Bool {
    take(.at, .determined) || take(.to, .be, .determined) || take(.to, .determined) || take(.undetermined)
  }

  /// « en continu », « en permanence », « tout au long du plan »; « en cours » and “in progress” are states, unless a date follows.
  mutating func ongoing() -> Sense? {
    let start = index
    switch word(0) {
    case .continuous: index += 1
    case .within where word(1) == .continuous: index += 2
    case .within where word(1) == .course && word(2) != .of: return state(2)
    case .state: return state(1)
    case .all, .during:
      _ = lead()
      if takeWhole() { return Sense(kind: .ongoing) }
      index = start
      return nil
    default: return nil
    }
    return during(Sense(kind: .ongoing))
  }

  private mutating func state(_ count: Int) -> Sense {
    index += count
    let sense = during(Sense(kind: .ongoing))
    isState = sense.shape == nil
    return sense
  }

  /// « la durée du plan », « l’année » and nothing after it.
  private mutating func takeWhole() -> Bool {
    skip { $0 == .of || $0 == .the || $0 == .long || $0 == .at || $0 == .during }
    return (take(.plan) || take(.year)) && index == tokens.count
  }

  /// What goes on or comes back, with the stretch through which it does where that is said.
  mutating func during(_ sense: Sense) -> Sense {
    let start = index
    let known = problems
    while take(.comma) {}
    let isOpen = take(.open)
    let stretch = dated(lead())
    if let shape = stretch?.shape, isOpen == take(.close) {
      var sense = sense
      sense.shape = sense.kind == .recurring ? shape.comingBack(sense.frequency) : shape
      return sense
    }
    problems = known
    // « annuel (automne) », « deux fois par an (mai et octobre) » want no year.
    if isOpen, sense.kind == .recurring, stretch?.kind == .unknown, take(.close) { return sense }
    index = start
    return sense
  }

  /// « court terme (0 à 3 ans) »; where dates stand in the parentheses, it is those.
  mutating func near(_ horizon: Horizon) -> Sense? {
    index += 1
    let label = Sense(kind: .horizon, horizon: horizon)
    let start = index
    let isOpen = take(.open)
    if !isOpen, !take(.colon), !take(.comma) { return label }
    if takeSpan() || takeUnknown(), isOpen == take(.close) { return label }
    index = isOpen ? start + 1 : index
    if isOpen, var dated = dated(lead()), take(.close) {
      dated.horizon = horizon
      return dated
    }
    index = start
    return label
  }

  /// « 0 à 3 ans », “less than 2 years”, « 3 ans et plus ».
  private mutating func takeSpan() -> Bool {
    let start = index
    skip { $0 == .within || $0 == .plus || $0 == .of || $0 == .than || $0 == .over || $0 == .later }
    if case .number(_, digits: 1...2)? = current {
      index += 1
    } else if count(0) != nil {
      index += 1
    } else {
      return false
    }
    switch current {
    case .dash, .word(.at), .word(.to), .word(.or), .word(.and):
      if count(1) != nil { index += 2 }
    default: break
    }
    _ = take(.plus)
    guard word(0) == .year || word(0) == .month || word(0) == .week || word(0) == .day else {
      index = start
      return false
    }
    index += 1
    _ = take(.plus) || take(.onwards) || take(.and, .plus)
    return true
  }

  /// « au besoin », « selon le budget disponible », “subject to funding”.
  mutating func conditional() -> Sense? {
    takeCondition().map { Sense(kind: .conditional, condition: $0) }
  }

  /// A condition; the words that it is said in are free, as long as they are few and one of them says what it is about.
  mutating func takeCondition() -> Condition? {
    if case .condition(let condition)? = current {
      index += 1
      return condition
    }
    guard word(0) == .depending else { return nil }
    var end = index + 1
    var found: Condition?
    while end < tokens.count, end - index <= 7, tokens[end] != .close {
      if case .means(let condition) = tokens[end] { found = found ?? condition }
      if case .word(.financial) = tokens[end] { found = found ?? .funding }
      end += 1
    }
    guard let found, end == tokens.count || tokens[end] == .close else { return nil }
    index = end
    return found
  }
}

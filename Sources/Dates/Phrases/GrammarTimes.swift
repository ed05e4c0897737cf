extension Grammar {
  /// Hours after a day: « , 9 h 45 », « de 9h45 à 10h45 », “from 9 am to 5 pm”.
  mutating func times() -> ClosedTimes? {
    let before = index
    while take(.comma) || take(.dash(tight: false)) {}
    skip { $0 == .at || $0 == .of || $0 == .from || $0 == .between || $0 == .since }
    guard let start = clock(isBare: true) else {
      index = before
      return nil
    }
    let afterStart = index
    if takeClockSeparator(), let end = clock() { return ClosedTimes(start: start.minutes, end: end.minutes) }
    index = afterStart
    if start.isBare {
      index = before
      return nil
    }
    return ClosedTimes(start: start.minutes)
  }

  private mutating func takeClockSeparator() -> Bool {
    switch current {
    case .dash, .word(.at), .word(.to), .word(.and): break
    case .word(.until):
      if word(1) == .at { index += 1 }
    default: return false
    }
    index += 1
    return true
  }

  /// Whether an hour comes after the word in hand, so that « à » is no separator of dates.
  var isBeforeClock: Bool {
    var ahead = self
    ahead.index += 1
    return ahead.clock() != nil
  }

  /// `9 h 45`, `9h`, `9:45`, `9 am`; `9` alone, of « 9 à 17 h », where `isBare` says so.
  private mutating func clock(isBare: Bool = false) -> (minutes: Int, isBare: Bool)? {
    let start = index
    guard case .number(let hour, digits: 1...2)? = current, hour <= 24 else { return nil }
    index += 1
    var minutes = hour * 60
    var isMarked = false
    if take(.colon) || take(.hour) {
      isMarked = true
      if case .number(let minute, digits: 2)? = current, minute < 60 {
        index += 1
        minutes += minute
        _ = take(.minute)
      } else if token(-1) == .colon {
        index = start
        return nil
      }
    }
    if hour <= 12, word(0) == .morning || word(0) == .afternoon {
      // Noon is 12 pm and midnight 12 am.
      minutes = minutes % 720 + (word(0) == .afternoon ? 720 : 0)
      index += 1
      isMarked = true
    }
    if isMarked ? minutes <= 1440 : isBare { return (minutes, !isMarked) }
    index = start
    return nil
  }
}

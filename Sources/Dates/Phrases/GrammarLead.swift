extension Grammar {
  /// The words before a date, which say what kind of date it is.
  enum Lead {
    case none, between, since, until, expected, about, during
  }

  /// Takes the words before a date.
  mutating func lead() -> Lead {
    guard let first = word(0) else { return .none }
    switch first {
    case .between: return taking(1, .between)
    case .since: return taking(1, .since)
    case .starting where word(1) != .of: return taking(1, .since)
    // « from April to August » is one as well: the second date closes it.
    case .from: return taking(1, .since)
    case .at: return leadAfterAt()
    case .of where word(1) == .ici: return taking(2, .until)
    case .by, .before: return taking(1, .until)
    case .no where word(1) == .later && word(2) == .than: return taking(3, .until)
    case .until:
      index += 1
      skip { $0 == .at || $0 == .within }
      return .until
    case .expected, .intended: return taking(1, .expected)
    case .about: return taking(1, .about)
    case .during: return taking(1, .during)
    case .within where word(1) == .the && word(2) == .course: return taking(3, .during)
    case .all:
      index += 1
      skip { $0 == .at || $0 == .long || $0 == .within }
      return .during
    default: return .none
    }
  }

  /// « à partir de », « à compter de », « au plus tard », « au cours de », « au début de ».
  private mutating func leadAfterAt() -> Lead {
    switch word(1) {
    case .partir, .compter: taking(2, .since)
    case .plus where word(2) == .tard: taking(3, .until)
    case .course: taking(2, .during)
    default: .none
    }
  }

  private mutating func taking(_ count: Int, _ lead: Lead) -> Lead {
    index += count
    return lead
  }
}

// MARK: What stands alone

extension Grammar {
  /// « à déterminer », « TBD ».
  mutating func takeUnknown() -> Bool {
    take(.at, .determined) || take(.to, .be, .determined) || take(.determined)
  }

  /// « (à confirmer) », « ? » after a date.
  mutating func takeToConfirm() -> Bool {
    let start = index
    while take(.comma) {}
    let isOpen = take(.open)
    if (takeUnknown() || take(.question)) && isOpen == take(.close) { return true }
    index = start
    return false
  }

  /// « en continu », « en cours ».
  mutating func takeOngoing() -> Bool {
    if word(0) == .continuous { return take(.continuous) }
    return take(.within, .continuous) || (word(2) != .of && take(.within, .course))
  }

  /// « récurrent chaque année », « deux fois par an », « every year », « chaque automne ».
  mutating func takeRecurring() -> Bool {
    switch current {
    case .word(.recurring), .word(.every), .word(.twice), .word(.count): break
    case .word(.at) where word(1) == .count: break
    case .number where word(1) == .times: break
    default: return false
    }
    let start = index
    var isRecurring = false
    var isCounted = false
    loop: while let token = current {
      switch token {
      case .word(.recurring): isRecurring = true
      case .word(.every), .word(.twice), .word(.count): isCounted = true
      case .word(.year), .word(.month), .word(.week), .word(.day), .word(.quarter), .word(.half):
        isRecurring = isRecurring || isCounted
      case .month, .season:
        if case .number? = self.token(1) { break loop }
        isRecurring = isRecurring || isCounted
      case .number where word(1) == .times: isCounted = true
      case .word(.within), .word(.at):
        // « chaque année en mars », « twice a year »; what follows any other is a date.
        switch self.token(1) {
        case .month, .season, .word(.count), .word(.year), .word(.month), .word(.week), .word(.day), .word(.the): break
        default: break loop
        }
      case .word(.times), .word(.per), .word(.the), .comma: break
      default: break loop
      }
      index += 1
    }
    if !isRecurring { index = start }
    return isRecurring
  }
}

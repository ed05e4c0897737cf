extension Grammar {
  /// The words before a date, which say what kind of date it is.
  enum Lead {
    case none, between, since, after, until, before, expected, about, during
  }

  /// Takes the words before a date.
  mutating func lead() -> Lead {
    guard let first = word(0) else { return .none }
    let lead = lead(first)
    // « D’ici, 2021 », « Début : mars 2024 »; « CA, 2021 » is a board and a year.
    if lead != .none, lead != .about { _ = take(.comma) || take(.colon) }
    return lead
  }

  private mutating func lead(_ first: Word) -> Lead {
    switch first {
    // “on or before June 30”, « le ou avant le 30 juin »
    case .within where word(1) == .or, .the where word(1) == .or, .at where word(1) == .or:
      return word(2) == .before ? taking(3, .until) : word(2) == .after ? taking(3, .since) : .none
    case .between: return taking(1, .between)
    case .since: return taking(1, .since)
    case .starting where word(1) != .of: return taking(1, .since)
    case .early where token(1) == .colon: return taking(1, .since)
    case .late where token(1) == .colon: return taking(1, .until)
    // « from April to August » is one as well: the second date closes it.
    case .from: return taking(1, .since)
    case .at: return leadAfterAt()
    case .of where word(1) == .ici: return taking(2, .until)
    case .by: return taking(word(1) == .by ? 2 : 1, .until)
    case .before: return taking(1, .before)
    case .after: return taking(1, .after)
    case .no where word(1) == .later && word(2) == .than: return taking(3, .until)
    case .to: return taking(1, .until)
    case .until:
      index += 1
      skip { $0 == .at || $0 == .within }
      return .until
    case .expected, .intended, .tentative: return taking(1, .expected)
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

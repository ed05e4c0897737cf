// What stands after a date and bears on all of it.

extension Grammar {
  /// « environ », « (à confirmer) », « et suivantes », « au plus tard », « puis chaque année », « si financement ».
  mutating func takeAsides(_ sense: inout Sense) {
    var isDone = false
    while !isDone, index < tokens.count {
      isDone = !takeAside(&sense)
    }
  }

  private mutating func takeAside(_ sense: inout Sense) -> Bool {
    guard let shape = sense.shape else {
      // Nothing is known of it that could be less sure.
      return takeComingBack(&sense) || sense.kind == .unknown && takeToConfirm()
    }
    if let ended = ended(shape) {
      sense.shape = ended.shape
      sense.kind = ended.kind
      return true
    }
    if takeAbout() {
      sense.shape = shape.adding(.approximate)
      return true
    }
    if takeToConfirm() || takeReserve() {
      sense.shape = shape.adding(.uncertain)
      sense.kind = .expected
      return true
    }
    return takeComingBack(&sense) || takeGoingOn(&sense) || takeHorizon(&sense)
  }

  /// « 2024 et suivantes », « 2024+ »; « juin 2024 au plus tard ».
  private mutating func ended(_ shape: Shape) -> (shape: Shape, kind: DateExpression.Kind)? {
    let start = index
    if take(.plus) || take(.onwards) || take(.and, .plus) || takeAndPlus() || (take(.within) && index == tokens.count) {
      switch shape {
      case .one(let point), .span(let point?, nil), .choice(let point?, _): return (.span(point, nil), .from)
      default: break
      }
    }
    index = start
    let isOpen = take(.open)
    if take(.latest) || take(.at, .plus, .tard), isOpen == take(.close) {
      switch shape {
      case .one(let point), .span(_, let point?), .choice(_, let point?): return (.span(nil, point), .until)
      default: break
      }
    }
    index = start
    return nil
  }

  private mutating func takeAndPlus() -> Bool {
    guard word(0) == .and, token(1) == .plus else { return false }
    index += 2
    return true
  }

  /// « de 2020 à 2022 environ », « 2024 (approximatif) ».
  private mutating func takeAbout() -> Bool {
    let start = index
    let isOpen = take(.open)
    if take(.about), isOpen == take(.close) { return true }
    index = start
    return false
  }

  /// « (à confirmer) », « ? », « (tentative) », « (prévu) » after a date.
  mutating func takeToConfirm() -> Bool {
    let start = index
    while take(.comma) || take(.dash(tight: false)) {}
    let isOpen = take(.open)
    if takeUnknown() || take(.determined) || take(.question) || take(.tentative) || take(.intended) || take(.expected),
      isOpen == take(.close)
    {
      return true
    }
    index = start
    return false
  }

  /// « , selon budget », « (si financement) »: what may not come to be is not sure.
  private mutating func takeReserve() -> Bool {
    let start = index
    while take(.comma) || take(.dash(tight: false)) {}
    let isOpen = take(.open)
    if takeCondition() != nil, isOpen == take(.close) { return true }
    index = start
    return false
  }

  /// “30 September 2020 and then annually”, « mars 2024, puis chaque année », « mars 2024 (annuel) ».
  private mutating func takeComingBack(_ sense: inout Sense) -> Bool {
    let start = index
    let isOpen = take(.open)
    if !isOpen {
      while take(.comma) {}
      _ = take(.and)
      _ = take(.then)
      _ = take(.of)
    }
    if index > start || sense.shape == nil, var coming = recurring(), coming.shape == nil, isOpen == take(.close) {
      if let first = sense.shape?.start {
        coming.shape = Shape.span(first, nil).comingBack(coming.frequency)
      } else {
        // « mars de chaque année » wants no year of its own.
        problems.removeAll { $0 == .incomplete }
      }
      coming.times = sense.times
      sense = coming
      return true
    }
    index = start
    return false
  }

  /// « 2024-2026 (en continu) »; “2027 & ongoing”, which begins then.
  private mutating func takeGoingOn(_ sense: inout Sense) -> Bool {
    let start = index
    let isOpen = take(.open)
    let isAdded = !isOpen && take(.and)
    if isOpen || isAdded || take(.comma), take(.continuous) || take(.within, .continuous), isOpen == take(.close) {
      sense.kind = .ongoing
      if isAdded, case .one(let point)? = sense.shape { sense.shape = .span(point, nil) }
      return true
    }
    index = start
    return false
  }

  private mutating func takeHorizon(_ sense: inout Sense) -> Bool {
    let start = index
    let isOpen = take(.open)
    if isOpen || take(.comma), case .horizon(let horizon)? = current {
      index += 1
      if isOpen == take(.close) {
        sense.horizon = horizon
        return true
      }
    }
    index = start
    return false
  }
}

extension Shape {
  /// Where it begins; nil where that is open.
  var start: Point? {
    switch self {
    case .one(let point): point
    case .span(let start, _), .choice(let start, _), .each(let start, _): start
    case .list(let points): points.first
    case .ranges(let ranges): ranges.first?.start
    }
  }

  /// The same for what comes back in it: the years, where it comes back in them or less often.
  func comingBack(_ frequency: Frequency?) -> Shape {
    guard let frequency, frequency.unit != .year, !isInYears else { return yearly }
    return self
  }

  /// Whether its dates are all whole years.
  private var isInYears: Bool {
    switch self {
    case .one(let point): point.unit == 0
    case .span(let start, let end), .choice(let start, let end), .each(let start, let end):
      (start?.unit ?? 0) == 0 && (end?.unit ?? 0) == 0
    case .list(let points): points.allSatisfy { $0.unit == 0 }
    case .ranges(let ranges): ranges.allSatisfy { $0.start.unit == 0 && $0.end.unit == 0 }
    }
  }
}

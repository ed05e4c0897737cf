import Basics

extension EDTF: Comparable {
  /// A total order, with the seasons of the sky: by first day, open starts before all days and unknown ones after; then
  /// by last day, days before open ends before unknown ones; then exact before uncertain, approximate or unspecified;
  /// then by canonical text.
  package static func < (left: EDTF, right: EDTF) -> Bool {
    left.comesBefore(right)
  }

  /// The order of `<`, with seasons laid out so.
  package func comesBefore(_ other: EDTF, seasons: SeasonRule = .astronomical) -> Bool {
    let own = limits(seasons: seasons)
    let others = other.limits(seasons: seasons)
    if own.start != others.start { return own.start.startsBefore(others.start) }
    if own.end != others.end { return own.end.endsBefore(others.end) }
    if isFuzzy != other.isFuzzy { return other.isFuzzy }
    return description < other.description
  }

  private var isFuzzy: Bool { isUncertain || isApproximate || isUnspecified }
}

extension Limit {
  fileprivate func startsBefore(_ other: Limit) -> Bool {
    switch (self, other) {
    case (.day(let day), .day(let otherDay)): day < otherDay
    case (.open, _): other != .open
    case (.day, _): other == .unknown
    case (.unknown, _): false
    }
  }

  fileprivate func endsBefore(_ other: Limit) -> Bool {
    switch (self, other) {
    case (.day(let day), .day(let otherDay)): day < otherDay
    case (.day, _): true
    case (.open, _): other == .unknown
    case (.unknown, _): false
    }
  }
}

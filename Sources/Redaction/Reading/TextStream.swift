/// One run of text: what is read of it so far, and the forms that it may be in the middle of. A page has one, and each tag’s
/// attributes have one of their own.
struct TextStream {
  // MARK: The word that is being read; there is none while `count` is zero

  var hash: UInt64 = 0
  var count = 0
  var start = 0
  var traits: Word.Traits = []
  var initial: UInt8 = 0

  // MARK: What stands since the word before

  var gap: Gap = .edge
  var signs = 0
  var sign: UInt32 = 0
  /// Where the last word or sign of it ended.
  var end = 0

  // MARK: The word before

  var hasWord = false
  var lastIsCapital = false
  var lastIsInitial = false

  // MARK: Forms

  var active: [Candidate] = []
  var pending: [(form: Int32, candidate: Candidate)] = []
  /// Whether there are any of the two.
  var isBusy = false

  // MARK: Digits

  var groups: [DigitGroup] = []
  var digit = PhoneTable.Digits()

  /// The sign alone that stands since the word before: 0 where nothing does; nil where there is more.
  var exactSign: UInt32? {
    if signs == 0 { return gap.isEmpty ? 0 : nil }
    guard signs == 1, !gap.contains(.block) else { return nil }
    return sign == 0x40 || !gap.contains(.space) ? sign : nil
  }

  mutating func clear() {
    (hash, count, traits, gap, signs, sign) = (0, 0, [], .edge, 0, 0)
    (hasWord, lastIsCapital, lastIsInitial, isBusy) = (false, false, false, false)
    active.removeAll(keepingCapacity: true)
    pending.removeAll(keepingCapacity: true)
    groups.removeAll(keepingCapacity: true)
  }
}

/// Words that follow one another as those of some form do.
struct Candidate {
  var node: Int32
  /// Where it begins and ends among the bytes.
  var start: Int
  var end: Int
  var joints: Joint = []
  var words = 1
  var letters: Int
  /// Whether one of its words, and no particle, begins with a small letter.
  var hasSmall: Bool
  var left: Beside
}

/// What stands beside a candidate.
struct Beside {
  var hasWord = false
  var gap: Gap = .edge
  var sign: UInt32?
  var isCapital = false

  /// Whether the word beside it may be part of the same name: « Martin Roy, Jean » has no « Roy, Jean ».
  var isJoined: Bool {
    guard hasWord, !gap.contains(.line) else { return false }
    let gap = gap.subtracting(.unseen)
    if gap == .space { return isCapital }
    return !gap.isEmpty && gap.isSubset(of: [.hyphen, .glue])
  }

  /// Whether it is written together with the word beside it, which has a capital: « Jean-Pierre Roy », « Roy-Tremblay ».
  var isCompound: Bool { hasWord && isCapital && gap.contains(.hyphen) && sign != nil }

  /// Whether a text of its own ends here: a cell, a paragraph.
  var isEdge: Bool { !hasWord || !gap.isDisjoint(with: [.block, .cell, .comma, .line]) }
}

/// Digits that stand together.
struct DigitGroup {
  var digits: PhoneTable.Digits
  var gap: Gap
  var range: Range<Int>
}

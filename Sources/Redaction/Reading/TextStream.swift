/// One run of text: what is read of it so far, and the forms that it may be in the middle of. A page has one, and each tag’s
/// attributes have one of their own.
struct TextStream {
  // MARK: The word that is being read; there is none while `count` is zero

  var hash: UInt64 = 0
  var count = 0
  var start = 0
  var traits: Word.Traits = []
  var initial: UInt8 = 0
  /// Whether it has letters of other scripts, and whether all of them look like Latin ones.
  var likeness = Likeness.none
  /// What `hash` would be if they were.
  var alike: UInt64 = 0

  enum Likeness: UInt8 {
    case none, alike, unlike
  }

  /// The word before, and what stands since.
  struct Surroundings {
    var gap: Gap = .edge
    var signs: Int32 = 0
    var sign: UInt32 = 0
    var hasWord = false
    var lastIsCapital = false
    var lastIsInitial = false
  }

  var surroundings = Surroundings()

  var gap: Gap {
    @inline(__always) get { surroundings.gap }
    @inline(__always) _modify { yield &surroundings.gap }
  }

  // MARK: Forms

  /// An initial that nothing goes on with yet, and what stood before it.
  var waiting: (word: Word, before: Surroundings)?
  var active: [Candidate] = []
  var pending: [(form: Int32, candidate: Candidate)] = []
  /// Whether there are any of the two.
  var isBusy = false

  // MARK: Digits

  var groups: [DigitGroup] = []
  /// How many they have.
  var digits = 0
  var digit = PhoneTable.Digits()

  /// Whether nothing is begun.
  var isIdle: Bool { count == 0 && !isBusy && digits == 0 && waiting == nil }

  /// The sign alone that stands since the word before: 0 where nothing does; nil where there is more.
  var exactSign: UInt32? {
    let (gap, signs, sign) = (surroundings.gap, surroundings.signs, surroundings.sign)
    // « nom [@] exemple.ca », `'nom' + '@' + 'exemple.ca'`.
    if gap.contains(.at), gap.isSubset(of: [.hard, .at, .bracket, .space, .unseen, .glue, .plus, .cell]) {
      return 0x40
    }
    if signs == 0 { return gap.isEmpty ? 0 : nil }
    guard signs == 1, !gap.contains(.block) else { return nil }
    return gap.contains(.space) ? nil : sign
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
  /// Whether the tag of an address is being passed over: « +lettre » of « elise+lettre@exemple.ca ».
  var isInTag = false
  /// How many words are passed over of what stands aside, within a name.
  var aside = 0
}

/// What stands beside a candidate.
struct Beside {
  var hasWord = false
  var gap: Gap = .edge
  var sign: UInt32?
  var isCapital = false
  var isNumber = false

  /// Whether the word beside it may be part of the same name: « Martin Roy, Jean » has no « Roy, Jean ».
  var isJoined: Bool {
    guard hasWord, !isNumber, !gap.contains(.line) else { return false }
    let gap = gap.subtracting(.unseen)
    if gap == .space { return isCapital }
    return !gap.isEmpty && gap.isSubset(of: [.hyphen, .glue])
  }

  /// Whether it is written together with the word beside it, which has a capital: « Jean-Pierre Roy », « Roy-Tremblay ».
  var isCompound: Bool { hasWord && isCapital && gap.contains(.hyphen) && sign != nil }

  /// Whether a text of its own ends here: a cell, a paragraph.
  var isEdge: Bool { !hasWord || !gap.isDisjoint(with: [.block, .cell, .comma, .line, .middot]) }
}

/// Digits that stand together.
struct DigitGroup {
  var digits: PhoneTable.Digits
  var gap: Gap
  var range: Range<Int>
}

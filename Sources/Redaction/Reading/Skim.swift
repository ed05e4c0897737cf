/// Reads what begins no form with a few numbers in hand, and no more: most words of a site name nobody. What it cannot tell at once
/// – a word that may begin a form, a character that is written as several, another script – it leaves to `Search`, which goes on from
/// the last place where nothing was begun.
struct Skim {
  /// What stands before the word in hand, or before the next.
  var surroundings: TextStream.Surroundings
  private var hash: UInt64 = 0
  /// How many letters or digits there are in hand.
  private var count = 0
  private var start = 0
  private var isNumber = false
  private var firstIsUpper = false
  private var endsLower = false
  private var digits = DigitRuns()
  /// Whether the last word is a letter alone, which the next may go on with.
  private var isWaiting = false
  /// Where the first of those digits stands, or that letter, and what before.
  private var held: (index: Int, before: TextStream.Surroundings)?

  init(_ surroundings: TextStream.Surroundings) { self.surroundings = surroundings }

  /// Whether nothing is in hand.
  var isFree: Bool { count == 0 && held == nil }

  /// Where to read again what is in hand, and what stands before that.
  func restart(at index: Int) -> (index: Int, before: TextStream.Surroundings) {
    held ?? (count > 0 ? start : index, surroundings)
  }

  /// Passes over letters, digits, spaces and signs; false where that takes more, and of what may be part of markup.
  @inline(__always)
  mutating func pass(_ index: inout Int, _ text: SearchedText) -> Bool {
    let (bytes, tables) = (text.bytes, text.tables)
    let byte = bytes[index]
    var code = tables.kinds[Int(byte)]
    if code &- 1 < 52 {
      guard begin(at: index, isNumber: false, text) else { return false }
      repeat {
        guard add(code) else { return false }
        index += 1
        code = index < bytes.count ? tables.kinds[Int(bytes[index])] : 0
      } while code &- 1 < 52
      return true
    }
    switch code {
    case ByteKind.space:
      guard end(text) else { return false }
      surroundings.gap.insert(.space)
    case ByteKind.digit:
      guard begin(at: index, isNumber: true, text) else { return false }
      hash = Word.adding(UInt32(byte - 0x30), to: hash)
      count += 1
    case ByteKind.other: return passScalar(&index, text)
    case ByteKind.special: return false
    default: return passSign(&index, text)
    }
    index += 1
    return true
  }

  /// A sign of ASCII, which stands for itself.
  @inline(__always)
  mutating func passSign(_ index: inout Int, _ text: SearchedText) -> Bool {
    let byte = text.bytes[index]
    guard end(text) else { return false }
    surroundings.add(text.tables.gaps[Int(byte & 0x7F)], sign: UInt32(byte))
    index += 1
    return true
  }

  private mutating func passScalar(_ index: inout Int, _ text: SearchedText) -> Bool {
    guard let (scalar, length) = text.scalar(at: index) else { return false }
    switch Letter(scalar) {
    case .latin(let first, let second, let third, let isUpper, _):
      guard begin(at: index, isNumber: false, text) else { return false }
      for code in [first, second, third] where code > 0 {
        guard add(isUpper ? code + 26 : code) else { return false }
      }
    case .gap(let gap):
      guard end(text) else { return false }
      surroundings.add(gap, sign: scalar.value)
    case .other, .ideograph, .digit, .unseen: return false
    }
    index += length
    return true
  }

  /// Passes over a tag, or a sign of markup that is text.
  @inline(__always)
  mutating func passMarkup(_ index: inout Int, _ text: SearchedText) -> Bool {
    switch text.bytes[index] {
    case UInt8(ascii: "<"):
      guard let tag = text.tag(at: index), let end = text.end(of: tag) else { return false }
      if let gap = tag.gap, !divide(by: gap, text) { return false }
      index = end
      return true
    case UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): return passSign(&index, text)
    default: return false
    }
  }

  /// Goes past what divides two texts, as an element does.
  private mutating func divide(by gap: Gap, _ text: SearchedText) -> Bool {
    guard end(text) else { return false }
    surroundings.gap.formUnion(gap)
    if !digits.isEmpty, !surroundings.gap.isSubset(of: .insidePhone) { (digits, held) = (DigitRuns(), nil) }
    return true
  }

  // MARK: Words

  @inline(__always)
  private mutating func begin(at index: Int, isNumber: Bool, _ text: SearchedText) -> Bool {
    if count > 0 {
      if self.isNumber == isNumber { return true }
      guard end(text) else { return false }
    }
    (start, hash, self.isNumber) = (index, isNumber ? Word.number : 0, isNumber)
    (firstIsUpper, endsLower) = (false, false)
    return true
  }

  /// A letter as its code; false where it is the capital inside « ÉliseCôté ».
  @inline(__always)
  private mutating func add(_ code: UInt8) -> Bool {
    let isUpper = code > 26
    if isUpper, endsLower { return false }
    if count == 0 { firstIsUpper = isUpper }
    endsLower = !isUpper
    hash = Word.adding(isUpper ? code - 26 : code, to: hash)
    count += 1
    return true
  }

  /// Puts the word in hand behind; false where it may be part of a form, or of a number that is long enough.
  @inline(__always)
  mutating func end(_ text: SearchedText) -> Bool {
    count == 0 || endWord(text)
  }

  @inline(__always)
  private mutating func endWord(_ text: SearchedText) -> Bool {
    if isWaiting {
      if count == 1 && firstIsUpper || text.tables.mayFollowLetter(hash) { return false }
      (isWaiting, held) = (false, nil)
    }
    if isNumber {
      if digits.isEmpty || !surroundings.gap.isSubset(of: .insidePhone) {
        (digits, held) = (DigitRuns(), (start, surroundings))
      }
      if digits.add(count, text) { return false }
    } else if !digits.isEmpty {
      (digits, held) = (DigitRuns(), nil)
    }
    if count == 1, !isNumber {
      (isWaiting, held) = (true, (start, surroundings))
    } else if text.tables.begins(hash) {
      return false
    }
    surroundings.hasWord = true
    surroundings.lastIsCapital = firstIsUpper
    surroundings.lastIsInitial = count == 1
    surroundings.gap = []
    surroundings.signs = 0
    count = 0
    return true
  }
}

extension TextStream.Surroundings {
  @inline(__always)
  mutating func add(_ gap: Gap, sign: UInt32) {
    self.gap.formUnion(gap)
    if !gap.contains(.space) && gap != .unseen {
      signs += 1
      self.sign = sign
    }
  }
}

/// How many digits the numbers may have that groups of digits make which follow one another.
struct DigitRuns {
  /// A bit for each sum of the last group and of those before it.
  private var sums: UInt64 = 0

  @inline(__always)
  var isEmpty: Bool { sums == 0 }

  /// Whether a number that is looked for may end with a group of so many.
  @inline(__always)
  mutating func add(_ count: Int, _ text: SearchedText) -> Bool {
    sums = (sums | 1) << UInt64(min(count, 63))
    // A country’s code may stand in a long group.
    return text.phoneLengths != 0 && (sums & text.phoneLengths != 0 || count > 7)
  }
}

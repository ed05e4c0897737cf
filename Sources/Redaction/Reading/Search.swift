import Basics

/// One look through some bytes, in one pass: letters become words, words go down the tree of forms.
///
/// What a browser would show is read: entities, percent signs and escapes are put back, tags within a word join it, other tags are
/// a gap. What stands in a tag, in a comment or in a script is a text of its own, for it is published too.
struct Search {
  enum Place {
    case text
    case tag
    case quoted(UInt8)
    case comment
  }

  let text: SearchedText
  let table: FormTable
  let phones: PhoneTable
  let terms: RedactionTerms
  let kind: TextKind
  var stream = TextStream()
  /// The text around a tag: where it was in the middle of something, else what its last word was.
  var outer = TextStream()
  var around = TextStream.Surroundings()
  var isInside = false
  var place = Place.text
  var matches: [RedactionMatch] = []
  var allowed: [Range<Int>] = []
  /// Where organizations are named that have a name in theirs.
  var doubted: [Range<Int>] = []
  /// How often what was read is itself the writing of something else: `&amp;eacute;`.
  var writtenTwice = 0
  /// More tell nothing more.
  static let limit = 200

  init(_ text: SearchedText, _ scan: RedactionScan, _ kind: TextKind) {
    self.text = text
    table = scan.table
    phones = scan.phones
    terms = scan.terms
    self.kind = kind
  }

  var bytes: UnsafeBufferPointer<UInt8> { @inline(__always) get { text.bytes } }
  var tables: ByteTables { @inline(__always) get { text.tables } }
  var kinds: UnsafeBufferPointer<UInt8> { @inline(__always) get { text.tables.kinds } }
  var hasPhones: Bool { @inline(__always) get { text.phoneLengths != 0 } }

  /// - Parameter lines: those that are known to name nobody; none where there are too few bytes to look.
  mutating func run(knowing lines: UnsafeMutableBufferPointer<KnownLines.Line>?) {
    if let lines {
      read(knowing: lines)
    } else {
      var index = 0
      while index < bytes.count { step(&index) }
    }
    endWord(at: bytes.count)
    endStream()
    if case .text = place {} else { closeTag(at: bytes.count) }
    endWord(at: bytes.count)
    endStream()
    for index in matches.indices where doubted.contains(where: { $0.contains(matches[index].range) }) {
      matches[index].certainty = .likely
    }
    guard !allowed.isEmpty else { return }
    matches.removeAll { match in
      allowed.contains { $0.lowerBound <= match.range.lowerBound && match.range.upperBound <= $0.upperBound }
    }
  }

  @inline(__always)
  mutating func step(_ index: inout Int) {
    let byte = bytes[index]
    let kind = kinds[Int(byte)]
    switch kind {
    case 1...26:
      if stream.count == 0 {
        stream.start = index
        stream.initial = kind
      } else if stream.traits.contains(.isNumber) {
        endWord(at: index)
        stream.start = index
        stream.initial = kind
      }
      var hash = stream.hash
      let start = index
      repeat {
        hash = Word.adding(kinds[Int(bytes[index])], to: hash)
        index += 1
      } while index < bytes.count && kinds[Int(bytes[index])] &- 1 < 26
      stream.hash = hash
      stream.count += index - start
      if stream.likeness == .alike {
        for byte in bytes[start..<index] { stream.alike = Word.adding(kinds[Int(byte)], to: stream.alike) }
      }
      stream.traits.formUnion([.hasLower, .endsLower])
    case 27...52:
      add(kind - 26, isUpper: true, isAccented: false, at: index)
      index += 1
    case ByteKind.space:
      if stream.count > 0 { endWord(at: index) }
      stream.gap.insert(.space)
      index += 1
    case ByteKind.digit:
      addDigit(byte - 0x30, at: index)
      index += 1
    case ByteKind.other: readScalar(&index)
    case ByteKind.special: readSpecial(&index, byte)
    default:
      add(gap: tables.gaps[Int(byte & 0x7F)], sign: UInt32(byte), at: index)
      index += 1
    }
  }

  // MARK: Letters, digits, gaps

  @inline(__always)
  mutating func begin(at index: Int, isNumber: Bool) {
    if stream.count > 0 {
      if stream.traits.contains(.isNumber) == isNumber { return }
      endWord(at: index)
    }
    stream.start = index
    if isNumber { (stream.hash, stream.traits) = (Word.number, .isNumber) }
  }

  mutating func add(
    _ code: UInt8, isUpper: Bool, isAccented: Bool, at index: Int
  ) {
    begin(at: index, isNumber: false)
    if stream.count == 0 {
      stream.initial = code
      if isUpper { stream.traits.insert(.firstIsUpper) }
      if isAccented { stream.traits.insert(.firstIsAccented) }
    }
    if isUpper {
      if stream.traits.contains(.endsLower) { stream.traits.insert(.hasHump) }
      stream.traits.remove(.endsLower)
    } else {
      stream.traits.formUnion([.hasLower, .endsLower])
    }
    if stream.likeness == .alike { stream.alike = Word.adding(code, to: stream.alike) }
    stream.hash = Word.adding(code, to: stream.hash)
    stream.count += 1
  }

  /// A letter of another script.
  private mutating func add(other value: UInt32) {
    let code = Letter.latinAlike(value)
    if let code, stream.likeness != .unlike {
      stream.alike = Word.adding(code, to: stream.likeness == .none ? stream.hash : stream.alike)
      stream.likeness = .alike
    } else {
      stream.likeness = .unlike
    }
    stream.initial = stream.count == 0 ? code ?? 0 : 0
    stream.hash = Word.adding(value, to: stream.hash)
    stream.count += 1
  }

  mutating func addDigit(_ digit: UInt8, at index: Int) {
    begin(at: index, isNumber: true)
    stream.hash = Word.adding(UInt32(digit), to: stream.hash)
    stream.count += 1
    stream.digit.add(digit)
  }

  @inline(__always)
  mutating func add(gap: Gap, sign: UInt32, at index: Int) {
    if stream.count > 0 { endWord(at: index) }
    stream.surroundings.add(gap, sign: sign)
  }

  mutating func readScalar(_ index: inout Int) {
    let start = index
    guard let (scalar, length) = text.scalar(at: index) else {
      add(gap: .hard, sign: 0, at: index)
      index += 1
      return
    }
    index += length
    apply(scalar, at: start)
  }

  /// A scalar that stands, in whatever writing, at a place.
  mutating func apply(_ scalar: Unicode.Scalar, at index: Int) {
    switch Letter(scalar) {
    case .latin(let first, let second, let third, let isUpper, let isAccented):
      add(first, isUpper: isUpper, isAccented: isAccented, at: index)
      if second > 0 { add(second, isUpper: isUpper, isAccented: false, at: index) }
      if third > 0 { add(third, isUpper: isUpper, isAccented: false, at: index) }
    case .other(let value, let isUpper):
      begin(at: index, isNumber: false)
      if stream.count == 0, isUpper { stream.traits.insert(.firstIsUpper) }
      add(other: value)
    case .ideograph(let value):
      let (base, mark) = Letter.unvoiced(value)
      for sign in [base, mark].compactMap(\.self) {
        if stream.count > 0 { endWord(at: index) }
        (stream.start, stream.initial, stream.traits) = (index, 0, .isCaseless)
        stream.hash = Word.adding(sign, to: 0)
        stream.count = 1
        endWord(at: index + 1)
      }
    case .digit(let digit): addDigit(digit, at: index)
    case .gap(let gap): add(gap: gap, sign: scalar.value, at: index)
    case .unseen: if stream.count == 1, isAccent(scalar) { stream.traits.insert(.firstIsAccented) }
    }
  }
}

import Basics

/// One look through some bytes, in one pass: letters become words, words go down the tree of forms.
///
/// What a browser would show is read: entities, percent signs and escapes are put back, tags within a word join it, other tags are
/// a gap. What stands in a tag, in a comment or in a script is a text of its own, for it is published too.
struct Search {
  private enum Place {
    case text
    case tag
    case quoted(UInt8)
    case comment
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let table: FormTable
  private let phones: PhoneTable
  private let terms: RedactionTerms
  private let tables: ByteTables
  private let kinds: UnsafeBufferPointer<UInt8>
  private let hasPhones: Bool
  private let kind: TextKind
  private var stream = TextStream()
  /// The text around a tag: where it was in the middle of something, else what its last word was.
  private var outer = TextStream()
  private var around = TextStream.Surroundings()
  private var isInside = false
  private var place = Place.text
  private(set) var matches: [RedactionMatch] = []
  private var allowed: [Range<Int>] = []
  /// Whether what was read is itself the writing of something else: `&amp;eacute;`.
  private(set) var isWrittenTwice = false
  /// More tell nothing more.
  private static let limit = 200

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ scan: RedactionScan, _ tables: ByteTables, _ kind: TextKind) {
    self.bytes = bytes
    table = scan.table
    phones = scan.phones
    terms = scan.terms
    self.tables = tables
    kinds = tables.kinds
    hasPhones = !phones.isEmpty
    self.kind = kind
  }

  mutating func run() {
    var index = 0
    while index < bytes.count { step(&index) }
    endWord(at: bytes.count)
    endStream()
    if case .text = place {} else { closeTag(at: bytes.count) }
    endWord(at: bytes.count)
    endStream()
    guard !allowed.isEmpty else { return }
    matches.removeAll { match in
      allowed.contains { $0.lowerBound <= match.range.lowerBound && match.range.upperBound <= $0.upperBound }
    }
  }

  @inline(__always)
  private mutating func step(_ index: inout Int) {
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
  private mutating func begin(at index: Int, isNumber: Bool) {
    if stream.count > 0 {
      if stream.traits.contains(.isNumber) == isNumber { return }
      endWord(at: index)
    }
    stream.start = index
    if isNumber { (stream.hash, stream.traits) = (Word.number, .isNumber) }
  }

  private mutating func add(
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
    stream.hash = Word.adding(code, to: stream.hash)
    stream.count += 1
  }

  private mutating func addDigit(_ digit: UInt8, at index: Int) {
    begin(at: index, isNumber: true)
    stream.hash = Word.adding(UInt32(digit), to: stream.hash)
    stream.count += 1
    stream.digit.add(digit)
  }

  @inline(__always)
  private mutating func add(gap: Gap, sign: UInt32, at index: Int) {
    if stream.count > 0 { endWord(at: index) }
    stream.gap.formUnion(gap)
    if !gap.contains(.space) && gap != .unseen {
      stream.surroundings.signs += 1
      stream.surroundings.sign = sign
    }
  }

  private mutating func readScalar(_ index: inout Int) {
    let start = index
    guard let (scalar, length) = scalar(at: index) else {
      add(gap: .hard, sign: 0, at: index)
      index += 1
      return
    }
    index += length
    apply(scalar, at: start)
  }

  /// A scalar that stands, in whatever writing, at a place.
  private mutating func apply(_ scalar: Unicode.Scalar, at index: Int) {
    switch Letter(scalar) {
    case .latin(let first, let second, let third, let isUpper, let isAccented):
      add(first, isUpper: isUpper, isAccented: isAccented, at: index)
      if second > 0 { add(second, isUpper: isUpper, isAccented: false, at: index) }
      if third > 0 { add(third, isUpper: isUpper, isAccented: false, at: index) }
    case .other(let value, let isUpper):
      begin(at: index, isNumber: false)
      if stream.count == 0, isUpper { stream.traits.insert(.firstIsUpper) }
      stream.initial = 0
      stream.hash = Word.adding(value, to: stream.hash)
      stream.count += 1
    case .ideograph(let value):
      if stream.count > 0 { endWord(at: index) }
      (stream.start, stream.initial, stream.traits) = (index, 0, .isCaseless)
      stream.hash = Word.adding(value, to: 0)
      stream.count = 1
      endWord(at: index + 1)
    case .digit(let digit): addDigit(digit, at: index)
    case .gap(let gap): add(gap: gap, sign: scalar.value, at: index)
    case .unseen: if stream.count == 1, isAccent(scalar) { stream.traits.insert(.firstIsAccented) }
    }
  }

  private func scalar(at index: Int) -> (Unicode.Scalar, Int)? {
    let lead = bytes[index]
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, index + length <= bytes.count else { return nil }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for place in (index + 1)..<(index + length) {
      guard bytes[place] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(bytes[place] & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  // MARK: Markup

  private mutating func readSpecial(_ index: inout Int, _ byte: UInt8) {
    switch (byte, place) {
    case (UInt8(ascii: "&"), _): if readEntity(&index) { return }
    case (UInt8(ascii: "%"), _): if readPercent(&index) { return }
    case (UInt8(ascii: "\\"), _): if readEscape(&index) { return }
    case (UInt8(ascii: "<"), .text): if openTag(&index) { return }
    case (UInt8(ascii: ">"), .tag):
      closeTag(at: index)
      index += 1
      return
    case (UInt8(ascii: ">"), .comment):
      if index >= 2, bytes[index - 1] == UInt8(ascii: "-"), bytes[index - 2] == UInt8(ascii: "-") {
        closeTag(at: index)
        index += 1
        return
      }
    case (UInt8(ascii: "\""), .tag), (UInt8(ascii: "'"), .tag):
      if index > 0, bytes[index - 1] == UInt8(ascii: "=") {
        endValue(at: index)
        place = .quoted(byte)
        index += 1
        return
      }
    case (UInt8(ascii: "\""), .quoted(byte)), (UInt8(ascii: "'"), .quoted(byte)):
      endValue(at: index)
      place = .tag
      index += 1
      return
    default: break
    }
    add(gap: tables.gaps[Int(byte & 0x7F)], sign: UInt32(byte), at: index)
    index += 1
  }

  /// Each value of an attribute is a text of its own.
  private mutating func endValue(at index: Int) {
    endWord(at: index)
    endStream()
  }

  /// Goes into a tag; false where a `<` is text.
  private mutating func openTag(_ index: inout Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    var next = index + 1
    let first = bytes[next]
    if first == UInt8(ascii: "!") || first == UInt8(ascii: "?") {
      let isComment =
        index + 3 < bytes.count && bytes[index + 2] == UInt8(ascii: "-") && bytes[index + 3] == UInt8(ascii: "-")
      // A comment and a declaration show nothing, and divide nothing.
      enter()
      place = isComment ? .comment : .tag
      index += isComment ? 4 : 2
      return true
    }
    if first == UInt8(ascii: "/") { next += 1 }
    var name: UInt64 = 0
    let start = next
    while next < bytes.count, next - start < 8 {
      let code = kinds[Int(bytes[next])]
      guard (1...52).contains(code) || next > start && code == ByteKind.digit else { break }
      name = name << 8 | UInt64(bytes[next] | 0x20)
      next += 1
    }
    guard next > start else { return false }
    let isInline = next == bytes.count || !isNameByte(bytes[next]) ? tables.isInline(name) : false
    if !isInline {
      if stream.count > 0 { endWord(at: index) }
      stream.gap.formUnion(name == InlineTags.lineBreak ? [.space, .line] : [.space, .block])
    }
    enter()
    place = .tag
    // Its name is read too: it may be no tag at all, but an address between angle brackets.
    index = start
    return true
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    let kind = kinds[Int(byte)]
    return (1...52).contains(kind) || kind == ByteKind.digit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
  }

  /// Leaves a text for one of its own within it.
  private mutating func enter() {
    isInside = !stream.isIdle
    if isInside {
      swap(&stream, &outer)
    } else {
      around = stream.surroundings
      stream.surroundings = TextStream.Surroundings()
    }
  }

  private mutating func closeTag(at index: Int) {
    endWord(at: index)
    endStream()
    if isInside {
      swap(&stream, &outer)
    } else {
      stream.surroundings = around
    }
    place = .text
  }

  // MARK: Other writings

  private mutating func readEntity(_ index: inout Int) -> Bool {
    guard let (scalar, length) = entity(in: bytes, at: index) else { return false }
    let start = index
    index += length
    if scalar == "<" || scalar == "&" && opensEntity(at: index) { isWrittenTwice = true }
    apply(scalar, at: start)
    return true
  }

  private func opensEntity(at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    if bytes[index] == UInt8(ascii: "#") { return true }
    let end = bytes[index..<min(index + 10, bytes.count)].firstIndex(of: UInt8(ascii: ";"))
    return end.map { $0 > index && bytes[index..<$0].allSatisfy { (1...52).contains(kinds[Int($0)]) } } ?? false
  }

  private mutating func readPercent(_ index: inout Int) -> Bool {
    guard let (scalar, length) = percent(in: bytes, at: index) else { return false }
    let start = index
    index += length
    if scalar == "%" { isWrittenTwice = true }
    apply(scalar, at: start)
    return true
  }

  private mutating func readEscape(_ index: inout Int) -> Bool {
    guard let (scalar, length) = escape(in: bytes, at: index, kind) else { return false }
    let start = index
    index += length
    if scalar == "\\" && kind.contains(.escapes) { isWrittenTwice = true }
    apply(scalar, at: start)
    return true
  }

  // MARK: Words

  private mutating func endWord(at index: Int) {
    guard stream.count > 0 else { return }
    let traits = stream.traits
    if traits.contains(.isNumber) {
      if hasPhones { addGroup(at: index) }
    } else if stream.digits > 0 {
      endDigits()
    }
    let isInitial = stream.count == 1 && stream.initial > 0 && traits.contains(.firstIsUpper)
    if stream.waiting != nil { endWaiting(isInitial: isInitial) }
    if isInitial || stream.isBusy || tables.mayBegin(stream.hash)
      || traits.contains(.hasHump) && tables.mayBeginInside(bytes[stream.start..<index])
    {
      let word = Word(
        hash: stream.hash, count: stream.count, range: stream.start..<index, traits: traits,
        initial: isInitial ? stream.initial : 0)
      // Most capitals that stand alone begin no name.
      if isInitial, !stream.isBusy, !tables.mayBegin(stream.hash) {
        stream.waiting = (word, stream.surroundings)
      } else {
        take(word)
      }
    }
    stream.surroundings.hasWord = true
    stream.surroundings.lastIsCapital = !traits.isDisjoint(with: [.firstIsUpper, .isCaseless])
    stream.surroundings.lastIsInitial = stream.count == 1
    stream.hash = 0
    stream.count = 0
    stream.traits = []
    stream.gap = []
    stream.surroundings.signs = 0
    stream.digit = PhoneTable.Digits()
  }

  /// Takes up an initial where a word follows that may be a family name.
  private mutating func endWaiting(isInitial: Bool) {
    guard let (word, before) = stream.waiting else { return }
    stream.waiting = nil
    guard isInitial || tables.mayFollowInitial(stream.hash) else { return }
    let now = stream.surroundings
    stream.surroundings = before
    take(word)
    stream.surroundings = now
  }

  private mutating func endStream() {
    stream.waiting = nil
    if stream.isBusy {
      for (form, candidate) in stream.pending { decide(form, candidate, Beside()) }
      stream.active.removeAll(keepingCapacity: true)
      stream.pending.removeAll(keepingCapacity: true)
      stream.isBusy = false
    }
    if stream.digits > 0 { endDigits() }
    stream.surroundings = TextStream.Surroundings()
  }

  private mutating func take(_ word: Word) {
    if !stream.pending.isEmpty {
      let right = Beside(hasWord: true, gap: stream.gap, sign: stream.exactSign, isCapital: word.isCapital)
      for (form, candidate) in stream.pending { decide(form, candidate, right) }
      stream.pending.removeAll(keepingCapacity: true)
    }
    let before = stream.active
    let left = Beside(
      hasWord: stream.surroundings.hasWord, gap: stream.gap, sign: stream.exactSign,
      isCapital: stream.surroundings.lastIsCapital)
    var after: [Candidate] = []
    follow(
      word, before, left, Joint(stream.gap, afterInitial: stream.surroundings.lastIsInitial), stream.exactSign,
      into: &after)
    if word.traits.contains(.hasHump) { after += followHumps(of: word, before, left) }
    stream.active = after
    stream.isBusy = !after.isEmpty || !stream.pending.isEmpty
  }

  /// The parts of « ÉliseCôté », as words of their own.
  private mutating func followHumps(of word: Word, _ before: [Candidate], _ left: Beside) -> [Candidate] {
    let text = String(decoding: bytes[word.range], as: UTF8.self)
    var active = before
    var left = left
    var joint = Joint(stream.gap, afterInitial: stream.surroundings.lastIsInitial)
    var sign = stream.exactSign
    for part in Redaction.words(of: text) {
      var traits: Word.Traits = part.isUpper ? .firstIsUpper : .hasLower
      if part.isNumber { traits = .isNumber }
      let isInitial = part.letters.count == 1 && part.isUpper && part.letters[0] <= 26
      let piece = Word(
        hash: part.hash, count: part.letters.count, range: word.range, traits: traits,
        initial: isInitial ? UInt8(part.letters[0]) : 0)
      let right = Beside(hasWord: true, gap: [], sign: 0, isCapital: piece.isCapital)
      for (form, candidate) in stream.pending where candidate.end == word.range.upperBound && candidate.words > 1 {
        // What a part of this very word ended is decided by the next part.
        decide(form, candidate, right)
      }
      var after: [Candidate] = []
      follow(piece, active, left, joint, sign, into: &after)
      (active, joint, sign) = (after, .tight, 0)
      left = Beside(hasWord: true, gap: [], sign: 0, isCapital: piece.isCapital)
    }
    return active
  }

  private mutating func follow(
    _ word: Word, _ before: [Candidate], _ left: Beside, _ joint: Joint?, _ sign: UInt32?, into after: inout [Candidate]
  ) {
    let isSmall = !word.isCapital && !terms.particles.contains(word.hash)
    for candidate in before {
      var next = candidate
      next.end = word.range.upperBound
      next.words += 1
      next.letters += word.count
      next.hasSmall = candidate.hasSmall || isSmall
      if let sign { go(FormStep.key(candidate.node, word: word.hash, after: sign), next, into: &after) }
      if terms.labels.contains(word.hash), candidate.words < 8 {
        var over = candidate
        over.joints.insert(.label)
        over.words += 1
        after.append(over)
      }
      guard let joint = candidate.joints.contains(.label) ? (joint ?? .label) : joint else { continue }
      next.joints.formUnion(joint)
      go(FormStep.key(candidate.node, word: word.hash), next, into: &after)
      guard word.initial > 0 else { continue }
      // « À » is no initial of « Anne », but « E » is one of « Élise ».
      go(FormStep.key(candidate.node, initial: initialCode(word)), next, into: &after)
      go(FormStep.key(candidate.node, initial: 0), next, into: &after)
    }
    let first = Candidate(
      node: 0, start: word.range.lowerBound, end: word.range.upperBound, letters: word.count, hasSmall: isSmall,
      left: left)
    go(FormStep.key(0, word: word.hash), first, into: &after)
    if word.initial > 0 { go(FormStep.key(0, initial: initialCode(word)), first, into: &after) }
    if after.count > 64 { after.removeFirst(after.count - 64) }
  }

  /// An initial with an accent is another than the one without.
  private func initialCode(_ word: Word) -> UInt8 {
    word.initial | (word.traits.contains(.firstIsAccented) ? accented : 0)
  }

  private mutating func go(_ key: UInt64, _ candidate: Candidate, into after: inout [Candidate]) {
    guard let node = table.node(key) else { return }
    var next = candidate
    next.node = node
    after.append(next)
    var form = table.firstForm[Int(node)]
    while form >= 0 {
      stream.pending.append((form, next))
      form = table.forms[Int(form)].next
    }
  }

  private mutating func decide(_ form: Int32, _ candidate: Candidate, _ right: Beside) {
    let form = table.forms[Int(form)]
    let range = candidate.start..<candidate.end
    guard form.rule != .allowed else { return allowed.append(range) }
    guard let certainty = certainty(form.rule, candidate, right, kind) else { return }
    add(RedactionMatch(term: Int(form.term), certainty: certainty, range: range))
  }

  private mutating func add(_ match: RedactionMatch) {
    if kind.contains(.binary), match.certainty == .likely { return }
    guard matches.count < Self.limit else { return }
    if let known = matches.firstIndex(where: { $0.term == match.term && $0.range == match.range }) {
      matches[known].certainty = max(matches[known].certainty, match.certainty)
    } else {
      matches.append(match)
    }
  }

  // MARK: Digits

  private mutating func addGroup(at index: Int) {
    if stream.digits > 0, !stream.gap.isSubset(of: .insidePhone) { endDigits() }
    stream.digits += stream.count
    stream.groups.append(DigitGroup(digits: stream.digit, gap: stream.gap, range: stream.start..<index))
    if stream.groups.count > 64 { stream.groups.removeFirst(32) }
  }

  private mutating func endDigits() {
    if stream.digits >= 7 { phones.find(in: stream.groups) { match in add(match) } }
    stream.digits = 0
    stream.groups.removeAll(keepingCapacity: true)
  }
}

/// Words as they go down the tree of forms, and digits as they make numbers.
extension Search {
  mutating func endWord(at index: Int) {
    guard stream.count > 0 else { return }
    if stream.likeness != .none { endLikeness() }
    let traits = stream.traits
    if traits.contains(.isNumber) {
      if hasPhones { addGroup(at: index) }
    } else if stream.digits > 0 {
      endDigits()
    }
    let isInitial = stream.count == 1 && stream.initial > 0 && traits.contains(.firstIsUpper)
    if stream.waiting != nil { endWaiting(isInitial: isInitial) }
    if isInitial || stream.isBusy || tables.begins(stream.hash)
      || traits.contains(.hasHump) && tables.mayBeginInside(bytes[stream.start..<index])
    {
      let word = Word(
        hash: stream.hash, count: stream.count, range: stream.start..<index, traits: traits,
        initial: isInitial ? stream.initial : 0)
      // Most letters that stand alone begin no name: « à », « l’ », `<p>`.
      if stream.isBusy || !(isInitial || word.isLetter) {
        take(word)
      } else {
        stream.waiting = (word, stream.surroundings)
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

  /// Takes a word of letters that look like Latin ones for the word that is seen; a letter alone is what it is, and may be an initial.
  private mutating func endLikeness() {
    if stream.likeness == .alike, stream.count > 1 { stream.hash = stream.alike }
    stream.likeness = .none
  }

  /// Takes up a letter where a word follows that goes on with it.
  mutating func endWaiting(isInitial: Bool) {
    guard isInitial || tables.mayFollowLetter(stream.hash) || stream.traits.contains(.hasHump) else {
      stream.waiting = nil
      return
    }
    guard let (word, before) = stream.waiting else { return }
    stream.waiting = nil
    let now = stream.surroundings
    stream.surroundings = before
    take(word)
    stream.surroundings = now
  }

  mutating func endStream() {
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

  mutating func take(_ word: Word) {
    if !stream.pending.isEmpty {
      let right = Beside(
        hasWord: true, gap: stream.gap, sign: stream.exactSign, isCapital: word.isCapital,
        isNumber: word.traits.contains(.isNumber))
      for (form, candidate) in stream.pending { decide(form, candidate, right) }
      stream.pending.removeAll(keepingCapacity: true)
    }
    let before = stream.active
    let left = Beside(
      hasWord: stream.surroundings.hasWord, gap: stream.gap, sign: stream.exactSign,
      isCapital: stream.surroundings.lastIsCapital, isNumber: isNumber(before: word.range.lowerBound))
    var after: [Candidate] = []
    follow(
      word, before, left,
      Joint(stream.gap, afterInitial: stream.surroundings.lastIsInitial || isAbbreviated(before: word)),
      stream.exactSign,
      into: &after)
    if word.traits.contains(.hasHump) { after += followHumps(of: word, before, left) }
    stream.active = after
    stream.isBusy = !after.isEmpty || !stream.pending.isEmpty
  }

  /// The parts of « ÉliseCôté », as words of their own.
  mutating func followHumps(of word: Word, _ before: [Candidate], _ left: Beside) -> [Candidate] {
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

  mutating func follow(
    _ word: Word, _ before: [Candidate], _ left: Beside, _ joint: Joint?, _ sign: UInt32?, into after: inout [Candidate]
  ) {
    let isSmall = !word.isCapital && !terms.particles.contains(word.hash)
    for candidate in before {
      if candidate.isInTag || sign == plus, candidate.words < 8 { pass(word, sign, inTagOf: candidate, into: &after) }
      if candidate.isInTag { continue }
      if candidate.aside > 0 || mayBeAside, goesOver(word, asideOf: candidate, into: &after) { continue }
      var next = candidate
      next.end = word.range.upperBound
      next.words += 1
      next.letters += word.count
      next.hasSmall = candidate.hasSmall || isSmall
      next.aside = 0
      if candidate.aside > 0 { next.joints.insert(.label) }
      if let sign { go(FormStep.key(candidate.node, word: word.hash, after: sign), next, into: &after) }
      if terms.labels.contains(word.hash), candidate.words < 8 {
        var over = candidate
        over.joints.formUnion(joint?.union(.label) ?? .label)
        over.words += 1
        after.append(over)
      }
      // « elise @ exemple . ca ».
      if sign == nil, stream.gap == [.space, .dot] {
        go(FormStep.key(candidate.node, word: word.hash, after: 0x2E), next, into: &after)
      }
      if candidate.aside == 0 {
        guard let joint = candidate.joints.contains(.label) ? (joint ?? .label) : joint else { continue }
        next.joints.formUnion(joint)
      }
      go(FormStep.key(candidate.node, word: word.hash), next, into: &after)
      if terms.ats.contains(word.hash) { go(FormStep.key(candidate.node, word: spelledAt), next, into: &after) }
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

  /// Whether a word aside may begin or end here: « Élise « Lili » Côté », « Élise (Lili) Côté », a cell between two.
  private var mayBeAside: Bool {
    stream.gap == .comma
      || !stream.gap.isDisjoint(with: [.cell, .bracket])
        && stream.gap.isDisjoint(with: [.line, .block, .hard, .at, .dot, .comma])
  }

  /// Goes over a word aside, of three at most; whether there is nothing else that it may be.
  private func goesOver(_ word: Word, asideOf candidate: Candidate, into after: inout [Candidate]) -> Bool {
    let begins = candidate.aside == 0
    if !begins, mayBeAside { return false }
    var over = candidate
    over.aside += 1
    let isOne =
      begins ? !candidate.joints.contains(.label) : stream.gap.isSubset(of: [.space, .hyphen, .glue, .unseen])
    if isOne, over.aside < 4 { after.append(over) }
    return !begins
  }

  /// Goes over the words of a tag, up to what stands behind the @.
  private mutating func pass(
    _ word: Word, _ sign: UInt32?, inTagOf candidate: Candidate, into after: inout [Candidate]
  ) {
    var next = candidate
    next.words += 1
    next.end = word.range.upperBound
    next.isInTag = false
    if sign == 0x40 {
      go(FormStep.key(candidate.node, word: word.hash, after: 0x40), next, into: &after)
    } else {
      if isAt(word) { go(FormStep.key(candidate.node, word: spelledAt), next, into: &after) }
      next.isInTag = true
      if sign != nil { after.append(next) }
    }
  }

  private func isAt(_ word: Word) -> Bool { word.hash == spelledAt || terms.ats.contains(word.hash) }

  /// Whether « St. » or « Œ. » stands before a word.
  private func isAbbreviated(before word: Word) -> Bool {
    guard stream.gap == [.dot, .space] else { return false }
    let before = String(decoding: bytes[max(0, word.range.lowerBound - 8)..<word.range.lowerBound], as: UTF8.self)
    let last = before.split { !$0.isLetter }.last ?? ""
    return ["st", "ste", "œ", "æ"].contains(last.lowercased())
  }

  /// Whether a digit stands before a place and one sign: « 2026_Cote_Elise ».
  private func isNumber(before index: Int) -> Bool {
    index > 1 && (0x30...0x39).contains(bytes[index - 2]) && !(0x30...0x39).contains(bytes[index - 1])
  }

  /// An initial with an accent is another than the one without.
  func initialCode(_ word: Word) -> UInt8 {
    word.initial | (word.traits.contains(.firstIsAccented) ? accented : 0)
  }

  mutating func go(_ key: UInt64, _ candidate: Candidate, into after: inout [Candidate]) {
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

  mutating func decide(_ form: Int32, _ candidate: Candidate, _ right: Beside) {
    let form = table.forms[Int(form)]
    let range = candidate.start..<candidate.end
    guard form.rule != .allowed else { return allowed.append(range) }
    guard form.rule != .doubted else { return doubted.append(range) }
    guard let certainty = certainty(form.rule, candidate, right, kind) else { return }
    add(RedactionMatch(term: Int(form.term), certainty: certainty, range: range))
  }

  mutating func add(_ match: RedactionMatch) {
    if kind.contains(.binary), match.certainty == .likely { return }
    guard matches.count < Self.limit else { return }
    if let known = matches.firstIndex(where: { $0.term == match.term && $0.range == match.range }) {
      matches[known].certainty = max(matches[known].certainty, match.certainty)
    } else {
      matches.append(match)
    }
  }

  // MARK: Digits

  mutating func addGroup(at index: Int) {
    // What has a plus sign begins a number, and so does the name of a file.
    let isOther = !stream.gap.isSubset(of: .insidePhone) || stream.gap.contains(.plus)
    if stream.digits > 0, isOther || kind.contains(.path) && stream.gap.contains(.slash) { endDigits() }
    stream.digits += stream.count
    stream.groups.append(DigitGroup(digits: stream.digit, gap: stream.gap, range: stream.start..<index))
    if stream.groups.count > 64 { stream.groups.removeFirst(32) }
  }

  /// A number that cannot go on is told at once, and not at the next word.
  mutating func endNumber() {
    if stream.digits > 0, stream.count == 0, !stream.gap.isSubset(of: .insidePhone) { endDigits() }
  }

  mutating func endDigits() {
    if stream.digits >= 7 { phones.find(in: stream.groups) { match in add(match) } }
    stream.digits = 0
    stream.groups.removeAll(keepingCapacity: true)
  }
}

private let plus = UInt32(0x2B)

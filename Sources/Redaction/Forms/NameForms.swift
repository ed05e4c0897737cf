/// The forms of a name: in either order, with initials, in one word, with half of what a hyphen joins.
struct NameForms {
  /// A form and its rule.
  typealias Written = (steps: [FormStep], rule: Form.Rule)

  /// The words of the name between spaces, as it is said: given names first.
  private let tokens: [[NameWord]]

  init(_ name: String) { tokens = Self.tokens(of: name) }

  /// Every form.
  var all: [Written] {
    if tokens.isEmpty { return [] }
    if isOneWord { return single }
    // « É. Côté » is all that is known of someone.
    let isLikelyOnly = tokens.joined().count { ($0.letters.count > 1 || $0.isIdeograph) && !$0.isParticle } < 2
    var all: [Written] = []
    if !isLikelyOnly {
      addWhole(to: &all)
      addPartial(to: &all)
    }
    addInitials(to: &all)
    if !isLikelyOnly { addMailboxes(to: &all) }
    return all
  }

  /// What the name is, whatever order it is in: two with the same are one name.
  var key: [UInt64] { tokens.joined().map(\.hash).sorted() }
  /// Of all its words.
  var hashes: [UInt64] { tokens.joined().map(\.hash) }

  private var isOneWord: Bool { tokens.count == 1 && tokens[0].count(where: { !$0.isHump }) == 1 }

  private static func tokens(of name: String) -> [[NameWord]] {
    var tokens: [[NameWord]] = []
    var isAside = false
    var turned: Int?
    for word in words(of: name) {
      // « Élise Côté (elle) ».
      if word.gap.contains(.bracket) { isAside = word.sign != 0x29 && word.sign != 0x5D && !isAside }
      if isAside { continue }
      // « Côté, Élise ».
      if word.gap.contains(.comma), turned == nil, !tokens.isEmpty { turned = tokens.count }
      if tokens.isEmpty || !word.gap.isDisjoint(with: [.space, .comma, .block]) {
        tokens.append([word])
      } else {
        tokens[tokens.count - 1].append(word)
      }
    }
    if let turned, turned < tokens.count { tokens = Array(tokens[turned...] + tokens[..<turned]) }
    let named = tokens.filter { $0.count > 1 || !honorifics.contains($0[0].text) }
    return Array((named.isEmpty ? tokens : named).prefix(8))
  }

  // MARK: Whole

  private var single: [Written] {
    let words = tokens[0]
    let whole = words.flatMap(\.letters)
    guard whole.count > 1 || words[0].isIdeograph, !words[0].isParticle || words.count > 1 else { return [] }
    let glued: Written = ([.word(Word.hash(whole, isNumber: false))], .single)
    return words.count > 1 ? [glued, (words.map { .word($0.hash) }, .single)] : [glued]
  }

  private func addWhole(to all: inout [Written]) {
    // « Jean-Pierre » or 王明 may be much else.
    let isDoubtful = tokens.count == 1 && !(tokens[0].count > 2 && tokens[0].allSatisfy(\.isIdeograph))
    for (order, isReversed) in orders {
      let rule: Form.Rule = isDoubtful ? .single : isReversed ? .reversed : .whole
      for words in Self.glueings(of: order) { all.append((words.map { .word($0) }, rule)) }
      let glued = order.joined().flatMap(\.letters)
      if !isDoubtful, glued.count > 4 {
        all.append(([.word(Word.hash(glued, isNumber: false))], glued.count < 8 ? .gluedShort : .glued))
      }
    }
  }

  /// The name as it is said, then with each of its ends first.
  private var orders: [(tokens: [[NameWord]], isReversed: Bool)] {
    [(tokens, false)] + ends.map { (Array(tokens[$0...] + tokens[..<$0]), true) }
  }

  /// Where the name may be cut in two.
  private var ends: [Int] {
    tokens.count < 2 ? [] : (1..<tokens.count).filter { Self.isName(tokens[..<$0]) && Self.isName(tokens[$0...]) }
  }

  /// Where a family name may begin.
  private var splits: [Int] { ends.filter { !endsInParticle($0) } }

  /// « Marie de | la Durantaye » is no family name of « la Durantaye ».
  private func endsInParticle(_ split: Int) -> Bool { tokens[split - 1].last.map { $0.isParticle } ?? false }

  private static func isName(_ tokens: ArraySlice<[NameWord]>) -> Bool {
    tokens.joined().contains { !$0.isParticle && ($0.letters.count > 1 || $0.isIdeograph) }
  }

  /// Every way of writing words together that a particle, an apostrophe, a hyphen or a capital joins, as the numbers of words.
  private static func glueings(of tokens: [[NameWord]]) -> [[UInt64]] {
    let words = Array(tokens.joined())
    var isFirst = tokens.map { [true] + Array(repeating: false, count: $0.count - 1) }.flatMap { $0 }
    isFirst[0] = true
    let joints = words.indices.dropFirst().filter { !isFirst[$0] || words[$0 - 1].isParticle }.prefix(4)
    return (0..<(1 << joints.count)).map { choice in
      let glued = Set(joints.enumerated().filter { choice >> $0.offset & 1 == 1 }.map(\.element))
      var result: [[UInt32]] = []
      for (index, word) in words.enumerated() {
        if glued.contains(index) { result[result.count - 1] += word.letters } else { result.append(word.letters) }
      }
      return result.map { Word.hash($0, isNumber: false) }
    }
  }

  // MARK: Part of it

  private func addPartial(to all: inout [Written]) {
    guard let first = tokens.first, let last = tokens.last, tokens.count > 1 else { return }
    var shorter: [[[NameWord]]] = []
    // Without the names in the middle.
    for split in 2..<max(tokens.count, 2) where Self.isName([first]) && Self.isName(tokens[split...]) {
      shorter.append([first] + Array(tokens[split...]))
    }
    // With half of a double name.
    let halves = last.filter { !$0.isHump && $0.letters.count > 2 && !$0.isParticle }
    if halves.count > 1 { for half in halves { shorter.append(Array(tokens.dropLast()) + [[half]]) } }
    // Without particles.
    for words in shorter + [tokens] {
      let bare = words.dropFirst().map { $0.filter { !$0.isParticle } }.filter { !$0.isEmpty }
      if !bare.isEmpty, bare.joined().count < words.dropFirst().joined().count { shorter.append([words[0]] + bare) }
    }
    for words in shorter { for glued in Self.glueings(of: words) { all.append((glued.map { .word($0) }, .partial)) } }
    // With a letter in between: « Élise M. Côté ».
    for split in splits {
      all.append(
        (
          tokens[..<split].joined().map { .word($0.hash) } + [.anyInitial]
            + tokens[split...].joined().map { .word($0.hash) }, .partial
        ))
    }
  }

  private func addInitials(to all: inout [Written]) {
    for split in tokens.count < 2 ? [] : Array(1..<tokens.count)
    where Self.isName(tokens[split...]) && !endsInParticle(split) {
      let given = tokens[..<split].joined().filter {
        !$0.isHump && $0.isLatin && !$0.isParticle || $0.letters.count == 1
      }
      guard let first = given.first else { continue }
      var starts = Self.initials(of: [first])
      if given.count > 1 {
        starts += Self.initials(of: Array(given.prefix(3)))
        starts.append([.word(Word.hash(given.compactMap(\.letters.first), isNumber: false))])
      }
      for family in Self.glueings(of: Array(tokens[split...])) {
        let family = family.map { FormStep.word($0) }
        for start in starts {
          all.append((start + family, .initial))
          all.append((start + [.anyInitial] + family, .initial))
          all.append((family + start, .initialReversed))
        }
      }
    }
  }

  /// One letter each; that of « Élise » may be written É or E, that of « Anne » is never À.
  private static func initials(of given: [NameWord]) -> [[FormStep]] {
    given.reduce([[]]) { starts, word in
      guard let letter = word.letters.first, letter <= 26 else { return [] }
      let codes = word.isAccented ? [UInt8(letter), UInt8(letter) | accented] : [UInt8(letter)]
      return starts.flatMap { start in codes.map { start + [.initial($0)] } }
    }
  }

  /// `ecote`, `cotee`, `elisec`, `jproy`.
  private func addMailboxes(to all: inout [Written]) {
    guard tokens.count > 1, let last = tokens.last else { return }
    let given = tokens.dropLast().joined().filter { !$0.isParticle && !$0.isHump }
    guard let name = given.first, let initial = name.letters.first else { return }
    let letters = given.compactMap(\.letters.first)
    let families = [last.flatMap(\.letters), tokens.dropFirst().joined().flatMap(\.letters)]
    for family in families {
      for box in [
        [initial] + family, letters + family, family + [initial], family + letters, name.letters + family.prefix(1),
      ]
      where box.count > 3 {
        all.append(([.word(Word.hash(box, isNumber: false))], .mailbox))
      }
      for steps in [
        [FormStep.word(Word.hash([initial], isNumber: false)), .word(Word.hash(family, isNumber: false))],
        [.word(Word.hash(family, isNumber: false)), .word(Word.hash([initial], isNumber: false))],
      ] { all.append((steps, .mailbox)) }
    }
  }
}

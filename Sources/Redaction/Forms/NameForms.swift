import Basics

/// The forms of a name: in either order, with initials, in one word, with half of what a hyphen joins.
struct NameForms {
  /// A form and its rule.
  typealias Written = (steps: [FormStep], rule: Form.Rule)

  /// The words of the name between spaces, as it is said: given names first.
  private(set) var tokens: [[NameWord]]
  private let name: String
  /// Those that are made so far.
  var made: [Written] = []

  init(_ name: String) {
    // Hangul is read by syllables, whatever they are made of.
    self.name = name.composed
    tokens = Self.tokens(of: self.name)
  }

  /// Every form.
  var all: [Written] {
    var forms = self
    for spelled in [tokens] + Self.variants(of: name, tokens) {
      forms.tokens = spelled
      forms.add()
    }
    return forms.made
  }

  private mutating func add() {
    guard !tokens.isEmpty else { return }
    if let distinctive { return addDistinctive(distinctive) }
    if isOneWord { return addSingle() }
    // « É. Côté » is all that is known of someone.
    guard solidWords > 1 else { return addShort() }
    addWhole()
    addSyllables()
    if tokens.joined().contains(where: \.isNumber) { return }
    addPartial()
    addInitials()
    addMailboxes()
  }

  /// What the name is, whatever order it is in: two with the same are one name.
  var key: [UInt64] {
    tokens.joined().map { word in
      switch word.text {
      case "st": Word.hash([19, 1, 9, 14, 20], isNumber: false)
      case "ste": Word.hash([19, 1, 9, 14, 20, 5], isNumber: false)
      default: word.hash
      }
    }.sorted()
  }
  /// Of all its words.
  var hashes: [UInt64] { tokens.joined().map(\.hash) }

  private var isOneWord: Bool { tokens.count == 1 && tokens[0].count(where: { !$0.isHump }) == 1 }

  /// How many words there are that are no particle and no letter: « Văn » within a name is none of the first.
  private var solidWords: Int {
    tokens.enumerated().reduce(0) { count, token in
      count
        + token.element.count { word in
          (word.letters.count > 1 || word.isIdeograph)
            && (!word.isParticle || word.isAllUpper || token.offset > 0 && word.isUpper)
        } + (token.element.count > 1 && token.element.allSatisfy { $0.letters.count == 1 && !$0.isIdeograph } ? 1 : 0)
    }
  }

  /// Whether it is written without capitals though its script has them.
  var isSmall: Bool { !tokens.joined().contains { $0.isUpper && !$0.isNumber } }

  static func tokens(of name: String) -> [[NameWord]] {
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
    let named = tokens.filter { !honorifics.contains($0.map(\.text).joined()) }
    return Array((named.isEmpty ? tokens : named).prefix(8))
  }

  // MARK: Whole

  private mutating func addSingle() {
    let words = tokens[0]
    let whole = words.flatMap(\.letters)
    guard whole.count > 1 || words[0].isIdeograph else { return }
    guard !words[0].isParticle || words.count > 1 || calledParticles.contains(words[0].text) else { return }
    // « artiste » was recorded in the place of a name.
    if isSmall, roleWords.contains(words[0].text) { return }
    let rule: Form.Rule = isSmall ? .singleSmall : .single
    made.append(([.word(Word.hash(whole, isNumber: false))], rule))
    if words.count > 1 { made.append((words.map { .word($0.hash) }, rule)) }
    made.append(([.word(Word.hash(whole, isNumber: false))], .mailbox))
  }

  private mutating func addWhole() {
    // « Jean-Pierre » or 王明 may be much else.
    let words = tokens.joined()
    let isDoubtful = words.allSatisfy(\.isIdeograph) ? words.count < 3 : tokens.count == 1
    let whole: Form.Rule = isDoubtful ? .single : isSmall ? .small : .whole
    for (order, isReversed) in orders {
      let rule = isReversed && !isDoubtful ? .reversed : whole
      for words in Self.glueings(of: order) { made.append((words.map { .word($0) }, rule)) }
      let glued = order.joined().flatMap(\.letters)
      if !isDoubtful, glued.count > 4, !words.contains(where: \.isNumber) {
        made.append(([.word(Word.hash(glued, isNumber: false))], glued.count < 8 ? .gluedShort : .glued))
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
  static func glueings(of tokens: [[NameWord]]) -> [[UInt64]] {
    let words = Array(tokens.joined())
    var isFirst = tokens.map { [true] + Array(repeating: false, count: $0.count - 1) }.flatMap { $0 }
    isFirst[0] = true
    let joints = words.indices.dropFirst().filter {
      (!isFirst[$0] || words[$0 - 1].isParticle) && !words[$0].isNumber && !words[$0 - 1].isNumber
    }.prefix(4)
    return (0..<(1 << joints.count)).map { choice in
      let glued = Set(joints.enumerated().filter { choice >> $0.offset & 1 == 1 }.map(\.element))
      var result: [[UInt32]] = []
      for (index, word) in words.enumerated() {
        if glued.contains(index) { result[result.count - 1] += word.letters } else { result.append(word.letters) }
      }
      // A number is a word of its own, whose letters are its digits.
      return zip(result, words.indices.filter { !glued.contains($0) }).map {
        Word.hash($0.0, isNumber: words[$0.1].isNumber)
      }
    }
  }

  // MARK: Part of it

  private mutating func addPartial() {
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
    for words in shorter { for glued in Self.glueings(of: words) { made.append((glued.map { .word($0) }, .partial)) } }
    // With a letter in between: « Élise M. Côté ».
    for split in splits {
      made.append(
        (
          tokens[..<split].joined().map { .word($0.hash) } + [.anyInitial]
            + tokens[split...].joined().map { .word($0.hash) }, .partial
        ))
    }
  }

  mutating func addInitials() {
    for split in tokens.count < 2 ? [] : Array(1..<tokens.count)
    where Self.isName(tokens[split...]) && !endsInParticle(split) {
      let given = tokens[..<split].joined().filter {
        !$0.isNumber && !$0.isIdeograph && (!$0.isHump && !$0.isParticle || $0.letters.count == 1)
      }
      guard let first = given.first else { continue }
      var starts = Self.initials(of: [first])
      if given.count > 1 {
        starts += Self.initials(of: Array(given.prefix(3)))
        starts.append([.word(Word.hash(given.compactMap(\.letters.first), isNumber: false))])
      }
      var families = Self.glueings(of: Array(tokens[split...]))
      // « L. Beethoven ».
      let bare = tokens[split...].joined().filter { !$0.isParticle }
      if bare.count < tokens[split...].joined().count { families += Self.glueings(of: bare.map { [$0] }) }
      for family in families {
        let family = family.map { FormStep.word($0) }
        for start in starts {
          made.append((start + family, .initial))
          made.append((start + [.anyInitial] + family, .initial))
          made.append((family + start, .initialReversed))
        }
      }
    }
  }

  /// One letter each; that of « Élise » may be written É or E, that of « Anne » is never À, that of « Œdipe » is Œ or O.
  static func initials(of given: [NameWord]) -> [[FormStep]] {
    given.reduce([[]]) { starts, word in
      guard let letter = word.letters.first else { return [] }
      var codes: [FormStep] =
        letter > 26 ? [.word(Word.hash([letter], isNumber: false))] : [.initial(UInt8(letter))]
      if letter <= 26, word.isAccented { codes.append(.initial(UInt8(letter) | accented)) }
      if word.firstCount > 1 { codes.append(.word(Word.hash(word.letters.prefix(2), isNumber: false))) }
      return starts.flatMap { start in codes.map { start + [$0] } }
    }
  }

  /// `ecote`, `cotee`, `elisec`, `jproy`.
  private mutating func addMailboxes() {
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
        made.append(([.word(Word.hash(box, isNumber: false))], .mailbox))
      }
      for steps in [
        [FormStep.word(Word.hash([initial], isNumber: false)), .word(Word.hash(family, isNumber: false))],
        [.word(Word.hash(family, isNumber: false)), .word(Word.hash([initial], isNumber: false))],
      ] { made.append((steps, .mailbox)) }
    }
  }
}

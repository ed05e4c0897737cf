import Basics

/// Names that are another’s when they are spelled in one way only, and those that are hardly a name.
extension NameForms {
  /// The same name in other spellings: « St-Laurent », « Mueller ».
  static func variants(of name: String, _ tokens: [[NameWord]]) -> [[[NameWord]]] {
    var result: [[[NameWord]]] = []
    let other = tokens.map { token in
      token.map { word in
        var word = word
        if let letters = saints[word.text] { word.letters = letters }
        return word
      }
    }
    if other != tokens { result.append(other) }
    let spelled = spellingUmlauts(name)
    if spelled != name { result.append(Self.tokens(of: spelled)) }
    result += prefixed(tokens)
    return result
  }

  /// « et », « à » and « de » are one letter before a word in Arabic and Hebrew: « وأحمد ».
  private static func prefixed(_ tokens: [[NameWord]]) -> [[[NameWord]]] {
    guard tokens.count > 1, let first = tokens.first?.first, let letter = first.letters.first else { return [] }
    let letters: [UInt32] =
      (0x621...0x64A).contains(letter)
      ? [0x648, 0x641, 0x628, 0x644, 0x643]
      : (0x5D0...0x5EA).contains(letter) ? [0x5D5, 0x5D4, 0x5D1, 0x5DC, 0x5DE, 0x5E9] : []
    return letters.map { prefix in
      var prefixed = tokens
      prefixed[0][0].letters.insert(prefix, at: 0)
      return prefixed
    }
  }

  private static let saints: [String: [UInt32]] = {
    let pairs = [("saint", "st"), ("sainte", "ste")]
    return Dictionary(
      uniqueKeysWithValues: (pairs + pairs.map { ($1, $0) }).map { ($0, words(of: $1)[0].letters) })
  }()

  /// Letters of the north as two, as their languages write them where a keyboard has none.
  private static func spellingUmlauts(_ name: String) -> String {
    String(
      name.flatMap { letter -> String in
        switch letter {
        case "ä", "æ": "ae"
        case "ö", "ø": "oe"
        case "ü": "ue"
        case "å": "aa"
        case "Ä", "Æ": "Ae"
        case "Ö", "Ø": "Oe"
        case "Ü": "Ue"
        case "Å": "Aa"
        default: String(letter)
        }
      })
  }

  /// The words of the one token, where digits and letters make it like no other word: « S7ven ».
  var distinctive: [NameWord]? {
    guard tokens.count == 1, tokens[0].count > 1, tokens[0].contains(where: \.isNumber),
      tokens[0].contains(where: { !$0.isNumber }), tokens[0].dropFirst().allSatisfy({ $0.gap.isEmpty })
    else { return nil }
    return tokens[0]
  }

  mutating func addDistinctive(_ words: [NameWord]) {
    let count = words.reduce(0) { $0 + $1.letters.count }
    let rule: Form.Rule = count > 3 ? .glued : count > 2 ? .distinctive : .single
    made.append(([.word(words[0].hash)] + words.dropFirst().map { .exactly($0.hash, after: 0) }, rule))
    // « 2 Fik », « S-7-ven ».
    if count > 3 { made.append((words.map { .word($0.hash) }, .single)) }
  }

  /// Of a name with one word that is more than a letter or a particle: « Le Corbusier », « K-Anonyme », « Noémie L. ».
  mutating func addShort() {
    addInitials()
    let words = tokens.joined()
    guard words.contains(where: { $0.letters.count > 1 && !$0.isParticle }) else { return }
    let rule: Form.Rule = isSmall ? .singleSmall : .single
    if words.contains(where: { $0.letters.count == 1 && $0.letters[0] <= 26 && !$0.isNumber }), tokens.count > 1 {
      // A letter is one of somebody’s only where it is a capital.
      let steps = words.map { word in
        word.letters.count > 1 ? [[.word(word.hash)]] : Self.initials(of: [word])
      }.reduce([[FormStep]]([[]])) { all, next in all.flatMap { start in next.map { start + $0 } } }
      for steps in steps.prefix(16) {
        made.append((steps, .initial))
        made.append((Array(steps.reversed()), .initialReversed))
      }
      return
    }
    for written in Self.glueings(of: tokens) { made.append((written.map { .word($0) }, rule)) }
  }

  /// Hangul that is decomposed is one word of its letters.
  mutating func addSyllables() {
    let words = Array(tokens.joined())
    guard words.count > 1, words.allSatisfy({ $0.letters.count == 1 && (0xAC00...0xD7A3).contains($0.letters[0]) })
    else { return }
    func letters(_ words: some Sequence<NameWord>) -> UInt64 {
      Word.hash(words.flatMap { Self.letters(ofSyllable: $0.letters[0]) }, isNumber: false)
    }
    let rule: Form.Rule = words.count > 2 ? .whole : .single
    made.append(([.word(letters(words))], rule))
    made.append(([.word(letters(words.prefix(1))), .word(letters(words.dropFirst()))], rule))
  }

  /// By arithmetic (The Unicode Standard, section 3.12).
  private static func letters(ofSyllable value: UInt32) -> [UInt32] {
    let place = value - 0xAC00
    let last = place % 28
    return [0x1100 + place / 588, 0x1161 + place % 588 / 28] + (last == 0 ? [] : [0x11A7 + last])
  }
}

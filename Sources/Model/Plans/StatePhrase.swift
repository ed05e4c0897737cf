import Basics

/// What the words of a state say: « en cours (75 %) », « réalisé à 50 % », « à risque », “not started”, « ✅ ».
package struct StatePhrase: Sendable, Hashable {
  package var state: State
  /// As written, without white space around them.
  package var words: String
  /// How much is done, 0…100; nil where nothing says it.
  package var progress: Int?
  /// Whether it is said to be at risk.
  package var isAtRisk = false
  /// Whether it is said to wait: « suspendu », “on hold”.
  package var isOnHold = false
  /// Why it is dropped or put off, where its words say it: « faute de budget ».
  package var reason: String?
  /// Whether its words say more than the state, and nothing else keeps it: « fait en mars 2026 ».
  package var saysMore = false
  /// Whether the words say this only where a state is expected, and are others in a title: « vert »; « livre » for « livré ».
  package private(set) var isForStates = false

  /// Reads a whole phrase; nil where it is more, or other, than the words of a state.
  package init?(_ text: some StringProtocol) {
    let text = String(text)
    if let (phrase, rest) = Self.leading(in: text),
      rest.allSatisfy({ $0.isWhitespace || ".;,!".contains($0) || Self.isSign($0) })
    {
      self = phrase
      if rest.contains(where: Self.isSign) { words = String(text[...].trimmed) }
    } else if text.utf8.count < 12,
      let meaning = StateWords.meanings[StateWords.key(text.filter { !"./ \u{A0}".contains($0) })]
    {
      // « S. O. », “T.B.D.”, “N/A”
      self.init(meaning, written: String(text[...].trimmed))
    } else {
      return nil
    }
  }

  /// The words of a state that a text begins with, and what follows them: « reporté », then « à l’automne 2024 ».
  package static func leading(in text: String) -> (phrase: StatePhrase, rest: Substring)? {
    let start = text[...].drop { $0.isWhitespace }
    guard let first = start.first else { return nil }
    if let sign = StateWords.signs[first] {
      let after = start.dropFirst().drop { $0.isWhitespace }
      // Words beside the sign say more than it does.
      if let (phrase, rest) = leadingWords(in: after) { return (phrase.written(as: start, upTo: rest), rest) }
      if let (progress, rest) = number(in: after) {
        // « 🟡 60 % »
        var phrase = StatePhrase(sign, written: "")
        phrase.add(progress)
        return (phrase.written(as: start, upTo: rest), rest)
      }
      return (StatePhrase(sign, written: String(first)), after)
    }
    if first.isNumber { return leadingPercent(in: start) }
    return leadingWords(in: start)
  }

  /// Whether a character is a sign that stands for a state: ✅, 🟡.
  package static func isSign(_ character: Character) -> Bool {
    !character.isASCII && StateWords.signs[character] != nil
  }

  /// Words that name no state that anybody knows.
  package init(unknown words: String) {
    state = .unknown
    self.words = words
  }

  private init(_ meaning: StateWords.Meaning, written words: String) {
    state = meaning.state
    self.words = words
    isAtRisk = meaning.isAtRisk
    isOnHold = meaning.isOnHold
    isForStates =
      meaning.isForStates
      || meaning.wantsAccent && !words.contains { "éÉ\u{301}".contains($0) } && words != words.uppercased()
  }

  private func written(as text: Substring, upTo rest: Substring) -> StatePhrase {
    var copy = self
    copy.words = String(text[..<rest.startIndex].trimmed)
    return copy
  }

  private static func leadingWords(in text: Substring) -> (phrase: StatePhrase, rest: Substring)? {
    // Where each of the first words ends, as far as no mark parts them.
    var ends: [String.Index] = []
    var index = text.startIndex
    while ends.count < StateWords.longest, index < text.endIndex {
      let end = text[index...].firstIndex(where: partsWords) ?? text.endIndex
      if end == index || !text[index..<end].contains(where: { $0.isLetter || $0.isNumber }) { break }
      // Most texts begin with none of these words, and are looked at no further.
      if ends.isEmpty, !isFirstWord(StateWords.key(text[..<end])) { return nil }
      ends.append(end)
      guard end < text.endIndex, text[end].isWhitespace else { break }
      index = text[end...].firstIndex { !$0.isWhitespace } ?? text.endIndex
    }
    for end in ends.reversed() {
      guard let meaning = StateWords.meanings[StateWords.key(text[..<end])] else { continue }
      var phrase = StatePhrase(meaning, written: String(text[..<end]))
      var rest = text[end...]
      if let (progress, after) = percent(after: rest) {
        phrase.add(progress)
        rest = after
      }
      return (phrase.written(as: text, upTo: rest), rest)
    }
    return nil
  }

  private static let wordMarks = Array(",;:.()[]{}/!".utf8)

  /// Whether a character is a space or a mark between words.
  private static func partsWords(_ character: Character) -> Bool {
    // Most are letters of ASCII, and comparing characters is slow.
    if let byte = character.asciiValue { return byte <= 0x20 || wordMarks.contains(byte) }
    return character.isWhitespace || "–—→…".contains(character)
  }

  private static func isFirstWord(_ key: String) -> Bool {
    StateWords.firstWords.contains(key) || StateWords.firstWords.contains(String(key.prefix { $0 != " " }))
  }

  /// « 75 % », « 50 % réalisé ».
  private static func leadingPercent(in text: Substring) -> (phrase: StatePhrase, rest: Substring)? {
    guard let (progress, after) = number(in: text) else { return nil }
    let words = after.drop { $0.isWhitespace || "(–—-,:".contains($0) }
    if case (var phrase, let rest)? = leadingWords(in: words) {
      phrase.add(progress)
      return (phrase.written(as: text, upTo: rest), rest)
    }
    let state: State = progress == 0 ? .planned : progress == 100 ? .done : .underWay
    var phrase = StatePhrase(StateWords.Meaning(state: state), written: "")
    phrase.progress = progress
    return (phrase.written(as: text, upTo: after), after)
  }

  /// What is said to be done at 50 % is partly done.
  private mutating func add(_ percent: Int) {
    progress = percent
    if state == .done, percent < 100 { state = .partlyDone }
  }

  /// « à 50 % », « (75 %) », “– 75%”.
  private static func percent(after text: Substring) -> (Int, rest: Substring)? {
    var rest = text.drop { $0.isWhitespace || "(–—-,:".contains($0) }
    let isOpen = text[..<rest.startIndex].contains("(")
    for word in ["à", "at", "a"] where rest.lowercased().hasPrefix(word + " ") || rest.hasPrefix(word + "\u{A0}") {
      rest = rest.dropFirst(word.count).drop { $0.isWhitespace }
      break
    }
    guard let (value, after) = number(in: rest) else { return nil }
    let closed = after.drop { $0.isWhitespace }
    if isOpen, closed.first == ")" { return (value, closed.dropFirst()) }
    return isOpen ? nil : (value, after)
  }

  /// A number from 0 to 100 and its `%`.
  private static func number(in text: Substring) -> (Int, rest: Substring)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let after = text[digits.endIndex...].drop { $0.isWhitespace }
    guard (1...3).contains(digits.count), let value = Int(digits), value <= 100, after.first == "%" else { return nil }
    return (value, after.dropFirst())
  }
}
